import { describe, expect, it } from 'vitest';
import { exampleQuestions } from '../../src/answer/examples.js';
import { findEvidence } from '../../src/answer/rank.js';
import { createMemoryIndex } from '../../src/eval/memory-index.js';
import { createBuiltinEmbedder } from '../../src/retrieval/adapters/builtin.js';

const embedder = createBuiltinEmbedder();

describe('example questions', () => {
  it('ask what somebody said about a name, and are answered by that sentence', async () => {
    const text =
      'The week was quiet. Norwegian Trade Minister Kari Holm said the talks with the EU would go on in Tromsø.';
    const index = await createMemoryIndex([{ id: 'a', title: 'Talks go on', text }], embedder);
    const [question, ...others] = await exampleQuestions(index, 3);
    expect(question).toBe('What did Kari Holm say about the EU?');
    expect(others).toEqual([]);
    const { evidence } = await findEvidence(question!, index, embedder);
    expect(text.slice(evidence[0]!.start, evidence[0]!.end)).toContain('Kari Holm said');
  });

  it('fall back to the title', async () => {
    const index = await createMemoryIndex(
      [{ id: 'a', title: 'The deep lake', text: 'It is deep.' }],
      embedder,
    );
    expect(await exampleQuestions(index, 1)).toEqual(['What is known about The deep lake?']);
  });
});
