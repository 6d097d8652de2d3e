import { afterEach, describe, expect, it } from 'vitest';
import { checkQuote } from '../../src/checking/check.js';
import { UserError } from '../../src/errors.js';
import { embeddedTexts } from '../../src/index/building/embed.js';
import { sentenceAt, textAt } from '../../src/language/excerpt.js';
import { PAGE_CHARACTERS } from '../../src/language/pages.js';
import { contentStems } from '../../src/language/tokens.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { buildLexicalIndex } from '../../src/retrieval/inverted-index/lexical-index.js';
import type {
  IndexStore,
  PassageHit,
  PreparedArticle,
  SearchIndex,
  Utterance,
} from '../../src/retrieval/ports.js';
import { articleText, corpus, prepare, preparedIn, store, vectorsOf } from '../support/corpus.js';
import { isFull } from '../support/full.js';

const embedder = createBuiltinEmbedder();
const QUESTIONS = [
  'Which railway received a grant?',
  'What happened to the glacier of Coldharbour in week 301?',
  'Which report says that officials of the council closed the ferry?',
  'nothing of this is anywhere: quetzalcoatl',
];
const wordsOf = (question: string) =>
  contentStems(question).map((stem, i) => ({ stem, weight: 1 / (i + 1) }));

/**
 * What every index store does. `makePlace` makes a new, empty place for an index and returns what opens a
 * store on it: each call stands for a process of its own.
 */
