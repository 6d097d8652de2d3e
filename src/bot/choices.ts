import type { APIApplicationCommandOptionChoice } from 'discord.js';
import type { ArticleFilter, ArticleSummary } from '../domain.js';
import { AskerError } from '../errors.js';
import { chosenDays } from '../language/days.js';
import { holdsWords, outletNamed } from '../language/outlets.js';
import { catalogueOf } from './catalogue.js';
import { cutPlain } from './render/cut.js';
import { titleOf } from './render/link.js';
import { LIMITS } from './render/view.js';

type Choice = APIApplicationCommandOptionChoice<string>;

/** Articles that hold the words typed, newest first, as many as Discord shows; their ids are the values. */
export async function articleChoices(articles: readonly ArticleSummary[], typed: string): Promise<Choice[]> {
  const catalogue = await catalogueOf(articles);
  const { articles: found } = await catalogue.find({ words: typed }, LIMITS.options);
  return found.map((article) => {
    const outlet = article.publisher ? ` · ${cutPlain(article.publisher, 30)}` : '';
    return { name: titleOf(article, LIMITS.option - outlet.length) + outlet, value: article.id };
  });
}

/** Outlets that hold the words typed, as many as Discord shows. */
export async function outletChoices(articles: readonly ArticleSummary[], typed: string): Promise<Choice[]> {
  const { outlets } = await catalogueOf(articles);
  return outlets
    .filter((outlet) => holdsWords(outlet, typed))
    .slice(0, LIMITS.options)
    .map((outlet) => ({
      name: cutPlain(outlet, LIMITS.option) || '…',
      value: typable(outlet, LIMITS.option) || '…',
    }));
}

/** Text cut without a mark, so that searching for the rest still finds it. */
export function typable(text: string, budget: number): string {
  return cutPlain(text, budget).replace(/…$/, '');
}

/** What was typed into the options of /ask; each may also be typed without choosing from the list. */
export interface TypedFilter {
  readonly article: string | null;
  readonly outlet: string | null;
  readonly since: string | null;
  readonly until: string | null;
}

/** Throws `AskerError` in one line if no article, outlet or day matches. */
export async function chosenFilter(
  typed: TypedFilter,
  articles: readonly ArticleSummary[],
): Promise<ArticleFilter> {
  const article = typed.article && (await findArticle(typed.article, articles));
  const outlet = typed.outlet && findOutlet(typed.outlet, (await catalogueOf(articles)).outlets);
  return {
    ...(article && { articleIds: [article.id] }),
    ...(outlet && { outlet }),
    ...chosenDays(typed),
  };
}

async function findArticle(typed: string, articles: readonly ArticleSummary[]): Promise<ArticleSummary> {
  const found =
    articles.find(({ id }) => id === typed) ??
    (await (await catalogueOf(articles)).find({ words: typed }, 1)).articles[0];
  if (!found)
    throw new AskerError('I have no article “{typed}”. Pick one from the list, or see /sources.', {
      typed: cutPlain(typed, 80),
    });
  return found;
}

function findOutlet(typed: string, outlets: readonly string[]): string {
  const found = outletNamed(typed, outlets);
  if (!found)
    throw new AskerError('I have nothing from “{typed}”. Pick an outlet from the list, or see /sources.', {
      typed: cutPlain(typed, 80),
    });
  return found;
}
