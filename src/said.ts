/** What one person said: the sentences attributed to them, by article, newest first. */
import type { Assistant } from './assistant.js';
import type { ArticleFilter, ArticleSummary, SpokenSentence } from './domain.js';
import { AskerError } from './errors.js';
import { byArticle } from './language/by-article.js';
import { printable } from './language/printable.js';
import type { SpeakerEntity } from './speakers/entities/entities.js';
import { learnNames, oneOfEachName, speakersLike } from './speakers/entities/named.js';
import { peopleNamed } from './speakers/entities/titled.js';

/** Who, and on what, as somebody asks for it. */
export interface SaidRequest {
  /** A name, or part of one, with a title or a title alone: "Berg", "Pope Francis", "the Fed chair". */
  readonly person: string;
  /** Whether it was chosen among several, and means nobody else: "Biden", not every Biden. */
  readonly isChosen?: boolean;
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
  /** Several people have the name; or nobody has, and these are named much like it. */
  | {
      readonly kind: 'several';
      readonly people: readonly SpeakerEntity[];
      /** That nobody has the name; null where several have. */
      readonly nobody: AskerError | null;
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

/** Throws `AskerError` if no article, or none that the filter allows, quotes anybody of that name or one like it. */
export async function whatWasSaid(assistant: Assistant, request: SaidRequest): Promise<Said> {
  const { topic, filter } = request;
  const speakers = oneOfEachName(await assistant.speakers(filter));
  await learnNames(speakers);
  const people = peopleMeant(request, speakers);
  const [person] = people;
  if (!person) {
    const nobody = nobodyNamed(request);
    const alike = speakersLike(request.person, speakers);
    if (alike.length === 0) throw nobody;
    return { kind: 'several', people: alike.slice(0, MOST_PEOPLE), nobody, topic };
  }
  if (people.length > 1) {
    return { kind: 'several', people: people.slice(0, MOST_PEOPLE), nobody: null, topic };
  }
  const asked = { speaker: person.names, filter };
  const found = (await assistant.quotes({ ...asked, about: topic })) ?? [];
  const all = topic ? ((await assistant.quotes(asked)) ?? []) : found;
  return { kind: 'one', person, topic, articles: newestFirst(found), quotedIn: byArticle(all).length };
}

function peopleMeant(
  { person, isChosen }: SaidRequest,
  speakers: readonly SpeakerEntity[],
): readonly SpeakerEntity[] {
  const people = peopleNamed(person, speakers);
  const chosen = isChosen ? people.filter(({ name }) => name === person) : [];
  return chosen.length > 0 ? chosen : people;
}

function nobodyNamed({ person, filter }: SaidRequest): AskerError {
  const isFiltered = Object.values(filter ?? {}).some(Boolean);
  return new AskerError(
    isFiltered
      ? 'Of the articles you chose, none quotes anybody named “{name}”.'
      : 'No article here quotes anybody named “{name}”.',
    { name: printable(person) },
  );
}

function newestFirst(sentences: readonly SpokenSentence[]): SaidInArticle[] {
  const day = ({ article }: SaidInArticle): string => article.published ?? '';
  return byArticle(sentences)
    .map(({ article, items }) => ({ article, sentences: items }))
    .sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
}
