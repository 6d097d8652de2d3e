import { afterEach, describe, expect, it } from 'vitest';
import { type Assistant, LONGEST_CLAIM } from '../../src/assistant.js';
import type { CheckRequest } from '../../src/checking/check.js';
import type { QuoteCheck } from '../../src/quote-check.js';
import { article, fakeAssistant, quote } from '../support/assistant.js';
import { runBot } from '../support/bot.js';
import { labels, textOf } from '../support/discord/server.js';
import { CHANNEL } from '../support/discord/world.js';

const river = article({ text: 'The council met. "We will not sell the river," said Mayor Ada Lund.' });
const said = quote(river, '"We will not sell the river," said Mayor Ada Lund.', {
  speaker: { name: 'Ada Lund', role: 'Mayor' },
  marks: [
    { kind: 'match', start: 1, end: 9 },
    { kind: 'altered', start: 9, end: 12 },
    { kind: 'match', start: 12, end: 27 },
  ],
});
const altered: QuoteCheck = {
  verdict: 'altered',
  claim: 'We will sell the river',
  claimedSpeaker: null,
  onlySpelling: false,
  onlyQuoted: false,
  around: [],
  sources: [
    {
      quote: said,
      differences: [
        { kind: 'same', claimed: 'We will', original: 'We will' },
        { kind: 'left-out', claimed: '', original: 'not' },
        { kind: 'same', claimed: 'sell the river', original: 'sell the river' },
      ],
    },
  ],
  articlesSearched: 3,
  tookMs: 1,
};
const misattributed: QuoteCheck = {
  ...altered,
  verdict: 'misattributed',
  claimedSpeaker: 'Bo Ek',
  sources: [{ quote: said, differences: [] }],
};
const absent: QuoteCheck = { ...altered, verdict: 'absent', sources: [] };

let running: Awaited<ReturnType<typeof runBot>>;
const run = async (checkEach: Assistant['checkEach']) => {
  running = await runBot(fakeAssistant({ checkEach, excerpt: async () => river }));
  return running.discord;
};
afterEach(() => running.stop());

describe('/check', () => {
  it('marks in the claim what the article says differently, even if the same words are elsewhere too', async () => {
    const claim = 'We *may* sell a river we may';
    const differences = [
      { kind: 'same', claimed: 'We', original: 'We' },
      { kind: 'added', claimed: 'may', original: '' },
      { kind: 'same', claimed: 'sell', original: 'sell' },
      { kind: 'spelling', claimed: 'a', original: 'the' },
      { kind: 'same', claimed: 'river', original: 'river' },
      { kind: 'changed', claimed: 'we may', original: 'said' },
    ] as const;
    const check = { ...altered, claim, sources: [{ quote: said, differences }] };
    const discord = await run(async () => [check]);
    const text = textOf(await discord.slash('check', { quote: claim }).message());
    expect(text).toContain('You asked about: We \\***may**\\* sell **a** river **we may**');
  });

  it('marks what was changed, with the real quote, its speaker and its source', async () => {
    const asked: CheckRequest[] = [];
    const discord = await run(async (request) => {
      asked.push(request);
      return [altered];
    });
    const call = discord.slash('check', { quote: 'We will sell the river', speaker: 'Lund' });
    expect(await call.acknowledged()).toMatchObject({ type: 5, data: {} });
    const message = await call.message();
    expect(asked).toEqual([{ text: 'We will sell the river', speaker: 'Lund' }]);
    const text = textOf(message);
    expect(text).toContain('⚠️ Altered: this is not what the article says, word for word.');
    expect(text).toContain('> "We will **not** sell the river," said Mayor Ada Lund.');
    expect(text).toContain('- “not” is missing');
    expect(text).toContain('**Ada Lund**, Mayor');
    expect(labels(message)).toEqual(['Context 1', '🗑️']);
  });

  it('has the sign of a real quote for one that is only spelt otherwise', async () => {
    const discord = await run(async () => [{ ...altered, onlySpelling: true }]);
    const text = textOf(await discord.slash('check', { quote: 'x y z' }).message());
    expect(text).toContain('✅ Real, apart from its spelling.');
  });

  it('says whose words they are', async () => {
    const discord = await run(async () => [misattributed]);
    const text = textOf(await discord.slash('check', { quote: 'x y z', speaker: 'Bo Ek' }).message());
    expect(text).toContain('The article attributes these words to Ada Lund, not to Bo Ek.');
  });

  it('says that only the first of many quotes were checked', async () => {
    const discord = await run(async () => [altered, { ...absent, quotesLeft: 2 }]);
    const text = textOf(await discord.slash('check', { quote: 'x y z' }).message());
    expect(text).toContain('Only the first 2 quotes were checked.');
  });

  it('says when no article holds them', async () => {
    const discord = await run(async () => [{ ...absent, newest: '2024-02-14' }]);
    const message = await discord.slash('check', { quote: 'x y z' }).message();
    expect(textOf(message)).toContain('Not in these articles (3 searched).');
    expect(message.embeds[0]!.footer).toMatchObject({ text: 'The newest article is from 14 Feb 2024.' });
    expect(labels(message)).toEqual(['🗑️']);
  });
});

