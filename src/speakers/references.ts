/** Whom "Lind", "she" and "the minister" stand for in an article. */
import type { Speaker } from '../domain.js';
import { resolveName } from '../language/people.js';
import { antecedentOf } from './antecedent.js';
import type { Claim } from './claims.js';
import { named, type Reading, remember } from './discourse.js';
import { OUTLETS } from './noun-phrase-before.js';
import { kindOf } from './persons.js';

/** "The minister" stands for nobody who was not mentioned for so many sentences. */
const REMEMBERED = 30;

/** Nor "the ministry" for one that did not speak for so many. */
const NEAR = 4;

/** Where so many bear a role, nobody plainly is "the mayor". */
const MOST_BEARERS = 40;

/** Whom the subject of a claim means in a sentence, null where that is not plain; and how that is told. */
export interface Resolved {
  readonly speaker: Speaker | null;
  readonly by: string;
}

export function resolveSubject(reading: Reading, claim: Claim, sentence: number): Resolved {
  const { subject } = claim;
  const meant =
    subject.kind === 'pronoun'
      ? antecedentOf(reading, subject.pronoun, { sentence, from: claim.from, verb: claim.verb })
      : null;
  const speaker = meant?.speaker ?? lookUp(reading, claim, sentence);
  const resolved = { speaker, by: meant ? `pronoun, ${meant.by}` : `${subject.kind}, ${claim.by}` };
  const { start } = reading.sentences[sentence]!;
  if (speaker?.role && !reading.roles.has(speaker.name)) {
    reading.roles.set(speaker.name, speaker.role);
    remember(reading, { ...speaker, start });
  }
  if ((subject.kind === 'unnamed' || subject.kind === 'noun') && subject.many && !speaker) return resolved;
  reading.spoke.set(sentence, [...(reading.spoke.get(sentence) ?? []), speaker]);
  return resolved;
}

function lookUp(reading: Reading, { subject, isWeak }: Claim, sentence: number): Speaker | null {
  switch (subject.kind) {
    case 'name':
      if ((isWeak || subject.owned) && subject.role === null && !isKnown(reading, subject.name)) return null;
      return named(reading, subject.name, subject.role, subject.opening, sentence);
    case 'pair': {
      const { start } = reading.sentences[sentence]!;
      const both = subject.names.map((name) => resolveName(name, reading.namesakes, start).name);
      return { name: both.join(' and '), role: null };
    }
    case 'noun':
      return subject.many
        ? organisationMeant(reading, subject.noun, sentence)
        : bearerOf(reading, subject.noun, sentence);
    case 'pronoun':
    case 'unnamed':
      return null;
  }
}

/** A name of one word may be a product's, or no name; a person's is known from elsewhere in the article. */
function isKnown({ namesakes, roles, pronouns }: Reading, name: string): boolean {
  return name.includes(' ') || namesakes.has(name) || roles.has(name) || pronouns.has(name);
}

/** The only one who bears a role, if not forgotten. */
function bearerOf({ bearers, text, sentences }: Reading, noun: string, sentence: number): Speaker | null {
  const { start } = sentences[sentence]!;
  const all = bearers.get(noun) ?? [];
  if (all.length > MOST_BEARERS) return null;
  const introduced = all.filter((one) => one.start < start);
  const [first, ...others] = introduced;
  if (!first || others.some(({ name }) => name !== first.name)) return null;
  const since = sentences[Math.max(0, sentence - REMEMBERED)]!.start;
  const isNear = text.slice(since, start).includes(first.name.split(' ').at(-1)!);
  return isNear ? { name: first.name, role: first.role } : null;
}

/** "The ministry", "the paper": the last organisation of that kind to speak, a few sentences before. */
function organisationMeant(reading: Reading, noun: string, sentence: number): Speaker | null {
  for (let i = sentence - 1; i >= Math.max(0, sentence - NEAR); i -= 1) {
    const last = reading.spoke.get(i)?.findLast((one) => one !== null && kindOf(reading, one) !== 'person');
    if (!last) continue;
    const isOfKind = OUTLETS.has(noun) || last.name.toLowerCase().split(' ').includes(noun);
    return isOfKind ? last : null;
  }
  return null;
}
