/**
 * Generated sentences of news. The shares are those of 1,500 real news articles: a fifth of all sentences quote somebody, more
 * than a quarter have a figure, a tenth a day, and there are 1.3 names in each.
 */
import { MONTHS, WEEKDAYS } from '../src/language/lexicon/calendar.js';

const MEDIAN_WORDS = 15;
/** Standard deviation of the logarithm of a sentence's words: half have from 8 to 27. */
const SPREAD = 0.9;
const LONGEST = 60;
const QUOTED = 0.2;
const REPORTED = 0.05;
const WITH_FIGURE = 0.28;
const WITH_DAY = 0.1;
const NAMES = 1.1;
/** How often somebody is called by the last name alone. */
const LAST_NAME = 0.65;
const ROLES = ['President', 'Minister', 'Senator', 'Judge', 'Mayor', 'Professor', 'Captain'];
const months = [...MONTHS].map(capitalised);
const weekdays = [...WEEKDAYS].map(capitalised);

/** What the sentences of one article have in common. */
export interface Story {
  /** Two words each. */
  readonly people: readonly string[];
  readonly places: readonly string[];
  /** Draws a word in lower case. */
  readonly word: () => string;
  readonly random: () => number;
}

/** One sentence, with its full stop. */
export function newsSentence(story: Story): string {
  const { random } = story;
  const length = Math.round(MEDIAN_WORDS * Math.exp(SPREAD * normal(random)));
  const words = Array.from({ length: Math.min(LONGEST, Math.max(2, length)) }, story.word);
  const insert = (text: string): void => void words.splice(1 + Math.floor(random() * words.length), 0, text);
  for (let left = NAMES; random() < left; left -= 1)
    insert(random() < 0.5 ? personOf(story) : pick(story.places, random));
  if (random() < WITH_FIGURE) insert(figureOf(random));
  if (random() < WITH_DAY) insert(dayOf(random));
  const text = capitalised(words.join(' '));
  const form = random();
  if (form < QUOTED / 2) return `“${text},” said ${personOf(story)}.`;
  if (form < QUOTED) return `“${text},” ${personOf(story)} said.`;
  if (form < QUOTED + REPORTED) return `${personOf(story)} said that ${words.join(' ')}.`;
  return `${text}.`;
}

/** Somebody of the story: by the last name, by both, or with a role before. */
function personOf({ people, random }: Story): string {
  const name = pick(people, random);
  if (random() < LAST_NAME) return name.split(' ')[1]!;
  return random() < 0.4 ? `${ROLES[name.length % ROLES.length]} ${name}` : name;
}

function figureOf(random: () => number): string {
  const value = Math.ceil(Math.exp(9 * random()));
  return random() < 0.2 ? `${value % 100}%` : value.toLocaleString('en-GB');
}

const dayOf = (random: () => number): string =>
  random() < 0.5 ? `on ${pick(weekdays, random)}` : `on ${Math.ceil(28 * random())} ${pick(months, random)}`;

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;

export function capitalised(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}

/** Of mean 0 and deviation 1, by the method of Box and Muller. */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
