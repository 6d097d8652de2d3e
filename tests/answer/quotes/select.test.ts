import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scored } from '../../../src/answer/evidence.js';
import { selectEvidence as select } from '../../../src/answer/quotes/select.js';
import { FEATURES, type Features } from '../../../src/answer/sentences/features.js';
import { readSentence } from '../../../src/answer/sentences/sentence.js';
import type { Article, Range } from '../../../src/domain.js';
import { countWords } from '../../../src/language/sentences.js';
import { contentStems } from '../../../src/language/tokens.js';
import { speakerOf } from '../../../src/speakers/attribute.js';
import { readSentences } from '../../../src/speakers/sentences.js';
import { runs } from '../../support/full.js';

/** A quote that is more than one sentence may be so long, in words: docs/evaluation.md says 80. */
const MOST_WORDS = 100;
const NO_FEATURES = Object.fromEntries(FEATURES.map((name) => [name, 0])) as Features;

function articleOf(id: string, sentences: readonly string[], between = ' '): Article {
  const ranges: Range[] = [];
  let text = '';
  for (const sentence of sentences) {
    ranges.push({ start: text.length, end: text.length + sentence.length });
    text += sentence + between;
  }
  return {
    id,
    path: `${id}.txt`,
    title: null,
    text,
    published: null,
    publisher: null,
    author: null,
    url: null,
    offset: 0,
    firstNumber: 0,
    passages: 1,
    sentences: readSentences({ text, sentences: ranges }),
  };
}

/** To a question that asks for no kind of thing. */
const selectEvidence = (scored: readonly Scored[]) => select(scored, { kind: 'other', stems: [] });

/** The sentences of an article, each with its score, best first. */
function ranked(articles: readonly { article: Article; scores: readonly number[] }[]): Scored[] {
  const scored = articles.flatMap(({ article, scores }) => {
    const end = article.sentences.length;
    const passage = {
      article,
      number: 0,
      stems: [],
      firstSentence: 0,
      endSentence: end,
      start: 0,
      end: article.text.length,
    };
    return scores.map((score, number): Scored => {
      const sentence = readSentence(article, number);
      const candidate = {
        sentence,
        passage: { passage, score: 1, stems: [], met: new Map() },
        rank: 0,
        speakers: new Set<string>(),
      };
      return { candidate, features: NO_FEATURES, score };
    });
  });
  return scored.sort((a, b) => b.score - a.score);
}
const quotes = (sentences: readonly string[], scores: readonly number[]): string[] =>
  selectEvidence(ranked([{ article: articleOf('a', sentences), scores }])).map(({ article, start, end }) =>
    article.text.slice(start, end),
  );

const BRIDGE = 'The bridge is shut.';
const CRACKS = 'Engineers found 214 cracks in it.';
const FERRY = 'A ferry takes the children to school.';

