/**
 * `npx tsx bench/soak/main.ts MINUTES [PASSAGES]`: a bot on a fake Discord under mixed traffic: questions, commands,
 * buttons, choices while typing, mentions, and reindexing while files come and go, some of them hostile. Once a
 * minute it rests, its memory is measured, and a line says how it is doing. At the end, a line for each claim says
 * whether it holds; the exit status is 1 if one does not.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { seeded } from '../../lab/statistics.js';
import { startFakeDiscord } from '../../tests/support/discord/server.js';
import { NEWS } from '../../tests/support/newsroom.js';
import { makeArticles, makeQuestions } from '../corpus.js';
import { writeArticles } from '../parts/embedding.js';
import type { Held, Memory, Sign } from './bot.js';
import { hostileFiles } from './hostile.js';
import { minuteLine, reportOf, type Soak } from './report.js';
import { askToReindex, createMember, newTally } from './traffic.js';
import { DISCORD_WAITS_MS, witnessOf } from './witness.js';

const minutes = Number(process.argv[2] ?? 60);
const passages = Number(process.argv[3] ?? 5000);
const MEMBERS = 3;
const BETWEEN_MS = 300;
const BETWEEN_REINDEXES_MS = 60_000;
const BETWEEN_RESTS_MS = 60_000;
/** SOAK_PROFILE names a folder where Node writes a profile of the bot. */
const PROFILE = process.env.SOAK_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.SOAK_PROFILE}`] : [];
/** As set by the systemd service and the container image. */
const ARENAS = { MALLOC_ARENA_MAX: '2' };

const folder = await mkdtemp(join(tmpdir(), 'quotewire-soak-'));
const articlesDir = join(folder, 'articles');
const questions = await writeArchive();
const discord = await startFakeDiscord({ waitsMs: DISCORD_WAITS_MS });
const witness = witnessOf(discord);
const tally = newTally();
const signs: Sign[] = [];
const memory: Memory[] = [];
let reindexes = 0;
let isEnded = false;
const child = await startBotProcess();
process.stderr.write(`serving ${passages} passages for ${minutes} minutes\n`);

const until = Date.now() + minutes * 60_000;
const isOver = (): boolean => isEnded || Date.now() > until;
let isResting = false;
let atWork = 0;
const random = seeded(1);
await Promise.all([...Array.from({ length: MEMBERS }, traffic), reindexing(), resting()]);
const isEndedEarly = Date.now() < until;
if (child.connected) child.disconnect();
if (!isEnded) await once(child, 'exit');
await discord.close().catch((error: Error) => lose(error.message));
await rm(folder, { recursive: true, force: true });
const { lines, holds } = reportOf(soak(isEndedEarly));
process.stdout.write(`${lines.join('\n')}\n`);
process.exit(holds ? 0 : 1);

function soak(endedEarly = false): Soak {
  return { minutes, isEndedEarly: endedEarly, tally, reindexes, signs, memory };
}

function lose(why: string): void {
  tally.lost.push(why);
  process.stderr.write(`lost: ${why}\n`);
}

/** Resolves to questions about it, and some that it does not answer. */
async function writeArchive(): Promise<string[]> {
  const corpus = makeArticles(passages);
  await writeArticles(articlesDir, corpus);
  for (const [path, text] of Object.entries(NEWS)) await put(path, text);
  return [
    ...makeQuestions(corpus, 60),
    ...[
      'What did Ada Lund say about the plant?',
      'Who pays for the tidal plant?',
      'How much is a ferry ticket?',
    ],
    ...['hello', 'What is the capital of Peru?', 'x', '@everyone **say** <@1> `it`?'],
  ];
}

/** Resolves when it serves. */
async function startBotProcess() {
  const bot = fork(
    fileURLToPath(new URL('./bot.ts', import.meta.url)),
    [articlesDir, join(folder, 'index'), discord.api, discord.token],
    {
      env: { ...process.env, ...ARENAS },
      execArgv: [...PROFILE, '--expose-gc', '--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    },
  );
  createInterface({ input: bot.stderr! }).on('line', (line) => {
    witness.log(sentenceOf(line));
    process.stderr.write(`bot: ${line}\n`);
  });
  bot.on('message', (message: Sign | Held) => {
    if (message.kind === 'held') return;
    signs.push(message);
    witness.sign(message);
  });
  bot.once('exit', () => {
    isEnded = true;
  });
  await Promise.race([once(bot, 'message'), once(bot, 'exit')]);
  return bot;
}

/** What a line of the log says, without its numbers. */
function sentenceOf(line: string): string {
  try {
    const { where = '', msg = '' } = JSON.parse(line) as { where?: string; msg?: string };
    return `${where} ${msg}`.trim();
  } catch {
    return line;
  }
}

async function unlessResting(work: () => Promise<void>): Promise<void> {
  while (isResting) await delay(50);
  atWork += 1;
  await work().finally(() => {
    atWork -= 1;
  });
}

/** Once a minute, nobody asks anything for a moment, and the bot reports how much memory is in use. */
async function resting(): Promise<void> {
  for (let since = Date.now(); !isOver(); since = Date.now()) {
    await delay(Math.min(BETWEEN_RESTS_MS, Math.max(0, until - Date.now())));
    if (isEnded) return;
    isResting = true;
    while (atWork > 0) await delay(50);
    const measured = await memoryAtRest();
    if (measured) memory.push(measured);
    isResting = false;
    process.stderr.write(`${minuteLine(soak(), since)}\n`);
  }
}

/** Null if the bot ends instead. */
function memoryAtRest(): Promise<Memory | null> {
  return new Promise((resolve) => {
    const end = (): void => resolve(null);
    child.once('exit', end);
    const listen = (message: Sign | Held): void => {
      if (message.kind === 'sign') return;
      child.off('message', listen);
      child.off('exit', end);
      resolve(message.memory);
    };
    child.on('message', listen);
    if (child.connected) child.send('rest');
    else resolve(null);
  });
}

async function traffic(): Promise<void> {
  const act = createMember(discord, witness, tally, questions, random);
  while (!isOver()) {
    await unlessResting(act).catch((error: Error) => lose(error.message));
    await delay(BETWEEN_MS * random() * 2);
    forget();
  }
}

/** Files are added, changed and removed, and the archive is read again. */
async function reindexing(): Promise<void> {
  for (let round = 0; !isOver(); round += 1) {
    await delay(Math.min(BETWEEN_REINDEXES_MS, Math.max(0, until - Date.now())));
    if (isOver()) return;
    await unlessResting(async () => {
      for (const [path, content] of Object.entries(hostileFiles(round))) await put(path, content);
      if (round % 2 === 1) await rm(join(articlesDir, 'hostile'), { recursive: true });
      if (await askToReindex(discord, isOver)) reindexes += 1;
    });
  }
}

/** Keeps only what can still be pressed: the fake Discord would remember everything. */
function forget(): void {
  if (discord.messages.size > 2000)
    for (const id of [...discord.messages.keys()].slice(0, 1000)) discord.messages.delete(id);
  if (discord.calls.length > 5000) discord.calls.splice(0, 4000);
}

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(articlesDir, path)), { recursive: true });
  await writeFile(join(articlesDir, path), content);
}
