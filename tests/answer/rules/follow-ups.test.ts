import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/domain.js';
import { openNewsroom } from '../../support/newsroom.js';

const newsroom = await openNewsroom({
  'cup.md':
    '---\ntitle: Vell Town win the cup\ndate: 2024-03-01\n---\n\nVell Town won the cup on Saturday. Nine buses brought the fans of Vell Town to the final of the cup. Coach Dan Hurl thanked the city of Vell Town.\n',
  'whale.md':
    '---\ntitle: Whale stranded at Orle\ndate: 2024-03-02\n---\n\nA young whale was stranded on the beach at Orle on Sunday. Rescuers kept it wet with buckets.\n\nThe whale is still alive, said Ada Lund of the rescue group. Its mother has not been seen.\n',
  'rescue.md':
    '---\ntitle: Harbour of Orle gets a new pier\ndate: 2024-03-03\n---\n\nHarbour master Ada Lund said on Sunday that the new pier of Orle would open in May.\n',
});

async function isDoubted(...messages: string[]): Promise<boolean> {
  let previous: Exchange | undefined;
  let isTentative = false;
  for (const text of messages) {
    const answer = await newsroom.assistant.ask({ text, ...(previous && { previous }) });
    previous = answer.exchange;
    isTentative = answer.tentative || !answer.answered;
  }
  return isTentative;
}

describe('a follow-up that only asks which or how many of a thing', () => {
  it.each([
    ['which city?', true],
    ['how many fans?', true],
    ['how many buses?', false],
  ])('“%s” is answered with doubt: %s', async (question, doubted) => {
    expect(await isDoubted('who won the cup?', question)).toBe(doubted);
  });
});

describe('a follow-up that asks for the state of something', () => {
  it('is answered without doubt by a sentence that says what it is', async () => {
    expect(await isDoubted('what happened to the whale at Orle?', 'is it alive?')).toBe(false);
  });
});

describe('a follow-up that only asks who somebody is', () => {
  it('is answered without doubt from another article that names the person', async () => {
    expect(await isDoubted('what happened to the whale at Orle?', 'who is Lund?')).toBe(false);
  });
});
