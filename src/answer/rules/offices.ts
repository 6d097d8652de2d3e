/**
 * "Who is the mayor of Arvik?", "What did Lind's lawyer say?": the holder of an office or role.
 * The text that answers has the word for it.
 */

import { passageText, sentenceAt, textAt } from '../../language/excerpt.js';
import { MAKERS } from '../../language/lexicon/titles.js';
import { isOutOfOffice } from '../../language/names/name-words.js';
import { findPeople } from '../../language/names/people.js';
import { contentStems } from '../../language/tokens.js';
import { mention, type ParsedQuestion } from '../../question/parsed-question.js';
import type { RankedPassage } from '../../retrieval/ranked-passage.js';
import { speakerIn } from '../../speakers/excerpt.js';
import type { Evidence, Scored } from '../evidence.js';
import { stemsUnderTitle } from '../held-words.js';
import { namesAnother } from '../sentences/other-names.js';
import { type ReadSentence, readSentence } from '../sentences/sentence.js';
import {
  anySpeakersOffice,
  askedOffice,
  asksOfHolderNow,
  formsOf,
  isThatOffice,
  type Office,
  speakersOffice,
} from './offices/asked-office.js';
import {
  isOf,
  isOfAnother,
  isTitled,
  namesHolder,
  namesHolderBeside,
  onlyLeaves,
} from './offices/office-in-text.js';
import type { Rule, Worth } from './rule.js';

/**
 * Whether the words of the holder of an office are asked for, nothing says of which one, and several people hold it in the
 * articles found: in that of the quote before, if the question follows up on it.
 */
function hasSeveralHolders(asked: ParsedQuestion, passages: readonly RankedPassage[]): boolean {
  const office = anySpeakersOffice(asked);
  if (!office) return false;
  const [before] = asked.shownBefore;
  const articles = new Set(passages.map(({ passage }) => passage.article));
  const meant = [...articles].filter(({ id }) => before === undefined || id === before);
  const holders = meant
    .flatMap(({ text }) => findPeople(text))
    .filter(({ role }) => role !== null && !isOutOfOffice(role) && isThatOffice(office, role))
    .map(({ name }) => name.split(' ').at(-1));
  return new Set(holders).size > 1;
}

/**
 * Subtracted from the score of a sentence that does not mention the office, or only says that its holder leaves; HOLDER is
 * added if it names the holder, and BESIDE if it says beside the name of what: "New York Gov. Ada Lind".
 */
const OTHER = 4;
const HOLDER = 2;
const BESIDE = 3;
/** Added instead if any office will do: then nothing is subtracted from the others. */
const ANY_HOLDER = HOLDER + OTHER;

/** What is added to the score of each candidate of a question. A title may name an office, but not give its holder's words. */
function officeOf(asked: ParsedQuestion): Worth | null {
  const office = askedOffice(asked);
  if (office) return ({ sentence }) => scoreFor(office, sentence, asked);
  const speaker = speakersOffice(asked);
  return speaker && (({ sentence }) => (isOf(speaker, sentence) ? 0 : -OTHER));
}

function scoreFor(office: Office, sentence: ReadSentence, asked: ParsedQuestion): number {
  if (namesHolder(office, sentence)) {
    if (asksOfHolderNow(asked, office) && onlyLeaves(sentence.text)) return -OTHER;
    if (office.any) return ANY_HOLDER;
    return HOLDER + (namesHolderBeside(office, sentence) ? BESIDE : 0);
  }
  if (office.any || isOf(office, sentence)) return 0;
  return mention(office.role, new Set(contentStems(sentence.article.title ?? ''))) > 0 ? 0 : -OTHER;
}

/** Whether the speaker of a quote holds another office than the one whose holder's words are asked for. */
export function speaksForAnother(asked: ParsedQuestion, { article, start, end }: Evidence): boolean {
  const office = speakersOffice(asked);
  const held = speakerIn(article, { start, end })?.role;
  return office !== null && Boolean(held) && !isThatOffice(office, held!);
}

/** Whether a qualified office is asked about, its holder or that person's words, and no passage found has a word for it. */
function lacksQualified(asked: ParsedQuestion, passages: readonly RankedPassage[]): boolean {
  const office = askedOffice(asked) ?? speakersOffice(asked);
  if (!office || office.qualifiers.length === 0) return false;
  return !passages.some(({ passage: { article, firstSentence, endSentence } }) => {
    const numbers = Array.from({ length: endSentence - firstSentence }, (_, i) => firstSentence + i);
    return (
      isTitled(office, article) ||
      (numbers.some((number) => isOf(office, readSentence(article, number))) && !isOfAnother(office, article))
    );
  });
}

const MAKER_FORMS = formsOf(MAKERS);

/**
 * Whether the holder of an office is asked for, and no passage found mentions that office in that place. The author of a
 * book holds none.
 */
