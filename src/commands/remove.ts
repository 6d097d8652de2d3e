import type { ArticleSummary } from '../domain.js';
import { UsageError, UserError } from '../errors.js';
import { filePath } from '../index/read.js';
import { count } from '../language/count.js';
import { holdsWords } from '../language/outlets.js';
import { look } from '../terminal/chat.js';
import { confirmed } from '../terminal/confirm.js';
import { renderSources } from '../terminal/render.js';
import type { Execute } from './command.js';
import { withApp } from './with-app.js';

const SHOWN = 10;

/** Takes an article away, once that is confirmed. */
export const remove: Execute = async ({ values, positionals }, io) => {
  const words = positionals.join(' ').trim();
  if (words === '') throw new UsageError('Which article? Give words of its title, or its path.');
  return withApp(values, io, async ({ assistant, adding }, view) => {
    const articles = articlesOfFile(words, await assistant.sources());
    io.stdout.write(`${renderSources(articles, look(io.stdout))}\n`);
    const answer = values.yes
      ? true
      : await confirmed(articles.length > 1 ? 'Remove them?' : 'Remove it?', io);
    if (answer === null) throw new UserError('Not removed: say --yes to remove it without being asked.');
    if (!answer) return 0;
    const place = await adding.remove(articles[0]!);
    const report = await assistant.refresh(view.show);
    view.stop();
    io.stdout.write(
      `Removed; the file is now ${place} below the articles folder. I have ${count(report.articles, 'article')} left.\n`,
    );
    return 0;
  });
};

/** All articles of the file that is meant. Throws `UserError` if no file fits, or several. */
function articlesOfFile(words: string, articles: readonly ArticleSummary[]): ArticleSummary[] {
  const exact = articles.filter(({ path }) => filePath(path) === words);
  const found =
    exact.length > 0
      ? exact
      : articles.filter(({ title, path }) => holdsWords(`${title ?? ''} ${path}`, words));
  const files = [...new Set(found.map(({ path }) => filePath(path)))];
  if (files.length === 0)
    throw new UserError(`I have no article “${words}”: \`npx quotewire sources\` lists them.`);
  if (files.length > 1) {
    const rest = files.length > SHOWN ? ` and ${files.length - SHOWN} more` : '';
    throw new UserError(
      `“${words}” fits ${files.slice(0, SHOWN).join(', ')}${rest}: give one of these paths.`,
    );
  }
  return articles.filter(({ path }) => filePath(path) === files[0]);
}
