import { type APISelectMenuOption, ComponentType } from 'discord.js';
import type { ArticleSummary, Excerpt } from '../../domain.js';
import { oneLine } from '../../language/printable.js';
import type { Words } from '../../wording/words.js';
import type { FoundArticles, Order } from '../catalogue.js';
import { customId } from '../custom-id.js';
import { writeFilter } from '../state.js';
import { cutMarkdown, cutPlain, cutQuote } from './cut.js';
import { exampleList } from './examples.js';
import { linkedTitle, titleOf } from './link.js';
import { button, COLOURS, LIMITS, row, type View, view } from './view.js';

const ROWS_A_PAGE = 8;
/** Eight rows of this and their facts fit a description. */
const LONGEST_LINK = 380;
const FIRST_LINES = 450;
/** A longer path fills lines of a phone, so it is shown only where neither outlet nor day is known. */
const LONGEST_PATH = 40;

/** Which list is shown, as buttons carry it. */
export interface ListState {
  readonly page: number;
  /** A filter by outlet (a fingerprint of its name) and days, as `writeFilter` writes it. */
  readonly filter: string;
  readonly order: Order;
  /** As typed, without colons. */
  readonly words: string;
}

/**
 * One page of the matching articles; `scope` describes in words which those are. `newest`: the day of the newest of all, if
 * days were chosen, in case none matches.
 */
export function sourcesView(
  { articles, undated }: FoundArticles,
  state: ListState,
  scope: string,
  words: Words,
  newest: string | null = null,
): View {
  const pages = Math.max(1, Math.ceil(articles.length / ROWS_A_PAGE));
  const page = Math.min(Math.max(0, state.page), pages - 1);
  const shown = articles.slice(page * ROWS_A_PAGE, (page + 1) * ROWS_A_PAGE);
  const notes = [
    ...(pages > 1 ? [words.say('list.page', { page: page + 1, pages })] : []),
    ...(articles.length > 0 ? [words.say(`list.${state.order}`)] : []),
    ...(undated > 0 ? [words.say('list.undated', { count: undated })] : []),
  ];
  const turn = (where: 'previous' | 'next', target: number, possible: boolean) =>
    button(
      listId('sources', { ...state, page: Math.max(0, target) }, where[0]!),
      words.say(`button.${where}`),
      {
        disabled: !possible,
      },
    );
  return view({
    embeds: [
      {
        color: COLOURS.neutral,
        title: `${words.say('articles', { count: articles.length })}${scope && ` · ${cutMarkdown(oneLine(scope), 150)}`}`,
        description:
          shown.map((article) => sourceRow(article, words)).join('\n') ||
          [words.say('list.none'), newest && words.say('reply.newestIs', { day: words.day(newest) })]
            .filter(Boolean)
            .join(' '),
        ...(notes.length > 0 && { footer: { text: notes.join(' · ') } }),
      },
    ],
    components: [
      ...(shown.length ? row(cardSelect(shown, { ...state, page }, words)) : []),
      ...row(
        ...(pages > 1
          ? [turn('previous', page - 1, page > 0), turn('next', page + 1, page < pages - 1)]
          : []),
        button(
          listId('find', { ...state, page }),
          words.say(pages > 1 ? 'button.searchOrPage' : 'button.search'),
        ),
      ),
    ],
  });
}

function sourceRow(article: ArticleSummary, words: Words): string {
  return `**${linkedTitle(article, undefined, LONGEST_LINK)}**\n-# ${factsOf(article, 60, words).join(' · ')}`;
}

/** Outlet and date, as far as the article gives them. */
function factsOf(article: ArticleSummary, budget: number, words: Words): string[] {
  return [
    article.publisher && cutMarkdown(oneLine(article.publisher), budget),
    words.dated(article.published),
  ].filter((fact): fact is string => Boolean(fact));
}

function cardSelect(articles: readonly ArticleSummary[], state: ListState, words: Words) {
  const options: APISelectMenuOption[] = articles.map((article) => ({
    label: titleOf(article, LIMITS.option),
    value: article.id,
    description: cutPlain(
      [article.publisher && oneLine(article.publisher), article.published && words.day(article.published)]
        .filter(Boolean)
        .join(' · ') || article.path,
      LIMITS.option,
    ),
  }));
  return {
    type: ComponentType.StringSelect as const,
    custom_id: listId('card', state),
    placeholder: words.say('list.open'),
    options,
  };
}

/**
 * One article: what is known about it, how it begins, and questions for it.
 * @param article At least its beginning.
 */
export function cardView(
  article: Excerpt,
  examples: readonly string[],
  state: ListState,
  words: Words,
): View {
  const facts = [
    ...factsOf(article, 80, words),
    article.author && words.say('card.by', { author: cutMarkdown(oneLine(article.author), 80) }),
    (article.path.length <= LONGEST_PATH || !(article.publisher || article.published)) &&
      `\`${cutPlain(article.path, 120).replaceAll('`', '')}\``,
  ];
  const beginning = cutQuote(article.text, FIRST_LINES);
  const filter = writeFilter({ articleIds: [article.id] });
  const { lines, buttons } = exampleList(examples, filter, words);
  return view({
    embeds: [
      {
        color: COLOURS.neutral,
        description: [
          `**${linkedTitle(article)}**\n-# ${facts.filter(Boolean).join(' · ')}`,
          beginning,
          ...(lines ? [`**${words.say('card.ask')}**\n${lines}`] : []),
        ].join('\n\n'),
      },
    ],
    components: [
      ...row(...buttons),
      ...row(
        button(customId('ask-article', filter), words.say('button.askArticle'), { primary: true }),
        button(listId('sources', state, 'B'), words.say('button.backToList')),
      ),
    ],
  });
}

/** `turn` distinguishes the ids of two buttons that lead to the same page. */
const listId = (prefix: string, { page, filter, order, words }: ListState, turn = ''): string =>
  customId(prefix, page, filter, `${turn}${order[0]}`, words);
