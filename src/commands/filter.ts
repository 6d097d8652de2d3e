/** The options that choose some of the articles: --outlet, --since and --until. */
import type { Assistant } from '../assistant.js';
import type { ArticleFilter } from '../domain.js';
import { UserError } from '../errors.js';
import { chosenDays } from '../language/days.js';
import { outletNamed, outletsOf } from '../language/outlets.js';
import { printable } from '../language/printable.js';
import type { Values } from './command.js';

/** The most outlets named in an error; `sources` lists them all. */
const MOST_OUTLETS = 12;

/** Throws `UsageError` for a day that cannot be read. */
export function filterFrom(values: Values): ArticleFilter {
  const { outlet, since, until } = values as Record<string, string | undefined>;
  return { ...(outlet && { outlet }), ...chosenDays({ since, until }) };
}

/**
 * The filter with the outlet that is meant: part of its name will do.
 * Throws `UserError` that lists the outlets when none is.
 */
export async function withOutlet(filter: ArticleFilter, assistant: Assistant): Promise<ArticleFilter> {
  if (!filter.outlet) return filter;
  const all = outletsOf(await assistant.sources());
  const outlet = outletNamed(filter.outlet, all);
  if (outlet) return { ...filter, outlet };
  const outlets = all.slice(0, MOST_OUTLETS).map(printable).join(', ');
  const known = outlets ? `The outlets are: ${outlets}.` : 'No article says where it is from.';
  throw new UserError(`No article is from “${printable(filter.outlet)}”. ${known}`);
}
