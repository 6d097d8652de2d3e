import { expect, it } from 'vitest';
import { asRead, INTENTS, messagesIn, readMessages } from '../../lab/train-intent.js';
import { LEAST } from '../../src/answer/talk.js';
import { likelyIntent } from '../../src/question/intent/talk-model.js';
import stored from '../../src/question/intent/talk-weights.json' with { type: 'json' };

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

it('has an example and weights for what a message may want, and for nothing else', () => {
  const wanted = new Set(all.map(({ intent }) => intent));
  expect([...wanted].sort()).toEqual(Object.keys(INTENTS).sort());
  expect(Object.keys(stored.weights).sort()).toEqual(Object.keys(INTENTS).sort());
});

it('refuses an example of an intent that there is not, and says where it is', () => {
  expect(() => messagesIn('house.tsv', 'thanks\tty\nthank\tthx\n')).toThrow('house.tsv, line 2');
});

it('has weights that take hardly any question of the examples for talk', () => {
  const questions = all.filter(({ intent }) => intent === 'question');
  const taken = questions.filter(({ message }) => {
    const { intent, likelihood } = likelyIntent(asRead(message));
    return intent !== 'question' && likelihood >= LEAST.refused;
  });
  expect(taken.length / questions.length).toBeLessThan(0.01);
});
