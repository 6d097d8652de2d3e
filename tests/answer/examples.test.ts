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

  it('can be of one article alone, wherever it stands', async () => {
    const others = Array.from({ length: 60 }, (_, i) => ({
      id: `a${String(i).padStart(2, '0')}`,
      title: `Note ${i}`,
      text: 'Norwegian Trade Minister Kari Holm said the talks with the EU would go on.',
    }));
    const text =
      'Mayor Ada Lund said the plant would serve Nordhaven. The town is small.\n\n' +
      'Mayor Ada Lund said the ferry to Skarvik would sail. Mayor Ada Lund said that Nordhaven would vote.';
    const index = await createMemoryIndex([...others, { id: 'z', title: 'A vote', text }], embedder);
    const questions = ['What did Ada Lund say about Nordhaven?', 'What did Ada Lund say about Skarvik?'];
    expect(await exampleQuestions(index, 3, 'z')).toEqual(questions);
    expect(await exampleQuestions(index, 1, 'z')).toEqual(questions.slice(0, 1));
    expect(await exampleQuestions(index, 3, 'gone')).toEqual([]);
  });

  it('are taken from the opening of a long article', async () => {
    const quiet = 'The week was quiet in the harbour. '.repeat(300);
    const late = `${quiet}Trade Minister Kari Holm said the talks with the EU would go on.`;
    const index = await createMemoryIndex([{ id: 'a', title: 'A long week', text: late }], embedder);
    expect(await exampleQuestions(index, 3, 'a')).toEqual(['What is known about A long week?']);
  });

  it('fall back to the title', async () => {
    const index = await createMemoryIndex(
      [{ id: 'a', title: 'The deep lake', text: 'It is deep.' }],
      embedder,
    );
    expect(await exampleQuestions(index, 1)).toEqual(['What is known about The deep lake?']);
  });
});