export function storeContract(name: string, makePlace: () => Promise<() => IndexStore>): void {
  const opened: IndexStore[] = [];
  const newPlace = async () => {
    const open = await makePlace();
    return () => {
      const opening = open();
      opened.push(opening);
      return opening;
    };
  };
  const placeOf = async (articles: readonly PreparedArticle[]) => {
    const open = await newPlace();
    await store(open(), embedder, articles);
    return open;
  };
  /** Of these, tests that only read share one index: making another costs a database a tenth of a second. */
  const usual = corpus(12, 30);
  const short = corpus(12);
  const long = [prepare('a.txt', 'One thing.'), prepare('long.txt', speech(1200))];
  const spoken = conversation();
  const isShared = (articles: readonly PreparedArticle[]) =>
    [usual, short, long, spoken].includes(articles as PreparedArticle[]);
  const shared = new Map<readonly PreparedArticle[], ReturnType<typeof placeOf>>();
  const built = async (articles: readonly PreparedArticle[] = usual) => {
    const place = shared.get(articles) ?? placeOf(articles);
    if (isShared(articles)) shared.set(articles, place);
    const open = await place;
    return { open, articles, index: (await open().open())! };
  };
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()));
  });

  describe(`${name}: an index store`, () => {
    it('is empty before the first build', async () => {
      const empty = (await newPlace())();
      expect(await empty.current()).toBeNull();
      expect(await empty.open()).toBeNull();
      expect(await preparedIn(empty, embedder)).toEqual(new Map());
    });

    it('gives back what was committed', async () => {
      const { open, articles, index } = await built();
      expect([...(await preparedIn(open(), embedder)).values()]).toEqual(articles);
      expect(await open().current()).toBe(index.info.generation);
      const passages = articles.reduce((sum, article) => sum + article.passages.length, 0);
      expect(index.info).toMatchObject({ articles: 12, passages, embedderId: embedder.id, mode: 'builtin' });
      expect(index.info.preparedBy).toBe('the rules of the test');
      expect(index.info.vectorWeight).toEqual({ value: 0.2, articles: 12 });
      expect(new Date(index.info.builtAt).toISOString()).toBe(index.info.builtAt);
    });

    it('lists and finds articles', async () => {
      const { articles, index } = await built();
      const { text, sentences, sourceHash: _, preparedBy: __, passages, ...metadata } = articles[3]!;
      const summary = { ...metadata, passages: passages.length };
      expect((await index.articles()).map(({ path }) => path)).toEqual(articles.map(({ path }) => path));
      expect((await index.articles())[3]).toEqual(summary);
      expect(await index.article(articles[3]!.id)).toEqual({
        ...summary,
        text,
        sentences,
        offset: 0,
        firstNumber: 0,
      });
      expect(await index.article('000000000000')).toBeNull();
    });

    it('numbers passages in order of article and offset, as slices of their text', async () => {
      const { articles, index } = await built();
      const numbers = [...Array(index.info.passages).keys()];
      const passages = await index.passages(numbers);
      expect(passages.map(({ number }) => number)).toEqual(numbers);
      const expected = articles.flatMap(({ path, sentences, passages: ranges }) =>
        ranges.map(({ start, end }) => [path, sentences[start]!.start, sentences[end - 1]!.end, start, end]),
      );
      expect(
        passages.map(({ article, start, end, firstSentence, endSentence }) => [
          article.path,
          start,
          end,
          firstSentence,
          endSentence,
        ]),
      ).toEqual(expected);
      const [last, first, again] = await index.passages([numbers.length - 1, 0, 0]);
      expect([last!.number, first!.number, again!.number]).toEqual([numbers.length - 1, 0, 0]);
    });

    it('gives the same objects for excerpts that it keeps, so that what is computed from them is kept too', async () => {
      const { index } = await built();
      const [one, two] = await index.passages([0, index.info.passages - 1]);
      const again = await index.passages([index.info.passages - 1, 0]);
      expect(again[0]!.article).toBe(two!.article);
      expect(again[1]!.article).toBe(one!.article);
    });

    it('gives the stems of a passage in order, with those of the title before the first', async () => {
      const { articles, index } = await built();
      const passages = await index.passages([...Array(index.info.passages).keys()]);
      const expected = articles.flatMap(({ title, text, sentences, passages: ranges }) =>
        ranges.map(({ start, end }, i) => [
          ...(i === 0 ? contentStems(title ?? '') : []),
          ...sentences.slice(start, end).flatMap((one) => contentStems(text.slice(one.start, one.end))),
        ]),
      );
      expect(passages.map(({ stems }) => stems)).toEqual(expected);
    });

    it.each([-1, 1_000_000])('refuses passage %d, which does not exist', async (number) => {
      const { index } = await built();
      await expect(index.passages([0, number])).rejects.toThrow(RangeError);
    });

    it('keeps any text exactly', async () => {
      const text = 'A “quoted” line — with 𝕊urrogates, e\u0301 and \\N \'\'; "{}" $1. Another one.\n\nΤέλος.';
      const { index } = await built([
        prepare('dir/ä b.txt', text, { title: 'O’Hara\\', publisher: 'İzmir' }),
      ]);
      const [summary] = await index.articles();
      expect((await index.article(summary!.id))!.text).toBe(text);
      expect(summary).toMatchObject({ path: 'dir/ä b.txt', title: 'O’Hara\\', publisher: 'İzmir' });
    });

    it('reads the part of a long article around a passage, with its speakers', async () => {
      const { index } = await built(long);
      const article = long[1]!;
      const numbers = [...Array(index.info.passages).keys()].slice(1);
      for (const passage of await index.passages(numbers)) {
        const { offset, text, sentences, firstNumber } = passage.article;
        expect(text).toBe(article.text.slice(offset, offset + text.length));
        expect(text.length).toBeLessThan(2.2 * PAGE_CHARACTERS);
        expect(sentences).toEqual(article.sentences.slice(firstNumber, firstNumber + sentences.length));
        expect(firstNumber).toBeLessThanOrEqual(Math.max(0, passage.firstSentence - 6));
        const end = Math.min(article.sentences.length, passage.endSentence + 6);
        expect(firstNumber + sentences.length).toBeGreaterThanOrEqual(end);
        expect([passage.start, passage.end]).toEqual([
          article.sentences[passage.firstSentence]!.start,
          article.sentences[passage.endSentence - 1]!.end,
        ]);
      }
      expect(article.sentences.filter(({ voice }) => voice.speech === 'direct').length).toBeGreaterThan(100);
      expect((await index.article(article.id))!.sentences).toEqual(article.sentences);
    });

    it('reads the part of an article that holds a range of its text', async () => {
      const { index } = await built(long);
      const article = long[1]!;
      const ends = [0, 17_000, 40_000, article.text.length - 1];
      for (const start of ends) {
        const { offset, text } = (await index.excerpt(article.id, { start, end: start + 1 }))!;
        expect(text).toBe(article.text.slice(offset, offset + text.length));
        expect(offset <= start && start < offset + text.length).toBe(true);
        expect(text.length).toBeLessThan(1.2 * PAGE_CHARACTERS);
      }
      const whole = (await index.excerpt(article.id, { start: 0, end: article.text.length }))!;
      expect(whole.text).toBe(article.text);
      expect(await index.excerpt('000000000000', { start: 0, end: 1 })).toBeNull();
    });

    it('holds articles without a passage, and no articles at all', async () => {
      const empty = { ...prepare('b.txt', ''), passages: [] };
      const { open, index } = await built([prepare('a.txt', 'One thing.'), empty, prepare('c.txt', 'Two.')]);
      expect(index.info).toMatchObject({ articles: 3, passages: 2 });
      expect((await index.passages([1]))[0]!.article.path).toBe('c.txt');
      await store(open(), embedder, []);
      const none = (await open().open())!;
      expect(none.info).toMatchObject({ articles: 0, passages: 0 });
      expect(await none.nearest(await embedder.embedQuery('thing'), 5)).toEqual([]);
      expect(await none.lexical(wordsOf('thing'), 5)).toEqual([]);
    });
  });

  describe(`${name}: speakers`, () => {
    const mayor = { name: 'Eva Lind', role: 'Mayor' };
    const engineer = { name: 'Omar Said', role: 'engineer' };
    const all = { start: 0, end: 100 };
    const textsOf = (found: readonly Utterance[]) =>
      found.map(({ article, number }) => {
        const { start, end } = sentenceAt(article, number)!;
        return textAt(article, start, end);
      });

    it('lists who speaks, with roles and counts', async () => {
      const { index } = await built(spoken);
      const since = { since: '2024-02-01' };
      expect(await index.speakers()).toEqual([
        { ...mayor, articles: 2, sentences: 3, newest: '2024-03-01' },
        { ...engineer, articles: 2, sentences: 2, newest: '2024-03-01' },
      ]);
      expect(await index.speakers(since)).toEqual([
        { ...mayor, articles: 1, sentences: 1, newest: '2024-03-01' },
        { ...engineer, articles: 1, sentences: 1, newest: '2024-03-01' },
      ]);
      expect(await index.speakers({ outlet: 'Nobody' })).toEqual([]);
    });

    it('gives what one says, the newest first and undated last, a page at a time', async () => {
      const { index } = await built(spoken);
      const said = await index.utterances([mayor], all);
      expect(textsOf(said)).toEqual([
        '“We have built,” said Mayor Eva Lind.',
        '“We will build,” said Mayor Eva Lind.',
        'Lind said that it was late.',
      ]);
      expect(said.map(({ speaker }) => speaker)).toEqual([mayor, mayor, mayor]);
      expect(await index.utterances([mayor], { start: 1, end: 2 })).toEqual([said[1]]);
      expect(textsOf(await index.utterances([engineer], all))).toEqual([
        '“It was dear,” said engineer Omar Said.',
        '“It is too late,” said engineer Omar Said.',
      ]);
      expect(await index.utterances([mayor, engineer], all)).toHaveLength(5);
      expect(await index.utterances([{ ...mayor, role: null }], all)).toEqual([]);
      expect(await index.utterances([mayor], all, { until: '2024-01-31' })).toEqual(said.slice(1));
    });

    it('lets quotes be checked against it', async () => {
      const { index } = await built(spoken);
      const verdict = async (text: string, speaker = 'Eva Lind') =>
        (await checkQuote({ text, speaker }, index)).verdict;
      expect(await verdict('“We have built”')).toBe('verbatim');
      expect(await verdict('Lind said that it was never late')).toBe('altered');
      expect(await verdict('It is too late')).toBe('misattributed');
      expect(await verdict('The moon is made of cheese')).toBe('absent');
    });

    it('forgets who no longer speaks', async () => {
      const { open } = await built(conversation());
      const [first, second] = spoken;
      await store(open(), embedder, [first!, { ...second!, ...prepare('b.txt', 'It rained.') }]);
      expect((await (await open().open())!.speakers()).map(({ name }) => name)).toEqual(['Eva Lind']);
    });
  });

  describe(`${name}: searching`, () => {
    const inText = (articles: readonly { title: string | null; text: string }[], stem: string): number =>
      articles.filter(({ title, text }) => contentStems(`${title} ${text}`).includes(stem)).length;

    it('ranks by words as the index in memory does', async () => {
      const { articles, index } = await built(isFull ? corpus(40, 30) : usual);
      const reference = buildLexicalIndex(articles);
      for (const question of QUESTIONS) {
        expectSameRanking(
          await index.lexical(wordsOf(question), 25),
          reference.search(wordsOf(question), 25),
        );
      }
    });

    it('counts in how many passages a stem is', async () => {
      const { articles, index } = await built(short);
      const { passages, frequency } = await index.termStatistics(['railwai', 'report', 'quetzal', 'railwai']);
      expect(passages).toBe(12);
      expect(frequency).toEqual(
        new Map([
          ['railwai', inText(articles, 'railwai')],
          ['report', 12],
          ['quetzal', 0],
        ]),
      );
    });

    it('finds the words that another may be a misspelling of', async () => {
      const { articles, index } = await built();
      const reference = buildLexicalIndex(articles);
      for (const stem of ['railwei', 'obzervatori', 'glaceir', 'zzzzzz']) {
        expect(await index.similarTerms(stem)).toEqual(reference.similarTerms(stem));
      }
    });

    it('counts, ranks and spells without hidden folders as though they were not there', async () => {
      const hidden = ['board', 'staff/reports'];
      const open = corpus(14, 30);
      const secret = corpus(9, 30).map((article, i) => ({
        ...article,
        ...prepare(`${i % 2 ? 'board' : 'staff/reports'}/${i}.txt`, `The quillwort railway. ${article.text}`),
      }));
      const { index } = await built([...secret, ...open].sort((a, b) => (a.path < b.path ? -1 : 1)));
      const reference = buildLexicalIndex(open);
      const stems = ['railwai', 'report', 'quillwort', 'council'];
      expect(await index.termStatistics(stems, hidden)).toEqual({
        passages: reference.passages,
        frequency: new Map(stems.map((stem) => [stem, reference.frequency(stem)])),
      });
      for (const stem of ['railwei', 'quilwort', 'obzervatori'])
        expect(await index.similarTerms(stem, hidden)).toEqual(reference.similarTerms(stem));
      const seen = await index.articles({ hidden });
      expect(seen.map(({ id }) => id)).toEqual(open.map(({ id }) => id));
      const firsts = await Promise.all(
        seen.filter(({ passages }) => passages > 0).map(({ id }) => index.firstPassage(id)),
      );
      const numbers = firsts.flatMap((first, i) => open[i]!.passages.map((_, passage) => first + passage));
      for (const question of QUESTIONS) {
        const expected = reference.search(wordsOf(question), 25);
        expectSameRanking(
          await index.lexical(wordsOf(question), 25, { hidden }),
          expected.map(({ passage, score }) => ({ passage: numbers[passage]!, score })),
        );
      }
    });

    it('finds each passage by its own vector', async () => {
      const { articles, index } = await built();
      const vectors = await vectorsOf(embedder, [...embeddedTexts(articles).values()]);
      for (const [number, vector] of vectors.entries()) {
        const hits = await index.nearest(vector, 5);
        expectBestFirst(hits);
        expect(hits).toHaveLength(5);
        expect(hits[0]!.passage).toBe(number);
        expect(hits[0]!.score).toBeCloseTo(1, 4);
      }
    });

    it('gives every passage when more are asked for than there are', async () => {
      const { index } = await built(short);
      const hits = await index.nearest(await embedder.embedQuery(QUESTIONS[0]!), 100);
      expect(hits.map(({ passage }) => passage).sort((a, b) => a - b)).toEqual([...short.keys()]);
    });

    it.each([
      ['outlet', { outlet: 'the ODD courier' }, [1, 3, 5, 7, 9, 11]],
      ['first day', { since: '2024-01-10' }, [9, 10, 11]],
      ['last day', { until: '2024-01-02' }, [0, 1]],
      ['all at once', { outlet: 'The Odd Courier', since: '2024-01-04', until: '2024-01-08' }, [3, 5, 7]],
      ['no match', { outlet: 'Nobody' }, []],
      ['no article', { articleIds: [] }, []],
    ])('applies a filter first: %s', async (_, filter, expected) => {
      const { articles, index } = await built(short);
      const paths = expected.map((i) => articles[i]!.path);
      expect((await index.articles(filter)).map(({ path }) => path)).toEqual(paths);
      const near = await index.nearest(await embedder.embedQuery(QUESTIONS[0]!), 6, filter);
      expect(await pathsOf(index, near)).toEqual(paths.slice(0, 6));
      const hits = await index.lexical([{ stem: 'offici', weight: 1 }], 6, filter);
      expect(await pathsOf(index, hits)).toEqual(paths.slice(0, 6));
    });

    it('finds nothing in a hidden folder, however deep, and everything outside it', async () => {
      const paths = ['board/a.txt', 'board/deep/b.txt', 'boardroom/c.txt', 'd_board/e.txt', 'f%.txt'];
      const { articles, index } = await built(paths.map((path, i) => prepare(path, articleText(i))));
      const filter = { hidden: ['board', 'd%', 'd_'] };
      expect((await index.articles(filter)).map(({ path }) => path)).toEqual(paths.slice(2));
      const near = await index.nearest(await embedder.embedQuery(QUESTIONS[0]!), 9, filter);
      expect((await pathsOf(index, near)).sort()).toEqual(paths.slice(2));
      const hits = await index.lexical([{ stem: 'offici', weight: 1 }], 9, filter);
      expect((await pathsOf(index, hits)).sort()).toEqual(paths.slice(2));
      const { articleIds, ...rest } = { ...filter, articleIds: [articles[0]!.id] };
      expect(await index.articles({ ...rest, articleIds })).toEqual([]);
    });

    it('knows the number of the first passage of an article', async () => {
      const { articles, index } = await built();
      const [passage] = await index.passages([await index.firstPassage(articles[3]!.id)]);
      expect(passage).toMatchObject({ firstSentence: 0, article: { path: articles[3]!.path } });
      await expect(index.firstPassage('ffffffffffff')).rejects.toThrow('no passage');
    });

    it('finds within articles by their ids, scored as without the filter', async () => {
      const { articles, index } = await built();
      const articleIds = [articles[2]!.id, articles[7]!.id, 'ffffffffffff'];
      const query = wordsOf(QUESTIONS[1]!);
      const all = await index.lexical(query, 1000);
      const passages = await index.passages(all.map(({ passage }) => passage));
      const within = all.filter((_, i) => articleIds.includes(passages[i]!.article.id));
      expectSameRanking(await index.lexical(query, 1000, { articleIds }), within);
    });

    it('refuses a vector of another length', async () => {
      const { index } = await built();
      await expect(index.nearest(new Float32Array(3), 5)).rejects.toThrow(/3 dimensions/);
    });
  });

  describe(`${name}: building`, () => {
    it('embeds nothing that is known, neither what stayed nor what a broken build had kept', async () => {
      const open = await newPlace();
      const broken = await open().begin(embedder);
      const texts = [...embeddedTexts(corpus(3))];
      const vectors = await vectorsOf(
        embedder,
        texts.map(([, text]) => text),
      );
      await broken.keepVectors(new Map(texts.map(([hash], i) => [hash, vectors[i]!])));
      await broken.abandon();
      expect(await open().current()).toBeNull();
      expect(await store(open(), embedder, corpus(5))).toBe(2);
      expect(await store(open(), embedder, corpus(6))).toBe(1);
      expect(await store(open(), embedder, corpus(6).slice(2))).toBe(0);
    });

    it('gives back the vectors it keeps', async () => {
      const { open, articles } = await built(corpus(3));
      const build = await open().begin(embedder);
      const [[hash, text]] = [...embeddedTexts(articles)] as [[string, string]];
      const known = await build.knownVectors([hash, 'ab'.repeat(32)]);
      expect([...known.keys()]).toEqual([hash]);
      const [vector] = await vectorsOf(embedder, [text]);
      known.get(hash)!.forEach((value, i) => {
        expect(value).toBeCloseTo(vector![i]!, 5);
      });
      await build.abandon();
    });

    it('takes over by path what it has already, with the same result as if all were new', async () => {
      const { open } = await built(corpus(8, 14));
      const next = corpus(12, 14).filter((_, i) => i !== 2);
      const build = await open().begin(embedder);
      expect([...build.live!.articles.values()]).toEqual(
        corpus(8, 14).map(({ path, sourceHash, preparedBy }) => ({
          path,
          sourceHash,
          preparedBy,
          canBeKept: true,
        })),
      );
      const isFresh = (_: unknown, i: number) => i % 3 === 0 || i >= 7;
      const fresh = next.filter(isFresh);
      const texts = [...embeddedTexts(fresh)];
      const vectors = await vectorsOf(
        embedder,
        texts.map(([, text]) => text),
      );
      await build.keepVectors(new Map(texts.map(([hash], i) => [hash, vectors[i]!])));
      const kept = next.filter((_, i) => !isFresh(_, i)).map(({ path }) => path);
      const info = await build.commit(fresh, kept);
      const index = (await open().open())!;
      const { index: expected } = await built(next);
      expect(index.info).toEqual(info);
      expect(info.passages).toBe(expected.info.passages);
      expect(await answersOf(index)).toEqual(await answersOf(expected));
      const all = [...Array(info.passages).keys()];
      expect(await index.passages(all)).toEqual(await expected.passages(all));
      expect([...(await preparedIn(open(), embedder)).values()]).toEqual(next);
    });

    it('gives what was prepared before to a build that cannot keep it', async () => {
      const { open, articles } = await built(corpus(3));
      const build = await open().begin({ ...embedder, id: 'another' });
      expect([...build.live!.articles.values()].map(({ canBeKept }) => canBeKept)).toEqual([
        false,
        false,
        false,
      ]);
      const paths = [articles[2]!.path, articles[0]!.path];
      expect(await build.live!.prepared(paths)).toEqual([articles[2], articles[0]]);
      await build.abandon();
    });

    it('never mixes the vectors of two embedders', async () => {
      const { open, articles } = await built(corpus(3));
      expect(await store(open(), { ...embedder, id: 'another' }, articles)).toBe(3);
      expect((await open().open())!.info.embedderId).toBe('another');
    });

    it('lets one build run at a time', async () => {
      const open = await newPlace();
      const build = await open().begin(embedder);
      await expect(open().begin(embedder)).rejects.toThrow(UserError);
      await build.abandon();
      await store(open(), embedder, corpus(2));
      await (await open().begin(embedder)).abandon();
    });

    it('lets one of many that begin at once', async () => {
      const open = await newPlace();
      await store(open(), embedder, corpus(1));
      const begun = await Promise.allSettled([1, 2, 3, 4].map(() => open().begin(embedder)));
      const builds = begun.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      expect(builds).toHaveLength(1);
      await builds[0]!.abandon();
    });

    it('answers from the old generation until the new one is there, and a reader keeps its own', async () => {
      const { open, index } = await built(corpus(4));
      const reader = open();
      const before = await answersOf(index);
      const build = await open().begin(embedder);
      const texts = [...embeddedTexts(corpus(6))];
      const vectors = await vectorsOf(
        embedder,
        texts.map(([, text]) => text),
      );
      await build.keepVectors(new Map(texts.map(([hash], i) => [hash, vectors[i]!])));
      expect(await reader.current()).toBe(index.info.generation);
      expect(await answersOf((await reader.open())!)).toEqual(before);
      const info = await build.commit(corpus(6));
      expect(await answersOf(index)).toEqual(before);
      expect(await reader.current()).toBe(info.generation);
      expect((await reader.open())!.info).toEqual(info);
      expect(info.articles).toBe(6);
    });

    it('gives a changed article its new text under the same id', async () => {
      const { open, index } = await built(corpus(3));
      const [changed, ...rest] = corpus(3);
      const next = { ...prepare(changed!.path, 'Everything about the zeppelin was new.'), title: null };
      await store(open(), embedder, [next, ...rest]);
      const fresh = (await open().open())!;
      expect((await fresh.article(changed!.id))!.text).toBe(next.text);
      expect((await index.article(changed!.id))!.text).toBe(changed!.text);
      expect(await fresh.lexical(wordsOf('zeppelin'), 5)).toHaveLength(1);
      expect(await index.lexical(wordsOf('zeppelin'), 5)).toEqual([]);
    });

    it('keeps the live generation when a commit fails', async () => {
      const { open, index } = await built(corpus(3));
      const build = await open().begin(embedder);
      await expect(build.commit(corpus(8))).rejects.toThrow();
      await build.abandon();
      expect(await open().current()).toBe(index.info.generation);
      expect(await store(open(), embedder, corpus(8))).toBe(5);
    });
  });
}

