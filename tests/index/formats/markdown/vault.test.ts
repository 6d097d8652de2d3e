import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../src/index/formats/markdown/markdown.js';

const parse = (text: string) => parseMarkdown(Buffer.from(text));

describe('Markdown of note-taking programs', () => {
  it.each([
    ['%% private: ask her first %%', []],
    ['Seen.\n\n%%\nprivate\n\nstill private\n%%\n\nShown.', ['Seen.', 'Shown.']],
    ['Seen.\n\n%% private, without an end\n\nstill private', ['Seen.']],
    [
      '![[tram7.jpg]]\nThe tram of [[Aldmere]] ends, [[Ivo Tann|Mayor Ivo Tann]] said.',
      ['The tram of Aldmere ends, Mayor Ivo Tann said.'],
    ],
    ['* toc\n{:toc}\n\nIt carried 48[[3]](https://g.example/3) cars.', ['It carried 48[3] cars.']],
    ['See [[Trams#Line 7]]. ==It carried 3,100.== ^keyfact', ['See Trams. It carried 3,100.']],
    ['It carried 3,100 people. %%check this%% ^keyfact', ['It carried 3,100 people.']],
    ['> [!quote]+ Her words\n> “No,” she said.', ['Her words', '“No,” she said.']],
    ['> [!note]\n> “No,” she said.', ['“No,” she said.']],
    [
      'It killed 14<sup>2</sup> people and 900[^5] sheep^[A guess.] on 30 km<sup>2</sup>.',
      ['It killed 14² people and 900 sheep on 30 km².'],
    ],
    ['It cost 5%% more; a == b, 2 ^10 and `[[x]]`.', ['It cost 5%% more; a == b, 2 ^10 and [[x]].']],
    ['```\nif [[ -f x ]]; then\n```', ['if [[ -f x ]]; then']],
    ['#harbour #news/local\n\nSeen. #1 of 4.\n\n```dataview\nTABLE file.ctime\n```', ['Seen. #1 of 4.']],
    ['It carried 900<sup>3, 4</sup> cars.', ['It carried 900³, ⁴ cars.']],
    ['The tram ends.{: .lead #tram}', ['The tram ends.']],
    ['{{< figure src="a.jpg" >}}\n\nIt cost {{< mark >}}88 euros{{< /mark >}}.', ['It cost 88 euros.']],
    [
      '[[Atlas]] | up:: [[Mining]]\n\n- Seen.\n  id:: 6041f3a2\n- TODO ask her\n- [ ] #task ask her\n- {{query (todo)}}\n- It turned. ((6041f3a2-aaaa))',
      ['Seen.\nIt turned.'],
    ],
    ['It lifts {++90++}{--19--} tonnes{>>ask her<<}, {~~he~>she~~} said.', ['It lifts 90 tonnes, she said.']],
    ['[TOC]\n\n#news/harbour#\n\nIt lifts ::90 tonnes::; a::b stays.', ['It lifts 90 tonnes; a::b stays.']],
    ['It fell [see @lund2019, p. 4; @moe]. [@lund](https://l.example) said so.', ['It fell. @lund said so.']],
    ['# The mill {#mill .old}\n\n::: note\nIt turns.\n:::', ['It turns.']],
    [
      '“It moved.” ([Lund, 2019, p. 4](zotero://select/a)) ([pdf](zotero://open-pdf/b?page=4))',
      ['“It moved.” (Lund, 2019, p. 4)'],
    ],
    [
      '[Read on Omnivore](https://omnivore.example/a)\n[Read Original](https://a.example/b)\n\nSeen.',
      ['Seen.'],
    ],
  ])('reads %j as it is shown', async (text, expected) => {
    expect((await parse(text)).blocks).toEqual(expected);
  });

  it.each([
    [
      'Pelican',
      'Title: Harbour\nDate: 2024-03-04 10:20\nAuthors: Ana Ruiz; Bo Lund\nSlug: harbour\n\nIt is open.',
      'Ana Ruiz; Bo Lund',
      null,
    ],
    [
      'Notion',
      '# Harbour\n\nAuthor: Ana Ruiz\nPublished: March 4, 2024\nURL: https://g.example/a\nStatus: Done\n\nIt is open.',
      'Ana Ruiz',
      'https://g.example/a',
    ],
    [
      'a reader that turns pages into Markdown',
      'Title: Harbour\n\nURL Source: https://g.example/a\n\nAuthor: Ana Ruiz\n\nPublished Time: 2024-03-04T08:00:00+01:00\n\nMarkdown Content:\nIt is open.',
      'Ana Ruiz',
      'https://g.example/a',
    ],
    [
      'Readwise',
      '# Harbour\n\n![rw](https://g.example/i.jpg)\n\n## Metadata\n- Author: [[Ana Ruiz]]\n- Full Title: Harbour\n- URL: https://g.example/a\n- Published: 2024-03-04\n\n## Highlights\n- It is open. ([View Highlight](https://read.example/1))\n',
      'Ana Ruiz',
      'https://g.example/a',
    ],
    [
      'Zotero',
      '---\ntitle: Harbour\nissued: 2024-03-04\nauthor:\n- family: Ruiz\n  given: Ana\n- {firstName: Bo, lastName: Lund}\n---\nIt is open.',
      'Ana Ruiz, Bo Lund',
      null,
    ],
    [
      'Obsidian’s clipper',
      '---\ntitle: Harbour\nauthor:\n  - "[[Ana Ruiz]]"\n  - "[[people/bo|Bo Lund]]"\nsource: "https://g.example/a"\npublished: [[2024-03-04]]\n---\nIt is open.',
      'Ana Ruiz, Bo Lund',
      'https://g.example/a',
    ],
    [
      'Hugo',
      '+++\ntitle = "Harbour"\ndate = 2024-03-04\nauthors = ["Ana Ruiz", "Bo Lund"]\n[params]\n  outlet = "x"\n+++\nIt is open.',
      'Ana Ruiz, Bo Lund',
      null,
    ],
    [
      'a feed',
      '---\ntitle: Harbour\ndate: 20240304\nauthor: ana@g.example (Ana Ruiz)\n---\nIt is open.',
      'Ana Ruiz',
      null,
    ],
  ])('reads the head that %s writes', async (_, text, author, url) => {
    const { declared, blocks } = await parse(text);
    expect(declared).toMatchObject({ title: 'Harbour', author, published: '2024-03-04', url });
    expect(blocks).toEqual(['It is open.']);
  });
});
