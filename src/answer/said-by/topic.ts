/** Whether somebody's words are about the topic asked for. */
import type { Excerpt, Range, Speaker } from '../../domain.js';
import { sentenceAt } from '../../language/excerpt.js';
import { THIRD_PERSON } from '../../language/lexicon/function-words.js';
import { memoised } from '../../language/memoised.js';
import { findPeople } from '../../language/names/people.js';
import { contentStems } from '../../language/tokens.js';
import { mention, type QueryTerm, weightOf } from '../../question/parsed-question.js';
import type { RankedPassage } from '../../retrieval/ranked-passage.js';
import { voiceAt } from '../../speakers/excerpt.js';
import { sharesPrefix } from '../held-words.js';
import { type ReadSentence, readSentence, sentencesOf as sentencesIn } from '../sentences/sentence.js';
import { type AskedWords, isNamed, names, voiceOf } from './whose.js';

/** The least share of the topic, by weight, near somebody's words that are about it. */
const LEAST_TOPIC = 0.5;

/** Whether somebody speaks on a topic. */
export type OnTopic = 'yes' | 'maybe' | 'no';

/**
 * Whether the speaker speaks on the topic: it is in a sentence of theirs, in a neighbour that is nobody else's, or in the
 * article's title. `maybe`: there is no such sentence, but one that names the speaker or leaves its own speaker open.
 */
export function speaksOfTopic(words: AskedWords, passages: readonly RankedPassage[]): OnTopic {
  const theirs = sentencesOf(passages).filter(
    ({ article, number }) =>
      voiceOf(words, article, number) === 'theirs' && hasTopicNear(words, article, number),
  );
  const isOnIt = ({ article, number }: Place): boolean => {
    const isOfOthers = (at: number): boolean => voiceOf(words, article, at) === 'others';
    if (words.isOnNames && !mayBeOnNames(words, article, number)) return false;
    return holdsTopic(words, [titleStems(article), ...topicStems(words, article, number, isOfOthers)]);
  };
  if (theirs.some(isOnIt)) return 'yes';
  return theirs.length > 0 || maySpeakOfTopic(words, passages) ? 'maybe' : 'no';
}

/**
 * Whether a sentence of a quote holds the speaker's words with every word of the topic. What the title says is not enough, nor
 * what says who speaks: "Ada Lind, a teacher from Tarn, said ..." is not about Tarn.
 */
export function saysOnTopic(words: AskedWords, quote: Range & { readonly article: Excerpt }): boolean {
  const { topic, isHearer } = words;
  return (
    topic.length > 0 &&
    sentencesIn(quote).some((sentence) => {
      const speaker = voiceAt(quote.article, sentence.number).speakers.find(({ name }) => names(words, name));
      if (!speaker) return false;
      const held = isHearer ? sentence.positions : unheardStems(sentence);
      const ofSpeaker = new Set(contentStems(`${speaker.role ?? ''} ${originOf(speaker, sentence)}`));
      return topic.every((term) => mention(term, held) > 0 && mention(term, ofSpeaker) === 0);
    })
  );
}

/** After a speaker's name: "Ada Lind of Tarn", "Lind, 61, who came from Tarn," */
const ORIGIN =
  /^(?:,[^,]{0,80})? (?:of|in|at|from) (?:the )?(?:\p{Lu}[\p{L}’'-]*(?: |(?![\p{L}’'-])))+|^, (?:an?|the|who) [^,]+/u;

/** What a sentence says of where a speaker is from, or of who that is, right after the name. */
function originOf({ name }: Speaker, { text }: ReadSentence): string {
  const at = text.indexOf(name);
  return at < 0 ? '' : (ORIGIN.exec(text.slice(at + name.length))?.[0] ?? '');
}

/**
 * Whether a sentence has a name asked about or a word that may stand for it: "The course was too soft" is not about Lind,
 * though the title above it is.
 */
function mayBeOnNames({ topic }: AskedWords, article: Excerpt, number: number): boolean {
  const sentence = readSentence(article, number);
  const held = unheardStems(sentence);
  return (
    topic.some((term) => mention(term, held) > 0) ||
    sentence.tokens.some(({ lower }) => THIRD_PERSON.has(lower))
  );
}

/** A sentence, by its number in its article. */
interface Place {
  readonly article: Excerpt;
  readonly number: number;
}

const sentencesOf = (passages: readonly RankedPassage[]): Place[] =>
  passages.flatMap(({ passage: { article, firstSentence, endSentence } }) =>
    Array.from({ length: endSentence - firstSentence }, (_, i) => ({
      article,
      number: firstSentence + i,
    })),
  );

const hasTopicNear = (words: AskedWords, article: Excerpt, number: number): boolean =>
  holdsMost(words.topic, [titleStems(article), ...topicStems(words, article, number)]);

/**
 * Whether a sentence near the topic names the speaker, or leaves its own speaker open in an article that names the speaker.
 * Whole articles are read for people and voices, which takes long, so it comes last and only for those that need it.
 */
