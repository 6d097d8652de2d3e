import { createInterface } from 'node:readline';
import type { Assistant } from '../assistant.js';
import type { ArticleFilter } from '../domain.js';
import { messageOf, UsageError, UserError } from '../errors.js';
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
  readonly json: boolean;
  readonly io: Io;
}

export const ask: Execute = async ({ values, positionals }, io) => {
  const question = positionals.join(' ').trim();
  if (question === '')
    throw new UsageError('What is the question? Put it in quotation marks behind the command.');
  const filter = filterFrom(values);
  return withApp(values, io, async ({ assistant }) => {
    const chosen = await withOutlet(filter, assistant);
    const asking = { assistant, filter: chosen, json: values.json === true, io };
    return question === '-' ? askEachLine(asking) : askOne(question, asking);
  });
};

async function askOne(text: string, { assistant, filter, json, io }: Asking): Promise<number> {
  const answer = await assistant.ask({ text, filter });
  io.stdout.write(`${json ? answerJson(answer) : renderAnswer(answer, look(io.stdout))}\n`);
  return 0;
}

/** A line that cannot be answered is reported, keeps its place in the output, and fails the run at its end. */
async function askEachLine(asking: Asking): Promise<number> {
  const { json, io } = asking;
  let status = 0;
  for await (const line of createInterface({ input: io.stdin })) {
    if (line.trim() === '') continue;
    try {
      await askOne(line, asking);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      sayTo(io)(messageOf(error));
      if (json) io.stdout.write(`${JSON.stringify({ question: line, error: messageOf(error) })}\n`);
      status = 1;
    }
  }
  return status;
}
