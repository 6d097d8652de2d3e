import { expect, it } from 'vitest';
import type { QuoteCheck } from '../../src/quote-check.js';
import { LANGUAGES } from '../../src/wording/catalogue/index.js';
import { aroundInWords } from '../../src/wording/checks.js';
import { ENGLISH, wordsFor } from '../../src/wording/words.js';

const missing = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    kind: 'changed' as const,
    claimed: '',
    original: `word ${i + 1}`,
  }));
const checked = (count: number): QuoteCheck => ({
  verdict: 'verbatim',
  claim: '“We will not sell.”',
  claimedSpeaker: null,
  onlySpelling: false,
  onlyQuoted: true,
  around: missing(count),
  sources: [],
  articlesSearched: 1,
  tookMs: 1,
});

it('tells how the text around a quote differs in sentences, and that there is more', () => {
  const opening = 'Only the quoted words are real; the text around them differs.';
  expect(aroundInWords(checked(2), ENGLISH)).toBe(`${opening} “word 1” is missing. “word 2” is missing.`);
  expect(aroundInWords(checked(5), ENGLISH)).toMatch(/“word 3” is missing, and 2 more differences\.$/);
  for (const language of LANGUAGES)
    expect(aroundInWords(checked(4), wordsFor(language)), language).not.toMatch(/:|word 4/);
});
