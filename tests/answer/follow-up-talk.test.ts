/** What follow-ups mean that lean on the quotes just shown. */
import { afterAll, expect, it } from 'vitest';
import { openNewsroom } from '../support/newsroom.js';

const newsroom = await openNewsroom({
  'burgers.md':
    '---\ntitle: Burgers for Selmar\ndate: 2024-01-05\n---\n\nBurger Barn comes to Selmar in May. Gov. Pia Moss told the Osko Board that it would bring work.\n\n“We are glad,” owner Tea Holm said.\n\nHolm said that prices stay as they are.\n',
  'golf.md':
    '---\ntitle: Zhan wins\ndate: 2024-03-02\n---\n\nMaria Zhan won the Vell Open as the best player on Sunday.\n\nThe course is far away from the town, and buses took the players there.\n',
  'cycle.md':
    '---\ntitle: The Rankin cycle\ndate: 2024-03-04\n---\n\nEngineer Amos Rankin described the Rankin cycle, in which water turns to steam, in 1859.\n\nThe president of the Osko Parliament praised him. “It is simple,” Amos Rankin said in the Osko Parliament.\n',
  'pope.md':
    '---\ntitle: Benno dies\ndate: 2024-03-03\n---\n\nPope Emeritus Benno IV died on Friday in Vell. Pope Alban said that he was sad.\n\nBenno was 95.\n',
  'coach.md':
    '---\ntitle: Coach Aldo Dean banned\ndate: 2024-03-06\n---\n\nOsk coach Aldo Dean, 55, was banned for six weeks after he threw a bottle.\n\n“I lost my head, and I apologise to the referee,” Dean said.\n\nThe council of Osk agreed on a new stand.\n\nBrita Falk signed Pavel Hruby, 24, because Dean wanted him.\n',
  'fish.md':
    '---\ntitle: Norvia and Tarn sign fisheries pact\ndate: 2024-03-07\n---\n\nNorvia and Tarn signed a fisheries pact on Thursday.\n',
});
afterAll(() => newsroom.close());

const { converse } = newsroom;

it('knows an office by its short form in the article shown, and doubts another story that has one word of the question', async () => {
  const boss = ['where does Burger Barn come to', 'who is the player'];
  const { answered, tentative } = await converse(...boss);
  expect(answered && !tentative).toBe(false);
  const { quotes } = await converse(...boss, 'what did the governor say');
  expect(quotes[0]!.text).toContain('Gov. Pia Moss');
});

it('shows the same in the speaker’s own words alone, and stays with the last answer where there are none', async () => {
  const own = await converse('what did Tea Holm say', 'only direct quotes');
  expect(own.quotes.map(({ speaker }) => speaker?.name)).toEqual(['Tea Holm']);
  expect(own.quotes[0]!.text).toContain('“We are glad,”');
  const none = await converse('what did Pia Moss say', 'only direct quotes');
  expect(none.quotes).toEqual([]);
  expect(none.exchange!.question).toBe('what did Pia Moss say');
});

it.each(['how far away', 'compared to before?', 'why glad'])(
  'belongs to the question before if it has no verb: %s',
  async (message) => {
    const { after } = await converse('where does Burger Barn come to', message);
    expect(after).toBe('where does Burger Barn come to?');
  },
);

it('asks a bare "when" of whoever was asked about in passing right before', async () => {
  const talk = ['who won the Vell Open', 'and Burger Barn?', 'when'];
  expect((await converse(...talk)).after).toBe('What is known about Burger Barn?');
});

it('means by "he" whoever the question gave a title', async () => {
  const { understood } = await converse('when did Pope Benno die', 'how old was he');
  expect(understood).toMatch(/Benno/u);
});

it('tells what else the story has, in doubt, where it is asked what was before, and says that it writes no summary of nothing', async () => {
  const asked = ['what does Burger Barn do', 'and before that?'];
  const { understood, tentative, quotes } = await converse(...asked);
  const [before] = (await converse(asked[0]!)).quotes;
  expect([understood, tentative]).toEqual([asked[0], true]);
  expect(quotes.map(({ text }) => text)).not.toContain(before!.text);
  expect((await converse('Why did Obama resign?', 'summarise')).reply).not.toBeNull();
  expect((await converse('what does Burger Barn do', 'summarise')).quotes).not.toEqual([]);
});

it('gives a last name in full where the story has it, but neither a thing named after somebody nor an ordinary word', async () => {
  const { understood } = await converse('who won the Vell Open', 'what did the course cost zhan');
  expect(understood).toBe('what did the course cost Maria Zhan');
  const talk = ['what is the Rankin cycle', 'what did Rankin invent'];
  expect((await converse(...talk)).understood).toBe('what did Amos Rankin invent');
  for (const question of [
    'how warm is water in the Rankin cycle',
    'which words stand over the door of parliament',
    'Which words stand over the door of Parliament?',
  ])
    expect((await converse(talk[0]!, question)).understood).toBeNull();
});

it('takes "she" for somebody with a role in the article shown whom no quote names, and doubts it', async () => {
  const { understood, tentative } = await converse('how do prices stay', 'is she glad');
  expect([understood, tentative]).toEqual(['is Pia Moss glad', true]);
});

it('does not doubt that somebody did what a quote has that person say or do, nor an age without the word "old"', async () => {
  const asked = ['why was Aldo Dean banned', 'did he apologise', 'did he agree'];
  const [, apology, agreement] = await Promise.all([1, 2, 3].map((n) => converse(...asked.slice(0, n))));
  expect(apology!.quotes[0]!.text).toContain('I apologise');
  expect(apology!.tentative).toBe(false);
  expect(agreement!.answered && !agreement!.tentative).toBe(false);
  const { quotes, tentative } = await converse('How old is Aldo Dean?');
  expect([quotes[0]!.text.includes('55'), tentative]).toEqual([true, false]);
});

it('finds a fisheries pact by "fishing pact"', async () => {
  const { answered, quotes } = await converse('who signed the fishing pact?');
  expect([answered, quotes[0]?.text]).toEqual([true, 'Norvia and Tarn signed a fisheries pact on Thursday.']);
});

it('asks "what time?" after an answer when that was, and who was on board of the story', async () => {
  expect((await converse('who won the Vell Open', 'what time')).after).toBe('who won the Vell Open?');
  expect((await converse('who won the Vell Open', 'what time is it')).intent).toBe('clock');
  expect((await converse('what did Tea Holm say', 'who was on board?')).after).toBe('what did Tea Holm say?');
});
