import { parse } from 'dotenv';

const SETTING = /^\s*(?:export\s+)?[\w.-]+(?:\s*=|:\s)/;

/** What `.env` holds: UTF-8 or, as PowerShell's ">" writes it, UTF-16. */
export function envText(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

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
