import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/language/tokens.js';
import { kindByNoun, phraseAfter } from '../../../src/question/kinds/noun-asked.js';

const phraseOf = (question: string): string[] => {
  const tokens = tokenize(question);
  const asking = tokens.findIndex(({ lower }) => lower === 'which' || lower === 'what' || lower === 'much');
  return phraseAfter(asking, tokens).map(({ lower }) => lower);
};

describe('phraseAfter', () => {
  it.each([
    ['Which film scored the most points?', ['film']],
    ['Which airline recently posted a profit?', ['airline']],
    ['Which band won the prize?', ['band']],
    ['Which city later became the seat of the court?', ['city']],
    ['How much to settle the claim?', []],
    ['Which of the mayor’s bills did it oppose?', []],
    ['What threatened the species?', []],
    ['Which threatened species returned?', ['threatened', 'species']],
    ['Which royal family moved out?', ['royal', 'family']],
    ['Which former Norvian player is it?', ['former', 'norvian', 'player']],
  ])('ends before a verb and before anything that names no kind of thing: %s', (question, phrase) => {
    expect(phraseOf(question)).toEqual(phrase);
  });
});

describe('kindByNoun', () => {
  it.each([
    ['Which golfer won the cup?', 'person'],
    ['Which professional dancer is to host it?', 'person'],
    ['It was found at the home of which high-profile senator?', 'person'],
    ['Which retailer will close its shops?', 'name'],
    ['Which streaming platform shows it?', 'name'],
    ['It blamed the staff of which broadcaster’s newsroom?', 'name'],
    ['Which South Norvian city did they raid?', 'place'],
    ['Which state’s court ruled so?', 'place'],
    ['Which country singer won?', 'person'],
  ])('takes the kind of the noun that ends the phrase: %s', (question, kind) => {
    expect(kindByNoun(tokenize(question))).toBe(kind);
  });

  it.each([
    'Which general election was the closest?',
    'Which of the president’s key plans did the court review?',
    'Which sea creature did he eat?',
    'What gives users more control?',
    'Who won?',
  ])('is silent where no known noun ends the phrase: %s', (question) => {
    expect(kindByNoun(tokenize(question))).toBeNull();
  });
});
