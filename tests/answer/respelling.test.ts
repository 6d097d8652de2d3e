import { expect, it } from 'vitest';
import { respellingsIn } from '../../src/answer/respelling.js';
import type { Quote } from '../../src/domain.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../src/question/parse.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const TEXT =
  'Australia banned vapes. “It is time,” Johnson said in Norvia. Sergey Lavrov met Ada Lindqvist of Micron in the observatory. Volodar Krenz met Martin Vael. Carla Ruiz slept.';
const index = await createMemoryIndex([{ id: 'a', title: null, text: TEXT }], createBuiltinEmbedder());
const quote = { text: TEXT, article: { title: null } } as Quote;

async function read(question: string) {
  const parsed = await parseQuestion(question, index);
  return { respelled: respellingsIn(parsed, [quote]), unmatched: parsed.unmatched };
}

it.each([
  ['What did Lavrof say?', 'Lavrof', 'Lavrov'],
  ['Who met Lindkvist?', 'Lindkvist', 'Lindqvist'],
  ['Who is Volodimar Krenz?', 'Volodimar', 'Volodar'],
  ['who is volodimar krenz', 'volodimar', 'Volodar'],
  ['Who is Carla Ruis?', 'Ruis', 'Ruiz'],
  ['Who met in the obsrevatory?', 'obsrevatory', 'observatory'],
])('%s: a misspelling is said', async (question, asked, meant) => {
  expect(await read(question)).toEqual({ respelled: [{ asked, read: meant }], unmatched: [] });
});

it.each([
  ['What did Austria ban?', 'Austria'],
  ['What did Johnston say?', 'Johnston'],
  ['Who is in Norway?', 'Norway'],
  ['Who is Martina Vael?', 'Martina'],
  ['Who is Carla Rossi?', 'Rossi'],
  ['What did Ruis say?', 'Ruis'],
  ['What did Austrian voters say?', 'Austrian'],
])('%s: a name is not taken for one that looks alike', async (question, name) => {
  const { respelled, unmatched } = await read(question);
  expect(respelled).toEqual([]);
  expect(unmatched).toContain(name);
});
