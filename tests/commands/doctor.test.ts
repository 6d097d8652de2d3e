import { chmodSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Config, readConfig } from '../../src/app/config.js';
import { inviteLink } from '../../src/bot/invite.js';
import {
  checkAnswerModels,
  checkArticles,
  checkCollections,
  checkEnvFile,
  checkFeeds,
  checkFolders,
  checkIndex,
  checkModel,
  checkNode,
  checkPrivacy,
  nearCeiling,
} from '../../src/commands/doctor-checks.js';
import { checkDiscord } from '../../src/commands/doctor-discord.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createFolderStore } from '../../src/stores/folder/folder-store.js';
import { corpus, store } from '../support/corpus.js';
import { folderOf } from '../support/folder.js';
import { crossEncoder } from '../support/model/cross-encoder.js';

const configOf = (variables: Record<string, string>): Config => readConfig(variables, {}, folderOf({}));
const TOKEN = `${'M'.repeat(24)}.abcdef.${'x'.repeat(38)}`;
const ALL_NEEDED = String((1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 15n) | (1n << 16n) | (1n << 38n));

/** Discord's answers to what the doctor asks, by path. */
async function discordThat(replies: Record<string, { status: number; body: unknown }>): Promise<Config> {
  const server = createServer((request, response) => {
    const known = request.headers.authorization === `Bot ${TOKEN}` ? replies[request.url ?? ''] : undefined;
    const { status, body } = known ?? { status: 401, body: { message: '401: Unauthorized' } };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return configOf({ DISCORD_TOKEN: TOKEN, DISCORD_API_BASE: `http://127.0.0.1:${port}/api/v10/` });
}
const me = { status: 200, body: { username: 'quoter' } };

describe('the doctor', () => {
  it('says if anybody may invite the bot, unless it is set where it answers', async () => {
    const replies = {
      '/api/v10/users/@me': me,
      '/api/v10/users/@me/guilds': { status: 200, body: [] },
      '/api/v10/applications/@me': { status: 200, body: { bot_public: true } },
    };
    const config = await discordThat(replies);
    const subjects = async (one: Config) => (await checkDiscord(one)).map(({ subject }) => subject);
    expect(await subjects(config)).toContain('Public Bot');
    expect(await subjects({ ...config, allowedGuildIds: ['1'] })).not.toContain('Public Bot');
  });

  it('names what .env sets without effect', () => {
    const details = (text: string) => checkEnvFile(text).map(({ detail }) => detail);
    expect(
      details('# A=b\n\nexport LOG_LEVEL=info\nHTTPS_PROXY=http://a\nFEEDS="https://a\nhttps://b"\n'),
    ).toEqual([]);
    expect(details('DISCORD_TOKN=abc\nLOG_LEVEL info\nsomething_else: 1\n')).toEqual([
      'DISCORD_TOKN is not a setting of quotewire: did you mean DISCORD_TOKEN?',
      'something_else is not a setting of quotewire and is ignored.',
      'line 2 sets nothing: a setting is written NAME=value.',
    ]);
  });

  it('says what is wrong with COLLECTIONS_FILE, which the bot does not start without', async () => {
    const COLLECTIONS_FILE = join(folderOf({ 'collections.yaml': 'board: everyone\n' }), 'collections.yaml');
    const subjects = async (variables: Record<string, string>) =>
      (await checkCollections(configOf(variables))).map(({ verdict, detail }) => [verdict, detail]);
    expect(await subjects({})).toEqual([]);
    expect(await subjects({ COLLECTIONS_FILE })).toEqual([
      ['broken', expect.stringContaining('names board')],
    ]);
    expect(await subjects({ COLLECTIONS_FILE, ARTICLES_DIR: folderOf({ 'board/a.md': 'A' }) })).toEqual([
      ['ok', '1 folder'],
    ]);
  });

  it('names the feeds that could not be read, and what is wrong with FEEDS', async () => {
    const feed = (failures: number) => ({ nextAt: 0, failures, seen: {} });
    const states = { 'https://a.example/feed': feed(0), 'https://b.example/feed': feed(3) };
    const folder = folderOf({ 'feeds.json': JSON.stringify(states) });
    const found = async (FEEDS: string) =>
      (await checkFeeds(configOf({ INDEX_DIR: folder, FEEDS }))).map(
        ({ verdict, detail }) => `${verdict} ${detail}`,
      );
    expect(await found('https://a.example/feed')).toEqual(['ok 1 feed']);
    expect(await found('https://b.example/feed https://c.example/feed')).toEqual([
      'note 2 feeds; 1 not read yet; could not be read the last time: https://b.example/feed (3 times). `npm run feeds` says why.',
    ]);
    expect((await found('nonsense'))[0]).toMatch(/^broken FEEDS is wrong/);
    expect(await checkFeeds(configOf({}))).toEqual([]);
    const [wrong] = await checkFeeds(configOf({ FEEDS: 'https://a.example/feed, a.example' }));
    expect(wrong!.detail).toMatch(/^FEEDS is wrong at entry 2, address: it takes web addresses/);
  });

  it('names what everybody on the machine may read', async () => {
    const folder = folderOf({ 'feedback.jsonl': '', 'feedback.key': '' });
    chmodSync(join(folder, 'feedback.jsonl'), 0o644);
    chmodSync(join(folder, 'feedback.key'), 0o600);
    const found = (await checkPrivacy(configOf({ FEEDBACK_DIR: folder }))).map(({ detail }) => detail).join();
    expect(found).toContain('feedback.jsonl');
    expect(found).not.toContain('feedback.key');
  });

  it.each([
    ['20.19.0', 'ok'],
    ['22.1.0', 'ok'],
    ['20.18.3', 'broken'],
    ['18.20.0', 'broken'],
  ])('finds Node.js %s %s', (version, verdict) => {
    expect(checkNode(version).verdict).toBe(verdict);
  });

  it('looks for articles', async () => {
    const full = configOf({ ARTICLES_DIR: folderOf({ 'a.txt': 'One.', 'b.md': 'Two.' }) });
    expect(await checkArticles(full)).toMatchObject({
      verdict: 'ok',
      detail: expect.stringMatching(/^2 files/),
    });
    expect((await checkArticles(configOf({ ARTICLES_DIR: folderOf({}) }))).detail).toContain(
      'set ARTICLES_DIR',
    );
    expect((await checkArticles(configOf({ ARTICLES_DIR: '/nowhere/at/all' }))).verdict).toBe('broken');
  });

  it('opens the index, and says which file is damaged', async () => {
    const folder = folderOf({});
    const config = configOf({ INDEX_DIR: folder, EMBEDDING_MODEL: 'builtin' });
    expect((await checkIndex(config)).verdict).toBe('note');
    await store(createFolderStore(folder), createBuiltinEmbedder(), corpus(3));
    expect(await checkIndex(config)).toMatchObject({
      verdict: 'ok',
      detail: expect.stringContaining('3 articles, 3 passages'),
    });
    const damaged = configOf({ INDEX_DIR: folderOf({ current: 'nonsense' }) });
    expect(await checkIndex(damaged)).toMatchObject({
      verdict: 'broken',
      detail: expect.stringContaining('npm run index'),
    });
  });

  it('names files that are not in the index, apart from pictures', async () => {
    const ARTICLES_DIR = folderOf({ 'a.txt': 'x', 'b.md': '', 'c.pdf': '', 'd.html': '', 'e.png': '' });
    const config = configOf({ ARTICLES_DIR, EMBEDDING_MODEL: 'some/model' });
    await store(createFolderStore(config.indexDir), createBuiltinEmbedder(), corpus(1));
    expect(await checkIndex(config)).toMatchObject({
      verdict: 'note',
      detail: expect.stringMatching(
        /4 files are not in it \(a\.txt, b\.md, c\.pdf, \.\.\.\): `npm run index` .*be read\. EMBEDDING_MODEL/,
      ),
    });
  });

  it('says that the index was made with another model than the configured one', async () => {
    const config = configOf({ EMBEDDING_MODEL: 'some/model' });
    await store(createFolderStore(config.indexDir), createBuiltinEmbedder(), corpus(2));
    expect(await checkIndex(config)).toMatchObject({
      verdict: 'note',
      detail: expect.stringMatching(
        /built .* with builtin\. EMBEDDING_MODEL is some\/model: `npm run index`/,
      ),
    });
    expect((await checkIndex({ ...config, embeddingModel: 'builtin' })).verdict).toBe('ok');
  });

  it('names each folder that cannot be written', async () => {
    const file = join(folderOf({ 'a.txt': 'not a folder' }), 'a.txt');
    const writable = folderOf({});
    expect(await checkFolders(configOf({ INDEX_DIR: writable, FEEDBACK_DIR: file }))).toEqual([]); // no bot, no votes
    const token = { DISCORD_TOKEN: TOKEN };
    expect(await checkFolders(configOf({ ...token, INDEX_DIR: writable, FEEDBACK_DIR: writable }))).toEqual(
      [],
    );
    expect(await checkFolders(configOf({ ...token, INDEX_DIR: file, FEEDBACK_DIR: file }))).toMatchObject([
      { verdict: 'broken', subject: 'Index folder', detail: expect.stringContaining('set INDEX_DIR') },
      { verdict: 'broken', subject: 'Feedback folder', detail: expect.stringContaining('set FEEDBACK_DIR') },
    ]);
  });

  it('says in time that an index folder grows too large', () => {
    const opened = { verdict: 'ok', detail: 'built' } as const;
    expect(nearCeiling({ ...opened, passages: 79_999 })).toEqual(opened);
    expect(nearCeiling({ ...opened, passages: 80_000 })).toMatchObject({
      verdict: 'note',
      detail: expect.stringMatching(/^built\. An index folder .*--to postgres/),
    });
  });

  it('says that the database cannot be reached', async () => {
    const finding = await checkIndex(configOf({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }));
    expect(finding).toMatchObject({ verdict: 'broken', subject: 'Index, in the database' });
    expect(finding.detail).toContain('cannot be reached');
  });

  it('loads a model that is there, and downloads none', async () => {
    expect((await checkModel(configOf({ EMBEDDING_MODEL: 'builtin' }))).verdict).toBe('ok');
    expect((await checkModel(configOf({ EMBEDDING_MODEL: 'some/model' }))).verdict).toBe('note');
    const model = folderOf({ 'config.json': '{}' });
    expect((await checkModel(configOf({ EMBEDDING_MODEL: model }))).detail).toContain(join(model));
  });

  it('does so with the reranker and the reader, where they are configured', async () => {
    expect(await checkAnswerModels(configOf({}))).toEqual([]);
    const RERANKER_MODEL = folderOf(crossEncoder(['word']));
    const READER_MODEL = RERANKER_MODEL;
    expect(await checkAnswerModels(configOf({ RERANKER_MODEL, READER_MODEL }))).toMatchObject([
      { verdict: 'ok', subject: 'Reranker' },
      { verdict: 'broken', subject: 'Reader', detail: expect.stringContaining('cannot be used') },
    ]);
    expect(await checkAnswerModels(configOf({ READER_MODEL: 'some/reader' }))).toMatchObject([
      { verdict: 'note', detail: expect.stringContaining('the first question downloads it') },
    ]);
  });

  it('distinguishes a malformed token from one that is not accepted', async () => {
    expect((await checkDiscord(configOf({})))[0]).toMatchObject({ verdict: 'note' });
    const [malformed] = await checkDiscord(configOf({ DISCORD_TOKEN: 'my bot' }));
    expect(malformed).toMatchObject({
      verdict: 'broken',
      detail: expect.stringContaining('does not look like'),
    });
    const [refused] = await checkDiscord(await discordThat({}));
    expect(refused).toMatchObject({ verdict: 'broken', detail: expect.stringContaining('reset it') });
    expect(JSON.stringify([malformed, refused])).not.toContain(TOKEN);
  });

  it('names the permissions that a server does not give', async () => {
    const guilds = [
      { name: 'Good', permissions: ALL_NEEDED },
      { name: 'Mine', permissions: '8' },
      { name: 'Strict', permissions: '3072' },
    ];
    const config = await discordThat({
      '/api/v10/users/@me': me,
      '/api/v10/users/@me/guilds': { status: 200, body: guilds },
    });
    const findings = await checkDiscord(config);
    expect(findings.map(({ verdict, subject }) => [verdict, subject])).toEqual([
      ['ok', 'Discord token'],
      ['ok', 'Servers'],
      ['broken', 'Server Strict'],
    ]);
    expect(findings[2]!.detail).toMatch(
      /lacks Embed Links, Attach Files, Read Message History, Send Messages in Threads/,
    );
  });

  it('shows the address to invite the bot by, once the token is accepted', async () => {
    const application = { status: 200, body: { id: '123456789012345678', bot_public: false } };
    const here = { '/api/v10/users/@me': me, '/api/v10/applications/@me': application };
    const guilds = { status: 200, body: [] };
    const config = await discordThat({ ...here, '/api/v10/users/@me/guilds': guilds });
    expect(await checkDiscord(config)).toMatchObject([
      { verdict: 'ok', subject: 'Discord token' },
      { verdict: 'ok', subject: 'Invite link', detail: inviteLink('123456789012345678') },
      { verdict: 'note', subject: 'Servers', detail: expect.stringContaining('open the invite link') },
    ]);
    expect(inviteLink('1')).toContain(`permissions=${ALL_NEEDED}`);
    expect(JSON.stringify(await checkDiscord(await discordThat({})))).not.toContain('Invite link');
  });

  it('says so where Discord does not list the servers', async () => {
    const config = await discordThat({
      '/api/v10/users/@me': me,
      '/api/v10/users/@me/guilds': { status: 502, body: null },
    });
    const findings = await checkDiscord(config);
    expect(findings.map(({ verdict }) => verdict)).toEqual(['ok', 'broken']);
    expect(findings[1]!.detail).toContain('status 502');
  });

  it('says where Discord cannot be reached, and why', async () => {
    const config = configOf({ DISCORD_TOKEN: TOKEN, DISCORD_API_BASE: 'https://no-such-host.invalid' });
    expect((await checkDiscord(config))[0]!.detail).toMatch(
      /no-such-host\.invalid cannot be reached: no address is known for its name.*DISCORD_API_BASE/,
    );
  });
});
