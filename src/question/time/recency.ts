import type { ArticleMetadata } from '../../domain.js';
import { DAY_MS } from '../../language/day.js';
import { AUXILIARIES, PAST_AUXILIARIES, PRESENT_AUXILIARIES } from '../../language/lexicon/function-words.js';
import type { ArchiveMetadata } from '../constraints.js';
import type { Period } from './relative-time.js';

/** How new an article is: 1 for the newest, less the older it is. */
export type Recency = (article: Pick<ArticleMetadata, 'published'>) => number;

/** Days after which an article is worth a third of what it was (1/e). */
const LIFETIME = 365;
/** How many days an article counts as news: questions about news usually mean these. */
const NEWS = 7;
/** How fresh, and how old, an article without a day is, among others that have one. */
const UNDATED = 0.5;

const NO_MATTER: Recency = () => 0;

/**
 * How new an article is, by the year and by the week of asking, and how old, by the logarithm of its days. Years and age count
 * from the newest article if the archive ends before the day of asking: some years later, all would be equally old.
 */
export interface Recencies {
  readonly recency: Recency;
  readonly freshness: Recency;
  /** 0 in the first week, 1 from a year on. */
  readonly age: Recency;
  /** Whether an article has a day, and it is more than so many days before the day of asking. */
  readonly isOlderThan: (days: number, article: Pick<ArticleMetadata, 'published'>) => boolean;
}

/**
 * People who ask about news mean the newest, unless the question names a date. It is 0 for all if most articles have no
 * day. Without `asked`, the day of the newest article is the day of asking.
 */
export function recenciesFor(
  period: Pick<Period, 'relative'> | null,
  { days, mostlyDated }: Pick<ArchiveMetadata, 'days' | 'mostlyDated'>,
  asked: string | undefined,
): Recencies {
  const newest = days.at(-1);
  const today = asked ?? newest;
  if (!today || !mostlyDated || period?.relative === false)
    return { recency: NO_MATTER, freshness: NO_MATTER, age: NO_MATTER, isOlderThan: () => false };
  const last = newest && newest < today ? newest : today;
  const byAge =
    (worth: (days: number) => number, day = last, undated = () => UNDATED): Recency =>
    ({ published }) => {
      const age = published === null ? Number.NaN : daysBetween(published, day);
      return Number.isNaN(age) ? undated() : worth(age);
    };
  const worthOf = (age: number): number => Math.exp(-Math.max(0, age) / LIFETIME);
  // An article without a day is as new as the others are on average: neither favoured for it, nor held back.
  let average: number | undefined;
  const averaged = (): number => {
    average ??= days.reduce((sum, day) => sum + worthOf(daysBetween(day, last)), 0) / days.length;
    return average;
  };
  return {
    recency: byAge(worthOf, last, averaged),
    // A week after is as far from the day of asking as a week before: an archive may continue beyond it.
    freshness: byAge((days) => (Math.abs(days) <= NEWS ? 1 : 0), today),
    age: byAge((days) => Math.min(1, Math.log(Math.max(NEWS, days) / NEWS) / Math.log(LIFETIME / NEWS))),
    isOlderThan: (days, { published }) => published !== null && daysBetween(published, today) > days,
  };
}

/** Not a number if one of them is no day. */
const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from.slice(0, 10))) / DAY_MS;

/** What may stand before a question. */
const BEFORE = String.raw`^\W*(?:(?:and|so|but|ok|hey|hi|hello|please)\W+)*`;
const PRESENT = [...PRESENT_AUXILIARIES].join('|');
/** The first word that gives a question its tense: an auxiliary, or the verb in "Who leads?". */
const OF_NOW = new RegExp(
  String.raw`${BEFORE}(?:(?:who|what|which|where|when|why|how)(?:['’]?s\b|\b(?: (?!(?:${[...AUXILIARIES].join('|')})\b)[\p{L}-]+){0,3} (?:${PRESENT})\b| (?:\p{Ll}{2,}[^s\W]s)\b)|(?:${PRESENT})\b)`,
  'iu',
);
/** "Has Norvia ever", "who was": a word for the past. */
const OF_THEN = new RegExp(`\\b(?:ever|${[...PAST_AUXILIARIES].join('|')})\\b`, 'iu');

/** Words that ask how things are on the day of asking. */
const STRESSED = /\b(?:now|nowadays|current(?:ly)?|today|at the moment|these days|rn|atm)\b/iu;

/** Whether a question in the present tense says in a word that it means now. */
export const stressesNow = (question: string): boolean =>
  OF_NOW.test(question) && !OF_THEN.test(question) && STRESSED.test(question);

/** "Did Halden and Brack merge?": later events answer it too. */
const WHETHER = new RegExp(String.raw`${BEFORE}(?:did|has|have|had)\b`, 'iu');

/** Whether a question asks how things are, or whether something has happened, rather than about a time. */
export function asksOfNow(question: string): boolean {
  return (
    (OF_NOW.test(question) && !OF_THEN.test(question)) ||
    (WHETHER.test(question) && !/\bever\b/iu.test(question))
  );
}

const BODY =
  '(?:court|tribunal|judges?|jury|senate|congress|parliament|house|assembly|committee|commission|council|board|panel|inquiry|crowd|press|cameras?|nation)';
/** "At first": what is asked was so before the newest articles. */
const AT_FIRST = /\b(?:at first|initially|originally)\b/iu;
/** "Before the vote"; not "What did Lind say before the Senate?", which is where. */
const BEFORE_IT = new RegExp(
  String.raw`\bbefore (?!(?:the|his|her|their) (?:\p{L}+ ){0,3}${BODY}(?:\W*$| (?:on|about|in|for|of|this|last|that)\b))(?:(?:the|his|her|their|he|she|they)\b|(?:be(?:com)?ing)\b)`,
  'iu',
);
/** A word for the past, or nothing at all: "Which airline weighs people before they board?" is of now. */
const PAST_OR_NOTHING = new RegExp(`^\\W*$|\\b(?:${[...PAST_AUXILIARIES].join('|')})\\b`, 'iu');

/** Whether a question asks what was so or was said at first, or before something. */
export function asksOfBefore(question: string): boolean {
  const at = question.search(BEFORE_IT);
  return AT_FIRST.test(question) || (at >= 0 && PAST_OR_NOTHING.test(question.slice(0, at)));
}
