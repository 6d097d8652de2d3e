/**
 * Words in square brackets: the person quoting admits to having added them. They may say whom a pronoun means, write out a
 * name or fit the grammar, but must not change what is said.
 */
import {
  AUXILIARIES,
  DEMONSTRATIVES,
  DETERMINERS,
  PRONOUNS,
  REFLEXIVES,
  SUBJECT_PRONOUNS,
} from '../../language/lexicon/function-words.js';
import { contentStems } from '../../language/tokens.js';
import type { Candidate } from '../candidates.js';
import type { ClaimedQuote, ClaimPart } from '../claim/claim.js';
import { isNameBefore, isNoun, isShortened, isSmall } from '../nouns.js';
import { isWeighty } from '../weight.js';
import type { Step } from './align.js';

/** Words in a row that are in brackets, by part, half-open, and the words of the text in their place, by position. */
interface Group {
  readonly first: number;
  readonly end: number;
  readonly replaced: readonly number[];
  /** Whether they stand before a whole sentence. */
  readonly isLabel: boolean;
}

/** The kind of a word in brackets that replaces another, or none, and the kind of the word replaced. */
interface Kinds {
  readonly paired: 'inserted' | 'changed';
  readonly alone: 'inserted' | 'added';
  readonly replaced: 'inserted' | 'left-out';
}

const HELP: Kinds = { paired: 'inserted', alone: 'inserted', replaced: 'inserted' };
const DOUBTFUL: Kinds = { paired: 'changed', alone: 'added', replaced: 'left-out' };

/**
 * The steps with words in brackets as inserted or, if they are no help, as changed or added, and what they replace as left
 * out.
 */
export function withBrackets(steps: readonly Step[], claim: ClaimedQuote, candidate: Candidate): Step[] {
  const { parts } = claim;
  const kindsOf = (group: Group): Kinds => (isHelp(group, claim, candidate) ? HELP : DOUBTFUL);
  return groupsOf(steps, parts, candidate).reduce(
    (all, group) => {
      const kinds = kindsOf(group);
      // "[Lind] The pool is old" names its speaker: that Lind is named before the sentence, too, is chance.
      const before =
        group.isLabel && kinds === DOUBTFUL ? all.findIndex((step) => isPart(step, group.end)) : 0;
      return told(all.slice(Math.max(0, before)), group, kinds, parts, candidate);
    },
    [...steps],
  );
}

/** Whether a step has a part of the claim from this one on. */
const isPart = (step: Step, from: number): boolean => 'part' in step && step.part >= from;

function groupsOf(steps: readonly Step[], parts: readonly ClaimPart[], candidate: Candidate): Group[] {
  const groups: Group[] = [];
  parts.forEach(({ kind }, first) => {
    if (kind !== 'inserted' || parts[first - 1]?.kind === 'inserted') return;
    let end = first + 1;
    while (parts[end]?.kind === 'inserted') end += 1;
    const next = steps.find((step) => 'part' in step && 'at' in step && step.part >= end);
    const isLabel = first === 0 && next !== undefined && 'at' in next && isFirst(candidate, next.at);
    groups.push({ first, end, replaced: replacedBy(steps, first, end, parts), isLabel });
  });
  return groups;
}

/** What the text has between the words before and after; next to an ellipsis, only what the brackets match. */
function replacedBy(
  steps: readonly Step[],
  first: number,
  end: number,
  parts: readonly ClaimPart[],
): number[] {
  const isOwn = (part: number): boolean => part >= first && part < end;
  const own = steps.flatMap((step) => ('part' in step && 'at' in step && isOwn(step.part) ? [step.at] : []));
  if (parts[first - 1]?.kind === 'elision' || parts[end]?.kind === 'elision') return own;
  const before = steps.findLast((step) => 'part' in step && 'at' in step && step.part < first);
  const after = steps.find((step) => 'part' in step && 'at' in step && step.part >= end);
  if (!before || !after || !('at' in before) || !('at' in after)) return own;
  return Array.from({ length: after.at - before.at - 1 }, (_, i) => before.at + 1 + i);
}

/**
 * Whether brackets only help the reader: they hold small words, or a name or noun that the article uses, in place of a
 * pronoun or a shorter name, or at the beginning to say whom the rest is about.
 */
