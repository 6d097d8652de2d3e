import { textAt } from '../../language/excerpt.js';
import { DATE_WORDS } from '../../language/lexicon/calendar.js';
import { contentStems, tokenize } from '../../language/tokens.js';
import { mention, type ParsedQuestion } from '../../question/parsed-question.js';
import { speakerIn } from '../../speakers/excerpt.js';
import type { Evidence } from '../evidence.js';

/** How many of the first quotes are compared. */
const COMPARED = 3;
/** The share of the shorter one's content words, figures aside, at which two are about the same thing. */
const SAME_STORY = 0.6;
/** The same with their titles, if both mention equally much of the question. */
const SAME_MATTER = 0.4;
/**
 * The share of the older one's probability that the newer needs to come first: less if the question is how things are now, and
 * more of that where only the matter is the same.
 */
const LEAST_SHARE = 0.1;
const LEAST_SHARE_NOW = 0.01;
const LEAST_SHARE_MATTER = 0.05;

/** Whether the newest is wanted, and of what. */
type Asked = Pick<ParsedQuestion, 'terms' | 'time' | 'asksOfNow'>;

/**
 * Where two stretches tell the same thing with other figures, the newer comes first: a toll of today replaces that of
 * yesterday. Where the state of now is asked for ("Who is the coach?"), figures need not differ; where the newest is
 * wanted in so many words, the newer of one speaker's words come first whatever they are about. `evidence` is best first.
 */
export function newerFirst(evidence: readonly Evidence[], asked: Asked): Evidence[] {
  const ordered: Evidence[] = [];
  for (const one of evidence.slice(0, COMPARED)) {
    const older = ordered.findIndex((other) => replaces(one, other, asked));
    ordered.splice(older < 0 ? ordered.length : older, 0, one);
  }
  // The highest probability stays first: whether others help is judged by it.
  const scores = ordered.map(({ score }) => score).sort((a, b) => b - a);
  return [...ordered.map((one, i) => ({ ...one, score: scores[i]! })), ...evidence.slice(COMPARED)];
}

function replaces(newer: Evidence, older: Evidence, asked: Asked): boolean {
  const [day, before] = [newer.article.published, older.article.published];
  if (day === null || before === null || day <= before) return false;
  if (newer.holdsKind === false && older.holdsKind !== false) return false;
  const { wantsNewest } = asked.time;
  const isOfNow = wantsNewest || asked.asksOfNow;
  if (newer.score < (isOfNow ? LEAST_SHARE_NOW : LEAST_SHARE) * older.score) return false;
  if (wantsNewest && speakerOf(newer) !== null && speakerOf(newer) === speakerOf(older)) return true;
  const [a, b] = [wordsOf(newer), wordsOf(older)];
  if (!isOfNow && !isOtherFigure(a, b)) return false;
  if (shared(a.own, b.own) >= SAME_STORY) return true;
  return newer.score >= LEAST_SHARE_MATTER * older.score && isSameMatter(a, b, asked);
}

/** Whether two quotes say the same in much the same words, whatever their figures. */
export const tellTheSame = (one: Evidence, other: Evidence): boolean =>
  shared(wordsOf(one).own, wordsOf(other).own) >= SAME_STORY;

/** Whether both mention the question alike, title and all, and much else that is the same. */
function isSameMatter(newer: Words, older: Words, { terms }: Asked): boolean {
  const covered = ({ all }: Words): number =>
    terms.reduce((sum, term) => sum + term.weight * mention(term, all), 0);
  return (
    covered(newer) > 0 && covered(newer) >= covered(older) && shared(newer.all, older.all) >= SAME_MATTER
  );
}

const isOtherFigure = (a: Words, b: Words): boolean =>
  a.figures !== '' && b.figures !== '' && a.figures !== b.figures;

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((stem) => b.has(stem)).length / (Math.min(a.size, b.size) || 1);
}

const speakerOf = ({ article, start, end }: Evidence): string | null =>
  speakerIn(article, { start, end })?.name ?? null;

interface Words {
  /** Content stems of the stretch, figures and days aside; `all`: those of the title too. */
  readonly own: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  readonly figures: string;
}

function wordsOf({ article, start, end }: Evidence): Words {
  const tokens = tokenize(textAt(article, start, end));
  const figures = tokens.flatMap(({ lower, stem }) =>
    /^\d/.test(lower) ? [lower] : /^\d/.test(stem) ? [stem] : [],
  );
  const isWord = (stem: string): boolean => !/^\d/.test(stem);
  const own = tokens.flatMap(({ stem, stop, lower }) =>
    stop || DATE_WORDS.has(lower) || !isWord(stem) ? [] : [stem],
  );
  const title = contentStems(article.title ?? '').filter(isWord);
  return {
    own: new Set(own),
    all: new Set([...own, ...title]),
    figures: [...new Set(figures)].sort().join(' '),
  };
}
