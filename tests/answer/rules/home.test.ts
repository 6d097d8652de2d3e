import { afterAll, describe, expect, it } from 'vitest';
import { openNewsroom } from '../../support/newsroom.js';

const newsroom = await openNewsroom({
  'drones.md':
    '---\ntitle: "Norland shows its drones"\noutlet: Global Desk\ndate: 2025-03-11\n---\n\nNorland bought 400 drones in 2024. It got the drones from Velia under a contract of 2021, officials said.\n\nPresident Otto Kern of Norland was born in Tarva and grew up on a farm.\n',
  'waltz.md':
    '---\ntitle: "The Norland Waltz turns 100"\noutlet: Coastal Wire\ndate: 2025-03-08\n---\n\nThe Norland Waltz, which began in the port of Velm, turns 100.\n\nThe singer Mia Falk of Norland was born in Tarva.\n',
  'keeper.md':
    '---\ntitle: "Penguins at Castle Park"\noutlet: Coastal Wire\ndate: 2025-03-09\n---\n\nThe zoo at Castle Park has 14 penguins.\n\nNico Brandt is their keeper.\n\nThe eggs are kept in a shed behind the pool.\n\nBrandt grew up in Recife and is 34.\n\nThe vet Ilse Roon, born in Ghent, looks after them as well. Her assistant Paul Deck is from the same school.\n',
});
afterAll(() => newsroom.close());

const firstTo = async (...messages: string[]) => {
  const { answered, tentative, quotes } = await newsroom.converse(...messages);
  return { isSure: answered && !tentative, text: quotes[0]?.text ?? '' };
};

describe('where somebody is from', () => {
  it('is told by where he was born', async () => {
    expect((await firstTo('Where is Otto Kern from?')).text).toMatch(/born in Tarva/);
  });

  it('is not asked where something was got from', async () => {
    expect((await firstTo('Where did Norland get its drones from?')).text).toMatch(/drones/);
  });

  it('is not asked where a style or a word originates from', async () => {
    const { text } = await firstTo('Where does the Norland Waltz originate from?');
    expect(text).toMatch(/Waltz/);
  });

  it('is told surely after an answer by a sentence on him', async () => {
    const { isSure, text } = await firstTo(
      'Who is the keeper of the penguins at Castle Park?',
      'where is he from?',
    );
    expect(text).toMatch(/Recife/);
    expect(isSure).toBe(true);
  });

  it.each(['where is he from?', 'which country is he from?', 'where does he come from?'])(
    'is told with doubt by one on somebody else: %s',
    async (question) => expect((await firstTo('Who is Paul Deck?', question)).isSure).toBe(false),
  );
});
