import { describe, expect, it } from 'vitest';
import { confidenceOf } from '../../src/answer/refusal.js';
import {
  NEWS_REFUSAL_SIGNS,
  type RefusalFeatures,
  RIGHTNESS_SIGNS,
} from '../../src/answer/refusal-features.js';

/** Of a question in a large archive that the best passage fits well. */
const WELL_FOUND: RefusalFeatures = {
  ...(Object.fromEntries(
    Object.keys({ ...RIGHTNESS_SIGNS, ...NEWS_REFUSAL_SIGNS }).map((name) => [name, 0]),
  ) as RefusalFeatures),
  ofNews: 0,
  goesOn: 0,
  bestWithTitle: 0.9,
  passageScore: 0.4,
  topScore: 1.4,
  articleBelief: 0.8,
  lead: 1,
  terms: 0.7,
  inLarge: 1,
  inLargeScore: 0.4,
  inLargeTerms: 0.7,
  inLargeOneArticle: 0.3,
  askedBeside: 1,
};

describe('confidenceOf', () => {
  it('is sure of what this week’s article says, and shows what one of last year says with a note of doubt', () => {
    const [fresh, old] = [confidenceOf(WELL_FOUND), confidenceOf({ ...WELL_FOUND, age: 1 })];
    expect(fresh).toMatchObject({ answered: true, tentative: false });
    expect(old).toMatchObject({ answered: true, tentative: true });
  });

  it('is not sure of news where little of what is asked stands beside the answer', () => {
    const news = { ...WELL_FOUND, ofNews: 1, ofStory: 0.8 };
    const [much, little] = [0.7, 0.6].map((askedBeside) => confidenceOf({ ...news, askedBeside }));
    expect(much).toMatchObject({ answered: true, tentative: false });
    expect(little).toEqual({ ...much, tentative: true });
    expect(confidenceOf({ ...WELL_FOUND, askedBeside: 0.6 }).tentative).toBe(false);
  });

  it('is not sure of a follow-up of which little stands beside the answer, however much of the question before does', () => {
    const [much, little] = [0.7, 0.6].map((askedBeside) =>
      confidenceOf({ ...WELL_FOUND, goesOn: 1, askedBeside }),
    );
    expect(much).toMatchObject({ answered: true, tentative: false });
    expect(little).toEqual({ ...much, tentative: true });
  });

  it('holds the answer to be in the archive as surely, however old the article is', () => {
    expect(confidenceOf({ ...WELL_FOUND, age: 1 }).confidence).toBe(confidenceOf(WELL_FOUND).confidence);
  });

  it('believes news more that several reports of one week tell, and counts them in archives of news only', () => {
    const confidence = (parts: Partial<RefusalFeatures>): number =>
      confidenceOf({ ...WELL_FOUND, ...parts }).confidence;
    expect(confidence({ ofNews: 1, ofStory: 0.8 })).toBeGreaterThan(confidence({ ofNews: 1, ofStory: 0.2 }));
    expect(confidence({ ofStory: 0.8 })).toBe(confidence({}));
  });

  it('passes gradually from the model for other archives to the one for news', () => {
    const [none, half, all] = [0, 0.5, 1].map((ofNews) => confidenceOf({ ...WELL_FOUND, ofNews }).confidence);
    expect((half! - none!) * (all! - half!)).toBeGreaterThan(0);
  });

  it('refuses where nothing was found', () => {
    expect(confidenceOf(null)).toEqual({ confidence: 0, answered: false, tentative: false });
  });
});