function lacksOffice(asked: ParsedQuestion, passages: readonly RankedPassage[]): boolean {
  const office = askedOffice(asked);
  if (!office || office.any || office.of.length === 0 || MAKER_FORMS.has(office.role.stem)) return false;
  return !passages.some(({ passage }) => {
    const held = stemsUnderTitle(passage.article, passageText(passage));
    return [office.role, ...office.of].every((term) => mention(term, held) > 0);
  });
}

/** Whether the holder of an office is asked for, and a sentence names one, in a passage that mentions the place or body. */
export function tellsHolder(asked: ParsedQuestion, best: Scored): boolean {
  const office = askedOffice(asked);
  if (!office || office.of.length === 0) return false;
  const { sentence, passage } = best.candidate;
  const held = stemsUnderTitle(passage.passage.article, passageText(passage.passage));
  return namesHolder(office, sentence) && office.of.every((term) => term.known && mention(term, held) > 0);
}

/**
 * Whether the holder of an office is asked for, and the best sentence itself names one, with the place or body there or in
 * the title.
 */
function namesHolderOutright(asked: ParsedQuestion, best: Scored): boolean {
  const office = askedOffice(asked);
  if (!office || office.of.length === 0) return false;
  const { sentence } = best.candidate;
  const held = stemsUnderTitle(sentence.article, sentence.text);
  return (
    namesHolder(office, sentence) &&
    office.of.every((term) => term.known && !term.respelled && mention(term, held) > 0)
  );
}

/**
 * Whether the holder of an office is asked for, and a quote names only one of another: the culture minister is not the
 * prime minister.
 */
export function namesOtherHolder(asked: ParsedQuestion, { article, start, end }: Evidence): boolean {
  const office = askedOffice(asked);
  if (!office || office.any || office.qualifiers.length === 0) return false;
  const text = textAt(article, start, end);
  const held = new Set(contentStems(text));
  // "The culture minister of Drava, Ivo Petrak": nobody's role was read, but the office is named.
  if ([office.role, ...office.qualifiers].every((term) => mention(term, held) > 0)) return false;
  const roles = findPeople(text).flatMap(({ role }) => role ?? []);
  const isOfKind = (role: string): boolean => mention(office.role, new Set(contentStems(role))) > 0;
  return roles.some(isOfKind) && !roles.some((role) => isThatOffice(office, role));
}

/** So many days after an article somebody else may hold the office. */
const LASTS = 180;

/** Whether a question asks who holds an office, and the article of a quote is old. */
export const isOfOldHolder = (asked: ParsedQuestion, { article }: Evidence): boolean =>
  asked.asksOfNow && askedOffice(asked) !== null && asked.isOlderThan(LASTS, article);

/** Whether a question asks who holds an office now, and a quote only says that its holder leaves. */
function hasLeft(asked: ParsedQuestion, { article, start, end }: Evidence): boolean {
  const office = askedOffice(asked);
  return office !== null && asksOfHolderNow(asked, office) && onlyLeaves(textAt(article, start, end));
}

/**
 * Whether the holder of an office is asked for, and no passage that mentions that office and place names anybody with
 * it: "The White House said the president would sign" mentions a president, but not who that is.
 */
function namesNoHolder(asked: ParsedQuestion, passages: readonly RankedPassage[]): boolean {
  const office = askedOffice(asked);
  if (!office || office.of.length === 0) return false;
  const isAsked = (stem: string): boolean => asked.stems.includes(stem);
  return !passages.some(({ passage }) =>
    office.any
      ? textsOf(passage).some((text) => namesHolder(office, { text }))
      : mayNameHolder(office, passage, isAsked),
  );
}

/** Whether a passage that mentions an office and its place, or its article, names somebody with it. */
function mayNameHolder(office: Office, passage: Passage, isAsked: (stem: string) => boolean): boolean {
  const { article } = passage;
  const held = stemsUnderTitle(article, passageText(passage));
  if (![office.role, ...office.of].every((term) => mention(term, held) > 0)) return false;
  if (findPeople(article.text).some(({ role }) => role !== null && isThatOffice(office, role))) return true;
  return [article.title ?? '', ...textsOf(passage)].some(
    (text) => mention(office.role, new Set(contentStems(text))) > 0 && namesAnother(text, isAsked),
  );
}

type Passage = RankedPassage['passage'];

/** The sentences of a passage. */
const textsOf = ({ article, firstSentence, endSentence }: Passage): string[] =>
  Array.from({ length: endSentence - firstSentence }, (_, i) => {
    const sentence = sentenceAt(article, firstSentence + i);
    return sentence ? textAt(article, sentence.start, sentence.end) : '';
  });

/** Who holds an office, and what its holder says. */
export const offices: Rule = {
  name: 'offices',
  scores: officeOf,
  answers: tellsHolder,
  settles: namesHolderOutright,
  doubts: (asked, quote) =>
    hasLeft(asked, quote) ||
    isOfOldHolder(asked, quote) ||
    namesOtherHolder(asked, quote) ||
    speaksForAnother(asked, quote),
  leavesOpen: (asked, passages) => namesNoHolder(asked, passages) || hasSeveralHolders(asked, passages),
  refuses: (asked, passages) => lacksOffice(asked, passages) || lacksQualified(asked, passages),
};
