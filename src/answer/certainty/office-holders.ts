/** Who holds an office in a text. */

import { CLAUSE_OPENERS, PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { US_STATES } from '../../language/lexicon/states.js';
import { isOutOfOffice } from '../../language/names/name-words.js';
import { findPeople, type Person } from '../../language/names/people.js';
import { contentStems } from '../../language/tokens.js';
import { mention, type QueryTerm } from '../../question/parsed-question.js';
import { isOfState } from '../../question/words/related-names.js';
import type { ReadSentence } from '../sentences/sentence.js';
import { isThatOffice, type Office } from './asked-office.js';

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
