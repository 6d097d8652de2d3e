import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerMessage } from '../../src/bot/render/answer.js';
import { contextView } from '../../src/bot/render/context.js';
import { failuresView, reportView } from '../../src/bot/render/reindex.js';
import { cardView, sourcesView } from '../../src/bot/render/sources.js';
import { writeReference } from '../../src/bot/state.js';
import type { Article } from '../../src/domain.js';
import type { IndexReport } from '../../src/index/building/report.js';
import { printable } from '../../src/language/printable.js';
import { ENGLISH } from '../../src/wording/words.js';
import { answer, article } from '../support/assistant.js';
import { runBot } from '../support/bot.js';
import { checkMessage } from '../support/discord/limits.js';
import { effects, type Node, parseMarkdown, readText } from '../support/discord/markdown.js';
import { BOT, type FakeDiscord, labels, textOf } from '../support/discord/server.js';
import { DM } from '../support/discord/world.js';
import { runs } from '../support/full.js';
import { HOSTILE, hostileText } from '../support/hostile.js';
import { openNewsroom } from '../support/newsroom.js';

const OURS = new Set(['strong', 'quote', 'small', 'link', 'list', 'code']);
const SILENT = { allowed_mentions: { parse: [] } };
const expectLegal = (view: object): void =>
  expect(checkMessage('view', { ...view, ...SILENT }, 0, true)).toEqual([]);

const REPORT: IndexReport = {
  added: [],
  changed: [],
  removed: [],
  unchanged: 0,
  failed: [],
  littleText: [],
  leftOut: [],
  articles: 1,
  passages: 1,
  embedded: 0,
  tookMs: 1,
};

const hostileArticle: fc.Arbitrary<Article> = fc
  .record({
    text: hostileText(120).map((text) => `Start.\n\n${text}\n\nEnd.`),
    title: fc.option(hostileText(40)),
    publisher: fc.option(hostileText(10)),
    author: fc.option(hostileText(10)),
    published: fc.option(fc.constant('2023-05-04')),
    url: fc.option(
      fc.oneof(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        fc.integer({ min: 1, max: 700 }).map((length) => `https://long.example/${'x'.repeat(length)}`),
        hostileText(5),
      ),
    ),
    path: hostileText(10).map((path) => `folder/${path}.md`),
  })
  .map((parts) => article({ id: '0123456789ab', ...parts }));

const hostileQuote = hostileArticle.chain((source) =>
  fc
    .tuple(
      fc.nat(source.text.length - 1),
      fc.nat(source.text.length - 1),
      fc.option(hostileText(6)),
      hostileText(6),
    )
    .map(([a, b, role, name]) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b) + 1];
      const text = source.text.slice(start, end);
      return {
        start,
        end,
        text,
        paragraph: 1,
        speaker: { name, role },
        score: 1,
        article: source,
        marks: [
          { start: Math.floor(text.length / 4), end: Math.floor(text.length / 2), kind: 'match' as const },
        ],
      };
    }),
);

/** The block quotes of a message, line by line. */
const quoted = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) => (node.type === 'quote' ? [readText(node.children)] : []));

