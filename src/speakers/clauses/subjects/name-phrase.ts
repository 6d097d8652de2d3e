/** A phrase that ends in a name: whether that name is its head, or whose is. */

import { isEnglishWord } from '../../../language/dictionary.js';
import { PREPOSITIONS } from '../../../language/lexicon/function-words.js';
import { PORTFOLIOS, PUBLICATIONS } from '../../../language/lexicon/organisations.js';
import { isGivenName } from '../../../language/names/given-names.js';
import { bare, isNoName, isOtherThing, isTitle } from '../../../language/names/name-words.js';
import { splitRole, withoutDoctor } from '../../../language/names/roles.js';
import {
  isCapital,
  isNameWord,
  isPossessive,
  isQuotation,
  isWord,
  nameEnd,
  nameStart,
  type Word,
  withoutDeterminers,
} from '../clause-words.js';
import { isBodysBefore, isCorporation, isOfficer } from './body-name.js';
import { descriptionStart, isAttribute, roleFrom } from './description.js';
import { joinedTo, type Widened } from './joined-names.js';
import { isOrganisation, looksLikeRole, type Subject, textOf, UNNAMED, UNNAMED_MANY } from './subject.js';

/** The phrase whose name stands at `start`..`end`; what precedes it decides whether that name is its head. */
export function readName(words: readonly Word[], from: number, start: number, end: number): Subject {
  const { name, role } = splitRole(textOf(words, start, end));
  if (
    /^(?:some|many|most|few|several|other|all|these|those|two|three|four|five|six|seven|eight|nine|ten|dozens|both|\d+)$/.test(
      words[start - 1]?.lower ?? '',
    ) &&
    /s$/.test(name)
  )
    return UNNAMED_MANY;
  // A credit: "Lund/Agency".
  if (words[start - 1]?.text === '/') return UNNAMED;
  const described = descriptionStart(words, from, start, end);
  if (described === null) return UNNAMED;
  const before = withoutDeterminers(words, from, described);
  const determined = before < described;
  if (determined && described === start && !name.includes(' ') && isTitle(name))
    return { kind: 'noun', noun: bare(name) };
  const isOwn =
    described < start &&
    (looksLikeRole(words[start - 1]!) ||
      words[start - 1]!.lower === 'acting' ||
      isAttribute(words, described, start));
  // "Meet the Press host Ada Lind"
  const isShow = isOwn && determined && isNameWord(words[before - 1]) && isNameWord(words[described]);
  const preposition = before > from && !isShow ? words[before - 1]! : null;
  const isDate = preposition && isNoName(preposition.text) && isCapital(preposition);
  if (preposition && !isDate)
    return PREPOSITIONS.has(preposition.lower)
      ? headBefore(words, from, before - 1, described, end)
      : UNNAMED;
  const own = isOwn ? textOf(words, roleFrom(words, described, start), start) : '';
  const joined = joinedTo(words, before, {
    kind: 'name',
    name,
    role: withoutDoctor([own, role ?? ''].filter(Boolean).join(' ')) || null,
    opening: start === 0 || opensQuotedly(words[start - 1]!),
    ...(start > from && isPossessive(words[start - 1]!) && isCapital(words[start - 1]) && { owned: true }),
    ...(described === start && words[start - 1]?.lower === 'the' && { definite: true }),
  });
  return joined.kind === 'widened' ? whoseOrOwn(words, joined) : joined;
}

/**
 * Whether a capital after a mark may begin a sentence: not after what somebody is quoted as saying: "“Go,” Lind
 * said".
 */
const opensQuotedly = (before: Word): boolean =>
  before.text === ':' || (isQuotation(before) && before.isClause !== true);

