import type { ArticleFilter, Range } from '../domain.js';
import { isEnglishWord } from '../language/dictionary.js';
import { passageText } from '../language/excerpt.js';
import { isKnownName } from '../language/known-names.js';
import { EVERYDAY } from '../language/lexicon/everyday.js';
import { AUXILIARIES, DETERMINERS } from '../language/lexicon/function-words.js';
import { AMBIGUOUS_FORMS } from '../language/lexicon/irregular-forms.js';
import { STOP_WORDS } from '../language/lexicon/stop-words.js';
import { HEADS } from '../language/lexicon/titles.js';
import { isRole } from '../language/name-words.js';
import { editDistance, type SimilarTerm } from '../language/spelling.js';
import { contentStems, type Token, tokenize } from '../language/tokens.js';
import { passagesOf } from '../retrieval/article-cache.js';
import { inverseFrequency } from '../retrieval/inverted-index/bm25.js';
import type { SearchIndex, TermStatistics } from '../retrieval/ports.js';
import { answerType } from './answer-type.js';
import background from './background-frequencies.json' with { type: 'json' };
import { withCompoundsOf } from './compounds.js';
import {
  type ArchiveMetadata,
  archiveMetadataOf,
  type Constraint,
  constraintsIn,
  timeAsked,
} from './constraints.js';
import { foreignStopWords } from './foreign.js';
import { withIdentityAsked } from './identity-asked.js';
import { largeness } from './largeness.js';
import { misspeltNames } from './misspelt-names.js';
import { newsAsked } from './news-asked.js';
import { isIn, type ParsedQuestion, type QueryTerm } from './parsed-question.js';
import { periodIn } from './period.js';
import { askingPart, isAskingWord, preambleEnd } from './preamble.js';
import { reactionAsked } from './reaction-asked.js';
import { asksOfNow, recenciesFor, stressesNow } from './recency.js';
import { type Forms, isOfState, relatedForms } from './related-names.js';
import type { Period } from './relative-time.js';
import { withSayingAsked } from './speech-asked.js';
import { readingsOf } from './spelling-variants.js';
import { SUCCESSION_ASKING, SUCCESSION_STEMS, successionAsked } from './succession-asked.js';
import { TOLL_NOUNS, TOLL_WORDS, tollAsked } from './toll-asked.js';

/** What a misspelled word's likeliest reading is worth, times their similarity. */
const SPELLING_STRENGTH = 0.9;
/** What "resign" is worth in a question about who quit. */
const EVERYDAY_STRENGTH = 0.7;
/** What "found" is worth in a question about who finds. */
const AMBIGUOUS_STRENGTH = 0.7;

/** What "died" is worth in a question about the toll, and "successor" in one about who came after. */
const TOLL_STRENGTH = 0.9;

/** How common ordinary words are, by stem: their share of passages. Written by `npm run train`. */
const COMMON: ReadonlyMap<string, number> = new Map(Object.entries(background));
/**
 * Passages of general English that are counted in with the index's own. In a handful of articles every word is
 * rare, and only this distinguishes "much" from "Vilnius"; among thousands of passages it hardly matters.
 */
const BACKGROUND_PASSAGES = 100;

/** The weight of a word of a time or a source: it says which article is meant, not what is asked of it. */
const CONSTRAINT_WEIGHT = 0.5;

/** What "bigger" weighs where two are compared: an article that gives both figures has no need of the word. */
const COMPARED_WEIGHT = 0.3;
/** "Bigger" of "Is Vell bigger than Tarn?" and "Which is bigger, Vell or Tarn?" */
const COMPARATIVE: readonly RegExp[] = [
  /\b(\p{L}{2,}er|more \p{L}+) than\b/iu,
  /^\W*(?:who|which|what)(?: \p{L}+)? (?:is|was|are|were) (\p{L}{3,}er|more \p{L}+),? [^?]+ or [^?]+/iu,
];

