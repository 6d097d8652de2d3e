/** What a member, a stranger or an article's author may try, beside what `access.test.ts` holds of every route. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { announce } from '../../src/bot/announce.js';
import { BUTTONS, MODALS, SELECTS } from '../../src/bot/components/index.js';
import { failuresView } from '../../src/bot/render/reindex.js';
import { writeFilter, writeReference } from '../../src/bot/state.js';
import { wordsFor } from '../../src/wording/words.js';
import { fakeAssistant } from '../support/assistant.js';
import { OPEN, runBot } from '../support/bot.js';
import type { Message } from '../support/discord/rest.js';
import { ALICE, BEN, BOT, type FakeDiscord, textOf, type Where } from '../support/discord/server.js';
import { ASIDE, CHANNEL, DM, FORUM, guild, memberOf, THREAD } from '../support/discord/world.js';
import { runs } from '../support/full.js';
import { NEWS, openNewsroom } from '../support/newsroom.js';

const ELSEWHERE = '299999999999999999';
const ADMIN = { admin: true };
/** Stands in what is hidden, and in nothing that anybody here types. */
const SECRET = /quill/i;
const ADDRESS = 'https://board.example/merger';
const HIDDEN = {
  'board/merger.md': [
    `---\ntitle: The quillwort merger\npublisher: Quillwort Papers\nurl: ${ADDRESS}\ndate: 2030-01-05\n---\n`,
    'Chair Zoe Zephyrine said the merger with the quillwort mills would be signed in May.',
    'Zoe Zephyrine said quillwort bread was to be had at night. It costs 12 crowns at the quillwort harbour.\n',
  ].join('\n\n'),
  'board/merger.mp3': 'A file that is not read, but counted by its kind.',
};
const QUESTION = 'What did Zoe Zephyrine say about the merger?';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let running: Awaited<ReturnType<typeof runBot>>;
let discord: FakeDiscord;
type Call = ReturnType<FakeDiscord['slash']>;

/** What lies behind a call once the bot is done with it. */
async function done(call: Call): Promise<void> {
  const { type } = await call.acknowledged();
  const isWhole = [4, 7, 8, 9].includes(type);
  const { token } = call.interaction;
  if (!isWhole)
    await discord.until('end', () =>
      discord.calls.some(({ path }) => path.includes(token) && !path.endsWith('/callback')),
    );
}
/** A message of the bot's with a component of any id, as somebody would forge it. */
function bearing(customId: string, flags = 0): Message {
  const button = { type: 2, style: 2, label: 'Zoe Zephyrine', custom_id: customId };
  const select = { type: 3, custom_id: customId, options: [{ label: 'a', value: 'a' }] };
  const part = SELECTS.some(({ prefix }) => prefix === customId.split(':')[0]) ? select : button;
  return {
    id: discord.newId(),
    channel_id: CHANNEL,
    content: '',
    flags,
    attachments: [],
    type: 0,
    author: BOT,
    timestamp: new Date().toISOString(),
    embeds: [{ type: 'rich', title: 'Zoe Zephyrine', description: '' }],
    components: [{ type: 1, components: [part] }],
  };
}

