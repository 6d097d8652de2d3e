/**
 * Twists sentences with few words changed, as people do who want them to say more. Null if a sentence cannot be twisted
 * like that.
 */
import { isNegation } from '../../src/checking/weight.js';
import { comparedWords } from '../../src/checking/words.js';
import type { Range } from '../../src/domain.js';
import { capitalisedRuns } from '../../src/language/names/name-patterns.js';
import { pick, type Random, replaced } from './source.js';

/** The text with two ranges, in order, in each other's place. */
function swapped(text: string, one: Range, other: Range): string {
  const [first, second] = [text.slice(one.start, one.end), text.slice(other.start, other.end)];
  return replaced(replaced(text, other, first), one, second);
}

/** Two that are not the same, in order; null if all are the same. */
function twoOf(text: string, ranges: readonly Range[], random: Random): [Range, Range] | null {
  const surface = ({ start, end }: Range): string => text.slice(start, end);
  const one = pick(ranges, random);
  const other = one && ranges.find((range) => surface(range) !== surface(one));
  if (!one || !other) return null;
  return one.start < other.start ? [one, other] : [other, one];
}

/** With two names in each other's place. */
export function namesSwapped(text: string, random: Random): string | null {
  const runs = capitalisedRuns(text)
    .map(({ 0: run, index }) => ({
      start: index,
      end: index + run.length,
    }))
    .filter(({ start }) => start > 1);
  const two = twoOf(text, runs, random);
  return two && swapped(text, ...two);
}

/** With two numbers in each other's place. */
export function numbersSwapped(text: string, random: Random): string | null {
  const numbers = comparedWords(text).filter(({ key }) => /^\d/.test(key));
  const two = twoOf(text, numbers, random);
  return two && swapped(text, ...two);
}

const HEDGE =
  /\b(?:may|might|could|would|alleged|allegedly|reportedly|apparently|likely|probably|perhaps|possibly|nearly|almost|about|some|suspected|appears to|seems to) /i;

/** Without its first hedge. */
export const hedgeDropped = (text: string): string | null =>
  HEDGE.test(text) ? text.replace(HEDGE, '') : null;

/** With its "not" or "never" a few words further on. */
export function negationMoved(text: string, random: Random): string | null {
  const words = comparedWords(text);
  const at = words.findIndex(({ key }) => key === 'not' || key === 'never');
  const to = at + 2 + Math.floor(random() * 3);
  if (at < 0 || to >= words.length) return null;
  const [negation, next, place] = [words[at]!, words[at + 1]!, words[to]!];
  const moved = text.slice(negation.start, negation.end);
  const between = text.slice(next.start, place.end);
  return `${text.slice(0, negation.start)}${between} ${moved}${text.slice(place.end)}`;
}

/** Words at each end that are kept, and the fewest that are cut out between. */
const KEPT = 6;
const LEAST_CUT = 5;

/** Its two ends, without what stands between, and without an ellipsis. */
export function endsJoined(text: string): string | null {
  const words = comparedWords(text);
  if (words.length < 2 * KEPT + LEAST_CUT) return null;
  return `${text.slice(0, words[KEPT - 1]!.end)} ${text.slice(words[words.length - KEPT]!.start)}`;
}

/** Not before "what" or "whether": whoever does not know where it is says nothing that a cut turns. */
const TURNING =
  /\b(?:(?:(?:do|does|did|has|have|was|is)(?:n[’']t| not) (?:think|believe|say|know that|mean|expect|suggest)|den(?:y|ies|ied) that|no (?:evidence|proof|reason|sign) that)(?: that)?|(?:refused|failed|declined) to|if|unless|whether) (?!(?:what|who|whom|whose|which|where|when|why|how|if|whether|that)\b)(?=\S+ \S+ \S+ \S+ \S+)/;

/** Only what follows "do not think that", "denied that" or "if". */
export function turnedByCut(text: string): string | null {
  const turn = TURNING.exec(text);
  if (!turn) return null;
  const rest = text.slice(turn.index + turn[0].length);
  return comparedWords(rest).some(({ key }) => isNegation(key)) ? null : rest;
}
