import { createInterface } from 'node:readline';
import type { Assistant } from '../assistant.js';
import type { ArticleFilter } from '../domain.js';
import { messageOf, UsageError, UserError } from '../errors.js';
import { look } from '../terminal/chat.js';
import { answerJson } from '../terminal/json.js';
import { renderAnswer } from '../terminal/render.js';
import {
  type Command,
  FILTER_OPTIONS,
  filterFrom,
  INDEX_OPTIONS,
  say,
  withApp,
  withOutlet,
} from './command.js';

export const ask: Command = {
  summary: 'Answers with verbatim quotes; "-" reads one question a line from standard input.',
  usage:
    '"question" [--articles DIR] [--index DIR] [--model ID] [--outlet NAME] [--since DAY] [--until DAY] [--json]',
  takesArguments: true,
  options: { ...INDEX_OPTIONS, ...FILTER_OPTIONS, json: { type: 'boolean' } },

  async execute({ values, positionals }) {
    const question = positionals.join(' ').trim();
    if (question === '')
      throw new UsageError('What is the question? Put it in quotation marks behind the command.');
    const filter = filterFrom(values);
    const json = values.json === true;
    return withApp(values, async ({ assistant }) => {
      const chosen = await withOutlet(filter, assistant);
      return question === '-'
        ? askEachLine(assistant, chosen, json)
        : askOne(assistant, question, chosen, json);
    });
  },
};

async function askOne(
  assistant: Assistant,
  text: string,
  filter: ArticleFilter,
  json: boolean,
): Promise<number> {
  const answer = await assistant.ask({ text, filter });
  process.stdout.write(`${json ? answerJson(answer) : renderAnswer(answer, look(process.stdout))}\n`);
  return 0;
}

/** A line that cannot be answered is reported, keeps its place in the output, and fails the run at its end. */
async function askEachLine(assistant: Assistant, filter: ArticleFilter, json: boolean): Promise<number> {
  let status = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    try {
      await askOne(assistant, line, filter, json);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      say(messageOf(error));
      if (json) process.stdout.write(`${JSON.stringify({ question: line, error: messageOf(error) })}\n`);
      status = 1;
    }
  }
  return status;
}
