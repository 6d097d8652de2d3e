import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Assistant, Status } from '../../src/assistant.js';
import { UserError } from '../../src/errors.js';
import type { IndexReport, Progress } from '../../src/index/building/report.js';
import { answer, fakeAssistant } from '../support/assistant.js';
import { OPEN, runBot } from '../support/bot.js';
import type { Call, Message } from '../support/discord/rest.js';
import { ALICE, BEN, type FakeDiscord, parts, startFakeDiscord, textOf } from '../support/discord/server.js';
import { APPLICATION, DM, GUILD, guild, THREAD } from '../support/discord/world.js';
import { NEWS, openNewsroom } from '../support/newsroom.js';

const EPHEMERAL = 64;
let running: Awaited<ReturnType<typeof runBot>> | undefined;
let discord: FakeDiscord;
const run = async (assistant: Assistant, options: Parameters<typeof runBot>[1] = {}) => {
  running = await runBot(assistant, options);
  discord = running.discord;
};
afterEach(() => running?.stop());
/** The line of the log that holds a reference. */
const logOf = (reference: string): unknown =>
  JSON.parse(running!.logged.find((line) => line.includes(reference))!);

describe('/sources', () => {
  const many = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [
      `notes/note-${String(i).padStart(2, '0')}.md`,
      `---\ntitle: Note number ${i}\npublisher: Notebook\n---\n\nNote ${i} is short.\n`,
    ]),
  );
  let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
  beforeAll(async () => {
    newsroom = await openNewsroom({ ...NEWS, ...many });
    return newsroom.close;
  });
  beforeEach(() => run(newsroom.assistant));

  it('turns pages of titles, outlets, dates and links', async () => {
    const first = await discord.slash('sources').message();
    expect(first.flags).toBe(EPHEMERAL);
    expect(first.embeds[0]).toMatchObject({
      title: '15 articles',
      footer: { text: 'Page 1 of 2 · Newest first' },
    });
    expect(textOf(first)).toContain(
      '**[Ferry to Skarvik returns in summer](https://gazette.example/skarvik-ferry)**\n-# Harbour Gazette · 18 Jun 2023',
    );
    expect(textOf(first)).toContain('**Note number 0**\n-# Notebook · undated');
    const second = await discord.press(first, 'Next').message();
    expect(second.embeds[0]).toMatchObject({ footer: { text: 'Page 2 of 2 · Newest first' } });
    expect(textOf(await discord.press(second, 'Previous').message())).toBe(textOf(first));
  });

  it('is filtered by outlet and words, which are offered while typed', async () => {
    const titles = await discord.type('sources', 'words', { words: 'ferry' }).acknowledged();
    expect(titles.data.choices).toEqual([
      { name: 'Ferry to Skarvik returns in summer', value: 'Ferry to Skarvik returns in summer' },
    ]);
    const outlets = await discord.type('sources', 'outlet', { outlet: '' }).acknowledged();
    expect(outlets.data.choices).toMatchObject([
      { name: 'Notebook' },
      { name: 'Harbour Gazette' },
      { name: 'The Inland Post' },
    ]);
    const list = await discord.slash('sources', { outlet: 'Notebook', words: 'number 1' }).message();
    expect(list.embeds[0]).toMatchObject({ title: '3 articles · Notebook · “number 1”' });
    const none = await discord.slash('sources', { words: 'zeppelin' }).message();
    expect(textOf(none)).toContain('No article fits that choice.');
    const later = await discord.slash('sources', { since: '2030-01-01' }).message();
    expect(textOf(later)).toContain('No article fits that choice. The newest article is from 18 Jun 2023.');
    const unknown = await discord.slash('sources', { outlet: 'Nobody' }).message();
    expect(textOf(unknown)).toContain('I have nothing from “Nobody”');
  });

  it('is ordered as asked, and says how many articles are left out because they have no date', async () => {
    const newest = textOf(await discord.slash('sources').message());
    const places = ['Ferry to Skarvik', 'Council backs', 'Library of', 'Note number'].map((title) =>
      newest.indexOf(title),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const byTitle = textOf(await discord.slash('sources', { order: 'title' }).message());
    expect(byTitle.indexOf('Council backs')).toBeLessThan(byTitle.indexOf('Ferry to Skarvik'));
    const dated = await discord.slash('sources', { since: '2023', order: 'title' }).message();
    expect(dated.embeds[0]).toMatchObject({
      title: '2 articles · from 1 Jan 2023',
      footer: { text: 'By title · 12 articles without a date left out' },
    });
    const wrong = textOf(await discord.slash('sources', { since: 'when pigs fly' }).message());
    expect(wrong).toContain('I cannot read “when pigs fly” as a date');
  });

  it('is searched and turned to a page by a form', async () => {
    const list = await discord.slash('sources', { outlet: 'Notebook' }).message();
    const opened = await discord.press(list, 'Search or go to page').acknowledged();
    const { custom_id: form } = opened.data as { custom_id: string };
    const second = await discord.submit(form, { words: '', page: '2' }, list).message();
    expect(second.embeds[0]).toMatchObject({ footer: { text: 'Page 2 of 2 · Newest first' } });
    const found = await discord.submit(form, { words: 'number: 11', page: '1' }, list).message();
    expect(found.embeds[0]).toMatchObject({ title: '1 article · Notebook · “number 11”' });
    const far = await discord.submit(form, { words: '', page: '99999' }, list).message();
    expect(far.embeds[0]).toMatchObject({ footer: { text: 'Page 2 of 2 · Newest first' } });
  });

  it('opens an article’s card, from which it can be asked, and goes back', async () => {
    const list = await discord.slash('sources', { outlet: 'Harbour Gazette' }).message();
    const option = (
      parts(list).find(({ type }) => type === 3)!.options as { label: string; value: string }[]
    ).find(({ label }) => label.startsWith('Council'))!;
    const card = await discord.choose(list, option.value).message();
    const text = textOf(card);
    expect(text).toContain('Harbour Gazette · 4 May 2023 · by Ida Holm · `harbour/tidal-plant.md`');
    expect(text).toContain('> Nordhaven council voted on Tuesday');
    expect(text).toContain('**Ask it, for instance**\n**1.** What did Ada Lund say about Asia?');
    const tried = await discord.press(card, 'Ask 1').message();
    expect(tried.flags).toBe(EPHEMERAL);
    expect(textOf(tried)).toMatch(/^What did Ada Lund say about Asia\?\n-# Only: “Council backs a tidal/);
    const form = await discord.press(card, 'Ask this article').acknowledged();
    const answer = await discord
      .submit(String(form.data.custom_id), { question: 'How many homes?' }, card)
      .message();
    expect(answer.flags).toBe(EPHEMERAL);
    expect(textOf(answer)).toContain('-# Only: “Council backs a tidal plant at Nordhaven”');
    expect(textOf(await discord.press(card, 'Back to the list').message())).toBe(textOf(list));
    expect(textOf(await discord.choose(list, 'ffffffffffff').followUp())).toContain('have changed since');
  });

  it('has /help with questions that its articles answer', async () => {
    const shown = await discord.slash('help').message();
    const help = textOf(shown);
    for (const name of ['ask', 'check', 'said', 'sources', 'status'])
      expect(help).toMatch(new RegExp(`^</${name}:\\d+> `, 'm'));
    const examples = [...help.matchAll(/^\*\*\d\.\*\* (.+)/gm)].map(([, example]) => example!);
    expect(examples).toHaveLength(3);
    for (const [i, example] of examples.entries()) {
      const answer = await discord.press(shown, `Ask ${i + 1}`).message();
      expect(answer.flags).toBe(EPHEMERAL);
      expect(textOf(answer)).toContain(example);
      expect(textOf(answer)).toContain('Word for word');
    }
  });

  it('has /status', async () => {
    await discord.slash('ask', { question: 'What did Ada Lund say?' }).message();
    const [embed] = (await discord.slash('status').message()).embeds;
    const fields = Object.fromEntries(
      (embed!.fields as { name: string; value: string }[]).map(({ name, value }) => [name, value]),
    );
    expect(fields).toMatchObject({
      Articles: '15',
      'Newest article': '18 Jun 2023',
    });
    expect(fields['Typical time to answer']).toMatch(/^\d+ ms$/);
    for (const name of ['How I search', 'Passages', 'Memory']) expect(fields).not.toHaveProperty(name);
    const [toAdmins] = (await discord.slash('status', {}, { admin: true }).message()).embeds;
    expect(toAdmins!.fields).toContainEqual(
      expect.objectContaining({ name: 'How I search', value: 'by the words of a question' }),
    );
  });
});

