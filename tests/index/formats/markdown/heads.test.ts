import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../../src/index/formats/markdown/markdown.js';

const TEXT = 'The tannery shuts after 201 years, the owner said.';
const declaredBy = async (head: string) =>
  (await parseMarkdown(Buffer.from(`${head}\n\n${TEXT}\n`))).declared;

it.each([
  '---\nauthor: "[Ann Lee](https://news.example/ann)"\ndate: [[2018-11-20]]\n---',
  '---\nextra:\n  author: Ann Lee\ndate: "[[2018-11-20|Tuesday]]"\n---',
  '---\ntaxonomies:\n  authors: [Ann Lee]\ndate: 1542672000\n---',
  '---\nbylines: [Ann Lee]\ndate: 2018-11-20\n---',
  '---\nauthor: \'<a href="/ann">Ann Lee</a>\'\ndate: 2018-11-20\n---',
  '---\nauthor_name: Ann Lee\ndate: [[November 20th, 2018]]\n---',
  '---\ndc.creator: Ann Lee\ndate: 20. November 2018\n---',
  '{\n  "author": "Ann Lee",\n  "date": "2018-11-20"\n}',
  '% Tannery shuts\n% Ann Lee\n% November 20, 2018',
  '# Tannery\n\n**Author:** Ann Lee  \n**Date:** November 20, 2018  \n**Source:** The Ebbe Times',
  'author:: [[Ann Lee]]\ndate:: [[2018-11-20]]',
  '#+AUTHOR: Ann Lee\n#+DATE: 2018-11-20',
])('reads the head that other programs write: %s', async (head) => {
  expect(await declaredBy(head)).toMatchObject({ author: 'Ann Lee', published: '2018-11-20' });
});

it('takes name and address from a link in a labelled line, and the name out of emphasis', async () => {
  const linked = '# Tannery\n\n**Author:** Ann Lee\n**Source:** [The Ebbe Times](https://ebbe.example/a)';
  expect(await declaredBy(linked)).toMatchObject({
    publisher: 'The Ebbe Times',
    url: 'https://ebbe.example/a',
  });
  expect(await declaredBy('---\npublication: "*The Ebbe Times*"\n---')).toMatchObject({
    publisher: 'The Ebbe Times',
  });
});

it('reads what Readwise lists besides its own properties', async () => {
  const head =
    '# Tannery\n\n## Metadata\n- Author: [[Ann Lee]]\n- Document Note: read before Friday\n- URL: https://ebbe.example/a\n\n## Highlights';
  expect(await declaredBy(head)).toMatchObject({ author: 'Ann Lee', url: 'https://ebbe.example/a' });
});

it('takes name and address from a link, and ignores an account name', async () => {
  const head = '---\nsource: "[The Ebbe Times](https://ebbe.example/a)"\nauthor: admin\n---';
  expect(await declaredBy(head)).toMatchObject({
    publisher: 'The Ebbe Times',
    url: 'https://ebbe.example/a',
    author: null,
  });
});

it('reads the properties of a Notion page, and leaves out those that a reader has added', async () => {
  const properties =
    'Created: May 1, 2024 10:12 AM\nAuthor: Ann Lee\nDate: November 20, 2018\nTags: work, towns\nReviewed: Yes';
  const { declared, blocks } = await parseMarkdown(Buffer.from(`# Tannery\n\n${properties}\n\n${TEXT}\n`));
  expect(declared).toMatchObject({ title: 'Tannery', author: 'Ann Lee', published: '2018-11-20' });
  expect(blocks).toEqual([TEXT]);
});

it('keeps a list of facts below a heading', async () => {
  const facts = 'Height: 40 metres\nLength: 3 kilometres\nBuilt: in 1801\nOwner: the town of Ebbe';
  const { blocks } = await parseMarkdown(Buffer.from(`# Tannery\n\n${facts}\n\n${TEXT}\n`));
  expect(blocks.join(' ')).toContain('Owner: the town of Ebbe');
});

it.each([
  'Ann Lee (@annlee)',
  'Ann Lee / The Ebbe Times',
  'Ann Lee | The Ebbe Times',
  'Ann Lee, Staff Writer',
])('takes the author out of %s', async (author) => {
  expect((await declaredBy(`---\nauthor: "${author}"\n---`)).author).toBe('Ann Lee');
});
