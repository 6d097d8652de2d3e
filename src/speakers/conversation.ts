/**
 * Whether labelled lines are a conversation. Places, sections and prizes stand before a colon too; but people who
 * talk to each other say "I" and "you", ask questions, and seldom report what others said.
 */
import type { Speaker, SplitText } from '../domain.js';
import type { Person } from '../language/names/people.js';
import type { Claim } from './clauses/claim.js';
import { isQuotation, type Word } from './clauses/clause-words.js';
import { bearersOf, labelsOf, turnsOf } from './labels.js';

/**
 * The least share of the labelled sentences that must be in the first or second person, and the largest share that
 * may be attributed.
 */
const LEAST_PERSONAL = 0.2;
const MOST_ATTRIBUTED = 0.2;
/** "Mayor Ada Lind: Lind has never lost": if so many name the person in their label, they are about people. */
const MOST_NAMING_THEMSELVES = 0.2;
const PERSONAL = /^(?:i|i'm|i've|i'd|i'll|me|my|mine|we|we're|we've|we'll|us|our|you|you're|you've|your)$/;

/**
 * Who speaks each sentence by its label, or by the last label before it: null if a label names nobody in particular,
 * undefined if no label applies. Fewer than two different labels make no conversation.
 */
export function labelledSpeakers(
  article: SplitText,
  people: readonly Person[],
  words: readonly (readonly Word[])[],
  claims: readonly (readonly Claim[])[],
): (Speaker | null | undefined)[] {
  const labels = labelsOf(article);
  const bearers = labels.length < 2 ? new Map<string, Speaker | null>() : bearersOf(labels, people);
  if (bearers.size < 2) return article.sentences.map(() => undefined);
  const turns = turnsOf(
    article,
    labels.filter(({ words }) => bearers.has(words)),
  );
  const held = turns.flatMap((turn, i) => (turn === undefined ? [] : [i]));
  const impersonal = held.filter((i) => !isPersonal(words[i]!));
  const attributed = impersonal.filter((i) => claims[i]!.some(({ subject }) => subject.kind !== 'unnamed'));
  const personal = held.length - impersonal.length;
  const ofThemselves = held.filter((i) => namesItself(words[i]!, bearers.get(turns[i]!) ?? null));
  if (ofThemselves.length > MOST_NAMING_THEMSELVES * held.length)
    return article.sentences.map(() => undefined);
  if (personal < LEAST_PERSONAL * held.length || attributed.length > MOST_ATTRIBUTED * held.length)
    return article.sentences.map(() => undefined);
  return turns.map((turn) => (turn === undefined ? undefined : bearers.get(turn)!));
}

/**
 * Whether a sentence, after its label if it has one, names the label's person by last name, and not as people do who
 * introduce themselves: "I'm Ada Lind".
 */
function namesItself(words: readonly Word[], bearer: Speaker | null): boolean {
  const last = bearer?.name.split(' ').at(-1);
  const label = words.slice(0, 8).findIndex(({ text }) => text === ':');
  return words.some(
    ({ text }, at) => at > label && text.replace(/[’']s$/, '') === last && !isIntroduction(words, at),
  );
}

/** "I'm Ada Lind", "my name is Lind" */
const isIntroduction = (words: readonly Word[], at: number): boolean =>
  /\b(?:i'm|i am|name is|this is)(?: \S+)?$/.test(
    words
      .slice(Math.max(0, at - 3), at)
      .map(({ lower }) => lower)
      .join(' '),
  );

/** Whether a sentence, outside its quotations, addresses somebody or speaks of the speaker. */
export function isPersonal(words: readonly Word[]): boolean {
  return words.some(
    (word) => !isQuotation(word) && word.text !== 'US' && (PERSONAL.test(word.lower) || word.text === '?'),
  );
}
