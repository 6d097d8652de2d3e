import { cpSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main as lab } from '../lab/commands/commands.js';
import { main } from '../src/commands/commands.js';
import { ARTICLES } from './support/articles.js';
import { childProgram } from './support/child.js';
import { startFakeDiscord } from './support/discord/server.js';
import { discard, temporaryFolder, writeFiles } from './support/folder.js';
import { bagOfWords } from './support/model/bag-of-words.js';
import { writeModel } from './support/model/folder.js';
import { testDatabase } from './support/postgres.js';
import { startNode } from './support/program.js';
import { type Outcome, runMain } from './support/run.js';

let home: string;
/** What indexing the articles for the first time said. */
let built: Outcome;

beforeAll(async () => {
  home = temporaryFolder();
  writeFiles(join(home, 'articles'), ARTICLES);
  built = await program(['index']);
});
afterAll(() => discard(home));

const environment = () => ({
  ARTICLES_DIR: join(home, 'articles'),
  INDEX_DIR: join(home, 'index'),
  EMBEDDING_MODEL: 'builtin',
});
const program = (args: string[], { input = '', env = {} } = {}) =>
  runMain(main, args, { ...environment(), ...env }, input);
/** A copy of the index, so that no article is read again. */
const copyOfIndex = (name: string): string => {
  cpSync(join(home, 'index'), join(home, name), { recursive: true });
  return join(home, name);
};
const lines = (text: string): string[] => text.trim().split('\n');

describe('quotes', () => {
  it('lists who says what, in order of article and position, each with its place', async () => {
    const { status, stdout } = await program(['quotes', '--json']);
    expect(status).toBe(0);
    const found = lines(stdout).map((line) => JSON.parse(line));
    expect(found.map(({ speaker }) => speaker)).toContain('Kari Holm');
    for (const { article, text, start, end, speech } of found) {
      expect(ARTICLES[article]).toContain(text);
      expect(text).toHaveLength(end - start);
      expect(['direct', 'reported', 'mixed']).toContain(speech);
    }
    const places = found.map(({ article, start }) => `${article} ${String(start).padStart(6, '0')}`);
    expect(places).toEqual([...places].sort());
  });

  it('keeps to a speaker by part of the name, and to what a sentence is about', async () => {
    const args = ['quotes', '--speaker', 'holm', '--about', 'bridges'];
    const { stdout } = await program(args);
    expect(stdout).toContain('— Kari Holm, Norwegian Transport Minister');
    const found = lines((await program([...args, '--json'])).stdout).map((line) => JSON.parse(line));
    expect(found.length).toBeGreaterThan(0);
    for (const { speaker, text } of found)
      expect([speaker, text]).toEqual(['Kari Holm', expect.stringMatching(/bridge/i)]);
  });

  it.each([
    [['--about', 'zebras'], 'Kari Holm is quoted in 1 article, but not on “zebras”.'],
    [['--until', '1999'], 'Kari Holm is quoted in 1 article, but not from that time.'],
    [['--about', 'bridges', '--until', '1999'], 'Kari Holm is quoted in 1 article, but not from that time.'],
  ])('says what there is of somebody if nothing is found with %j', async (options, line) => {
    const { status, stdout, stderr } = await program(['quotes', '--speaker', 'kari holm', ...options]);
    expect([status, stdout]).toEqual([0, '0 sentences in 0 articles\n']);
    expect(stderr).toBe(`${line}\n`);
  });

  it('says so if nobody has the name', async () => {
    const { status, stderr } = await program(['quotes', '--speaker', 'Nobody']);
    expect(status).toBe(1);
    expect(stderr).toContain('No article quotes anybody named “Nobody”.');
  });
});

