import { expect, it } from 'vitest';
import { cardView } from '../../../src/bot/render/sources.js';
import type { Excerpt } from '../../../src/domain.js';
import { wordsFor } from '../../../src/wording/words.js';

const PATH = 'from-the-web/2023/05/council-votes-for-the-tidal-plant-at-last.html';
const state = { page: 0, filter: '', order: 'newest', words: '' } as const;

it.each([
  ['its outlet says where it is from', 'Harbour Gazette', false],
  ['nothing else says where it is from', null, true],
])('a card shows a long path only where nothing else is known: %s', (_, publisher, isShown) => {
  const article = {
    id: 'a1',
    title: 'Council votes',
    publisher,
    author: null,
    published: null,
    url: null,
    path: PATH,
    text: 'The council voted.',
  };
  const [embed] = cardView(article as unknown as Excerpt, [], state, wordsFor('en')).embeds ?? [];
  expect(JSON.stringify(embed).includes(PATH)).toBe(isShown);
});