export interface ParseOptions {
  /** Only these articles will be searched: what "this week" means is counted among them. */
  readonly filter?: ArticleFilter | undefined;
  /** The day of asking, `YYYY-MM-DD`, from which "this week" counts; that of the newest article where it is not known. */
  readonly asked?: string | undefined;
  /** The asker's, such as "en-GB": it decides what 05/03/2024 means. */
  readonly locale?: string | undefined;
  /** The part of the question that asks, if a conversation added the rest, which only says which articles are meant. */
  readonly asking?: string | undefined;
  /** Articles, by id, that were shown for the question that this one follows up. */
  readonly shownBefore?: readonly string[] | undefined;
}

/** Understands a question against one index: the weights of its words there, and their alternatives. */
export async function parseQuestion(
  question: string,
  index: SearchIndex,
  { filter, asked: today, locale, asking, shownBefore = [] }: ParseOptions = {},
): Promise<ParsedQuestion> {
  const { text: wanted, excluded } = withoutExcluded(question);
  const text = await asIndexed(wanted, index, filter);
  const period = periodIn(text, locale);
  const topic = newsAsked(text);
  const tokens = askedTokens(text, period, topic);
  const archive = await archiveMetadataOf(index, period?.relative ? filter : undefined);
  const time = timeAsked(period, archive, today);
  const constraints = constraintsIn(text, tokens, period, time, archive);
  const words = tokens.filter(({ stop }) => !stop);
  const absent = await absentTime(words, period, constraints, archive, index);
  const part = askingPart(text, asking);
  const asks = text.slice(part.start, part.end);
  const terms = await termsOf({ text, tokens, words, part, constraints, absent }, index);
  const byStem = new Map(terms.map((term) => [term.stem, term]));
  return {
    text,
    asks: asks.slice(preambleEnd(asks)),
    tokens,
    terms,
    byStem,
    totalWeight: terms.reduce((sum, { weight }) => sum + weight, 0) || 1e-9,
    unmatched: unmatchedWords({ text, words, absent }, period, byStem),
    excluded,
    shownBefore: new Set(shownBefore),
    constraints,
    time,
    asksOfNow: !period && asksOfNow(text),
    stressesNow: stressesNow(text),
    asksForNews: topic !== null,
    ...recenciesFor(period, archive, today),
    ofNews: archive.mostlyDated && archive.days.length > 0 ? largeness(index.info.passages) : 0,
    ...answerType(text, tokens, byStem, part),
  };
}

/** The question in the words that articles use: acronyms, compounds, and what is asked about identity and speech. */
async function asIndexed(
  question: string,
  index: SearchIndex,
  filter: ArticleFilter | undefined,
): Promise<string> {
  const worded = await withSayingAsked(withIdentityAsked(withAcronym(question)), index, filter);
  return withCompoundsOf(index, worded);
}

