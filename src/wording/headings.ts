import type { Quote } from '../domain.js';
import { oneLine } from '../language/printable.js';
import type { Words } from './words.js';

/** `under “Storm Ida › Deaths”`, or the question that a quote answers; null if it is below no heading. */
export function headingsInWords({ headings = [] }: Pick<Quote, 'headings'>, words: Words): string | null {
  if (headings.length === 0) return null;
  return words.say('under', { headings: headings.map(oneLine).join(' › ') });
}
