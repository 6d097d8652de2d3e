/** Who holds an office in a text, and whether a text has the word for an office, and not for a deputy's or another. */

import type { Excerpt } from '../../../domain.js';
import { CLAUSE_OPENERS, PREPOSITIONS } from '../../../language/lexicon/function-words.js';
import { US_STATES } from '../../../language/lexicon/states.js';
import { isOutOfOffice } from '../../../language/names/name-words.js';
import { findPeople, type Person } from '../../../language/names/people.js';
import { contentStems } from '../../../language/tokens.js';
import { mention, type QueryTerm } from '../../../question/parsed-question.js';
import { isOfState } from '../../../question/words/related-names.js';
import { voiceAt } from '../../../speakers/excerpt.js';
import { type ReadSentence, readSentence } from '../../sentences/sentence.js';
import { isThatOffice, type Office, WHEN_HELD } from './asked-office.js';

/** The least mention that names something for certain, or a country by its people: "national" is not the United Nations. */
const NAME = 0.9;
const PEOPLE = 0.7;

/** How many words before a name may say what somebody heads. */
const WORDS_BEFORE = 5;

/** "Mayor Ada Lind", "Ada Lind, the mayor", but not "nominated Lind for mayor". */
export const namesHolder = (office: Office, { text }: Pick<ReadSentence, 'text'>): boolean =>
  holdersIn(office, text).some(
    (person) => isBeside(office, text, person) || (!office.any && !isOfOtherPlace(person.role!, office.of)),
  );

/** The same, where the sentence says beside the name of what: "Mayor Ada Lind of Vell". */
export const namesHolderBeside = (office: Office, { text }: Pick<ReadSentence, 'text'>): boolean =>
  office.of.length > 0 && holdersIn(office, text).some((person) => isBeside(office, text, person));

/** The people in a text that have such an office, of whatever it may be. */
const holdersIn = (office: Office, text: string): Person[] =>
  findPeople(text).filter(({ role }) => {
    if (role === null || (!office.deputy && isOutOfOffice(role)) || !isThatOffice(office, role)) return false;
    // Neither a director of research nor a senior leader is the head.
    return !office.any || !(isOfPart(role, office.of) || /\bsenior\b/iu.test(role));
  });

function isBeside({ of }: Office, text: string, person: Person): boolean {
  const beside = new Set(contentStems(`${person.role} ${aroundName(text, person)}`));
  return of.every((term) => mention(term, beside) >= (isOfState(term.stem) ? PEOPLE : NAME));
}

/** "Texas Gov." and "US President" for the governor or president of somewhere else. */
function isOfOtherPlace(role: string, of: readonly QueryTerm[]): boolean {
  const stems = contentStems(role);
  const held = new Set(stems);
  const isPlace = stems.some(isOfState) || US_STATES.some((state) => role.toLowerCase().includes(state));
  return isPlace && of.length > 0 && !of.some((term) => mention(term, held) > 0);
}

/** Whether a role belongs to something other than what is asked about: "director of research". */
function isOfPart(role: string, of: readonly QueryTerm[]): boolean {
  const part = / (?:of|for) (?<part>.+)$/u.exec(role)?.groups?.part;
  const held = new Set(contentStems(part ?? ''));
  return held.size > 0 && !of.some((term) => mention(term, held) > 0);
}

/** The words around a name that may say what somebody heads: "Tarn council leader X", "Mayor X of Tarn". */
function aroundName(text: string, { name, start }: Person): string {
  const words = text.slice(0, start).trimEnd().split(/\s+/u).slice(-WORDS_BEFORE);
  // "Toward Belarus despite Russian President X": words before another part of the sentence do not belong to the name.
  const parts = words.findLastIndex((word, i) => isParting(word, i === words.length - 1));
  const before = words.slice(parts + 1);
  const after =
    /^(?: (?:of|at|for|in|from)|, who (?:leads|heads|runs|chairs|has led|has headed)) (?:the )?[^\s.,;:]+(?: \p{Lu}[^\s.,;:]*){0,4}/u.exec(
      text.slice(start + name.length),
    );
  return [...before, after?.[0] ?? ''].join(' ');
}