describe('what is quoted', () => {
  it('is the best sentence alone when it alone is likely', () => {
    expect(quotes([BRIDGE, CRACKS, FERRY], [0, 9, 0])[0]).toBe(CRACKS);
  });

  it('takes in a neighbour that is nearly as likely, on either side', () => {
    expect(quotes([BRIDGE, CRACKS, FERRY], [8.9, 9, 0])[0]).toBe(`${BRIDGE} ${CRACKS}`);
    expect(quotes([BRIDGE, CRACKS, FERRY], [0, 9, 8.9])[0]).toBe(`${CRACKS} ${FERRY}`);
  });

  it('does not reach over a sentence that is unlikely', () => {
    const [first] = quotes([BRIDGE, CRACKS, FERRY], [9, -9, 8.9]);
    expect([BRIDGE, FERRY]).toContain(first);
  });

  it('reaches into the next paragraph only for what is likelier', () => {
    const shown = (sentences: readonly string[], scores: readonly number[]) => {
      const article = articleOf('a', sentences, '\n\n');
      const [first] = selectEvidence(ranked([{ article, scores }]));
      return article.sentences.filter(({ start, end }) => first!.start <= start && end <= first!.end).length;
    };
    expect(shown([BRIDGE, CRACKS, FERRY], [8.9, 9, 5.3])).toBe(2);
    expect(quotes([BRIDGE, CRACKS, FERRY], [8.9, 9, 5.3])[0]).toBe(`${BRIDGE} ${CRACKS} ${FERRY}`);
  });

  it('takes in a neighbour only if that is likely for its length', () => {
    const short = 'Divers found 214 cracks in it on the first day of May.';
    const long = `${short.slice(0, -1)}, as the owner of the quarry on the other bank had told the council in letters that nobody answered.`;
    expect(quotes([BRIDGE, CRACKS, short], [0, 9, 5])[0]).toBe(`${CRACKS} ${short}`);
    expect(quotes([BRIDGE, CRACKS, long], [0, 9, 5])[0]).toBe(CRACKS);
  });

  it('takes in no fragment for being short', () => {
    const byline = 'By Eva Lind.';
    expect(quotes([byline, CRACKS, FERRY], [3.9, 9, 0])[0]).toBe(CRACKS);
    expect(quotes([byline, CRACKS, FERRY], [4.5, 9, 0])[0]).toBe(`${byline} ${CRACKS}`);
  });

  it('shows what a sentence announces: a colon needs what follows it', () => {
    const announced = 'The engineers agreed on one thing:';
    expect(quotes([announced, FERRY, BRIDGE], [9, 0, 0])[0]).toBe(`${announced} ${FERRY}`);
  });

  it('puts what an address says now before what it said, and that in its order', () => {
    const url = 'https://news.example/lorne';
    const before = ['Five boats sank at Cape Lorne.', BRIDGE, 'At Cape Lorne, six boats sank in all.'];
    const now = 'Twelve boats sank at Cape Lorne, police said on Friday night.';
    const shown = selectEvidence(
      ranked([
        { article: { ...articleOf('a', before), url, published: '2024-04-02' }, scores: [9, -9, 8.8] },
        { article: { ...articleOf('b', [now]), url, published: '2024-04-03' }, scores: [8.5] },
      ]),
    ).map(({ article, start, end }) => article.text.slice(start, end));
    expect(shown.slice(0, 3)).toEqual([now, before[0], before[2]]);
  });

  it('does not say the same thing twice, though two articles do', () => {
    const evidence = selectEvidence(
      ranked([
        { article: articleOf('a', [CRACKS]), scores: [9] },
        { article: articleOf('b', [CRACKS]), scores: [8] },
        { article: articleOf('c', [FERRY]), scores: [0] },
      ]),
    );
    expect(evidence.map(({ article }) => article.id)).toEqual(['a', 'c']);
  });

  it.each([
    ['Two of the miners were brought up alive.', 'Five of the miners were brought up alive.'],
    ['The quay will cost 3.5 million crowns.', 'The quay will cost 4 million crowns.'],
  ])('tells both %j and %j: another figure is another fact', (one, other) => {
    const evidence = selectEvidence(
      ranked([
        { article: articleOf('a', [one]), scores: [9] },
        { article: articleOf('b', [other]), scores: [9] },
      ]),
    );
    expect(evidence).toHaveLength(2);
  });

  it('stays short, however likely the long neighbours are', () => {
    const long = (word: string): string => `${Array.from({ length: 45 }, (_, i) => word + i).join(' ')}.`;
    const shown = quotes([long('a'), long('b'), long('c')], [9, 9, 9]);
    for (const text of shown) expect(countWords(text)).toBeLessThanOrEqual(MOST_WORDS);
  });

  it('does not join what two people say, however likely both are', () => {
    const [visco, lagarde] = ['Ignazio Visco said no.', '“There was a majority,” Christine Lagarde added.'];
    expect(quotes([visco, lagarde], [8.9, 9])).toEqual([lagarde, visco]);
    expect(quotes([visco, 'Then Visco said he was tired.'], [8.9, 9])).toHaveLength(1);
  });

  it('shows a quotation to its end, if that is near', () => {
    const half = ['“I did not say that I was finished.', 'I said that I was hungry,” Luca Neri said.'];
    expect(quotes([...half, FERRY], [9, -9, -9])[0]).toBe(half.join(' '));
    expect(quotes([...half, FERRY], [-9, 9, -9])[0]).toBe(half.join(' '));
    const endless = [
      '“One.',
      ...Array.from({ length: 6 }, (_, i) => `And ${i}.`),
      'The end,” Luca Neri said.',
    ];
    expect(quotes(endless, [9, -9, -9, -9, -9, -9, -9, -9])[0]).toBe('“One.');
  });

  it('has a name under it only if all of it is that person’s words, and never joins two people’s', () => {
    const named = (name: string, ...texts: string[]) => texts.map((text) => ({ name, text }));
    const blocks = fc.constantFrom(
      named('Ann Ray', 'Ann Ray said it was late.'),
      named('Ann Ray', '“It is late,” said Ann Ray.', '“Very late.”'),
      named('Bo Dahl', 'Bo Dahl told reporters he would go.'),
      named('Bo Dahl', '“I will go.', 'Now,” Bo Dahl added.'),
      named('nobody', BRIDGE),
      named('nobody', CRACKS),
      named('somebody', 'Officials said it would rain.'),
      named('somebody', 'A lawyer for Ann Ray said no.'),
    );
    const scored = fc.tuple(blocks, fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 2 }));
    fc.assert(
      fc.property(fc.array(scored, { minLength: 1, maxLength: 7 }), (list) => {
        const lines = list.flatMap(([block]) => block);
        const article = articleOf(
          'a',
          lines.map(({ text }) => text),
        );
        const scores = list.flatMap(([block, given]) => block.map((_, i) => given[i]!));
        for (const range of selectEvidence(ranked([{ article, scores }]))) {
          const held = lines.filter((_, i) => {
            const { start, end } = article.sentences[i]!;
            return start >= range.start && end <= range.end;
          });
          const names = new Set(held.map(({ name }) => name));
          const isOnes = names.size === 1 && !names.has('nobody') && !names.has('somebody');
          expect(speakerOf(article, range)?.name ?? null).toBe(isOnes ? [...names][0] : null);
          names.delete('nobody');
          expect(names.size).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: runs(50, 1000) },
    );
  });

  it('is nothing of nothing', () => {
    expect(selectEvidence([])).toEqual([]);
  });

  it('never quotes a sentence twice, nor too much at once', () => {
    const word = fc.stringMatching(/^[a-z]{3,6}$/);
    const sentence = fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 60 }), fc.constantFrom('.', ':', '!'))
      .map(([words, mark]) => words.join(' ') + mark);
    const scoredSentence = fc.tuple(sentence, fc.double({ min: -5, max: 5, noNaN: true }));
    const articles = fc.array(fc.array(scoredSentence, { minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(articles, (lists) => {
        const made = lists.map((list, i) => ({
          article: articleOf(
            String(i),
            list.map(([text]) => text),
          ),
          scores: list.map(([, score]) => score),
        }));
        const evidence = selectEvidence(ranked(made));
        expect(evidence.length).toBeGreaterThan(0);
        expect(evidence.length).toBeLessThanOrEqual(10);
        const shown = new Set<string>();
        for (const { article, start, end } of evidence) {
          const inside = article.sentences.filter((one) => one.start >= start && one.end <= end);
          // Whole sentences, next to one another.
          expect([inside[0]!.start, inside.at(-1)!.end]).toEqual([start, end]);
          if (inside.length > 1)
            expect(countWords(article.text.slice(start, end))).toBeLessThanOrEqual(MOST_WORDS);
          for (const one of inside) {
            const key = `${article.id} ${one.start}`;
            expect(shown.has(key)).toBe(false);
            shown.add(key);
          }
        }
        const scores = evidence.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
    );
  });
});

describe('a quote that can be understood alone', () => {
  const opening = (second: string) =>
    quotes(['Two men robbed the bank in Vell.', second, 'It rained.'], [-9, 5, -9])[0];

  it.each([
    'They fled in a van.',
    'That robbery was the third.',
    'This was the third.',
    'Their van was found.',
  ])('brings what %j points back to', (second) => {
    expect(opening(second)).toBe(`Two men robbed the bank in Vell. ${second}`);
  });

  it.each([
    'It was the third robbery this year.',
    'This week the bank opens again.',
    'Police found the van.',
  ])('leaves %j as it is', (second) => {
    expect(opening(second)).toBe(second);
  });
});

describe('a quote that lacks the kind of thing asked for', () => {
  const article = articleOf('a', [
    'The ferry sank.',
    'Nobody had warned the crew.',
    'It carried 212 people.',
  ]);
  const scored = (kind: 'number' | 'other') =>
    select(
      ranked([{ article, scores: [-9, 5, -9] }]).map((one) => ({
        ...one,
        features: { ...one.features, number: one.candidate.sentence.text.includes('212') ? 1 : 0 },
      })),
      { kind, stems: [] },
    )[0]!;

  it('takes in the neighbour that has it', () => {
    const { start, end } = scored('number');
    expect(article.text.slice(start, end)).toBe('Nobody had warned the crew. It carried 212 people.');
  });

  it('is unchanged if none is asked for', () => {
    const { start, end } = scored('other');
    expect(article.text.slice(start, end)).toBe('Nobody had warned the crew.');
  });
});

describe('a quote that lacks a name of its headline', () => {
  const sentences = [
    'It rained.',
    'The club announced a new signing.',
    'The keeper joins Eva Lind at Norvia United.',
  ];
  const shown = (changed: Partial<Article>, asked: string[] = [], titleCoverage = 0.5): string => {
    const article = {
      ...articleOf('a', sentences),
      title: 'Norvia sign a keeper',
      published: '2024-05-01',
      ...changed,
    };
    const scored = ranked([{ article, scores: [-9, 5, -9] }]).map((one) => ({
      ...one,
      features: { ...one.features, titleCoverage },
    }));
    const { start, end } = select(scored, { kind: 'name', stems: asked })[0]!;
    return article.text.slice(start, end);
  };
  const alone = sentences[1]!;

  it('takes in the neighbour that has it', () => {
    expect(shown({})).toBe(`${alone} ${sentences[2]}`);
  });

  it('stays alone if the question has that name', () => {
    expect(shown({}, contentStems('Norvia'))).toBe(alone);
  });

  it('stays alone if the headline is about something else', () => {
    expect(shown({}, [], 0)).toBe(alone);
  });

  it('stays alone in an article without a day, whose title is a topic', () => {
    expect(shown({ published: null })).toBe(alone);
  });
});

describe('a quote that needs a neighbour and is too long to take it in', () => {
  const tail = `The keeper ${'signed and '.repeat(20)}left.`;
  const full = `${'On a day of rain and wind and snow, '.repeat(4)}the keeper joined Norvia.`;

  it('loses a less likely sentence for it', () => {
    const article = {
      ...articleOf('a', [full, 'The club announced a new signing.', tail]),
      title: 'Norvia sign a keeper',
      published: '2024-05-01',
    };
    const scored = ranked([{ article, scores: [-9, 5, 3] }]).map((one) => ({
      ...one,
      features: { ...one.features, titleCoverage: 0.5 },
    }));
    const { start, end } = select(scored, { kind: 'name', stems: [] })[0]!;
    expect(article.text.slice(start, end)).toBe(`${full} The club announced a new signing.`);
  });
});

describe('a quote that has only the last name of somebody', () => {
  const sentences = ['Eva Lind came to Vell on Monday.', 'The prize went to Lind.'];
  const shown = (kind: 'person' | 'number', published: string | null, asked: string[] = []): string => {
    const article = { ...articleOf('a', sentences), published };
    const scored = ranked([{ article, scores: [-9, 5] }]).map((one) => ({
      ...one,
      features: { ...one.features, person: 0.6, number: 1 },
    }));
    const { start, end } = select(scored, { kind, stems: asked })[0]!;
    return article.text.slice(start, end);
  };

  it('takes in the sentence before with the full name if a person is asked for', () => {
    expect(shown('person', '2024-05-01')).toBe(sentences.join(' '));
  });

  it('stays alone if the question has that name, asks for something else, or the article has no day', () => {
    expect(shown('person', '2024-05-01', contentStems('Lind'))).toBe(sentences[1]);
    expect(shown('number', '2024-05-01')).toBe(sentences[1]);
    expect(shown('person', null)).toBe(sentences[1]);
  });
});
