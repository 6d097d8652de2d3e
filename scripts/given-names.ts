/**
 * Makes src/language/names/rarer-given-names.json from two packages under the MIT licence, which the program itself does not
 * need:
 *
 *     npm install --prefix DIR gender-detection-from-name@1.11.5 @faker-js/faker@10.6.0
 *     npx tsx scripts/given-names.ts DIR
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isEnglishWord } from '../src/language/dictionary.js';
import { isCountryWord } from '../src/language/lexicon/countries.js';
import { REGIONS } from '../src/language/lexicon/regions.js';
import { US_STATES } from '../src/language/lexicon/states.js';
import { folded } from '../src/language/names/rarer-given-names.js';

const FILE = new URL('../src/language/names/rarer-given-names.json', import.meta.url);
/** Nobody's country. */
const ESPERANTO = 'eo';
const folder = process.argv[2];
if (!folder) throw new Error('Name the folder that the packages are in.');
const load = createRequire(join(folder, 'package.json'));

interface Locale {
  readonly person?: {
    readonly first_name?: Record<string, readonly string[]>;
    readonly last_name?: Record<string, readonly string[]>;
  };
  readonly location?: { readonly city_name?: readonly string[]; readonly county?: readonly string[] };
}
const { allLocales } = load('@faker-js/faker') as { allLocales: Record<string, Locale> };
const locales = Object.entries(allLocales).flatMap(([key, locale]) => (key === ESPERANTO ? [] : [locale]));

/** For each name, in how many countries it is a family name, less those in which it is a given name. */
const families = new Map<string, number>();
for (const { person } of locales) {
  for (const name of wordsOf(person?.last_name)) families.set(name, (families.get(name) ?? 0) + 1);
  for (const name of wordsOf(person?.first_name)) families.set(name, (families.get(name) ?? 0) - 1);
}
function wordsOf(lists: Record<string, readonly string[]> = {}): ReadonlySet<string> {
  return new Set(Object.values(lists).flat().map(folded));
}

/** Names of places: some children have them, but in news they nearly always mean the place. */
const places = new Set(
  [
    ...US_STATES,
    ...REGIONS.flat(),
    ...locales.flatMap(({ location }) => [...(location?.city_name ?? []), ...(location?.county ?? [])]),
  ].map(folded),
);

const isOther = (name: string): boolean =>
  places.has(name) || isCountryWord(name) || isEnglishWord(name) || (families.get(name) ?? 0) > 0;

/** For each name in plain letters, how sure it is, and whether a list has it for women or for men. */
const found = new Map<string, { lists: number; women: boolean; men: boolean }>();
/** How many lists must have a name: one that is in a single list is often rare or invented. */
const ENOUGH = 2;

function add(name: string, sex: 'female' | 'male', lists: number): void {
  const plain = folded(name);
  if (!/^[a-z]{3,}$/.test(plain) || isOther(plain)) return;
  const entry = found.get(plain) ?? { lists: 0, women: false, men: false };
  entry.lists += lists;
  entry[sex === 'female' ? 'women' : 'men'] = true;
  found.set(plain, entry);
}

for (const language of ['en', 'fr', 'es', 'it', 'de', 'tr']) {
  const names = load(`gender-detection-from-name/names/${language}.js`) as Map<string, 'female' | 'male'>;
  for (const [name, sex] of names) add(name, sex, 1);
}
// The people of a country chose these as its usual names.
for (const { person } of locales)
  for (const sex of ['female', 'male'] as const)
    for (const name of person?.first_name?.[sex] ?? []) add(name, sex, ENOUGH);

const namesOf = (isOf: (entry: { women: boolean; men: boolean }) => boolean): string =>
  [...found]
    .flatMap(([name, entry]) => (entry.lists >= ENOUGH && isOf(entry) ? [name] : []))
    .sort()
    .join(' ');
const table = { female: namesOf(({ women }) => women), male: namesOf(({ men }) => men) };
writeFileSync(FILE, `${JSON.stringify(table, null, 2)}\n`);