describe('ask', () => {
  it('indexes on first use, and answers with the sentence, its speaker and its source', async () => {
    const { status, stdout } = await program(['ask', 'What did Kari Holm say about the bridge?']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^1\. {2}/);
    expect(stdout).toContain('Kari Holm, Norwegian Transport Minister');
    expect(stdout).toContain(
      'Bridge to Storvik stays closed until May · Fjord Courier · 14 Mar 2023 · paragraph',
    );
  });

  it('holds a conversation with "-" too, which means standard input anyway', async () => {
    const { status, stdout } = await program(['ask', '-', '--chat'], { input: 'hi\n' });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).intent).toBe('greeting');
  });

  it('holds a conversation, and begins a new one after a blank line', async () => {
    const input =
      'hi\nWhat did Kari Holm say about the bridge?\nthanks\nand what did she say about a ferry?\n\nmore\n';
    const { status, stdout } = await program(['ask', '--chat'], { input });
    expect(status).toBe(0);
    const answers = lines(stdout).map((line) => JSON.parse(line));
    expect(answers.map(({ intent }) => intent)).toEqual([
      'greeting',
      'question',
      'thanks',
      'question',
      'more',
    ]);
    expect(answers[3].understood).toContain('Kari Holm');
    expect(answers[0].reply.text).toContain('2 articles');
  });

  it('answers each line of its input with one JSON line', async () => {
    const questions = [
      'How many cracks did engineers find?',
      'wat did kari holm say abuot the brige',
      'Who won the 2022 World Cup?',
      'Who wins the national lottery?',
    ];
    const input = questions.join('\n\n');
    const { status, stdout } = await program(['ask', '--json', '-'], { input });
    expect(status).toBe(0);
    const answers = lines(stdout).map((line) => JSON.parse(line));
    expect(answers.map(({ question }) => question)).toEqual(questions);
    const [cracks, misspelled, football] = answers;
    expect(cracks).toMatchObject({ answered: true, mode: 'builtin', articles_searched: 2 });
    expect(cracks.quotes[0].text).toContain('214 cracks');
    expect(cracks.quotes[0].article).toMatchObject({
      publisher: 'Fjord Courier',
      url: 'https://example.org/bridge',
    });
    expect(misspelled.quotes[0].article.title).toContain('Bridge');
    expect(football).toMatchObject({ answered: false, quotes: [] });
    expect(football.unmatched).toContain('Cup');
    // The headline of another story stood at the foot of the page.
    expect(stdout).not.toContain('Lighthouse keeper');
  });

  it('embeds with a model from a local folder, and asks with the same', async () => {
    const model = join(home, 'model');
    const words = Object.values(ARTICLES)
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu)!;
    writeModel(model, bagOfWords({ words }));
    const args = ['--model', model, '--index', copyOfIndex('model-index')];
    const { stdout, stderr } = await program(['ask', '--json', ...args, 'Who founded the festival?']);
    expect(stderr).toContain('Preparing the text');
    const answer = JSON.parse(stdout);
    expect(answer.mode).toBe('hybrid');
    expect([...answer.quotes, ...answer.closest][0].text).toContain('Arne and Olav Vik');
  });

  it('says so in one line if the model cannot be loaded, and does its job all the same', async () => {
    const args = ['--model', join(home, 'no-model')];
    const { status, stdout, stderr } = await program(['ask', '--json', ...args, 'Who founded the festival?']);
    expect(status).toBe(0);
    expect(lines(stderr)[0]).toMatch(/no-model.*Using the built-in embedder, which needs no download\.$/);
    expect(JSON.parse(stdout).mode).toBe('builtin');
  });

  it('keeps to an outlet and to days', async () => {
    const ask = async (...filter: string[]) =>
      JSON.parse((await program(['ask', '--json', ...filter, 'What did Holm say?'])).stdout);
    expect((await ask('--outlet', 'fjord')).articles_searched).toBe(1);
    const unknown = await program(['ask', '--outlet', 'The Moon', 'x']);
    expect(unknown).toMatchObject({ status: 1, stdout: '' });
    expect(unknown.stderr).toMatch(/^No article is from “The Moon”\. The outlets are: .*Fjord Courier/);
    const { quotes } = await ask('--since', 'May 2023');
    expect(quotes.map((quote: { speaker: string }) => quote.speaker)).toContain('Nils Holm');
  });

  it.each([
    [['ask'], /What is the question\?/],
    [['ask', '--since', 'purple', 'x'], /cannot read “purple” as a date/],
    [[], /^Which command\?$/m],
    [['index', './articles'], /^This command does not take “\.\/articles”\.\nnpx quotewire index/],
    [['quotes', '--speaker', ' '], /^--speaker needs a value\.\nnpx quotewire quotes/],
    [['ask', '--foo', 'x'], /^There is no option --foo\.\nnpx quotewire ask/],
    [['ask', 'x', '--since'], /^--since needs a value\.\nnpx quotewire ask/],
    [['ask', 'x', '--since', '--json'], /^--since needs a value\.\nnpx quotewire ask/],
    [['ask', 'x', '--json=3'], /^--json takes no value\.\nnpx quotewire ask/],
  ])('exits 2 on wrong usage: %j', async (args, message) => {
    const { status, stderr } = await program(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });

  it.each([
    ['sing', 'There is no command "sing". --help shows all.'],
    ['constructor', 'There is no command "constructor". --help shows all.'],
    ['chek', 'There is no command "chek": did you mean check? --help shows all.'],
    ['Qoute', 'There is no command "Qoute": did you mean quotes? --help shows all.'],
  ])('reports an unknown command, %s, in one line', async (name, line) => {
    expect(await program([name])).toEqual({ status: 2, stdout: '', stderr: `${line}\n` });
  });

  it.each([[['help', 'ask']], [['--help', 'ask']], [['ask', '-h']]])(
    'shows the help of one command: %j',
    async (argv) => {
      expect(await program(argv)).toEqual(await program(['ask', '--help']));
    },
  );

  it('shows the same help for -h, help and --help', async () => {
    const whole = await program(['--help']);
    expect(await program(['-h'])).toEqual(whole);
    expect(await program(['help'])).toEqual(whole);
  });

  it('shows its version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(await program(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each(['ablate', 'eval', 'eval --ingestion', 'eval --speakers', 'train', 'tune'])(
    'exits 2 if %s is given no sets',
    async (typed) => {
      expect(await runMain(lab, typed.split(' '))).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('Which sets?'),
      });
    },
  );

  it('exits 2 if ablate is given conversations, but is not asked about rules', async () => {
    expect(await runMain(lab, ['ablate', 'set', '--cases', 'cases'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--cases needs --rules'),
    });
  });

  it('exits 1 with one plain line where there are no articles', async () => {
    const { status, stderr } = await program(['ask', '--articles', join(home, 'nowhere'), 'x']);
    expect(status).toBe(1);
    expect(lines(stderr)).toHaveLength(1);
    expect(stderr).toContain('nowhere');
  });
});

