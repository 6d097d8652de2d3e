import { createHmac, randomBytes } from 'node:crypto';
import { appendFile, chmod, link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../system/folders.js';
import { lazily } from '../system/lazy.js';

/** One vote, as one JSON line of `feedback.jsonl`. */
export interface Vote {
  readonly time: string;
  readonly vote: 'up' | 'down';
  /** Null for an answer that only one person saw. */
  readonly question: string | null;
  /** The question as it was searched. */
  readonly searched: string | null;
  /** `answered`, `tentative` or `refused`. */
  readonly outcome: string;
  /** The quotes shown; `text` is null if the article has gone since. */
  readonly answer: readonly {
    readonly article: string;
    readonly start: number;
    readonly end: number;
    readonly text: string | null;
  }[];
  readonly generation: string;
  readonly message: string;
  /** Only distinguishes two voters on this message: without the key beside the votes it identifies nobody. */
  readonly voter: string;
}

/** What a person may choose after a vote against an answer. */
export const REASONS = ['wrong', 'incomplete', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** Why a person voted against an answer: a line after that of the vote, with no words of the person or the answer. */
export interface ReasonGiven {
  readonly time: string;
  readonly reason: Reason;
  readonly message: string;
  readonly voter: string;
}

/** The votes, counted. */
export interface FeedbackSummary {
  readonly up: number;
  readonly down: number;
  /** How many votes against gave each reason. */
  readonly reasons: Readonly<Record<Reason, number>>;
  /** Questions of the latest votes against, newest first. */
  readonly disliked: readonly { readonly question: string; readonly reason: Reason | null }[];
}

/** The file of votes. */
export interface Feedback {
  /** Keeps a vote of the person with this Discord id. */
  record(vote: Omit<Vote, 'voter'>, userId: string): Promise<void>;
  /** Keeps a person's reason for a vote against an answer; it counts only with such a vote. */
  explain(reason: Omit<ReasonGiven, 'voter'>, userId: string): Promise<void>;
  /** Counts a person's last vote on each message. */
  summary(): Promise<FeedbackSummary>;
}

/** About four thousand votes. A full file becomes the older half and replaces the previous one. */
const LARGEST_BYTES = 4 * 1024 * 1024;

const OWNER_ONLY = 0o600;

/** Votes in `feedback.jsonl` of a folder, which several processes may share. */
export function createFeedback(folder: string, largestBytes = LARGEST_BYTES): Feedback {
  const file = join(folder, 'feedback.jsonl');
  const older = join(folder, 'feedback.old.jsonl');
  const key = lazily(() => keyIn(folder));
  let tightened: Promise<unknown> | null = null;
  let writing: Promise<void> = Promise.resolve();

  const append = async (
    entry: Omit<Vote, 'voter'> | Omit<ReasonGiven, 'voter'>,
    userId: string,
  ): Promise<void> => {
    await makeFolder(folder);
    const hash = createHmac('sha256', await key.get()).update(`${entry.message}/${userId}`);
    const line = `${JSON.stringify({ ...entry, voter: hash.digest('hex').slice(0, 16) })}\n`;
    const size = await stat(file).then((found) => found.size, unlessMissing(0));
    // If two shards do this at the same instant, the older half is lost: too rare to be worth a lock.
    if (size + line.length > largestBytes) await rename(file, older).catch(unlessMissing(undefined));
    await appendFile(file, line, { mode: OWNER_ONLY });
    // An earlier version left the file readable by other users of the machine.
    tightened ??= Promise.all([file, older].map((path) => chmod(path, OWNER_ONLY).catch(() => {})));
    await tightened;
  };
  const inTurn = (entry: Parameters<typeof append>[0], userId: string): Promise<void> => {
    // One after another: two that found the file full would move it away twice.
    writing = writing.catch(() => {}).then(() => append(entry, userId));
    return writing;
  };
  return {
    record: inTurn,
    explain: inTurn,
    async summary() {
      const texts = [older, file].map((path) => readFile(path, 'utf8').catch(unlessMissing('')));
      return summaryOf((await Promise.all(texts)).flatMap((text) => text.split('\n').flatMap(readEntry)));
    },
  };
}

/** A person's last vote on each message counts, with the reason that came after it. */
function summaryOf(entries: readonly (Vote | ReasonGiven)[]): FeedbackSummary {
  const last = new Map<string, { vote: Vote; reason: Reason | null }>();
  for (const entry of entries) {
    const voter = `${entry.message}/${entry.voter}`;
    const before = last.get(voter);
    if ('vote' in entry) {
      last.delete(voter);
      last.set(voter, { vote: entry, reason: null });
    } else if (before) last.set(voter, { ...before, reason: entry.reason });
  }
  const votes = [...last.values()];
  const against = votes.filter(({ vote }) => vote.vote === 'down');
  const because = (reason: Reason): number => against.filter((one) => one.reason === reason).length;
  return {
    up: votes.length - against.length,
    down: against.length,
    reasons: { wrong: because('wrong'), incomplete: because('incomplete'), other: because('other') },
    disliked: against
      .reverse()
      .flatMap(({ vote, reason }) => (vote.question === null ? [] : [{ question: vote.question, reason }])),
  };
}

/** The key that voters are hashed with: their few ids alone could all be tried. */
async function keyIn(folder: string): Promise<Buffer> {
  const file = join(folder, 'feedback.key');
  const known = await readFile(file).catch(unlessMissing(null));
  if (known) return known;
  // A name for this call alone: others may be doing the same, even in this process.
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, randomBytes(32), { mode: OWNER_ONLY });
  try {
    // Appears whole at once: if several processes make a key, all use the first.
    await link(draft, file).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(file);
}

const unlessMissing =
  <T>(otherwise: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return otherwise;
    throw error;
  };

/** A line cut off by a crash, or written by somebody else, does not count. */
function readEntry(line: string): (Vote | ReasonGiven)[] {
  try {
    const entry = JSON.parse(line) as Vote | ReasonGiven | null;
    return entry && (isVote(entry) || isReason(entry)) ? [entry] : [];
  } catch {
    return [];
  }
}

const isVote = ({ vote, question }: Partial<Vote>): boolean =>
  (question === null || typeof question === 'string') && (vote === 'up' || vote === 'down');

const isReason = ({ reason }: Partial<ReasonGiven>): boolean => REASONS.some((known) => known === reason);
