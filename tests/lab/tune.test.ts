import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misspell } from '../../lab/misspell.js';
import type { SetQuestion } from '../../lab/sets.js';
import { effectsOf, effectsTable, type Ranks, ranksOf } from '../../lab/tune.js';
import { tokenize } from '../../src/language/tokens.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { WEIGHTS } from '../../src/retrieval/vector-weight.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

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
      id: 'q',
      question: 'When did the harbour bridge of Oslo open?',
      answerable: true,
      answers: ['1996'],
      articles: ['oslo'],
      quotes: [],
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

  it('leaves a question of short words unchanged', () => {
    expect(misspell('Who is it?', 3)).toBe('Who is it?');
  });
});