describe('/reindex', () => {
  const done: IndexReport = {
    added: ['a.md'],
    changed: [],
    removed: ['b.md', 'c.md'],
    unchanged: 7,
    failed: [],
    littleText: [],
    leftOut: [],
    articles: 8,
    passages: 31,
    embedded: 4,
    tookMs: 2300,
  };
  /** A build that goes on until the test says so. */
  const slowBuild = () => {
    let finish: (report: IndexReport) => void = () => {};
    let advance: (progress: Progress) => void = () => {};
    let isRunning = false;
    const assistant = fakeAssistant({
      isReindexing: () => isRunning,
      reindex: (onProgress) => {
        isRunning = true;
        advance = onProgress!;
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
    });
    return {
      assistant,
      finish: (report = done) => finish(report),
      advance: (progress: Progress) => advance(progress),
    };
  };
  const edits = () =>
    discord.calls.filter(({ method, path }) => method === 'PATCH' && path.endsWith('@original'));
  const shows = (text: string) => (): Message | undefined =>
    [...discord.messages.values()].find((message) => textOf(message).includes(text));

  it('is hidden from people who may not manage the server, and refused in private if they call it all the same', async () => {
    await run(fakeAssistant({}));
    const definition = discord.commands.get('')!.find(({ name }) => name === 'reindex');
    expect(definition).toMatchObject({ default_member_permissions: '32' });
    const call = discord.slash('reindex');
    expect(textOf(await call.message())).toContain('Only an admin may do that');
    expect((await call.message()).flags).toBe(EPHEMERAL);
  });

  it.each([
    ['a listed person', { adminUserIds: [BEN.id] }, { by: BEN }, true],
    ['a listed role', { adminRoleIds: ['500000000000000001'] }, { roles: ['500000000000000001'] }, true],
    ['a manager who is not listed', { adminUserIds: [BEN.id] }, { admin: true }, false],
    ['a manager, with no list', {}, { admin: true }, true],
    ['a manager of a server that never invited the bot', {}, { admin: true, isUsersOwn: true }, false],
    ['a listed person in direct messages', { adminUserIds: [ALICE.id] }, { channel: DM }, true],
  ])('takes %s by the lists of ids', async (_who, settings, where, isAllowed) => {
    await run(fakeAssistant({ reindex: async () => done }), { settings });
    discord.slash('reindex', {}, where);
    await discord.until('answer', shows(isAllowed ? 'I have read the articles' : 'Only an admin'));
  });

  const CASES: readonly (readonly [
    who: string,
    where: {
      settings: NonNullable<NonNullable<Parameters<typeof run>[1]>['settings']>;
      servers?: number;
      owner?: typeof ALICE;
    },
    isAllowed: boolean,
  ])[] = [
    ['a manager of any server', { settings: {} }, false],
    ['a manager of its only server', { settings: {}, servers: 1 }, true],
    ['its owner', { settings: {}, owner: ALICE }, true],
    ['a manager of an allowed server', { settings: { access: { ...OPEN, allowedGuildIds: [GUILD] } } }, true],
    ['whom the configuration names', { settings: { adminUserIds: [ALICE.id] } }, true],
  ];
  it.each(CASES)(
    'where strangers can invite the bot, takes %s',
    async (_who, { settings, servers = 2, owner }, isAllowed) => {
      const known = { status: 200, body: { id: APPLICATION, bot_public: true, owner } };
      for (const reply of owner ? [known] : [known, { status: 500 }]) {
        const elsewhere = await startFakeDiscord();
        elsewhere.inject(({ path }) => (path === '/applications/@me' ? reply : undefined));
        await run(fakeAssistant({ reindex: async () => done, examples: async () => [] }), {
          settings,
          discord: elsewhere,
        });
        if (servers > 1) elsewhere.gateway.dispatch('GUILD_CREATE', { ...guild, id: '200000000000000066' });
        discord.slash('reindex', {}, { admin: true });
        const text = isAllowed ? 'I have read the articles' : 'Anybody can invite me to a server';
        await discord.until('answer', shows(text));
        const added = await discord.slash('add', {}, { admin: true }).message();
        expect(textOf(added)).toContain(isAllowed ? 'I cannot add or remove' : text);
        const help = textOf(await discord.slash('help', {}, { admin: true }).message());
        expect(help.includes('/reindex')).toBe(isAllowed);
        await running!.stop();
        await elsewhere.close();
      }
    },
  );

  it('shows progress as a share, which tells nobody how many articles there are, at most once a second', async () => {
    const build = slowBuild();
    await run(build.assistant);
    // Before the bot shows the first view: this process may stand still between that and the next line.
    const began = performance.now();
    const call = discord.slash('reindex', {}, { admin: true });
    await discord.until('start', shows('Starting'));
    for (let i = 0; i <= 300; i++) build.advance({ phase: 'embedding', done: i, total: 300 });
    const bar = await discord.until('progress', shows('100%'));
    expect(performance.now() - began).toBeGreaterThan(900);
    expect(textOf(bar)).toContain('Preparing the text');
    expect(textOf(bar)).not.toContain('300');
    expect(edits()).toHaveLength(2);
    const second = await discord.slash('reindex', {}, { admin: true }).message();
    expect(textOf(second)).toContain('already being read');
    expect(second.flags).toBe(EPHEMERAL);
    build.finish();
    const report = await discord.until('report', shows('I have read the articles'));
    expect(report.id).toBe((await call.message()).id);
    expect(textOf(report)).toMatch(/^1 article added · 2 removed · 7 unchanged$/m);
    expect(textOf(report)).toContain('**I have 8 articles.**');
  });

  it('goes on as an ordinary message when the token has expired', async () => {
    const build = slowBuild();
    await run(build.assistant);
    const call = discord.slash('reindex', {}, { admin: true });
    const started = await discord.until('start', shows('Starting'));
    call.interaction.expired = true;
    build.finish();
    const report = await discord.until('report', shows('I have read the articles'));
    expect(report.id).toBe(started.id);
    expect(discord.calls.at(-1)).toMatchObject({
      method: 'PATCH',
      path: `/channels/${started.channel_id}/messages/${started.id}`,
    });
  });

  it('sends a new message when the old one is gone as well', async () => {
    const build = slowBuild();
    await run(build.assistant);
    const call = discord.slash('reindex', {}, { admin: true });
    const started = await discord.until('start', shows('Starting'));
    call.interaction.expired = true;
    discord.messages.delete(started.id);
    build.finish();
    const report = await discord.until('report', shows('I have read the articles'));
    expect(report.id).not.toBe(started.id);
  });

  it('names every failed file with its reason, and attaches a file if there are many', async () => {
    const failed = Array.from({ length: 300 }, (_, i) => ({
      path: `bad/${i}_*.pdf`,
      reason: `it holds no text, <@${i}> says`,
    }));
    await run(
      fakeAssistant({
        reindex: async () => ({ ...done, failed }),
      }),
    );
    discord.slash('reindex', {}, { admin: true });
    const shown = await discord.until('report', shows('I have read the articles'));
    expect(textOf(shown)).not.toContain('bad');
    const report = await discord.until('failures', shows('Could not be read'));
    expect(report.flags & 64).toBe(64);
    expect(textOf(report)).toContain('- **bad/0\\_\\*.pdf**: it holds no text, \\<\\@0> says');
    expect(textOf(report)).toContain('and 290 more');
    expect(report.attachments[0]!.text.split('\n')).toHaveLength(301);
    expect(report.attachments[0]!.text).toContain('bad/299_*.pdf\tit holds no text');
  });

  it('says why a build failed', async () => {
    await run(
      fakeAssistant({
        reindex: async () => {
          throw new TypeError('secret detail');
        },
      }),
    );
    discord.slash('reindex', {}, { admin: true });
    const text = textOf(await discord.until('report', shows('could not finish reading')));
    const [, reference] = /code: ([0-9a-f]{8})/.exec(text)!;
    expect(running!.logged.join('')).toContain(reference);
    expect(running!.logged.join('')).not.toContain('secret detail');
  });

  it.each([
    ['whom the configuration names', { adminUserIds: [ALICE.id] }, true],
    ['who manages a server', {}, false],
  ])('tells why the machinery failed to nobody but %s', async (_who, settings, isTold) => {
    const line = 'There is no articles folder /srv/press: make it, or set another folder.';
    await run(fakeAssistant({ reindex: () => Promise.reject(new UserError(line)) }), { settings });
    const call = discord.slash('reindex', {}, { admin: true });
    const shown = textOf(await discord.until('answer', shows('could not finish reading')));
    const [, reference] = /I cannot reach my articles just now.*code: ([0-9a-f]{8})/.exec(shown)!;
    expect(logOf(reference!)).toMatchObject({ level: 50, where: '/reindex', msg: line });
    await running!.bot.stop();
    const told = call.interaction.followUps.map((id) => discord.messages.get(id)!);
    expect(told.map((message) => [message.flags, textOf(message)])).toEqual(
      isTold ? [[EPHEMERAL, line]] : [],
    );
  });

  it('answers from the live index while a real build runs', async () => {
    const newsroom = await openNewsroom(NEWS);
    await run(newsroom.assistant);
    newsroom.write(
      'harbour/bridge.md',
      '# A bridge\n\nThe bridge at Nordhaven will be painted blue, Otto Berg said.\n',
    );
    discord.slash('reindex', {}, { admin: true });
    const answer = await discord.slash('ask', { question: 'How much is a ferry ticket?' }).message();
    expect(textOf(answer)).toContain('120 crowns');
    await discord.until('report', shows('1 article added'));
    expect(textOf(await discord.slash('ask', { question: 'What did Otto Berg say?' }).message())).toContain(
      'painted blue',
    );
    await running!.stop();
    running = undefined;
    await newsroom.close();
  });
});

describe('/status', () => {
  const question = 'What did the <mayor> say?';
  const vote = async (by: { admin?: boolean; channel?: string } = {}) => {
    const answer = await discord.slash('ask', { question }, by).message();
    await discord.press(answer, '👎', by).message();
  };
  const status: Status = {
    index: null,
    newest: null,
    reindexing: false,
    questions: 1,
    answerTimesMs: [3],
    uptimeSeconds: 1,
    memoryBytes: 1,
  };
  const assistant = fakeAssistant({
    ask: async ({ text }) => answer({ question: text, answered: false }),
    status: async () => status,
    leftOut: async () => [{ ending: '.pptx', files: 14 }],
  });

  it.each([
    [
      'whom the configuration names',
      { adminUserIds: [ALICE.id] },
      {},
      /14 files left out: 14 \.pptx\.[\s\S]*👍 0 · 👎 1\nLatest 👎\n- What did the \\<mayor>/,
    ],
    [
      'who has a role that it names',
      { adminRoleIds: ['7'] },
      { roles: ['7'] },
      /👍 0 · 👎 1\nLatest 👎\n- What did/,
    ],
    ['who manages a server', {}, { admin: true }, /👍 0 · 👎 1$/],
    ['everybody else', {}, {}, /^(?!.*(?:👎|left out))/s],
    [
      'who manages a server, where others are named',
      { adminUserIds: [BEN.id] },
      { admin: true },
      /^(?!.*👎)/s,
    ],
  ])('shows %s what they may see of the votes of all servers', async (_who, settings, where, votes) => {
    await run(assistant, { settings });
    await vote({ channel: THREAD });
    expect(textOf(await discord.slash('status', {}, where).message()).trim()).toMatch(votes);
  });
});

describe('registration', () => {
  const registrations = (): Call[] =>
    discord.calls.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));

  it('happens once, and again only when a definition changed', async () => {
    await run(fakeAssistant({}));
    expect(registrations()).toHaveLength(1);
    const again = () => runBot(fakeAssistant({}), { discord }).then(({ bot }) => bot.stop());
    await again();
    expect(registrations()).toHaveLength(1);
    discord.commands.get('')![0]!.description = 'something older';
    await again();
    expect(registrations()).toHaveLength(2);
    expect(registrations()[0]!.body).toMatchObject(
      [
        'ask',
        'check',
        'said',
        'sources',
        'status',
        'add',
        'remove',
        'reindex',
        'help',
        'Ask about this',
        'Check this quote',
      ].map((name) => ({ name })),
    );
  });
});
