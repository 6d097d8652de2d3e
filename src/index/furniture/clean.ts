import { readByline } from '../metadata/byline.js';
import type { Block } from '../text/blocks.js';
import { FURNITURE } from './rules.js';

/** What cleaning removed, for tests and for people who write rules. */
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
  for (const { rule, start, end } of stretches(lines)) {
    if (rule !== null) removed.push({ rule, lines: lines.slice(start, end) });
    else kept[owners[start]!]!.push(lines[start]!);
  }
  return {
    blocks: kept.filter((part) => part.length > 0).map((part) => withoutCredit(part.join('\n'))),
    removed,
  };
}

/** Behind the last sentence of a story: `… the port said. (Reporting by Ana Ruiz; Editing by Bo Lund)` */
const CREDIT =
  /(?<=[.!?…]["'”’»)]{0,2})\s\((?:(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ww]riting)|[Cc]ompiled)(?: and (?:reporting|writing|editing))? by (?=\p{Lu})[^()“”"]{2,350}\)\.?$/u;
const LONGEST_CREDIT = 400;

function withoutCredit(block: Block): Block {
  const at = block.lastIndexOf(' (');
  if (at < 0 || block.length - at > LONGEST_CREDIT) return block;
  const start = Math.max(0, at - 5);
  return block.slice(0, start) + block.slice(start).replace(CREDIT, '');
}

/** Narrower than anybody wraps by hand: such a line ends because its text does. */
const NARROW = 40;

/**
 * Splits a paragraph whose line ends mean spaces, as in Markdown: lines of furniture that an export put under each
 * other, or under the last sentence, become blocks of their own, so that the rules see them. A line in the middle of
 * a sentence never does.
 */
export function partSoftLines(lines: readonly string[]): Block[] {
  if (lines.length === 0) return [];
  const whole = lines.join(' ');
  if (lines.length < 2 || clean([whole]).blocks.length === 0) return [whole];
  const blocks: string[][] = [];
  let isOpen = false;
  let before = true;
  for (const { rule, start, end } of stretches(lines)) {
    const stretch = lines.slice(start, end);
    const isApart: boolean =
      (rule !== null || isLabelledByline(stretch[0]!)) && before && !/^\p{Ll}/u.test(lines[end] ?? '');
    if (isApart) blocks.push(...stretch.map((line) => [line]));
    else if (isOpen) blocks.at(-1)!.push(...stretch);
    else blocks.push([...stretch]);
    isOpen = !isApart;
    const last = stretch.at(-1)!;
    before = isApart || last.length < NARROW || /[.?!…。]["'”’»)\]]*$/.test(last.slice(-NARROW));
  }
  return blocks.map((block) => block.join(' '));
}

function isLabelledByline(line: string): boolean {
  return /^(?:by|published|posted|(?:last )?updated)\b/i.test(line) && readByline(line) !== null;
}

/** Lines one by one, except for runs of furniture, which come with their rule. */
function* stretches(
  lines: readonly string[],
): Generator<{ rule: string | null; start: number; end: number }, void> {
  for (let start = 0; start < lines.length; ) {
    const [rule, count] = firstMatch(lines, start);
    const end = start + Math.max(count, 1);
    yield { rule, start, end };
    start = end;
  }
}

function firstMatch(lines: readonly string[], at: number): [rule: string | null, count: number] {
  for (const rule of FURNITURE) {
    const count = rule.match(lines, at);
    if (count > 0) return [rule.name, count];
  }
  return [null, 0];
}
