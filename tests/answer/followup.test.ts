import { describe, expect, it } from 'vitest';
import { exchangeOf, understand } from '../../src/answer/followup.js';
import type { Quote } from '../../src/domain.js';

const previous = { question: 'What did Lind say about the harbour?', subjects: ['Eva Lind', 'Oslo'] };

describe('follow-ups', () => {
  it.each([
    ['and what did he say about Asia?', 'and what did Eva Lind say about Asia?'],
    ['What is her plan for Bergen?', 'What is Eva Lind’s plan for Bergen?'],
    ['What about Bergen?', 'What about Bergen? (What did Lind say about the harbour?)'],
    ['Why?', 'Why? (What did Lind say about the harbour?)'],
    ['When was it closed?', 'When was it closed? (What did Lind say about the harbour?)'],
  ])('understands %s', (question, understood) => {
    expect(understand(question, previous)).toBe(understood);
  });

  it.each([
    'How much is a ferry ticket?',
    'Who founded the festival?',
    'Who won the football world cup in 2022?',
    'What did Dahl claim about prices in Norway?',
  ])('leaves %s alone', (question) => {
    expect(understand(question, previous)).toBe(question);
  });

  it('leaves every question alone where nothing came before', () => {
    expect(understand('and what did he say?', undefined)).toBe('and what did he say?');
  });

  it('does not grow along a chain', () => {
    const second = { question: understand('What about Bergen?', previous), subjects: [] };
    expect(understand('And Oslo?', second)).toBe('And Oslo? (What about Bergen?)');
  });
});

describe('what an exchange leaves behind', () => {
  const quote = (text: string, speaker: string | null) =>
    ({ text, speaker: speaker && { name: speaker, role: null } }) as Quote;
  const subjects = (question: string, ...quotes: Quote[]) => exchangeOf(question, { quotes }).subjects;

  it('puts whom the question named first, in full', () => {
    const visit = quote('Russian President Vladimir Putin visited China on Friday.', null);
    const warning = quote('Foreign Secretary Liz Truss warned of it.', 'Liz Truss');
    expect(subjects('When did Putin visit China?', visit, warning)).toEqual([
      'Vladimir Putin',
      'China',
      'Liz Truss',
    ]);
  });

  it('then who speaks, where the question named nobody', () => {
    expect(
      subjects('What will the bridge cost?', quote('It will cost more, Lind said in Oslo.', 'Eva Lind')),
    ).toEqual(['Eva Lind', 'Lind', 'Oslo']);
  });
});
