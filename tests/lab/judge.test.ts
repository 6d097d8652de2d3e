import { describe, expect, it } from 'vitest';
import { holdsAnswer, nameOf, overlapsGold } from '../../lab/judge.js';
import type { Article } from '../../src/domain.js';

const article = {
  path: 'news/storm.md',
  text: 'A storm came.\nThe gates\nstay shut. It rained.',
  offset: 0,
} as Article;
const asked = {
  id: '1',
  question: 'Which gates?',
  answerable: true,
  answers: ['12 Million crowns'],
  articles: ['storm'],
  quotes: ['The gates stay shut.'],
};

describe('holdsAnswer', () => {
  it.each([
    ['It costs 12 million crowns, he said.', true],
    ['It costs “12 million\ncrowns”.', true],
    ['It costs 12 crowns.', false],
  ])('%j: %s', (text, expected) => {
    expect(holdsAnswer(text, asked)).toBe(expected);
  });
});

describe('overlapsGold', () => {
  it.each([
    [0, 13, false],
    [14, 34, true],
    [26, 45, true],
    [35, 45, false],
  ])('from %i to %i: %s', (start, end, expected) => {
    expect(overlapsGold({ article, start, end }, asked)).toBe(expected);
  });

  it('counts a sentence wherever the article repeats it', () => {
    const twice = { ...article, text: `${article.text} ${article.text}` };
    expect(overlapsGold({ article: twice, start: 60, end: 80 }, asked)).toBe(true);
    expect(overlapsGold({ article: twice, start: 46, end: 59 }, asked)).toBe(false);
  });

  it('knows the article by its file name', () => {
    expect(nameOf(article)).toBe('storm');
    expect(overlapsGold({ article, start: 14, end: 34 }, { ...asked, articles: ['calm'] })).toBe(false);
  });
});
