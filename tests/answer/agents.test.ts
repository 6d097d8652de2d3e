import { expect, it } from 'vitest';
import { namesNoDoer } from '../../src/answer/agents.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../src/question/parse.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

async function lacks(question: string, text: string): Promise<boolean> {
  const index = await createMemoryIndex([{ id: 'a', title: null, text }], createBuiltinEmbedder());
  const [summary] = await index.articles();
  const article = await index.excerpt(summary!.id, { start: 0, end: text.length });
  return namesNoDoer(await parseQuestion(question, index), { article: article!, start: 0, end: text.length });
}

it.each([
  ['Who stole the crown?', 'A crown made by Ada Lund was stolen from the castle on Monday.'],
  ['who killed Lund', 'The baker Ada Lund was found dead. She had been brutally killed by night.'],
  ['Who has closed the bridge?', 'The bridge is closed, mayor Tor Aas said.'],
])('%s “%s” names no doer', async (question, text) => expect(await lacks(question, text)).toBe(true));

it.each([
  ['Who stole the crown?', 'The crown was stolen by two men.'],
  ['Who stole the crown?', 'Tor Aas stole the crown. It was stolen at night.'],
  ['Who was killed?', 'Ada Lund was killed.'],
  ['Who won the cup?', 'Tarn beat Vell in the final.'],
  ['Who is Ada Lund?', 'Ada Lund was elected mayor.'],
])('%s “%s” may', async (question, text) => expect(await lacks(question, text)).toBe(false));
