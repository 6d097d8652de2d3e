/** Generated articles and questions, the same each time, with the statistics of real ones. */

import { seeded as randomFrom } from '../lab/statistics.js';
import type { PreparedArticle } from '../src/retrieval/ports.js';
import { prepare } from '../tests/support/corpus.js';

const VOCABULARY = 40_000;
/** The most common words of any English text; the rest are made up. */
const COMMON =
  'the of and to in a is that for was on with as by at from his it be he have had are said not which but has an who'.split(
    ' ',
  );
const TOPIC_WORDS = 12;
const TOPIC_SHARE = 0.12;

export const vocabulary = makeVocabulary();
const drawWord = zipf(vocabulary.length);

/** Articles until there are `passages` passages. Half of them have fewer than 500 words; some have thousands. */
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
  const words = Math.min(6000, Math.max(60, Math.round(500 * Math.exp(0.8 * normal(random)))));
  const sentences: string[] = [];
  for (let written = 0; written < words; ) {
    const length = 6 + Math.floor(random() * 24);
    const sentence = Array.from({ length }, word).join(' ');
    sentences.push(`${sentence[0]!.toUpperCase()}${sentence.slice(1)}.${random() < 0.2 ? '\n\n' : ' '}`);
    written += length;
  }
  return prepare(`${String(number).padStart(6, '0')}.txt`, sentences.join('').trim(), {
    title: `${topic.slice(0, 4).join(' ')}`,
    publisher: `Outlet ${number % 7}`,
    published: `20${10 + (number % 15)}-0${1 + (number % 9)}-1${number % 10}`,
  });
}

/** Questions on the topics of articles picked at random, a fifth of them with a misspelt word. */
export function makeQuestions(articles: readonly PreparedArticle[], count: number, seed = 2): string[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, i) => {
    const { title, text } = articles[Math.floor(random() * articles.length)]!;
    const start = Math.floor(random() * Math.max(1, text.length - 200));
    const asked = [
      ...title!.split(' ').slice(0, 2),
      ...text
        .slice(start, start + 60)
        .split(/\s+/)
        .slice(1, 5),
    ];
    if (i % 5 === 0) asked[0] = `${asked[0]!.slice(0, -2)}${asked[0]!.slice(-1)}`;
    return `What did ${asked.join(' ').replaceAll(/[.?]/g, '')} say?`;
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

/** By the method of Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
