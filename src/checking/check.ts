/**
 * Whether a quote is real: the words that somebody pasted, compared with the articles' own. Candidates come from the inverted
 * index by the claim's words, and the claim is aligned with each. An index of word shingles would find verbatim quotes
 * as well, but not altered ones, and doubles the index; words do both, and an altered quote keeps most of its words.
 */
import type { ArticleFilter } from '../domain.js';
import { newestDayOf } from '../language/article-summary.js';
import { SPEECH_VERBS } from '../language/lexicon/speech-verbs.js';
import { STOP_WORDS } from '../language/lexicon/stop-words.js';
import { outletKey } from '../language/outlets.js';
import type { CheckedSource, CheckVerdict, QuoteCheck } from '../quote-check.js';
import type { SearchIndex } from '../retrieval/ports.js';
import { isOwned, type Step } from './alignment/align.js';
import { articleWords } from './article-words.js';
import { candidatesFor } from './candidates.js';
import { type Framed, framedIn, isWorkTitle } from './claim/around-quote.js';
import { type ClaimedQuote, claimFrom, readClaim } from './claim/claim.js';
import { withAround } from './claim/copied-frame.js';
import type { Interpretation } from './claim/interpretation.js';
import { withLinesJoined } from './claim/line-ends.js';
import { isPastersOwn, isRenamed, lacksNegation } from './claim/pasted-frame.js';
import { withoutChatMarks } from './claim/quoted.js';
import { quotesIn } from './claim/several.js';
import { typedFrame, withTypedNames, wordsOfNames } from './claim/typed-names.js';
import { judge } from './judge.js';
import { titledSo } from './titles.js';
import { saysMore } from './unheld.js';
import { comparedWords, rowOf } from './words.js';

/** A quote to be checked, and the articles in which to look for it. */
export interface CheckRequest {
  /** The quote as pasted; marks around it and a name for it are recognised. */
  readonly text: string;
  /** Who is said to have said it; takes precedence over a name in the text. */
  readonly speaker?: string;
  readonly filter?: ArticleFilter;
}

/** The kinder verdict of two readings counts. */
const RANK: Readonly<Record<CheckVerdict, number>> = {
  verbatim: 0,
  misattributed: 1,
  altered: 2,
  stitched: 2,
  absent: 3,
};

/** Checks a claim against an index. The cost depends on the claim's words and some thirty passages, not on the index's size. */
export async function checkQuote(request: CheckRequest, index: SearchIndex): Promise<QuoteCheck> {
  const started = performance.now();
  const articles = await index.articles(request.filter);
  const publishers = new Set(articles.map(({ publisher }) => publisher ?? ''));
  const outlets = new Set(Array.from(publishers, outletKey));
  const { claim, speaker, found, onlyQuoted, around } = await bestReading(request, index, (name) =>
    outlets.has(outletKey(name)),
  );
  const isNowhere = found.verdict === 'absent' || found.verdict === 'stitched';
  const titled = isNowhere ? (titledSo(claim.text, articles) ?? titledSo(request.text, articles)) : null;
  const newest = found.verdict === 'absent' && !titled ? newestDayOf(articles) : null;
  // A headline is not stitched, though some of its common words stand in several places.
  const sources = titled ? [] : found.sources;
  return {
    verdict: titled ? 'absent' : found.verdict,
    sources,
    onlySpelling: found.onlySpelling,
    claim: claim.text,
    claimedSpeaker: found.renamed ?? speaker,
    articlesSearched: articles.length,
    onlyQuoted,
    around,
    ...(titled && { titled }),
    ...(newest !== null && { newest }),
    tookMs: Math.round((performance.now() - started) * 10) / 10,
  };
}

/** The most quotes of one text that are checked: each costs a search. */
const MOST_QUOTES = 5;

/**
 * Checks each quote of a text that holds several, up to the first few; one check if it is one quote, or stands in an
 * article as it is.
 */
export async function checkQuotes(pasted: CheckRequest, index: SearchIndex): Promise<QuoteCheck[]> {
  const request = { ...pasted, text: await withLinesJoined(pasted.text, index) };
  const quotes = quotesIn(request.text);
  const isOne = quotes.length === 1 || (await mayBeCopied(request, index));
  const whole = isOne ? await checkQuote(request, index) : null;
  if (whole && (quotes.length === 1 || isCopied(request, whole))) return [whole];
  const each: QuoteCheck[] = [];
  for (const quote of quotes.slice(0, MOST_QUOTES))
    each.push(await checkQuote({ ...quote, ...request, text: quote.text }, index));
  const left = quotes.length - each.length;
  if (left > 0)
    return each.map((check, i) => (i === each.length - 1 ? { ...check, quotesLeft: left } : check));
  const isNowhere = each.every(({ verdict }) => verdict === 'absent');
  return isNowhere ? [whole ?? (await checkQuote(request, index))] : each;
}

