import { createApp } from '../app.js';
import { createProgressView } from '../terminal/progress.js';
import { renderReport } from '../terminal/render.js';
import { type Command, configFrom, INDEX_OPTIONS, say } from './command.js';

export const index: Command = {
  summary: 'Builds or updates the index: only new and changed articles are embedded.',
  usage: '[--articles DIR] [--index DIR] [--model ID]',
  options: INDEX_OPTIONS,

  async execute({ values }) {
    const view = createProgressView(process.stderr);
    const app = await createApp(configFrom(values), { say, onDownload: view.download });
    try {
      const report = await app.assistant.reindex((progress) => view.show(progress));
      view.stop();
      process.stdout.write(`${renderReport(report)}\n`);
      return 0;
    } finally {
      view.stop();
      await app.close();
    }
  },
};
