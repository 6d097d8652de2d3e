import { describe, expect, it } from 'vitest';
import { replyOf } from '../../../src/answer/rules/reply.js';
import { rankCandidates } from '../../../src/answer/sentences/rank.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../../src/question/parse.js';
import { retrieve } from '../../../src/retrieval/retrieve.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const index = await createMemoryIndex(
  [
    {
      id: 'interview',
      title: 'Two questions for Sola',
      text: [
        'The coach Renata Sola talked to us on Monday.',
        'Ida Holm: Will you row in Tarn next year?',
        'Renata Sola: At home, and then I stop. The club knows.',
        'Ida Holm: Who follows you?',
        'Renata Sola: Somebody young.',
      ].join('\n\n'),
    },
    { id: 'race', title: 'Race of Tarn', text: 'Many row in Tarn every year. The race is long.' },
  ],
  createBuiltinEmbedder(),
);
async function rankedFor(question: string) {
  const asked = await parseQuestion(question, index);
  return rankCandidates(asked, await retrieve(asked, index, null));
}

describe('replyOf', () => {
  it('lifts what replies to the interviewer’s question that is asked, and nothing else', async () => {
    const ranked = await rankedFor('Will Sola row in Tarn next year?');
    const lifted = ranked.filter(({ candidate, features }) => replyOf(candidate, features) > 0);
    expect(lifted.map(({ candidate }) => candidate.sentence.text)).toEqual([
      expect.stringContaining('At home, and then I stop.'),
    ]);
  });

  it('lifts the same where only letters say who asks and who replies', async () => {
    const text = [
      'Q: How wide is the tunnel of Gotha?',
      'A: Eleven metres.',
      'Q: When will it open?',
      'A: In August, if the rock allows.',
    ].join('\n\n');
    const letters = await createMemoryIndex(
      [{ id: 'letters', title: 'Two questions', text }],
      createBuiltinEmbedder(),
    );
    const asked = await parseQuestion('When will the tunnel of Gotha open?', letters);
    const [first] = rankCandidates(asked, await retrieve(asked, letters, null));
    expect(first!.candidate.sentence.text).toContain('In August');
    expect(replyOf(first!.candidate, first!.features)).toBeGreaterThan(0);
  });
});
