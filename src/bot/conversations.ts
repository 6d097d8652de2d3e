import type { Answer } from '../domain.js';

/** What was said, and to whom; enough to understand a follow-up question. */
export interface Turn {
  readonly messageId: string;
  readonly channelId: string;
  readonly userId: string;
  /** Whether that person alone saw it. */
  readonly isPrivate: boolean;
  readonly question: string;
  /** The question's filter, as `writeFilter` writes it. */
  readonly filter: string;
  readonly exchange: Answer['exchange'];
}

/** The latest turns, by message, place and person. */
export interface Conversations {
  remember(turn: Turn): void;
  forget(messageId: string): void;
  /** The turn that a message of ours belongs to: for replies to it and buttons on it. */
  ofMessage(messageId: string): Turn | null;
  /** The latest turn of this person in this channel that was not private; never of anybody else. */
  latest(channelId: string, userId: string): Turn | null;
}

const LONGEST_MS = 60 * 60 * 1000;
const MOST_TURNS = 2000;

/** Memory of conversations, bounded in time and number: the oldest turns are forgotten first. */
export function createConversations(
  limits: { longestMs: number; mostTurns: number } = { longestMs: LONGEST_MS, mostTurns: MOST_TURNS },
  now: () => number = Date.now,
): Conversations {
  // A Map keeps the order of insertion, so its first key is always the oldest.
  const turns = new Map<string, Turn & { at: number }>();
  const latest = new Map<string, string>();
  const place = ({ channelId, userId }: Pick<Turn, 'channelId' | 'userId'>): string =>
    `${channelId}/${userId}`;

  const drop = (messageId: string): void => {
    const turn = turns.get(messageId);
    turns.delete(messageId);
    if (turn && latest.get(place(turn)) === messageId) latest.delete(place(turn));
  };
  const forgetOld = (): void => {
    for (const [messageId, turn] of turns) {
      if (turns.size <= limits.mostTurns && now() - turn.at < limits.longestMs) return;
      drop(messageId);
    }
  };
  return {
    remember(turn) {
      turns.delete(turn.messageId);
      turns.set(turn.messageId, { ...turn, at: now() });
      if (!turn.isPrivate) latest.set(place(turn), turn.messageId);
      forgetOld();
    },
    forget: drop,
    ofMessage(messageId) {
      forgetOld();
      return turns.get(messageId) ?? null;
    },
    latest(channelId, userId) {
      forgetOld();
      return turns.get(latest.get(place({ channelId, userId })) ?? '') ?? null;
    },
  };
}
