/**
 * Alternatives that news uses for a word of the question: "Beijing" for China, "Gov." for a governor, "CEO" for a chief
 * executive.
 */
import { MONTH_FORMS } from '../../language/lexicon/calendar.js';
import { countries, SHARED_NAMES, TELLING_WORDS } from '../../language/lexicon/countries.js';
import { DIRECTIONS, LOCATIVES } from '../../language/lexicon/function-words.js';
import { REGIONS } from '../../language/lexicon/regions.js';
import { LETTERS, SAME_WORDS } from '../../language/lexicon/shortenings.js';
import { TITLE_PAIRS } from '../../language/lexicon/titles.js';
import { ordinalOf } from '../../language/numbers.js';
import { once } from '../../language/once.js';
import { contentStems, type Token, tokenize } from '../../language/tokens.js';

/** What an alternative name is worth compared with the name itself: that of the state, its people, its seat of government. */
const STRENGTH = [1, 0.7, 0.4];
const [STATE, PEOPLE, SEAT] = [0, 1, 2];
/** What a shortened title is worth compared with the full one, and a phrase's main word compared with its initials. */
const SAME_STRENGTH = 0.9;
const TELLING_STRENGTH = 0.7;
/** What "1st" is worth in a question about the first: the index does not distinguish it from any other 1. */
const ORDINAL_STRENGTH = 0.4;

/** Alternative stems for a stem, each with its strength from 0 to 1. */
export type Forms = ReadonlyMap<string, number>;
type Related = Map<string, Map<string, number>>;

/** A name of several words: the alternatives for each of them where they occur together. */
interface Phrase {
  readonly stems: readonly string[];
  readonly forms: Map<string, number>;
  /** Whether it is a country's, so that its words do not count alone: "South Korea" is not Korea. */
  readonly isState: boolean;
  readonly isSeat: boolean;
}

interface Relations {
  readonly words: Related;
  /** Other names of a seat of government as a place. */
  readonly places: Related;
  readonly phrases: Phrase[];
  /** Stems of names of states, their people and seats. */
  readonly states: Set<string>;
  /** Names of several words of the same, by their content stems. */
  readonly longNames: Set<string>;
}

const NONE: Forms = new Map();

/** Letters for so many words are no word of their name where articles have that word: one "FAA" would count three times. */
const MANY_WORDS = 3;
const ofManyWords = once(
  () =>
    new Set(
      LETTERS.filter(([, , phrase]) => contentStems(phrase).length >= MANY_WORDS).flatMap(([letters]) =>
        contentStems(letters),
      ),
    ),
);

/** Whether a stem is that of letters for a name of three words or more: "FAA", "NATO". */
export const isOfManyWords = (stem: string): boolean => ofManyWords().has(stem);

/** All relations, computed on first use: the countries take a while to read. */
const relations = once(() => {
  const known: Relations = {
    words: new Map(),
    places: new Map(),
    phrases: [],
    states: new Set(),
    longNames: new Set(),
  };
  for (const { names, people, seats } of countries()) relateState(known, [names, people, seats]);
  for (const group of [...SAME_WORDS, ...TITLE_PAIRS, ...MONTH_FORMS]) {
    const words = contentStems(group.join(' '));
    for (const one of words) for (const other of words) relate(known.words, one, other, SAME_STRENGTH);
  }
  for (const group of REGIONS) {
    const words = contentStems(group.join(' '));
    for (const one of words) for (const other of words) relate(known.words, one, other, STRENGTH[PEOPLE]!);
  }
  for (const [letters, telling, phrase] of LETTERS) {
    const forms = contentStems(letters);
    for (const one of forms)
      for (const other of contentStems(telling)) relate(known.words, one, other, TELLING_STRENGTH);
    const strengths = new Map(forms.map((form) => [form, SAME_STRENGTH]));
    known.phrases.push({ stems: contentStems(phrase), forms: strengths, isState: false, isSeat: false });
  }
  return known;
});

function relate(to: Related, one: string, other: string, strength: number): void {
  const others = to.get(one) ?? new Map<string, number>();
  if (other !== one) others.set(other, Math.max(strength, others.get(other) ?? 0));
  to.set(one, others);
}

