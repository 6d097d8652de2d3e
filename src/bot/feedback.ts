import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** One vote, as one JSON line of `feedback.jsonl`. */
export interface Vote {
  readonly time: string;
  readonly vote: 'up' | 'down';
  readonly question: string;
  /** The question as it was searched. */
  readonly searched: string;
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
  /** A hash, not a Discord id: it only tells two voters apart. */
  readonly voter: string;
}

export interface FeedbackSummary {
  readonly up: number;
  readonly down: number;
  /** Questions of the latest votes against, newest first. */
  readonly disliked: readonly string[];
}

export interface Feedback {
  record(vote: Vote): Promise<void>;
  /** Counts a person's last vote on each message. */
  summary(): Promise<FeedbackSummary>;
}

export function createFeedback(dataDir: string): Feedback {
  const file = join(dataDir, 'feedback.jsonl');
  return {
    async record(vote) {
      await mkdir(dirname(file), { recursive: true });
      await appendFile(file, `${JSON.stringify(vote)}\n`);
    },
    async summary() {
      const lines = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return '';
        throw error;
      });
      const last = new Map<string, Vote>();
      for (const vote of lines.split('\n').flatMap(readVote)) {
        const key = `${vote.message}/${vote.voter}`;
        last.delete(key);
        last.set(key, vote);
      }
      const votes = [...last.values()];
      const disliked = votes.filter(({ vote }) => vote === 'down');
      return {
        up: votes.length - disliked.length,
        down: disliked.length,
        disliked: disliked.reverse().map(({ question }) => question),
      };
    },
  };
}

/** A line torn by a crash is no vote. */
function readVote(line: string): Vote[] {
  try {
    return line ? [JSON.parse(line) as Vote] : [];
  } catch {
    return [];
  }
}
