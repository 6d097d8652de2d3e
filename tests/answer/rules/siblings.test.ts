import { expect, it } from 'vitest';
import { findEvidence } from '../../../src/answer/find.js';
import { tellsOfSibling } from '../../../src/answer/rules/siblings.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../../src/question/parse.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const asks = async (question: string, text: string, title = 'A bridge') => {
  const archive = await createMemoryIndex([{ id: 'a', title, text }], createBuiltinEmbedder());
  const [found] = (await findEvidence(question, archive, null)).evidence;
  return { archive, found: found!, asked: await parseQuestion(question, archive) };
};

it.each([
  [
    'When was the Iron Bridge built?',
    'The Salt Bridge, built in 1904, was shut. Buses take the Iron Bridge.',
    true,
  ],
  [
    'When was the Iron Bridge built?',
    'The Iron Bridge was built in 1904, before the Salt Bridge was shut.',
    false,
  ],
  [
    'When was the Salt Bridge built?',
    'The bridge was built in 1904. Salt Bridge repairs begin in May.',
    false,
  ],
  ['Who is the coach of Vell City?', 'The City coach is Ada Lind.', false],
  ['What did Ada Lind say about the ferry?', 'President Lind said that the ferry is safe.', false],
  ['What did Ada Lind say about the ferry?', 'On Monday Lind said that the ferry is safe.', false],
  ['Where was Ada Lind born?', 'Peter Lind was born in Tarn. Ada Lind sails.', true],
  ['Who is the wife of Ada Lind’s brother?', 'His wife Sara Lind waited at the gate.', false],
  ['When was the bridge built?', 'The Salt Bridge was built in 1904.', false],
  ['When was the Iron Bridge built?', 'The Salt Bridge was built in 1904 beside the Iron Bridge.', true],
  ['When was the Iron Bridge built?', 'The Salt Bridge, built in 1904, stands by the Iron Bridge.', true],
  [
    'When was the Iron Bridge built?',
    'The Salt Bridge opened in 1850; the Iron Bridge was built in 1904.',
    false,
  ],
  ['What do Salt Road and Iron Road form?', 'Salt Road and Iron Road form the B12.', false],
  ['What did Governor Lind open?', 'Governor Ada Lind opened the bridge.', false],
  ['Who wrote the Lind Report?', 'The Lind Harbour Report was written by Tor Aas.', false],
])('doubts a quote on another bearer of the second word of a name: %s %s', async (question, text, does) => {
  const { asked, found } = await asks(question, text);
  expect(tellsOfSibling(asked, found)).toBe(does);
});

it('leaves a name that the title has', async () => {
  const { asked, found } = await asks(
    'When was the Iron Bridge built?',
    'The Old Bridge, as it is called, was built in 1904.',
    'The Iron Bridge turns a hundred',
  );
  expect(tellsOfSibling(asked, found)).toBe(false);
});

it('gives nobody the pay of another whom the sentence names', async () => {
  const pay = async (text: string) => {
    const archive = await createMemoryIndex([{ id: 'a', title: 'Pilots', text }], createBuiltinEmbedder());
    return (await findEvidence('How much does Jan Obert earn?', archive, null)).answered;
  };
  expect(
    await pay('Jan Obert heads the union. Its chief executive, Petra Lang, earned 2 million euros.'),
  ).toBe(false);
  expect(await pay('Jan Obert heads the union. He earns 2 million euros a year.')).toBe(true);
});

it('makes such an answer doubtful', async () => {
  const text =
    'The Salt Bridge in Merin, built in 1904, was shut to all traffic on Monday.\n\nSome 24,000 cars crossed it every day. Buses now take the Iron Bridge, which adds a quarter of an hour.';
  const articles = [{ id: 'a', title: 'Cracks shut the oldest bridge of Merin', text }];
  const archive = await createMemoryIndex(articles, createBuiltinEmbedder());
  expect((await findEvidence('When was the Iron Bridge built?', archive, null)).tentative).toBe(true);
  expect((await findEvidence('When was the Salt Bridge built?', archive, null)).tentative).toBe(false);
});
