import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { UserError } from '../src/errors.js';

/** One question of an evaluation set, with what counts as answering it. */
export interface SetQuestion {
  readonly id: string;
  readonly question: string;
  readonly answerable: boolean;
  /** The day on which it was asked, `YYYY-MM-DD`, if the set says so. */
  readonly asked?: string;
  /** Any of these inside a quote answers it. */
  readonly answers: readonly string[];
  /** Names of the articles that hold the answer, without extension. */
  readonly articles: readonly string[];
  /** Annotated sentences: a quote that overlaps one answers it. */
  readonly quotes: readonly string[];
}

export interface EvaluationSet {
  readonly name: string;
  readonly articlesDir: string;
  readonly questions: readonly SetQuestion[];
}

/**
 * Reads a folder with `questions.jsonl` and `articles/`; without the latter, the articles are those of the folder
 * beside it. `limit` is how many questions to keep. Throws `UserError` if a file is missing or a line is not a
 * question.
 */
export async function readSet(folder: string, limit = Infinity): Promise<EvaluationSet> {
  const file = join(folder, 'questions.jsonl');
  const articlesDir = [join(folder, 'articles'), resolve(folder, '..', 'articles')].find((dir) =>
    existsSync(dir),
  );
  if (!existsSync(file) || !articlesDir) {
    throw new UserError(`${folder} is not an evaluation set: it needs questions.jsonl and articles/.`);
  }
  const lines = (await readFile(file, 'utf8')).split('\n');
  const questions = lines.flatMap((line, i) =>
    line.trim() === '' ? [] : [parse(line, `${file}, line ${i + 1}`)],
  );
  return { name: basename(resolve(folder)), articlesDir, questions: evenly(questions, limit) };
}

/** A number of items spread over the whole list, so that a sample keeps the list's mixture. */
export function evenly<T>(list: readonly T[], count: number): T[] {
  if (count >= list.length) return [...list];
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)]!);
}

function parse(line: string, where: string): SetQuestion {
  let value: Partial<SetQuestion>;
  try {
    value = JSON.parse(line) as Partial<SetQuestion>;
  } catch {
    throw new UserError(`${where} is not JSON.`);
  }
  const { id, question, answerable, answers = [], articles = [], quotes = [], asked } = value;
  if (typeof id !== 'string' || typeof question !== 'string' || typeof answerable !== 'boolean') {
    throw new UserError(`${where} needs "id", "question" and "answerable".`);
  }
  return { id, question, answerable, answers, articles, quotes, ...(asked !== undefined && { asked }) };
}
