/** Every way to the bot, tried by people to whom it is closed. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AccessSettings } from '../../src/bot/access.js';
import { OPEN, runBot } from '../support/bot.js';
import type { Message } from '../support/discord/rest.js';
import {
  ALICE,
  BEN,
  BOT,
  type FakeDiscord,
  labels,
  parts,
  textOf,
  type Where,
} from '../support/discord/server.js';
import { BETWEEN, CHANNEL, DM, GUILD, PLAIN, THREAD } from '../support/discord/world.js';
import { NEWS, openNewsroom } from '../support/newsroom.js';

const ROLE = '500000000000000001';
const OTHER = '599999999999999999';
const EPHEMERAL = 64;
const SECRET = 'Zephyrine';
const FILES = {
  ...NEWS,
  'board/torn.pdf': 'no PDF',
  'board/merger.md': [
    '---\ntitle: Merger with Zephyrine\npublisher: Zephyrine Papers\nauthor: Zoe Zephyrine\ndate: 2024-01-05\n---\n',
    'Chair Zoe Zephyrine said the merger of Nordhaven with Zephyrine would be signed in May.',
    'Zephyrine opens at night, Zoe Zephyrine said. The harbour library of Zephyrine will close.\n',
  ].join('\n\n'),
};
const QUESTION = 'What did Zoe Zephyrine say about the merger?';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let running: Awaited<ReturnType<typeof runBot>>;
let discord: FakeDiscord;
beforeAll(async () => {
  newsroom = await openNewsroom(FILES);
});
afterAll(() => newsroom.close());
afterEach(() => running.stop());

async function run(access: Partial<Omit<AccessSettings, 'adminRoleIds' | 'adminUserIds'>>, settings = {}) {
  running = await runBot(newsroom.assistant, { settings: { ...settings, access: { ...OPEN, ...access } } });
  discord = running.discord;
}
/** The message that a call led to, whichever way. */
function outcomeOf(go: () => ReturnType<FakeDiscord['slash']>): Promise<Message> {
  const before = new Set(discord.messages.keys());
  go();
  return discord.until('outcome', () => [...discord.messages.values()].find(({ id }) => !before.has(id)));
}
const choicesOf = async (call: ReturnType<FakeDiscord['type']>) =>
  (await call.acknowledged()).data.choices as { name: string; value: string }[];

/** Every kind of interaction, on messages that somebody else was shown. */
const routes: [string, (where: Where, shown: Message, list: Message) => ReturnType<FakeDiscord['slash']>][] =
  [
    ['/ask', (where) => discord.slash('ask', { question: QUESTION }, where)],
    [
      '/check',
      (where) => discord.slash('check', { quote: 'the merger with Zephyrine would be signed' }, where),
    ],
    ['/said', (where) => discord.slash('said', { person: 'Zoe' }, where)],
    ['/sources', (where) => discord.slash('sources', {}, where)],
    ['/status', (where) => discord.slash('status', {}, where)],
    ['/help', (where) => discord.slash('help', {}, where)],
    ['/reindex', (where) => discord.slash('reindex', {}, { ...where, admin: true })],
    ['Ask about this', (where) => discord.menu('Ask about this', discord.written(QUESTION), where)],
    ['Context', (where, shown) => discord.press(shown, 'Context 1', where)],
    ['More quotes', (where, shown) => discord.press(shown, 'More quotes', where)],
    ['Follow up', (where, shown) => discord.press(shown, 'Follow up', where)],
    ['a vote', (where, shown) => discord.press(shown, '👍', where)],
    ['a card', (where, _, list) => discord.choose(list, cardIn(list), where)],
    [
      'a form',
      (where, shown) =>
        discord.submit(`follow-up::${shown.id}`, { question: `And what of ${SECRET}?` }, shown, where),
    ],
  ];
const cardIn = (list: Message): string => {
  const select = parts(list).find(({ type }) => type === 3)!;
  const options = select.options as { label: string; value: string }[];
  return (options.find(({ label }) => label.includes(SECRET)) ?? options[0]!).value;
};
const shownTo = async (where: Where): Promise<[Message, Message]> => [
  await discord.slash('ask', { question: QUESTION }, where).message(),
  await discord.slash('sources', {}, where).message(),
];