function isParting(word: string, isLast: boolean): boolean {
  const lower = word.toLowerCase().replace(/[^\p{L}]+$/u, '');
  return (
    (!isLast && /[.,;:]$/u.test(word)) ||
    (lower !== 'of' && lower !== 'the' && (PREPOSITIONS.has(lower) || CLAUSE_OPENERS.has(lower)))
  );
}

const LEAVES =
  /\b(?:step(?:s|ped|ping) (?:down|aside|back)|resign\w*|quits?|oust\w*|left office|(?:will|is to|plans to|due to) leave|is leaving|leaves (?:in|at|on|after|the|his|her)\b|outgoing|sacked|dismissed|toppled|replaced|died|dies|killed|assassinated)\b/iu;
const COMES = /\b(?:succe(?:ed|ss)\w*|replac\w+|t(?:akes?|ook) over|new|elected|appointed|named|sworn)\b/iu;

/** Whether a text says that somebody leaves, and not that anybody comes. */
export const onlyLeaves = (text: string): boolean => LEAVES.test(text) && !COMES.test(text);

/** How many words before and after the word for an office may say which it is: "minister of higher education". */
const QUALIFIED_BEFORE = 3;
const QUALIFIED_AFTER = 5;

/** Whether the words around the one for an office have a qualifier of the office asked for. */
function isQualified({ qualifiers }: Office, tokens: ReadSentence['tokens'], at: number): boolean {
  const near = tokens.slice(Math.max(0, at - QUALIFIED_BEFORE), at + QUALIFIED_AFTER);
  const stems = new Set(near.map(({ stem }) => stem));
  return qualifiers.some((term) => mention(term, stems) > 0);
}

/** Whether a sentence, or the role of its speaker, has the word for the office, and not for a deputy's or another. */
export function isOf(office: Office, { article, number, positions, tokens }: ReadSentence): boolean {
  const { role, qualifiers, deputy } = office;
  const isPlain = (at: number): boolean =>
    qualifiers.length === 0 || tokens[at - 1] === undefined || tokens[at - 1]!.stop;
  const isHeld = [...role.forms.keys()].some((form) =>
    (positions.get(form) ?? []).some(
      (at) =>
        (deputy || !isOutOfOffice(tokens[at - 1]?.lower ?? '')) &&
        (isPlain(at) || isQualified(office, tokens, at)),
    ),
  );
  if (isHeld) return true;
  const roles = voiceAt(article, number).speakers.map((speaker) => speaker.role ?? '');
  return roles.some((held) => isThatOffice(office, held) && (deputy || !isOutOfOffice(held)));
}

/** Whether a title has the office: "Sol named farm minister", over a text that says "agriculture minister". */
export function isTitled({ role, qualifiers }: Office, { title }: Excerpt): boolean {
  const stems = contentStems(title ?? '');
  return stems.some(
    (stem, at) =>
      role.forms.has(stem) &&
      qualifiers.some((term) => mention(term, new Set(stems.slice(Math.max(0, at - 1), at))) > 0),
  );
}

/** Whether "the minister" of an article is another one: it has "agriculture minister", and never the office asked for. */
export function isOfAnother(office: Office, article: Excerpt): boolean {
  const uses = article.sentences.flatMap((_, i) => {
    const { tokens } = readSentence(article, article.firstNumber + i);
    return tokens.flatMap(({ stem }, at) => (office.role.forms.has(stem) ? [{ tokens, at }] : []));
  });
  const isOther = ({ tokens, at }: (typeof uses)[number]): boolean => {
    const before = tokens[at - 1];
    return before !== undefined && !before.stop && !WHEN_HELD.has(before.stem);
  };
  return uses.some(isOther) && !uses.some(({ tokens, at }) => isQualified(office, tokens, at));
}
