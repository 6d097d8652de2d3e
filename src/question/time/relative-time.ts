/** Time counted from the day of asking: "this week", "in the past two weeks", "yesterday", "on Tuesday", "recently". */
import type { Range } from '../../domain.js';
import { DAY_MS } from '../../language/day.js';
import type { Days } from '../../language/days.js';
import { WEEKDAYS } from '../../language/lexicon/calendar.js';
import {
  AUXILIARY,
  isFunctionWord,
  PAST_AUXILIARIES,
  PRESENT_AUXILIARIES,
  QUESTION_WORDS,
} from '../../language/lexicon/function-words.js';
import { isPastForm } from '../../language/past-forms.js';
import { wordsIn } from '../../language/tokens.js';
import { wantsNews } from '../kinds/news-asked.js';

/** A time that a question asks about: the words that say so, and the days that are meant. */
export interface Period extends Range {
  /** Whether it is counted from the day of asking. */
  readonly relative: boolean;
  /** Whether its words need not be searched for: an article of last week does not say "last week". */
  readonly wordless: boolean;
  /** "Lately", "the latest": an older answer is not wrong. */
  readonly vague: boolean;
  /** Words of a vague time beside it, "recently" beside "this week": they need not be searched for either. */
  readonly vaguer: readonly Range[];
  /**
   * Its readings if `asked` is the day of asking, likeliest first: none if no such day exists, two for
   * "05/03/2024", for "in March and April" and for "last winter", which is another in the south. Days are `YYYY-MM-DD`.
   */
  readings(asked: string): readonly Days[];
}

const COUNTS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  few: 3,
  several: 3,
  couple: 2,
  a: 1,
  an: 1,
};
const COUNT = String.raw`(?:\d{1,2}|(?:a )?(?:${Object.keys(COUNTS).join('|')})(?: of)?)`;
const SPAN = `(?:in |over |during |within )?(?:the )?(?<which>this|last|past|previous) (?:(?<count>${COUNT}) )?(?<unit>hour|day|week|weekend|month|year)s?`;
const NEAR = `(?<near>today|tonight|this (?:morning|afternoon|evening)|last night|yesterday|overnight(?=[ ?.!]*$))`;
/** "Over the weekend", "the other day" */
const LATELY = `(?<lately>(?:over|during|on|at) the weekend|the other day)`;
/** The months in which they begin, counted from 0, in the north; in the south half a year later. */
const SEASONS: Readonly<Record<string, number>> = { winter: 11, spring: 2, summer: 5, autumn: 8, fall: 8 };
const SEASON = `(?:in |over |during )?(?<season>this|(?<!the )last) (?:past )?(?<quarter>${Object.keys(SEASONS).join('|')})(?! (?:of|olympics?|paralympics?|games)\\b)`;
/** "Who has scored most this season?" No day says when the last one began. */
const OF_SPORT = `(?<playing>this season)(?! of\\b|['’]s| (?:finale|opener|premiere))`;
/** "What is planned for next week?": told before it, so an article of last week may hold it. A year is too long to tell. */
const NEXT = `(?<!the )next (?<coming>week|weekend|month)`;
/** "A few days ago"; years ago are often those of what is asked about, in the words of a newer article. */
const AGO = `(?<ago>${COUNT}) (?<step>day|week|fortnight|month)s? ago`;
/** "Who is the mayor today?" Here and below, what stands before a word is looked at only where the word stands. */
const NOWADAYS = `(?=today)(?<=^\\W*who(?:['’]?s| is| are)\\b[^.?!]{0,80})today(?=[ ?.!]*$)`;
/** "Who won last?", but not "How long did it last?" or "Will the truce last?" */
const VERB_BEFORE = `(?<!(?:^\\W*|[.?!] )(?:how|why|${AUXILIARY})\\b[^.?!]{0,80})`;
const VAGUE = `(?<vague>${NOWADAYS}|(?=still|any)(?<=^\\W*${AUXILIARY}\\b[^.?!]{0,80})(?:still|anymore|any more)|(?:the )?(?:most recent(?:ly)?|latest)|recent(?:ly)?|(?<=\\bha(?:s|ve) )just(?! (?:an?|the|${COUNT}|over|under|enough)\\b)|lately|currently|(?:the )?current|newest|these days|right now|at the moment|nowadays|(?:now|(?=last)${VERB_BEFORE}last|rn|atm)(?=[ ?.!]*$))`;
const WEEKDAY = `(?:on |(?<since>since )(?:last )?|last |this |this past )(?<weekday>${[...WEEKDAYS].join('|')})(?: (?:morning|afternoon|evening|night))?`;
/** "Last week", "recently", "on Monday morning" */
const RELATIVE = new RegExp(
  String.raw`\b(?:${SPAN}|${VAGUE}|${NEAR}|${LATELY}|${SEASON}|${OF_SPORT}|${NEXT}|${AGO}|${WEEKDAY})\b`,
  'giu',
);

