import type { AppParts } from '../app/app.js';
import { type FeedsOptions, openFeeds } from '../app/feeds.js';
import { UserError } from '../errors.js';
import { feedLines } from '../wording/feeds.js';
import type { Execute } from './command.js';
import { configFrom, withAppAsItIs } from './with-app.js';

/** @param parts Replaced in tests. */
export const feedsWith =
  (parts: AppParts & Pick<FeedsOptions, 'list' | 'leastPauseMs'>): Execute =>
  async ({ values }, io) =>
    withAppAsItIs(
      values,
      io,
      async (app, view) => {
        const feeds = await openFeeds(configFrom(values, io.env), { ...app, ...parts });
        if (!feeds)
          throw new UserError('FEEDS is not set: put the addresses of feeds in .env (see docs/adding.md).');
        const report = await feeds.look('all');
        if (report.added.length + report.updated.length + report.removed > 0)
          await app.assistant.refresh(view.show);
        view.stop();
        for (const line of feedLines(report)) io.stdout.write(`${line}\n`);
        return report.problems.length > 0 ? 1 : 0;
      },
      parts,
    );

export const feeds = feedsWith({});
