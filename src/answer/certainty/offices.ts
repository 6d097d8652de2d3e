/**
 * "Who is the mayor of Arvik?", "What did Lind's lawyer say?": the holder of an office or role.
 * The text that answers has the word for it.
 */

import type { Excerpt } from '../../domain.js';
import { passageText, sentenceAt, textAt } from '../../language/excerpt.js';
import { CLAUSE_OPENERS, PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { ASKED_SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import { US_STATES } from '../../language/lexicon/states.js';
import { HEADS, HEADS_OF_COUNTRIES, MAKERS } from '../../language/lexicon/titles.js';
import { isOutOfOffice, isRole } from '../../language/names/name-words.js';
import { findPeople, type Person } from '../../language/names/people.js';
import { contentStems } from '../../language/tokens.js';
import { mention, type ParsedQuestion, type QueryTerm } from '../../question/parsed-question.js';
import { isOlderThan } from '../../question/time/recency.js';
import { isOfState, isState } from '../../question/words/related-names.js';
import type { RankedPassage } from '../../retrieval/ranked-passage.js';
import { speakerIn, voiceAt } from '../../speakers/excerpt.js';
import type { Evidence, Scored } from '../evidence.js';
import type { Candidate } from '../sentences/features.js';
import { type ReadSentence, readSentence } from '../sentences/sentence.js';
import { namesAnother } from './other-names.js';

const OPENING = "^\\W*who(?:['’]?s| is| was| are)(?: now| currently)? ";
const ASKED: readonly RegExp[] = [
  `${OPENING}(?:the )?(?<office>[\\p{L}-]+(?: [\\p{L}-]+){0,3}?)(?: (?:of|at|in|for) (?<of>[^?]{2,60}?))?\\W*$`,
  `${OPENING}(?<of>[^?]{2,40}?)['’]s? (?<office>[\\p{L}-]+(?: [\\p{L}-]+){0,2}?)\\W*$`,
].map((source) => new RegExp(source, 'iu'));
const SPEECH = `\\b(?:what|how|why|when) (?:did|does|do|has|have) `;
const SAYS = `(?:${[...ASKED_SPEECH_VERBS].join('|')}|said)`;
const SPEAKER: readonly RegExp[] = [
  `${SPEECH}the (?<office>[\\p{L}-]+(?: [\\p{L}-]+){0,3}?)(?: (?:of|at|in|for) (?<of>[^?]{2,60}?))? ${SAYS}\\b`,
  `${SPEECH}(?<of>[^?]{2,40}?)(?:['’]s|s['’]) (?<office>[\\p{L}-]+(?: [\\p{L}-]+){0,2}?) ${SAYS}\\b`,
].map((source) => new RegExp(source, 'iu'));

/** "Who leads NATO?", but not "Who leads the polls?" */
const LEADS =
  /^\W*who (?:now |currently )?(?<verb>leads|heads|runs|manages|chairs|coaches|is (?:leading|heading|running|managing|chairing|coaching|in charge of)) (?:the )?(?<of>[\p{L}\d][^?]{1,60}?)(?: (?:now|at the moment|today|currently))?\W*$/iu;
const CONTEST =
  /\b(?:polls?|race|votes?|voting|count|league|cup|table|standings|championship|tournament)\b/iu;
const formsOf = (words: Iterable<string>): ReadonlyMap<string, number> =>
  new Map(contentStems([...words].join(' ')).map((stem) => [stem, 1]));
const HEAD_FORMS = formsOf(HEADS);
/** Only a question with the right verb may mean a coach or an incident manager. */
const LEADER_FORMS = formsOf([...HEADS].filter((head) => !/^(?:manager|coach|captain)$/u.test(head)));
const COUNTRY_FORMS = formsOf(HEADS_OF_COUNTRIES);
/** Somebody who coaches a team may be called its manager, but neither its captain nor its president. */
const HOLDERS: readonly (readonly [verb: RegExp, forms: ReadonlyMap<string, number>])[] = [
  [/coach/u, formsOf(['coach', 'manager'])],
  [/manag/u, formsOf(['manager', 'coach', 'boss', 'director'])],
  [/chair/u, formsOf(['chair', 'chairman', 'chairwoman', 'chairperson'])],
  [/./u, HEAD_FORMS],
];

/** "The author of the article": metadata answers that. */
const OF_TEXTS = /\b(?:articles?|stor(?:y|ies)|reports?|pieces?|posts?|texts?|interviews?)\b/iu;

interface Office {
  readonly role: QueryTerm;
  /** What else the question calls it: "finance" of "the finance minister". */
  readonly qualifiers: readonly QueryTerm[];
  /** Whether a deputy or former holder is asked for. */
  readonly deputy: boolean;
  /** What the office is of: a town, a ministry. */
  readonly of: readonly QueryTerm[];
  /** "Who leads Vell?": any office at its head will do, in a sentence that has both. */
  readonly any: boolean;
}

/** "The leader of NATO", "Vell's boss": news says "secretary general" or "chief executive". */
const ANY_HEAD = /^(?:the )?(?:leader|head|boss|chief)$/iu;

/** The office that a question asks for the holder of; null for any other question. */
function officeIn({ asks, byStem }: ParsedQuestion, patterns = ASKED): Office | null {
  for (const pattern of patterns) {
    const { office = '', of = '' } = pattern.exec(asks)?.groups ?? {};
    const role = office.split(' ').at(-1) ?? '';
    if (of !== '' && ANY_HEAD.test(office)) return headOf(of, LEADER_FORMS, byStem);
    // "Who is Queen Ada?" asks about somebody by name.
    if (!isRole(role) || /\p{Lu}/u.test(role) || OF_TEXTS.test(of)) continue;
    const terms = (words: string): QueryTerm[] =>
      contentStems(words).flatMap((stem) => byStem.get(stem) ?? []);
    const [term] = terms(role);
    const qualifiers = qualifiersOf(terms(office).filter((one) => one !== term));
    if (term) return { role: term, qualifiers, of: terms(of), deputy: isOutOfOffice(office), any: false };
  }
  return patterns === ASKED ? headIn(asks, byStem) : null;
}

/** "The new mayor", "the current coach", "the former sexton": words for when somebody holds an office. */
const WHEN_HELD = new Set(
  contentStems(
    'new newest current present first next last latest old former ex previous then acting outgoing incoming',
  ),
);

/** Those that tell offices apart; a state only if nothing else does: every prime minister is of one. */
function qualifiersOf(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const telling = terms.filter(({ stem }) => !WHEN_HELD.has(stem));
  const own = telling.filter(({ stem }) => !isOfState(stem));
  return own.length > 0 ? own : telling;
}

/** Whether a role, as an article words it, may be an office: "health minister" is not the finance minister, "minister" may be. */
function isThatOffice({ role, qualifiers }: Pick<Office, 'role' | 'qualifiers'>, held: string): boolean {
  const stems = contentStems(held);
  if (mention(role, new Set(stems)) === 0) return false;
  const others = stems.filter((stem) => !role.forms.has(stem) && !WHEN_HELD.has(stem));
  const isAny = qualifiers.length === 0 || others.length === 0;
  return isAny || qualifiers.some((term) => mention(term, new Set(others)) > 0);
}

/** The office of leading what a question names. */
function headIn(asks: string, byStem: ParsedQuestion['byStem']): Office | null {
  const { verb = '', of = '' } = LEADS.exec(asks)?.groups ?? {};
  const [, forms] = HOLDERS.find(([form]) => form.test(verb || 'leads'))!;
  return CONTEST.test(of) ? null : headOf(of, forms, byStem);
}

/** Any of some offices at the head of something; for a country, only offices that lead countries. */
function headOf(of: string, forms: QueryTerm['forms'], byStem: ParsedQuestion['byStem']): Office | null {
  const stems = contentStems(of);
  const terms = stems.flatMap((stem) => byStem.get(stem) ?? []);
  const [term] = terms;
  if (!term) return null;
  const isCountry = (forms === HEAD_FORMS || forms === LEADER_FORMS) && isState(of);
  return {
    role: { ...term, forms: isCountry ? COUNTRY_FORMS : forms },
    qualifiers: [],
    of: terms,
    deputy: false,
    any: true,
  };
}

/** "What did the coach say?", with nothing that says which coach. */
const ANY_HOLDER = new RegExp(String.raw`^\W*(?:and |but |so )?${SPEAKER[0]!.source}\W*$`, 'iu');

/**
 * Whether the words of the holder of an office are asked for, nothing says of which one, and several people hold it in the
 * articles found: in that of the quote before, if the question follows up on it.
 */
export function hasSeveralHolders(asked: ParsedQuestion, passages: readonly RankedPassage[]): boolean {
  const office = ANY_HOLDER.test(asked.asks) ? officeIn(asked, SPEAKER) : null;
  if (!office || office.of.length > 0 || office.any) return false;
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
 * Subtracted from the score of a sentence that does not mention the office, or only tells of its holder's leaving; HOLDER is
 * added if it names the holder, and BESIDE if it says there of what: "New York Gov. Ada Lind".
 */
const OTHER = 4;
const HOLDER = 2;
const BESIDE = 3;
/** Added instead if any office will do: then nothing is subtracted from the others. */
const HEAD = HOLDER + OTHER;

/** What is added to the score of each candidate of a question. A title may name an office, but not give its holder's words. */
export function officeOf(asked: ParsedQuestion): (candidate: Candidate) => number {
  const office = officeIn(asked);
  const speaker = office ? null : officeIn(asked, SPEAKER);
  if (office)
    return ({ sentence }) =>
      namesHolder(office, sentence)
        ? asksOfHolderNow(asked, office) && onlyLeaves(sentence.text)
          ? -OTHER
          : office.any
            ? HEAD
            : HOLDER + (namesHolderBeside(office, sentence) ? BESIDE : 0)
        : office.any ||
            isOf(office, sentence) ||
            mention(office.role, new Set(contentStems(sentence.article.title ?? ''))) > 0
          ? 0
          : -OTHER;
  if (speaker) return ({ sentence }) => (isOf(speaker, sentence) ? 0 : -OTHER);
  return () => 0;
}

/** The least mention that names something for certain, or a country by its people: "national" is not the United Nations. */
const NAME = 0.9;
const PEOPLE = 0.7;

/** How many words before a name may say what somebody heads. */
const WORDS_BEFORE = 5;

/** "Mayor Ada Lind", "Ada Lind, the mayor", but not "nominated Lind for mayor". */
const namesHolder = (office: Office, { text }: Pick<ReadSentence, 'text'>): boolean =>
  holdersIn(office, text).some(
    (person) => isBeside(office, text, person) || (!office.any && !isOfOtherPlace(person.role!, office.of)),
  );

/** The same, where the sentence says beside the name of what: "Mayor Ada Lind of Vell". */
const namesHolderBeside = (office: Office, { text }: Pick<ReadSentence, 'text'>): boolean =>
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

/** How many words before and after the word for an office may say which it is: "minister of higher education". */
const QUALIFIED_BEFORE = 3;
const QUALIFIED_AFTER = 5;

/** Whether a sentence, or the role of its speaker, has the word for the office, and not for a deputy's or another. */
function isOf(office: Office, { article, number, positions, tokens }: ReadSentence): boolean {
  const { role, qualifiers, deputy } = office;
  const isQualified = (at: number): boolean => {
    const before = tokens[at - 1];
    if (qualifiers.length === 0 || !before || before.stop) return true;
    const near = new Set(
      tokens.slice(Math.max(0, at - QUALIFIED_BEFORE), at + QUALIFIED_AFTER).map(({ stem }) => stem),
    );
    return qualifiers.some((term) => mention(term, near) > 0);
  };
  const isHeld = [...role.forms.keys()].some((form) =>
    (positions.get(form) ?? []).some(
      (at) => (deputy || !isOutOfOffice(tokens[at - 1]?.lower ?? '')) && isQualified(at),
    ),
  );
  if (isHeld) return true;
  const roles = voiceAt(article, number).speakers.map((speaker) => speaker.role ?? '');
  return roles.some((held) => isThatOffice(office, held) && (deputy || !isOutOfOffice(held)));
}

/** Whether the speaker of a quote holds another office than the one whose holder's words are asked for. */
export function speaksForAnother(asked: ParsedQuestion, { article, start, end }: Evidence): boolean {
  const office = officeIn(asked, SPEAKER);
  const held = speakerIn(article, { start, end })?.role;
  return office !== null && Boolean(held) && !isThatOffice(office, held!);
}

/** Whether a qualified office is asked about, its holder or that person's words, and no passage found has a word for it. */
export function lacksQualified(asked: ParsedQuestion, passages: readonly RankedPassage[]): boolean {
  const office = officeIn(asked) ?? officeIn(asked, SPEAKER);
  if (!office || office.qualifiers.length === 0) return false;
  return !passages.some(({ passage: { article, firstSentence, endSentence } }) => {
    const numbers = Array.from({ length: endSentence - firstSentence }, (_, i) => firstSentence + i);
    return (
      isTitled(office, article) ||
      (numbers.some((number) => isOf(office, readSentence(article, number))) && !isOfAnother(office, article))
    );
  });
}

/** Whether a title has the office: "Sol named farm minister", over a text that says "agriculture minister". */
function isTitled({ role, qualifiers }: Office, { title }: Excerpt): boolean {
  const stems = contentStems(title ?? '');
  return stems.some(
    (stem, at) =>
      role.forms.has(stem) &&
      qualifiers.some((term) => mention(term, new Set(stems.slice(Math.max(0, at - 1), at))) > 0),
  );
}

/** Whether "the minister" of an article is another one: it has "agriculture minister", and never the office asked for. */
function isOfAnother({ role, qualifiers }: Office, article: Excerpt): boolean {
  const uses = article.sentences.flatMap((_, i) => {
    const { tokens } = readSentence(article, article.firstNumber + i);
    return tokens.flatMap(({ stem }, at) => (role.forms.has(stem) ? [{ tokens, at }] : []));
  });
  const isOwn = ({ tokens, at }: (typeof uses)[number]): boolean => {
    const near = new Set(
      tokens.slice(Math.max(0, at - QUALIFIED_BEFORE), at + QUALIFIED_AFTER).map(({ stem }) => stem),
    );
    return qualifiers.some((term) => mention(term, near) > 0);
  };
  const isOther = ({ tokens, at }: (typeof uses)[number]): boolean => {
    const before = tokens[at - 1];
    return before !== undefined && !before.stop && !WHEN_HELD.has(before.stem);
  };
  return uses.some(isOther) && !uses.some(isOwn);
}

const MAKER_FORMS = formsOf(MAKERS);

/**
 * Whether the holder of an office is asked for, and no passage found mentions that office in that place. The author of a
 * book holds none.
 */
export function lacksOffice(asked: ParsedQuestion, passages: readonly RankedPassage[]): boolean {
  const office = officeIn(asked);
  if (!office || office.any || office.of.length === 0 || MAKER_FORMS.has(office.role.stem)) return false;
  return !passages.some(({ passage }) => {
    const held = new Set(contentStems(`${passage.article.title ?? ''} ${passageText(passage)}`));
    return [office.role, ...office.of].every((term) => mention(term, held) > 0);
  });
}

/** Whether the holder of an office is asked for, and a sentence names one, in a passage that mentions the place or body. */
export function tellsHolder(asked: ParsedQuestion, best: Scored | undefined): boolean {
  const office = officeIn(asked);
  if (!office || office.of.length === 0 || !best) return false;
  const { sentence, passage } = best.candidate;
  const { article } = passage.passage;
  const held = new Set(contentStems(`${article.title ?? ''} ${passageText(passage.passage)}`));
  return namesHolder(office, sentence) && office.of.every((term) => term.known && mention(term, held) > 0);
}

/**
 * Whether the holder of an office is asked for, and the best sentence itself names one, with the place or body there or in
 * the title.
 */
export function namesHolderOutright(asked: ParsedQuestion, best: Scored | undefined): boolean {
  const office = officeIn(asked);
  if (!office || office.of.length === 0 || !best) return false;
  const { sentence } = best.candidate;
  const held = new Set(contentStems(`${sentence.article.title ?? ''} ${sentence.text}`));
  return (
    namesHolder(office, sentence) &&
    office.of.every((term) => term.known && !term.respelled && mention(term, held) > 0)
  );
}

const LEAVES =
  /\b(?:step(?:s|ped|ping) (?:down|aside|back)|resign\w*|quits?|oust\w*|left office|outgoing|sacked|dismissed|toppled|replaced|died|dies|killed|assassinated)\b/iu;
const COMES = /\b(?:succe(?:ed|ss)\w*|replac\w+|t(?:akes?|ook) over|new|elected|appointed|named|sworn)\b/iu;

/** So many days after an article somebody else may hold the office. */
const LASTS = 180;

/** Whether a question asks who holds an office, and the article of a quote is old. */
export const isOfOldHolder = (asked: ParsedQuestion, { article }: Evidence): boolean =>
  asked.asksOfNow &&
  article.published !== null &&
  officeIn(asked) !== null &&
  isOlderThan(LASTS, asked.recency(article));

/** Whether a question asks who holds an office now, and a quote only says that its holder leaves. */
export function hasLeft(asked: ParsedQuestion, { article, start, end }: Evidence): boolean {
  const office = officeIn(asked);
  return office !== null && asksOfHolderNow(asked, office) && onlyLeaves(textAt(article, start, end));
}

const asksOfHolderNow = ({ asksOfNow, stressesNow }: ParsedQuestion, { deputy }: Office): boolean =>
  (asksOfNow || stressesNow) && !deputy;

/** Whether a text tells of somebody's leaving, and of nobody's coming. */
const onlyLeaves = (text: string): boolean => LEAVES.test(text) && !COMES.test(text);

/**
 * Whether the holder of an office is asked for, and no passage that mentions that office and place names anybody with
 * it: "The White House said the president would sign" mentions a president, but not who that is.
 */
export function namesNoHolder(asked: ParsedQuestion, passages: readonly RankedPassage[]): boolean {
  const office = officeIn(asked);
  if (!office || office.of.length === 0) return false;
  return !passages.some(({ passage }) => {
    const { article, firstSentence, endSentence } = passage;
    const textsOf = (): string[] =>
      Array.from({ length: endSentence - firstSentence }, (_, i) => textOf(article, firstSentence + i));
    if (office.any) return textsOf().some((text) => namesHolder(office, { text }));
    const held = new Set(contentStems(`${article.title ?? ''} ${passageText(passage)}`));
    if (![office.role, ...office.of].every((term) => mention(term, held) > 0)) return false;
    if (findPeople(article.text).some(({ role }) => role !== null && isThatOffice(office, role))) return true;
    return [article.title ?? '', ...textsOf()].some(
      (text) =>
        mention(office.role, new Set(contentStems(text))) > 0 &&
        namesAnother(text, (stem) => asked.stems.includes(stem)),
    );
  });
}

function textOf(article: Excerpt, number: number): string {
  const sentence = sentenceAt(article, number);
  return sentence ? textAt(article, sentence.start, sentence.end) : '';
}
