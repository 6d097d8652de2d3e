import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misspell } from '../../lab/misspell.js';
import type { SetQuestion } from '../../lab/sets.js';
import { chooseWeight, effectsOf, effectsTable, type Ranks, ranksOf, WEIGHTS } from '../../lab/tune.js';
import { tokenize } from '../../src/language/tokens.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

/** A table in which weight `at` gains `value`, surely if `low` is above 0, and all others nothing. */
const table = (at: number, value: number, low: number) =>
  WEIGHTS.map((weight) => ({
    gain: { value: weight === at ? value : 0, low: weight === at ? low : 0, high: 0.5, n: 100 },
  }));

describe('the choice of a weight', () => {
  it('takes the smallest that surely gains', () => {
    const both = WEIGHTS.map((weight) => ({
      gain: { value: weight >= 0.2 ? 0.03 : 0, low: weight >= 0.2 ? 0.01 : -0.01, high: 0.05, n: 100 },
    }));
    expect(chooseWeight([both])).toBe(0.2);
  });

  it('stays with words alone where the gain may be noise, or is too small for the search it costs', () => {
    expect(chooseWeight([table(0.3, 0.03, -0.001)])).toBe(0);
    expect(chooseWeight([table(0.3, 0.001, 0.0005)])).toBe(0);
    expect(chooseWeight([table(0, 0, 0)])).toBe(0);
  });

  it('never pays for misspelled questions with the others', () => {
    const gains = table(0.5, 0.05, 0.02);
    expect(chooseWeight([table(0.5, 0, 0), gains])).toBe(0.5);
    expect(chooseWeight([table(0.5, -0.001, -0.01), gains])).toBe(0);
  });
});

describe('measuring', () => {
  const rank = (passage: number, article = 1): Ranks => ({ passage, article });

  it('takes shares and mean reciprocal ranks by weight, and gains question by question', () => {
    const effects = effectsOf([
      WEIGHTS.map(() => rank(1)),
      WEIGHTS.map((weight) => rank(weight === 0 ? Infinity : 2, 6)),
    ]);
    expect(effects[0]).toMatchObject({ weight: 0, passage1: 0.5, passage5: 0.5, article5: 0.5, mrr: 0.5 });
    expect(effects[1]).toMatchObject({ passage1: 0.5, passage5: 1, mrr: 0.75, gain: { value: 0.25 } });
    expect(effectsTable(effects).split('\n')).toHaveLength(2 + WEIGHTS.length);
  });

  it('looks for an answer in an article that is right', async () => {
    const embedder = createBuiltinEmbedder();
    const index = await createMemoryIndex(
      [
        { id: 'oslo', title: null, text: 'The harbour bridge of Oslo opened in 1996.' },
        {
          id: 'bergen',
          title: null,
          text: 'The harbour bridge opened in 1996, and the harbour bridge is red.',
        },
      ],
      embedder,
    );
    const asked: SetQuestion = {
      ...{ id: 'q', question: 'When did the harbour bridge of Oslo open?', answerable: true },
      ...{ answers: ['1996'], articles: ['oslo'], quotes: [] },
    };
    expect((await ranksOf(asked, index, embedder))[0]).toEqual({ passage: 1, article: 1 });
    // The year stands in the first passage as well, but in the wrong article.
    const wrong = { ...asked, articles: ['bergen'] };
    expect((await ranksOf(wrong, index, embedder))[0]).toEqual({ passage: 2, article: 2 });
    const absent = { ...asked, answers: ['1905'] };
    expect((await ranksOf(absent, index, embedder))[0]).toEqual({ passage: Infinity, article: 1 });
  });
});

describe('a slip', () => {
  it('touches one letter or two of one content word, the same for the same seed', () => {
    const question = 'When did the minister leave Oslo?';
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const slipped = misspell(question, seed);
        expect(misspell(question, seed)).toBe(slipped);
        const [before, after] = [tokenize(question), tokenize(slipped)].map((tokens) =>
          tokens.map(({ lower }) => lower),
        );
        const changed = before!.filter((word, i) => after![i] !== word);
        expect(changed.length).toBeLessThanOrEqual(1);
        // "Oslo" is too short, the rest are stop words.
        for (const word of changed) expect(['minister', 'leave']).toContain(word);
        expect(Math.abs(slipped.length - question.length)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('leaves a question of short words as it is', () => {
    expect(misspell('Who is it?', 3)).toBe('Who is it?');
  });
});
