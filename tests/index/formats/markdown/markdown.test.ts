import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../src/index/formats/markdown/markdown.js';

const parse = (markdown: string) => parseMarkdown(Buffer.from(markdown));

describe('parseMarkdown', () => {
  it('keeps the words and drops the marks', async () => {
    const { declared, blocks } = await parse(`# Harbour *reopens*

The harbour **reopened** on [Monday](https://a.example),
after a week of \`checks\`. ![A pier](pier.jpg)

![Only a picture](wall.jpg)

## What is next

1. Dredge the channel
2. Mend the wall
   - from the north

| Ferry | Time |
|-------|------|
| Aurora | 9:00 |

> Quoted &amp; kept.[^1]

    code  stays

<div>Plain <b>HTML</b><script>alert(1)</script></div>

<!-- a note -->

***

[^1]: From the log.
`);
    expect(declared.title).toBe('Harbour reopens');
    expect(blocks).toEqual([
      'The harbour reopened on Monday, after a week of checks.',
      'What is next',
      'Dredge the channel\nMend the wall\nfrom the north',
      'Ferry | Time\nAurora | 9:00',
      'Quoted & kept.',
      'code stays',
      'Plain HTML',
      '---',
      'From the log.',
    ]);
  });

  it.each([
    ['publisher: The Gazette\nauthor: Ana Ruiz\npublished: 2024-03-04\nurl: https://g.example/a'],
    ['outlet: The Gazette\nbyline: By Ana Ruiz\ndate: March 4, 2024\nlink: https://g.example/a'],
    [
      'site: The Gazette\nauthors: [Ana Ruiz]\nDate: 2024-03-04T23:59:00-08:00\ncanonical: https://g.example/a',
    ],
    [
      'source: { publisher: The Gazette, title: Ignored, url: https://g.example/a }\nauthor: { name: Ana Ruiz }\ndate: 4 March 2024',
    ],
  ])('reads front matter: %s', async (yaml) => {
    const { declared, blocks } = await parse(
      `---\ntitle: Harbour reopens\n${yaml}\n---\n\nTwo ferries left.\n`,
    );
    expect(declared).toEqual({
      title: 'Harbour reopens',
      publisher: 'The Gazette',
      author: 'Ana Ruiz',
      published: '2024-03-04',
      url: 'https://g.example/a',
    });
    expect(blocks).toEqual(['Two ferries left.']);
  });

  it('takes nothing from front matter that is not sound', async () => {
    const { declared } = await parse(
      '---\ndate: 03/04/2024\nurl: /relative\nauthor: []\npublisher: ""\n---\nText.\n',
    );
    expect(declared).toEqual({ title: null, publisher: null, author: null, published: null, url: null });
  });

  it('makes the text of escapes fit to store', async () => {
    const { declared } = await parse('---\ntitle: "Har\\0bour \\ud800 wall"\n---\nText.\n');
    expect(declared.title).toBe('Harbour \uFFFD wall');
  });

  it.each([
    ['title: Ferries: the wall holds', 'Ferries: the wall holds'],
    ['title: "Ferries" are late', '"Ferries" are late'],
    ["title: 'It's over'", "It's over"],
    ['title: "open', 'open'],
    ['title: Ferries\ntitle: Again', 'Ferries'],
    ['title: [open', null],
    ['title: Ferries\n\ttags: [a]', 'Ferries'],
  ])('reads what is not YAML line by line: %s', async (line, title) => {
    const yaml = `layout: post\n${line}\nauthor: { name: Ana Ruiz }\ndate: 2024-03-04`;
    const { declared, blocks } = await parse(`---\n${yaml}\n---\n\nText.\n`);
    expect(declared).toMatchObject({ title, author: 'Ana Ruiz', published: '2024-03-04' });
    expect(blocks).toEqual(['Text.']);
  });

  it('reads TOML front matter', async () => {
    const toml =
      "title = \"Harbour: \\\"open\\\"\"\ndate = 2024-03-04T09:00:00Z\nauthors = ['Ana Ruiz', 'Li Wei']\n[params]\npublisher = 'The Gazette'";
    const { declared, blocks } = await parse(`+++\n${toml}\n+++\nText.\n`);
    expect(declared).toMatchObject({
      title: 'Harbour: "open"',
      published: '2024-03-04',
      author: 'Ana Ruiz, Li Wei',
      publisher: 'The Gazette',
    });
    expect(blocks).toEqual(['Text.']);
  });

  it.each([
    'publish_date: 2024-03-04',
    'Publication Date: 4 March 2024',
    'pubDate: Mon, 4 Mar 2024 10:00:00 +0000',
  ])('knows the keys of other programs: %s', async (line) => {
    expect((await parse(`---\n${line}\n---\nText.\n`)).declared.published).toBe('2024-03-04');
  });

  it('separates lines of furniture, and drops promotion', async () => {
    const { blocks } = await parse(`{% include map.html %}
The harbour *reopened* on
Monday.\\
Two ferries left.
Watch: Cat elected mayor
Share on Facebook

<div class="side promo-box"><p>Buy our calendar!</p></div>
`);
    expect(blocks).toEqual([
      'The harbour reopened on Monday.\nTwo ferries left.',
      'Watch: Cat elected mayor',
      'Share on Facebook',
    ]);
  });

  it('keeps text between rules', async () => {
    expect((await parse('---\n\nJust a rule above.\n')).blocks).toEqual(['---', 'Just a rule above.']);
    expect((await parse('---\n---\nEmpty front matter.\n')).blocks).toEqual(['Empty front matter.']);
    const dialogue = ['ANA: Are we late: yes or no?', 'TOM: No.'];
    for (const lines of [dialogue, dialogue.slice(1)]) {
      const { blocks } = await parse(`---\n${lines.join('\n\n')}\n\n---\n\nThey left.\n`);
      expect(blocks.filter((block) => block !== '---')).toEqual([...lines, 'They left.']);
    }
  });
});
