import { createHmac, randomBytes } from 'node:crypto';
import { appendFile, chmod, link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One vote, as one JSON line of `feedback.jsonl`. */
export interface Vote {
  readonly time: string;
  readonly vote: 'up' | 'down';
  /** Null of an answer that one person alone saw: then nothing of it is kept. */
  readonly question: string | null;
  /** The question as it was searched. */
  readonly searched: string | null;
  /** `answered`, `tentative` or `refused`. */
  readonly outcome: string;
  /** The quotes shown; `text` is null when the article is gone since. */
  readonly answer: readonly {
    readonly article: string;
    readonly start: number;
    readonly end: number;
    readonly text: string | null;
  }[];
  readonly generation: string;
  readonly message: string;
  /** Tells two voters on this message apart, and no more: without the key beside the votes it leads to nobody. */
  readonly voter: string;
}

export interface FeedbackSummary {
  readonly up: number;
  readonly down: number;
  /** Questions of the latest votes against, newest first. */
  readonly disliked: readonly string[];
}

export interface Feedback {
  /** Keeps a vote of the person with this Discord id. */
  record(vote: Omit<Vote, 'voter'>, userId: string): Promise<void>;
  /** Counts a person's last vote on each message. */
  summary(): Promise<FeedbackSummary>;
}

/** Some four thousand votes. When the file is full it becomes the older half, in place of the one before. */
const LARGEST_BYTES = 4 * 1024 * 1024;

const OWNER_ONLY = 0o600;

/** Votes in `feedback.jsonl` of a folder, which several processes may share. */
export function createFeedback(folder: string, largestBytes = LARGEST_BYTES): Feedback {
  const file = join(folder, 'feedback.jsonl');
  const older = join(folder, 'feedback.old.jsonl');
  let key: Promise<Buffer> | null = null;
  let tightened: Promise<unknown> | null = null;
  let writing: Promise<void> = Promise.resolve();

  const append = async (vote: Omit<Vote, 'voter'>, userId: string): Promise<void> => {
    await mkdir(folder, { recursive: true });
    key ??= keyIn(folder).catch((error) => {
      key = null;
      throw error;
    });
    const hash = createHmac('sha256', await key).update(`${vote.message}/${userId}`);
    const line = `${JSON.stringify({ ...vote, voter: hash.digest('hex').slice(0, 16) })}\n`;
    const size = await stat(file).then((found) => found.size, unlessMissing(0));
    // Two shards that do this at the same instant lose the older half: not worth a lock, once in thousands of votes.
    if (size + line.length > largestBytes) await rename(file, older).catch(unlessMissing(undefined));
    await appendFile(file, line, { mode: OWNER_ONLY });
    // One from an earlier version lets others of this machine read it.
    tightened ??= Promise.all([file, older].map((path) => chmod(path, OWNER_ONLY).catch(() => {})));
    await tightened;
  };
  return {
    record(vote, userId) {
      // One after another: two that found the file full would move it away twice.
      writing = writing.catch(() => {}).then(() => append(vote, userId));
      return writing;
    },
    async summary() {
      const last = new Map<string, Vote>();
      for (const path of [older, file]) {
        const lines = await readFile(path, 'utf8').catch(unlessMissing(''));
        for (const vote of lines.split('\n').flatMap(readVote)) {
          const voter = `${vote.message}/${vote.voter}`;
          last.delete(voter);
          last.set(voter, vote);
        }
      }
      const votes = [...last.values()];
      const disliked = votes.filter(({ vote }) => vote === 'down');
      return {
        up: votes.length - disliked.length,
        down: disliked.length,
        disliked: disliked.reverse().flatMap(({ question }) => question ?? []),
      };
    },
  };
}

/** The key that voters are hashed with: their few ids alone could all be tried. */
async function keyIn(folder: string): Promise<Buffer> {
  const file = join(folder, 'feedback.key');
  const known = await readFile(file).catch(unlessMissing(null));
  if (known) return known;
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, randomBytes(32), { mode: OWNER_ONLY });
  try {
    // Whole at once: of several processes that make one, all take the first.
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

/** A line torn by a crash, or written by another hand, is no vote. */
function readVote(line: string): Vote[] {
  try {
    const vote = JSON.parse(line) as Vote | null;
    return vote &&
      (vote.question === null || typeof vote.question === 'string') &&
      ['up', 'down'].includes(vote.vote)
      ? [vote]
      : [];
  } catch {
    return [];
  }
}
