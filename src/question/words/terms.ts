/** The words to look for in a question: what each weighs in an index, and what may stand there in its place. */
import type { Range } from '../../domain.js';
import { isEnglishWord } from '../../language/dictionary.js';
import { EVERYDAY } from '../../language/lexicon/everyday.js';
import { AUXILIARIES, DETERMINERS } from '../../language/lexicon/function-words.js';
import { AMBIGUOUS_FORMS } from '../../language/lexicon/irregular-forms.js';
import { UNITS } from '../../language/lexicon/numbers.js';
import { STOP_WORDS } from '../../language/lexicon/stop-words.js';
import { HEADS } from '../../language/lexicon/titles.js';
import { isGivenName } from '../../language/names/given-names.js';
import { isKnownName } from '../../language/names/known-names.js';
import { isRole } from '../../language/names/name-words.js';
import { editDistance, type SimilarTerm } from '../../language/spelling.js';
import { contentStems, type Token } from '../../language/tokens.js';
import { inverseFrequency } from '../../retrieval/inverted-index/bm25.js';
import type { SearchIndex, TermStatistics } from '../../retrieval/ports.js';
import { mapFewAtOnce } from '../../system/slices.js';
import background from '../background-frequencies.json' with { type: 'json' };
import type { Constraint } from '../constraints.js';
import { SUCCESSION_ASKING, SUCCESSION_STEMS, successionAsked } from '../kinds/succession-asked.js';
import { TOLL_NOUNS, TOLL_WORDS, tollAsked } from '../kinds/toll-asked.js';
import { isIn, type QueryTerm } from '../parsed-question.js';
import { preambleEnd } from '../preamble.js';
import type { Period } from '../time/relative-time.js';
import { misspeltNames } from './misspelt-names.js';
import { type Forms, isOfManyWords, isOfState, relatedForms } from './related-names.js';
import { readingsOf, readingsOfName } from './spelling-variants.js';

/** What a misspelt word's likeliest reading is worth, multiplied by their similarity. */
const SPELLING_STRENGTH = 0.9;

/** What "resign" is worth in a question about who quit. */
const EVERYDAY_STRENGTH = 0.7;

/** What "found" is worth in a question about who finds. */
const AMBIGUOUS_STRENGTH = 0.7;

/** What "died" is worth in a question about a toll, and "successor" in one about who came next. */
const TOLL_STRENGTH = 0.9;

/** How common ordinary words are, by stem: their share of passages. Written by `npm run train`. */
const COMMON: ReadonlyMap<string, number> = new Map(Object.entries(background));

/**
 * Passages of general English that are counted in with the index's own. In a handful of articles every word is
 * rare, and only this distinguishes "much" from "Vilnius"; among thousands of passages it hardly matters.
 */
const BACKGROUND_PASSAGES = 100;

/** The weight of a word for a time or a source: it says which article is meant, not what is asked. */
const CONSTRAINT_WEIGHT = 0.5;

/** What "bigger" weighs if two things are compared: an article that gives both figures need not have the word. */
const COMPARED_WEIGHT = 0.3;

/** "Bigger" of "Is Vell bigger than Tarn?" and "Which is bigger, Vell or Tarn?" */
const COMPARATIVE: readonly RegExp[] = [
  /\b(\p{L}{2,}er|more \p{L}+) than\b/iu,
  /^\W*(?:who|which|what)(?: \p{L}+)? (?:is|was|are|were) (\p{L}{3,}er|more \p{L}+),? [^?]+ or [^?]+/iu,
];

/** What is known of a question when its words are weighed. */
export interface PartlyParsed {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The tokens that are no stop words. */
  readonly words: readonly Token[];
  /** The part that asks. */
  readonly part: Range;
  readonly constraints: readonly Constraint[];
  /** Stems of a time that no article is from. */
  readonly absent: ReadonlySet<string>;
}