describe('where the bot must not answer', () => {
  const elsewhere: [string, Partial<AccessSettings>, Where][] = [
    ['another server', { allowedGuildIds: [OTHER] }, {}],
    ['another channel', { allowedChannelIds: [PLAIN] }, { channel: CHANNEL }],
    ['direct messages', { directMessages: false }, { channel: DM }],
    ['a server that never invited it', { userInstalls: false }, { isUsersOwn: true }],
    ['without the role', { allowedRoleIds: [ROLE] }, { roles: [OTHER] }],
  ];
  it.each(elsewhere)('it refuses every way, in %s', async (_, access, where) => {
    await run(access, { adminUserIds: [] });
    // As the bot had answered before it was closed to them.
    const shown: Message = {
      id: discord.newId(),
      channel_id: where.channel ?? CHANNEL,
      content: '',
      flags: 0,
      attachments: [],
      type: 0,
      author: BOT,
      timestamp: new Date().toISOString(),
      embeds: [{ type: 'rich', title: QUESTION, description: '' }],
      components: [
        {
          type: 1,
          components: [
            { type: 2, style: 2, label: 'Context 1', custom_id: 'context:1:0123456789ab-0-5-abcdef' },
            { type: 2, style: 2, label: 'More quotes', custom_id: 'more:3:' },
            { type: 2, style: 2, label: 'Follow up', custom_id: 'follow-up:' },
            { type: 2, style: 2, label: '👍', custom_id: 'vote:up:answered:x' },
          ],
        },
        {
          type: 1,
          components: [
            { type: 3, custom_id: 'card:0::x:', options: [{ label: 'a', value: '0123456789ab' }] },
          ],
        },
      ],
    };
    for (const [name, go] of routes) {
      const refused = await outcomeOf(() => go(where, shown, shown));
      expect(textOf(refused), name).toMatch(/I do not answer here|certain roles/);
      expect(refused.flags & EPHEMERAL, name).toBe(EPHEMERAL);
    }
    expect(await choicesOf(discord.type('ask', 'article', { article: 'Ferry' }, where))).toEqual([]);
    if (where.isUsersOwn) return;
    const { length } = discord.calls;
    discord.say(`<@${BOT.id}> ${QUESTION}`, { ...where, mentions: [BOT] as never });
    // What comes after shows that the message was passed over; about a role, the person is told in private.
    await discord.slash('help', {}, where).acknowledged();
    await discord.slash('help', {}, where).acknowledged();
    const posts = discord.calls.slice(length).filter(({ path }) => /^\/channels\/\d+\/messages$/.test(path));
    const told = posts.map(({ path, body }) => [path.split('/')[2], body.content]);
    const role = `<#${CHANNEL}>: Only members with certain roles may ask me here.`;
    expect(told).toEqual(access.allowedRoleIds ? [[DM, role]] : []);
  });

  it('it tells somebody without the role no more often than it would answer them', async () => {
    const few = { burst: 3, refillMs: 600_000 };
    running = await runBot(newsroom.assistant, {
      settings: { access: { ...OPEN, allowedRoleIds: [ROLE] } },
      allowances: { acting: few, typing: few },
    });
    discord = running.discord;
    for (let i = 0; i < 20; i++) discord.say(`<@${BOT.id}> ${QUESTION}`, { mentions: [BOT] as never });
    const told = (): string[] => [...discord.messages.values()].map(({ content }) => content);
    await discord.until('a request to wait', () => told().some((text) => text.includes('faster')));
    await discord.slash('help', {}, { by: BEN }).acknowledged();
    expect(told().filter((text) => text.includes('certain roles') && text.startsWith('<#'))).toHaveLength(3);
    expect(told().filter((text) => text.includes('faster'))).toHaveLength(1);
  });

  it('lets in whom it names: a server, a thread of a channel, a role, an admin', async () => {
    await run(
      { allowedGuildIds: [GUILD], allowedChannelIds: [CHANNEL], allowedRoleIds: [ROLE] },
      { adminUserIds: [BEN.id] },
    );
    for (const where of [{ roles: [ROLE] }, { roles: [ROLE], channel: THREAD }, { by: BEN }] as Where[])
      expect(textOf(await discord.slash('ask', { question: QUESTION }, where).message())).toContain(SECRET);
    expect(textOf(await outcomeOf(() => discord.slash('ask', { question: QUESTION })))).toContain(
      'certain roles',
    );
  });
});

