/** Whom "he" means after an answer, and where that is in doubt, over a few invented articles. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain.js';
import { openNewsroom } from '../support/newsroom.js';

const newsroom = await openNewsroom({
  'bank.md':
    '---\ntitle: The bank keeps its rate\ndate: 2024-03-01\n---\n\nThe central bank kept its rate at 4 percent.\n\n“We are not done with prices,” said its governor, Marco Carval. He warned of higher rents in the spring.\n\nMarco Carval warned of a crisis in the spring. Marco Carval is 52 years old.\n',
  'storm.md':
    '---\ntitle: Floods in Tarn\ndate: 2024-03-02\n---\n\nThe sheriff of Tarn asked everyone to leave the valley before the flood.\n\nThe water rose for two days, and 40 houses were lost.\n',
  'race.md':
    '---\ntitle: Lind wins the race for mayor of Selm\ndate: 2024-03-03\n---\n\nLind won the race for mayor of Selm on Sunday.\n\nThe count took two hours, and the hall was full until midnight. Rain fell on the square.\n\nA band played there, and the shops stayed open.\n\nOscar Lind, a baker, defeated Peter Krog by 300 votes.\n',
  'old-race.md':
    '---\ntitle: Race for mayor of Selm begins\ndate: 2024-01-03\n---\n\nThe race for mayor of Selm may be won by few votes, said Thomas Brun, a professor. Brun defeated cancer last year.\n',
  'duel.md':
    '---\ntitle: A duel of chess\ndate: 2024-03-05\n---\n\nThe chess duel in Varnholm ended when Henry Dask, a baker, met Simon Fell, a tailor, at noon.\n\nHenry Dask was born in Osk. Simon Fell was born in Norvia.\n',
});
afterAll(() => newsroom.close());

const { converse } = newsroom;
/** What the last message was taken for, and whether its answer is in doubt. */
async function taken(...messages: string[]): Promise<Pick<Answer, 'understood' | 'tentative'>> {
  const { understood, tentative } = await converse(...messages);
  return { understood, tentative };
}

describe('whoever "he" is taken to mean', () => {
  const [PRICES, SHERIFF, WARNED] = [
    'What did Marco Carval say about prices?',
    'Who is the sheriff?',
    'What did he warn of?',
  ];
  const OF_CARVAL = 'What did Marco Carval warn of?';

  it('is sure where the last question names him', async () => {
    expect(await taken(PRICES, WARNED)).toEqual({ understood: OF_CARVAL, tentative: false });
  });

  it('is sure where nobody but he speaks in the quotes shown', async () => {
    expect(await taken('Who said “We are not done with prices”?', WARNED)).toEqual({
      understood: OF_CARVAL,
      tentative: false,
    });
  });

  it.each([SHERIFF, `And ${SHERIFF.toLowerCase()}`])(
    'is in doubt where only an answer before the last was about him, after "%s"',
    async (last) => {
      expect(await taken(PRICES, last, WARNED)).toEqual({ understood: OF_CARVAL, tentative: true });
    },
  );

  it('stays in doubt one question later', async () => {
    expect(await taken(PRICES, SHERIFF, WARNED, 'How old is he?')).toEqual({
      understood: 'How old is Marco Carval?',
      tentative: true,
    });
  });

  it('is somebody in the first quote for "Who …?" sooner than a speaker in another', async () => {
    const { understood } = await converse('Who won the race for mayor of Selm?', 'Who did he defeat?');
    expect(understood).toBe('Who did Oscar Lind defeat?');
  });

  it('is in doubt where the quote names another man in the same way', async () => {
    expect(await taken('How did the chess duel in Varnholm end?', 'Where was he born?')).toEqual({
      understood: 'Where was Henry Dask born?',
      tentative: true,
    });
  });

  it('is in doubt where the word is "she", and the last answer names nobody but a man', async () => {
    expect(await taken(PRICES, 'How old is she?')).toEqual({
      understood: 'How old is Marco Carval?',
      tentative: true,
    });
  });
});
