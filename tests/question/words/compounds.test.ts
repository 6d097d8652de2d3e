import { expect, it } from 'vitest';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { withCompoundsOf } from '../../../src/question/words/compounds.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const index = await createMemoryIndex(
  [
    {
      id: 'a',
      title: null,
      text: 'The cease-fire began at noon. Guests have free Wi-Fi on board. Covid-19 cases rose.',
    },
    {
      id: 'b',
      title: null,
      text: 'An explosion hit the power plant. Meat Loaf tribute singers played. The plant grew.',
    },
    {
      id: 'c',
      title: null,
      text: 'It was no cyberattack, the airport said. Send an email. The heat pump broke; loaf bread is dear. The World Trade Organization met. The Board for Fish and Seals of Tarn counted boats. Tarn won 21-47 in 2024. She walked 5km. The Kesh Fishing Association shut. The chief financial officer left. The Kelso Evening News closed.',
    },
  ],
  createBuiltinEmbedder(),
);

it.each([
  ['When did the ceasefire begin?', 'When did the cease fire begin?'],
  ['When did the cease fire begin?', null],
  ['Is there wifi on board?', 'Is there wi fi on board?'],
  ['Did Covid19 cases rise?', 'Did Covid 19 cases rise?'],
  ['What happened at the powerplant?', 'What happened at the power plant?'],
  ['When does Meatloaf play?', 'When does Meat loaf play?'],
  ['Was it a cyber attack or a cyber-attack?', 'Was it a cyberattack or a cyberattack?'],
  ['Where do I send an e-mail?', 'Where do I send an email?'],
  ['Why did the power of the plant grow?', null],
  ['Who lives in Breadloaf?', null],
  ['Did 20 24 people come?', null],
  ['Did the plantpower grow?', null],
  ['What did the WTO decide?', 'What did the World Trade Organisation decide?'],
  ['What did the NHS decide?', null],
  ['Who is the CFO?', 'Who is the Chief Financial?'],
  ['What does the KFA do?', 'What does the Kesh Fishing Association do?'],
  ['what does the kfa do', 'what does the Kesh Fishing Association do'],
  ['what does ken do', null],
  ['what did the kff do', null],
  ['How many boats did the BFS count?', 'How many boats did the Board Fish Seals count?'],
  ['How many boats did the F.S.T. count?', 'How many boats did the Fish Seals Tarn count?'],
  ['How many boats did the BFC count?', null],
  ['What happened in 2147?', null],
  ['Who walked 5 km?', null],
  ['Who walked 5km?', null],
  ['Who flies on the 5th?', null],
  ['', null],
])('spells %j as the articles do', async (question, spelt) => {
  expect(await withCompoundsOf(index, question)).toBe(spelt ?? question);
});
