import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CUT, cutMarkdown, cutPlain, cutQuote } from '../../../src/bot/render/cut.js';
import { blockQuote, markdown, plainText } from '../../../src/bot/render/markdown.js';
import { printable } from '../../../src/language/printable.js';
import { effects, parseMarkdown, readText } from '../../support/discord/markdown.js';
import { runs } from '../../support/full.js';
import { hostileText } from '../../support/hostile.js';

describe('escaping', () => {
  it.each([
    [
      '**bold** _em_ __under__ ~~gone~~ ||spoiler||',
      '\\*\\*bold\\*\\* \\_em\\_ \\_\\_under\\_\\_ \\~\\~gone\\~\\~ \\|\\|spoiler\\|\\|',
    ],
    [
      '# Heading\n> quote\n- item\n-# small\n1. first',
      '\\# Heading\n\\> quote\n\\- item\n\\-# small\n1\\. first',
    ],
    ['<@123> <@&4> <#5> @everyone @here', '\\<\\@123> \\<\\@&4> \\<#5> \\@everyone \\@here'],
    ['<t:1700000000:R> <:smile:123> :smile:', '\\<t\\:1700000000:R> \\<\\:smile:123> \\:smile:'],
    ['[text](https://evil.example)', '\\[text\\](https\\://evil.example)'],
    ['```js\ncode```', '\\`\\`\\`js\ncode\\`\\`\\`'],
    [
      'a well-known 5 > 3, at 10:30, #1, mail@home.example',
      'a well-known 5 > 3, at 10:30, #1, mail@home.example',
    ],
    ['C:\\dir', 'C:\\\\dir'],
  ])('of %j', (text, escaped) => {
    expect(markdown(text)).toBe(escaped);
    expect(plainText(escaped)).toBe(text);
  });

  it('is judged by an oracle that sees what unescaped text would do', () => {
    const seen = (source: string): string[] => [...effects(parseMarkdown(source))];
    expect(seen('**a** _b_ ~~c~~ ||d|| `e` __f__')).toEqual([
      'strong',
      'em',
      'strike',
      'spoiler',
      'code',
      'underline',
    ]);
    expect(seen('# a\n> b\n- c\n-# d')).toEqual(['heading', 'quote', 'list', 'small']);
    expect(seen('<@1> @here <t:1:R> <:a:1> [x](https://y.example)')).toEqual([
      'mention',
      'timestamp',
      'emoji',
      'link',
    ]);
  });

  it('makes any text read as itself, with nothing in it taking effect', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const parsed = parseMarkdown(markdown(text));
        expect(readText(parsed)).toBe(printable(text));
        expect([...effects(parsed)]).toEqual([]);
      }),
      { numRuns: runs(40, 600) },
    );
  });

  it('sets off marks in bold, whatever their edges', () => {
    const withRanges = hostileText().chain((text) =>
      fc.tuple(
        fc.constant(text),
        fc.array(
          fc
            .tuple(fc.nat(text.length), fc.nat(text.length))
            .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
          { maxLength: 5 },
        ),
      ),
    );
    fc.assert(
      fc.property(withRanges, ([text, ranges]) => {
        const parsed = parseMarkdown(blockQuote(markdown(text, ranges)));
        expect(readText(parsed)).toBe(printable(text));
        expect([...effects(parsed)].filter((effect) => effect !== 'strong' && effect !== 'quote')).toEqual(
          [],
        );
      }),
      { numRuns: runs(40, 600) },
    );
  });

  it('joins marks with only a space or a hyphen between them, and closes bold at a line’s end', () => {
    expect(
      markdown('new security order', [
        { start: 0, end: 3 },
        { start: 4, end: 12 },
      ]),
    ).toBe('**new security** order');
    expect(
      markdown('Euro-Atlantic', [
        { start: 0, end: 4 },
        { start: 5, end: 13 },
      ]),
    ).toBe('**Euro-Atlantic**');
    expect(markdown('one\ntwo', [{ start: 0, end: 7 }])).toBe('**one**\n**two**');
  });
});

describe('cutting', () => {
  const text = 'First sentence here. Second one is longer than that. Third.';

  it('ends at a sentence, else a word, else a character, with a visible mark', () => {
    expect(cutMarkdown(text, 100)).toBe(text);
    expect(cutMarkdown(text, 58)).toBe(`First sentence here. Second one is longer than that.${CUT}`);
    expect(cutMarkdown(text, 30)).toBe(`First sentence here.${CUT}`);
    expect(cutMarkdown(text, 18)).toBe(`First sentence${CUT}`);
    expect(cutMarkdown('x'.repeat(50), 18)).toBe(`${'x'.repeat(14)}${CUT}`);
    expect(cutPlain(text, 18)).toBe('First sentence…');
    expect(cutPlain('👩‍🚀👩‍🚀👩‍🚀', 12)).toBe('👩‍🚀👩‍🚀…');
  });

  it('never passes the budget, and shows only the text’s own beginning', () => {
    fc.assert(
      fc.property(hostileText(), fc.integer({ min: 10, max: 300 }), (hostile, budget) => {
        for (const cut of [cutMarkdown, cutQuote]) {
          const shown = cut(hostile, budget);
          expect(shown.length).toBeLessThanOrEqual(budget);
          const read = readText(parseMarkdown(shown));
          const kept = read.endsWith('[…]') ? read.slice(0, -3).replace(/ $/, '') : read;
          expect(printable(hostile).startsWith(kept)).toBe(true);
        }
        expect(cutPlain(hostile, budget).length).toBeLessThanOrEqual(budget);
      }),
      { numRuns: 200 },
    );
  });
});
