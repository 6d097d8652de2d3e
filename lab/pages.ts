/** Scores web pages whose article is known: how much of it is read, how much else is, and whether its date is right. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, UserError } from '../src/errors.js';
import { parseArticle } from '../src/index/parse.js';
import { needed, neededText } from './needed.js';

export interface PageScore {
  readonly name: string;
  /** Of words, as the article-extraction benchmark counts them: in runs of four. */
  readonly precision: number;
  readonly recall: number;
  readonly day: 'right' | 'wrong' | 'missing';
  /** Words read that are not in the article, then words of the article that were not read. */
  readonly extra: readonly string[];
  readonly missed: readonly string[];
}

const RUN = 4;

/** Scores every `name.html` of a folder by `name.txt`: the day or `-`, then the lines of the article. Throws `UserError` without them. */
export async function scorePages(folder: string): Promise<PageScore[]> {
  const names = (await needed(folder, (path) => readdir(path)))
    .filter((name) => name.endsWith('.html'))
    .sort();
  if (names.length === 0) throw new UserError(`${folder} holds no .html pages.`);
  const scores: PageScore[] = [];
  for (const file of names) {
    const name = file.slice(0, -'.html'.length);
    const [day = '-', ...lines] = (await neededText(join(folder, `${name}.txt`))).split('\n');
    scores.push(scoreOf(name, { day, text: lines.join('\n') }, await readPage(join(folder, file))));
  }
  return scores;
}

interface Read {
  readonly text: string;
  readonly published: string | null;
}

async function readPage(path: string): Promise<Read> {
  try {
    const [article] = await parseArticle(path, await readFile(path));
    return article!;
  } catch (error) {
    return { text: `(${messageOf(error)})`, published: null };
  }
}

/** Compares what was read with the article. */
export function scoreOf(
  name: string,
  gold: { day: string; text: string },
  { text, published }: Read,
): PageScore {
  const [wanted, got] = [runs(gold.text), runs(text)];
  const common = [...got].reduce((sum, [run, count]) => sum + Math.min(count, wanted.get(run) ?? 0), 0);
  const day = (published ?? '-') === gold.day ? 'right' : published === null ? 'missing' : 'wrong';
  return {
    name,
    precision: common / Math.max(1, total(got)),
    recall: common / Math.max(1, total(wanted)),
    day,
    extra: linesWithout(text, wanted),
    missed: linesWithout(gold.text, got),
  };
}

function words(text: string): string[] {
  return (
    text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? []
  );
}

function runs(text: string): Map<string, number> {
  const all = words(text);
  const counts = new Map<string, number>();
  for (let at = 0; at + RUN <= all.length; at += 1) {
    const run = all.slice(at, at + RUN).join(' ');
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Lines of a text that share no run of words with another text; lines too short for a run are compared by their words. */
function linesWithout(text: string, other: ReadonlyMap<string, number>): string[] {
  const known = new Set([...other.keys()].flatMap((run) => run.split(' ')));
  return text.split('\n').filter((line) => {
    const all = words(line);
    if (all.length === 0) return false;
    const own = [...runs(line).keys()];
    return own.length === 0 ? !all.every((word) => known.has(word)) : !own.some((run) => other.has(run));
  });
}

/** Precision, recall and F1 over all pages, and how many days are right, wrong and missing; then what went wrong. */
export function pagesReport(scores: readonly PageScore[]): string {
  const mean = (of: (score: PageScore) => number): number =>
    scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  const [precision, recall] = [mean((one) => one.precision), mean((one) => one.recall)];
  const days = (day: PageScore['day']): number => scores.filter((one) => one.day === day).length;
  const faults = scores.flatMap((one) => {
    const lines = [
      ...(one.day === 'right' ? [] : [`  day ${one.day}`]),
      ...one.extra.map((line) => `  + ${line.slice(0, 110)}`),
      ...one.missed.map((line) => `  - ${line.slice(0, 110)}`),
    ];
    const figures = `${one.precision.toFixed(3)} ${one.recall.toFixed(3)}`;
    return lines.length === 0 ? [] : [`${one.name}  ${figures}`, ...lines];
  });
  const f1 = (2 * precision * recall) / (precision + recall);
  return [
    ...faults,
    `${scores.length} pages: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`,
    `days: ${days('right')} right, ${days('wrong')} wrong, ${days('missing')} missing`,
  ].join('\n');
}
