import { expect, it } from 'vitest';
import { titledSo } from '../../src/checking/titles.js';
import type { ArticleSummary } from '../../src/domain.js';

const titled = (title: string): ArticleSummary => ({ id: title, title }) as ArticleSummary;
const TITLES = [
  'Harbour reopens after storm',
  'Mayor’s café in Selmår won’t reopen',
  'U.N.E.S.C.O. lists the old pier',
  'Council votes to close the eastern ferry terminal …',
].map(titled);

it.each([
  ['harbour reopens after storm', 0],
  ['Mayors cafe in Selmar wont reopen', 1],
  ['UNESCO lists the old pier', 2],
  ['Council votes to close the eastern ferry terminal in May', 3],
])('knows "%s" as a title, however it is written', (claim, at) => {
  expect(titledSo(claim, TITLES)).toBe(TITLES[at]);
});

it('takes no words for a title that are only part of other words, or in another order', () => {
  expect(titledSo('harbour reopens after storms', TITLES)).toBeNull();
  expect(titledSo('storm after harbour reopens', TITLES)).toBeNull();
});
