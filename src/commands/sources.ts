import type { Assistant } from '../assistant.js';
import { newestDayOf } from '../language/article-summary.js';
import { look } from '../terminal/chat.js';
import { sourceJson } from '../terminal/json.js';
import { renderSources } from '../terminal/render.js';
import { ENGLISH } from '../wording/words.js';
import type { Execute } from './command.js';
import { filterFrom, withOutlet } from './filter.js';
import { withApp } from './with-app.js';

/** That nothing fits, and how new the articles are: those looked for may be later than all. */
async function noneInWords(assistant: Assistant): Promise<string> {
  const newest = newestDayOf(await assistant.sources());
  return [
    ENGLISH.say('list.none'),
    ...(newest ? [ENGLISH.say('reply.newestIs', { day: ENGLISH.day(newest) })] : []),
  ].join(' ');
}

/** Lists the articles, one per line. */
export const sources: Execute = async ({ values }, io) => {
  const filter = filterFrom(values);
  return withApp(values, io, async ({ assistant }) => {
    const articles = await assistant.sources(await withOutlet(filter, assistant));
    const shown = async (): Promise<string> =>
      articles.length > 0 ? renderSources(articles, look(io.stdout)) : noneInWords(assistant);
    const lines = values.json ? articles.map(sourceJson) : [await shown()];
    for (const line of lines) io.stdout.write(`${line}\n`);
    return 0;
  });
};
