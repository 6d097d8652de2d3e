import { describe, expect, it } from 'vitest';
import { LEAST } from '../../../src/answer/talk.js';
import { PLACES, talkFeatures } from '../../../src/question/intent/talk-features.js';
import { likelyIntent, packed, unpacked } from '../../../src/question/intent/talk-model.js';

const intentOf = (message: string): string | null => {
  const { intent, likelihood } = likelyIntent(message);
  return likelihood >= LEAST.refused ? intent : null;
};

describe('likelyIntent', () => {
  it.each([
    ['so what do your articles cover', 'sources'],
    ['are you going to save the stuff i write', 'privacy'],
    ['no, you have got that completely wrong', 'complaint'],
    ['please could you look that up on the internet for us', 'web'],
    ['who exactly made you', 'identity'],
    ['how many people do you quote', 'speakers'],
  ])('understands %j, which no pattern has', (message, intent) => {
    expect(intentOf(message)).toBe(intent);
  });

  it.each([
    'Who wrote the agreement with the miners?',
    'How many people were rescued from the ferry?',
    'did the council delete the emails',
    'what data did the clinic store',
    'When was the bridge at Tarn closed?',
    'why did the minister say that',
    'what happened to the website of the museum',
    'who is behind the attack',
  ])('is sure of nothing but a question about %j', (message) => {
    expect(intentOf(message) ?? 'question').toBe('question');
  });

  it('sees no difference between two names, or two numbers', () => {
    const of = (name: string, number: number) =>
      talkFeatures(`can you only use articles from ${name} since ${number}`);
    expect(of('Vell', 2020)).toEqual(of('Tarn', 2021));
  });
});

describe('the weights', () => {
  it('are the same after they were stored, to the nearest step', () => {
    const weights = { thanks: Float32Array.from({ length: PLACES + 1 }, (_, i) => Math.sin(i) * 1.4) };
    const read = unpacked(JSON.parse(JSON.stringify(packed(weights)))).thanks!;
    const off = read.map((weight, i) => Math.abs(weight - weights.thanks[i]!));
    expect(read).toHaveLength(PLACES + 1);
    expect(Math.max(...off)).toBeLessThan(0.026);
  });
});
