import { text as readAll } from 'node:stream/consumers';
import { UsageError } from '../errors.js';
import { look } from '../terminal/chat.js';
import { checkJson } from '../terminal/json.js';
import { renderChecks } from '../terminal/render-check.js';
import type { Execute } from './command.js';
import { filterFrom, withOutlet } from './filter.js';
import { withApp } from './with-app.js';

/** Looks up a quote in the articles and shows how much of it is really there. */
export const check: Execute = async ({ values, positionals }, io) => {
  const typed = positionals.join(' ').trim();
  if (typed === '')
    throw new UsageError(
      'Which quote? Put it in quotation marks after the command, or use "-" to read it from standard input.',
    );
  const text = typed === '-' ? await readAll(io.stdin) : typed;
  const filter = filterFrom(values);
  return withApp(values, io, async ({ assistant }) => {
    const speaker = values.speaker as string | undefined;
    const checks = await assistant.checkEach({
      text,
      filter: await withOutlet(filter, assistant),
      ...(speaker && { speaker }),
    });
    const shown = values.json ? checks.map(checkJson).join('\n') : renderChecks(checks, look(io.stdout));
    io.stdout.write(`${shown}\n`);
    return 0;
  });
};
