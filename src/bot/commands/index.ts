import type { MessageCommand, SlashCommand } from '../handlers.js';
import add from './add.js';
import ask from './ask.js';
import askAboutThis from './ask-about-this.js';
import check from './check.js';
import checkThisQuote from './check-this-quote.js';
import help from './help.js';
import reindex from './reindex.js';
import remove from './remove.js';
import said from './said.js';
import sources from './sources.js';
import status from './status.js';

/** Registration, routing and /help all follow these two lists. */
export const COMMANDS: readonly SlashCommand[] = [
  ask,
  check,
  said,
  sources,
  status,
  add,
  remove,
  reindex,
  help,
];
export const MESSAGE_COMMANDS: readonly MessageCommand[] = [askAboutThis, checkThisQuote];
