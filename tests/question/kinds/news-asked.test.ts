import { describe, expect, it } from 'vitest';
import { newsAsked } from '../../../src/question/kinds/news-asked.js';

const topicOf = (question: string): string | null => {
  const topic = newsAsked(question);
  return topic && question.slice(topic.start, topic.end).replace(/[?!.]+$/, '');
};

describe('a question for what is new', () => {
  it.each([
    ['whats the latest on the ferry', 'the ferry'],
    ['Any news about Ada Lind?', 'Ada Lind'],
    ['Is there any news on the strike?', 'the strike'],
    ['latest news from Tarn', 'Tarn'],
    ["What's new with the bus lane?", 'the bus lane'],
    ['what is going on in Tarn', 'Tarn'],
    ["What's happening with the harbour?", 'the harbour'],
    ['please give me the latest on Ostby', 'Ostby'],
    ['fill me in on the election', 'the election'],
    ['news since 3 March', '3 March'],
    ['ferry update?', 'ferry'],
    ['any football news', 'football'],
    ['got any Tarn news today?', 'Tarn'],
    ['give me the ferry news pls', 'ferry'],
    ['Tarn news', 'Tarn'],
    ['bus lane latest', 'bus lane'],
    ['any World Cup news?', 'World Cup'],
    ['what is the latest on the World Bank', 'the World Bank'],
    ['news on local elections', 'local elections'],
    ['Big Tech news', 'Big Tech'],
  ])('has its topic: %s', (question, topic) => {
    expect(topicOf(question)).toBe(topic);
  });

  it.each([
    'What is the latest statement by Lind?',
    'What are the new rules on parking?',
    'What is the current price of oil?',
    'latest news',
    "what's new",
    'any update on this?',
    'any updates?',
    'more news',
    'tell me more about Ada Lind',
    'fake news',
    'any good news?',
    'give me the headlines',
    "what's the latest",
    "what's in the news",
    'any world news',
    'what’s going on in the world',
    'give me the local news',
    'any other big news?',
    'today’s news',
    'Who reads the news?',
    "What's the latest day on which Lind can appeal against what the court said?",
  ])('is not one that asks for something else: %s', (question) => {
    expect(topicOf(question)).toBeNull();
  });
});
