import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../src/index/parse.js';

const ADDRESS = 'https://www.theguardian.com/world/2024/mar/04/bridge';
const BODY = 'The council approved the bridge on Tuesday.\n\nIt is to open next year, the mayor said.\n';
const read = async (name: string, text: string) => (await parseArticle(name, Buffer.from(text)))[0];

describe('the address of an article', () => {
  it.each([
    ['a.txt', `${ADDRESS}\n\nBridge approved\n\n${BODY}`],
    ['a.txt', `Title: Bridge approved\nURL: ${ADDRESS}\n\n${BODY}`],
    ['a.md', `---\ntitle: Bridge approved\nsource: ${ADDRESS}\n---\n${BODY}`],
  ])('gives the outlet and the day where nothing else does: %s', async (name, text) => {
    const known = {
      title: 'Bridge approved',
      publisher: 'The Guardian',
      published: '2024-03-04',
      url: ADDRESS,
    };
    expect(await read(name, text)).toMatchObject({ ...known, text: BODY.trim() });
  });

  it('outweighs nothing that the file declares', async () => {
    const text = `---\nurl: ${ADDRESS}\npublisher: Lund Press\ndate: 2024-03-05\n---\n${BODY}`;
    expect(await read('a.md', text)).toMatchObject({ publisher: 'Lund Press', published: '2024-03-05' });
  });

  it('says nothing of the outlet where a library keeps the page', async () => {
    const text = `---\nurl: https://read.readwise.io/read/01h\n---\n${BODY}`;
    expect(await read('a.md', text)).toMatchObject({ publisher: null });
  });
});

describe('the head of a text', () => {
  it('may have outlet and day above a paragraph of title and author', async () => {
    const text = `The Daily Harbour\nMarch 4, 2024\n\nBridge approved\nBy Ana Ruiz\n\n${BODY}`;
    const known = { title: 'Bridge approved', author: 'Ana Ruiz', publisher: 'The Daily Harbour' };
    expect(await read('a.txt', text)).toMatchObject({ ...known, published: '2024-03-04', text: BODY.trim() });
  });

  it('loses a line that says only when the page changed', async () => {
    const text = `Bridge approved\nUpdated 10:15 GMT\n\n${BODY}`;
    expect(await read('a.txt', text)).toMatchObject({ published: null, text: BODY.trim() });
  });

  it('has no day of publication in the day on which a reader saved it', async () => {
    const text = `> Source: Bridge approved at last\n> Saved: 2024-06-01\n\n# Bridge approved\n\n${BODY}`;
    expect(await read('a.md', text)).toMatchObject({ published: null });
  });
});