/** A copied sentence that quotes twice is checked as one if it has at least so many words for each altered one. */
const FEW_EDITS = 8;

/** Whether a text as a whole is an article's, with few words changed. */
const isCopied = ({ text }: CheckRequest, { claim, verdict, sources }: QuoteCheck): boolean =>
  lengthOf(claim) >= lengthOf(withoutChatMarks(text)) &&
  (verdict === 'verbatim' || (verdict === 'altered' && FEW_EDITS * editsOf(sources) <= lengthOf(claim)));

/** Whether one place holds nearly all of a text's words, in any order. Aligning them takes long, and is tried only then. */
async function mayBeCopied({ text, filter }: CheckRequest, index: SearchIndex): Promise<boolean> {
  const claim = readClaim(withoutChatMarks(text));
  const keys = claim.parts.flatMap((part) => (part.kind === 'word' ? [part.word.key] : []));
  const candidates = await candidatesFor(claim, index, filter);
  return candidates.some(({ words }) => {
    const held = new Set(words.map(({ key }) => key));
    return FEW_EDITS * keys.filter((key) => !held.has(key)).length <= lengthOf(claim.text);
  });
}

const lengthOf = (text: string): number => comparedWords(text).length;

/** What was pasted as it stands, or only what it quotes if its other words say who said that. */
async function bestReading(
  { text, speaker: given, filter }: CheckRequest,
  index: SearchIndex,
  isOutlet: (name: string) => boolean,
): Promise<Interpretation> {
  const read = async (claim: ClaimedQuote, around?: Framed): Promise<Interpretation> => {
    const own = claim.speaker !== null && !isOutlet(claim.speaker) ? claim.speaker : null;
    const speaker = given?.trim() || own;
    const found = await judge(claim, speaker, index, filter);
    const [source] = found.sources;
    const onlyQuoted = around !== undefined && source !== undefined && saysMore(around, speaker, source);
    return { claim, speaker, found, onlyQuoted, around: [] };
  };
  const plain = withoutChatMarks(text);
  const whole = await read(readClaim(plain));
  const framed = framedIn(await withNamesInCapitals(plain, index));
  if (whole.found.renamed) return whole;
  // “The pool is old” — Lind: the article may go on with the name, which is still not part of the quote.
  const isReal = whole.found.verdict === 'verbatim';
  const isOwn = framed && (isReal ? framed.isSigned : isPastersOwn(framed, whole));
  const isAltered = whole.found.verdict === 'altered';
  const isOpen = whole.found.verdict === 'absent' || (framed && isIntroduced(framed, whole));
  const tellsWho = framed?.isPlain && framed.isSourced;
  if (!framed || (!isOwn && !isOpen && !(isAltered && tellsWho))) return whole;
  const inner = withAround(await read(claimFrom(framed.quoted, framed.speaker), framed), whole, framed);
  if (!isOwn && isAltered && !isReworded(inner, whole)) return nearer(inner, whole, framed);
  if (isAltered && isRenamed(framed, whole, inner)) return whole;
  // Among many words of somebody else, a quotation counts on its own only if it is real.
  if (!isOwn && !isFound(inner) && !isOnWhat(framed, inner)) return whole;
  // "We loved “Wings of the Harbour”" is nowhere, although the title of the film is in an article.
  if (!framed.isPlain && whole.found.verdict === 'absent' && isWorkTitle(inner.claim.text)) return whole;
  const isArticlesOwn = isLabelled(inner) || isTold(framed, whole, inner);
  if (!framed.isSetOff && isArticlesOwn && isAltered) return nearer(inner, whole, framed);
  if (inner.found.verdict === 'altered' && isPutTogether(framed, whole)) return whole;
  // “The pool is old” (Moe): the next paragraph may begin with Moe.
  if (isReal && inner.found.verdict === 'misattributed') return inner;
  return RANK[inner.found.verdict] <= RANK[whole.found.verdict] ? inner : whole;
}

/** The people of the archive are asked for only if a text may name somebody in small letters. */
async function withNamesInCapitals(text: string, index: SearchIndex): Promise<string> {
  const frame = typedFrame(text);
  if (frame.length === 0) return text;
  const speakers = await index.speakers();
  return withTypedNames(text, frame, wordsOfNames(speakers.map(({ name }) => name)));
}

/** Words that differ, on either side, and those of them that are claimed: whoever alters a copied sentence changes fewer. */
const MANY_EDITS = 4;
const LEAST_OWN_WORDS = 2;

/**
 * Whether a real quotation of the claimed speaker stands in words of whoever pasted it, though the article has some of these
 * too. The message shows how they differ.
 */
const isReworded = (inner: Interpretation, { found }: Interpretation): boolean =>
  inner.around.length > 0 &&
  inner.found.verdict === 'verbatim' &&
  inner.speaker !== null &&
  isFound(inner) &&
  editsOf(found.sources) >= MANY_EDITS &&
  lengthOf(inner.around.map(({ claimed }) => claimed).join(' ')) >= LEAST_OWN_WORDS &&
  !lacksNegation(found);

