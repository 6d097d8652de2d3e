/** What one person said: the sentences attributed to them, by article, newest first. */
import type { Assistant } from '../assistant.js';
import type { ArticleFilter, ArticleSummary, SpokenSentence } from '../domain.js';
import { AskerError } from '../errors.js';
import { byArticle } from '../language/by-article.js';
import { isEnglishWord } from '../language/dictionary.js';
import { outletKey, outletsOf } from '../language/outlets.js';
import { printable } from '../language/printable.js';
import type { SpeakerEntity } from '../speakers/entities/entities.js';
import { learnNames, oneOfEachName, speakersLike } from '../speakers/entities/named.js';
import {
  holdersOf,
  isOfficeAlone,
  learnTitles,
  peopleNamed,
  speakingFor,
} from '../speakers/entities/titled.js';
import { peopleTyped, type TypedPeople } from '../speakers/entities/typed.js';

/** Who, and on what, as somebody asks for it. */
export interface SaidRequest {
  /**
   * A name, or part of one, with a title or a title alone: "Berg", "Pope Francis", "the Fed chair". People type more:
   * "berg ferries", "Berg’s view on ferries".
   */
  readonly person: string;
  /** Whether it was chosen among several, and means nobody else: "Biden", not every Biden. */
  readonly isChosen?: boolean;
  /** Words that a sentence must hold. */
  readonly topic?: string | undefined;
  readonly filter?: ArticleFilter | undefined;
}

/** What somebody says in one article. */
export interface SaidInArticle {
  readonly article: ArticleSummary;
  /** In the order of the article. */
  readonly sentences: readonly SpokenSentence[];
}

/** The answer to "What did Berg say?". */
export type Said =
  /** Several people have the name; or two are named; or nobody has the name, and these are named much like it. */
  | {
      readonly kind: 'several';
      readonly why: 'one name' | 'two names' | AskerError;
      readonly people: readonly SpeakerEntity[];
      readonly topic: string | undefined;
    }
  | {
      readonly kind: 'one';
      readonly person: SpeakerEntity;
      readonly topic: string | undefined;
      /** Articles, newest first, undated ones last; none if the person says nothing on the topic. */
      readonly articles: readonly SaidInArticle[];
      /** Whether none of the sentences has the words of the topic, but the titles or the sentences around them do. */
      readonly isAround: boolean;
      /** If nothing is on the topic: the newest articles that quote the person on others, at most three. */
      readonly elsewhere: readonly ArticleSummary[];
      /** How many articles quote the person, on any topic. */
      readonly quotedIn: number;
      /** What keeps all the person's articles out; null if some are left. */
      readonly keptOut: 'the time' | 'the choice' | null;
    };

/** The most people offered for one name. */
const MOST_PEOPLE = 5;

/** Throws `AskerError` if no article quotes anybody of that name or one like it. */
export async function whatWasSaid(assistant: Assistant, request: SaidRequest): Promise<Said> {
  const { filter } = request;
  const chosen = await meantIn(request, await assistant.speakers(filter));
  const isKeptOut = chosen.people.length === 0 && Object.values(filter ?? {}).some(Boolean);
  const meant = isKeptOut ? await meantIn(request, await assistant.speakers()) : chosen;
  const { areTwo, plain, speakers } = meant;
  const spoken: Spoken = ({ names }, about, orAround) =>
    assistant
      .quotes({ speaker: names, about, orAround, filter: isKeptOut ? undefined : filter })
      .then((found) => found ?? []);
  const people = await withoutOthers(meant, spoken);
  const topic = [people.length > 0 ? meant.topic : '', request.topic].filter(Boolean).join(' ') || undefined;
  if (people.length === 0) {
    const why = new AskerError('No article here quotes anybody named “{name}”.', { name: printable(plain) });
    const holding = await holdersBy(plain, speakers, spoken);
    const [speaking, like] = [speakingFor(plain, speakers), speakersLike(plain, speakers)];
    // "NATO" is the alliance before it is whoever speaks for it.
    const alike = [
      ...new Set([...holding, ...(isShort(plain) ? like : []), ...speaking, ...like, ...meant.people]),
    ];
    const mistyped = mistypedFirst(plain, speakers, alike[0]);
    if (mistyped)
      return { kind: 'several', why, ...mistyped, topic: [mistyped.topic, topic].filter(Boolean).join(' ') };
    if (alike.length === 0)
      throw new AskerError(
        'No article here quotes anybody named “{name}”. Check the spelling, or ask a question with that name.',
        { name: printable(plain) },
      );
    return { kind: 'several', why, people: alike.slice(0, MOST_PEOPLE), topic };
  }
  const offered = people.slice(0, MOST_PEOPLE);
  if (areTwo) return { kind: 'several', why: 'two names', people: offered, topic };
  const [person, ...others] = await narrowedTo(topic, offered, spoken);
  if (others.length > 0) return { kind: 'several', why: 'one name', people: [person!, ...others], topic };
  const keptOut = isKeptOut ? whatKeepsOut(request) : null;
  return {
    kind: 'one',
    person: person!,
    topic,
    keptOut,
    ...(keptOut ? NOTHING : await saidBy(person!, topic, spoken)),
  };
}

