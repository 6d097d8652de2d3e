import { expect, it } from 'vitest';
import { openNewsroom } from '../../support/newsroom.js';

it('does not tell of a group by what only has its name', async () => {
  const newsroom = await openNewsroom({
    'park.md': 'The marine park off Cape Lorn was extended on Saturday. A guard dog barked.',
    'fire.md': 'The nurses of Lorn left at noon. The nurse union is small.',
  });
  const answers = async (question: string) => (await newsroom.converse(question)).answered;
  expect(await answers('What did the marines do?')).toBe(false);
  expect(await answers('What did the guards do?')).toBe(false);
  expect(await answers('What did the nurses do?')).toBe(true);
  expect(await answers('What happened to the marine park?')).toBe(true);
  await newsroom.close();
});
