import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../../src/index/parse.js';

const BODY =
  'The council approved the bridge on Tuesday after four hours.\n\nIt is to open next year, the mayor said.';
const read = async (name: string, text: string) => (await parseArticle(name, Buffer.from(text)))[0]!.text;

describe('words that are crossed out', () => {
  it.each(['del', 's', 'strike'])('are not read in a page: %s', async (name) => {
    const page = `<html><body><article><h1>Flood</h1><p>The flood killed <${name}>12</${name}> <ins>14</ins> people.</p>
      ${BODY.split('\n\n')
        .map((text) => `<p>${text}</p>`)
        .join('')}</article></body></html>`;
    expect(await read('a.html', page)).toContain('The flood killed 14 people.');
  });

  it('are not read in Markdown, where one tilde only lowers a figure', async () => {
    const text = `# Flood\n\nThe flood killed ~~12~~ 14 people and left H~2~O.\n\n${BODY}`;
    expect(await read('a.md', text)).toContain('The flood killed 14 people and left H2O.');
  });

  it('are read if they are a whole part of a page', async () => {
    const page = `<html><body><article><h1>Flood</h1><del><p>${BODY.replace('\n\n', '</p><p>')}</p></del></article></body></html>`;
    expect(await read('a.html', page)).toBe(BODY);
  });
});
