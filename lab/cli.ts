/** The command line for developers of quotewire: measuring, training and tuning. */
import { run } from '../src/app/run.js';
import { main } from './commands/commands.js';

run(main);
