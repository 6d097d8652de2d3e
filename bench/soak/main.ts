/**
 * `npx tsx bench/soak/main.ts MINUTES [PASSAGES]`: a bot on a Discord of our own, under mixed traffic: questions, commands, buttons,
 * choices while typing, mentions, and reindexes while files come and go, some of them hostile. Once a minute it rests, and the
 * bot's memory in use is measured. Prints what was lost, the longest pause and the memory; fails when anything was lost or the
 * memory grows.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Message } from '../../tests/support/discord/rest.js';
import {
  ALICE,
  BEN,
  BOT,
  labels,
  parts,
  startFakeDiscord,
  textOf,
} from '../../tests/support/discord/server.js';
import { NEWS } from '../../tests/support/newsroom.js';
import { seededRandom } from '../../tests/support/random.js';
import { makeArticles, makeQuestions } from '../corpus.js';
import { ownMs, type Pause } from '../loop-watch.js';
import { percentile } from '../measure.js';
import { writeArticles } from '../parts/embedding.js';
import type { Held, Sign } from './bot.js';
import { hostileFiles } from './hostile.js';

const minutes = Number(process.argv[2] ?? 60);
const passages = Number(process.argv[3] ?? 5000);
const ASKERS = 3;
const BETWEEN_MS = 300;
const BETWEEN_REINDEXES_MS = 60_000;
/** SOAK_PROFILE names a folder where Node leaves a profile of the bot. */
const PROFILE = process.env.SOAK_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.SOAK_PROFILE}`] : [];
/** The longest pause of the event loop that is acceptable. */
const AIM_MS = 300;
const BETWEEN_RESTS_MS = 60_000;
/** In use at the end, compared with the beginning: caches are fuller at one rest than at another, what leaks adds up. */
const FLAT = 1.15;
/** Rests until every kind of work has been done and every cache filled. */
const WARMING_RESTS = 3;

const folder = await mkdtemp(join(tmpdir(), 'quotewire-soak-'));
const articlesDir = join(folder, 'articles');
const corpus = makeArticles(passages);
const questions = [
  ...makeQuestions(corpus, 60),
  ...[
    'What did Ada Lund say about the plant?',
    'Who pays for the tidal plant?',
    'How much is a ferry ticket?',
  ],
  ...['hello', 'What is the capital of Peru?', 'x', '@everyone **say** <@1> `it`?'],
];
await writeArticles(articlesDir, corpus);
corpus.length = 0;
for (const [path, text] of Object.entries(NEWS)) await put(path, text);

const discord = await startFakeDiscord();
const child = fork(
  fileURLToPath(new URL('./bot.ts', import.meta.url)),
  [articlesDir, join(folder, 'index'), discord.api, discord.token],
  {
    execArgv: [...PROFILE, '--expose-gc', '--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  },
);
const signs: Sign[] = [];
child.on('message', (message: Sign | Held) => {
  if (message.kind === 'sign') signs.push(message);
});
let isEnded = false;
child.once('exit', () => {
  isEnded = true;
});
await once(child, 'message');
process.stderr.write(`serving ${passages} passages for ${minutes} minutes\n`);

const until = Date.now() + minutes * 60_000;
const took = new Map<string, number[]>();
const acknowledged: number[] = [];
const lost: string[] = [];
function lose(what: string): void {
  lost.push(what);
  process.stderr.write(`lost: ${what}\n`);
}
let reindexes = 0;
let isResting = false;
let atWork = 0;
/** In megabytes, rest by rest. */
const heldMb: number[] = [];
const random = seededRandom(1);
const isOver = (): boolean => isEnded || Date.now() > until;
await Promise.all([...Array.from({ length: ASKERS }, traffic), reindexing(), resting(), progress()]);
report();
child.disconnect();
if (!isEnded) await once(child, 'exit');
await discord.close().catch((error: Error) => lost.push(error.message));
await rm(folder, { recursive: true, force: true });
process.exit(lost.length > 0 || isEndedEarly() || !isFlat() ? 1 : 0);

function isEndedEarly(): boolean {
  return Date.now() < until;
}

async function unlessResting(work: () => Promise<void>): Promise<void> {
  while (isResting) await delay(50);
  atWork += 1;
  await work().finally(() => {
    atWork -= 1;
  });
}

/** Once a minute nobody asks anything for a moment, and the bot says how much memory is in use. */
async function resting(): Promise<void> {
  while (!isOver()) {
    await delay(Math.min(BETWEEN_RESTS_MS, Math.max(0, until - Date.now())));
    if (isEnded) return;
    isResting = true;
    while (atWork > 0) await delay(50);
    const held = new Promise<Held>((resolve) => {
      const listen = (message: Sign | Held): void => {
        if (message.kind === 'sign') return;
        child.off('message', listen);
        resolve(message);
      };
      child.on('message', listen);
    });
    child.send('rest');
    heldMb.push((await held).heapMb);
    isResting = false;
  }
}

/** Whether the last third of the rests found no more in use than the first one. */
function isFlat(): boolean {
  const measured = heldMb.slice(WARMING_RESTS);
  const third = Math.ceil(measured.length / 3);
  const [first, last] = [measured.slice(0, third), measured.slice(-third)];
  return !(percentile(last, 0.5) > FLAT * percentile(first, 0.5)); // of too short a soak nothing can be said
}

async function traffic(): Promise<void> {
  while (!isOver()) {
    await unlessResting(exchange).catch((error: Error) => lose(error.message.split('\n')[0]!));
    await delay(BETWEEN_MS * random() * 2);
    forget();
  }
}

/** One action of a user, and the response to it. */
async function exchange(): Promise<void> {
  const question = questions[Math.floor(random() * questions.length)]!;
  const by = random() < 0.5 ? ALICE : BEN;
  const dice = random();
  if (dice < 0.35) {
    const answer = await timed('/ask', () => answered(discord.slash('ask', { question }, { by })));
    if (random() < 0.6) await below(answer, by);
  } else if (dice < 0.5)
    await timed('mention', () => discord.say(`<@${BOT.id}> ${question}`, { by, mentions: [BOT] }).answer());
  else if (dice < 0.65) {
    const list = await timed('/sources', () =>
      answered(discord.slash('sources', { order: random() < 0.5 ? 'title' : 'newest' }, { by })),
    );
    const select = parts(list).find(({ type }) => type === 3)?.options as { value: string }[] | undefined;
    if (select?.[0]) await timed('a card', () => answered(discord.choose(list, select[0]!.value, { by })));
  } else if (dice < 0.8) {
    const typing = discord.type('ask', 'article', { article: question.slice(0, 6) }, { by });
    await timed('typing', () => typing.acknowledged());
  } else if (dice < 0.87)
    await timed('/said', () => answered(discord.slash('said', { person: 'Ada Lund' }, { by })));
  else if (dice < 0.94)
    await timed('/check', () =>
      answered(discord.slash('check', { quote: 'We have waited for this for a decade' }, { by })),
    );
  else await timed('/status', () => answered(discord.slash('status', {}, { by })));
}

/** Presses one of the buttons below an answer. */
async function below(message: Message, by: typeof ALICE): Promise<void> {
  const buttons = labels(message).filter((label) => /^(?:\d|Context|More|👍)/u.test(label));
  const label = buttons[Math.floor(random() * buttons.length)];
  if (label) await timed('a button', () => answered(discord.press(message, label, { by })));
}

async function answered(call: ReturnType<typeof discord.slash>): Promise<Message> {
  acknowledged.push((await call.acknowledged()).after);
  const message = await call.message();
  if (/Something went wrong|cannot reach my articles/.test(textOf(message)))
    throw new Error(textOf(message).slice(0, 200));
  return message;
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work().catch((error: Error) => {
    throw new Error(`${what}: ${error.message}`, { cause: error });
  });
  took.set(what, [...(took.get(what) ?? []), performance.now() - started]);
  return result;
}

/** Files come, change and go, and the archive is read again. */
async function reindexing(): Promise<void> {
  for (let round = 0; !isOver(); round += 1) {
    await delay(Math.min(BETWEEN_REINDEXES_MS, until - Date.now()));
    if (isOver()) return;
    await unlessResting(() => reindex(round));
  }
}

async function reindex(round: number): Promise<void> {
  for (const [path, content] of Object.entries(hostileFiles(round))) await put(path, content);
  if (round % 2 === 1) await rm(join(articlesDir, 'hostile'), { recursive: true });
  const call = discord.slash('reindex', {}, { admin: true });
  // On a busy machine it may take minutes.
  while (!isReindexed(call.interaction.original) && !isOver()) await delay(100);
  if (isReindexed(call.interaction.original)) reindexes += 1;
}

function isReindexed(messageId: string | null): boolean {
  const message = discord.messages.get(messageId ?? '');
  if (!message) return false;
  const text = textOf(message);
  return /\d+ articles|could not|untouched/i.test(text) && !/Reading|…$/m.test(text);
}

/** Keeps only what can still be pressed: the fake Discord would remember everything. */
function forget(): void {
  if (discord.messages.size > 2000)
    for (const id of [...discord.messages.keys()].slice(0, 1000)) discord.messages.delete(id);
  if (discord.calls.length > 5000) discord.calls.splice(0, 4000);
}

async function progress(): Promise<void> {
  while (!isOver()) {
    await delay(Math.max(0, Math.min(60_000, until - Date.now())));
    const { heapMb, rssMb } = signs.at(-1)!;
    const minute = signs.slice(-60);
    const pause = Math.max(...minute.map(({ longest }) => longest.ms));
    const own = Math.max(...minute.map((sign) => ownMs(sign.own)));
    process.stderr.write(
      `${count()} exchanges, ${reindexes} reindexes, ${lost.length} lost, pause ${Math.round(pause)} ms (own ${Math.round(own)} ms), heap ${Math.round(heapMb)} MB, memory ${Math.round(rssMb)} MB\n`,
    );
  }
}

function count(): number {
  return [...took.values()].reduce((sum, times) => sum + times.length, 0);
}

function report(): void {
  const rss = signs.filter((_, second) => (second + 1) % 60 === 0).map(({ rssMb }) => Math.round(rssMb));
  const longest = signs.map((sign) => sign.longest).sort((a, b) => b.ms - a.ms);
  const own = signs.map((sign) => sign.own).sort((a, b) => ownMs(b) - ownMs(a));
  const over = (pauses: readonly number[]): string =>
    `${pauses.filter((pause) => pause > AIM_MS).length} of ${pauses.length} seconds have one over ${AIM_MS} ms`;
  const line = (text: string): void => void process.stdout.write(`${text}\n`);
  line(`${count()} exchanges in ${minutes} minutes, ${reindexes} reindexes; lost: ${lost.length}`);
  for (const one of new Set(lost)) line(`  lost: ${one}`);
  for (const [what, times] of took)
    line(`${what}: ${times.length}, p50 ${ms(percentile(times, 0.5))}, p99 ${ms(percentile(times, 0.99))}`);
  line(
    `acknowledged: p50 ${ms(percentile(acknowledged, 0.5))}, p99 ${ms(percentile(acknowledged, 0.99))}, longest ${ms(Math.max(...acknowledged))}`,
  );
  const parted = (pause: Pause): string =>
    `${ms(pause.ms)} (${ms(pause.ranMs ?? 0)}, ${ms(pause.waitedMs ?? 0)})`;
  line(
    'pauses of the event loop, longest first (of it: at work, waiting for a processor; the rest is disk and helpers)',
  );
  line(`  in all: ${longest.slice(0, 8).map(parted).join(', ')}; ${over(longest.map((pause) => pause.ms))}`);
  line(`  without waits for a processor: ${own.slice(0, 8).map(parted).join(', ')}; ${over(own.map(ownMs))}`);
  line(`  at work: ${over(own.map(({ ranMs }) => ranMs ?? 0))}`);
  line(
    `heap in use at rest, MB, each minute: ${heldMb.map(Math.round).join(' ')}${isFlat() ? '' : ' (GROWS)'}`,
  );
  line(`memory of the process, MB, each minute: ${rss.join(' ')}`);
}

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(articlesDir, path)), { recursive: true });
  await writeFile(join(articlesDir, path), content);
}
