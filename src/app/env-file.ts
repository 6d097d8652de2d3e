import { parse } from 'dotenv';

const SETTING = /^\s*(?:export\s+)?[\w.-]+(?:\s*=|:\s)/;

/** Names the lines of `.env` that dotenv silently ignores; null if there are none. @param text The whole file. */
export function whatSetsNothing(text: string): string | null {
  // A value in quotation marks may span several lines, which are not settings.
  if (Object.values(parse(text)).some((value) => value.includes('\n'))) return null;
  const lines = text
    .split('\n')
    .flatMap((line, i) => (/^\s*(?:#|$)/.test(line) || SETTING.test(line) ? [] : [i + 1]));
  if (lines.length === 0) return null;
  const named = lines.length === 1 ? `line ${lines[0]} sets` : `lines ${lines.join(', ')} set`;
  return `${named} nothing: a setting is written NAME=value.`;
}