describe('any article and any question', () => {
  it('make a legal message whose quotes read verbatim', () => {
    const setting = {
      filter: '',
      scope: '*'.repeat(300),
      isPrivate: true,
      askerId: '1',
      shownBefore: 0,
      mention: String,
      words: ENGLISH,
    };
    fc.assert(
      fc.property(
        fc.array(hostileQuote, { minLength: 1, maxLength: 6 }),
        fc.record({
          question: hostileText(60),
          understood: fc.option(hostileText(60)),
          answered: fc.boolean(),
          tentative: fc.boolean(),
          unmatched: fc.array(hostileText(4)),
        }),
        (quotes, parts) => {
          const view = answerMessage(
            answer({ ...parts, quotes: parts.answered ? quotes : [], closest: parts.answered ? [] : quotes }),
            setting,
          );
          expectLegal(view);
          const [embed] = view.embeds;
          const nodes = parseMarkdown(embed!.description!);
          expect([...effects(nodes)].filter((effect) => !OURS.has(effect))).toEqual([]);
          expect([...effects(parseMarkdown(embed!.title!))]).toEqual([]);
          const everyLine = quotes.flatMap(({ text }) => printable(text).split('\n'));
          for (const line of quoted(nodes)) {
            const kept = line.replace(/ ?\[…\]$/, '');
            expect(everyLine.some((original) => original.startsWith(kept))).toBe(true);
          }
        },
      ),
      { numRuns: runs(15, 1000) },
    );
  });

  it('make legal cards, lists and context views', () => {
    fc.assert(
      fc.property(hostileQuote, hostileText(8), (quote, words) => {
        const source = quote.article as Article;
        const state = { page: 0, filter: '', order: 'newest' as const, words: '' };
        expectLegal(cardView(source, [words], state, ENGLISH));
        expectLegal(
          sourcesView(
            { articles: Array.from({ length: 9 }, (_, i) => ({ ...source, id: `${i}` })), undated: 1 },
            state,
            words,
            ENGLISH,
          ),
        );
        const failed = Array.from({ length: 12 }, () => ({
          path: source.path.repeat(9),
          reason: words.repeat(20),
        }));
        expectLegal(reportView({ ...REPORT, failed }, ENGLISH));
        expectLegal(failuresView(failed, ENGLISH).view);
        for (const from of [null, 0, 1, 99])
          expectLegal(contextView(source, quote, writeReference(quote), from, ENGLISH));
      }),
      { numRuns: runs(10, 500) },
    );
  });
});

describe('end to end', () => {
  let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
  let running: Awaited<ReturnType<typeof runBot>>;
  let discord: FakeDiscord;
  const nasty = HOSTILE.filter((piece) => !piece.includes('\u0000')).join(' and ');
  beforeAll(async () => {
    newsroom = await openNewsroom({
      'hostile.txt': `Hostile @everyone **title**\n\nMinister Bad <@1> Actor said ${nasty} about zeppelins.\n\n${'Zeppelins fly. '.repeat(700)}`,
      '_**weird** `name`.md': `---\ntitle: ${JSON.stringify(`[x](https://evil.example) ||${'long '.repeat(80)}`)}\npublisher: "@here ${'~~'}"\nurl: "https://a.example/(x)[y]"\n---\n\nThe _balloon_ **carried** \`code\` over https://evil.example, said <@99> Pilot Jane Roe.\n`,
    });
    running = await runBot(newsroom.assistant);
    discord = running.discord;
  });
  afterAll(async () => {
    await running.stop(); // fails on any breach of Discord's rules
    await newsroom.close();
  });

  it('hostile questions get legal answers', async () => {
    const questions = [
      ...[
        'What about zeppelins?',
        'Who carried the balloon?',
        nasty,
        'z'.repeat(10_000),
        `zeppelins ${nasty}`,
      ],
      ...[
        'Z\u0301\u0301\u0301\u0301\u0301\u0301\u0301algo?',
        '\u202egnirts',
        '\u0000',
        '```',
        '@everyone zeppelins <@1>',
      ],
    ];
    for (const question of questions) {
      const message = await discord.slash('ask', { question }).message();
      expect(textOf(message)).not.toContain('Something went wrong');
      for (const label of labels(message).filter((each) => /^Context \d+$/.test(each)))
        expect(textOf(await discord.press(message, label).message())).not.toContain('have changed since');
    }
    for (const question of questions.slice(0, 3)) {
      const said = discord.say(`<@${BOT.id}> ${question}`, { mentions: [BOT] });
      expect(textOf(await said.answer())).not.toContain('Something went wrong');
      await discord.say(question, { channel: DM }).answer();
      await discord.menu('Ask about this', discord.written(question)).message();
    }
  });

  it('hostile articles make legal lists and choices', async () => {
    const list = await discord.slash('sources').message();
    expect(list.embeds[0]).toMatchObject({ title: '2 articles' });
    for (const { id } of await newsroom.assistant.sources()) await discord.choose(list, id).message();
    for (const typed of ['', nasty, '\u0000', 'z'.repeat(6000)]) {
      await discord.type('ask', 'article', { article: typed }).acknowledged();
      await discord.type('ask', 'outlet', { outlet: typed }).acknowledged();
      await discord.type('sources', 'words', { words: typed }).acknowledged();
      await discord.slash('sources', { words: typed }).message();
      await discord.slash('ask', { question: 'zeppelins', article: typed, since: typed }).message();
    }
  });
});
