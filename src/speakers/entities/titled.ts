/** Speakers asked for by their title, "Pope Francis", "the Fed chair", and names that are probably one person's. */

import { isEnglishWord } from '../../language/dictionary.js';
import { HEADS } from '../../language/lexicon/titles.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import { memoised } from '../../language/memoised.js';
import { isOutOfOffice, isTitle } from '../../language/names/name-words.js';
import { editDistance } from '../../language/spelling.js';
import { mapInSlices } from '../../system/slices.js';
import type { SpeakerEntity } from './entities.js';
import { partsOf, transliterated } from './name-parts.js';
import { speakersNamed, together } from './named.js';
import { fitOf, isJustLeader, isOffice, tellingWords } from './role-words.js';

/** If more people are meant, other names are looked for only for the first of them. */
const MOST_LOOKED_FOR = 5;

/** Whom a name, with or without a title, or a title alone means: those with the most articles first. */
export function peopleNamed(typed: string, speakers: readonly SpeakerEntity[]): SpeakerEntity[] {
  const found = speakersNamed(typed, speakers);
  // "HBT" is the board itself, and not "Storvik HBT".
  const isItself = ({ name }: SpeakerEntity): boolean =>
    /^\p{Lu}{2,6}$/u.test(name) && name.toLowerCase() === partsOf(typed).words.join(' ');
  const named = found.some(isItself) ? found.filter(isItself) : found;
  // "Pope" is a title as well as a family name.
  const isFamily = ({ name }: SpeakerEntity): boolean => partsOf(name).words.at(-1) === typed.toLowerCase();
  const isTitleAlone = isTitle(typed) && named.some(isFamily);
  // "attorney general" is whoever is called so, as well as the Attorney General’s Office.
  const last = tellingWords(typed).at(-1) ?? '';
  // "Charles King" is no King Charles.
  const hasFamily = named.some(({ name }) => partsOf(name).words.at(-1) === last);
  const isOfOffice = /\s/.test(typed.trim()) && isOffice(last) && (isOfficeAlone(typed) || !hasFamily);
  const meant =
    isTitleAlone || isOfOffice
      ? [...speakersTitled(typed, speakers), ...named].sort((a, b) => b.articles - a.articles)
      : named.length > 0
        ? named
        : speakersTitled(typed, speakers);
  const families = new Set(meant.slice(0, MOST_LOOKED_FOR).map(({ name }) => partsOf(name).words.at(-1)!));
  const wholes = [...families].flatMap((family) => likelyOne(speakersNamed(family, speakers)));
  const wholeOf = (one: SpeakerEntity): SpeakerEntity =>
    wholes.find(({ names }) => one.names.every((name) => names.includes(name))) ?? one;
  return [...new Set(meant.map(wholeOf))];
}

/**
 * The speakers whose title a text gives, with nothing else but a role and the name, those most often called so first. Former
 * holders of an office are meant where there is no other, or where the text asks for them.
 */
function speakersTitled(typed: string, speakers: readonly SpeakerEntity[]): SpeakerEntity[] {
  const words = tellingWords(typed);
  if (!words.some(isOffice)) return [];
  const called = speakers.map((speaker) => ({ speaker, ...callingOf(speaker, words) }));
  for (const fit of FITS) {
    const fitted = called.filter((one) => one.fit === fit);
    // "President Biden" is Biden rather than an adviser to President Biden.
    const ownNamed = fitted.filter(({ isNamed }) => isNamed);
    const fitting = ownNamed.length > 0 ? ownNamed : fitted;
    const holding = fitting.filter(({ holds }) => holds);
    const meant = holding.length > 0 && !isOutOfOffice(typed) ? holding : fitting;
    if (meant.length > 0) return meant.sort((a, b) => b.articles - a.articles).map(({ speaker }) => speaker);
  }
  return [];
}

/**
 * The speakers with the office that a text names, if no role says that it is of something else, and with the text's other
 * words: "Arlo" of "Arlo ceo".
 */
export function holdersOf(
  typed: string,
  speakers: readonly SpeakerEntity[],
): { readonly people: readonly SpeakerEntity[]; readonly others: string } {
  const words = tellingWords(typed);
  const office = words.filter((word) => isOffice(word) || BEFORE_OFFICES.has(word));
  const others = words.filter((word) => !office.includes(word)).join(' ');
  // "port’s chief executive" may be the boss of the port of Dover.
  const saysOfWhat = (word: string): boolean =>
    !words.includes(word) && !OF_NOTHING.has(word) && !HEADS.has(word);
  const isHolder = (speaker: SpeakerEntity): boolean =>
    speaker.roles.some(({ role }, i) => {
      const called = wordsAbout(speaker).called[i]!;
      const isHeld = fitOf(office, role, called) === 'wholly' || isJustLeader(office, role, called);
      return isHeld && ![...called].some(saysOfWhat);
    });
  const isAsked = office.some(isOffice) && others !== '';
  return { people: isAsked ? speakers.filter(isHolder) : [], others };
}

/**
 * The speakers with an office whose role holds the words of a text in a row: "Ohio Chamber of Commerce" for its president,
 * whom articles quote rather than the chamber.
 */
export function speakingFor(typed: string, speakers: readonly SpeakerEntity[]): SpeakerEntity[] {
  const words = tellingWords(typed);
  // A single English word is no organisation, nor is an office.
  if (words.every((word) => isOffice(word) || (words.length === 1 && isEnglishWord(word)))) return [];
  const row = ` ${words.join(' ')} `;
  return speakers.filter(({ roles }) =>
    roles.some(({ role }) => {
      const called = tellingWords(role);
      return called.some(isOffice) && !isOutOfOffice(role) && ` ${called.join(' ')} `.includes(row);
    }),
  );
}

