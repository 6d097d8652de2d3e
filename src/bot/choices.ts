import type { APIApplicationCommandOptionChoice } from 'discord.js';
import type { ArticleFilter, ArticleSummary } from '../domain.js';
import { AskerError } from '../errors.js';
import { chosenDays } from '../language/days.js';
import { holdsWords, outletNamed, outletsOf } from '../language/outlets.js';
import { cutPlain } from './render/cut.js';
import { titleOf } from './render/link.js';
import { LIMITS } from './render/view.js';

type Choice = APIApplicationCommandOptionChoice<string>;

/** What the words typed for an article are looked for in. */
export const searchText = ({ title, publisher, author, path }: ArticleSummary): string =>
  [title, publisher, author, path].filter(Boolean).join(' ');

/** Articles that hold the words typed, as many as Discord shows; their ids are the values. */
export function articleChoices(articles: readonly ArticleSummary[], typed: string): Choice[] {
  return articles
    .filter((article) => holdsWords(searchText(article), typed))
    .slice(0, LIMITS.options)
    .map((article) => {
      const outlet = article.publisher ? ` · ${cutPlain(article.publisher, 30)}` : '';
      return { name: titleOf(article, LIMITS.option - outlet.length) + outlet, value: article.id };
    });
}

/** Outlets that hold the words typed, as many as Discord shows. */
export function outletChoices(articles: readonly ArticleSummary[], typed: string): Choice[] {
  return outletsOf(articles)
    .filter((outlet) => holdsWords(outlet, typed))
    .slice(0, LIMITS.options)
    .map((outlet) => ({
      name: cutPlain(outlet, LIMITS.option) || '…',
      value: typable(outlet, LIMITS.option) || '…',
    }));
}

/** Text cut without a mark, so that what is left is still found by its words. */
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

/** Throws `AskerError` in one line when no article, no outlet or no day is meant. */
export function chosenFilter(typed: TypedFilter, articles: readonly ArticleSummary[]): ArticleFilter {
  const article = typed.article && findArticle(typed.article, articles);
  const outlet = typed.outlet && findOutlet(typed.outlet, articles);
  return {
    ...(article && { articleIds: [article.id] }),
    ...(outlet && { outlet }),
    ...chosenDays(typed),
  };
}

function findArticle(typed: string, articles: readonly ArticleSummary[]): ArticleSummary {
  const found =
    articles.find(({ id }) => id === typed) ??
    articles.find((article) => holdsWords(searchText(article), typed));
  if (!found)
    throw new AskerError(
      `I hold no article “${cutPlain(typed, 80)}”. Pick one from the list, or see /sources.`,
    );
  return found;
}

function findOutlet(typed: string, articles: readonly ArticleSummary[]): string {
  const found = outletNamed(typed, articles);
  if (!found)
    throw new AskerError(
      `I hold nothing from “${cutPlain(typed, 80)}”. Pick an outlet from the list, or see /sources.`,
    );
  return found;
}
