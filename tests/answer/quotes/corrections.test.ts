import { expect, it } from 'vitest';
import { answerMessage } from '../../../src/bot/render/answer.js';
import { answerJson } from '../../../src/terminal/json.js';
import { renderQuote } from '../../../src/terminal/render.js';
import { PUBLIC_SETTING } from '../../support/assistant.js';
import { openNewsroom } from '../../support/newsroom.js';

const story = (title: string, day: string, note: string, text: string): string =>
  `${title}\n\nBy Ana Ruiz\n${day}\n\n${note}${text}\n`;

it('quotes the corrected version of a story first, and shows with the quote what was put right', async () => {
  const newsroom = await openNewsroom({
    'a.txt': story(
      'Storm at Cape Lorne sinks 14 boats',
      'April 2, 2024',
      '',
      'The storm at Cape Lorne sank fourteen boats on Tuesday, police said.',
    ),
    'b.txt': story(
      'CORRECTED-Storm at Cape Lorne sinks 12 boats',
      'April 3, 2024',
      '(Corrects number of boats to 12 from 14)\n\n',
      'The storm at Cape Lorne sank twelve boats on Tuesday, police said.',
    ),
  });
  try {
    const answer = await newsroom.assistant.ask({ text: 'How many boats did the storm at Cape Lorne sink?' });
    const [first] = answer.quotes;
    expect(first).toMatchObject({
      text: expect.stringContaining('twelve'),
      article: { path: 'b.txt', correction: 'Corrects number of boats to 12 from 14' },
    });
    const shown = /Corrected: Corrects number of boats to 12 from 14/;
    expect(renderQuote(first!, 1, { width: 100, colour: false } as never).join('\n')).toMatch(shown);
    expect(JSON.parse(answerJson(answer)).quotes[0].article.correction).toMatch('to 12 from 14');
    expect(JSON.stringify(answerMessage(answer, PUBLIC_SETTING))).toMatch(shown);
  } finally {
    await newsroom.close();
  }
});

const ASKED = { text: 'How many boats did the storm at Cape Lorne sink?' };
const SUNK = 'The storm at Cape Lorne sank';
/** The first version of a story and two that its agency counts. */
const versions = (first: string, second: string, third: string): readonly string[] =>
  [['', first] as const, ['UPDATE 1-', second] as const, ['UPDATE 2-', third] as const].map(([count, text]) =>
    story(`${count}Storm at Cape Lorne sinks boats`, 'April 2, 2024', '', text),
  );
const ALIKE = versions(
  `${SUNK} five boats, police said.`,
  `${SUNK} nine boats, police said.`,
  `${SUNK} twelve boats, police said.`,
);
const LONGER = versions(
  `${SUNK} five boats, police said.`,
  `${SUNK} nine boats.`,
  `${SUNK} twelve boats, police said on Friday night.`,
);

it.each([
  ['whichever matches best', ALIKE, ['c', 'b', 'a']],
  ['whichever stands first in the folder', ALIKE, ['a', 'c', 'b']],
  ['whichever stands last in it', ALIKE, ['b', 'a', 'c']],
  ['however much more it says', LONGER, ['a', 'b', 'c']],
])('quotes the last of the versions of a story first, %s', async (_, texts, names) => {
  const newsroom = await openNewsroom(
    Object.fromEntries(texts.map((text, version) => [`${names[version]}.txt`, text])),
  );
  try {
    const { quotes } = await newsroom.assistant.ask(ASKED);
    expect(quotes.map(({ article }) => article.path)).toEqual(
      [2, 1, 0].map((version) => `${names[version]}.txt`),
    );
  } finally {
    await newsroom.close();
  }
});
