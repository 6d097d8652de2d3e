import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.js';
import { parseMarkdown } from '../../../src/index/formats/markdown.js';

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

  it('takes nothing that front matter does not soundly say', async () => {
    const { declared } = await parse(
      '---\ndate: 03/04/2024\nurl: /relative\nauthor: []\npublisher: ""\n---\nText.\n',
    );
    expect(declared).toEqual({ title: null, publisher: null, author: null, published: null, url: null });
  });

  it('makes what escapes yield fit to store', async () => {
    const { declared } = await parse('---\ntitle: "Har\\0bour \\ud800 wall"\n---\nText.\n');
    expect(declared.title).toBe('Harbour \uFFFD wall');
  });

  it('refuses front matter that is not YAML, and keeps text between rules', async () => {
    await expect(parse('---\ntitle: "open\n---\n\nText.\n')).rejects.toThrow(UserError);
    await expect(parse('---\ntitle: a: b\n---\n\nText.\n')).rejects.toThrow(/not valid YAML/);
    expect((await parse('---\n\nJust a rule above.\n')).blocks).toEqual(['Just a rule above.']);
    expect((await parse('---\n---\nEmpty front matter.\n')).blocks).toEqual(['Empty front matter.']);
  });
});