/** The words to look for, each with its weight and its alternatives in the index. */
export async function queryTerms(read: PartlyParsed, index: SearchIndex): Promise<readonly QueryTerm[]> {
  const { text, tokens, words, part, constraints, absent } = read;
  const inConstraints = new Set(
    words.filter((token) => constraints.some((constraint) => isIn(token, constraint))).map(stemOf),
  );
  const inAsking = new Set(words.filter((token) => isIn(token, part)).map(stemOf));
  const role = roleIn(text);
  const inRole = new Set(words.filter((token) => role && isIn(token, role)).map(stemOf));
  const compared = new Set(contentStems(comparativeIn(text)));
  const succession = successionAsked(text.slice(preambleEnd(text))) !== null;
  const related = formsOf(tokens, tollAsked(text), succession, compared);
  const stems = [...new Set(words.map(stemOf))];
  const asked = [...new Set([...stems, ...[...related.values()].flatMap((forms) => [...forms.keys()])])];
  const { frequency: all, ...rest } = await index.termStatistics(asked);
  const misspelt = await misspeltNames(text, words, all, index);
  // Passages with another word of the stem do not hold the misspelt one.
  const statistics = { ...rest, frequency: new Map([...all].filter(([stem]) => !misspelt.has(stem))) };
  const readings = readingsFor(read, stems, inConstraints, misspelt, statistics, index);
  // A message of hundreds of unknown words costs a search for each.
  const terms = await mapFewAtOnce(stems, async (stem): Promise<QueryTerm> => {
    const found = await termOf(stem, related.get(stem)!, statistics, readings);
    const term = { ...found, background: !inAsking.has(stem) || inRole.has(stem) };
    if (absent.has(stem)) return { ...term, known: false };
    if (inConstraints.has(stem)) return { ...term, known: true, weight: CONSTRAINT_WEIGHT * term.weight };
    return compared.has(stem) ? { ...term, weight: COMPARED_WEIGHT * term.weight } : term;
  });
  const slips = new Set(words.filter(isMisspelledStopWord).map(stemOf));
  const left = new Set([degreeAsked(tokens), unitAsked(tokens), kindAsked(tokens), ...storyWords(tokens)]);
  const isAfterthought = (stem: string): boolean =>
    words.every((token) => token.stem !== stem || token.start >= part.end);
  return terms.filter(
    ({ stem, known }) => known || !(slips.has(stem) || left.has(stem) || isAfterthought(stem)),
  );
}

/** What may be meant by a word that the index does not hold; nothing if it is right as it is. */
function readingsFor(
  { text, words }: PartlyParsed,
  stems: readonly string[],
  inConstraints: ReadonlySet<string>,
  misspelt: ReadonlyMap<string, SimilarTerm>,
  { frequency }: TermStatistics,
  index: SearchIndex,
): (stem: string) => Promise<readonly SimilarTerm[]> {
  const held = stems.filter((stem) => frequency.get(stem));
  const telling = held.filter((stem) => !COMMON.has(stem));
  const others = telling.length > 0 ? telling : held;
  const lastNames = new Set(words.filter((word) => isLastName(text, word)).map(stemOf));
  const ownNames = namesOfTheirOwn(words, text);
  return async (stem) => {
    const sure = misspelt.get(stem);
    if (sure) return [{ ...sure, similarity: 1 / SPELLING_STRENGTH }];
    if (inConstraints.has(stem) || ownNames.has(stem)) return [];
    return lastNames.has(stem) ? readingsOfName(stem, telling, index) : readingsOf(stem, others, index);
  };
}

/** Uncommon words that no article holds, as typed; for a time that no article is from, all of its words. */
export function unmatchedWords(
  { text, words, absent }: Pick<PartlyParsed, 'text' | 'words' | 'absent'>,
  period: Period | null,
  byStem: ReadonlyMap<string, QueryTerm>,
): readonly string[] {
  const unknown = words.filter(({ stem }) => byStem.get(stem)?.known === false && !COMMON.has(stem));
  const asAsked = unknown.map((word) => (absent.has(word.stem) && isIn(word, period!) ? period! : word));
  return [...new Set(asAsked.map(({ start, end }) => text.slice(start, end)))];
}

/** The stem of "hot" in "How hot did it get?": the answer is a figure, and need not have the word. */
export function degreeAsked(tokens: readonly Token[]): string | undefined {
  const how = tokens.findIndex(({ lower }) => lower === 'how');
  return how >= 0 && AUXILIARIES.has(tokens[how + 2]?.lower ?? '') ? tokens[how + 1]!.stem : undefined;
}

/** The stem of "metres" in "How many metres long is it?", which an article may give as "400 m". */
function unitAsked(tokens: readonly Token[]): string | undefined {
  const many = tokens.findIndex(({ lower }) => lower === 'many');
  const unit = tokens[many + 1];
  return many >= 0 && unit && UNITS.has(unit.lower) ? unit.stem : undefined;
}

