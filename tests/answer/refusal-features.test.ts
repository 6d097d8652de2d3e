import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../src/answer/find.js';
import { refusalFeatures } from '../../src/answer/refusal-features.js';
import { rankCandidates } from '../../src/answer/sentences/rank.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../src/question/parse.js';
import { retrieve } from '../../src/retrieval/retrieve.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const index = await createMemoryIndex(
  [
    {
      id: 'harbour',
      title: 'Trade in Arvik',
      text: 'Exports of herring from Arvik decreased in May because the eastern quay was closed. Imports rose. The council of Arvik rejected the plan of Eva Lind for a bridge. It had accepted her plan for a tunnel.',
    },
  ],
  createBuiltinEmbedder(),
);

async function featuresOf(question: string, options: Parameters<typeof parseQuestion>[2] = {}) {
  const asked = await parseQuestion(question, index, options);
  const passages = await retrieve(asked, index, null);
  return refusalFeatures(asked, passages, rankCandidates(asked, passages), index.info.passages)!;
}

const shownBefore = ['harbour'];

it.each([
  ['Why was the quay closed?', {}, 0],
  ['Why was the quay closed?', { shownBefore }, 1],
  [
    'Which plan of Eva Lind was rejected?',
    { shownBefore, asking: 'Which plan of Eva Lind was rejected?' },
    1,
  ],
  // It names her itself, and takes nothing from the question before.
  ['Which plan of Eva Lind was rejected?', { shownBefore }, 0],
])('%s, asked with %s, goes on from a question before it: %s', async (question, options, goesOn) => {
  expect((await featuresOf(question, options)).goesOn).toBe(goesOn);
});

const oppositeIn = async (question: string): Promise<number> => (await featuresOf(question)).opposite;

describe('refusalFeatures', () => {
  it.each([
    [
      'Why did exports of herring from Arvik increase in May?',
      'Why did exports of herring from Arvik decrease in May?',
    ],
    ['Was the western quay of Arvik closed in May?', 'Was the eastern quay of Arvik closed in May?'],
  ])('recognises that the sentence says the opposite of a word of %s', async (turned, straight) => {
    expect(await oppositeIn(turned)).toBeGreaterThan(0);
    expect(await oppositeIn(straight)).toBe(0);
    const [doubted, believed] = await Promise.all(
      [turned, straight].map((question) => findEvidence(question, index, null)),
    );
    expect(doubted!.confidence).toBeLessThan(believed!.confidence - 0.05);
  });

  it.each([
    ['Why did exports of herring from Arvik decrease?', 1, 1],
    ['Which fees and tolls did Eva Lind pay for a bridge?', 0.1, 0.6],
    // Of whom and how many it is said is another matter.
    ['Which plan of Marn Holt for 12 bridges did the council reject?', 1, 1],
    ['Who is Eva Lind?', 1, 1],
  ])('counts how much of what is asked stands beside the answer to %s', async (question, least, most) => {
    const { askedBeside } = await featuresOf(question);
    expect(askedBeside).toBeGreaterThanOrEqual(least);
    expect(askedBeside).toBeLessThanOrEqual(most);
  });

  it('ignores an opposite next to the word itself', async () => {
    expect(await oppositeIn('Which plan of Lind for a bridge did the council of Arvik accept?')).toBe(0);
  });

  it('counts how much of the question is told by several reports of one week, in archives of news', async () => {
    const told = async (days: readonly string[], ofNews: number): Promise<number> => {
      const reports = await createMemoryIndex(
        days.map((published, i) => ({
          id: `report-${i}`,
          title: `Fire at the mill of Tolm, report ${i}`,
          text: `A fire destroyed the mill of Tolm and eleven looms in it, report ${i} says.`,
          published,
        })),
        createBuiltinEmbedder(),
      );
      const asked = await parseQuestion('What destroyed the mill of Tolm?', reports);
      const passages = await retrieve(asked, reports, null);
      const ranked = rankCandidates(asked, passages);
      return refusalFeatures({ ...asked, ofNews }, passages, ranked, reports.info.passages)!.ofStory;
    };
    const oneWeek = ['2023-05-02', '2023-05-03', '2023-05-07'];
    expect(await told(oneWeek, 1)).toBeCloseTo(3 / 5, 5);
    expect(await told(['2019-05-02', '2021-05-03', '2023-05-07'], 1)).toBeCloseTo(1 / 5, 5);
    expect(await told(oneWeek, 0)).toBe(0);
  });

  it('counts the model for news only as far as a question is as long as those that it learned from', async () => {
    const reports = await createMemoryIndex(
      [
        {
          id: 'a',
          title: 'Strike',
          text: 'The union said that the strike of the dockers of Vell goes on until May.',
        },
      ],
      createBuiltinEmbedder(),
    );
    const counted = async (question: string): Promise<number> => {
      const asked = await parseQuestion(question, reports);
      const passages = await retrieve(asked, reports, null);
      const ranked = rankCandidates(asked, passages);
      return refusalFeatures({ ...asked, ofNews: 1 }, passages, ranked, 1)!.ofNews;
    };
    expect(await counted('What did the union say?')).toBe(0);
    expect(
      await counted('How long does the strike of the dockers of Vell go on, by what the union said?'),
    ).toBe(1);
  });
});
