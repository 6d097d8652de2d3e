/** Cuts a long feed into shorter ones, each with some of its entries: exports of whole sites have too many parts for one. */
import { Parser } from 'htmlparser2';
import { UserError } from '../../errors.js';
import { DEEPEST, tooDeep } from './html/source.js';

const ENTRIES = new Set(['item', 'entry']);
/** Elements of one part; a single entry may have more. */
const MOST_TAGS = 20_000;
/** More than any site has posts. */
const MOST_ENTRIES = 50_000;
/** Elements around an entry: `rss` and `channel`. */
const AROUND_ENTRY = 2;

/**
 * The feed itself if it is short, or is none; else feeds with the same head and foot, and entries in the same order. Throws
 * `UserError` if it has more entries than any site, or is nested too deeply.
 */
export function feedParts(source: string): readonly string[] {
  const { tags, entries } = entriesOf(source);
  const [first, last] = [entries[0], entries.at(-1)];
  if (tags <= MOST_TAGS || first === undefined || last === undefined) return [source];
  const [head, foot] = [source.slice(0, first.start), source.slice(last.end)];
  const parts: string[] = [];
  let start = first.start;
  let held = 0;
  for (const [at, entry] of entries.entries()) {
    held += entry.tags;
    const next = entries[at + 1];
    if (next !== undefined && held + next.tags <= MOST_TAGS) continue;
    parts.push(head + source.slice(start, entry.end) + foot);
    start = next?.start ?? source.length;
    held = 0;
  }
  return parts;
}

interface Entry {
  readonly start: number;
  readonly end: number;
  /** Elements in it. */
  readonly tags: number;
}

/** The source of each entry of a feed, and how many elements the feed has. */
export function entriesOf(source: string): { tags: number; entries: readonly Entry[] } {
  const entries: Entry[] = [];
  let depth = 0;
  let tags = 0;
  let open: { start: number; tags: number } | null = null;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (open === null && depth <= AROUND_ENTRY && ENTRIES.has(name))
          open = { start: parser.startIndex, tags };
        depth += 1;
        tags += 1;
        // The parser moves all open elements for each new one.
        if (depth > DEEPEST) throw tooDeep();
      },
      onclosetag(name) {
        depth -= 1;
        if (open === null || depth > AROUND_ENTRY || !ENTRIES.has(name)) return;
        entries.push({ start: open.start, end: parser.endIndex + 1, tags: tags - open.tags });
        open = null;
        if (entries.length > MOST_ENTRIES)
          throw new UserError('has more entries than any feed that people read');
      },
    },
    { xmlMode: true },
  );
  parser.write(source);
  parser.end();
  return { tags, entries };
}
