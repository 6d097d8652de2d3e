import { afterAll, describe, expect, it } from 'vitest';
import { noteText } from '../../src/wording/replies.js';
import { ENGLISH } from '../../src/wording/words.js';
import { openNewsroom } from '../support/newsroom.js';

const newsroom = await openNewsroom({
  'bridge.md': `# Tarn opens its harbour bridge again

The harbour bridge in Tarn reopened on Monday after two years of repairs, the city council said.

“We promised a bridge, and here it is. It took longer than we hoped,” Mayor Mara Quist told reporters.

The work cost 48 million euros, nine million more than planned.

The bridge was built by the engineers of Frey and Sons. Some 14,000 cars cross it every day.`,
  'fire.md': `# Fire destroys the market hall of Tarn

A fire destroyed the market hall of Tarn on Sunday night. Seven people were hurt in the fire, two of them badly.

Fire chief Ines Cole said a faulty cable had caused the fire. “Nobody could have stopped it,” Cole said.`,
  'dam.md': `# Dispute over the dam at Vell

The plan for a dam above Vell divides the valley. Energy Minister Eva Lind said the dam would power 30,000 homes by 2029.

“It will cost the valley its best fields,” farmer Jonas Moe said about the dam. Moe has collected 2,000 signatures.

Lind said work would begin in March. The dam is to be 62 metres high.`,
});
afterAll(() => newsroom.close());
const { converse } = newsroom;
const quoted = async (...messages: string[]): Promise<string[]> =>
  (await converse(...messages)).quotes.map(({ text }) => text);

const MAYOR = expect.stringContaining('Mayor Mara Quist');
const COST = expect.stringContaining('48 million euros');
const HURT = expect.stringContaining('Seven people were hurt');

describe('a message with several questions', () => {
  it.each([
    'How much did the bridge cost and who is the mayor?',
    'How much did the bridge cost? Who is the mayor?',
    'how much did the bridge cost? and who is the mayor',
  ])('gets a quote for each, in their order: %s', async (message) => {
    expect((await quoted(message)).slice(0, 2)).toEqual([COST, MAYOR]);
  });

  it('gets the best quote of each among the first three', async () => {
    const three =
      'Who is the mayor, how many people were hurt in the fire, and how much did the bridge cost?';
    expect(await quoted(three)).toEqual([MAYOR, HURT, COST]);
  });

  it('is answered after another question, too', async () => {
    const quotes = await quoted('What caused the fire?', 'How many people were hurt and who is the mayor?');
    expect(quotes.slice(0, 2)).toEqual([HURT, MAYOR]);
  });

  it('may mean in the second what the first is about', async () => {
    expect(await quoted('When did the bridge reopen and who built it?')).toEqual(
      expect.arrayContaining([
        expect.stringContaining('reopened on Monday'),
        expect.stringContaining('Frey and Sons'),
      ]),
    );
    const said = await converse('What did Lind say about the dam, and what did Moe say?');
    expect(said.quotes.slice(0, 2).map(({ speaker }) => speaker?.name)).toEqual(['Eva Lind', 'Jonas Moe']);
    expect(said.understood).toBe('What did Lind say about the dam? What did Jonas Moe say about the dam?');
  });

  it('is told which of them the articles do not answer', async () => {
    const { answered, quotes, note } = await converse(
      'How many people were hurt in the fire and who won the chess title?',
    );
    expect(answered).toBe(true);
    expect(quotes.map(({ text }) => text)).toEqual([HURT]);
    expect(noteText(note!, ENGLISH)).toContain('I found no answer to “Who won the chess title?”');
  });

  it('is told which answer is in doubt', async () => {
    const { tentative, note } = await converse(
      'How many people were hurt in the fire and how much did the bridge cost?',
    );
    expect(tentative).toBe(true);
    expect(noteText(note!, ENGLISH)).toBe('The quotes may not answer “How much did the bridge cost?”');
  });

  it('is refused once where the articles answer none of them', async () => {
    const refused = await converse('Who is the bishop and who won the chess title?');
    expect(refused).toMatchObject({ answered: false, quotes: [], note: null });
    expect(refused.unmatched).toEqual(['bishop', 'chess']);
  });

  it('has no answer to a question about somebody whom no answer names', async () => {
    const { quotes, answered } = await converse('Who is the bishop of Norvia and how old is he?');
    expect({ quotes, answered }).toEqual({ quotes: [], answered: false });
  });

  it('is followed up on the last of them, or on anybody in the answers', async () => {
    const both = 'How many people were hurt in the fire and how much did the bridge cost?';
    expect((await quoted(both, 'and who built it?'))[0]).toContain('Frey and Sons');
    const told = await converse('Who is the mayor and what caused the fire?', 'What did Quist say?');
    expect(told.quotes[0]!.text).toContain('We promised a bridge');
  });

  it('gets more quotes on all of them, none twice', async () => {
    const both = 'What caused the fire and how much did the bridge cost?';
    const [first, more] = [await quoted(both), await quoted(both, 'more')];
    expect(more.length).toBeGreaterThan(0);
    expect(more.filter((text) => first.includes(text))).toEqual([]);
    const again = await converse(both, 'more');
    expect(again.exchange).toMatchObject({ question: 'How much did the bridge cost?' });
    expect(again.exchange.questions).toHaveLength(2);
  });

  it('is searched as a whole where one of them asks nothing of the articles', async () => {
    const { exchange } = await converse('How much did the bridge cost? Can you help me?');
    expect(exchange.questions).toBeUndefined();
  });

  it('is not taken apart again if it is known how it was searched', async () => {
    const text = 'When did the bridge reopen? Who built the bridge?';
    const { exchange } = await newsroom.assistant.ask({ text, questions: [text] });
    expect(exchange.questions).toBeUndefined();
  });
});
