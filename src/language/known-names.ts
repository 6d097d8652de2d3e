/** Names of people at large: given and family names, by the list of some 200,000 that the package humannames carries. */
import { createRequire } from 'node:module';

let names: ReadonlySet<string> | undefined;

/** Whether somebody is called by a word, in whatever case. The list is read when it is first asked for. */
export function isKnownName(word: string): boolean {
  names ??= new Set(
    Object.keys(createRequire(import.meta.url)('humannames') as object).map((name) => name.toLowerCase()),
  );
  return names.has(word.toLowerCase());
}