/** "layoffs from cnn", "in the Lunde Times" */
const OUTLET = /\s(from|in|via)\s(?:the\s)?([\p{L}\p{N}.’' ]{2,40})$/iu;

/** The request with an outlet that its last words name as a part of its filter. */
export async function withOutletTyped(request: SaidRequest, assistant: Assistant): Promise<SaidRequest> {
  const { person, topic, filter } = request;
  const typed = OUTLET.exec(topic ?? person);
  if (!typed || filter?.outlet) return request;
  const [, preposition, name] = typed;
  // "arriving in time", "a day in the sun"
  if (/^in$/i.test(preposition!) && isEnglishWord(name!)) return request;
  const key = outletKey(name!);
  const outlet = outletsOf(await assistant.sources()).find(
    (one) => outletKey(one).replace(/^the/, '') === key.replace(/^the/, ''),
  );
  if (!outlet) return request;
  const rest = (topic ?? person).slice(0, typed.index);
  return { ...(topic ? { person, topic: rest } : { person: rest }), filter: { ...filter, outlet } };
}

/**
 * "lavrow taking sides", "AOC rents": whom the first word may mean if it is no English one, with the rest as the topic;
 * null if it means nobody, or the rest is like the name of whoever is likeliest.
 */
function mistypedFirst(plain: string, speakers: readonly SpeakerEntity[], likeliest?: SpeakerEntity) {
  const [name = '', ...rest] = plain.split(/\s+/);
  const mayBeName = isShort(name) || (name.length > SHORTEST_MISTYPED && !isEnglishWord(name.toLowerCase()));
  const isName = rest.length > 0 && mayBeName;
  const people = isName ? speakersLike(name, speakers) : [];
  const topic = rest.join(' ');
  const isOther = likeliest && (!people.includes(likeliest) || speakersLike(topic, [likeliest]).length > 0);
  return people.length > 0 && !isOther ? { people: people.slice(0, MOST_PEOPLE), topic } : null;
}
const SHORTEST_MISTYPED = 4;
/** "AOC" */
const isShort = (name: string): boolean => /^\p{Lu}{3,5}$/u.test(name);

type Spoken = (
  person: SpeakerEntity,
  about?: string,
  orAround?: boolean,
) => Promise<readonly SpokenSentence[]>;

const NOTHING = { articles: [], isAround: false, elsewhere: [], quotedIn: 0 };
/** The most articles named where nothing is on the topic. */
const MOST_ELSEWHERE = 3;

async function saidBy(person: SpeakerEntity, topic: string | undefined, spoken: Spoken) {
  const own = await spoken(person, topic);
  const all = topic ? await spoken(person) : own;
  const found = topic && own.length === 0 ? await spoken(person, topic, true) : own;
  const elsewhere = found.length > 0 ? [] : newestFirst(all).map(({ article }) => article);
  return {
    articles: newestFirst(found),
    isAround: own.length === 0 && found.length > 0,
    elsewhere: elsewhere.slice(0, MOST_ELSEWHERE),
    quotedIn: byArticle(all).length,
  };
}

/** Holders of an office whose words are looked through for what it is of. */
const MOST_HOLDERS = 60;

/**
 * "The Arlo ceo": articles may call somebody no more than the CEO. Whoever has that office and speaks in an article about
 * Arlo is worth asking about.
 */
async function holdersBy(
  typed: string,
  speakers: readonly SpeakerEntity[],
  spoken: Spoken,
): Promise<readonly SpeakerEntity[]> {
  const { people, others } = holdersOf(typed, speakers);
  const holders = people.slice(0, MOST_HOLDERS);
  const found = await Promise.all(holders.map((one) => spoken(one, others, true)));
  return holders.filter((_, i) => found[i]!.length > 0);
}

/**
 * "King of Norland" is no king of whom articles say only that, if they tell of Norland nowhere near his words: he may be of
 * another country.
 */
async function withoutOthers(
  { people, plain, topic }: TypedPeople,
  spoken: Spoken,
): Promise<readonly SpeakerEntity[]> {
  const [office = '', ...of] = plain.split(/\sof\s/iu);
  if (of.length === 0 || topic === '' || !isOfficeAlone(office)) return people;
  const [place] = topic.split(' ');
  const found = await Promise.all(people.map((one) => spoken(one, place, true)));
  return people.filter((_, i) => found[i]!.length > 0);
}

/** Of several with the name, those who speak of the topic, or else near it, are meant; all where nobody does. */
async function narrowedTo(
  topic: string | undefined,
  people: readonly SpeakerEntity[],
  spoken: Spoken,
): Promise<readonly SpeakerEntity[]> {
  if (!topic || people.length === 1) return people;
  for (const orAround of [false, true]) {
    const found = await Promise.all(people.map((one) => spoken(one, topic, orAround)));
    const speaking = people.filter((_, i) => found[i]!.length > 0);
    if (speaking.length > 0) return speaking;
  }
  return people;
}

interface Meant extends TypedPeople {
  /** All of the archive, or of the articles chosen: one of each name. */
  readonly speakers: readonly SpeakerEntity[];
}

async function meantIn(
  { person, isChosen }: SaidRequest,
  entities: readonly SpeakerEntity[],
): Promise<Meant> {
  const speakers = oneOfEachName(entities);
  await learnNames(speakers);
  await learnTitles(speakers);
  const chosen = isChosen ? peopleNamed(person, speakers).filter(({ name }) => name === person) : [];
  if (chosen.length > 0) return { speakers, people: chosen, areTwo: false, topic: '', plain: person };
  return { speakers, ...peopleTyped(person, speakers) };
}

function whatKeepsOut({ filter: { since: _, until: __, ...others } = {} }: SaidRequest) {
  return Object.values(others).some(Boolean) ? 'the choice' : 'the time';
}

function newestFirst(sentences: readonly SpokenSentence[]): SaidInArticle[] {
  const day = ({ article }: SaidInArticle): string => article.published ?? '';
  return byArticle(sentences)
    .map(({ article, items }) => ({ article, sentences: items }))
    .sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
}