/** Two people, heard in three articles. */
function conversation(): PreparedArticle[] {
  return [
    prepare('a.txt', '“We will build,” said Mayor Eva Lind. Lind said that it was late. It rained.', {
      published: '2024-01-01',
      publisher: 'The Odd Courier',
    }),
    prepare('b.txt', 'It rained. “It is too late,” said engineer Omar Said.'),
    prepare('c.txt', '“We have built,” said Mayor Eva Lind. “It was dear,” said engineer Omar Said.', {
      published: '2024-03-01',
    }),
  ];
}

/** What two people say in turn, in paragraphs. */
function speech(sentences: number): string {
  return Array.from({ length: sentences }, (_, i) =>
    i % 3 === 2
      ? `The ferry left quay ${i} at noon.\n\n`
      : `“We will open lock ${i},” said ${i % 2 ? 'Mayor Eva Lind' : 'engineer Omar Said'}. `,
  ).join('');
}

async function answersOf(index: SearchIndex) {
  return {
    near: await index.nearest(await embedder.embedQuery(QUESTIONS[0]!), 10),
    words: await index.lexical(wordsOf(QUESTIONS[0]!), 10),
    articles: await index.articles(),
  };
}

async function pathsOf(index: SearchIndex, hits: readonly PassageHit[]): Promise<string[]> {
  expectBestFirst(hits);
  return (await index.passages(hits.map(({ passage }) => passage))).map(({ article }) => article.path).sort();
}

function expectBestFirst(hits: readonly PassageHit[]): void {
  expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
}

/** The same passages with the same scores; equal scores may stand in any order. */
function expectSameRanking(found: readonly PassageHit[], expected: readonly PassageHit[]): void {
  expectBestFirst(found);
  expect(found).toHaveLength(expected.length);
  found.forEach(({ score }, i) => {
    expect(score).toBeCloseTo(expected[i]!.score, 6);
  });
  const least = Math.min(...expected.map(({ score }) => score)) + 1e-6;
  const certain = (hits: readonly PassageHit[]) =>
    hits
      .filter(({ score }) => score > least)
      .map(({ passage }) => passage)
      .sort((a, b) => a - b);
  expect(certain(found)).toEqual(certain(expected));
}
