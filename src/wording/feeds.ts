import type { FeedReport } from '../feeds/feeds.js';
import { oneLine } from '../language/printable.js';

/** What reading the feeds brought, in lines of plain text. */
export function feedLines({ added, updated, removed, problems }: FeedReport): string[] {
  return [
    ...added.map(({ title, path }) => `added: ${oneLine(title ?? path)}`),
    ...updated.map(({ title, path }) => `updated: ${oneLine(title ?? path)}`),
    ...problems.map(({ address, reason }) => `not read: ${oneLine(address)}: ${oneLine(reason)}`),
    `${added.length} added, ${updated.length} updated, ${removed} moved aside, ${problems.length} not read.`,
  ];
}
