/** Words that are written as one or as two: "cybercrime" and "cyber-crime" differ only in spelling. */
import type { ClaimPart } from '../claim/claim.js';
import { isNegation } from '../weight.js';
import type { ComparedWord } from '../words.js';
import type { Step } from './align.js';

/**
 * The steps with each word that is two words on the other side as a difference in spelling. Both of the two are paired with
 * the one.
 */
export function withCompounds(
  steps: readonly Step[],
  parts: readonly ClaimPart[],
  words: readonly ComparedWord[],
): Step[] {
  const keyOf = (part: number): string => {
    const found = parts[part]!;
    return found.kind === 'word' ? found.word.key : '';
  };
  const joined: Step[] = [];
  for (let i = 0; i < steps.length; i += 1) {
    const [one, other] = [steps[i]!, steps[i + 1]];
    const changed = [one, other].find((step) => step?.kind === 'changed' || step?.kind === 'spelling');
    const rest = changed === one ? other : one;
    if (!changed || !('part' in changed && 'at' in changed)) {
      joined.push(one);
      continue;
    }
    if (rest?.kind === 'added') {
      const pair = [changed.part, rest.part].sort((a, b) => a - b);
      if (isCompound(pair.map(keyOf), words[changed.at]!.key)) {
        joined.push(...pair.map((part): Step => ({ kind: 'spelling', part, at: changed.at })));
        i += 1;
        continue;
      }
    }
    if (rest?.kind === 'left-out') {
      const pair = [changed.at, rest.at].sort((a, b) => a - b);
      const keys = pair.map((at) => words[at]!.key);
      if (isCompound(keys, keyOf(changed.part))) {
        joined.push(...pair.map((at): Step => ({ kind: 'spelling', part: changed.part, at })));
        i += 1;
        continue;
      }
    }
    joined.push(one);
  }
  return joined;
}

/** "Not able" is not "notable", nor "in capable" "incapable". */
const isCompound = (two: readonly string[], one: string): boolean =>
  two.join('') === one && !two.some(isNegation) && !/^(?:a|in|un)$/.test(two[0]!);
