import { afterAll, beforeAll, expect, it } from 'vitest';
import { noteText, replyText } from '../../src/wording/replies.js';
import { ENGLISH } from '../../src/wording/words.js';
import { NEWS, openNewsroom } from '../support/newsroom.js';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom(NEWS);
});
afterAll(() => newsroom.close());

const ask = (text: string) => newsroom.assistant.ask({ text });

it.each([
  ['hello', 'word-for-word quotes from 3 articles'],
  ['what can you do?', '/help the commands'],
  [
    'What articles do you have?',
    'I have 3 articles, from Harbour Gazette (2) and The Inland Post (1). The newest article is from 18 Jun 2023.',
  ],
  ['How many articles mention Nordhaven?', '2 articles mention “Nordhaven”. The newest:'],
  ['how many articles mention penguins', 'No article mentions “penguins”.'],
  ['latest news', 'The newest articles:'],
  ['What is the oldest article?', 'The oldest articles:'],
  ['is this true?', 'I can’t tell what is true'],
  ['do you trust these articles?', 'I can’t judge'],
  ['delete that', '🗑️ below an answer deletes it'],
  ['????', 'can’t see a question in that'],
  ['summarise', 'I don’t write summaries'],
  ['what day is it', 'The newest article is from 18 Jun 2023.'],
])('replies to %j without quotes', async (message, said) => {
  const answer = await ask(message);
  expect(answer).toMatchObject({ answered: false, quotes: [], closest: [] });
  expect(replyText(answer, ENGLISH)).toContain(said);
});

it('says of what it keeps only what is true where it is read', async () => {
  const answer = await ask('do you save what I write?');
  expect(replyText(answer, ENGLISH, 'discord')).toContain('only if others can see them');
  expect(replyText(answer, ENGLISH, 'discord')).not.toContain('store no');
  for (const place of ['terminal', 'page'] as const)
    expect(replyText(answer, ENGLISH, place)).toBe('I store no messages.');
});

it('says “most often” only of some of the people quoted', async () => {
  const answer = await ask('how many people are quoted');
  const told = (count: number) =>
    replyText({ ...answer, reply: { ...answer.reply!, count, people: ['Ada', 'Bo'] } }, ENGLISH);
  expect(told(2)).toContain('The articles quote 2 people by name: Ada and Bo.');
  expect(told(5)).toContain('The articles quote 5 people by name, most often Ada and Bo.');
});

it('names the newest articles first', async () => {
  const { reply } = await ask('what’s new?');
  expect(reply?.articles.map(({ published }) => published)).toEqual([
    '2023-06-18',
    '2023-05-04',
    '2022-11-30',
  ]);
});

it('names the oldest articles first if those are asked for', async () => {
  const { reply } = await ask('which article is the oldest?');
  expect(reply?.articles.map(({ published }) => published)).toEqual([
    '2022-11-30',
    '2023-05-04',
    '2023-06-18',
  ]);
});

it('lists some articles where none has a date, though the oldest are asked for', async () => {
  const undated = await openNewsroom({ 'pier.txt': 'The pier of Vell is shut.\n' });
  const answer = await undated.assistant.ask({ text: 'What is the oldest article?' });
  await undated.close();
  expect(replyText(answer, ENGLISH)).toContain('Some of them:');
  expect(answer.reply?.articles).toHaveLength(1);
});

it('quotes if a summary of something is asked for', async () => {
  const answer = await ask('give me a summary of the tidal plant');
  expect(answer).toMatchObject({ intent: 'summary', answered: true, reply: null });
  expect(answer.quotes[0]?.text).toContain('tidal');
});

it('does not search for polite phrases or Discord’s markup', async () => {
  const plain = await ask('What did Ada Lund say about the salmon?');
  const marked = await ask(
    '<@123456789012345678> What did Ada Lund say about the salmon? <:fish:123456789012345678> 🐟',
  );
  expect(marked).toMatchObject({ understood: null, unmatched: plain.unmatched });
  expect(marked.closest.map(({ text }) => text)).toEqual(plain.closest.map(({ text }) => text));
});

it('says who wrote and published what was just quoted, with the quote once more', async () => {
  const first = await ask('What did Ada Lund say about the plant?');
  const told = await newsroom.assistant.ask({ text: 'when was this published?', previous: first.exchange });
  expect(told).toMatchObject({ intent: 'origin', understood: null, exchange: first.exchange });
  expect(told.quotes.map(({ text }) => text)).toEqual([first.quotes[0]!.text]);
  const { published } = first.quotes[0]!.article;
  expect(noteText(told.note!, ENGLISH)).toBe(`Published on ${ENGLISH.day(published!)}.`);
  const next = await newsroom.assistant.ask({ text: 'source?', previous: told.exchange });
  expect(noteText(next.note!, ENGLISH)).toContain('Published by ');
});