/** A question as far as it is read when its words are weighed. */
interface Read {
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
async function termsOf(read: Read, index: SearchIndex): Promise<readonly QueryTerm[]> {
  const { text, tokens, words, part, constraints, absent } = read;
  const inConstraints = new Set(
    words.filter((token) => constraints.some((constraint) => isIn(token, constraint))).map(stemOf),
  );
  const inAsking = new Set(words.filter((token) => isIn(token, part)).map(stemOf));
  const role = roleIn(text);
  const inRole = new Set(words.filter((token) => role && isIn(token, role)).map(stemOf));
  const compared = new Set(contentStems(comparativeIn(text)));
  const related = formsOf(tokens, tollAsked(text), successionAsked(text.slice(preambleEnd(text))) !== null);
  const stems = [...new Set(words.map(stemOf))];
  const asked = [...new Set([...stems, ...[...related.values()].flatMap((forms) => [...forms.keys()])])];
  const statistics = await index.termStatistics(asked);
  const readings = await readingsFor(read, stems, inConstraints, statistics, index);
  const all = await Promise.all(
    stems.map(async (stem): Promise<QueryTerm> => {
      const found = await termOf(stem, related.get(stem)!, statistics, readings);
      const term = { ...found, background: !inAsking.has(stem) || inRole.has(stem) };
      if (absent.has(stem)) return { ...term, known: false };
      if (inConstraints.has(stem)) return { ...term, known: true, weight: CONSTRAINT_WEIGHT * term.weight };
      return compared.has(stem) ? { ...term, weight: COMPARED_WEIGHT * term.weight } : term;
    }),
  );
  const degree = degreeAsked(tokens);
  return all.filter(({ stem, known }) => known || !(isMisspelledStopWord(stem) || stem === degree));
}

/** What may be meant by a word that the index does not hold; nothing by one that is right as it is. */
async function readingsFor(
  { text, words }: Read,
  stems: readonly string[],
  inConstraints: ReadonlySet<string>,
  { frequency }: TermStatistics,
  index: SearchIndex,
): Promise<(stem: string) => Promise<readonly SimilarTerm[]>> {
  const held = stems.filter((stem) => frequency.get(stem));
  const telling = held.filter((stem) => !COMMON.has(stem));
  const others = telling.length > 0 ? telling : held;
  const ownNames = namesOfTheirOwn(words, text);
  const misspelt = await misspeltNames(text, words, frequency, index);
  return async (stem) => {
    const sure = misspelt.get(stem);
    if (sure) return [{ ...sure, similarity: 1 / SPELLING_STRENGTH }];
    return inConstraints.has(stem) || ownNames.has(stem) ? [] : readingsOf(stem, others, index);
  };
}

/** Uncommon words that no article holds, as they were asked; a time that no article is from in full. */
function unmatchedWords(
  { text, words, absent }: Pick<Read, 'text' | 'words' | 'absent'>,
  period: Period | null,
  byStem: ReadonlyMap<string, QueryTerm>,
): readonly string[] {
  const unknown = words.filter(({ stem }) => byStem.get(stem)?.known === false && !COMMON.has(stem));
  const asAsked = unknown.map((word) => (absent.has(word.stem) && isIn(word, period!) ? period! : word));
  return [...new Set(asAsked.map(({ start, end }) => text.slice(start, end)))];
}

/** A word right behind a dash of its own: "ferry -captain" wants nothing of the captain. */
const EXCLUDED = /(?<=^|\s)[-–−](\p{L}[\p{L}\p{M}’']{2,})(?=\s|$)/gu;

/** The question without the words that it excludes, and their stems. Only words aside from what is excluded can ask. */
function withoutExcluded(question: string): { text: string; excluded: ReadonlySet<string> } {
  const text = question.replace(EXCLUDED, ' ').trim();
  if (contentStems(text).length === 0) return { text: question, excluded: new Set() };
  const words = [...question.matchAll(EXCLUDED)].map(([, word]) => word!);
  return { text, excluded: new Set(contentStems(words.join(' '))) };
}

/** "The us" is the country, not the pronoun; "how come" asks why. */
const withAcronym = (question: string): string =>
  question.replace(/\bthe us\b/g, 'the US').replace(/\bhow come\b/giu, 'why');

/** The question's tokens, stop words among them all that says how or of what time it asks rather than what. */
function askedTokens(text: string, period: Period | null, topic: Range | null): Token[] {
  const preamble = preambleEnd(text);
  const foreign = foreignStopWords(text);
  const reaction = reactionAsked(text);
  const tokens = tokenize(text).map((token) => {
    const isRelative = period?.wordless && isIn(token, period);
    const isForeign = foreign.has(text.slice(token.start, token.end).toLowerCase());
    const isAsking =
      isForeign ||
      token.end <= preamble ||
      (reaction !== null && isIn(token, reaction.word)) ||
      (topic !== null && !isIn(token, topic));
    return isRelative || isAsking ? { ...token, stop: true } : token;
  });
  const asking = tokens.map((token) => (isAskingWord(token.lower) ? { ...token, stop: true } : token));
  return asking.some(({ stop }) => !stop) ? asking : tokens;
}

/** The stem of "hot" in "How hot did it get?": a text that answers has a figure, and need not have the word. */
function degreeAsked(tokens: readonly Token[]): string | undefined {
  const how = tokens.findIndex(({ lower }) => lower === 'how');
  return how >= 0 && AUXILIARIES.has(tokens[how + 2]?.lower ?? '') ? tokens[how + 1]!.stem : undefined;
}

/** "Eva Lund, the finance minister," and "the finance minister Eva Lund" say which of two people is meant. */
const APPOSITION =
  /(?<=\p{Lu}[\p{L}\p{M}’'-]+, )the [^,?]{3,60}(?=,)|\bthe (?:\p{Ll}+ ){1,3}(?=\p{Lu}\p{Ll})/u;

/** The office by which a question identifies a name: it says which articles are meant, and is not what is asked. */
function roleIn(text: string): Range | null {
  const found = APPOSITION.exec(text);
  if (!found?.[0].split(/[^\p{L}]+/u).some(isRole)) return null;
  return { start: found.index, end: found.index + found[0].trimEnd().length };
}

/** Stems of what is a word or a name as it is written, so that none that looks alike is meant: Austria is not Australia. */
function namesOfTheirOwn(words: readonly Token[], text: string): ReadonlySet<string> {
  const names = words.filter(({ start, end, stem, lower }) => {
    const written = text.slice(start, end).replace(/['’]s?$/u, '');
    const isCapital = /^\p{Lu}/u.test(written);
    return isOfState(stem) || (isCapital && isKnownName(written)) || isEnglishWord(lower);
  });
  return new Set(names.map(stemOf));
}

/** The word by which a question compares two things; empty where it compares none. */
function comparativeIn(text: string): string {
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
  for (const [form, strength] of related) if (counts.get(form)) forms.set(form, strength);
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

/** How many passages with most of a date's words are searched for one with all. */
const DATE_DEPTH = 10;

/**
 * Stems of a date that no article is of and no passage names: "7", "December" and "1843" may each stand somewhere without
 * that day being mentioned. Empty where articles do not say when they are from.
 */
async function absentTime(
  words: readonly Token[],
  period: Period | null,
  constraints: readonly Constraint[],
  { days }: ArchiveMetadata,
  index: SearchIndex,
): Promise<ReadonlySet<string>> {
  const isMet = constraints.some(({ start, end }) => start === period?.start && end === period.end);
  if (!period || period.relative || isMet || days.length === 0) return new Set();
  const stems = [...new Set(words.filter((word) => isIn(word, period)).map(stemOf))];
  const hits = await index.lexical(
    stems.map((stem) => ({ stem, weight: 1 })),
    DATE_DEPTH,
  );
  const passages = await passagesOf(
    index,
    hits.map(({ passage }) => passage),
  );
  const isNamed = passages.some((passage) => {
    const held = new Set(contentStems(passageText(passage)));
    return stems.every((stem) => held.has(stem));
  });
  return new Set(isNamed ? [] : stems);
}

/** Alternatives for each content word: names that news uses, and verb forms that are also separate verbs. */
function formsOf(
  tokens: readonly Token[],
  toll: ReturnType<typeof tollAsked>,
  isOfSuccession: boolean,
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
      if (isOfSuccession && SUCCESSION_ASKING.has(lower))
        return [stem, formsAt(SUCCESSION_STEMS, TOLL_STRENGTH, stem)];
      const ambiguous = AMBIGUOUS_FORMS.get(stem);
      const own = formsAt(everydayForms(tokens, token), EVERYDAY_STRENGTH, stem);
      const forms = ambiguous ? new Map([[ambiguous, AMBIGUOUS_STRENGTH]]) : related.get(stem);
      return [stem, new Map([...own, ...(forms ?? [])])];
    }),
  );
}

/** "Who leads NATO?": an article says so by the word for the office. */
const LEADING: ReadonlySet<string> = new Set(['leads', 'heads', 'runs', 'chairs', 'manages', 'coaches']);

/** "Fire" and "sack" are verbs behind "did" or "will", and not behind "the". */
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

/** "abot", "thier": an unknown word one typing error away from a stop word. */
function isMisspelledStopWord(stem: string): boolean {
  return (
    stem.length >= 4 && [...STOP_WORDS].some((word) => word.length >= 4 && editDistance(stem, word, 1) <= 1)
  );
}
