import { look } from '../terminal/chat.js';
import { sourceJson } from '../terminal/json.js';
import { renderSources } from '../terminal/render.js';
import type { Execute } from './command.js';
import { filterFrom, withOutlet } from './filter.js';
import { withApp } from './with-app.js';

/** Lists the articles, one per line. */
export const sources: Execute = async ({ values }, io) => {
  const filter = filterFrom(values);
  return withApp(values, io, async ({ assistant }) => {
    const articles = await assistant.sources(await withOutlet(filter, assistant));
    const lines = values.json ? articles.map(sourceJson) : [renderSources(articles, look(io.stdout))];
    for (const line of lines) io.stdout.write(`${line}\n`);
    return 0;
  });
};
