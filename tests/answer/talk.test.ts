/** Messages about the bot in words that no pattern has, over invented articles. */
import { afterAll, describe, expect, it } from 'vitest';
import { openNewsroom } from '../support/newsroom.js';

const newsroom = await openNewsroom({
  'dam.md':
    '---\ntitle: Dam at Orl is repaired\ndate: 2024-03-01\npublisher: Tarn Post\n---\n\nThe dam at Orl was repaired in May after a flood.\n\n“It will hold for a century,” said Ada Molin, the chief engineer.\n',
  'app.md':
    '---\ntitle: Clinic app stored names\ndate: 2024-03-02\npublisher: Tarn Post\n---\n\nThe app of the Vell clinic stored the names and addresses of 4,000 patients.\n\n“We delete everything after a week,” said Otto Rehn, who runs the clinic.\n',
  'coin.md':
    '---\ntitle: Fake coins in Brim\ndate: 2024-04-02\npublisher: Tarn Post\n---\n\nFake coins have been found in Brim, the bank said. You can tell that a coin is fake if it is too light, it said.\n',
  'strike.md':
    '---\ntitle: Fishermen strike\ndate: 2024-04-05\npublisher: Tarn Post\n---\n\nThe fishermen of Hesk went on strike on Monday.\n\nThe fishermen said that they wanted more for their cod. The fishermen also said that they would block the port.\n',
});
afterAll(() => newsroom.close());

const { converse } = newsroom;
const intentOf = async (...messages: string[]): Promise<string> => (await converse(...messages)).intent;

describe('a message about the bot in words of its own', () => {
  it.each([
    ['do you save what I write?', 'privacy'],
    ['so what do your articles cover', 'sources'],
    ['how many people are quoted', 'speakers'],
    ['hmm that doesn’t sound right', 'complaint'],
    ['why do you think so', 'reason'],
    ['what’s this channel for?', 'help'],
    ['your last answer was great', 'thanks'],
    ['does this bot have a website?', 'identity'],
    ['got a newer one?', 'newest'],
  ])('gets a reply instead of a refusal: %j', async (message, intent) => {
    const answer = await converse(message);
    expect(answer.intent).toBe(intent);
    expect(answer.reply).not.toBeNull();
    expect(answer.closest).toEqual([]);
  });

  it('is known after an answer as well, though its words could go on from that', async () => {
    expect(await intentOf('What did Ada Molin say?', 'how many people are quoted')).toBe('speakers');
    expect(await intentOf('What did Ada Molin say?', 'when was it repaired')).toBe('question');
  });

  it('is none if it asks who is quoted on a topic', async () => {
    expect(await intentOf('which people are quoted regarding the dam')).toBe('question');
    expect(await intentOf('which people are quoted here')).toBe('speakers');
  });

  it('is none if it asks for the news on a topic, whether or not there are any', async () => {
    expect((await converse('any strike news?')).quotes[0]?.text).toContain('went on strike');
    expect(await intentOf('any tennis news?')).toBe('question');
    expect(await intentOf('any good news?')).toBe('newest');
  });

  it('leaves the topic as it is', async () => {
    const asked = ['What did Ada Molin say?', 'do you save what I write?', 'when was the dam repaired?'];
    expect((await converse(...asked.slice(0, 2))).exchange.people).toContain('Ada Molin');
    expect((await converse(...asked)).quotes[0]?.text).toContain('May');
  });

  it('shows the article last quoted if it asks for that, and needs a name without one', async () => {
    const source = await converse('When was the dam repaired?', 'so which article of yours says that');
    expect(source.note).toMatchObject({ kind: 'origin' });
    expect(await intentOf('so which article of yours says that')).not.toBe('question');
  });
});

describe('a message all of whose words are those of talk about answers', () => {
  it.each([
    ['explain why you showed me this', 'reason'],
    ['can you read this link and keep it', 'adding'],
    ['this quote doesn’t answer my question', 'complaint'],
    ['can I read the full story', 'sources'],
  ])('wants what is likeliest: %j', async (message, intent) => {
    expect(await intentOf(message)).toBe(intent);
  });
});

describe('a question', () => {
  it.each(['what data did the app store?', 'do they delete everything?', 'who runs the clinic'])(
    'that the articles answer is never taken for a message about the bot: %j',
    async (question) => {
      expect(await intentOf(question)).toBe('question');
    },
  );

  it.each([
    ['Where were the fake coins found?', 'how can you tell if it is fake'],
    ['What did the fishermen say?', 'is there anything else from them?'],
  ])('that goes on from %j and is answered is none either: %j', async (before, message) => {
    expect(await converse(before, message)).toMatchObject({ intent: 'question', answered: true });
  });

  it('for the article that says so is no riddle after a question that nothing answered', async () => {
    expect(await intentOf('Who was shot in Ulm?', 'which article says that')).toBe('question');
  });

  it('that they answer is one for the bot only if it speaks to it', async () => {
    expect(await intentOf('what data do you store about us')).toBe('privacy');
  });

  it('that names somebody in the articles is refused rather than taken for one', async () => {
    expect(await intentOf('can Molin read what I ask you')).toBe('question');
  });
});

it('counts who is quoted, and names them', async () => {
  const { reply } = await converse('how many people are quoted');
  expect(reply).toMatchObject({ count: 2, people: expect.arrayContaining(['Ada Molin', 'Otto Rehn']) });
});
