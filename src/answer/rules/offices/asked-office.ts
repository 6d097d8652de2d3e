/** The office whose holder a question asks for: "Who is the mayor of Arvik?", "What did Lind's lawyer say?" */

import { ASKED_SPEECH_VERBS } from '../../../language/lexicon/speech-verbs.js';
import { HEADS, HEADS_OF_COUNTRIES } from '../../../language/lexicon/titles.js';
import { isOutOfOffice, isRole } from '../../../language/names/name-words.js';
import { contentStems } from '../../../language/tokens.js';
import { mention, type ParsedQuestion, type QueryTerm } from '../../../question/parsed-question.js';
import { isOfState, isState } from '../../../question/words/related-names.js';

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
/** Words as a term's forms. */
export const formsOf = (words: Iterable<string>): ReadonlyMap<string, number> =>
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

/** An office or role, as a question words it. */
export interface Office {
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
const ANY_HEAD = /^(?:the )?(?:(?:new|current|present|latest|incoming) )?(?:leader|head|boss|chief)$/iu;

/** The office that a question asks for the holder of; null for any other question. */
export const askedOffice = (asked: ParsedQuestion): Office | null =>
  officeIn(asked, ASKED) ?? headIn(asked.asks, asked.byStem);

/** The office whose holder's words a question asks for; null for any other question. */
export const speakersOffice = (asked: ParsedQuestion): Office | null => officeIn(asked, SPEAKER);

/** "What did the coach say?", with nothing that says which coach. */
const ANY_HOLDER = new RegExp(String.raw`^\W*(?:and |but |so )?${SPEAKER[0]!.source}\W*$`, 'iu');

/** The same, if the question says nothing of which one it means. */
export function anySpeakersOffice(asked: ParsedQuestion): Office | null {
  const office = ANY_HOLDER.test(asked.asks) ? speakersOffice(asked) : null;
  return office && office.of.length === 0 && !office.any ? office : null;
}

function officeIn({ asks, byStem }: ParsedQuestion, patterns: readonly RegExp[]): Office | null {
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
    if (term)
      return {
        role: term,
        qualifiers,
        of: terms(of),
        deputy: isOutOfOffice(office),
        any: false,
      };
  }
  return null;
}

/** "The new mayor", "the current coach", "the former sexton": words for when somebody holds an office. */
export const WHEN_HELD = new Set(
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

/**
 * Whether a role, as an article words it, may be an office: "health minister" is not the finance minister, "minister" may
 * be.
 */
export function isThatOffice(
  { role, qualifiers }: Pick<Office, 'role' | 'qualifiers'>,
  held: string,
): boolean {
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

/** Whether a question asks who holds an office at present, and for no deputy or former holder. */
export const asksOfHolderNow = ({ asksOfNow, stressesNow }: ParsedQuestion, { deputy }: Office): boolean =>
  (asksOfNow || stressesNow) && !deputy;