/** Kinds of things that articles name without saying what they are. */
const KINDS_OF_NAMES: ReadonlySet<string> = new Set(
  'company firm organisation organization country nation city town place person people man woman'.split(' '),
);

/** The stem of "company" in "Which company was fined?", which the sentence that names one need not have. */
function kindAsked(tokens: readonly Token[]): string | undefined {
  const asking = tokens.findIndex(({ lower }) => lower === 'which' || lower === 'what');
  const kind = tokens[asking + 1];
  return asking >= 0 && kind && KINDS_OF_NAMES.has(kind.lower) ? kind.stem : undefined;
}

/** What people call a story, in whatever words its articles tell it. */
const STORIES: ReadonlySet<string> = new Set(
  'dispute row saga affair controversy scandal crisis drama feud debacle fiasco situation incident story'.split(
    ' ',
  ),
);

/** The stem of "dispute" in "the latest on the Hest dispute". */
const storyWords = (tokens: readonly Token[]): string[] =>
  tokens.flatMap(({ lower, stem }, i) => (STORIES.has(lower) && tokens[i - 1]?.stop === false ? [stem] : []));

/** "Eva Lund, the finance minister," and "the finance minister Eva Lund" say which of two people is meant. */
const APPOSITION =
  /(?<=\p{Lu}[\p{L}\p{M}’'-]+, )the [^,?]{3,60}(?=,)|\bthe (?:\p{Ll}+ ){1,3}(?=\p{Lu}\p{Ll})/u;

/** The office by which a question identifies somebody: it says which articles are meant, not what is asked. */
function roleIn(text: string): Range | null {
  const found = APPOSITION.exec(text);
  if (!found?.[0].split(/[^\p{L}]+/u).some(isRole)) return null;
  return { start: found.index, end: found.index + found[0].trimEnd().length };
}

/** Stems of words and names that are right as typed, so nothing that looks similar is meant: Austria is not Australia. */
function namesOfTheirOwn(words: readonly Token[], text: string): ReadonlySet<string> {
  const names = words.filter((word) => {
    const isGiven = isKnown(text, word) && !isLastName(text, word);
    return isOfState(word.stem) || isGiven || isEnglishWord(word.lower);
  });
  return new Set(names.map(stemOf));
}

const written = (text: string, { start, end }: Token): string =>
  text.slice(start, end).replace(/['’]s?$/u, '');

/** Whether a word has a capital and is a name that people have. */
function isKnown(text: string, word: Token): boolean {
  const name = written(text, word);
  return /^\p{Lu}/u.test(name) && isKnownName(name);
}

/** Whether a word is a last name that people have, as "Cartright" is: somebody may still mean Cartwright by it. */
export function isLastName(text: string, word: Token): boolean {
  return isKnown(text, word) && !isGivenName(written(text, word)) && !isEnglishWord(word.lower);
}

/** The comparative of a question that compares two things, such as "bigger"; empty for any other question. */
export function comparativeIn(text: string): string {
  const word = COMPARATIVE.map((pattern) => pattern.exec(text)?.[1]).find(Boolean) ?? '';
  return isRole(word) ? '' : word;
}

const stemOf = ({ stem }: Token): string => stem;

/** A term; `readings` finds what it may be a misspelling of, if no passage holds it. */
async function termOf(
  stem: string,
  related: ReadonlyMap<string, number>,
  { frequency, passages }: TermStatistics,
  readings: (stem: string) => Promise<readonly SimilarTerm[]>,
): Promise<Omit<QueryTerm, 'background'>> {
  const counts = new Map(frequency);
  const forms = new Map([[stem, 1]]);
  for (const [form, strength] of related)
    if (counts.get(form) && !(counts.get(stem) && isOfManyWords(form))) forms.set(form, strength);
  if (!counts.get(stem) && forms.size === 1 && !COMMON.has(stem)) {
    for (const reading of await readings(stem)) {
      forms.set(reading.stem, SPELLING_STRENGTH * reading.similarity);
      counts.set(reading.stem, reading.frequency);
    }
  }
  const found = [...forms.keys()].find((form) => counts.get(form)) ?? stem;
  const count = counts.get(found) ?? 0;
  const idf = informativeness(found, count, passages);
  const weight = idf / inverseFrequency(0, passages + BACKGROUND_PASSAGES);
  const boost = idf / inverseFrequency(count, passages);
  const respelled = found !== stem && !related.has(found);
  return { stem, forms, known: count > 0, found, respelled, inverseFrequency: idf, boost, weight };
}

/** Alternatives for each content word: names that news uses, and verb forms that are also separate verbs. */
function formsOf(
  tokens: readonly Token[],
  toll: ReturnType<typeof tollAsked>,
  isOfSuccession: boolean,
  compared: ReadonlySet<string>,
): ReadonlyMap<string, Forms> {
  const related = relatedForms(tokens);
  const harmed = toll && contentStems(TOLL_WORDS[toll]);
  const words = tokens.filter(({ stop }) => !stop);
  return new Map(
    words.map((token) => {
      const { stem, lower } = token;
      if (harmed && TOLL_NOUNS.has(lower)) return [stem, formsAt(harmed, TOLL_STRENGTH, stem)];
      if (LEADING.has(lower) && tokens[tokens.indexOf(token) - 1]?.lower === 'who')
        return [stem, formsAt(contentStems([...HEADS, ...LEADING].join(' ')), EVERYDAY_STRENGTH, stem)];
      if (compared.has(stem) && SIZES.has(lower)) return [stem, formsAt(SIZE_STEMS, EVERYDAY_STRENGTH, stem)];
      if (isOfSuccession && SUCCESSION_ASKING.has(lower))
        return [stem, formsAt(SUCCESSION_STEMS, TOLL_STRENGTH, stem)];
      if (SPOUSES.has(lower) && tokens[0]!.lower.startsWith('who'))
        return [stem, formsAt(contentStems('married marries'), TOLL_STRENGTH, stem)];
      // "The Fed" and "a bit" are no pasts.
      const isNoun = DETERMINERS.has(tokens[tokens.indexOf(token) - 1]?.lower ?? '');
      const ambiguous = isNoun ? undefined : AMBIGUOUS_FORMS.get(stem);
      const own = formsAt(everydayForms(tokens, token), EVERYDAY_STRENGTH, stem);
      const forms = ambiguous ? new Map([[ambiguous, AMBIGUOUS_STRENGTH]]) : related.get(stem);
      return [stem, new Map([...own, ...(forms ?? [])])];
    }),
  );
}

/** "Which is bigger, Vell or Tarn?": an article says how many live there. */
const SIZES: ReadonlySet<string> = new Set(['bigger', 'larger', 'smaller']);
const SIZE_STEMS = contentStems('inhabitants population residents');

/** "Who leads NATO?": an article says so by the word for the office. */
const LEADING: ReadonlySet<string> = new Set(['leads', 'heads', 'runs', 'chairs', 'manages', 'coaches']);

/** "Who is her husband?": an article says whom she is married to. */
const SPOUSES: ReadonlySet<string> = new Set(['husband', 'wife', 'spouse']);

/** "Fire" and "sack" are verbs after "did" or "will", but not after "the". */
const NOUNS_TOO: ReadonlySet<string> = new Set(['fire', 'fires', 'sack', 'axe']);

/** How news may word what somebody types: "resigned" for "quit". */
function everydayForms(tokens: readonly Token[], token: Token): string[] {
  const at = tokens.indexOf(token);
  const isVerb =
    !DETERMINERS.has(tokens[at - 1]?.lower ?? '') &&
    tokens.slice(0, at).some(({ lower }) => AUXILIARIES.has(lower));
  const written = NOUNS_TOO.has(token.lower) && !isVerb ? undefined : EVERYDAY.get(token.lower);
  return written ? contentStems(written.join(' ')) : [];
}

const formsAt = (stems: readonly string[], strength: number, own: string): Forms =>
  new Map(stems.filter((one) => one !== own).map((one) => [one, strength]));

function informativeness(stem: string, frequency: number, passages: number): number {
  const expected = BACKGROUND_PASSAGES * (COMMON.get(stem) ?? 0);
  return inverseFrequency(frequency + expected, passages + BACKGROUND_PASSAGES);
}

/** "abot", "thier": a word one typing error away from a stop word, and, unlike "kill" beside "will", no word itself. */
function isMisspelledStopWord({ stem, lower }: Token): boolean {
  return (
    stem.length >= 4 &&
    !isEnglishWord(lower) &&
    [...STOP_WORDS].some((word) => word.length >= 4 && editDistance(stem, word, 1) <= 1)
  );
}
