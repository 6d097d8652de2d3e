import { UserError } from '../errors.js';
import { printable } from '../language/printable.js';
import { look } from '../terminal/chat.js';
import { spokenJson } from '../terminal/json.js';
import { renderSpoken } from '../terminal/render-spoken.js';
import type { Execute } from './command.js';
import { filterFrom, withOutlet } from './filter.js';
import { withApp } from './with-app.js';

/** Lists what people say in the articles, one sentence per line. */
export const quotes: Execute = async ({ values }, io) => {
  const { speaker, about } = values as Record<string, string | undefined>;
  const filter = filterFrom(values);
  return withApp(values, io, async ({ assistant }) => {
    const found = await assistant.quotes({ speaker, about, filter: await withOutlet(filter, assistant) });
    if (!found) throw new UserError(`No article quotes anybody named “${printable(speaker ?? '')}”.`);
    const lines = values.json ? found.map(spokenJson) : [renderSpoken(found, look(io.stdout))];
    for (const line of lines) io.stdout.write(`${line}\n`);
    return 0;
  });
};
