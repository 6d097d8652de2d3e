import { describe, expect, it } from 'vitest';
import { likelyAnswer } from '../../../src/answer/quotes/answer-span.js';
import { readSentence } from '../../../src/answer/sentences/sentence.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../../src/question/parse.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const embedder = createBuiltinEmbedder();
async function answerIn(text: string, question: string): Promise<string | null> {
  const index = await createMemoryIndex([{ id: 'a', title: null, text }], embedder);
  const [passage] = await index.passages([0]);
  const range = likelyAnswer(await parseQuestion(question, index), readSentence(passage!.article, 0));
  return range && text.slice(range.start, range.end);
}

describe('the likeliest answer in a sentence', () => {
  it.each([
    ['In Oslo the pier was opened by Bo Dahl.', 'Who opened the pier?', 'Bo Dahl'],
    ['In Oslo the pier was opened by Bo Dahl.', 'Where was the pier opened?', 'Oslo'],
    ['Dahl opened the pier in Oslo.', 'Who opened the pier?', 'Dahl'],
    ['Ministers of Norway opened the pier near Bergen.', 'Where is the pier?', 'Bergen'],
    ['The pier is 120 metres (394 feet) long.', 'How long is the pier?', '120 metres'],
    ['In 1996 some 214 ships saw the pier.', 'How many ships saw the pier?', '214'],
    ['BERGEN (AP) — The pier, Norway’s longest, was opened by Dahl.', 'Who opened the pier?', 'Dahl'],
    ['There’s the pier that Dahl opened.', 'Who opened the pier?', 'Dahl'],
    ['The pier grew from 100 to 140 metres.', 'How many metres long is the pier?', '140'],
    ['The pier was opened on Nov. 7, Dahl said on Friday.', 'When was the pier opened?', 'Nov. 7'],
    ['Norwegian crews and Norway’s king saw the pier near Bergen.', 'Where is the pier?', 'Bergen'],
    ['In 1996 some 214 ships saw the pier.', 'When did ships see the pier?', '1996'],
    ['Mark opened the pier. Traders of the market in Oslo saw it.', 'Who opened the pier?', 'Mark'],
  ])('%s %s', async (text, question, answer) => {
    expect(await answerIn(text, question)).toBe(answer);
  });

  it('is not a place of an event or a report if the question asks who', async () => {
    expect(
      await answerIn('OSLO — The guests at Bergen saw Norway’s pier.', 'Who opened the pier?'),
    ).toBeNull();
  });

  it('is no word that merely opens the sentence', async () => {
    expect(await answerIn('Crews opened the pier. The crews were glad.', 'Who opened the pier?')).toBeNull();
  });

  it('is nothing if no person, place, time or number is asked for', async () => {
    expect(await answerIn('Bo Dahl opened the pier in Oslo.', 'What did the pier cost the town?')).toBeNull();
  });
});
