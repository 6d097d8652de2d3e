/** "Which former England player won ...?": the words between "which" and the verb say what kind of thing is asked for. */
import { isFunctionWord } from '../../language/lexicon/function-words.js';
import { IRREGULAR } from '../../language/lexicon/irregular-forms.js';
import { ORGANISATIONS } from '../../language/lexicon/organisations.js';
import { KIN, OFFICES, PERSON_NOUNS } from '../../language/lexicon/titles.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import type { Token } from '../../language/tokens.js';
import type { AnswerKind } from '../parsed-question.js';

/** Questions seldom have more words there. */
const MOST_WORDS = 5;
/** "recently", but not "family" or "ally". */
const ADVERB = /..(?:al|ed|nt|ous|ive|te|k|r|st|gh|w)ly$/u;
/** "Signed" in "Which team signed him?": it ends the phrase. */
const PAST = /..ed$/u;
const OTHER_ADVERBS = wordSet('now later then first also still almost ever once again soon already finally');

/**
 * The tokens right after a question word that may say what kind of thing is asked for: up to a function word, an adverb or
 * a past tense, and no further than a possessive. `asking` is the place of the question word.
 */
export function phraseAfter(asking: number, tokens: readonly Token[]): readonly Token[] {
  const after = tokens.slice(asking + 1, asking + 1 + MOST_WORDS);
  // "Which threatened species ...?", but "What threatened the species?"
  const first = asking === 0 && tokens[asking]!.lower === 'what' ? 0 : 1;
  const end = after.findIndex(
    ({ lower }, i) => (isFunctionWord(lower) && lower !== 'us') || (i >= first && isVerbal(lower)),
  );
  const phrase = end < 0 ? after : after.slice(0, end);
  const owner = phrase.findIndex(isPossessive);
  return owner < 0 ? phrase : phrase.slice(0, owner + 1);
}

const isPossessive = ({ lower, start, end }: Token): boolean => end - start > lower.length;

const isVerbal = (lower: string): boolean =>
  PAST.test(lower) ||
  ADVERB.test(lower) ||
  OTHER_ADVERBS.has(lower) ||
  (IRREGULAR.has(lower) && kindOfNoun(lower) === null);

const PLACES = wordSet(`
  country city state place region river continent town location area county island province
  district village street neighborhood nation territory sea ocean lake mountain range`);
/** Companies as often as people, or words that mean much else. */
const UNCLEAR = wordSet(`
  figure regulator operator contractor owner promoter investor broker developer trainer
  major private native senior junior forward pro`);
const PERSONS: ReadonlySet<string> = new Set([
  ...[...OFFICES, ...PERSON_NOUNS, ...KIN].filter((noun) => !UNCLEAR.has(noun)),
  ...wordSet('person man woman inventor footballer athlete quarterback republican democrat youtuber rapper'),
]);
/** They end names, but are seldom what has a name. */
const ABSTRACT = wordSet(`
  force forces system service services project programme program office protection report reserve mission house energy
  records stock capital exchange partners holdings summit`);
const NAMED: ReadonlySet<string> = new Set([
  ...[...ORGANISATIONS].filter((noun) => !ABSTRACT.has(noun)),
  ...wordSet(`
    company group team band book film movie show song newspaper magazine language law war battle name term word title
    brand tribe dynasty religion firm chain retailer manufacturer publisher broadcaster channel app platform website franchise
    sitcom series album musical game holiday festival rocket spacecraft ship hurricane planet`),
]);
const KINDS: readonly (readonly [AnswerKind, ReadonlySet<string>])[] = [
  ['place', PLACES],
  ['person', PERSONS],
  ['name', NAMED],
];

/** "Cities" and "women" as "city" and "woman". */
const singularOf = (lower: string): string =>
  IRREGULAR.get(lower) ?? lower.replace(/ies$/u, 'y').replace(/(?<!s)s$/u, '');

function kindOfNoun(lower: string): AnswerKind | null {
  const noun = singularOf(lower);
  return KINDS.find(([, nouns]) => nouns.has(lower) || nouns.has(noun))?.[0] ?? null;
}

/** "App", "company", "river": whether a word stands for something that has a name, and is nobody. */
export function isNounOfThing(lower: string): boolean {
  const kind = kindOfNoun(lower);
  return kind === 'name' || kind === 'place';
}

/** "hosts", but not "famous" or "US". */
const ENDS_IN_S = /..(?<![suio])s$/u;

/** The noun after "which" or "what" that says what is asked for; null if none that is known ends the phrase there. */
function nounAsked(tokens: readonly Token[]): string | null {
  for (const [at, { lower }] of tokens.entries()) {
    if (lower !== 'which' && lower !== 'what') continue;
    const phrase = phraseAfter(at, tokens);
    const noun = phrase.find((token, i) => {
      const next = phrase[i + 1]?.lower;
      // "General" of "general election" is nobody.
      if (kindOfNoun(token.lower) === null || (next && kindOfNoun(next) !== null)) return false;
      return !next || /ing$/u.test(next) || ENDS_IN_S.test(next) || ENDS_IN_S.test(token.lower);
    });
    if (noun) return noun.lower;
  }
  return null;
}

/** The kind of thing that a question asks for by that noun; null if there is none. */
export function kindByNoun(tokens: readonly Token[]): AnswerKind | null {
  const noun = nounAsked(tokens);
  return noun === null ? null : kindOfNoun(noun);
}
