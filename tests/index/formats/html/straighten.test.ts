import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../../src/index/formats/html/page.js';

const STORY = [
  'The harbour of Melsund will close for three weeks while divers mend the gate that broke in the spring.',
  'About forty boats must move to the outer quay before Monday, the harbour master said at a meeting.',
  'Fishermen asked for a later date, because the herring season ends only in the middle of the month.',
  'The council had put the work off twice, and the insurers would not wait for it any longer, she said.',
  'Ferries to the islands sail from the stone quay at the old customs house until the gate is in place.',
];
const PARAGRAPHS = STORY.map((text) => `<p>${text}</p>`).join('');
const META = '<meta name="author" content="Karin Dahl"><title>Harbour to close</title>';

const blocksOf = async (html: string) => (await parseHtml(Buffer.from(html))).blocks;

describe('pages with a faulty structure', () => {
  it.each([
    ['without a head', `<html>${META}<body><div>${PARAGRAPHS}</div></body></html>`],
    ['without a body', `<html><head>${META}</head><div>${PARAGRAPHS}</div></html>`],
    ['with neither', `<html>${META}<div>${PARAGRAPHS}</div></html>`],
    [
      'with something between head and body',
      `<html><head>${META}</head><center>Ad</center><body><div>${PARAGRAPHS}</div></body></html>`,
    ],
    [
      'with two bodies',
      `<html><head>${META}</head><body><p>Melsund</p></body><body><div>${PARAGRAPHS}</div></body></html>`,
    ],
    [
      'with text where only elements belong',
      `<html><head>${META}</head>\n${STORY.join('<br><br>\n')}</html>`,
    ],
    [
      'below other elements',
      `<document><type>EX-99</type><text><html><head>${META}</head><body><div>${PARAGRAPHS}</div></body></html></text></document>`,
    ],
    [
      'in a form that is never named the article',
      `<html><head>${META}</head><body><form id="aspnetForm"><span>${STORY.join('<br><br>')}</span></form></body></html>`,
    ],
    [
      'in an element that is unknown',
      `<html><head>${META}</head><body><div><tmp>${STORY.join(' <br><br> ')}</tmp></div></body></html>`,
    ],
  ])('are read %s', async (_, html) => {
    expect(await blocksOf(html)).toEqual(STORY);
  });
});
