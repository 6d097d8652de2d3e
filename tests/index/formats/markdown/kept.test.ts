import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptMarkdown } from '../../../../src/index/formats/markdown/kept.js';
import { parseArticle } from '../../../../src/index/parse.js';
import { fromBlocks, toBlock } from '../../../../src/index/text/blocks.js';

const UNKNOWN = { title: null, publisher: null, author: null, published: null, url: null };
const readBack = async (text: string, metadata = {}) =>
  (await parseArticle('kept.md', keptMarkdown({ ...UNKNOWN, ...metadata, text })))[0]!;

describe('a kept article', () => {
  it('is read back to the letter, whatever its text', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom(
        ...[
          '# a',
          '- b',
          '1. c',
          '> d',
          '---',
          '===',
          '\\',
          '%% e %%',
          '[[f]]',
          'g ^h',
          '**i**',
          '<b>',
          '```',
        ],
      ),
      fc.constantFrom(
        'Advertisement',
        'By Ann Lee',
        'killed 12³ people',
        'Share this',
        'LONDON (Reuters) - The',
        '| a | b |',
      ),
    );
    const block = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => toBlock(lines.join('\n')));
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 5 }), async (blocks) => {
        const text = fromBlocks(blocks.filter((one) => one !== ''));
        fc.pre(text !== '');
        expect((await readBack(text)).text).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what is known of it', async () => {
    const known = {
      title: 'Mayor: "No" — #1, [sic] *and* more',
      publisher: 'Harbour Gazette',
      author: 'Ida Holm, Åse Ør',
      published: '2023-05-04',
      url: 'https://gazette.example/a?b=c&d',
      revision: '2023-05-05T06:00:00.000Z',
    };
    expect(await readBack('The harbour reopened.', known)).toMatchObject(known);
    expect(await readBack('The harbour reopened.', { recognised: true })).toMatchObject({ recognised: true });
    expect(await readBack('recognised: true')).not.toHaveProperty('recognised');
    expect(await readBack('By Ann Lee\n\n4 May 2023\n\nThe harbour reopened.')).toMatchObject(UNKNOWN);
  });

  it('is Markdown that shows the same words', async () => {
    const text = 'Costs *rose*: 1 < 2.\n\n- one\n- two\n\n3. April';
    const file = Buffer.from(keptMarkdown({ ...UNKNOWN, text })).toString('utf8');
    const asMarkdown = file.replace(/^quotewire.*\n/m, 'title: Costs\n');
    expect((await parseArticle('a.md', Buffer.from(asMarkdown)))[0]!.text).toBe(text);
  });
});
