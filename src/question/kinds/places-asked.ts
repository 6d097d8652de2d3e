/** "Which country?", "Which state?": kinds of places whose names are all known. */
import { countries } from '../../language/lexicon/countries.js';
import { US_STATES } from '../../language/lexicon/states.js';
import { type Token, wordsIn } from '../../language/tokens.js';

/** "Which Baltic country", "what nations" */
const COUNTRY = /\b(?:which|what) (?:\p{L}+ )?(?:country|countries|nations?)\b/iu;
/** "Which other state", "what U.S. states" */
const STATE = /\b(?:which|what) (?:(?:other|u\.?s\.?|american) )?states?\b/iu;

/** Names as runs of tokens, by the first token of each. */
type Names = ReadonlyMap<string, readonly (readonly string[])[]>;

const known = new Map<RegExp, readonly (readonly string[])[]>();

/** The names of all places of a kind, including a country's people. */
function placesOf(kind: RegExp): readonly (readonly string[])[] {
  const places =
    known.get(kind) ??
    (kind === STATE
      ? US_STATES.map((name) => [name])
      : countries().map(({ names, people }) => [...names, ...people].filter((name) => name !== '')));
  known.set(kind, places);
  return places;
}

/** The names of the possible places if a question asks for one of such a kind; null if it does not. */
export function placesAsked(text: string, tokens: readonly Token[]): Names | null {
  const kind = [COUNTRY, STATE].find((pattern) => pattern.test(text));
  if (!kind) return null;
  const names = new Map<string, (readonly string[])[]>();
  for (const place of placesOf(kind)) {
    const runs = place.map(wordsIn);
    // What the question names is not what it asks for.
    if (runs.some((run) => tokens.some((_, at) => standsAt(run, tokens, at)))) continue;
    for (const run of runs) names.set(run[0]!, [...(names.get(run[0]!) ?? []), run]);
  }
  return names;
}

/** Whether a text, by its tokens, names one of these with a capital: not the bird "turkey", nor "us". */
export function namesOneOf(places: Names, text: string, tokens: readonly Token[], offset: number): boolean {
  return tokens.some(
    ({ lower, start }, at) =>
      (places.get(lower)?.some((run) => standsAt(run, tokens, at)) ?? false) &&
      /\p{Lu}/u.test(text[start - offset]!),
  );
}

const standsAt = (run: readonly string[], tokens: readonly Token[], at: number): boolean =>
  run.every((word, i) => tokens[at + i]?.lower === word);