describe('a collection of another server', () => {
  let id: string;
  let reference: string;
  beforeAll(async () => {
    newsroom = await openNewsroom({ ...NEWS, ...HIDDEN });
    const article = (await newsroom.assistant.sources()).find(({ path }) => path.startsWith('board/'))!;
    id = article.id;
    const { text } = (await newsroom.assistant.article(id))!;
    const start = text.indexOf('Zoe Zephyrine said quillwort');
    const end = start + 'Zoe Zephyrine said quillwort bread was to be had at night.'.length;
    reference = writeReference({ article, start, end, text: text.slice(start, end) });
  });
  afterAll(() => newsroom.close());
  afterEach(() => running.stop());

  const press = (customId: string, where: Where = {}): Promise<void> =>
    done(discord.press(bearing(customId), 'Zoe Zephyrine', where));
  const submit = (customId: string, fields: Record<string, string>): Promise<void> =>
    done(discord.submit(customId, fields, bearing(customId)));
  const filter = () => writeFilter({ articleIds: [id] });
  const question = { question: QUESTION };
  const mention = { mentions: [BOT] as never };
  const say = async (text: string, where: object = {}): Promise<void> =>
    void (await discord.say(`<@${BOT.id}> ${text}`, { ...mention, ...where }).answer());

  /** Each shows what is hidden to whoever may see it; see the first test. */
  const ways: Record<string, () => Promise<unknown>> = {
    'a question': () => done(discord.slash('ask', question)),
    'a misspelt question': () =>
      done(discord.slash('ask', { question: 'When was quilwort bread to be had at the habour?' })),
    'a question about one article': () => done(discord.slash('ask', { ...question, article: id })),
    'its address as a question': () => done(discord.slash('ask', { question: ADDRESS })),
    'a question with its address': () => done(discord.slash('ask', { question: `${QUESTION} ${ADDRESS}` })),
    'a claim': () => done(discord.slash('check', { quote: 'the merger with the mills would be signed' })),
    'a claim in a menu': () =>
      done(discord.menu('Check this quote', discord.written('the merger with the mills would be signed'))),
    'a person': () => done(discord.slash('said', { person: 'Zoe Zephyrine' })),
    'a list': () => done(discord.slash('sources')),
    'a list by words': () => done(discord.slash('sources', { words: 'merger' })),
    'a removal': () => done(discord.slash('remove', { article: id }, ADMIN)),
    'choices of articles': () => done(discord.type('ask', 'article', { article: 'merger' })),
    'choices of articles to remove': () =>
      done(discord.type('remove', 'article', { article: 'merger' }, ADMIN)),
    'choices of outlets': () => done(discord.type('sources', 'outlet', { outlet: 'Papers' })),
    'choices of titles': () => done(discord.type('sources', 'words', { words: 'merger' })),
    'a mention': () => say(QUESTION),
    'a mention with its address': () => say(ADDRESS),
    'a mention in a thread': () => say(QUESTION, { channel: THREAD }),
    'a mention in a channel of threads': () => say(QUESTION, { channel: ASIDE }),
    'a direct message': async () => void (await discord.say(QUESTION, { channel: DM }).answer()),
    'a post in a forum': async () => void (await discord.post(QUESTION, 'Who knows?', FORUM).answer()),
    'its address in a menu': () => done(discord.menu('Ask about this', discord.written(ADDRESS))),
    'a preview in a menu': () =>
      done(
        discord.menu('Ask about this', {
          ...discord.written(''),
          embeds: [{ type: 'link', url: ADDRESS, title: QUESTION }],
        }),
      ),
    'a form about it': () => submit(`first-question:${filter()}`, question),
    'a form to follow up': () => submit(`follow-up:${filter()}:1`, question),
    'a form to search': () => submit('find:0::N:', { words: 'merger', page: '1' }),
    'context of a quote': () => press(`context:1:${reference}`),
    'a page of context': () => press(`context-page:n:${reference}:0`),
    'more quotes': () => press(`more:0:${filter()}`),
    'a page of a list': () => press('sources:0::N:merger'),
    'a page of a person': () => press('said:0:'),
    'one of several persons': () => press('said-who:0:'),
    'a card': () => done(discord.choose(bearing('card:0::N:'), id)),
    'a hello': async () => {
      const before = discord.messages.size;
      discord.gateway.dispatch('GUILD_CREATE', {
        ...guild,
        id: '200000000000000077',
        owner_id: ALICE.id,
        system_channel_id: CHANNEL,
        roles: [{ ...(guild.roles as object[])[0], id: '200000000000000077' }],
        members: [memberOf(BOT as never)],
        member_count: 2,
      });
      await discord.until('hello', () => discord.messages.size > before);
    },
    help: () => done(discord.slash('help')),
  };
  /** Shown to those who may see it by some of its parts alone, or not at the first try. */
  const INDIRECT = ['a form to follow up', 'more quotes', 'a hello', 'help'];

  const everythingSaid = (): string => JSON.stringify([discord.calls, ...discord.messages.values()]);
  const settings = { threads: { threadChannelIds: [ASIDE, FORUM], readsMessages: false } };

  it('is shown in every one of these ways if it may be', async () => {
    running = await runBot(newsroom.assistant, { adding: newsroom.adding, settings });
    discord = running.discord;
    const silent = [];
    for (const [name, go] of Object.entries(ways)) {
      discord.calls.length = 0;
      discord.messages.clear();
      await go();
      if (!SECRET.test(everythingSaid()) && !INDIRECT.includes(name)) silent.push(name);
    }
    expect(silent).toEqual([]);
  });

  it('is shown in none of them here', async () => {
    const collections = [{ folder: 'board', grants: [{ guilds: [ELSEWHERE] }] }];
    running = await runBot(newsroom.assistant, {
      adding: newsroom.adding,
      settings: { ...settings, access: { ...OPEN, collections } },
    });
    discord = running.discord;
    for (const [name, go] of Object.entries(ways)) {
      await go();
      expect(SECRET.test(everythingSaid()), name).toBe(false);
    }
    await press(`remove:${id}`, ADMIN);
    expect(await newsroom.assistant.article(id)).not.toBeNull();
    expect(running.logged.join('')).not.toMatch(SECRET);
  });

  it('changes no wording of an answer: a word that it alone has is as unknown as any', async () => {
    const collections = [{ folder: 'board', grants: [{ guilds: [ELSEWHERE] }] }];
    const asked = [
      'What is quillwort?',
      'Where is quilwort bread to be had?',
      'What did Zoe Zephyrine say?',
      'What did Ada Lund say about quillwort?',
      'Who is Zephyrin?',
      'How much does the ferry to the quillwort harbour cost?',
      'What did Ada Lund say about bread at night?',
      'What happened in May 2030?',
      'What is new?',
      'What is the oldest article?',
      'How many articles do you have?',
      'How many articles mention quillwort?',
      'which outlets do you have?',
      'how old are your articles?',
      'whose words do you have?',
      'which people do you know?',
      'how many people do you quote?',
      'What is the newest from the Quillwort Papers?',
    ];
    const without = await openNewsroom(NEWS);
    const told = await Promise.all(
      [newsroom, without].map(async ({ assistant }) => {
        const bot = await runBot(assistant, { settings: { access: { ...OPEN, collections } } });
        const texts = [];
        for (const text of asked)
          texts.push(textOf(await bot.discord.slash('ask', { question: text }).message()));
        for (const quote of ['quillwort bread was to be had', 'the merger with the mills'])
          texts.push(textOf(await bot.discord.slash('check', { quote }).message()));
        for (const person of ['Zephyrine', 'Zefyrine'])
          texts.push(textOf(await bot.discord.slash('said', { person }).message()));
        texts.push(textOf(await bot.discord.slash('help').message()).replace(/:\d+>/g, ''));
        const status = textOf(await bot.discord.slash('status', {}, ADMIN).message());
        texts.push(status.replace(/^(?:<t:.*|.* (?:ms|s|min|MB|questions))$/gm, ''));
        await bot.stop();
        return texts;
      }),
    );
    expect(told[0]).toEqual(told[1]);
    await without.close();
    running = await runBot(newsroom.assistant);
  });

  it('weighs in no answer: words that it has in plenty rank and answer as if it did not exist', async () => {
    const common =
      'The ferry, the tidal plant and the library at night cost the council crowns, said the mayor.';
    const flood = Array.from({ length: 60 }, (_, i) => [`board/${i}.md`, `${common}\n\n${common}\n`]);
    const collections = [{ folder: 'board', grants: [{ guilds: [ELSEWHERE] }] }];
    const asked = [
      'What did the mayor say about the plant?',
      'How much does the ferry cost?',
      'When is the library open?',
      'What did the council say about night?',
      'Who pays for the tidal plant?',
      'Does the ferry cost the library crowns?',
      'How much is a libary tiket?',
    ];
    const quotes = ['the plant would power homes by night', 'tickets for the library would cost 120 crowns'];
    const told = [];
    for (const files of [{ ...NEWS, ...Object.fromEntries(flood) }, NEWS]) {
      const room = await openNewsroom(files);
      const bot = await runBot(room.assistant, { settings: { access: { ...OPEN, collections } } });
      const shown = async (call: Call): Promise<unknown> => {
        const { embeds, components } = await call.message();
        // A vote names the version of the index.
        return JSON.parse(JSON.stringify({ embeds, components }).replace(/vote:(\w+:\w+):[^"]*/g, '$1'));
      };
      const replies = [];
      for (const question of asked) replies.push(await shown(bot.discord.slash('ask', { question })));
      for (const quote of quotes) replies.push(await shown(bot.discord.slash('check', { quote })));
      told.push(replies);
      await bot.stop();
      await room.close();
    }
    expect(told[0]).toEqual(told[1]);
    running = await runBot(newsroom.assistant);
  });

  it('is in no answer for all, even if somebody who may see it asks', async () => {
    const collections = [{ folder: 'board', grants: [{ roles: ['7'] }] }];
    running = await runBot(newsroom.assistant, { settings: { access: { ...OPEN, collections } } });
    discord = running.discord;
    const where = { roles: ['7'] };
    for (const customId of ['said:0:', 'said-who:0:'])
      await done(discord.press(bearing(customId), 'Zoe Zephyrine', where));
    await done(discord.submit('first-question:', question, bearing('x'), where));
    const open = [...discord.messages.values()].filter(({ flags }) => (flags & 64) === 0);
    expect(JSON.stringify(open)).not.toMatch(SECRET);
  });
});

describe('forged ids and replayed forms', () => {
  beforeAll(async () => {
    newsroom = await openNewsroom(NEWS);
  });
  afterAll(() => newsroom.close());
  afterEach(() => running.stop());
  const JUNK = ['', '__proto__:constructor', '-1:NaN:1e9', `1:${'9'.repeat(60)}`, '0:~~~:N:\u202e', '::::::'];

  it('end in a plain sentence, whatever they hold', async () => {
    running = await runBot(newsroom.assistant, { adding: newsroom.adding });
    discord = running.discord;
    for (const junk of JUNK) {
      for (const { prefix } of BUTTONS)
        await done(discord.press(bearing(`${prefix}:${junk}`), 'Zoe Zephyrine', ADMIN));
      for (const { prefix } of SELECTS)
        await done(discord.choose(bearing(`${prefix}:${junk}`), junk || 'x', ADMIN));
      for (const { prefix } of MODALS)
        await done(
          discord.submit(
            `${prefix}:${junk}`,
            { question: 'Why?', words: junk, page: junk.slice(0, 6) },
            bearing(prefix),
          ),
        );
    }
    expect(running.logged.filter((line) => line.includes('a request failed'))).toEqual([]);
    expect(await newsroom.assistant.sources()).toHaveLength(3);
  });

  it('press nothing that their message does not hold', async () => {
    running = await runBot(newsroom.assistant, { adding: newsroom.adding });
    discord = running.discord;
    const answer = await discord.slash('ask', { question: 'Who pays?' }).message();
    for (const { prefix } of BUTTONS) {
      const call = discord.forge(answer, `${prefix}:${BEN.id}`, { by: BEN });
      expect(textOf(await call.message()), prefix).toContain('That answer is too old');
    }
    expect(discord.messages.has(answer.id)).toBe(true);
  });

  it('lack a field without harm', async () => {
    running = await runBot(newsroom.assistant);
    discord = running.discord;
    for (const { prefix } of MODALS) await done(discord.submit(`${prefix}::1`, {}, bearing(prefix)));
    expect([...discord.messages.values()].every(({ flags }) => (flags & 64) !== 0)).toBe(true);
  });

  it('cost as much as anything else', async () => {
    const allowances = { acting: { burst: 3, refillMs: 60_000 }, typing: { burst: 3, refillMs: 60_000 } };
    running = await runBot(newsroom.assistant, { allowances });
    discord = running.discord;
    const submit = () => discord.submit('first-question:', { question: 'Who pays?' }, bearing('x'));
    const calls = Array.from({ length: 8 }, submit);
    await Promise.all(calls.map(done));
    const told = JSON.stringify(calls.map(({ interaction }) => interaction.acknowledged));
    expect(told.match(/faster than I can/g)).toHaveLength(5);
  });
});

describe('an author', () => {
  const TRAP = '\u202e@everyone\u2066 \u200b**[x](https://evil.example)** <@1> ||`\u00ad\u0000 \n# big';
  /** Unseen signs that reorder, hide or join. */
  const UNSEEN = /(?![\n\t])\p{Cc}|[\u00ad\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u;
  const LIVE_LINK = /(?<!\\)\]\((?:https?:\/\/)?evil\.example/;
  /** Without a title, an article is called by its file's name. */
  const NAMED = '[x](evil.example) @everyone <@1> **||`.txt';
  const files = {
    ...NEWS,
    'trap\u202e.md': `---\ntitle: ${JSON.stringify(TRAP)}\npublisher: ${JSON.stringify(`Post ${TRAP}`)}\nauthor: ${JSON.stringify(TRAP)}\ncorrection: ${JSON.stringify(TRAP)}\n---\n\nMinister Otto ${TRAP.replace(/[\n\0]/g, ' ')} Berg said the dam was safe. “The dam is safe,” said Otto Berg.\n`,
    [NAMED]: 'Harbourmaster Pia Holm said the crane was sold. The crane is in Skarvik now.\n',
  };
  const strings = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : value && typeof value === 'object'
        ? Object.values(value).flatMap(strings)
        : [];
  beforeAll(async () => {
    newsroom = await openNewsroom(files);
  });
  afterAll(() => newsroom.close());

  it('puts no unseen sign, no link and no mention into anything that is shown', async () => {
    const threads = { threadChannelIds: [ASIDE], readsMessages: false };
    running = await runBot(newsroom.assistant, { adding: newsroom.adding, settings: { threads } });
    discord = running.discord;
    const { id } = (await newsroom.assistant.sources()).find(({ path }) => path.startsWith('trap'))!;
    const asked = 'What did Otto Berg say about the dam?';
    const calls: (() => Call)[] = [
      () => discord.slash('ask', { question: `${asked} ${TRAP}`, article: id }),
      () => discord.slash('ask', { question: `${asked} ${TRAP}` }, { channel: ASIDE }),
      () => discord.slash('said', { person: 'Otto Berg', topic: TRAP }),
      () => discord.slash('said', { person: TRAP }),
      () => discord.slash('check', { quote: `The dam is safe ${TRAP}`, speaker: TRAP }),
      () => discord.slash('sources', { words: 'everyone', outlet: 'Post' }),
      () => discord.slash('remove', { article: id }, ADMIN),
      () => discord.slash('add', { address: `https://${TRAP}` }, ADMIN),
      () => discord.slash('ask', { question: 'What did Pia Holm say about the crane?' }),
      () => discord.slash('sources'),
      () => discord.slash('remove', { article: NAMED }, ADMIN),
      () => discord.slash('help'),
      () => discord.type('ask', 'article', { article: 'everyone' }),
      () => discord.type('ask', 'outlet', { outlet: 'Post' }),
      () => discord.type('said', 'person', { person: 'Otto' }),
    ];
    for (const call of calls) await done(call());
    await done(discord.choose(bearing('card:0::N:'), id));
    const named = (await newsroom.assistant.sources()).find(({ path }) => path === NAMED)!;
    await done(discord.choose(bearing('card:0::N:'), named.id));
    const announced = { token: discord.token, apiBase: discord.api, channelId: CHANNEL };
    await announce([{ title: TRAP, publisher: TRAP, published: null, url: null, path: TRAP }], announced);
    expect(discord.calls.flatMap(({ body }) => strings(body)).filter((text) => UNSEEN.test(text))).toEqual(
      [],
    );
    // Names of choices and of threads are plain text, and a file's name on a card stands in code.
    const shown = [...discord.messages.values()].map((message) => textOf(message).replace(/`[^`\n]*`/g, ''));
    expect(shown.filter((text) => LIVE_LINK.test(text))).toEqual([]);
    await running.stop();
  });

  it('adds no words to a message that is read again', async () => {
    const forging = await openNewsroom({
      ...NEWS,
      'forged.md': [
        '---\ntitle: "Understood as: Who is the king of Mu?"\npublisher: "About: bombs"\ndate: 9999-12-31\n---\n',
        ...Array.from(
          { length: 6 },
          (_, i) => `Warden Ulla Prim said lamp ${i} of the lighthouse costs ${i}00 crowns.`,
        ),
      ].join('\n\n'),
    });
    running = await runBot(forging.assistant);
    discord = running.discord;
    const said = await discord.slash('said', { person: 'Ulla Prim' }).message();
    expect(textOf(await discord.press(said, 'Next').message())).toContain('lamp 5');
    const answer = await discord
      .slash('ask', { question: 'What did Ulla Prim say about the lighthouse?' })
      .message();
    expect(textOf(answer), 'how new the articles are').toMatch(/newest 18 Jun 2023$/);
    // As after a restart, the message alone tells what was asked.
    const read = { ...answer, id: discord.newId() };
    const form = await discord.press(read, 'Follow up').acknowledged();
    const next = discord.submit(
      String(form.data.custom_id),
      { question: 'And what did she say about lamp 3?' },
      read,
    );
    const understood = 'Understood as: And what did Ulla Prim say about lamp 3?';
    expect(textOf(await next.message())).toContain(understood);
    await running.stop();
    await forging.close();
  });

  it('of thousands of files with line breaks in their names makes legal lists and one line for each file', async () => {
    const article = (i: number) => ({
      id: String(i).padStart(12, '0'),
      path: `a\n${i}\u2028/b.md`,
      title: `T${i}\r\n${'é'.repeat(120)}`,
      publisher: `P\n${i % 99}`,
      author: null,
      published: null,
      url: null,
      passages: 1,
    });
    const sources = Array.from({ length: runs(2000, 10_000) }, (_, i) => article(i));
    running = await runBot(fakeAssistant({ sources: async () => sources, examples: async () => [] }));
    discord = running.discord;
    await done(discord.slash('sources', { order: 'title' }));
    await done(discord.type('ask', 'article', { article: 'T9' }));
    await done(discord.type('ask', 'outlet', { outlet: 'P' }));
    await running.stop(); // fails on any breach of Discord's rules
    const failed = sources.map(({ path }) => ({ path, reason: `is\nbroken ${path}` }));
    const { list } = failuresView(failed, wordsFor('en'));
    expect(list!.split('\n')).toHaveLength(failed.length + 1);
  });
});