/** The head of a phrase whose name, from `start` on, belongs to the preposition at `at`. */
function headBefore(words: readonly Word[], from: number, at: number, start: number, end: number): Subject {
  const head = nameStart(words, at, from);
  if (head === at || isPossessive(words[at - 1]!)) return UNNAMED;
  const isBody =
    isOrganisation(words[at - 1]!) ||
    isCorporation(words, at - 1) ||
    isBodysBefore(words, head, at) ||
    // "the Bulletin of the Mills"
    (PUBLICATIONS.has(words[at - 1]!.lower) && isCapital(words[at - 1]));
  if (isBody && /^(?:of|for|to|on)$/.test(words[at]!.lower) && isNameWord(words[start]))
    return bodyOrOfficer(words, from, head, start, end);
  // "Kerry King of the Northern Saints"
  const isName = at - head > 1 && isGivenName(words[head]!.text) && !isTitle(words[head]!.text);
  // "a spokesperson for Secretary of State Ada Lind"
  const before = withoutDeterminers(words, from, head);
  if (
    isTitle(words[at - 1]!.text) &&
    before > from &&
    /^(?:for|to|with|by|from)$/.test(words[before - 1]!.text)
  )
    return UNNAMED;
  // "Office of the High Commissioner for Human Rights"
  if (isTitle(words[at - 1]!.text) && before < head && before > 1 && isOfficeOf(words, before - 1))
    return headBefore(words, from, before - 1, head, end);
  if (isTitle(words[at - 1]!.text) && !isName)
    return withField(words, head, start, end) ?? withPortfolio(words, head, at, start, end);
  const officer = words[at]!.lower === 'of' ? splitRole(textOf(words, start, end)) : null;
  // "ACLU of Norland Executive Director Ada Lind"
  if (officer?.role && officer.name.includes(' ') && !isTitle(words[start]!.text) && at - head === 1)
    return {
      kind: 'name',
      name: officer.name,
      role: `${textOf(words, head, start)} ${officer.role}`,
      opening: false,
    };
  // "Famer" in "Norland Hall of Famer Ada Lind"
  if (words[start]!.lower === 'famer')
    return end - start === 1
      ? UNNAMED
      : {
          kind: 'name',
          name: textOf(words, start + 1, end),
          role: textOf(words, head, start + 1),
          opening: false,
        };
  const subject = readName(words, from, head, at);
  if (subject.kind !== 'name') return UNNAMED;
  if (at - head > 1) return subject.name.includes(' ') ? subject : UNNAMED;
  // "Lind of Norlane Research", where the article names her in full
  const { text, lower } = words[head]!;
  const isSurname = subject.name === text && /\p{Ll}/u.test(text) && !isEnglishWord(lower);
  return isSurname && words[at]!.lower === 'of' ? { ...subject, owned: true } : UNNAMED;
}

const isOfficeOf = (words: readonly Word[], of: number): boolean =>
  words[of]!.lower === 'of' && isCapital(words[of - 1]) && isOrganisation(words[of - 1]!);

/** "Board of Education", or whoever belongs to it: "Board of Education President Ana Ruiz". */
function bodyOrOfficer(
  words: readonly Word[],
  from: number,
  head: number,
  start: number,
  end: number,
): Subject {
  const before = withoutDeterminers(words, from, head);
  const isObject = before > from && PREPOSITIONS.has(words[before - 1]!.lower);
  if (isObject) return headBefore(words, from, before - 1, head, end);
  const { name, role } = splitRole(textOf(words, start, end));
  if (isOfficer(name, role))
    return { kind: 'name', name, role: `${textOf(words, head, start)} ${role}`, opening: false };
  const part = nameEnd(words, head);
  const rest = textOf(words, part, end);
  const joined = joinedTo(words, before, {
    kind: 'name',
    name: textOf(words, head, part),
    role: null,
    opening: false,
  });
  // "Relief and Works Agency for Norland"
  const body = joined.kind === 'widened' ? joined.subject : joined;
  if (body.kind === 'name') return { ...body, name: `${body.name} ${rest}` };
  return body.kind === 'pair' ? { ...body, names: [body.names[0], `${body.names[1]} ${rest}`] } : body;
}

/** "Director of Communications Bill Lind": the name begins with the given one. */
function withField(words: readonly Word[], head: number, start: number, end: number): Subject | null {
  const given = words.findIndex((word, i) => i > start && i < end - 1 && isGivenName(word.text));
  // "the head of the South Virginia National Guard"
  if (given < 0 || isOtherThing(words.slice(given + 1, end).map(({ text }) => text))) return null;
  return { kind: 'name', name: textOf(words, given, end), role: textOf(words, head, given), opening: false };
}

/** "Secretary of State Noel Grant" */
function withPortfolio(
  words: readonly Word[],
  head: number,
  at: number,
  start: number,
  end: number,
): Subject {
  let name = start;
  while (name < end && PORTFOLIOS.has(words[name]!.lower)) name += 1;
  if (!/^(?:of|for)$/.test(words[at]!.lower) || name === start || name === end) return UNNAMED;
  return { kind: 'name', name: textOf(words, name, end), role: textOf(words, head, name), opening: false };
}

/** A name that an "and" widened, or whom it belongs to: "Lia Prewitt of the FDA's Office of Food and Drink". */
function whoseOrOwn(words: readonly Word[], { from, subject }: Widened): Subject {
  const isOwned = from > 0 && isPossessive(words[from - 1]!);
  const owner = isOwned ? Math.min(from - 1, nameStart(words, from, 0)) : from;
  const before = withoutDeterminers(words, 0, owner) - 1;
  const isObject = PREPOSITIONS.has(words[before]?.lower ?? '');
  const opening = words.findLastIndex((word, i) => i < before && !isWord(word)) + 1;
  return isObject ? headBefore(words, opening, before, from, from + subject.name.split(' ').length) : subject;
}
