/** The same assistant in a terminal: one question per line. */
import { createInterface } from 'node:readline';
import type { Assistant } from '../assistant.js';
import type { Exchange } from '../domain.js';
import { messageOf, UserError } from '../errors.js';
import { byDay } from '../language/article-summary.js';
import { withFullName } from '../language/names/full-name.js';
import { type SaidRequest, whatWasSaid, withOutletTyped } from '../said/said.js';
import { saidRequest } from '../said/typed.js';
import { commandNamed } from '../wording/command-names.js';
import { namesToChoose } from '../wording/replies.js';
import type { Io, Output } from './io.js';
import { createProgressView } from './progress.js';
import { type Look, renderAnswer, renderReport, renderSources } from './render.js';
import { renderChecks } from './render-check.js';
import { renderSaid } from './render-said.js';

const HELP = `Type a question and press Enter. A follow-up such as "and what did he say about Asia?" works too.
  /sources   list the articles
  /said      what somebody said: /said Lavrov, or /said Lavrov about NATO since January
  /check     check whether a quote is real: /check "the quote" — who said it
  /1, /2     choose between people who share a name
  /reindex   read the articles folder again
  /help      show this
  /quit      leave`;

/** Whole lines: "Exit polls?" is a question. */
const LEAVING = new Set(['/quit', '/exit', 'quit', 'exit']);

/** A command without its slash, and nothing else: "quit?", "exit please", "reindex". */
const NEARLY_COMMAND = /^(?:please )?(?<word>quit|exit|said|check|reindex)(?: please)?\W*$/iu;

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
  const { answer, choose, offer } = answering(assistant, output, interactive);
  if (interactive) reader.prompt();
  for await (const line of reader) {
    const text = line.trim();
    const [word = ''] = text.toLowerCase().split(/\s+/);
    if (LEAVING.has(text.toLowerCase())) break;
    try {
      if (/^\/\d$/.test(word)) await choose(Number(word.slice(1)));
      else if (word.startsWith('/')) offer(await command(word, text.slice(word.length), assistant, io));
      else if (NEARLY_COMMAND.test(text)) write(output, nearestCommand(text));
      else if (text !== '') await answer(text);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      write(output, messageOf(error));
    }
    if (interactive) reader.prompt();
  }
  reader.close();
}

/** Says which command a line seems to mean. */
const nearestCommand = (text: string): string =>
  `If you mean the command, type /${NEARLY_COMMAND.exec(text)!.groups!.word!.toLowerCase()}. /help says more.`;

function write(output: Output, text: string): void {
  output.write(`${text}\n`);
}

/** What a number typed next means. */
type Choices = readonly (() => Promise<void>)[];

/** Answers one question after another, each understood in the light of the one before. Questions from a pipe are repeated. */
function answering(assistant: Assistant, output: Output, interactive: boolean) {
  let previous: Exchange | undefined;
  let choices: Choices = [];
  const answer = async (text: string): Promise<void> => {
    if (!interactive) write(output, `? ${text}`);
    const found = await assistant.ask({ text, ...(previous ? { previous } : {}) });
    previous = found.exchange;
    const asked = found.understood ?? found.question;
    const people = found.note?.kind === 'namesakes' ? found.note.people : [];
    choices = namesToChoose(people).map((name) => () => answer(withFullName(asked, name)));
    write(output, `\n${renderAnswer(found, look(output))}`);
    if (!interactive) write(output, '');
  };
  return {
    answer,
    offer: (offered: Choices): void => {
      choices = offered;
    },
    choose: async (number: number): Promise<void> => {
      const chosen = choices[number - 1];
      if (chosen) await chosen();
      else write(output, 'There is nothing to choose from.');
    },
  };
}

/** Resolves to the choices for the next line, by number. */
async function command(word: string, text: string, assistant: Assistant, io: Io): Promise<Choices> {
  const { stdout, stderr } = io;
  // A reply in another language names commands in it.
  const name = commandNamed(word);
  switch (name) {
    case '/sources':
      write(stdout, renderSources((await assistant.sources()).toSorted(byDay), look(stdout)));
      return [];
    case '/check':
      write(stdout, `\n${renderChecks(await assistant.checkEach({ text }), look(stdout))}`);
      return [];
    case '/said': {
      const request = saidRequest(text);
      if (request) return said(await withOutletTyped(request, assistant), assistant, stdout);
      write(stdout, 'Who? Type a name after /said: /said Lavrov, or /said Lavrov about NATO.');
      return [];
    }
    case '/reindex':
      write(stdout, await reindexed(assistant, stderr));
      return [];
    default:
      write(stdout, name === '/help' ? HELP : `There is no ${word}.\n${HELP}`);
      return [];
  }
}

async function said(request: SaidRequest, assistant: Assistant, stdout: Output): Promise<Choices> {
  const found = await whatWasSaid(assistant, request);
  write(stdout, `\n${renderSaid(found, look(stdout))}`);
  if (found.kind === 'one') return [];
  return found.people.map(({ name }) => async () => {
    await said({ ...request, person: name, isChosen: true }, assistant, stdout);
  });
}

async function reindexed(assistant: Assistant, stderr: Output): Promise<string> {
  const view = createProgressView(stderr);
  try {
    const report = await assistant.reindex((progress) => view.show(progress));
    return renderReport(report);
  } finally {
    view.stop();
  }
}

/** How to show things there: in colour if the terminal has it, at most 100 columns wide. */
export function look(output: Output): Look {
  return {
    colour: Boolean(output.isTTY && output.hasColors?.()),
    width: Math.min(output.columns || 100, 100),
  };
}
