/** What a site does not want fetched, according to its robots.txt (RFC 9309). */
import robotsParser from 'robots-parser';
import { FetchError } from './fetch-error.js';
import type { Fetch } from './fetcher.js';
import { ROBOT } from './request.js';

/** The rules of sites for this program. */
export interface Robots {
  allows(target: URL): Promise<boolean>;
  /** The pause between two requests that the site asks for, in milliseconds. */
  pauseMs(target: URL): Promise<number>;
}

const LARGEST = 512 * 1024;
const KEPT_MS = 24 * 60 * 60 * 1000;
const LONGEST_PAUSE_MS = 60_000;

/** Asks each site once a day. A missing robots.txt allows everything; a site that cannot be reached, or fails, allows nothing. */
export function createRobots(fetch: Fetch, now: () => number = Date.now): Robots {
  const known = new Map<string, { readonly until: number; readonly rules: Promise<Rules> }>();
  const rulesOf = ({ origin }: URL): Promise<Rules> => {
    const before = known.get(origin);
    if (before && before.until > now()) return before.rules;
    const rules = read(origin, fetch);
    known.set(origin, { until: now() + KEPT_MS, rules });
    rules.catch(() => known.delete(origin));
    return rules;
  };
  return {
    allows: async (target) => (await rulesOf(target)).isAllowed(target.href, ROBOT) ?? true,
    async pauseMs(target) {
      const seconds = (await rulesOf(target)).getCrawlDelay(ROBOT) ?? 0;
      return Math.min(seconds * 1000, LONGEST_PAUSE_MS);
    },
  };
}

// The package exports the function itself, which its types call `default`.
const parseRobots = robotsParser as unknown as typeof robotsParser.default;
type Rules = ReturnType<typeof parseRobots>;

async function read(origin: string, fetch: Fetch): Promise<Rules> {
  const address = `${origin}/robots.txt`;
  try {
    const { bytes } = await fetch(address, { mostBytes: LARGEST });
    return parseRobots(address, Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    const status = error instanceof FetchError ? error.status : undefined;
    if (status !== undefined && status >= 400 && status < 500 && status !== 429)
      return parseRobots(address, '');
    throw error;
  }
}
