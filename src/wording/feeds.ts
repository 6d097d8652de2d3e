import type { FeedReport } from '../feeds/feeds.js';
import { oneLine } from '../language/printable.js';

/** What reading the feeds brought, in lines of plain text. */
export function feedLines({ added, updated, removed, moved, problems }: FeedReport): string[] {
  return [
    ...added.map(({ title, path }) => `added: ${oneLine(title ?? path)}`),
    ...updated.map(({ title, path }) => `updated: ${oneLine(title ?? path)}`),
    ...moved.map(
      ({ address, to }) => `moved for good: ${oneLine(address)} is now ${oneLine(to)}: change FEEDS`,
    ),
    ...problems.map(({ address, reason }) => `not read: ${oneLine(address)}: ${oneLine(reason)}`),
    `${added.length} added, ${updated.length} updated, ${removed} moved aside, ${problems.length} not read.`,
  ];
}
