/** The same assistant in a terminal: a question a line. */
import { createInterface } from 'node:readline';
import type { Assistant } from '../assistant.js';
import type { Exchange } from '../domain.js';
import { messageOf, UserError } from '../errors.js';
import type { Io, Output } from './io.js';
import { createProgressView } from './progress.js';
import { type Look, renderAnswer, renderReport, renderSources } from './render.js';
import { renderCheck } from './render-check.js';

const HELP = `Type a question and press Enter. A follow-up such as "and what did he say about Asia?" works too.
  /sources   list the articles
  /check     check whether a quote is real: /check "the quote" — who said it
  /reindex   read the articles folder again
  /help      show this
  /quit      leave`;

/**
 * Answers each line until the input ends. With a terminal it prompts; from a pipe it answers line by line and ends.
 * A question that fails is reported, and the next one is answered.
 */
export async function chat(assistant: Assistant, io: Io): Promise<void> {
  const { stdin: input, stdout: output } = io;
  const interactive = Boolean(input.isTTY && output.isTTY);
  const reader = createInterface({
    input,
    output: interactive ? output : undefined,
    prompt: '\n? ',
    terminal: interactive,
  });
  const write = (text: string): void => {
    output.write(`${text}\n`);
  };
  let previous: Exchange | undefined;
  if (interactive) reader.prompt();
  for await (const line of reader) {
    const text = line.trim();
    const [word = ''] = text.toLowerCase().split(/\s+/);
    if (word === '/quit' || word === '/exit') break;
    try {
      if (word === '/check') {
        const checked = await assistant.check({ text: text.slice(word.length) });
        write(`\n${renderCheck(checked, look(output))}`);
      } else if (word.startsWith('/')) await command(word, assistant, io);
      else if (text !== '') {
        if (!interactive) write(`? ${text}`);
        const answer = await assistant.ask({ text, ...(previous ? { previous } : {}) });
        previous = answer.exchange;
        write(`\n${renderAnswer(answer, look(output))}`);
        if (!interactive) write('');
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      write(messageOf(error));
    }
    if (interactive) reader.prompt();
  }
  reader.close();
}

async function command(word: string, assistant: Assistant, { stdout, stderr }: Io): Promise<void> {
  const write = (text: string): void => void stdout.write(`${text}\n`);
  if (word === '/sources') return write(renderSources(await assistant.sources(), look(stdout)));
  if (word === '/reindex') {
    const view = createProgressView(stderr);
    try {
      const report = await assistant.reindex((progress) => view.show(progress));
      view.stop();
      return write(renderReport(report));
    } finally {
      view.stop();
    }
  }
  write(word === '/help' ? HELP : `There is no ${word}.\n${HELP}`);
}

/** How to show things there: in colour on a terminal that has them, at most 100 columns wide. */
export function look(output: Output): Look {
  return {
    colour: Boolean(output.isTTY && output.hasColors?.()),
    width: Math.min(output.columns || 100, 100),
  };
}