/** "Democratic Mayor", "new CEO" */
const OF_NOTHING = wordSet('democratic republican new current officer');
/** "prime minister", "chief executive" */
const BEFORE_OFFICES = wordSet('prime executive foreign finance attorney district');
/** Whether a text names an office, and neither whose it is nor who has it: "the prime minister". */
export const isOfficeAlone = (text: string): boolean =>
  tellingWords(text).every((word) => isOffice(word) || BEFORE_OFFICES.has(word));

/** How words may call somebody, the surest first. `by name`: they end with the family name and have one of the titles. */
const FITS = ['wholly', 'as leader', 'by name', 'of a field'] as const;

interface Calling {
  readonly fit: (typeof FITS)[number] | null;
  /** Whether the words end with the family name. */
  readonly isNamed: boolean;
  /** In how many articles a role fits. */
  readonly articles: number;
  /** Whether one of those roles is of somebody in office. */
  readonly holds: boolean;
}

const NOT_CALLED: Calling = { fit: null, isNamed: false, articles: 0, holds: false };

/** How words call a speaker: by a title and whatever else the names lack. */
function callingOf(speaker: SpeakerEntity, words: readonly string[]): Calling {
  if (speaker.roles.length === 0) return NOT_CALLED;
  const { own, families, called } = wordsAbout(speaker);
  const left = words.filter((word) => !own.has(word));
  if (!left.some(isOffice)) return NOT_CALLED;
  const isNamed = families.has(words.at(-1)!);
  const fits = speaker.roles.map(({ role }, i): Calling['fit'] => {
    const fit = fitOf(left, role, called[i]!);
    if (fit !== 'not') return fit;
    return isNamed && left.some((word) => isTitle(word) && called[i]!.has(word)) ? 'by name' : null;
  });
  const best = FITS.find((fit) => fits.includes(fit));
  if (!best) return NOT_CALLED;
  const roles = speaker.roles.filter((_, i) => fits[i] === best);
  return {
    fit: best,
    isNamed,
    articles: roles.reduce((sum, { articles }) => sum + articles, 0),
    holds: roles.some(({ role }) => !isOutOfOffice(role)),
  };
}

/** Reads the words of all roles, letting other work run in between: many thousands take a second. */
export async function learnTitles(speakers: readonly SpeakerEntity[]): Promise<void> {
  await mapInSlices(speakers, (speaker) => {
    if (speaker.roles.length > 0) wordsAbout(speaker);
  });
}

interface WordsAbout {
  /** Of all names. */
  readonly own: ReadonlySet<string>;
  /** The last of each name. */
  readonly families: ReadonlySet<string>;
  /** Of each role. */
  readonly called: readonly ReadonlySet<string>[];
}

/** With their hyphens, as in a text. */
const wordsOf = (name: string): readonly string[] =>
  name.includes('-') ? tellingWords(name) : partsOf(name).words;

/** Kept, because they are needed again for every letter typed into a field. */
const wordsAbout = memoised(
  ({ names, roles }: SpeakerEntity): WordsAbout => ({
    own: new Set(names.flatMap(({ name }) => wordsOf(name))),
    families: new Set(names.flatMap(({ name }) => wordsOf(name).slice(-1))),
    called: roles.map(({ role }) => new Set(tellingWords(role))),
  }),
);

/** With so many times the articles of any other, the likeliest is clear. */
const CLEARLY = 10;
/** Of two names for one person, the rarer is the variant. */
const LEAST_MORE = 2;
/** "Volodymyr" and "Volodomyr" */
const SLIPS = 2;

/**
 * Merges those who are probably one person, for a reader to choose from: they have one family name and one title, and
 * one has no given name, or fewer, or it is spelt differently; or one is a family name alone that nobody else has. Those with
 * the most articles come first.
 */
function likelyOne(speakers: readonly SpeakerEntity[]): SpeakerEntity[] {
  const groups: SpeakerEntity[][] = [];
  for (const speaker of speakers.toSorted(barelyNamedLast)) {
    const alike = groups.filter(([first]) => isLikelySame(first!, speaker));
    const [best, second] = isBarelyNamed(speaker) && groups.length > 1 ? [] : alike;
    if (best && (!second || best[0]!.articles >= CLEARLY * second[0]!.articles)) best.push(speaker);
    else groups.push([speaker]);
  }
  return groups.map((group) => (group.length === 1 ? group[0]! : together(group)));
}

/** Named by a family name alone, with nothing that says who it is. */
const isBarelyNamed = (one: SpeakerEntity): boolean =>
  titlesOf(one).length === 0 && partsOf(one.name).words.length === 1;

const barelyNamedLast = (one: SpeakerEntity, other: SpeakerEntity): number =>
  Number(isBarelyNamed(one)) - Number(isBarelyNamed(other)) || other.articles - one.articles;

function isLikelySame(one: SpeakerEntity, other: SpeakerEntity): boolean {
  const [own, others] = [partsOf(one.name).words, partsOf(other.name).words];
  const isFamily = transliterated(own.at(-1)!) === transliterated(others.at(-1)!);
  const isGiven =
    own.length > 1 &&
    (others.length === 1 ||
      own.slice(-others.length).join(' ') === others.join(' ') ||
      (own[0]![0] === others[0]![0] && editDistance(own[0]!, others[0]!, SLIPS) <= SLIPS));
  if (!isFamily || !isGiven || one.articles < LEAST_MORE * other.articles) return false;
  const titles = new Set(titlesOf(one));
  return isBarelyNamed(other) ? titles.size > 0 : titlesOf(other).some((title) => titles.has(title));
}

const titlesOf = ({ roles }: SpeakerEntity): string[] =>
  roles.flatMap(({ role }) => tellingWords(role).filter(isTitle));
