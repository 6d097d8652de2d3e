/** `npm start`. */
import { run } from './app/run.js';
import { main } from './commands/commands.js';

run((argv, io) => main(['start', ...argv], io));
