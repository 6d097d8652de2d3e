/** Terms that a word may be a misspelling of. Pure; knows nothing of the index. */

export interface SimilarTerm {
  readonly stem: string;
  /** 1 for the same word, falling with every slip: see `spellingSimilarity`. */
  readonly similarity: number;
  /** Passages that hold it. */
  readonly frequency: number;
}

/** How many edits still count as a slip: none in short words, where one edit makes another word. */
export function editsAllowed(stem: string): number {
  if (stem.length < 4 || /\d/.test(stem)) return 0;
  return stem.length < 6 ? 1 : 2;
}

/** One bit for each letter: two words that differ in many letters need not be compared further. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i += 1) mask |= 1 << (word.charCodeAt(i) & 31);
  return mask;
}

/** How many bits of 32 are set. */
export function bitCount(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Rows of the table of edits, kept between calls: one search compares thousands of words. */
const LONGEST_WORD = 64;
let [before, previous, row] = [1, 2, 3].map(() => new Uint8Array(LONGEST_WORD + 1)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/**
 * Edits between two words: insert, delete, replace, or swap two neighbours (optimal string alignment,
 * Damerau 1964). Gives up with `limit + 1` as soon as more than `limit` are certain, and at words of more than
 * 64 letters that are not the same.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > LONGEST_WORD) return limit + 1;
  for (let j = 0; j <= b.length; j += 1) previous[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const letter = a.charCodeAt(i - 1);
    let least = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const other = b.charCodeAt(j - 1);
      let edits = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        edits = Math.min(edits, before[j - 2]! + 1);
      }
      row[j] = edits;
      if (edits < least) least = edits;
    }
    if (least > limit) return limit + 1;
    [before, previous, row] = [previous, row, before];
  }
  return Math.min(limit + 1, previous[b.length]!);
}

/** What a slip costs: slips of the finger or the ear are cheap, any other wrong letter is expensive. */
const SWAPPED = 0.7;
const DOUBLED = 0.6;
const ONE_MORE = 1;
const VOWEL = 0.8;
const ALIKE = 0.9;
const NEIGHBOUR_KEY = 1;
const ANOTHER = 1.5;
/** More at the first letter, which is rarely mistyped, and at the last, where a change often makes another word. */
const AT_FIRST = 1;
const AT_LAST = 0.5;

/** Letters that sound similar, and neighbours on a keyboard; each pair is in one group. */
const SOUNDS = ['ckqsxz', 'fvw', 'dt', 'bp', 'gj', 'mn', 'lr'];
const KEYS =
  'qw we er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm qa ws ed rf tg yh uj ik ol az sx dc fv gb hn jm';
const keyNeighbours = new Set(KEYS.split(' ').flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]));
const isVowel = (letter: string): boolean => 'aeiouy'.includes(letter);

function replaced(a: string, b: string): number {
  if (a === b) return 0;
  if (isVowel(a) && isVowel(b)) return VOWEL;
  if (SOUNDS.some((group) => group.includes(a) && group.includes(b))) return ALIKE;
  return keyNeighbours.has(a + b) ? NEIGHBOUR_KEY : ANOTHER;
}

const atFirst = (i: number): number => (i === 0 ? AT_FIRST : 0);

function left(word: string, i: number): number {
  return (word[i] === word[i - 1] || word[i] === word[i + 1] ? DOUBLED : ONE_MORE) + atFirst(i);
}

/** The cost of taking letter `i` of the word asked for letter `j` of the word meant. */
function taken(asked: string, meant: string, i: number, j: number): number {
  const [a, b] = [asked[i]!, meant[j]!];
  const isLast = i === asked.length - 1 && j === meant.length - 1;
  const edge = a === b ? 0 : Math.max(atFirst(i), atFirst(j), isLast ? AT_LAST : 0);
  return replaced(a, b) + edge;
}

/** Whether letters `i - 1` and `i` of the word asked are `j - 1` and `j` of the word meant, swapped. */
function isSwapped(asked: string, meant: string, i: number, j: number): boolean {
  return i > 0 && j > 0 && asked[i] === meant[j - 1] && asked[i - 1] === meant[j];
}

/** The cheapest way to take one word for another: like `editDistance`, but likelier slips cost less. */
function slips(asked: string, meant: string): number {
  /** The cost of reading the first `i` letters of the one as the first `j` of the other. */
  const costs: number[][] = [];
  for (let i = 0; i <= asked.length; i += 1) {
    const reached: number[] = [];
    costs.push(reached);
    for (let j = 0; j <= meant.length; j += 1) {
      const ways = i + j === 0 ? [0] : [];
      if (i > 0) ways.push(costs[i - 1]![j]! + left(asked, i - 1));
      if (j > 0) ways.push(reached[j - 1]! + left(meant, j - 1));
      if (i > 0 && j > 0) ways.push(costs[i - 1]![j - 1]! + taken(asked, meant, i - 1, j - 1));
      if (isSwapped(asked, meant, i - 1, j - 1)) ways.push(costs[i - 2]![j - 2]! + SWAPPED + atFirst(i - 2));
      reached.push(Math.min(...ways));
    }
  }
  return costs[asked.length]![meant.length]!;
}

/** 1 for the same word; less the more the slips cost, relative to the length of the words. */
export function spellingSimilarity(asked: string, meant: string): number {
  return 1 - slips(asked, meant) / Math.max(asked.length, meant.length);
}

/** Nearest first; of equally near ones, the more frequent first, then by name. */
export function bySimilarity(a: SimilarTerm, b: SimilarTerm): number {
  return b.similarity - a.similarity || b.frequency - a.frequency || (a.stem < b.stem ? -1 : 1);
}