it('quotes the article named by its place among those shown, or else in the list of all', async () => {
  const first = await ask('What did Ada Lund say about the plant?');
  const placed = await newsroom.assistant.ask({ text: 'summarise the first one', previous: first.exchange });
  expect(placed).toMatchObject({ intent: 'summary', answered: true, articlesSearched: 3 });
  expect(new Set(placed.quotes.map(({ article }) => article.id))).toEqual(
    new Set([first.quotes[0]!.article.id]),
  );
  const third = await ask('what is the third article about?');
  expect(third.quotes[0]!.article.title).toBe('Library of Grenville opens at night');
  expect(await ask('article 5')).toMatchObject({ intent: 'unclear', answered: false });
});

it('means by its place an article of the list just shown', async () => {
  const first = await ask('What did Ada Lund say about the plant?');
  const listed = await newsroom.assistant.ask({ text: 'show me the newest', previous: first.exchange });
  expect(listed.exchange.question).toBe(first.exchange.question);
  for (const [place, { id }] of listed.reply!.articles.slice(0, 2).entries()) {
    const placed = await newsroom.assistant.ask({
      text: `the ${['first', 'second'][place]} one`,
      previous: listed.exchange,
    });
    expect(placed.quotes.map(({ article }) => article.id)).toContain(id);
  }
});

it('says when something was by the article just quoted, and by the sentence before it that gives the day', async () => {
  const first = await ask('Which boats did the operator name?');
  const told = await newsroom.assistant.ask({ text: 'when was this?', previous: first.exchange });
  expect(told).toMatchObject({ intent: 'origin', note: { kind: 'origin', part: 'day' } });
});

it('keeps what a conversation was about', async () => {
  const first = await ask('What did Ada Lund say about the plant?');
  const thanks = await newsroom.assistant.ask({ text: 'thanks', previous: first.exchange });
  expect(thanks.exchange).toEqual(first.exchange);
});

it('goes on with other quotes until all are shown, and keeps to the subject', async () => {
  const first = await ask('Where will the tidal plant be built?');
  const seen = first.quotes.map(({ text }) => text);
  let last = first;
  for (let more = 0; more < 10 && last.reply === null; more += 1) {
    last = await newsroom.assistant.ask({ text: 'tell me more', previous: last.exchange });
    for (const { text } of last.quotes) expect(seen).not.toContain(text);
    seen.push(...last.quotes.map(({ text }) => text));
  }
  expect(replyText(last, ENGLISH)).toBe('That was all: I found no further quotes on this.');
  expect(seen.length).toBeGreaterThan(first.quotes.length);
});

it('says what it cannot know if nothing came before', async () => {
  expect(replyText(await ask('What did she say?'), ENGLISH)).toContain('“she”');
  expect(replyText(await ask('anything else?'), ENGLISH)).toContain('More about what?');
});

it('finds the person that a bare name asks about', async () => {
  const { exchange } = await ask('What did Ada Lund say about the plant?');
  const { understood } = await newsroom.assistant.ask({ text: 'and Brekke?', previous: exchange });
  expect(understood).toBe('What did Tomas Brekke say about the plant?');
});

it('quotes no sentence with a word that the question excludes', async () => {
  expect((await ask('ferry')).quotes[0]?.text).toContain('Skarvik');
  const { quotes, closest } = await ask('ferry -Skarvik');
  for (const { text } of [...quotes, ...closest]) expect(text).not.toContain('Skarvik');
});

it('names the questions of a message that have no answer, or only a doubtful one', () => {
  const one = (question: string, answered: boolean, tentative = false) => ({
    question,
    answered,
    tentative,
    note: null,
  });
  const told = (...questions: ReturnType<typeof one>[]) =>
    noteText({ kind: 'severalQuestions', questions }, ENGLISH);
  expect(told(one('Who paid?', true), one('Who won?', false))).toBe('I found no answer to “Who won?”');
  expect(told(one('Who paid?', true, true), one('Who won?', true))).toBe(
    'The quotes may not answer “Who paid?”',
  );
  expect(told(one('Who paid?', true, true), one('Who won?', false), one('Who lost?', false))).toBe(
    'I found no answer to “Who won?” and “Who lost?” The quotes may not answer “Who paid?”',
  );
  const long = `Who ${'paid and '.repeat(20)}?`;
  expect(told(one(long, false), one('Who won?', true)).length).toBeLessThan(100);
});

it('says of a question once that it has no answer', () => {
  const note = { kind: 'notQuoted', name: 'Eva Lind', articles: 2 } as const;
  const one = { question: 'What did Eva Lind say?', answered: false, tentative: false, note };
  const other = { question: 'Who won?', answered: true, tentative: false, note: null };
  const several = { kind: 'severalQuestions', questions: [one, other] } as const;
  expect(noteText(several, ENGLISH)).toBe(noteText(note, ENGLISH));
});

it('says every note on several questions once', () => {
  const note = { kind: 'archiveEnds', newest: '2023-06-18' } as const;
  const one = { question: 'Who won?', answered: true, tentative: true, note };
  const several = { kind: 'severalQuestions', questions: [one, one] } as const;
  expect(noteText(several, ENGLISH)).toBe(noteText(note, ENGLISH));
});