function maySpeakOfTopic(words: AskedWords, passages: readonly RankedPassage[]): boolean {
  const naming = passages.filter(({ stems }) => isNamed(words, { has: (stem) => stems.includes(stem) }));
  const inArticle =
    (article: Excerpt) =>
    ({ passage }: RankedPassage): boolean =>
      passage.article.id === article.id;
  const isOfOther = memoised((article: Excerpt) => isOfNamesake(words, article));
  const isNaming = memoised((article: Excerpt) => naming.some(inArticle(article)));
  const isTelling = memoised((article: Excerpt) =>
    naming.filter(inArticle(article)).some(({ passage }) => !isOfOther(passage.article)),
  );
  const isReporting = memoised((article: Excerpt) =>
    passages.filter(inArticle(article)).some(({ passage }) => isReport(words, passage.article)),
  );
  const isTitled = memoised((article: Excerpt) => isNamed(words, titleStems(article)));
  return sentencesOf(passages).some(({ article, number }) => {
    if (!isNaming(article) && !isTitled(article)) return false;
    const voice = voiceOf(words, article, number);
    if (voice === 'others' || voice === 'theirs' || !hasTopicNear(words, article, number)) return false;
    const isNamedHere = isNamed(words, readSentence(article, number).positions) && isTelling(article);
    if (isNamedHere) return true;
    const isOfThem = isTelling(article) || (isTitled(article) && !isOfOther(article));
    // A speech or an interview names its speaker only once; a report mixes words of others and words of nobody.
    return isOfThem && (voice === 'unknown' || !isReporting(article));
  });
}

/** Whether all people with the speaker's last name in an article have a different given name. */
function isOfNamesake(words: AskedWords, article: Excerpt): boolean {
  const bearers = findPeople(article.text).filter(({ name }) =>
    isNamed(words, new Set(contentStems(name).slice(-1))),
  );
  return bearers.length > 0 && !bearers.some(({ name }) => names(words, name));
}

/** Whether an article gives words to the speaker by name, and to somebody else. */
function isReport(words: AskedWords, article: Excerpt): boolean {
  const voices = new Set(article.sentences.map((_, i) => voiceOf(words, article, article.firstNumber + i)));
  return voices.has('theirs') && voices.has('others');
}

/** Whether a sentence, with its neighbours and the title, is about the topic; true if none is asked for. */
export function isOnTopic(words: AskedWords, article: Excerpt, number: number): boolean {
  return (
    words.topic.length === 0 ||
    holdsTopic(words, [titleStems(article), ...topicStems(words, article, number)])
  );
}

/** Whether some texts hold most of the topic, and of what it begins with: "the ferry" of "the ferry in Vell". */
const holdsTopic = ({ topic, core }: AskedWords, texts: Parameters<typeof holdsMost>[1]): boolean =>
  holdsMost(topic, texts) && holdsMost(core, texts);

/** Whether some texts hold most of the words of a topic, by weight. */
export function holdsMost(topic: readonly QueryTerm[], texts: readonly StemsHeld[]): boolean {
  const held = topic.filter((term) =>
    texts.some((text) => mention(term, text) > 0 || sharesPrefix(term, text)),
  );
  return weightOf(held) >= LEAST_TOPIC * weightOf(topic);
}

/** The stems of an article's title. */
export const titleStems = memoised(
  ({ title }: Excerpt): ReadonlySet<string> => new Set(contentStems(title ?? '')),
);

/** The same as `stemsAround`, without those to whom something is said if what is said about them is asked for. */
function topicStems(
  { isHearer }: AskedWords,
  article: Excerpt,
  number: number,
  isLeftOut?: (number: number) => boolean,
): ReturnType<typeof stemsAround> {
  return stemsAround(article, number, isLeftOut, isHearer ? undefined : unheardStems);
}

/** "Told the Harbour Gazette", but not "told Lund to leave", which is about Lund. */
const HEARERS =
  /(?<=\b(?:told|tells|interview with) (?:the |The )?)\p{Lu}[\p{L}\d’'&.-]*(?: (?:of |the )?\p{Lu}[\p{L}\d’'&-]*)*(?! to\b)(?![\p{L}\d’'&.-]|(?: \p{Lu}))/gu;

/** The stems of a sentence without those to whom it is said. */
const unheardStems = memoised((sentence: ReadSentence): StemsHeld => {
  const { text, positions } = sentence;
  const rest = text.replace(HEARERS, ' ');
  return rest === text ? positions : new Set(contentStems(rest));
});

type StemsHeld = { has(stem: string): boolean; keys(): Iterable<string> };

/** The stems of a sentence and its two neighbours, apart from some that are left out. */
export function stemsAround(
  article: Excerpt,
  number: number,
  isLeftOut = (_: number): boolean => false,
  stemsOf: (sentence: ReadSentence) => StemsHeld = ({ positions }) => positions,
): StemsHeld[] {
  const near = [number - 1, number, number + 1].filter((at) => sentenceAt(article, at) && !isLeftOut(at));
  return near.map((at) => stemsOf(readSentence(article, at)));
}