const forwarding = (parts: object) => ({
  message_reference: { type: 1, message_id: '1', channel_id: CHANNEL },
  message_snapshots: [{ message: { content: '', embeds: [], attachments: [], flags: 0, ...parts } }],
});

describe('Check this quote', () => {
  it('reads the message, and answers only the person who asked', async () => {
    const asked: string[] = [];
    const discord = await run(async ({ text }) => {
      asked.push(text);
      return [altered];
    });
    const call = discord.menu('Check this quote', discord.written('> **We will** sell the river'));
    expect(await call.acknowledged()).toMatchObject({ type: 5, data: { flags: 64 } });
    expect(labels(await call.message())).toEqual(['Context 1', 'Share']);
    expect(asked[0]).toContain('We will');
  });

  it('says what to do where there is nothing to read', async () => {
    const discord = await run(async () => [altered]);
    const message = await discord.menu('Check this quote', discord.written('')).message();
    expect(textOf(message)).toMatch(/Paste the quote into (?:<\/check:\d+>|`\/check`) instead\./);
  });

  it.each([
    ['an embed alone', { embeds: [{ title: 'Evening news', description: 'We will sell the river' }] }],
    ['the fields of an embed', { embeds: [{ fields: [{ name: 'Lund', value: 'We will sell the river' }] }] }],
    [
      'a link with its preview',
      {
        content: 'https://example.org/river',
        embeds: [{ title: 'River', description: 'We will sell the river' }],
      },
    ],
    ['a forwarded message', forwarding({ content: 'We will sell the river' })],
    ['a forwarded embed', forwarding({ embeds: [{ description: 'We will sell the river' }] })],
  ])('reads %s', async (_, parts) => {
    const asked: string[] = [];
    const discord = await run(async ({ text }) => {
      asked.push(text);
      return [altered];
    });
    await discord.menu('Check this quote', { ...discord.written(''), ...parts }).message();
    expect(asked).toEqual(['We will sell the river']);
  });

  it('keeps the lines of a message, and checks the beginning of a very long one', async () => {
    const asked: string[] = [];
    const discord = await run(async ({ text }) => {
      asked.push(text);
      return [altered];
    });
    const lines = '> We will sell the river\n— Lund\n\n> We will not\n— Ek';
    await discord.menu('Check this quote', discord.written(lines)).message();
    await discord.menu('Check this quote', discord.written('river '.repeat(600))).message();
    expect(asked[0]).toBe(lines);
    expect(asked[1]!.length).toBeLessThanOrEqual(LONGEST_CLAIM);
    await discord.menu('Check this quote', discord.written(`Lind: “${'林'.repeat(2500)}`)).message();
    expect(asked[2]!.length).toBe(LONGEST_CLAIM);
  });

  it('separates several quotes, each with its verdict and its original', async () => {
    const discord = await run(async () => [altered, absent, misattributed]);
    const call = discord.menu('Check this quote', discord.written('“a b c”\n“d e f”\n“g h i”'));
    const message = await call.message();
    expect(message.embeds.map(({ title }) => title)).toEqual([
      '1/3 ⚠️ Altered: this is not what the article says, word for word.',
      '2/3 ❔ Not in these articles (3 searched).',
      '3/3 ⚠️ Real words, but somebody else says them.',
    ]);
    expect(labels(message)).toEqual(['Context 1', 'Context 2', 'Share']);
    expect(message.embeds[2]!.description).toContain('**2.** **Ada Lund**');
    const shared = await discord.press(message, 'Share').followUp();
    expect(shared.embeds.map(({ title }) => String(title).slice(0, 3))).toEqual(['1/3', '2/3', '3/3']);
  });

  it('has a button for each original, and stays within Discord’s limits', async () => {
    const long = { kind: 'changed', claimed: 'x'.repeat(60), original: 'y'.repeat(60) } as const;
    const source = { quote: said, differences: Array.from({ length: 9 }, () => long) };
    const check = {
      ...altered,
      verdict: 'stitched',
      claim: 'z '.repeat(200),
      sources: [source, source],
    } as const;
    const discord = await run(async () => Array.from({ length: 5 }, () => check));
    const message = await discord.menu('Check this quote', discord.written('“a b c”')).message();
    expect(labels(message)).toEqual([...Array.from({ length: 10 }, (_, i) => `Context ${i + 1}`), 'Share']);
    const sent = message.embeds.map(({ title, description, footer }) => [
      title,
      description,
      footer && JSON.stringify(footer),
    ]);
    expect(sent.flat().join('').length).toBeLessThanOrEqual(6000);
  });
});
