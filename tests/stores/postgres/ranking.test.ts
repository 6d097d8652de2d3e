import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { seeded } from '../../../lab/statistics.js';
import type { ArticleFilter } from '../../../src/domain.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { BM25, lengthNorm, saturate } from '../../../src/retrieval/inverted-index/bm25.js';
import { buildLexicalIndex } from '../../../src/retrieval/inverted-index/lexical-index.js';
import type { IndexStore, PreparedArticle } from '../../../src/retrieval/ports.js';
import { createPostgresStore } from '../../../src/stores/postgres/postgres-store.js';
import { cutsFor, slackOf, strengthOf } from '../../../src/stores/postgres/ranking.js';
import { prepare, store } from '../../support/corpus.js';
import { runs } from '../../support/full.js';
import { testDatabase } from '../../support/postgres.js';

const database = await testDatabase();
const embedder = createBuiltinEmbedder();
const opened: IndexStore[] = [];
afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())));
afterAll(database.stop);

/** Few words, some in nearly every article: many passages are worth the same, and bounds are of little help. */
const WORDS = ['alder', 'birch', 'cedar', 'dogwood', 'elm', 'fir', 'gorse', 'hazel', 'ivy', 'juniper'];
const STEMS = ['alder', 'birch', 'cedar', 'dogwood', 'elm', 'fir', 'gors', 'hazel', 'ivi', 'junip', 'absent'];

function randomArticles(seed: number): PreparedArticle[] {
  const random = seeded(seed);
  const word = (): string => WORDS[Math.floor(random() ** 2.5 * WORDS.length)]!;
  const sentence = (words: number): string =>
    `The ${Array.from({ length: words }, () => (random() < 0.3 ? word() : `filler${Math.floor(random() * 40)}`)).join(' ')}.`;
  return Array.from({ length: 24 }, (_, i) => {
    const long = random() < 0.3 ? 60 : 4;
    const text = Array.from({ length: 1 + Math.floor(random() * long) }, () => sentence(12)).join(' ');
    return prepare(`${String(i).padStart(3, '0')}.txt`, random() < 0.1 ? '' : text, {
      title: random() < 0.5 ? `${word()} ${word()}` : null,
      publisher: i % 3 ? 'The Odd Courier' : 'The Even Post',
      published: `2024-01-${String((i % 28) + 1).padStart(2, '0')}`,
    });
  });
}

const matches = (article: PreparedArticle, { articleIds, outlet, since, until }: ArticleFilter): boolean =>
  (articleIds?.includes(article.id) ?? true) &&
  (outlet ?? article.publisher) === article.publisher &&
  (since ?? '') <= article.published! &&
  (until ?? '9') >= article.published!;

const anyQuery = fc.uniqueArray(
  fc.record({ stem: fc.constantFrom(...STEMS), weight: fc.constantFrom(1, 1, 1, 0.28, 0.7, 3) }),
  { selector: ({ stem }) => stem, minLength: 1, maxLength: 7 },
);
const anyFilter = fc.option(
  fc.oneof(
    fc.constantFrom<ArticleFilter>(
      { outlet: 'The Odd Courier' },
      { outlet: 'Nobody' },
      { since: '2024-01-20' },
    ),
    fc.record({ since: fc.constant('2024-01-05'), until: fc.constant('2024-01-11') }),
  ),
  { nil: undefined },
);

describe(`${database.name}: ranking by words`, () => {
  it.each([1, 3, 1000])(
    'is that in memory to the last bit, with %d postings of a term read first',
    async (firstPostings) => {
      const articles = randomArticles(firstPostings);
      const postgres = createPostgresStore({ connectionString: database.newPlace(), firstPostings });
      opened.push(postgres);
      // Articles of an older generation, with the same words, must neither be found nor take a place.
      await store(postgres, embedder, randomArticles(firstPostings + 7));
      await store(postgres, embedder, articles);
      const index = (await postgres.open())!;
      const memory = buildLexicalIndex(articles);
      await fc.assert(
        fc.asyncProperty(
          anyQuery,
          fc.integer({ min: 1, max: 60 }),
          anyFilter,
          async (query, limit, filter) => {
            const allowed = filter && ((ordinal: number) => matches(articles[ordinal]!, filter));
            expect(await index.lexical(query, limit, filter)).toEqual(memory.search(query, limit, allowed));
          },
        ),
        { seed: 1, numRuns: runs(8, 200) },
      );
    },
  );
});

const anyLength = fc.integer({ min: 1, max: 5000 });
const anyAverage = fc.double({ min: 1, max: 3000, noNaN: true });

describe('bounds', () => {
  it('hold in any generation, whatever its average lengths', () => {
    const anyHits = fc.array(fc.record({ count: fc.integer({ min: 0, max: 255 }), length: anyLength }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(
        anyHits,
        fc.boolean(),
        fc.integer({ min: 0, max: 255 }),
        anyLength,
        anyAverage,
        anyAverage,
        (hits, inTitle, count, length, passageLength, articleLength) => {
          const { best, body } = strengthOf(hits, inTitle, { count, length });
          const slack = slackOf({ passageLength, articleLength });
          for (const hit of hits) {
            const own = hit.count / lengthNorm(hit.length, passageLength) + (inTitle ? BM25.titleWeight : 0);
            expect(saturate(own)).toBeLessThanOrEqual(Math.fround(best) * slack.passageLength);
          }
          expect(saturate(count / lengthNorm(length, articleLength))).toBeLessThanOrEqual(
            Math.fround(body) * slack.articleLength,
          );
        },
      ),
    );
  });
});

describe('cuts', () => {
  const slack = slackOf({ passageLength: 100, articleLength: 400 });
  const term = (articles: number, worth: number) => ({
    term: articles,
    articles,
    worth,
    articleWorth: worth,
  });

  it('leave no more below them than the last place has', () => {
    const anyTerms = fc.array(fc.tuple(fc.nat(100_000), fc.double({ min: 0.01, max: 12, noNaN: true })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(anyTerms, fc.double({ min: 0, max: 40, noNaN: true }), (terms, least) => {
        const cuts = cutsFor(
          least,
          terms.map(([articles, worth]) => term(articles, worth)),
          slack,
        );
        expect(cuts.reduce((sum, { below }) => sum + below, 0)).toBeLessThanOrEqual(least * (1 + 1e-12));
      }),
    );
  });

  it('read a rare term whole and of a common one nothing, where the rare ones alone fill the ranking', () => {
    const [rare, common] = cutsFor(12, [term(90, 9), term(60_000, 1.5)], slack);
    expect(rare!.cut).toBe(0);
    expect(common!.cut).toBeGreaterThanOrEqual(BM25.k1 + 1);
  });

  it('read everything while nothing is known', () => {
    expect(cutsFor(0, [term(90, 9), term(60_000, 1.5)], slack).map(({ cut }) => cut)).toEqual([0, 0]);
  });
});
