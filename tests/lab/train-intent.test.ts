import { expect, it } from 'vitest';
import { asRead, readMessages } from '../../lab/train-intent.js';
import { likelyIntent } from '../../src/question/intent/talk-model.js';

const written = await readMessages();
const all = [...written.values()].flat();

it('gives each example of a message one intent', () => {
  const intents = new Map<string, Set<string>>();
  for (const { intent, message } of all) {
    const key = message.toLowerCase();
    intents.set(key, (intents.get(key) ?? new Set()).add(intent));
  }
  const torn = [...intents].filter(([, of]) => of.size > 1).map(([message]) => message);
  expect(torn).toEqual([]);
});

it('fits weights that take hardly any question of its examples for talk', () => {
  const questions = all.filter(({ intent }) => intent === 'question');
  const taken = questions.filter(({ message }) => {
    const { intent, likelihood } = likelyIntent(asRead(message));
    return intent !== 'question' && likelihood >= 0.65;
  });
  expect(taken.length / questions.length).toBeLessThan(0.01);
});
