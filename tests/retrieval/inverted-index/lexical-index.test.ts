import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPassages } from '../../../src/language/passages.js';
import { splitSentences } from '../../../src/language/sentences.js';
import { contentStems } from '../../../src/language/tokens.js';
import {
  buildLexicalIndex,
  lexicalIndexFromBytes,
} from '../../../src/retrieval/inverted-index/lexical-index.js';
import type { LexicalArticle } from '../../../src/retrieval/inverted-index/postings.js';

const prepare = (text: string, title: string | null = null): LexicalArticle => {
  const sentences = splitSentences(text);
  return { title, text, sentences, passages: splitPassages(text, sentences) };
};
const terms = (text: string) => contentStems(text).map((stem) => ({ stem, weight: 1 }));

/** The definition in bm25.ts, written out the slow way: no shared code but the stemmer. */
function naiveSearch(
  articles: readonly LexicalArticle[],
  query: readonly { stem: string; weight: number }[],
) {
  const passages = articles.flatMap((article, a) =>
    article.passages.map(({ start, end }, i) => {
      const sentences = article.sentences.slice(start, end);
      const body = sentences.flatMap((range) => contentStems(article.text.slice(range.start, range.end)));
      const title = contentStems(article.title ?? '');
      return { article: a, title, words: i === 0 ? [...title, ...body] : body };
    }),
  );
  const bodies = articles.map(({ text }) => contentStems(text));
  const count = (words: string[], stem: string) => words.filter((word) => word === stem).length;
  const idf = (units: string[][], stem: string) => {
    const holding = units.filter((words) => words.includes(stem)).length;
    return Math.log(1 + (units.length - holding + 0.5) / (holding + 0.5));
  };
  const norm = (units: string[][], words: string[]) =>
    0.6 + 0.4 * (words.length / (units.reduce((sum, unit) => sum + unit.length, 0) / units.length));
  const all = passages.map(({ words }) => words);
  return passages
    .map(({ article, title, words }, passage) => {
      let own = 0;
      let whole = 0;
      for (const { stem, weight } of query) {
        if (!all.some((unit) => unit.includes(stem))) continue;
        const tf = count(words, stem) / norm(all, words) + (title.includes(stem) ? 0.5 : 0);
        own += (weight * idf(all, stem) * 1.9 * tf) / (tf + 0.9);
        const wholeTf = count(bodies[article]!, stem) / norm(bodies, bodies[article]!);
        whole += (weight * idf(bodies, stem) * 1.9 * wholeTf) / (wholeTf + 0.9);
      }
      return { passage, score: own > 0 ? own + 0.35 * whole : 0 };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}

const word = fc.constantFrom(
  'talks',
  'NATO',
  'Wang',
  'security',
  'gas',
  'price',
  'Moscow',
  'the',
  'rose',
  'Lavrov',
);
const words = (max: number) =>
  fc.array(word, { minLength: 1, maxLength: max }).map((list) => `${list.join(' ')}.`);
const article = fc
  .tuple(
    fc.option(words(4)),
    fc.array(words(90), { minLength: 1, maxLength: 6 }).map((list) => list.join(' X ')),
  )
  .map(([title, text]) => prepare(text, title));

describe('lexical search', () => {
  it('scores as the definition says', () => {
    fc.assert(
      fc.property(
        fc.array(article, { minLength: 1, maxLength: 6 }),
        fc.uniqueArray(word),
        (articles, asked) => {
          const query = asked.flatMap(contentStems).map((stem, i) => ({ stem, weight: 1 / (i + 1) }));
          const found = buildLexicalIndex(articles).search(query, 1000);
          const expected = naiveSearch(articles, query);
          expect(found).toHaveLength(expected.length);
          const scores = new Map(expected.map(({ passage, score }) => [passage, score]));
          found.forEach(({ passage, score }, i) => {
            expect(score).toBeCloseTo(scores.get(passage)!, 9);
            if (i > 0) expect(score).toBeLessThanOrEqual(found[i - 1]!.score);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('survives its bytes, at any offset', () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 5 }), fc.nat(7), (articles, shift) => {
        const index = buildLexicalIndex(articles);
        const bytes = index.toBytes();
        const moved = new Uint8Array(bytes.length + shift);
        moved.set(bytes, shift);
        const opened = lexicalIndexFromBytes(moved.subarray(shift));
        const query = terms('NATO talks Moscow security');
        expect(opened.search(query, 50)).toEqual(index.search(query, 50));
        expect(opened.toBytes()).toEqual(bytes);
      }),
      { numRuns: 30 },
    );
  });

  it('refuses other bytes and cut ones', () => {
    const bytes = buildLexicalIndex([prepare('Talks began.')]).toBytes();
    expect(() => lexicalIndexFromBytes(bytes.slice(0, -5))).toThrow('cut short');
    expect(() => lexicalIndexFromBytes(new Uint8Array(40))).toThrow('not a lexical index');
  });

  it('keeps to the articles allowed and to the limit', () => {
    const index = buildLexicalIndex([prepare('Gas rose.'), prepare('Gas fell. Gas.'), prepare('Gas stood.')]);
    const hits = index.search(terms('gas'), 10, (ordinal) => ordinal !== 1);
    expect(hits.map(({ passage }) => passage)).toEqual([0, 2]);
    expect(index.search(terms('gas'), 2)).toHaveLength(2);
    expect(index.search(terms('gas'), 0)).toEqual([]);
  });

  it('finds an article by a word of its title alone', () => {
    const index = buildLexicalIndex([
      prepare('They met.', 'Talks in Vilnius'),
      prepare('They rested.', 'Home'),
    ]);
    expect(index.search(terms('Vilnius'), 5).map(({ passage }) => passage)).toEqual([0]);
    expect(index.frequency('vilniu')).toBe(1);
    expect(index.frequency('oslo')).toBe(0);
  });

  it('answers nothing from nothing', () => {
    const index = buildLexicalIndex([]);
    expect(index.search(terms('gas'), 5)).toEqual([]);
    expect(index.similarTerms('gas')).toEqual([]);
  });
});

describe('similar terms', () => {
  const index = buildLexicalIndex([
    prepare('Lavrov spoke of security. Lavrov left.'),
    prepare('Lavrov and the lavender grower met in Wellington. Nothing was secured in 2022.'),
  ]);
  const similar = (word: string) => index.similarTerms(contentStems(word)[0]!).map(({ stem }) => stem);

  it.each([
    ['lavrof', 'lavrov'],
    ['lvarov', 'lavrov'],
    ['securty', 'secur'],
    ['welington', 'wellington'],
  ])('reads %s as %s', (wrong, right) => {
    expect(similar(wrong)[0]).toBe(right);
  });

  it('does not guess at numbers, short words or far ones', () => {
    expect(similar('2021')).toEqual([]);
    expect(similar('met')).toEqual([]);
    expect(similar('windscreen')).toEqual([]);
  });

  it('puts the nearer and then the more frequent first', () => {
    const names = buildLexicalIndex([prepare('Marta. Martin. Martin.'), prepare('Martin. Marsin.')]);
    expect(names.similarTerms('martim').map(({ stem }) => stem)).toEqual(['martin', 'marta', 'marsin']);
  });
});
