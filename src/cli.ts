/** The command line of whoever runs quotewire; that of its developers is lab/cli.ts. */
import { run } from './app/run.js';
import { main } from './commands/commands.js';

run(main);
