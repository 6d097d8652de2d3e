import { look } from '../terminal/chat.js';
import { sourceJson } from '../terminal/json.js';
import { renderSources } from '../terminal/render.js';
import { type Command, FILTER_OPTIONS, filterFrom, INDEX_OPTIONS, withApp, withOutlet } from './command.js';

export const sources: Command = {
  summary: 'Lists the articles.',
  usage: '[--articles DIR] [--index DIR] [--model ID] [--outlet NAME] [--since DAY] [--until DAY] [--json]',
  options: { ...INDEX_OPTIONS, ...FILTER_OPTIONS, json: { type: 'boolean' } },

  async execute({ values }) {
    const filter = filterFrom(values);
    return withApp(values, async ({ assistant }) => {
      const articles = await assistant.sources(await withOutlet(filter, assistant));
      const lines = values.json ? articles.map(sourceJson) : [renderSources(articles, look(process.stdout))];
      for (const line of lines) process.stdout.write(`${line}\n`);
      return 0;
    });
  },
};
