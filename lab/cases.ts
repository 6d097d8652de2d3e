/** Conversations with what a right answer looks like: small invented archives, each asked a few questions. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Assistant } from '../src/assistant.js';
import type { Answer, Exchange } from '../src/domain.js';
import { messageOf, UserError } from '../src/errors.js';

const Line = z.object({
  id: z.string(),
  kind: z.string().default(''),
  /** A folder beside the file of cases. */
  articles: z.string(),
  /** A conversation: the last answer is judged. */
  questions: z.array(z.string()).min(1),
  /** A regular expression on the first quote. `REFUSE` among its alternatives: an answer without quotes is right. */
  want: z.string(),
  /** Null: nobody may be named. */
  want_speaker: z.string().nullish(),
  /** The day on which it is asked, `YYYY-MM-DD`. */
  asked: z.string().optional(),
});
export type Case = z.infer<typeof Line>;

/** The outcome of a case; wrong answers are distinguished by how sure they were. */
export type Verdict = 'right' | 'wrong and sure' | 'wrong and unsure' | 'refused';

/** Reads `cases.jsonl` of a folder. Throws `UserError` if there is none or a line is not a case. */
export async function readCases(folder: string): Promise<Case[]> {
  const file = join(folder, 'cases.jsonl');
  if (!existsSync(file)) throw new UserError(`${folder} holds no cases: it needs cases.jsonl.`);
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return Line.parse(JSON.parse(line));
    } catch (error) {
      throw new UserError(`${file}, line ${i + 1} is no case: ${messageOf(error)}`);
    }
  });
}

/** The articles of a case: a folder of that name beside the cases, or the articles two folders above. */
function articlesOf(folder: string, { articles }: Pick<Case, 'articles'>): string | null {
  const places = [join(folder, articles), resolve(folder, '..', '..', 'articles')];
  return places.find((place) => existsSync(place)) ?? null;
}

/** The cases of a folder by the folder of their articles. Throws `UserError` if that is missing. */
export async function casesByArchive(folder: string): Promise<Map<string, Case[]>> {
  const archives = new Map<string, Case[]>();
  for (const one of await readCases(folder)) {
    const articles = articlesOf(folder, one);
    if (articles === null) throw new UserError(`${folder} lacks the articles of ${one.id}.`);
    archives.set(articles, [...(archives.get(articles) ?? []), one]);
  }
  return archives;
}

/** Asks a conversation, and returns its last answer. */
export async function converse(
  assistant: Pick<Assistant, 'ask'>,
  { questions, asked }: Case,
): Promise<Answer> {
  let previous: Exchange | undefined;
  let answer: Answer | undefined;
  for (const text of questions) {
    answer = await assistant.ask({ text, ...(asked && { asked }), ...(previous && { previous }) });
    previous = answer.exchange;
  }
  return answer!;
}

/** A right quote under the wrong name is wrong. */
export function verdictOf(answer: Answer, { want, want_speaker: speaker }: Case): Verdict {
  const mayRefuse = want.split(/[()|]/).includes('REFUSE');
  const [first] = answer.answered ? answer.quotes : [];
  if (!first) return mayRefuse ? 'right' : 'refused';
  const isNamed = speaker === undefined || (first.speaker?.name ?? null) === speaker;
  if (new RegExp(want, 'isu').test(first.text) && isNamed) return 'right';
  return answer.tentative ? 'wrong and unsure' : 'wrong and sure';
}
