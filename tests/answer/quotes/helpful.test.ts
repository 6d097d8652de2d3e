import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/answer/evidence.js';
import { helpfulCount } from '../../../src/answer/quotes/helpful.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../../src/question/parse.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';
import { article } from '../../support/assistant.js';

const FERRY = article({
  id: 'ferry',
  title: 'Night ferry',
  text: 'The ferry sails at night. Tickets cost nine crowns.',
});
const ZOO = article({
  id: 'zoo',
  title: 'The zoo',
  text: 'The zoo spent 185,000 crowns. A ferry brought the bears.',
});
const query = await parseQuestion(
  'What does the ferry charge?',
  await createMemoryIndex([FERRY, ZOO], createBuiltinEmbedder()),
);
const quoteOf = (from: typeof FERRY, sentence: number, score: number): Evidence => ({
  article: from,
  ...from.sentences[sentence]!,
  score,
});
const count = (...evidence: Evidence[]): number => helpfulCount(evidence, query, true);

describe('how many quotes help', () => {
  it('is all of those that are nearly as likely as the first', () => {
    expect(count(quoteOf(FERRY, 0, 0.5), quoteOf(FERRY, 1, 0.3), quoteOf(ZOO, 1, 0.1))).toBe(3);
  });

  it('ends before the first that is far less likely', () => {
    expect(count(quoteOf(FERRY, 0, 0.9), quoteOf(FERRY, 1, 0.001), quoteOf(ZOO, 1, 0.001))).toBe(1);
  });

  it('ends before one of another article that shares no word with the question, unless a model chose it', () => {
    const evidence = [quoteOf(FERRY, 0, 0.5), quoteOf(ZOO, 0, 0.4)];
    expect(count(...evidence)).toBe(1);
    expect(helpfulCount(evidence, query, false)).toBe(2);
  });

  it('ends before a line that is no sentence and shares no word with the question', () => {
    const signed = article({ ...FERRY, text: 'The ferry sails at night.\n\nEva Lind' });
    expect(count(quoteOf(signed, 0, 0.5), quoteOf(signed, 1, 0.4))).toBe(1);
  });

  it('always counts the first, and nothing of nothing', () => {
    expect(count(quoteOf(ZOO, 0, 0.001))).toBe(1);
    expect(count()).toBe(0);
  });
});
