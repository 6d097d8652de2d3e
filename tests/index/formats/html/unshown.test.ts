import { expect, it } from 'vitest';
import { parseArticle } from '../../../../src/index/parse.js';

const REST = [
  'The wardens of the canal met on Tuesday in the old malt house, and the clerk read out every letter.',
  'Families from the lower town asked for lamps on the towpath, which had been dark since the autumn.',
];

/** The first paragraph of a page, as it is read. */
async function read(first: string): Promise<string> {
  const paragraphs = REST.map((text) => `<p>${text}</p>`).join('');
  const page = `<html><body><article><h1>Lamps</h1><p>${first}</p>${paragraphs}</article></body></html>`;
  const [article] = await parseArticle('a.html', Buffer.from(page));
  return article!.text.split('\n\n')[0]!;
}

it.each([
  [
    'crossed out by its style',
    'The lamps cost <span style="text-decoration: line-through">900</span> 400 crowns.',
  ],
  ['off the screen', 'The lamps cost 400 <span style="position:absolute;left:-9999px">or so</span> crowns.'],
  ['only printed', 'The lamps cost 400 crowns.<span class="print-only"> From canal.example</span>'],
  ['an advertisement’s label', 'The lamps cost 400 <span class="ad-label">Advertisement</span> crowns.'],
  ['the mark of a note', 'The lamps cost 400<span class="footnote">9</span> crowns.'],
  ['a mark with a bracket', 'The lamps cost 400<sup>1)</sup> crowns.'],
  ['a pronunciation', 'The <ruby>lamps<rp>(</rp><rt>lamz</rt><rp>)</rp></ruby> cost 400 crowns.'],
  ['a zero-width space', 'The lamps cost 400 crowns\uFEFF.'],
])('does not read into a sentence what is %s', async (_, paragraph) => {
  expect(await read(paragraph)).toBe('The lamps cost 400 crowns.');
});

it('reads what is hidden from screen readers only, instead of what only they read', async () => {
  const price = '<span aria-hidden="true">$4m</span><span class="sr-only">4 million dollars</span>';
  expect(await read(`The lamps cost ${price}, said Una Roe.`)).toBe('The lamps cost $4m, said Una Roe.');
  const icon = '<span class="material-icons" aria-hidden="true">arrow_forward</span>';
  expect(await read(`The lamps cost 400 crowns. ${icon}`)).toBe('The lamps cost 400 crowns.');
});

it('reads words that a style only colours or indents', async () => {
  const styled = '<span style="color: red; margin-left: -10px">400 crowns</span>';
  expect(await read(`The lamps cost ${styled}.`)).toBe('The lamps cost 400 crowns.');
});

it('writes the quotation marks that browsers show around a quotation', async () => {
  expect(await read('Una Roe said: <q>He told me <q>no lamps</q> and left</q>.')).toBe(
    'Una Roe said: “He told me ‘no lamps’ and left”.',
  );
  expect(await read('Una Roe said: <q>“It is dark”</q>.')).toBe('Una Roe said: “It is dark”.');
  expect(await read('Una Roe said: “<q>It is dark</q>”.')).toBe('Una Roe said: “It is dark”.');
  expect(await read('Una Roe a dit : « <q>Il fait nuit</q> ».')).toBe('Una Roe a dit : « Il fait nuit ».');
  expect(await read('Una Roe named “no lamps” <q>a scandal</q>.')).toBe(
    'Una Roe named “no lamps” “a scandal”.',
  );
});
