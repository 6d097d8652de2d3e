/** A program that writes more than anybody reads. */
import { setImmediate as turn } from 'node:timers/promises';
import { run } from '../../src/app/run.js';

run(async (_, { stdout }) => {
  for (let line = 0; line < 100_000; line += 1) {
    stdout.write(`${line}\n`);
    await turn();
  }
  return 1;
});
