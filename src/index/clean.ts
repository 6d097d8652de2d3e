import type { Block } from './blocks.js';
import { FURNITURE } from './furniture/rules.js';

/** What cleaning took away, for tests and for people who write rules. */
export interface Removal {
  readonly rule: string;
  readonly lines: readonly string[];
}

/** The blocks without page furniture, by the rules of `furniture/`, which see one line after another. */
export function clean(blocks: readonly Block[]): { blocks: Block[]; removed: Removal[] } {
  const owners: number[] = [];
  const lines = blocks.flatMap((block, owner) =>
    block.split('\n').map((line) => {
      owners.push(owner);
      return line;
    }),
  );
  const kept: string[][] = blocks.map(() => []);
  const removed: Removal[] = [];
  for (let at = 0; at < lines.length; ) {
    const [rule, count] = firstMatch(lines, at);
    if (count > 0) removed.push({ rule, lines: lines.slice(at, at + count) });
    else kept[owners[at]!]!.push(lines[at]!);
    at += Math.max(count, 1);
  }
  return { blocks: kept.filter((part) => part.length > 0).map((part) => part.join('\n')), removed };
}

function firstMatch(lines: readonly string[], at: number): [rule: string, count: number] {
  for (const rule of FURNITURE) {
    const count = rule.match(lines, at);
    if (count > 0) return [rule.name, count];
  }
  return ['', 0];
}
