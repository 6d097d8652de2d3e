import { expect, it } from 'vitest';
import { findEvidence } from '../../../src/answer/find.js';
import { missingWords } from '../../../src/answer/rules/missing-words.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../../src/question/parse.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const REST =
  'Some years later, the council named a street after her. What the town called its mill is not known, nor in which year it was sold.';

it.each([
  ['In what year did the mill burn?', 'The mill burned down in 1904.', false],
  ['What was the ship called?', 'A ship, the Marigold, sank.', false],
  ['What is the name of Lind’s partner?', 'Lind wept when her partner Tor Aas left.', false],
  ['In what year was the mill sold?', 'The mill burned down in 1904.', true],
  ['What is the name of Lind’s partner?', 'Lind wept. Her partner left.', true],
  ['Who sold the mill?', 'The mill burned down in 1904.', true],
])('%s “%s” lacks a word that it needs: %s', async (question, text, does) => {
  const articles = [{ id: 'a', title: 'Ada Lind', text: `${text}\n\n${REST}` }];
  const archive = await createMemoryIndex(articles, createBuiltinEmbedder());
  const asked = await parseQuestion(question, archive);
  const [found] = (await findEvidence(question, archive, null)).evidence;
  const best = { start: 0, end: text.indexOf('.') + 1 };
  const quote = { ...found!, start: 0, end: text.length, best };
  expect(missingWords.doubts!(asked, quote)).toBe(does);
});