/** The names of a state, its people and its seats are interchangeable. */
function relateState(
  { words, places, phrases, states, longNames }: Relations,
  columns: readonly (readonly string[])[],
) {
  const all = columns.flatMap((names, column) => names.map((name) => ({ column, tokens: tokenize(name) })));
  const single = all.flatMap(({ column, tokens }) =>
    tokens
      .filter(({ lower }) => tokens.length === 1 || TELLING_WORDS.has(lower))
      .map(({ stem }) => ({ column, stem })),
  );
  for (const one of single) {
    states.add(one.stem);
    for (const other of single) {
      const strength = STRENGTH[Math.max(one.column, other.column)]!;
      relate(words, one.stem, other.stem, strength);
      if (one.column === SEAT && other.column === SEAT) relate(places, one.stem, other.stem, strength);
    }
  }
  for (const { column, tokens } of all.filter((name) => name.tokens.length > 1)) {
    const stems = tokens.map(({ stem }) => stem);
    const others = single.filter(({ stem }) => !stems.includes(stem));
    const forms = new Map(
      others.map((other) => [other.stem, STRENGTH[Math.max(column, other.column)]!] as const),
    );
    phrases.push({ stems, forms, isState: true, isSeat: column === SEAT });
    longNames.add(tokens.flatMap(({ stem, stop }) => (stop ? [] : [stem])).join(' '));
    relateLastWord(words, tokens, column, all);
    if (column === STATE && SHARED_NAMES.has(tokens.at(-1)!.lower))
      for (const seat of others.filter((other) => other.column === SEAT))
        relate(words, seat.stem, stems.at(-1)!, STRENGTH[SEAT]!);
  }
}

/** "Korea" and "Korean", from "South Korea" and "South Korean". */
function relateLastWord(
  words: Related,
  name: readonly Token[],
  column: number,
  all: readonly { readonly column: number; readonly tokens: readonly Token[] }[],
): void {
  const leading = (tokens: readonly Token[]): string =>
    tokens
      .slice(0, -1)
      .map(({ lower }) => lower)
      .join(' ');
  for (const { tokens } of all.filter((other) => column === STATE && other.column === PEOPLE)) {
    if (tokens.length < 2 || leading(tokens) !== leading(name)) continue;
    const [one, other] = [name.at(-1)!.stem, tokens.at(-1)!.stem];
    relate(words, one, other, STRENGTH[PEOPLE]!);
    relate(words, other, one, STRENGTH[PEOPLE]!);
  }
}

/**
 * Alternative stems for a name in news. A capital stands for its government in what governments say and do, but only
 * for itself with `asPlace`: a visitor to Oslo has not visited Norway's minister.
 */
export function relatedNames(stem: string, asPlace = false): Forms {
  const { words, places } = relations();
  return (asPlace && places.get(stem)) || (words.get(stem) ?? NONE);
}

/** Whether a stem alone names a state, its people or its seat: "Norwegian", but neither word of "United States". */
export const isOfState = (stem: string): boolean => relations().states.has(stem);

/** Whether a name, of however many words, is that of a state, its people or its seat. */
export function isState(name: string): boolean {
  const stems = contentStems(name);
  return stems.length > 0 && (stems.every(isOfState) || relations().longNames.has(stems.join(' ')));
}

/** The alternatives for each content word of a question, alone and as part of a longer name. */
export function relatedForms(tokens: readonly Token[]): ReadonlyMap<string, Forms> {
  const found: Related = new Map();
  const inStates = new Set<number>();
  for (const { stems, forms, isState, isSeat } of relations().phrases) {
    tokens.forEach((_, at) => {
      if (!stems.every((stem, i) => tokens[at + i]?.stem === stem)) return;
      for (const i of stems.keys()) {
        if (isState) inStates.add(at + i);
        if (isSeat && isPlace(tokens, at)) continue;
        for (const [form, strength] of forms) relate(found, stems[i]!, form, strength);
      }
    });
  }
  tokens.forEach(({ stem, lower }, i) => {
    const own = inStates.has(i) ? NONE : relatedNames(stem, isPlace(tokens, i));
    for (const [form, strength] of own) relate(found, stem, form, strength);
    const ordinal = ordinalOf(lower);
    if (ordinal)
      relate(
        found,
        stem,
        contentStems(ordinal)[0] ?? ordinal,
        /^\d/.test(lower) ? SAME_STRENGTH : ORDINAL_STRENGTH,
      );
  });
  return found;
}

const WHERE: ReadonlySet<string> = new Set([...LOCATIVES, ...DIRECTIONS, 'of']);
const GOING = new Set(contentStems('visit visiting reach leave enter tour arrive'));

/** Whether the question means a name as a place: "in Oslo", "visit Oslo". */
export function isPlace(tokens: readonly Pick<Token, 'lower' | 'stem'>[], at: number): boolean {
  const before = tokens[at - 1]?.lower === 'the' ? tokens[at - 2] : tokens[at - 1];
  return before !== undefined && (WHERE.has(before.lower) || GOING.has(before.stem));
}
