/** The command line for users of quotewire; lab/cli.ts is the one for developers. */
import { run } from './app/run.js';
import { main } from './commands/commands.js';

run(main);
