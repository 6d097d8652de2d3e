/** What one person said: the sentences attributed to them, by article, newest first. */
import type { Assistant } from './assistant.js';
import type { ArticleFilter, ArticleSummary, SpokenSentence } from './domain.js';
import { AskerError } from './errors.js';
import { byArticle } from './language/by-article.js';
import { printable } from './language/printable.js';
import { type SpeakerEntity, speakersNamed } from './speakers/entities.js';

export interface SaidRequest {
  /** A name, or part of one. */
  readonly person: string;
  /** Words that a sentence must hold. */
  readonly topic?: string | undefined;
  readonly filter?: ArticleFilter | undefined;
}

export interface SaidInArticle {
  readonly article: ArticleSummary;
  /** In the order of the article. */
  readonly sentences: readonly SpokenSentence[];
}

export type Said =
  /** Several people have the name. */
  | {
      readonly kind: 'several';
      readonly people: readonly SpeakerEntity[];
      readonly topic: string | undefined;
    }
  | {
      readonly kind: 'one';
      readonly person: SpeakerEntity;
      readonly topic: string | undefined;
      /** Articles, newest first, undated ones last; none if the person says nothing on the topic. */
      readonly articles: readonly SaidInArticle[];
      /** How many articles quote the person, on any topic. */
      readonly quotedIn: number;
    };

/** The most people offered for one name. */
const MOST_PEOPLE = 5;

/** Throws `AskerError` if no article, or none that the filter allows, quotes anybody of that name. */
export async function whatWasSaid(assistant: Assistant, request: SaidRequest): Promise<Said> {
  const { person: typed, topic, filter } = request;
  const people = speakersNamed(typed, await assistant.speakers(filter));
  const [person] = people;
  if (!person) {
    const isFiltered = Object.values(filter ?? {}).some(Boolean);
    throw new AskerError(
      isFiltered
        ? 'Of the articles you chose, none quotes anybody named “{name}”.'
        : 'No article here quotes anybody named “{name}”.',
      { name: printable(typed) },
    );
  }
  if (people.length > 1 && people.some(({ name }) => name !== person.name)) {
    return { kind: 'several', people: people.slice(0, MOST_PEOPLE), topic };
  }
  const asked = { speaker: person.name, filter };
  const found = (await assistant.quotes({ ...asked, about: topic })) ?? [];
  const all = topic ? ((await assistant.quotes(asked)) ?? []) : found;
  return { kind: 'one', person, topic, articles: newestFirst(found), quotedIn: byArticle(all).length };
}

function newestFirst(sentences: readonly SpokenSentence[]): SaidInArticle[] {
  const day = ({ article }: SaidInArticle): string => article.published ?? '';
  return byArticle(sentences)
    .map(({ article, items }) => ({ article, sentences: items }))
    .sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
}
