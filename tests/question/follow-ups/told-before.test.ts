import { describe, expect, it } from 'vitest';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import {
  articlesOfStory,
  articlesShown,
  isToldBefore,
} from '../../../src/question/follow-ups/told-before.js';
import { personNamed } from '../../../src/question/person-named.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const index = await createMemoryIndex(
  [
    {
      id: 'pier',
      title: 'Pier opens',
      text: 'Mayor Ada Lund opened the pier. Tor R. Aas built it. Tor Aas is 40.',
    },
    {
      id: 'catch',
      title: 'The catch is halved',
      text: 'Eva Lind halved the catch. Mark Dahl, a fisher, protested. Rose Berg, 50, said Vik Athletic of the town of Vik would help.',
    },
    { id: 'bank', title: 'Bank closes', text: 'Erik Holm closed the bank in Tarn. Nina Holm protested.' },
    {
      id: 'film',
      title: 'Film',
      text: 'Pope Francis saw a film of Francis Ford Marvel. Senator Marvel wept.',
    },
  ],
  createBuiltinEmbedder(),
);
const exchangeOf = (...shown: string[]) => ({ question: 'What opened?', people: [], shown });

describe('what was shown before', () => {
  it('are the articles of the quotes, each once', () => {
    expect(articlesShown(exchangeOf('pier/0', 'bank/35', 'pier/33'))).toEqual(['pier', 'bank']);
    expect(articlesShown({ question: 'What opened?', people: [] })).toEqual([]);
  });

  it('are told by the articles of the last answer, whatever came close to a refused question since', async () => {
    const refused = { ...exchangeOf('bank/0'), story: ['pier'] };
    expect(articlesOfStory(refused)).toEqual(['pier']);
    expect(await isToldBefore(['bank'], refused, index)).toBe(false);
    expect(articlesShown(refused)).toEqual(['bank']);
  });

  it.each([
    ['pier', ['pier/0'], true],
    ['bank', ['pier/0'], false],
    ['bank', ['pier/0', 'bank/0'], true],
    ['pier', [], null],
  ])('holds "%s" after %j: %s', async (stem, shown, told) => {
    expect(await isToldBefore([stem], exchangeOf(...shown), index)).toBe(told);
  });
});

it('tells several words only where one article holds them all', async () => {
  expect(await isToldBefore(['pier', 'open'], exchangeOf('pier/0', 'bank/0'), index)).toBe(true);
  expect(await isToldBefore(['pier', 'bank'], exchangeOf('pier/0', 'bank/0'), index)).toBe(false);
});

describe('whom the articles call by a name', () => {
  it.each([
    ['Lund', 'Ada Lund'],
    ['Aas', 'Tor R. Aas'],
    ['Holm', 'Holm'],
    ['Erik Holm', 'Erik Holm'],
    ['Dahl', 'Mark Dahl'],
    ['Berg', 'Rose Berg'],
    ['Francis', 'Francis'],
    ['Marvel', 'Francis Ford Marvel'],
    ['Vik', null],
    ['Quist', null],
  ])('%s: %s', async (name, person) => {
    expect(await personNamed(name, index)).toBe(person);
  });
});
