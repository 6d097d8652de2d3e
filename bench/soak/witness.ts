/** Remembers what the bot has done lately, to say why a request was lost. */
import { setTimeout as delay } from 'node:timers/promises';
import type { FakeDiscord } from '../../tests/support/discord/server.js';
import { ownMs } from '../loop-watch.js';
import type { Sign } from './bot.js';

/** Discord accepts no answer to an interaction that has not been acknowledged by then. */
export const DISCORD_WAITS_MS = 3000;
const PATIENCE_MS = 60_000;
const KEPT_MS = 2 * PATIENCE_MS;

/** What identifies a request in the bot's own requests: an interaction's id and token, or the id of a message. */
export type Marks = readonly string[];

export interface Witness {
  /** One line of the bot's log. */
  log(line: string): void;
  /** Once a second. */
  sign(sign: Sign): void;
  /** Waits for what the bot should do about a request. Rejects with what was expected and what came instead. */
  expect<T>(waitedFor: string, marks: Marks, comes: () => Promise<T>): Promise<T>;
}

interface Seen {
  readonly at: number;
  readonly what: string;
}

export function witnessOf(discord: FakeDiscord): Witness {
  const requests: Seen[] = [];
  const lines: Seen[] = [];
  const signs: Sign[] = [];
  const forget = (list: { readonly at: number }[]): void => {
    while (list.length && list[0]!.at < Date.now() - KEPT_MS) list.shift();
  };
  // A rule that answers nothing sees everything.
  discord.inject(({ method, path, body }) => {
    forget(requests);
    const { type, message_reference: reference } = body as {
      type?: unknown;
      message_reference?: { message_id?: string };
    };
    const kind = path.endsWith('/callback') ? ` type ${type}` : '';
    requests.push({ at: Date.now(), what: `${method} ${path}${kind} ${reference?.message_id ?? ''}`.trim() });
    return undefined;
  });

  const about = (marks: Marks, since: number): Seen[] =>
    requests.filter(({ at, what }) => at >= since && marks.some((mark) => what.includes(mark)));

  const account = (marks: Marks, since: number): string => {
    const after = ({ at, what }: Seen): string => `${at - since} ms: ${what}`;
    const stops = signs.filter(({ at }) => at >= since).map(({ longest }) => longest);
    const worst = stops.reduce((a, b) => (b.ms > a.ms ? b : a), { ms: 0, ranMs: 0, waitedMs: 0 });
    const own = Math.max(0, ...signs.filter(({ at }) => at >= since).map((sign) => ownMs(sign.own)));
    const came = about(marks, since).map(after);
    const said = lines.filter(({ at }) => at >= since).map(after);
    return [
      `came: ${came.join('; ') || 'nothing'}`,
      `the bot stood still for up to ${Math.round(worst.ms)} ms, of it ${Math.round(worst.waitedMs ?? 0)} waiting for a processor (longest own pause ${Math.round(own)} ms)`,
      `its log: ${said.slice(-5).join('; ') || 'nothing'}`,
    ].join(' | ');
  };

  /** Resolves when Discord would no longer accept an answer. */
  const isPast = async (marks: Marks, since: number, signal: AbortSignal): Promise<string | null> => {
    while (!signal.aborted && Date.now() < since + PATIENCE_MS) {
      await delay(100, undefined, { signal }).catch(() => {});
      const first = about(marks, since).find(({ what }) => what.includes('/callback'));
      if (first && first.at - since > DISCORD_WAITS_MS) return 'acknowledged too late';
    }
    return signal.aborted ? null : `not within ${PATIENCE_MS / 1000} s`;
  };

  return {
    log(what) {
      forget(lines);
      lines.push({ at: Date.now(), what });
    },
    sign(sign) {
      forget(signs);
      signs.push(sign);
    },
    async expect(waitedFor, marks, comes) {
      const since = Date.now();
      const done = new AbortController();
      const late = isPast(marks, since, done.signal).then((reason) => {
        if (reason) throw new Error(reason);
        return new Promise<never>(() => {});
      });
      try {
        return await Promise.race([comes(), late]);
      } catch (error) {
        const reason = (error as Error).message.split('\n')[0];
        throw new Error(`waited for ${waitedFor}: ${reason} | ${account(marks, since)}`, { cause: error });
      } finally {
        done.abort();
      }
    },
  };
}
