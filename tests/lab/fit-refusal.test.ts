import { describe, expect, it } from 'vitest';
import type { RefusalExample } from '../../lab/examples.js';
import { fitRefusal, type RefusalSet } from '../../lab/fit-refusal.js';
import {
  NEWS_REFUSAL_SIGNS,
  type RefusalFeatures,
  RIGHTNESS_SIGNS,
} from '../../src/answer/refusal-features.js';
import shipped from '../../src/answer/weights.json' with { type: 'json' };

const features = (parts: Partial<RefusalFeatures>): RefusalFeatures => ({
  ...(Object.fromEntries(
    Object.keys({ ...RIGHTNESS_SIGNS, ...NEWS_REFUSAL_SIGNS }).map((name) => [name, 0]),
  ) as RefusalFeatures),
  ofNews: 0,
  ...parts,
});

/** A hundred questions of a set: the better the score, the likelier answered; the first quotes tell where it is the best. */
function setOf(large: boolean): RefusalSet {
  const examples = Array.from({ length: 100 }, (_, i): RefusalExample => {
    const isAnswerable = i % 2 === 0;
    const passageScore = (isAnswerable ? 0.4 : 0.1) + (i / 100) * 0.5;
    return {
      features: features({ passageScore, inLarge: large ? 1 : 0 }),
      kind: isAnswerable ? 'answerable' : 'absent',
      told: isAnswerable && i > 50,
    };
  });
  return { large, examples };
}

describe('fitRefusal', () => {
  const fitted = fitRefusal([setOf(false), setOf(true)], () => {});

  it('gives weight to the informative feature, and none to the others', () => {
    for (const { weights } of [fitted.refusal, fitted.rightness]) {
      expect(weights.passageScore).toBeGreaterThan(1);
      expect(weights.negation).toBeCloseTo(0, 1);
    }
  });

  it('holds the first quotes to give an answer less often than the articles', () => {
    const likely = ({ bias, weights }: typeof fitted.refusal | typeof fitted.rightness): number =>
      bias + 0.6 * weights.passageScore!;
    expect(likely(fitted.rightness)).toBeLessThan(likely(fitted.refusal));
  });

  it('learns from large archives of news alone what shows an answer there', () => {
    const other = setOf(false);
    const news = setOf(true);
    const ofNews: RefusalSet = {
      ...news,
      examples: news.examples.map((one) => ({
        ...one,
        features: {
          ...one.features,
          ofNews: 1,
          ofStory: one.features.passageScore,
          passageScore: 1 - one.features.passageScore,
        },
      })),
    };
    const { refusalInNews } = fitRefusal([other, ofNews], () => {});
    expect(refusalInNews.weights.ofStory).toBeGreaterThan(1);
    expect(refusalInNews.weights.passageScore).toBe(0);
  });

  it('learns in news alone that a question about another name is not answered', () => {
    const sets = [true, false].map((isRenamed): RefusalSet => {
      const { large, examples } = setOf(true);
      const ofNews = examples.map((one, i) => ({
        ...one,
        features: {
          ...one.features,
          ofNews: 1,
          missingNames: isRenamed && one.kind !== 'answerable' && i % 4 === 1 ? 1 : 0,
        },
        kind: isRenamed && one.kind !== 'answerable' ? ('renamed' as const) : one.kind,
      }));
      return { large, examples: ofNews };
    });
    const { refusal, refusalInNews } = fitRefusal(sets, () => {});
    expect(refusalInNews.weights.missingNames).toBeLessThan(-1);
    expect(refusal.weights.missingNames).toBeCloseTo(0);
  });

  it('is the same again for the same sets, and takes one kind of archive for both if there is only one', () => {
    expect(fitRefusal([setOf(false), setOf(true)], () => {})).toEqual(fitted);
    const { answeredFrom } = fitRefusal([setOf(false)], () => {}).refusal;
    expect(answeredFrom.large).toBeCloseTo(answeredFrom.small, 1);
  });

  it('sets the bars for answers without a note of doubt that the shipped weights have', () => {
    expect(fitted.rightness.sureFrom).toEqual(shipped.rightness.sureFrom);
    expect(fitted.rightness.sureInNews).toEqual(shipped.rightness.sureInNews);
  });

  it('refuses to make weights from nothing', () => {
    expect(() => fitRefusal([{ large: false, examples: [] }], () => {})).toThrow(/too few/);
  });
});
