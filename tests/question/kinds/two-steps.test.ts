import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../../src/question/kinds/two-steps.js';

describe('a question of two steps', () => {
  it.each([
    ['Where was the woman who signed Lenz born?', 'Who signed Lenz?', 'Where was Ada Molin born?'],
    [
      'Where did the man who bought the mill grow up?',
      'Who bought the mill?',
      'Where did Ada Molin grow up?',
    ],
    ['How old is the woman who signed Lenz?', 'Who signed Lenz?', 'How old is Ada Molin?'],
    ['Where did the player whom Lenz bought grow up?', 'Whom Lenz bought?', 'Where did Ada Molin grow up?'],
    ['Who is the wife of the mayor?', 'Who is the mayor?', 'Who is the wife of Ada Molin?'],
    [
      'who was the finance minister’s father?',
      'Who is the finance minister?',
      'who was the father of Ada Molin?',
    ],
    [
      'Where was the finance minister born?',
      'Who is the finance minister?',
      'Where was Ada Molin, the finance minister, born?',
    ],
    [
      'What did the deputy of Alison Fray teach?',
      'Who is Alison Fray’s deputy?',
      'what did Ada Molin teach?',
    ],
    ['Where was Fray’s wife born?', 'Who is Fray’s wife?', 'where was Ada Molin born?'],
    [
      'How many novels has Dorn’s wife written?',
      'Who is Dorn’s wife?',
      'how many novels has Ada Molin written?',
    ],
    [
      'When was the museum’s new director appointed?',
      'Who is the museum’s new director?',
      'When was Ada Molin, the museum’s new director, appointed?',
    ],
  ])('is parted: %s', (question, first, second) => {
    const steps = stepsOf(question);
    expect(steps?.first).toBe(first);
    expect(steps?.second('Ada Molin')).toBe(second);
  });

  it.each([
    'Where was Ada Molin born?',
    'Where was the bridge built?',
    'Who is the woman who signed Lenz?',
    'When was the bridge that collapsed in May opened?',
    'Where was the minister Paulo Reis born?',
    'What did the energy minister say?',
    'Who is the successor of the mayor?',
    'What did Fray’s deputy say?',
    'What did Fray’s house cost?',
    'When did Fray’s deputy mayor leave?',
    'What is the wife of Dorn called?',
  ])('is not made of %s', (question) => {
    expect(stepsOf(question)).toBeNull();
  });
});