describe('a collection', () => {
  const collections = [{ folder: 'board', grants: [{ roles: [ROLE] }, { channels: [PLAIN] }] }];

  it('is visible to nobody else, in any way', async () => {
    await run({ collections });
    const [shown, list] = await shownTo({ by: BEN, roles: [ROLE] });
    expect(textOf(shown)).toContain('would be signed in May');
    expect(textOf(list)).toContain(SECRET);
    for (const [name, go] of routes) {
      if (name === '/reindex') continue;
      const where = { by: ALICE, channel: CHANNEL };
      if (name === 'Follow up') continue;
      const said = textOf(await outcomeOf(() => go(where, shown, list))).replaceAll(
        /What did Zoe Zephyrine.*|And what of.*/g,
        '',
      );
      expect(said, name).not.toMatch(/signed in May|Zephyrine (?:Papers|opens|will)/);
    }
    const status = textOf(await discord.slash('status').message());
    expect(status).toContain('Articles\n3\n');
    for (const [option, typed] of [
      ['article', 'Merger'],
      ['outlet', 'Zephyrine'],
    ] as const)
      expect(await choicesOf(discord.type('ask', option, { [option]: typed }))).toEqual([]);
    const refused = textOf(await discord.slash('ask', { question: 'What is Zephyrine?' }).message());
    expect(refused).toContain('None of them mentions “Zephyrine”');
  });

  it('is answered from in private if others who may not see it read along, and not shared', async () => {
    await run({ collections });
    const where = { by: BEN, roles: [ROLE] };
    const answer = await discord.slash('ask', { question: QUESTION }, where).message();
    expect(answer.flags & EPHEMERAL).toBe(EPHEMERAL);
    const shared = await outcomeOf(() => discord.press(answer, 'Share', where));
    expect(textOf(shared)).toContain('not everybody here may see');
    const said = await discord
      .say(`<@${BOT.id}> ${QUESTION}`, { ...where, mentions: [BOT] as never })
      .answer();
    expect(textOf(said)).not.toContain('signed in May');
  });

  it('is answered from in private between people, if somebody uses their own installation', async () => {
    await run({ collections: [{ folder: 'board', grants: [{ users: [BEN.id] }] }] });
    const asked = (channel: string) => discord.slash('ask', { question: QUESTION }, { by: BEN, channel });
    const between = await asked(BETWEEN).message();
    expect(textOf(between)).toContain('signed in May');
    expect(between.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect((await asked(DM).message()).flags & EPHEMERAL).toBe(0);
  });

  it('is not shared by a refusal or names to choose from, which may come from anywhere', async () => {
    await run({ collections });
    const where = { by: BEN, roles: [ROLE] };
    const refusal = await discord
      .slash('ask', { question: 'Who won the zeppelin regatta?' }, where)
      .message();
    expect(labels(refusal)).toContain('Share');
    const shared = await outcomeOf(() => discord.press(refusal, 'Share', where));
    expect(textOf(shared)).toContain('not everybody here may see');
  });

  it('is not shown by /said if others who may not see it read along, nor by turning its pages', async () => {
    await run({ collections });
    const where = { by: BEN, roles: [ROLE] };
    const said = await discord.slash('said', { person: 'Zoe Zephyrine' }, where).message();
    expect(textOf(said)).toContain('signed in May');
    expect(said.flags & EPHEMERAL).toBe(EPHEMERAL);
    // The same message as if everybody could see it: whoever may see more turns the page for all.
    const open: Message = {
      ...said,
      id: discord.newId(),
      flags: 0,
      components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Next', custom_id: 'said:0::N' }] }],
    };
    const turned = await outcomeOf(() => discord.press(open, 'Next', where));
    expect(textOf(turned)).not.toContain('signed in May');
  });

  it('is neither counted nor named in a report to an admin who may not see it', async () => {
    await run({ collections });
    const reportTo = async (roles: string[]): Promise<string> => {
      const call = discord.slash('reindex', {}, { admin: true, roles });
      const report = () => discord.messages.get(call.interaction.original ?? '');
      await discord.until('report', () => report() && /I have/.test(textOf(report()!)));
      if (roles.length > 0) expect(textOf(await call.followUp())).toContain('board/torn.pdf');
      return textOf(report()!);
    };
    // In public, it says no more to an admin who may.
    for (const roles of [[ROLE], []]) {
      const report = await reportTo(roles);
      expect(report).toMatch(/^3 unchanged$/m);
      expect(report).toContain('I have 3 articles');
    }
    await running.bot.stop();
    const named = [...discord.messages.values()].filter((message) => textOf(message).includes('torn.pdf'));
    expect(named).toHaveLength(1);
  });

  it('is answered from openly in a channel that it is given to', async () => {
    await run({ collections });
    const answer = await discord.slash('ask', { question: QUESTION }, { channel: PLAIN }).message();
    expect(answer.flags & EPHEMERAL).toBe(0);
    expect(textOf(answer)).toContain('signed in May');
  });
});

describe('what is private', () => {
  it('is not continued in public', async () => {
    await run({});
    await discord
      .slash('ask', { question: 'What did Ada Lund say?', private: true }, { channel: THREAD })
      .message();
    const said = await discord
      .say(`<@${BOT.id}> And what did she say about Asia?`, { channel: THREAD, mentions: [BOT] as never })
      .answer();
    expect(textOf(said)).not.toContain('Ada Lund say');
  });

  it('can be followed up by nobody else, in no other channel, on no other message', async () => {
    await run({});
    const mine = await discord.slash('ask', { question: 'What did Ada Lund say?', private: true }).message();
    const other = await discord.slash('ask', { question: 'Who runs the ferry?' }, { by: BEN }).message();
    const form = (message: Message, where: Where) =>
      outcomeOf(() =>
        discord.submit(`follow-up::${mine.id}`, { question: 'And about Asia?' }, message, where),
      );
    for (const said of [
      await form(other, { by: BEN }),
      await form(mine, { by: BEN }),
      await form(mine, { channel: PLAIN }),
    ])
      expect(textOf(said)).toContain('Please ask again');
    expect(textOf(await form(mine, {}))).toContain('Ada Lund');
  });

  it('is not kept with a vote, whose file is for its owner alone', async () => {
    await run({});
    const { readFile, stat } = await import('node:fs/promises');
    const answer = await discord
      .slash('ask', { question: 'What did Ada Lund say?', private: true })
      .message();
    await discord.press(answer, '👎').message();
    const file = `${running.feedbackDir}/feedback.jsonl`;
    const [vote] = (await readFile(file, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(vote).toMatchObject({ vote: 'down', question: null, searched: null, answer: [] });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('is what was wrong with a question, even if the answer would have been for all', async () => {
    await run({});
    const call = discord.slash('ask', { question: 'Who?', article: 'no such article' });
    const said = await call.followUp();
    expect(textOf(said)).toContain('I have no article');
    expect(said.flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(discord.messages.has(call.interaction.original ?? '')).toBe(false);
  });
});

describe('an allowance', () => {
  it.each(routes.filter(([name]) => !['/reindex', 'a form'].includes(name)))(
    'holds for %s',
    async (_, go) => {
      const allowances = { acting: { burst: 5, refillMs: 60_000 }, typing: { burst: 5, refillMs: 60_000 } };
      running = await runBot(newsroom.assistant, { allowances });
      discord = running.discord;
      const [shown, list] = await shownTo({ by: BEN });
      const outcomes = [];
      for (let i = 0; i < 7; i += 1) {
        const call = go({ by: ALICE, channel: CHANNEL }, shown, list);
        await call.acknowledged();
        outcomes.push(JSON.stringify(call.interaction.acknowledged));
      }
      expect(outcomes.filter((one) => one.includes('faster than I can'))).toHaveLength(2);
    },
  );

  it('holds for lists of choices, and is separate from that for questions', async () => {
    const allowances = { acting: { burst: 5, refillMs: 60_000 }, typing: { burst: 5, refillMs: 60_000 } };
    running = await runBot(newsroom.assistant, { allowances });
    discord = running.discord;
    const counts = [];
    for (let i = 0; i < 7; i += 1)
      counts.push((await choicesOf(discord.type('ask', 'article', { article: 'Ferry' }))).length);
    expect(counts).toEqual([1, 1, 1, 1, 1, 0, 0]);
    expect(textOf(await discord.slash('ask', { question: QUESTION }).message())).toContain(SECRET);
  });
});
