import { describe, expect, it } from 'vitest';
import { answerMessage } from '../../../src/bot/render/answer.js';
import { LANGUAGES } from '../../../src/wording/catalogue/index.js';
import { wordsFor } from '../../../src/wording/words.js';
import { answer, article, PUBLIC_SETTING, quote } from '../../support/assistant.js';
import { parseMarkdown, readText } from '../../support/discord/markdown.js';

const harbour = article({
  id: 'aaaaaaaaaaaa',
  title: 'Harbour opens after three years of building',
  publisher: 'Oslo Post',
  published: '2024-02-14',
  url: null,
  text: 'The harbour opens on Friday, the mayor said.\n\nShips will find room for forty more, she added, and the ferry keeps its berth beside the old fish market for as long as anybody wants it there.\n\nNobody was hurt.',
});
const fire = article({
  id: 'bbbbbbbbbbbb',
  title: 'Fire at the fish market',
  publisher: null,
  published: null,
  url: null,
  text: 'The fire began in a kitchen.',
});
const mayor = { name: 'Eva Lind', role: 'Mayor of the harbour town' };
const [opens, room] = harbour.text.split('\n\n');
const quotes = [
  quote(harbour, opens!, { speaker: mayor }),
  quote(fire, fire.text),
  quote(harbour, room!, { speaker: mayor }),
];
const descriptionOf = (parts: Parameters<typeof answer>[0]): string =>
  answerMessage(answer(parts), PUBLIC_SETTING).embeds[0]!.description!;

/** Characters that fit a line of an embed on a screen of 390 px, as Discord draws it; measured from its pictures. */
const ACROSS = { '>': 37, '-': 46, other: 40 };

function linesOnPhone(markdown: string): number {
  return markdown
    .split('\n')
    .filter(Boolean)
    .reduce((lines, line) => {
      const across = ACROSS[line[0] as '>' | '-'] ?? ACROSS.other;
      return lines + Math.ceil(readText(parseMarkdown(line)).length / across);
    }, 0);
}

describe('quotes in an answer', () => {
  it('are shown below their article, which is named once, each with its speaker first', () => {
    expect(descriptionOf({ quotes })).toBe(
      [
        '-# Harbour opens after three years of building · Oslo Post · 14 Feb 2024',
        '**1.** **Eva Lind**, Mayor of the harbour town · paragraph 1',
        `> ${opens}`,
        '**2.** **Eva Lind** · paragraph 2',
        `> ${room}`,
        '',
        '-# Fire at the fish market · undated',
        '**3.** paragraph 1',
        '> The fire began in a kitchen.',
      ].join('\n'),
    );
  });

  it('add few lines to their words on a phone', () => {
    const words = quotes.reduce((lines, { text }) => lines + linesOnPhone(`> ${text}`), 0);
    expect(linesOnPhone(descriptionOf({ quotes })) - words).toBeLessThanOrEqual(8);
  });

  it('have their buttons in the order in which they stand', () => {
    const [row] = answerMessage(answer({ quotes }), PUBLIC_SETTING).components;
    const ids = row!.components.map((part) => ('custom_id' in part ? part.custom_id : ''));
    expect(ids.map((id) => id.split(/[:-]/).slice(0, 3).join(' '))).toEqual([
      'context 1 aaaaaaaaaaaa',
      'context 2 aaaaaaaaaaaa',
      'context 3 bbbbbbbbbbbb',
      `delete ${PUBLIC_SETTING.askerId}`,
    ]);
  });

  it('have their buttons in two lines of a phone, in every language', () => {
    // In pixels, roughly: 300 are left beside the avatar, and each button has a margin and a border of 40.
    const widthOf = ({ label, emoji }: { label?: string; emoji?: object }): number =>
      40 + 7 * (label?.length ?? 0) + (emoji ? 20 : 0);
    for (const locale of LANGUAGES) {
      const { components } = answerMessage(answer({ quotes }), {
        ...PUBLIC_SETTING,
        words: wordsFor(locale),
      });
      expect(components).toHaveLength(2);
      for (const { components: parts } of components)
        expect(
          parts.reduce((sum, part) => sum + widthOf(part as object), 0),
          locale,
        ).toBeLessThan(310);
    }
  });
});
