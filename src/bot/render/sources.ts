import { type APISelectMenuOption, ComponentType } from 'discord.js';
import type { Found, Order } from '../../catalogue.js';
import type { ArticleSummary, Excerpt } from '../../domain.js';
import { count } from '../../language/count.js';
import { oneLine } from '../../language/printable.js';
import { customId } from '../custom-id.js';
import { writeFilter } from '../state.js';
import { cutMarkdown, cutPlain, cutQuote } from './cut.js';
import { day } from './figures.js';
import { linkedTitle, titleOf } from './link.js';
import { markdown } from './markdown.js';
import { button, COLOURS, LIMITS, row, type View, view } from './view.js';

const ROWS_A_PAGE = 8;
const ORDERS: Readonly<Record<Order, string>> = {
  newest: 'newest first',
  title: 'by title',
  outlet: 'by outlet',
};
/** Eight rows of this and their facts fit a description. */
const LONGEST_LINK = 380;
const FIRST_LINES = 450;

/** Which list is shown, as buttons carry it. */
export interface ListState {
  readonly page: number;
  /** Held to an outlet (by a fingerprint of its name) and to days, as `writeFilter` writes it. */
  readonly filter: string;
  readonly order: Order;
  /** As typed, without colons. */
  readonly words: string;
}

/** One page of the articles that fit; `scope` says in words which those are. */
export function sourcesView({ articles, undated }: Found, state: ListState, scope: string): View {
  const pages = Math.max(1, Math.ceil(articles.length / ROWS_A_PAGE));
  const page = Math.min(Math.max(0, state.page), pages - 1);
  const shown = articles.slice(page * ROWS_A_PAGE, (page + 1) * ROWS_A_PAGE);
  const turn = (label: string, target: number, possible: boolean) =>
    button(listId('sources', { ...state, page: Math.max(0, target) }, label[0]!), label, {
      disabled: !possible,
    });
  return view({
    embeds: [
      {
        color: COLOURS.neutral,
        title: `${count(articles.length, 'article')}${scope && ` · ${cutMarkdown(oneLine(scope), 150)}`}`,
        description: shown.map(sourceRow).join('\n') || 'No article fits that choice.',
        footer: {
          text: [
            `Page ${page + 1} of ${pages}`,
            ORDERS[state.order],
            ...(undated > 0 ? [`${count(undated, 'article')} without a date left out`] : []),
          ].join(' · '),
        },
      },
    ],
    components: [
      ...(shown.length ? row(cardSelect(shown, { ...state, page })) : []),
      ...row(
        ...(pages > 1
          ? [turn('Previous', page - 1, page > 0), turn('Next', page + 1, page < pages - 1)]
          : []),
        button(listId('find', { ...state, page }), pages > 1 ? 'Search or go to page' : 'Search'),
      ),
    ],
  });
}

function sourceRow(article: ArticleSummary): string {
  return `**${linkedTitle(article, undefined, LONGEST_LINK)}**\n-# ${factsOf(article, 60).join(' · ')}`;
}

/** Outlet and date, so far as the article tells. */
function factsOf(article: ArticleSummary, budget: number): string[] {
  return [
    article.publisher && cutMarkdown(oneLine(article.publisher), budget),
    article.published ? day(article.published) : 'undated',
  ].filter((fact): fact is string => Boolean(fact));
}

function cardSelect(articles: readonly ArticleSummary[], state: ListState) {
  const options: APISelectMenuOption[] = articles.map((article) => ({
    label: titleOf(article, LIMITS.option),
    value: article.id,
    description: cutPlain(
      [article.publisher, article.published && day(article.published)].filter(Boolean).join(' · ') ||
        article.path,
      LIMITS.option,
    ),
  }));
  return {
    type: ComponentType.StringSelect as const,
    custom_id: listId('card', state),
    placeholder: 'Open an article …',
    options,
  };
}

/**
 * One article: what is known of it, how it begins, what to ask it.
 * @param article Its beginning at least.
 */
export function cardView(article: Excerpt, examples: readonly string[], state: ListState): View {
  const facts = [
    ...factsOf(article, 80),
    article.author && `by ${cutMarkdown(oneLine(article.author), 80)}`,
    `\`${cutPlain(article.path, 120).replaceAll('`', '')}\``,
  ];
  const beginning = cutQuote(article.text, FIRST_LINES);
  const ask = examples.map((example) => `- ${markdown(cutPlain(example, 200))}`);
  return view({
    embeds: [
      {
        color: COLOURS.neutral,
        description: [
          `**${linkedTitle(article)}**\n-# ${facts.filter(Boolean).join(' · ')}`,
          beginning,
          ...(ask.length ? [`**Ask it, for instance**\n${ask.join('\n')}`] : []),
        ].join('\n\n'),
      },
    ],
    components: row(
      button(customId('ask-article', writeFilter({ articleIds: [article.id] })), 'Ask this article', {
        primary: true,
      }),
      button(listId('sources', state, 'B'), 'Back to the list'),
    ),
  });
}

/** `turn` keeps the ids of two buttons apart that lead to the same page. */
const listId = (prefix: string, { page, filter, order, words }: ListState, turn = ''): string =>
  customId(prefix, page, filter, `${turn}${order[0]}`, words);
