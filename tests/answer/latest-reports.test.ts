import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../src/answer/find.js';
import { textAt } from '../../src/language/excerpt.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const REPORTS: [title: string, published: string, text: string][] = [
  [
    'Heron aground off Ostby',
    '2024-03-01',
    'The ferry Heron ran aground off Ostby on Friday. The ferry, the ferry company said, was full. Nobody was hurt.',
  ],
  [
    'Heron refloated',
    '2024-03-04',
    "Editor's note: the ferry story has moved here. The tide lifted the ferry Heron off the rocks on Monday. It was towed to Tarn.",
  ],
  [
    'Ferry captain questioned',
    '2024-03-09',
    'Police questioned the captain of the ferry for three hours. He was let go.',
  ],
  ['Bus lane opens', '2024-03-12', 'The bus lane in Tarn opened on Tuesday. The ferry is a mile away.'],
  [
    'A history of crossing the sound',
    '2019-01-02',
    'The ferry to Ostby has run since 1901, and no ferry is older than this ferry.',
  ],
];
/** Of each, every passage has more of the bridge than the newest article. */
const OLDER: typeof REPORTS = Array.from({ length: 4 }, (_, i) => [
  `Bridge plan ${i}`,
  `2024-02-${20 + i}`,
  Array.from({ length: 40 }, () => `The bridge is the bridge of part ${i} of the bridge.`).join('\n\n'),
]);
REPORTS.push(...OLDER, [
  'Bridge opens',
  '2024-03-11',
  'After many quarrels about the money, the town opened its new bridge on Monday.',
]);
const index = await createMemoryIndex(
  REPORTS.map(([title, published, text], i) => ({ id: `a${i}`, title, published, text })),
  createBuiltinEmbedder(),
);

const answered = async (question: string): Promise<string[]> => {
  const { evidence, helpful, answered, tentative } = await findEvidence(question, index, null);
  if (!answered || tentative) return [];
  return evidence.slice(0, helpful).map(({ article, start, end }) => textAt(article, start, end));
};

describe('the latest on a topic', () => {
  it('is what opens the newest articles about it, newest first', async () => {
    expect(await answered('Any news about the ferry?')).toEqual([
      'Police questioned the captain of the ferry for three hours.',
    ]);
    expect(await answered('news from 4 March 2024 about the Heron')).toEqual([
      'The tide lifted the ferry Heron off the rocks on Monday.',
    ]);
    expect(await answered("what's happening with the Heron")).toEqual([
      'The tide lifted the ferry Heron off the rocks on Monday.',
      'The ferry Heron ran aground off Ostby on Friday.',
    ]);
  });

  it('keeps the newest where older articles have better passages', async () => {
    expect((await answered('any news on the bridge?'))[0]).toContain('opened its new bridge');
  });

  it('is none from another week than the one asked about', async () => {
    const question = 'any news about the Heron last week?';
    const found = await findEvidence(question, index, null, { asked: '2024-03-20' });
    expect(found.answered && !found.tentative).toBe(false);
  });

  it('is the first sentence below a title that names the whole topic', async () => {
    const report = { title: 'Owner charged over the Brenn quarry', published: '2024-04-02' };
    const text = 'Prosecutors charged the head of Kestrel Metals on Tuesday.';
    const archive = await createMemoryIndex([{ id: 'q', ...report, text }], createBuiltinEmbedder());
    const { evidence } = await findEvidence('What is the latest on the Brenn quarry?', archive, null);
    expect(textAt(evidence[0]!.article, evidence[0]!.start, evidence[0]!.end)).toContain('Prosecutors');
  });

  it('is not given for a topic that no title names', async () => {
    const { answered: isAnswered, evidence } = await findEvidence('any news on the volcano?', index, null);
    expect(isAnswered && evidence.length > 0).toBe(false);
  });
});
