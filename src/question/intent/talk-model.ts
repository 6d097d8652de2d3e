/**
 * What a message to the bot probably wants, learnt from examples: a multinomial logistic regression (as for example in
 * Jurafsky and Martin, "Speech and Language Processing", chapter 5) over the features of `talk-features.ts`.
 * `npm run train -- --intent` fits its weights.
 */
import type { Intent } from '../../domain.js';
import { once } from '../../language/once.js';
import { talkFeatures } from './talk-features.js';
import stored from './talk-weights.json' with { type: 'json' };

/** Weights by intent: the constant first, then one for each place. */
export type TalkWeights = Readonly<Record<string, Float32Array>>;

/** What a message wants, and how likely that is, 0 to 1. */
export interface LikelyIntent {
  readonly intent: Intent;
  readonly likelihood: number;
}

/** The weights as stored: multiples of a step, each as one character. */
export interface StoredWeights {
  readonly bias: Readonly<Record<string, number>>;
  readonly weights: Readonly<Record<string, string>>;
}

/** The size of a step, and the characters from the least multiple to the greatest; the one in the middle is 0. */
const STEP = 0.05;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-';
const ZERO = (DIGITS.length - 1) / 2;

/** To the nearest step; weights beyond the greatest become that. */
export function packed(weights: TalkWeights): StoredWeights {
  const digitOf = (weight: number): string =>
    DIGITS[Math.max(-ZERO, Math.min(ZERO, Math.round(weight / STEP))) + ZERO]!;
  const all = Object.entries(weights);
  return {
    bias: Object.fromEntries(all.map(([intent, [bias]]) => [intent, Math.round(bias! * 1000) / 1000])),
    weights: Object.fromEntries(all.map(([intent, [, ...places]]) => [intent, places.map(digitOf).join('')])),
  };
}

/** The weights that were stored. */
export function unpacked({ bias, weights }: StoredWeights): TalkWeights {
  const values = new Map([...DIGITS].map((digit, i) => [digit, (i - ZERO) * STEP]));
  return Object.fromEntries(
    Object.entries(weights).map(([intent, digits]) => [
      intent,
      Float32Array.from([bias[intent]!, ...[...digits].map((digit) => values.get(digit)!)]),
    ]),
  );
}

const shipped = once(() => unpacked(stored));

/** @param message As it was written, without its polite words. The shipped weights are unpacked when they are first needed. */
export function likelyIntent(message: string, weights: TalkWeights = shipped()): LikelyIntent {
  const places = talkFeatures(message);
  const scores = Object.entries(weights).map(([intent, of]) => ({
    intent: intent as Intent,
    score: places.reduce((sum, place) => sum + of[place + 1]!, of[0]!),
  }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  const all = scores.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0);
  return { intent: best.intent, likelihood: 1 / all };
}