function isHelp(
  { first, end, replaced, isLabel }: Group,
  { text, parts }: ClaimedQuote,
  candidate: Candidate,
): boolean {
  const inserted = parts.slice(first, end).map(keyOf);
  if (isLabel && !inserted.every(isSmall)) return false;
  const originals = replaced.map((at) => candidate.words[at]!.key);
  const news = inserted.filter((key) => !originals.includes(key));
  const olds = originals.filter((key) => !inserted.includes(key));
  const content = news.filter((key) => !isSmall(key));
  const stemsOfContent = new Set(content.flatMap(contentStems));
  if (!olds.every((key) => isSmall(key) || contentStems(key).some((stem) => stemsOfContent.has(stem))))
    return false;
  // "[that’s] old" has a verb of its own.
  const isNew = (part: ClaimPart): boolean => news.includes(keyOf(part));
  const [before, after] = [keyAt(parts, first - 1), keyAt(parts, end)];
  if (content.length === 0) {
    if (olds.length > 0) return true;
    // "the [the] plan", "the plan [itself]" and "the old [those] plans" are no help.
    const isPointing = (key: string): boolean => before !== '' && key !== 'that' && DEMONSTRATIVES.has(key);
    const isIdle = news.some(
      (key) => key === before || key === after || REFLEXIVES.has(key) || isPointing(key),
    );
    return !isIdle && !parts.slice(first, end).some((part) => isNew(part) && isShortenedVerb(part, text));
  }
  if (news.some((key) => isWeighty(key) || AUXILIARIES.has(key))) return false;
  const isOwner = isPossessive(parts[end - 1], text);
  if (isNameBefore(inserted, after, candidate.article)) return true;
  // "[Critics fear] the plan is good" has a verb of its own.
  const isSubject = first === 0 && !DETERMINERS.has(after) && !SUBJECT_PRONOUNS.has(after);
  // "his [Lind’s] plan", but not "his [harbour] plan"; "that [Lind] left" has no pronoun.
  const isOwned = DETERMINERS.has(before) && !DEMONSTRATIVES.has(before);
  // “… swim in it.” [Lind] is no word of the sentence.
  const isWithin = !/[.!?…”"»]/.test(gapBefore(parts, first, text));
  const isWhose = isWithin && PRONOUNS.has(before) && before !== 'that' && (!isOwned || isOwner);
  return (olds.length > 0 || isSubject || isWhose) && isNoun(inserted, candidate.article);
}

/** What a claim has between a word and the one before. */
function gapBefore(parts: readonly ClaimPart[], at: number, text: string): string {
  const [one, other] = [parts[at - 1], parts[at]];
  return one && other && 'word' in one && 'word' in other ? text.slice(one.word.end, other.word.start) : '';
}

/** Whether a word of a text begins a sentence. */
const isFirst = ({ text, words }: Candidate, at: number): boolean => {
  const { start } = words[at]!;
  return /^\p{Lu}/u.test(text.slice(start)) && BEFORE_FIRST.test(text.slice(Math.max(0, start - 4), start));
};
const BEFORE_FIRST = /(?:^|[\n.!?…:]["”’»)]?\s?|["“„«‘])$/u;

/** "that’s", "it’s", and not "its" or "were", whose keys are the same as those of "it’s" and "we’re". */
const isShortenedVerb = (part: ClaimPart, text: string): boolean =>
  isShortened(keyOf(part)) && /['’ʼ]/.test(surfaceOf(part, text));

/** "Lind’s", and "the miners’", whose apostrophe is no part of the word; not "O’Brien". */
const isPossessive = (part: ClaimPart | undefined, text: string): boolean =>
  part?.kind === 'inserted' &&
  (/['’ʼ]s$/i.test(surfaceOf(part, text)) || /['’ʼ]/.test(text.charAt(part.word.end)));

const surfaceOf = (part: ClaimPart, text: string): string =>
  part.kind === 'elision' ? '' : text.slice(part.word.start, part.word.end);
const keyOf = (part: ClaimPart): string => (part.kind === 'elision' ? '' : part.word.key);
const keyAt = (parts: readonly ClaimPart[], at: number): string => (parts[at] ? keyOf(parts[at]) : '');

function told(
  steps: readonly Step[],
  { first, end, replaced }: Group,
  kinds: Kinds,
  parts: readonly ClaimPart[],
  { words }: Candidate,
): Step[] {
  const isReplaced = new Set(replaced);
  const met = new Set(steps.flatMap((step) => ('part' in step ? [step.part] : [])));
  const changed = steps.map((step): Step => {
    if (step.kind === 'elided' && isReplaced.has(step.at)) return { kind: kinds.replaced, at: step.at };
    if (step.kind !== 'same' || step.part < first || step.part >= end) return step;
    return keyOf(parts[step.part]!) === words[step.at]!.key ? step : { ...step, kind: kinds.paired };
  });
  const at = changed.findIndex((step) => isPart(step, end));
  const unmet = Array.from({ length: end - first }, (_, i) => first + i).filter((part) => !met.has(part));
  const put = unmet.map((part): Step => ({ kind: kinds.alone, part }));
  return at < 0 ? [...changed, ...put] : changed.toSpliced(at, 0, ...put);
}
