import { createInterface } from 'node:readline';
import type { Assistant } from '../assistant.js';
import type { Answer, ArticleFilter, Exchange } from '../domain.js';
import { messageOf, UsageError, UserError } from '../errors.js';
import { daysIn } from '../language/days.js';
import { printable } from '../language/printable.js';
import { look } from '../terminal/chat.js';
import { type Io, sayTo } from '../terminal/io.js';
import { answerJson } from '../terminal/json.js';
import { renderAnswer } from '../terminal/render.js';
import type { Execute } from './command.js';
import { filterFrom, withOutlet } from './filter.js';
import { withApp } from './with-app.js';

interface Asking {
  readonly assistant: Assistant;
  readonly filter: ArticleFilter;
  /** The day of asking, `YYYY-MM-DD`; today if not given. */
  readonly asked: string | undefined;
  readonly json: boolean;
  readonly io: Io;
  /** What was asked and answered before, in a conversation. */
  readonly previous?: Exchange | undefined;
}

/** Answers one question, each line of standard input (`-`), or a conversation (`--chat`). */
export const ask: Execute = async ({ values, positionals }, io) => {
  const question = positionals.join(' ').trim();
  const isChat = values.chat === true;
  if (isChat && question !== '' && question !== '-')
    throw new UsageError('--chat reads its questions from standard input.');
  if (question === '' && !isChat)
    throw new UsageError('What is the question? Put it in quotation marks after the command.');
  const filter = filterFrom(values);
  const asked = dayAsked(values.asked as string | undefined);
  return withApp(values, io, async ({ assistant }) => {
    const chosen = await withOutlet(filter, assistant);
    const asking = { assistant, filter: chosen, asked, json: isChat || values.json === true, io };
    if (isChat) return converse(asking);
    if (question === '-') return askEachLine(asking);
    await answered(question, asking);
    return 0;
  });
};

/** The day from which "this week" counts, as it was typed. Throws `UsageError` for anything but a single day. */
function dayAsked(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const days = daysIn(text, new Date());
  if (days && days.first === days.last) return days.first;
  throw new UsageError(`I cannot read “${printable(text)}” as the day for --asked. Try 2022-02-16.`);
}

async function answered(
  text: string,
  { assistant, filter, asked, json, io, previous }: Asking,
): Promise<Answer> {
  const answer = await assistant.ask({
    text,
    filter,
    ...(asked && { asked }),
    ...(previous && { previous }),
  });
  io.stdout.write(`${json ? answerJson(answer) : renderAnswer(answer, look(io.stdout))}\n`);
  return answer;
}

/**
 * Answers each line by itself. A line that cannot be answered is reported, keeps its place in the output, and makes the
 * status 1.
 */
async function askEachLine(asking: Asking): Promise<number> {
  let status = 0;
  for await (const line of createInterface({ input: asking.io.stdin })) {
    if (line.trim() !== '' && !(await tried(line, asking))) status = 1;
  }
  return status;
}

/** The lines as one conversation, up to a blank line, which begins a new one. */
async function converse(asking: Asking): Promise<number> {
  let status = 0;
  let previous: Exchange | undefined;
  for await (const line of createInterface({ input: asking.io.stdin })) {
    if (line.trim() === '') {
      previous = undefined;
      continue;
    }
    const answer = await tried(line, { ...asking, previous });
    if (answer) previous = answer.exchange;
    else status = 1;
  }
  return status;
}

/** Null for a line that cannot be answered, once that is reported. */
async function tried(line: string, asking: Asking): Promise<Answer | null> {
  const { json, io } = asking;
  try {
    return await answered(line, asking);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    sayTo(io)(messageOf(error));
    if (json) io.stdout.write(`${JSON.stringify({ question: line, error: messageOf(error) })}\n`);
    return null;
  }
}