/** "I was reading the news yesterday and saw something about phones.": the time of reading is not that of the event. */
const ASKERS_OWN = /(?:^|(?<=[.!?]\s))\s*(?:so |well,? |hi,? |hello,? )?(?:i|we)\b[^.!?]*[.!]/giu;

/** How far back a unit reaches, in days. */
const LENGTHS: Readonly<Record<string, number>> = { day: 2, week: 7, weekend: 7, month: 31, year: 366 };
/** How many days back "recently" reaches. */
export const RECENT_DAYS = 31;
/** "This summer", on either half of the globe, up to the day of asking. */
const SEASON_DAYS = 183;
/** A season of sport is shorter. */
const PLAYING_DAYS = 300;
/** How long before its end one may speak of the next week, weekend or month: in days. */
const AHEAD: Readonly<Record<string, number>> = { week: 14, weekend: 14, month: 62 };
/** The units of "two weeks ago", in days. */
const STEPS: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14, month: 31 };

/** "What did Lund say Monday?", "Who won Sunday’s vote?" */
const BARE_DAY = new RegExp(
  `(?<=^| )(?<weekday>${[...WEEKDAYS].join('|')})(?:(?: (?:morning|afternoon|evening|night))?(?=[ ?.!]*$)|(?<event>['’]s)(?= \\p{L}))`,
  'iu',
);
/** "Who resigned on the 28th?" */
const BARE_DATE = /\bon the (?<date>\d{1,2})(?:st|nd|rd|th)(?=[ ?.!]*$|,)/iu;

const isOver = (words: readonly string[]): boolean =>
  words.some((word) => PAST_AUXILIARIES.has(word) || isPastForm(word));

/** "Sunday’s fire: who was hurt?", "Tell me about Sunday’s fire", but not "Who plays in Sunday’s match?" */
const isTold = (words: readonly string[]): boolean =>
  !words.some((word) => PRESENT_AUXILIARIES.has(word)) &&
  (isOver(words) || !words.some((word) => QUESTION_WORDS.includes(word)));

/**
 * The day of "Why was Lind banned saturday?", "Who won Sunday’s vote?" and "Who resigned on the 28th?"; not of "Will it open by
 * Monday?" or "Who plays Monday?", which may be to come.
 */
function bareDayIn(question: string): RegExpExecArray | null {
  const found = BARE_DAY.exec(question) ?? BARE_DATE.exec(question);
  if (!found) return null;
  const words = wordsIn(question.slice(0, found.index));
  const { event, date } = found.groups!;
  if (event) return isOver(words) || isTold(wordsIn(question)) ? found : null;
  return isOver(words) && (date || !isFunctionWord(words.at(-1)!)) ? found : null;
}

/** "Who said that she would resign next week?": counted from when it was said. */
const isOfThen = ({ groups }: RegExpExecArray, question: string): boolean =>
  groups!.coming !== undefined && /\bwould\b/iu.test(question);

const isVague = ({ groups }: RegExpExecArray): boolean => groups!.vague !== undefined;

const rangeOf = ({ index, 0: { length } }: RegExpExecArray): Range => ({ start: index, end: index + length });

/**
 * The first time of a question that is counted from the day of asking; null when there is none. A vague one counts only if no
 * other does, "The latest book was out this week. Who wrote it?", or if the latest is all that is asked for.
 */
export function relativeIn(question: string): Period | null {
  const own = question.replace(ASKERS_OWN, (sentence) => ' '.repeat(sentence.length));
  const times = [...own.matchAll(RELATIVE)];
  const [first] = times;
  const precise = wantsNews(own) ? undefined : times.find((one) => !isVague(one));
  const found = precise ?? first ?? bareDayIn(own);
  if (!found || isOfThen(found, own)) return null;
  const { weekday, coming, playing } = found.groups!;
  return {
    ...rangeOf(found),
    relative: true,
    // Reports name a weekday, and speak of the coming week and the season as questions do.
    wordless: (weekday ?? coming ?? playing) === undefined,
    vague: isVague(found),
    vaguer: times.filter((one) => one !== found && isVague(one)).map(rangeOf),
    readings: (asked) => daysMeant(found.groups!, asked),
  };
}

