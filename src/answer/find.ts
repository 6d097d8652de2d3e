/** The pipeline: from a question and an index to quotes, and how sure it is that they answer. */
import type { Note } from '../domain.js';
import { textAt } from '../language/excerpt.js';
import { contentStems } from '../language/tokens.js';
import { type ParseOptions, parseQuestion } from '../question/parse.js';
import type { ParsedQuestion } from '../question/parsed-question.js';
import type { Embedder, Reader, SearchIndex } from '../retrieval/ports.js';
import { type RetrieveOptions, retrieve } from '../retrieval/retrieve.js';
import { createSlices } from '../system/slices.js';
import { certaintyOf } from './certainty/certainty.js';
import { type Evidence, overlaps, type Scored } from './evidence.js';
import { latestReports } from './latest-reports.js';
import { answerIn, doubtOf, liftAnswers, readAnswers } from './machine-reading.js';
import { oneOfEach } from './namesakes.js';
import { noteOn } from './notes.js';
import { helpfulCount } from './quotes/helpful.js';
import { newerFirst } from './quotes/newer-first.js';
import { selectEvidence } from './quotes/select.js';
import type { Confidence } from './refusal.js';
import { withQuotedOnly } from './rules/quoted.js';
import type { Rule } from './rules/rule.js';
import { askedSpeaker, askedWords } from './said-by/asked-words.js';
import { withoutOthersWords, wordsFirst } from './said-by/order.js';
import { silenceOf } from './said-by/silence.js';
import { saysOnTopic, speaksOfTopic } from './said-by/topic.js';
import type { AskedWords } from './said-by/whose.js';
import { rankCandidates } from './sentences/rank.js';

/** The quotes for a question, and how sure it is that they answer it. */
export interface Finding extends Confidence {
  /** Best first; no sentence stands in two of them. */
  readonly evidence: readonly Evidence[];
  /** How many of the first ones really help; the others are shown only on request. */
  readonly helpful: number;
  /** Words of the question that no article mentions. */
  readonly unmatched: readonly string[];
  readonly note: Note | null;
  /** The question as it was understood. */
  readonly asked: ParsedQuestion;
}

export type FindOptions = RetrieveOptions &
  ParseOptions & {
    readonly reader?: Reader | null | undefined;
    /** The rules for kinds of questions, if not all of them. */
    readonly rules?: readonly Rule[] | undefined;
  };

/**
 * Finds the sentences that answer a question best, and says how sure it is that they do. Without an embedder, words
 * alone decide. A reranker and a reader, if given, look again at what was found.
 */
export async function findEvidence(
  question: string,
  index: SearchIndex,
  embedder: Embedder | null,
  options: FindOptions = {},
): Promise<Finding> {
  // A question of hundreds of words may take a tenth of a second: others get a turn between its steps.
  const slice = createSlices();
  const asked = await parseQuestion(question, index, options);
  await slice();
  const passages = await retrieve(asked, index, embedder, options);
  await slice();
  const ranked = rankCandidates(asked, passages, { rules: options.rules });
  await slice();
  const read = options.reader ? await readAnswers(question, ranked, options.reader) : null;

  const words = askedWords(asked, passages);
  const whose = words ?? askedSpeaker(asked);
  const onTopic = words === null ? null : speaksOfTopic(words, passages);
  const chosen = chosenFrom(read ? liftAnswers(ranked, read) : ranked, asked, whose);

  const silence = whose ? await silenceOf(whose, onTopic, chosen, { index, filter: options.filter }) : null;
  const byWordsAlone = !read && !options.reranker && embedder?.mode !== 'hybrid';
  const note = silence ?? (await noteOn(asked, chosen, passages, helpfulCount(chosen, asked, byWordsAlone)));
  const reports = await latestReports(asked, index, options.filter);
  // On a topic, one of those who share a name speaks: to show them all would put others first.
  const isOfAll =
    note?.kind === 'namesakes' && !(words !== null && words.topic.length > 0 && onTopic === 'yes');
  const before = isOfAll ? oneOfEach(note, chosen, asked) : reports;
  const evidence = [...before, ...chosen.filter((one) => !before.some((other) => overlaps(one, other)))];

  await slice();
  const found = {
    asked,
    passages,
    ranked,
    chosen,
    evidence,
    note,
    onTopic,
    saysOnTopic: words !== null && chosen[0] !== undefined && saysOnTopic(words, chosen[0]),
    isSilent: silence !== null,
    hasReports: reports.length > 0,
    archive: index.info.passages,
    doubt: read ? doubtOf(read) : 0,
  };
  const certainty = certaintyOf(found, options.rules);
  // Several people with one name are each shown once: more quotes would not show which of them is meant.
  const isComplete = reports.length > 0 || before.length > 1;
  return {
    ...certainty,
    evidence: read ? evidence.map((one) => ({ ...one, answer: answerIn(one, read) })) : evidence,
    helpful: isComplete ? before.length : helpfulCount(evidence, asked, byWordsAlone),
    unmatched: asked.unmatched,
    note,
    asked,
  };
}

/** The quotes made from ranked sentences, best first; only somebody's own words if those are asked for. */
function chosenFrom(ranked: readonly Scored[], asked: ParsedQuestion, whose: AskedWords | null): Evidence[] {
  const theirs = whose ? wordsFirst(whose, withoutOthersWords(whose, ranked), asked) : ranked;
  const chosen = [...withQuotedOnly(asked, withoutExcluded(selectEvidence(theirs, asked), asked))];
  return asked.time.isMeant ? chosen : newerFirst(chosen, asked);
}

/** Excluded words may also come in with a sentence that another one needs, or with the rest of a quotation. */
function withoutExcluded(evidence: Evidence[], { excluded }: ParsedQuestion): Evidence[] {
  if (excluded.size === 0) return evidence;
  return evidence.filter(
    ({ article, start, end }) =>
      !contentStems(textAt(article, start, end)).some((stem) => excluded.has(stem)),
  );
}