/** Of two readings that are both altered, the one that differs less: "Lind: “…”" may have its name from the paster. */
function nearer(inner: Interpretation, whole: Interpretation, { isSigned }: Framed): Interpretation {
  const isNearer = editsOf(inner.found.sources) < editsOf(whole.found.sources) + Number(isSigned);
  return inner.found.verdict === 'altered' && isNearer ? inner : whole;
}

/**
 * Whether words that seem to name a speaker were copied with one of several pieces: "Lind called the pool old but the dam
 * broke".
 */
const isPutTogether = ({ frame }: Framed, { found }: Interpretation): boolean =>
  found.verdict === 'stitched' && found.sources.some(({ quote }) => rowOf(quote.text).includes(rowOf(frame)));

/** Words that differ from the original, on either side. */
const editsOf = ([source]: readonly CheckedSource[]): number =>
  (source?.differences ?? [])
    .filter(({ kind }) => !isOwned(kind))
    .reduce((sum, { claimed, original }) => sum + lengthOf(claimed) + lengthOf(original), 0);

/** A few words before a quotation may be anybody's: "the mayor said the pumps “worked until the power went out”". */
const isIntroduced = ({ quoted, frame }: Framed, { found }: Interpretation): boolean =>
  found.verdict === 'stitched' && quoted.length === 1 && lengthOf(frame) <= LONGEST_INTRODUCTION;
const LONGEST_INTRODUCTION = 8;

const LEAST_WORDS_ALONE = 5;
/** Even so few words are no accident if the article gives them to the claimed speaker. */
const LEAST_WORDS_OF_SPEAKER = 3;
function isFound({ claim, speaker, found }: Interpretation): boolean {
  const isOfSpeaker = found.verdict === 'verbatim' && speaker !== null && found.isAgreed === true;
  return (
    (found.verdict === 'verbatim' || found.verdict === 'misattributed' || found.onlySpelling) &&
    lengthOf(claim.text) >= (isOfSpeaker ? LEAST_WORDS_OF_SPEAKER : LEAST_WORDS_ALONE)
  );
}

/** The fewest words of a shorter quotation that others are not made of. */
const LEAST_CONTENT_WORDS = 2;
/** Whether the few words quoted stand in an article about whoever the words around them name. */
function isOnWhat({ frame }: Framed, { claim, found }: Interpretation): boolean {
  const isContent = ({ key }: { key: string }): boolean => !STOP_WORDS.has(key);
  const named = comparedWords(frame).filter(
    (word) => isContent(word) && word.start > 0 && /^\p{Lu}/u.test(frame.slice(word.start)),
  );
  return (
    found.verdict === 'verbatim' &&
    comparedWords(claim.text).filter(isContent).length >= LEAST_CONTENT_WORDS &&
    named.length > 0 &&
    named.every(({ key }) => articleWords(found.best!.candidate.article).names.has(key))
  );
}

/**
 * "Turner said campaign based on …" for the article's "Turner said she is running a campaign based on …"; the name in a
 * transcript's "TURNER: …" tells nothing, if the words around the quotation say no more than who said it.
 */
function isTold(
  { frame, speaker }: Framed,
  { claim, found }: Interpretation,
  { onlyQuoted }: Interpretation,
): boolean {
  const name = comparedWords(speaker ?? '').at(-1)?.key;
  const isMet = (step: Step): boolean => {
    if (step.kind !== 'same' && step.kind !== 'spelling') return false;
    const part = claim.parts[step.part]!;
    const { words, text } = found.best!.candidate;
    return (
      part.kind !== 'elision' &&
      part.word.key === name &&
      part.word.end <= frame.length &&
      (onlyQuoted || text[words[step.at]!.end] !== ':')
    );
  };
  return /\p{L}[^\S\n]$/u.test(frame) && Boolean(found.best?.steps.some(isMet));
}

/**
 * "Texas: Park closed" for the article's "Ohio: Park closed" gives no words to anybody; "AP said that …" for "Reuters said
 * that …" gives them to somebody other than the article does, although the article has no speaker.
 */
function isLabelled({ found, onlyQuoted }: Interpretation): boolean {
  const quote = found.sources[0]?.quote;
  if (!quote || (quote.speaker !== null && !onlyQuoted)) return false;
  const before = quote.text.slice(0, quote.marks[0]?.start);
  if (/[\p{L}\p{N}]:\s{0,3}$/u.test(before)) return true;
  const [last, that] = comparedWords(before).slice(-2);
  const isTelling = (word?: { key: string }): boolean => SPEECH_VERBS.has(word?.key ?? '');
  return quote.speaker === null && (isTelling(that) || (isTelling(last) && that!.key === 'that'));
}
