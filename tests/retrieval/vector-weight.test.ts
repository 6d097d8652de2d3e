import { describe, expect, it } from 'vitest';
import { seeded } from '../../lab/statistics.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import type { Embedder } from '../../src/retrieval/ports.js';
import { chooseWeight, WEIGHTS, weighVectors } from '../../src/retrieval/vector-weight.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';
import { prepare } from '../support/corpus.js';

/** A table in which weight `at` gains `value`, surely if `low` is above 0, and all others nothing. */
const table = (at: number, value: number, low: number) =>
  WEIGHTS.map((weight) => ({ value: weight === at ? value : 0, low: weight === at ? low : 0 }));

describe('the choice of a weight', () => {
  it('takes the smallest that surely gains', () => {
    const both = WEIGHTS.map((weight) => ({
      value: weight >= 0.2 ? 0.03 : 0,
      low: weight >= 0.2 ? 0.01 : -0.01,
    }));
    expect(chooseWeight([both])).toBe(0.2);
  });

  it('stays with words alone where the gain may be noise, or is too small for the search it costs', () => {
    expect(chooseWeight([table(0.3, 0.03, -0.001)])).toBe(0);
    expect(chooseWeight([table(0.3, 0.001, 0.0005)])).toBe(0);
    expect(chooseWeight([table(0, 0, 0)])).toBe(0);
  });

  it('never pays for one kind of question with another', () => {
    const gains = table(0.5, 0.05, 0.02);
    expect(chooseWeight([table(0.5, 0, 0), gains])).toBe(0.5);
    expect(chooseWeight([table(0.5, -0.001, -0.01), gains])).toBe(0);
  });
});

/** Things that an article may be about, each with a word that titles use and one that texts use. */
const THINGS = 50;
const SYLLABLES = ['bro', 'kel', 'mu', 'tan', 'dor', 'fis', 'lup', 'gav', 'nim', 'sor'];
const wordOf = (thing: number, isTitle: boolean): string =>
  `${isTitle ? 'zo' : 'ha'}${SYLLABLES[thing % 10]}${SYLLABLES[Math.floor(thing / 10)]}k`;
const thingsOf = (article: number): number[] =>
  [1, 7, 13, 29].map((step) => (article * step + step) % THINGS);

/** Titles and first sentences name three of its things in other words than the text, and one in the same. */
const archive = Array.from({ length: 40 }, (_, i) => {
  const things = thingsOf(i);
  const [common, ...others] = things;
  const title = `Report on ${wordOf(common!, false)} ${others.map((thing) => wordOf(thing, true)).join(' ')}`;
  const body = things.map((thing) => `The committee looked at ${wordOf(thing, false)} again on Monday.`);
  return prepare(`${i}.txt`, [`${title} came out.`, ...body, 'Nothing else was decided.'].join(' '), {
    title,
  });
});

/** A model that sees the things of a text as `read` turns them. */
function modelOf(
  id: string,
  vectorOf: (things: readonly number[], isQuestion: boolean) => number[],
): Embedder {
  const embed = (text: string, isQuestion: boolean): Float32Array => {
    const words = new Set(text.toLowerCase().match(/[a-z]+/g));
    const things = [...Array(THINGS).keys()].filter(
      (thing) => words.has(wordOf(thing, true)) || words.has(wordOf(thing, false)),
    );
    const values = vectorOf(things, isQuestion);
    const length = Math.hypot(...values) || 1;
    return Float32Array.from(values, (value) => value / length);
  };
  return {
    id,
    mode: 'hybrid',
    dimensions: THINGS,
    async *embedPassages(texts) {
      for (const text of texts) yield embed(text, false);
    },
    embedQuery: async (text) => embed(text, true),
    close: async () => {},
  };
}
const seen = (things: readonly number[]): number[] =>
  Array.from({ length: THINGS }, (_, thing) => (things.includes(thing) ? 1 : 0));
const good = modelOf('good', seen);
const random = seeded(7);
const useless = modelOf('useless', () => Array.from({ length: THINGS }, () => random() - 0.5));
const harmful = modelOf('harmful', (things, isQuestion) =>
  seen(isQuestion ? thingsOf(things[0]! * 3 + 11) : things),
);
const weigh = (embedder: Embedder, count = archive.length) =>
  weighVectors(embedder, async (most) => archive.slice(0, Math.min(most, count)), createMemoryIndex);

describe('weighing a model on the archive', () => {
  it('gives weight to one that finds what is said in other words', async () => {
    expect(await weigh(good)).toBeGreaterThan(0);
  });

  it('gives none to one that knows nothing, or the wrong things', async () => {
    expect(await weigh(useless)).toBe(0);
    expect(await weigh(harmful)).toBe(0);
  });

  it('says nothing about too few articles, or an embedder that training sets have measured', async () => {
    expect(await weigh(good, 30)).toBeNull();
    expect(await weigh(createBuiltinEmbedder())).toBeNull();
  });
});
