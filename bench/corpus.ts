/** Generated articles and questions, the same each time, with the statistics of 1,500 real news articles. */

import { seeded as randomFrom } from '../lab/statistics.js';
import type { PreparedArticle } from '../src/retrieval/ports.js';
import { prepare } from '../tests/support/corpus.js';
import { capitalised, newsSentence, normal, type Story } from './sentences.js';

const VOCABULARY = 40_000;
/** The most common words of any English text; the rest are made up. */
const COMMON =
  'the of and to in a is that for was on with as by at from his it be he have had are said not which but has an who'.split(
    ' ',
  );
const TOPIC_WORDS = 12;
const TOPIC_SHARE = 0.12;
const MEDIAN_WORDS = 900;
/** Standard deviation of the logarithm of an article's words: one in twenty has fewer than 250, and as many have over 4,000. */
const SPREAD = 0.9;
/** The share of sentences that another follows in the same paragraph. */
const FOLLOWED = 0.43;
const PEOPLE = 4;
const PLACES = 3;
/** Names are no common words: they are drawn from those of a lower rank. */
const COMMON_WORDS = 200;

export const vocabulary = makeVocabulary();
const drawWord = zipf(vocabulary.length);

/** Articles until there are `passages` passages. Half of them have fewer than 900 words; some have thousands. */
export function makeArticles(passages: number, seed = 1): PreparedArticle[] {
  const random = randomFrom(seed);
  const articles: PreparedArticle[] = [];
  for (let made = 0; made < passages; made += articles.at(-1)!.passages.length) {
    articles.push(makeArticle(articles.length, random));
  }
  return articles;
}

function makeArticle(number: number, random: () => number): PreparedArticle {
  const topic = Array.from({ length: TOPIC_WORDS }, () => vocabulary[200 + Math.floor(random() * 20_000)]!);
  const word = (): string =>
    random() < TOPIC_SHARE
      ? topic[Math.floor(random() ** 2 * TOPIC_WORDS)]!
      : vocabulary[drawWord(random())]!;
  const name = (): string =>
    capitalised(vocabulary[COMMON_WORDS + (drawWord(random()) % (VOCABULARY - COMMON_WORDS))]!);
  const story: Story = {
    people: Array.from({ length: PEOPLE }, () => `${name()} ${name()}`),
    places: Array.from({ length: PLACES }, name),
    word,
    random,
  };
  const words = Math.min(8000, Math.max(60, Math.round(MEDIAN_WORDS * Math.exp(SPREAD * normal(random)))));
  const sentences: string[] = [];
  for (let written = 0; written < words; written += sentences.at(-1)!.split(' ').length) {
    sentences.push(`${newsSentence(story)}${random() < FOLLOWED ? ' ' : '\n\n'}`);
  }
  return prepare(`${String(number).padStart(6, '0')}.txt`, sentences.join('').trim(), {
    title: `${topic.slice(0, 4).join(' ')}`,
    publisher: `Outlet ${number % 7}`,
    published: `20${10 + (number % 15)}-0${1 + (number % 9)}-1${number % 10}`,
  });
}

/** Questions on the topics and people of articles picked at random, a fifth of them with a misspelt word. */
export function makeQuestions(articles: readonly PreparedArticle[], count: number, seed = 2): string[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, i) => {
    const { title, text } = articles[Math.floor(random() * articles.length)]!;
    const topic = title!.split(' ').slice(0, 2);
    if (i % 5 === 0) topic[0] = `${topic[0]!.slice(0, -2)}${topic[0]!.slice(-1)}`;
    const start = Math.floor(random() * Math.max(1, text.length - 200));
    const words = text
      .slice(start, start + 60)
      .split(/\s+/)
      .slice(1, 5)
      .join(' ')
      .replaceAll(/[^\p{L}\p{N} ]/gu, '');
    const [person] = /(?<=[a-z] )[A-Z][a-z]+ [A-Z][a-z]+/.exec(text.slice(start)) ?? [topic.join(' ')];
    const asks = [
      `What did ${person} say about ${topic.join(' ')}?`,
      `How many ${topic.join(' ')} ${words}?`,
      `When did ${topic.join(' ')} ${words}?`,
      `Who ${words} ${topic.join(' ')} this week?`,
    ];
    return asks[i % asks.length]!;
  });
}

function makeVocabulary(): string[] {
  const random = randomFrom(7);
  const pick = (letters: string): string => letters[Math.floor(random() * letters.length)]!;
  const words = new Set(COMMON);
  while (words.size < VOCABULARY) {
    const syllables = 2 + Math.floor(random() * 3);
    words.add(
      Array.from({ length: syllables }, () => pick('bcdfghklmnprstvwz') + pick('aeiou')).join('') +
        pick('nrstl'),
    );
  }
  return [...words];
}

/** Draws ranks by Zipf's law: rank r with a probability proportional to 1 / (r + 2.7). */
function zipf(ranks: number): (uniform: number) => number {
  const sums = new Float64Array(ranks);
  let sum = 0;
  for (let rank = 0; rank < ranks; rank++) {
    sum += 1 / (rank + 2.7);
    sums[rank] = sum;
  }
  return (uniform) => {
    let low = 0;
    let high = ranks - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < uniform * sum) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