function daysMeant(found: Record<string, string>, asked: string): readonly Days[] {
  const { weekday, since, date, season, quarter } = found;
  if (weekday) {
    const day = lastWeekday(weekday, asked);
    // On a Monday, "since Monday" is since the one before.
    const first = since && day.first === asked ? plusDays(asked, -7) : day.first;
    return [since ? { first, last: asked } : day];
  }
  if (date) return lastDate(Number(date), asked);
  const start = season?.toLowerCase() === 'last' ? SEASONS[quarter!.toLowerCase()]! : null;
  return start === null ? [daysBack(found, asked)] : [start, start + 6].map((one) => lastSeason(one, asked));
}

function daysBack(found: Record<string, string>, asked: string): Days {
  const { ago, step } = found;
  if (ago) return daysAgo(timesIn(ago) * STEPS[step!.toLowerCase()]!, asked);
  return { first: plusDays(asked, 1 - backOf(found)), last: asked };
}

/** How far back a time reaches, in days. */
function backOf(found: Record<string, string>): number {
  const { which, count, unit, near, lately, season, playing, coming } = found;
  if (coming) return AHEAD[coming.toLowerCase()]!;
  if (playing) return PLAYING_DAYS;
  if (near) return LENGTHS.day!;
  if (lately) return LENGTHS.weekend!;
  if (season) return SEASON_DAYS;
  return unit ? spanOf(which!.toLowerCase(), count, unit.toLowerCase()) : RECENT_DAYS;
}

/** "Two weeks ago" is seldom meant to the day. */
function daysAgo(back: number, asked: string): Days {
  const slack = Math.max(1, Math.floor(back / 2));
  return { first: plusDays(asked, -back - slack), last: plusDays(asked, slack - back) };
}

/** "This week" is the week up to now; "last week" is that and the one before, because people mean either. */
function spanOf(which: string, count: string | undefined, unit: string): number {
  const times = count === undefined ? 1 : timesIn(count);
  if (unit === 'hour') return 1 + Math.ceil(times / 24);
  const isOver = which !== 'this' && count === undefined;
  return LENGTHS[unit]! * times * (isOver ? 2 : 1);
}

/** "A couple of", "three", "3" as a number. */
function timesIn(count: string): number {
  const words = count.toLowerCase().replace(/^a | of$/gu, '');
  return COUNTS[words] ?? Number(words);
}

/** The last such weekday up to the day of asking, and the day after, when the papers report it. */
function lastWeekday(name: string, asked: string): Days {
  const wanted = ([...WEEKDAYS].indexOf(name.toLowerCase()) + 1) % 7;
  const back = (new Date(`${asked}T00:00:00Z`).getUTCDay() - wanted + 7) % 7;
  const first = plusDays(asked, -back);
  return { first, last: plusDays(first, 1) };
}

/** The last such day of a month up to the day of asking, and the day after; none if no month has it. */
function lastDate(date: number, asked: string): Days[] {
  // Of two months one has a 31st.
  const days = Array.from({ length: 62 }, (_, back) => plusDays(asked, -back));
  const first = days.find((day) => Number(day.slice(8)) === date);
  return first ? [{ first, last: plusDays(first, 1) }] : [];
}

/** The last season that begins in that month, counted from 0, and is over, with the weeks in which it ends by the sun. */
function lastSeason(month: number, asked: string): Days {
  const year = Number(asked.slice(0, 4));
  const dayOf = (y: number, m: number, day: number): string =>
    new Date(Date.UTC(y, m, day)).toISOString().slice(0, 10);
  const first = [year, year - 1, year - 2].find((one) => dayOf(one, month + 3, 1) <= asked)!;
  return { first: dayOf(first, month, 1), last: dayOf(first, month + 3, 20) };
}

/** The day so many days later, `YYYY-MM-DD`. */
export function plusDays(day: string, count: number): string {
  const instant = Date.parse(day) + count * DAY_MS;
  return Number.isNaN(instant) || day > '9999' ? day : new Date(instant).toISOString().slice(0, 10);
}
