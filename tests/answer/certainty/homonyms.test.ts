import { expect, it } from 'vitest';
import { openNewsroom } from '../../support/newsroom.js';

it('does not take "a bit" for a bite, nor the Fed for what is fed', async () => {
  const newsroom = await openNewsroom({
    'dog.md':
      '---\ntitle: "Mayor walks dog"\noutlet: Coastal Wire\ndate: 2025-03-09\n---\n\nThe dog of the mayor of Pelm was a bit tired on Sunday after a walk along the beach.\n\nThe dog, Rex, is six.\n',
    'fed.md':
      '---\ntitle: "Fed raises rates"\noutlet: Global Desk\ndate: 2025-03-10\n---\n\nThe Fed raised rates in Pelm on Monday.\n',
  });
  for (const question of [
    'Who was bitten by a dog in Pelm?',
    'Was anyone bitten by the dog?',
    'What do they feed in Pelm?',
  ]) {
    const { answered, tentative } = await newsroom.converse(question);
    expect(answered && !tentative, question).toBe(false);
  }
  await newsroom.close();
});
