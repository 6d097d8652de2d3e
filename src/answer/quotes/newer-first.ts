import { numbersIn, sentenceAt, textAt } from '../../language/excerpt.js';
import { contentStems } from '../../language/tokens.js';
import { mention, type ParsedQuestion } from '../../question/parsed-question.js';
import { asksOfBefore } from '../../question/time/recency.js';
import { speakerIn } from '../../speakers/excerpt.js';
import type { Evidence } from '../evidence.js';
import { updatesToll } from '../rules/tolls.js';
import { type StoryWords, shared, storyWords, tellTheSame } from './same-story.js';

/** How many of the first quotes are compared. */
const COMPARED = 3;
/** The share of words, titles included, at which two are about the same thing if both mention equally much of the question. */
const SAME_MATTER = 0.4;
/**
 * The share of the older one's probability that the newer needs to come first: less if the question asks how things are
 * now, unless only the topic is the same. If both say the same about now, the newer hardly needs any.
 */
const LEAST_SHARE = 0.03;
const LEAST_SHARE_NOW = 0.01;
const LEAST_SHARE_NOW_SAME = 0.001;

/** Whether the newest is wanted, and of what. */
type Asked = Pick<ParsedQuestion, 'asks' | 'kind' | 'terms' | 'time' | 'asksOfNow'>;

/**
 * If two stretches tell the same thing with different figures, the newer comes first: today's toll replaces yesterday's.
 * If the question asks how things are ("Who is the coach?"), figures need not differ, and a report that a plan has changed
 * comes before the plan; if it says that the newest is
 * wanted, a speaker's newer words come first whatever they are about. What was so at first, or before something, is told by
 * the older of the two. `evidence` is best first.
 */
export function newerFirst(evidence: readonly Evidence[], asked: Asked): Evidence[] {
  const ofBefore = asksOfBefore(asked.asks) ? ofNewest(asked) : null;
  const comesBefore = (one: Evidence, other: Evidence): boolean =>
    ofBefore ? replaces(other, one, ofBefore) : replaces(one, other, asked);
  const ordered: Evidence[] = [];
  for (const one of evidence.slice(0, COMPARED)) {
    const later = ordered.findIndex((other) => comesBefore(one, other));
    ordered.splice(later < 0 ? ordered.length : later, 0, one);
  }
  // The highest probability stays first: whether others help is judged by it.
  const scores = ordered.map(({ score }) => score).sort((a, b) => b - a);
  return [...ordered.map((one, i) => ({ ...one, score: scores[i]! })), ...evidence.slice(COMPARED)];
}

/** The same question, asking for the newest. */
const ofNewest = (asked: Asked): Asked => ({ ...asked, time: { ...asked.time, wantsNewest: true } });

function replaces(newer: Evidence, older: Evidence, asked: Asked): boolean {
  const [day, before] = [newer.article.published, older.article.published];
  if (day === null || before === null || day <= before) return false;
  const [a, b] = [storyWords(newer), storyWords(older)];
  if (asked.asksOfNow && changesPlan(newer) && coversMost(a, b, asked)) return true;
  if (newer.holdsKind === false && older.holdsKind !== false) return false;
  const { wantsNewest } = asked.time;
  const isOfNow = wantsNewest || asked.asksOfNow;
  if (a.figures !== b.figures && updatesToll(asked, told(newer, a), told(older, b))) return true;
  const isSame = tellTheSame(a, b) && (Math.min(a.own.size, b.own.size) >= TELLING || coversAll(a, b, asked));
  const least = isOfNow ? (isSame ? LEAST_SHARE_NOW_SAME : LEAST_SHARE_NOW) : LEAST_SHARE;
  if (newer.score < least * older.score) return false;
  if (wantsNewest && speakerOf(newer) !== null && speakerOf(newer) === speakerOf(older)) return true;
  if (!isOfNow && !isOtherFigure(a, b)) return false;
  if (isSame) return true;
  return newer.score >= LEAST_SHARE * older.score && isSameMatter(a, b, asked);
}

/** "A fourth passenger has died." need not name the accident of the sentence before it. */
function told({ article, start, end }: Evidence, { all, published }: StoryWords) {
  const before = sentenceAt(article, numbersIn(article, { start, end }).start - 1);
  const stems = before ? contentStems(textAt(article, before.start, before.end)) : [];
  return { text: textAt(article, start, end), stems: new Set([...all, ...stems]), published };
}

/**
 * Whether both, titles included, mention the question equally and share much else. Of somebody's words, those that name
 * the topic themselves are asked for.
 */
function isSameMatter(newer: StoryWords, older: StoryWords, { kind, terms }: Asked): boolean {
  const covered = ({ own, all }: StoryWords): number => coveredBy(kind === 'speech' ? own : all, { terms });
  return (
    covered(newer) > 0 && covered(newer) >= covered(older) && shared(newer.all, older.all) >= SAME_MATTER
  );
}

const coveredBy = (held: ReadonlySet<string>, { terms }: Pick<Asked, 'terms'>): number =>
  terms.reduce((sum, term) => sum + term.weight * mention(term, held), 0);

/** How a report says that what was planned or offered before no longer holds. */
const CHANGED =
  /\b(?:put off|postpon(?:ed|es)|delayed (?:by|until|to)|reschedul(?:ed|es)|pushed back|brought forward|call(?:ed|s) off|cancel(?:led|ed|s)|scrapp(?:ed|s)|averted|will not|won['’]t|gone back on|backtracked on|(?:dropped|abandoned|withdrew|reversed|repealed) (?:its|their|the|his|her|plans)\b|overturned (?:an?|the|its|their) |rais(?:ed|es) (?:its|their|the) (?:offer|bid))\b/iu;
/** The same in a title: "Council drops higher fees", but not "Oil drops to $60". */
const CHANGED_IN_TITLE =
  /\b(?:scraps|reverses|repeals|overturns|abandons|backtracks on|goes back on|drops (?!(?:to|by|out|off|in|below|under|for|as|on|from)\b|[\d$£€]))/iu;
/** The share of the older one's words of the question that a report of a change needs. */
const MOSTLY = 0.7;

const coversMost = (newer: StoryWords, older: StoryWords, asked: Asked): boolean => {
  const covered = coveredBy(newer.all, asked);
  return covered > 0 && covered >= MOSTLY * coveredBy(older.all, asked);
};

/** "The council votes on 10 October." has so few words that a report on any other vote has them too. */
const TELLING = 4;

const coversAll = (newer: StoryWords, older: StoryWords, asked: Asked): boolean =>
  coveredBy(newer.all, asked) >= coveredBy(older.all, asked);

const changesPlan = ({ article, start, end }: Evidence): boolean =>
  CHANGED.test(textAt(article, start, end)) || CHANGED_IN_TITLE.test(article.title ?? '');

const isOtherFigure = (a: StoryWords, b: StoryWords): boolean =>
  a.figures !== '' && b.figures !== '' && a.figures !== b.figures;

const speakerOf = ({ article, start, end }: Evidence): string | null =>
  speakerIn(article, { start, end })?.name ?? null;
