/** `npm start`, for those who run it through tsx: `node --import tsx src/main.ts`. */
import { run } from './app/run.js';
import { main } from './commands/commands.js';

run((argv, io) => main(['start', ...argv], io));
