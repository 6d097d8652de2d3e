import { expect, it } from 'vitest';
import { holdsQuoted } from '../../../src/answer/rules/quoted.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../../src/question/parse.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const TEXT = '“The sea does not forgive neglect,” Lind said, and the ferry sank.';
const index = await createMemoryIndex(
  [{ id: 'ferry', title: 'Ferry sinks', text: TEXT }],
  createBuiltinEmbedder(),
);
const holds = async (question: string) => holdsQuoted(await parseQuestion(question, index, {}), TEXT);

it.each(['exact quote "does not forgive"', '“The sea does not forgive neglect”'])(
  'a sentence holds the words of %s',
  async (question) => expect(await holds(question)).toBe(true),
);

it.each([
  'exact quote "does forgive"',
  '"forgive"',
  'does not forgive',
  'why did the ferry sink if the sea "does not forgive"?',
])('but not those of %s', async (question) => expect(await holds(question)).toBe(false));
