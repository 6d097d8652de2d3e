import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../src/answer/find.js';
import { composeQuotes } from '../../src/answer/quotes/compose.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const embedder = createBuiltinEmbedder();
const INTERVIEW = {
  id: 'interview',
  title: 'A rower comes back',
  text: [
    'The rower Amara Obi talks to Per Lind about boats.',
    'Per Lind: You were told that you would never row again.',
    'Amara Obi: I laughed. My mother did not.',
    'PL: How long did the convalescence take?',
    'AO: I counted every day. Nineteen months, and four operations.',
    'PL: Will you row in Tarn?',
    'AO: At home, and then I will stop.',
  ].join('\n\n'),
};

describe('an interview', () => {
  it.each([
    ['How long did the convalescence of Obi take?', 'Nineteen months, and four operations.'],
    ['Will Obi row in Tarn?', 'AO: At home, and then I will stop.'],
    ['What did Obi do when she was told that she would never row again?', 'Amara Obi: I laughed.'],
  ])('answers with what was said to the question: %s', async (question, said) => {
    const index = await createMemoryIndex([INTERVIEW], embedder);
    const quotes = composeQuotes(await findEvidence(question, index, embedder), 3);
    const quote = quotes.find(({ text }) => text.includes(said));
    expect(quote?.speaker?.name).toBe('Amara Obi');
    expect(quote?.text).not.toContain('Lind');
  });

  it('puts a reply first that shares no word with what is asked', async () => {
    const index = await createMemoryIndex([INTERVIEW], embedder);
    const [first] = composeQuotes(await findEvidence('Will Obi row in Tarn?', index, embedder), 3);
    expect(first?.text).toBe('AO: At home, and then I will stop.');
  });
});
