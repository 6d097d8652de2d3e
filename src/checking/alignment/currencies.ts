/** Sums with a sign and in words: "$85 billion" and "85 billion dollars" are one sum, spelt otherwise. */
import type { ClaimPart } from '../claim/claim.js';
import type { ComparedWord } from '../words.js';
import type { Step } from './align.js';

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['dollars', '$'],
  ['dollar', '$'],
  ['pounds', '£'],
  ['pound', '£'],
  ['euros', '€'],
  ['euro', '€'],
  ['yen', '¥'],
]);

/**
 * The steps with each sum whose currency stands on the other side of its figure as a difference in spelling. Sign and figure
 * are paired with figure and word in the order in which they stand.
 */
export function withCurrencies(
  steps: readonly Step[],
  parts: readonly ClaimPart[],
  words: readonly ComparedWord[],
): Step[] {
  const isAt = (step: Step | undefined, at: number): boolean =>
    step !== undefined && 'at' in step && step.at === at;
  // The sign must not be what another word of the claim stands for: "nearly 85 dollars".
  const isFree = (step: Step | undefined, at: number): boolean =>
    !isAt(step, at) || step!.kind === 'left-out';
  const joined: Step[] = [];
  for (let i = 0; i < steps.length; i += 1) {
    const [step, next] = [steps[i]!, steps[i + 1]];
    const isSame = step.kind === 'same' || step.kind === 'spelling';
    if (
      isSame &&
      next?.kind === 'added' &&
      isCurrency(words[step.at - 1], partWord(parts, next)) &&
      isFree(joined.at(-1), step.at - 1)
    ) {
      // The original has "$85", the claim "85 dollars".
      if (isAt(joined.at(-1), step.at - 1)) joined.pop();
      joined.push(spelt(step.part, step.at - 1), spelt(next.part, step.at));
      i += 1;
    } else if (
      step.kind === 'added' &&
      (next?.kind === 'same' || next?.kind === 'spelling') &&
      isCurrency(partWord(parts, step), words[next.at + 1]) &&
      isFree(steps[i + 2], next.at + 1)
    ) {
      // The other way round.
      joined.push(spelt(step.part, next.at), spelt(next.part, next.at + 1));
      i += isAt(steps[i + 2], next.at + 1) ? 2 : 1;
    } else joined.push(step);
  }
  return joined;
}

const spelt = (part: number, at: number): Step => ({ kind: 'spelling', part, at });

function partWord(parts: readonly ClaimPart[], { part }: { part: number }): ComparedWord | undefined {
  const found = parts[part]!;
  return found.kind === 'elision' ? undefined : found.word;
}

/** Whether a sign and a word name one currency. */
const isCurrency = (sign: ComparedWord | undefined, word: ComparedWord | undefined): boolean =>
  sign !== undefined && word !== undefined && SIGNS.get(word.key) === sign.key;