it('ends quietly when its reader has seen enough', async () => {
  const program = startNode([childProgram('chattering-child')]);
  program.process.stdout!.once('data', () => program.process.stdout!.destroy());
  const { status, stderr } = await program.ended;
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

it('is what npx quotewire runs', async () => {
  const { status, stdout } = await startNode(['bin/quotewire.mjs', '--help']).ended;
  expect({ status, stdout }).toEqual({ status: 0, stdout: (await program(['--help'])).stdout });
});

describe('check', () => {
  it('describes each quote in a text by a line of JSON, in order', async () => {
    const text = 'The minister: “will stay closed until May”, and “the bridge is made of cheese”.';
    const { status, stdout } = await program(['check', '--json', text]);
    expect(status).toBe(0);
    const checks = lines(stdout).map((line) => JSON.parse(line));
    expect(checks.map(({ claim }) => claim)).toEqual([
      expect.stringContaining('will stay closed'),
      expect.stringContaining('made of cheese'),
    ]);
    expect(checks.map(({ verdict }) => verdict)).toEqual(['verbatim', 'absent']);
    const [{ article, start, end }] = checks[0].sources;
    expect(ARTICLES[article.path]).toContain(checks[0].sources[0].text);
    expect(end - start).toBe(checks[0].sources[0].text.length);
  });
});

describe('sources', () => {
  it('lists one article on each line', async () => {
    const { stdout } = await program(['sources', '--json']);
    const sources = lines(stdout).map((line) => JSON.parse(line));
    expect(sources.map(({ path }) => path)).toEqual(['bridge.md', 'news/festival.txt']);
    expect(sources[1]).toMatchObject({
      title: 'Herring festival returns to Lisand after four years',
      author: 'Per Lund',
      published: '2023-06-02',
      url: null,
      passages: 1,
    });
  });

  it('says how new the articles are if none is from the time chosen', async () => {
    const { stdout } = await program(['sources', '--since', '2030']);
    expect(stdout).toMatch(/^No article fits that choice\. The newest article is from \d+ \w+ 2023\.$/m);
  });
});

describe('index', () => {
  it('counts what it did, and goes on past a bad file', async () => {
    const folder = join(home, 'changing');
    writeFiles(folder, ARTICLES);
    await writeFile(join(folder, 'bad.txt'), Buffer.from([0, 1, 2, 3, 0, 0, 255, 254, 7]));
    const index = copyOfIndex('changing-index');
    const run = () => program(['index', '--articles', folder, '--index', index]);
    expect(built.stdout).toContain('2 added, 0 changed, 0 removed, 0 unchanged, 0 failed.');
    const first = await run();
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(
      /failed: bad\.txt: .+\n0 added, 0 changed, 0 removed, 2 unchanged, 1 failed\./,
    );
    await rm(join(folder, 'bad.txt'));
    await rm(join(folder, 'bridge.md'));
    await writeFile(join(folder, 'new.txt'), 'A new title\n\nA new article says that the lake is deep.\n');
    expect((await run()).stdout).toContain('1 added, 0 changed, 1 removed, 1 unchanged, 0 failed.');
  });
});

describe('with DATABASE_URL', () => {
  it('articles or an index named for one run leave what is in the database alone', async () => {
    const database = await testDatabase();
    const place = database.newPlace();
    const schema = new URL(place).searchParams.get('schema');
    const others = join(home, 'others');
    writeFiles(others, { 'lake.txt': 'The lake of Elvedal\n\nThe lake is deep, Oda Lien said.\n' });
    const env = { DATABASE_URL: place };
    const sources = async (...args: string[]) =>
      lines((await program(['sources', '--json', ...args], { env })).stdout).map(
        (line) => JSON.parse(line).path,
      );
    const both = ['bridge.md', 'news/festival.txt'];
    const moved = ['index', '--to', 'postgres', '--index', join(home, 'index')];
    expect((await program(moved, { env })).stdout).toContain('2 articles moved');
    expect(await sources()).toEqual(both);
    expect(await sources('--articles', others)).toEqual(['lake.txt']);
    expect(await database.rows(`SELECT path FROM ${schema}.article ORDER BY path`)).toEqual(
      both.map((path) => ({ path })),
    );
    await database.stop();
  });
});

describe('npm start', () => {
  it('without a token, answers each line of a pipe and ends, saying how to get to Discord', async () => {
    const { status, stdout, stderr } = await program(['start'], { input: 'Who founded the festival?\n' });
    expect(status).toBe(0);
    expect(stdout).toContain('Arne and Olav Vik');
    expect(stderr).toContain('DISCORD_TOKEN');
  });

  it('with a token, serves Discord until it is asked to leave', async () => {
    const discord = await startFakeDiscord();
    const bot = startNode(['bin/quotewire.mjs', 'start'], {
      ...environment(),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_BASE: discord.api,
    });
    await bot.says('ready');
    bot.process.kill('SIGTERM');
    const { status, stderr } = await bot.ended;
    expect(status).toBe(0);
    expect(stderr).not.toContain(discord.token);
    await discord.close();
  });

  it('takes no arguments, and says what it does', async () => {
    expect(await program(['start', '--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('DISCORD_TOKEN'),
    });
    expect(await program(['start', 'articles'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^This command does not take “articles”\.\nnpx quotewire start/),
    });
  });

  it('stops at a wrong setting with one line', async () => {
    const { status, stderr } = await program(['start'], { env: { LOG_LEVEL: 'loud' } });
    expect(status).toBe(1);
    expect(stderr).toBe(
      'LOG_LEVEL is "loud"; it takes one of fatal, error, warn, info, debug, trace, silent.\n',
    );
  });

  it('says what to do about an empty folder', async () => {
    const empty = join(home, 'empty');
    await mkdir(empty);
    const { status, stderr } = await program(['start'], {
      env: { ARTICLES_DIR: empty, INDEX_DIR: join(home, 'i2') },
    });
    expect(status).toBe(1);
    expect(lines(stderr).at(-1)).toMatch(/^There are no articles in .*empty: put some there/);
  });
});
