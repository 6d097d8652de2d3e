/**
 * Whether words around a quotation say more than was checked. "Verbatim" stands without a note only if every pasted word
 * is in the article, in order, or belongs to a frame recognised here: one that says who said the words, or asks whether
 * they were said. Anything else adds the note that only the quoted words were checked.
 */
import type { Speaker } from '../domain.js';
import { wordSet } from '../language/lexicon/word-set.js';
import { isTitle } from '../language/names/name-words.js';
import type { CheckedSource } from '../quote-check.js';
import { withoutPossession } from './article-words.js';
import type { Framed } from './claim/around-quote.js';
import { mayBeSamePerson } from './speaker/same-person.js';
import { type ComparedWord, comparedWords, inRow, rowOf } from './words.js';

/** They only say that words were said: "admits" and "jokes" say more. */
export const NEUTRAL_SAYING = wordSet(
  'say said says saying tell told tells state stated states write wrote writes',
);
const SUBJECTS = wordSet('he she they');

/** In the pattern below, N is a name that the words are given to, S a verb of saying, P a pronoun. */
const ASKED_OPENLY =
  '(?:(?:is|was) (?:it|this|that) (?:really |actually )?(?:true|real|correct|right) (?:that |is )?)?';
const RECOGNISED = new RegExp(
  `^(?:so |and |hey |but )?${ASKED_OPENLY}(?:${[
    // "Lind has said that", "says Lind"
    '(?:N )?(?:(?:has|have|had) )?S(?: that)?(?: N)?',
    'N(?: and N)?',
    // "Did Lind really say", "did he say that"
    '(?:when )?(?:did|has|have) (?:N|P) (?:really |actually |truly |ever |even )*S(?: that)?(?: N)?',
    '(?:according to|by|from|quote by|quote from|a quote by|a quote from|quoting|source|words of|who S) N(?: and N)*',
    'who S(?: (?:it|this|that))?',
    'who is (?:it|this|that)(?: quote)? (?:from|by)',
    '(?:is|was) (?:this|that|it) what N S',
    'N (?:quote|quotes|quotation|statement)',
    '(?:the )?(?:quote|quotes|quotation|words|statement)(?: (?:is|was|from|by))?(?: N)?',
    'did (?:N|P) (?:really )?S (?:this|that)',
    '(?:is|was) (?:this|that|it)(?: quote)?(?: from| by)?(?: N)?(?: really)?(?: (?:true|real|correct|right|a real quote|a quote))?',
    '(?:true|real|correct|right)(?: quote)?',
    '(?:really|actually)',
    'S that',
  ].join('|')})? ?$`,
);

/**
 * @param sides What was pasted before the quoted words, between them, and after them. @param quoted Those words. @param
 * speaker Whom they were checked against.
 */
export function saysMore(
  { sides, quoted }: Pick<Framed, 'sides' | 'quoted'>,
  speaker: string | null,
  source: CheckedSource,
): boolean {
  const { text, article, speaker: actual } = source.quote;
  const names = namesIn(speaker ?? '', actual);
  // Beside a name, a role, an author and a source say whose words these are.
  const known = [article.publisher, article.author, actual?.role].map((one) =>
    rowOf(withoutPossession(one ?? '')),
  );
  const isKnown = ({ words }: Run): boolean => known.some((one) => one.includes(rowOfWords(words)));
  const row = rowOf(text);
  const isHeld = ({ before, words, after }: Run): boolean =>
    (before === null && after === null && row.includes(rowOfWords(words))) ||
    (before !== null && row.includes(rowOfWords([before, ...words]))) ||
    (after !== null && row.includes(rowOfWords([...words, after])));
  return sides.some((side, i) => {
    const words = comparedWords(side);
    // "Is this real? Who said it?"
    const isKnownFrame = side.split(/(?<=[?!])\s/).every((one) => isRecognised(comparedWords(one), names));
    if (isKnownFrame) return isCutOut(side, words, names);
    const isBeside = sides.length === quoted.length + 1;
    const [before = null] = isBeside ? comparedWords(quoted[i - 1] ?? '').slice(-1) : [];
    const [after = null] = isBeside ? comparedWords(quoted[i] ?? '') : [];
    return !runsBetween(words, names).every((run) =>
      run.before || run.after || IS_LABEL.test(side)
        ? isHeld(run) || isKnown(run)
        : isHeld({ ...run, before, after }),
    );
  });
}

/** "Pope: “…”", "“…” (Transport Minister)" */
const IS_LABEL = /:\s{0,3}["“„«]?$|^["”“»]?\s{0,3}[(—–―~-]/u;

/** “…,” Lind, said: only where what stood between was cut out does a comma separate a name from its verb. */
const isCutOut = (side: string, words: readonly ComparedWord[], names: ReadonlySet<string>): boolean =>
  words.some(({ key, start }, i) => {
    const name = words[i - 1];
    return (
      name !== undefined &&
      names.has(name.key) &&
      NEUTRAL_SAYING.has(key) &&
      side.slice(name.end, start).includes(',')
    );
  });

/**
 * The words of a claimed name that are the actual speaker's: a name with one more, "Ingrid Berg Moe", may be somebody
 * else's. A description is compared with the whole article, and the answer says who is meant.
 */
function namesIn(claimed: string, actual: Speaker | null): ReadonlySet<string> {
  const words = comparedWords(claimed).map(({ key, start, end }) => ({
    key,
    surface: claimed.slice(start, end),
  }));
  const role = new Set(comparedWords(actual?.role ?? '').map(({ key }) => key));
  const last = comparedWords(actual?.name ?? '').at(-1)?.key;
  const isNamed = words.some(({ key }) => key === last);
  const isOwn = ({ key, surface }: (typeof words)[number]): boolean =>
    !isNamed || key.length === 1 || role.has(key) || mayBeSamePerson(surface, actual!.name);
  return new Set(words.filter(isOwn).map(({ key }) => key));
}

const rowOfWords = (words: readonly ComparedWord[]): string => inRow(words.map(({ key }) => key));

function isRecognised(words: readonly ComparedWord[], names: ReadonlySet<string>): boolean {
  const kinds = words.map(({ key }) => {
    if (names.has(key)) return 'N';
    if (NEUTRAL_SAYING.has(key)) return 'S';
    return SUBJECTS.has(key) ? 'P' : key;
  });
  const isOffice = words.some(({ key }) => names.has(key) && isTitle(key));
  const joined = kinds.filter(
    (kind, i) =>
      !(kind === 'N' && kinds[i - 1] === 'N') && !(isOffice && kind === 'the' && kinds[i + 1] === 'N'),
  );
  return RECOGNISED.test(joined.length === 0 ? ' ' : `${joined.join(' ')} `);
}

/** Words of a frame in a row, and the name or the verb of saying on either side. */
interface Run {
  readonly before: ComparedWord | null;
  readonly words: readonly ComparedWord[];
  readonly after: ComparedWord | null;
}

/**
 * The words between names and verbs of saying. Each must stand beside one of these in the article as well: “…,” said Lind,
 * who lives on Lunde, as "Lind, who lives on Lunde, said", but not as "who lives on Lunde “…,” said Lind".
 */
function runsBetween(words: readonly ComparedWord[], names: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  let [before, run]: [ComparedWord | null, ComparedWord[]] = [null, []];
  const close = (after: ComparedWord | null): void => {
    if (run.length > 0) runs.push({ before, words: run, after });
    [before, run] = [after, []];
  };
  for (const word of words) {
    if (names.has(word.key) || NEUTRAL_SAYING.has(word.key)) close(word);
    else run.push(word);
  }
  close(null);
  return runs;
}
