import { describe, expect, it } from 'vitest';
import { originAsked } from '../../../src/question/kinds/origin.js';

const previous = { question: 'How many people died in Vell?', people: [], shown: ['0123456789ab/0'] };

describe('originAsked', () => {
  it.each([
    ['who wrote this?', 'author'],
    ['Who wrote it?', 'author'],
    ['who wrote these', 'author'],
    ['where are those quotes from?', 'outlet'],
    ['who’s the author', 'author'],
    ['by whom was it written?', 'author'],
    ['When was this published?', 'day'],
    ['and when was that article written', 'day'],
    ['what date is this from?', 'day'],
    ['from when is that', 'day'],
    ['And who published that article?', 'outlet'],
    ['which paper is this from', 'outlet'],
    ['Where is it from?', 'outlet'],
    ['who said that?', 'speaker'],
    ['who is speaking here', 'speaker'],
    ['who’s saying this?', 'speaker'],
    ['who said exactly that?', 'speaker'],
    ['who told you that?', 'speaker'],
    ['who’s speaking?', 'speaker'],
    ['source?', 'source'],
    ['link?', 'source'],
    ['source for that', 'source'],
    ['Sources?', 'source'],
    ['ok which article is that from', 'source'],
    ['which article says that?', 'source'],
    ['where does it say that', 'source'],
    ['when did he say that?', 'day'],
    ['and when did Eva Lind say this', 'day'],
  ])('asks of the article that was quoted: %s', (message, part) =>
    expect(originAsked(message, previous)).toBe(part),
  );

  it.each([
    'who wrote the letter?',
    'by whom?',
    'who said that rents rose?',
    'sources',
    'where is it?',
    'when was it?',
    'when did he say that it opens?',
    'who is the author of Emma?',
    'when was the dam built?',
    'where does the money come from?',
  ])('asks something else: %s', (message) => expect(originAsked(message, previous)).toBeNull());

  it('asks nothing about an article if none was quoted', () => {
    expect(originAsked('who wrote this?', undefined)).toBeNull();
    expect(originAsked('who wrote this?', { question: 'Is it?', people: [], shown: [] })).toBeNull();
  });

  it('means by "it" the work that was asked about', () => {
    const novel = { ...previous, question: 'Which novel won the prize?' };
    expect(originAsked('who wrote it?', novel)).toBeNull();
    expect(originAsked('who wrote this article?', novel)).toBe('author');
  });
});
