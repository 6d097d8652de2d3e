import { expect, it } from 'vitest';
import { removalView } from '../../../src/bot/render/adding.js';
import { replyMessage } from '../../../src/bot/render/reply.js';
import { sourcesView } from '../../../src/bot/render/sources.js';
import type { ArticleSummary } from '../../../src/domain.js';
import { ENGLISH } from '../../../src/wording/words.js';

/** An article that says nothing about itself. */
const BARE: ArticleSummary = {
  id: '0123456789ab',
  path: 'notes/pier.txt',
  title: null,
  publisher: null,
  author: null,
  published: null,
  url: null,
  passages: 1,
};
const STATE = { page: 0, filter: '', order: 'newest', words: '' } as const;

it('never shows an empty line of facts', () => {
  const [embed] = removalView([BARE], ENGLISH).embeds;
  expect(embed!.description).toContain('**pier.txt**\n-# undated\n');
});

it('describes an article in a menu by its path if its outlet has no letter that is seen', () => {
  const { components } = sourcesView(
    { articles: [{ ...BARE, publisher: '\u200b' }], undated: 0 },
    STATE,
    '',
    ENGLISH,
  );
  expect(components[0]!.components[0]).toMatchObject({ options: [{ description: 'notes/pier.txt' }] });
});

it('says how a list is ordered only if it has articles, and counts its pages only if there are several', () => {
  const footer = (articles: number) =>
    sourcesView({ articles: Array(articles).fill(BARE), undated: 0 }, STATE, '', ENGLISH).embeds[0]!.footer;
  expect([footer(0), footer(8), footer(9)].map((one) => one?.text)).toEqual([
    undefined,
    'Newest first',
    'Page 1 of 2 · Newest first',
  ]);
});

it('keeps an article of a reply on one line, whatever its outlet holds', () => {
  const articles = [{ ...BARE, publisher: 'Harbour\n- Gazette' }];
  const [embed] = replyMessage('The newest article:', articles, String, ENGLISH).embeds;
  expect(embed!.description).toBe('The newest article:\n- pier.txt · Harbour - Gazette');
});
