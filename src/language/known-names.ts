/** Names of people at large: given and family names, by the list of some 200,000 that the package humannames carries. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

let names: ReadonlySet<string> | undefined;

/** Whether somebody is called by a word, in whatever case. The list is read when it is first asked for. */
export function isKnownName(word: string): boolean {
  names ??= readNames();
  return names.has(word.toLowerCase());
}

/** The file is one object whose keys are the names. As JSON it takes twice as long to read, a quarter of a second. */
function readNames(): ReadonlySet<string> {
  const file = readFileSync(createRequire(import.meta.url).resolve('humannames'), 'utf8').toLowerCase();
  return new Set(Array.from(file.matchAll(/"([^"]+)"/g), ([, name]) => name!));
}
