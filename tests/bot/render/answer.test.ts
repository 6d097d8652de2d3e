import { describe, expect, it } from 'vitest';
import { answerMessage } from '../../../src/bot/render/answer.js';
import { LANGUAGES } from '../../../src/wording/catalogue/index.js';
import { ENGLISH, wordsFor } from '../../../src/wording/words.js';
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

it('says above the quotes which of several questions they do not answer, in every language', () => {
  const questions = [
    { question: 'When does it open?', answered: true, tentative: true, note: null },
    { question: 'Who *won*?', answered: false, tentative: false, note: null },
    { question: 'How did the fire begin?', answered: true, tentative: false, note: null },
  ];
  const note = { kind: 'severalQuestions', questions } as const;
  const view = (language: (typeof LANGUAGES)[number]) =>
    answerMessage(answer({ quotes, tentative: true, note }), {
      ...PUBLIC_SETTING,
      words: wordsFor(language),
    }).embeds[0]!.description!.split('\n')[0]!;
  expect(view('en')).toBe(
    'I found no answer to “Who \\*won\\*?” The quotes may not answer “When does it open?”',
  );
  for (const language of LANGUAGES) {
    expect(view(language)).toContain('When does it open?');
    expect(view(language)).toContain('Who \\*won\\*?');
    expect(view(language)).not.toContain('How did the fire begin?');
  }
});

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
      'more 3 ',
    ]);
  });

  const labelled = (count: number, words = ENGLISH) => {
    const shown = Array.from({ length: count }, (_, i) => quotes[i % quotes.length]!);
    const { components } = answerMessage(answer({ quotes: shown }), { ...PUBLIC_SETTING, words });
    return components.map((row) => row.components as { label?: string; emoji?: { name: string } }[]);
  };

  it('have buttons that each say what they do, for whoever hears one alone', () => {
    expect(labelled(3).map((row) => row.map(({ label, emoji }) => label ?? emoji!.name))).toEqual([
      ['Context 1', 'Context 2', 'Context 3', 'More quotes'],
      ['Follow up', '👍', '👎', '🗑️'],
    ]);
    expect(labelled(5).map((row) => row.length)).toEqual([3, 3, 4]);
  });

  it.each([1, 2, 3, 4, 5])(
    'have the button that deletes them beside others on a phone: %i quotes',
    (count) => {
      // In pixels, roughly: 300 are left beside the avatar, and each button has a margin and a border of 40.
      const widthOf = ({ label, emoji }: { label?: string; emoji?: object }): number =>
        40 + 7 * (label?.length ?? 0) + (emoji ? 20 : 0);
      for (const locale of LANGUAGES) {
        const lines: number[][] = [];
        for (const row of labelled(count, wordsFor(locale))) {
          let left = 0;
          for (const width of row.map(widthOf)) {
            if (left < width) lines.push([]);
            left = (left < width ? 310 : left) - width;
            lines.at(-1)!.push(width);
          }
        }
        expect(lines.length, locale).toBeLessThanOrEqual([2, 3, 3, 4, 5][count - 1]!);
        expect(lines.at(-1)!.length, locale).toBeGreaterThan(1);
      }
    },
  );

  it('lead from a person who is not quoted on the topic to all that the person says', () => {
    const note = { kind: 'notOnTopic', speaker: 'Eva Lind', articles: 1, topic: 'bees' } as const;
    const message = answerMessage(answer({ answered: false, closest: quotes, note }), PUBLIC_SETTING);
    expect(message.components[0]!.components).toContainEqual(
      expect.objectContaining({ label: 'All quotes by Eva Lind', custom_id: 'said-all:apart:' }),
    );
  });
});

describe('an answer where no article fits the choice', () => {
  it('says so once, and how new the articles are', () => {
    const nothing = { answered: false, articlesSearched: 0, newest: '2024-02-14' };
    const [embed] = answerMessage(answer(nothing), PUBLIC_SETTING).embeds;
    expect(embed!.description).toBe('**No article fits that choice,** so there was nothing to search.');
    expect(embed!.footer).toEqual({ text: 'The newest article is from 14 Feb 2024.' });
  });
});

it('leaves a follow-up the filter of its question, unless no article fits that', () => {
  const filter = '~~20300101~';
  const idOf = (articlesSearched: number) =>
    JSON.stringify(
      answerMessage(answer({ articlesSearched }), { ...PUBLIC_SETTING, filter }).components,
    ).match(/follow-up:[^"]*/)?.[0];
  expect(idOf(3)).toBe(`follow-up:${filter}`);
  expect(idOf(0)).toBe('follow-up:');
});
