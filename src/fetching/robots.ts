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
/** Characters of rules with a wildcard times those of a path: what is compared in a fraction of a second. */
const MOST_COMPARED = 50_000_000;
const KEPT_MS = 24 * 60 * 60 * 1000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Asks each site once a day. A missing robots.txt allows everything; a site that cannot be reached, or fails, allows
 * nothing, and neither does one whose rules would take long to compare.
 */
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
    async allows(target) {
      const { parsed, wildcards } = await rulesOf(target);
      const path = target.pathname.length + target.search.length;
      return wildcards * path <= MOST_COMPARED && (parsed.isAllowed(target.href, ROBOT) ?? true);
    },
    async pauseMs(target) {
      const seconds = (await rulesOf(target)).parsed.getCrawlDelay(ROBOT) ?? 0;
      return Math.min(seconds * 1000, LONGEST_PAUSE_MS);
    },
  };
}

// The package exports the function itself, which its types call `default`.
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

interface Rules {
  readonly parsed: ReturnType<typeof parseRobots>;
  /** Characters of the lines with a wildcard: each may be compared with every part of a path. */
  readonly wildcards: number;
}

async function read(origin: string, fetch: Fetch): Promise<Rules> {
  const address = `${origin}/robots.txt`;
  try {
    const { bytes } = await fetch(address, { mostBytes: LARGEST });
    const lines = withFewNames(
      Buffer.from(bytes)
        .toString('utf8')
        .split(/\r\n|\r|\n/),
    );
    const wildcards = lines.reduce((sum, line) => sum + (line.includes('*') ? line.length : 0), 0);
    return { parsed: parseRobots(address, lines.join('\n')), wildcards };
  } catch (error) {
    const status = error instanceof FetchError ? error.status : undefined;
    if (status !== undefined && status >= 400 && status < 500 && status !== 429)
      return { parsed: parseRobots(address, ''), wildcards: 0 };
    throw error;
  }
}

/**
 * The lines with each list of robots cut down to `*`, our name, and one that stands for all others: the parser keeps
 * a copy of every rule for every name above it.
 */
function withFewNames(lines: readonly string[]): string[] {
  let above = new Set<string>();
  return lines.flatMap((written) => {
    const line = written.replace(/#.*/, '');
    const colon = line.indexOf(':');
    if (colon < 0) return [];
    if (line.slice(0, colon).trim().toLowerCase() !== 'user-agent') {
      above = new Set();
      return [line];
    }
    const name = line
      .slice(colon + 1)
      .split('/')[0]!
      .trim()
      .toLowerCase();
    const kept = name === '*' || name === ROBOT ? name : 'others';
    if (above.has(kept)) return [];
    above.add(kept);
    return [`User-agent: ${kept}`];
  });
}
