/** Quotes to be checked, made by rule from articles: real ones, altered ones, ones under a wrong name, foreign ones. */

import { mayBeSamePerson } from '../src/checking/same-person.js';
import { comparedWords } from '../src/checking/words.js';
import type { Article, CheckVerdict } from '../src/domain.js';
import { STOP_WORDS } from '../src/language/lexicon/stop-words.js';
import { attributions } from '../src/speakers/attributions.js';

export interface QuoteClaim {
  readonly kind: string;
  readonly text: string;
  readonly speaker?: string;
  readonly expected: CheckVerdict;
}

type Random = () => number;

/** Words in a sentence that is worth quoting. */
const LEAST = 8;
const MOST = 45;
/** Words in a row by which two sentences are known for versions of one. */
const RUN = 3;
const NUMERALS = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'twelve',
  'dozen',
  'hundred',
];
const NEGATIONS = new Set(['not', 'never', 'no', 'cannot', 'without']);

interface Quotable {
  readonly text: string;
  readonly speaker: string | null;
}

/**
 * Up to `count` claims of each kind. `held` are articles of the index, `foreign` articles that it lacks.
 * The same seed gives the same claims.
 */
export function claimsFrom(
  held: readonly Article[],
  foreign: readonly Article[],
  count: number,
  random: Random,
): QuoteClaim[] {
  const sentences = shuffled(held.flatMap(quotable), random);
  const words = sentences.slice(0, 2000).flatMap(({ text }) => contentOf(text));
  const texts = new Set(held.map(({ text }) => keysOf(text)));
  const isHeld = (text: string): boolean => {
    const keys = keysOf(text);
    for (const other of texts) if (other.includes(keys)) return true;
    return false;
  };
  const made = (
    kind: string,
    expected: CheckVerdict,
    make: (from: Quotable, i: number) => Omit<QuoteClaim, 'kind' | 'expected'> | null,
    pool: readonly Quotable[] = sentences,
  ): QuoteClaim[] => {
    const claims: QuoteClaim[] = [];
    for (let i = 0; i < pool.length && claims.length < count; i += 1) {
      const claim = make(pool[i]!, i);
      if (claim && (expected === 'verbatim' || expected === 'misattributed' || !isHeld(claim.text))) {
        claims.push({ kind, expected, ...claim });
      }
    }
    return claims;
  };
  const runs = new Set(held.flatMap(({ text }) => runsOf(text)));
  /** News is written anew from old news: a sentence that shares half its runs of words with the archive is no foreign one. */
  const isNearlyHeld = (text: string): boolean => {
    const own = runsOf(text);
    return 2 * own.filter((run) => runs.has(run)).length >= own.length;
  };
  const others = shuffled(foreign.flatMap(quotable), random);
  const named = sentences.filter(({ speaker }) => speaker !== null);
  const names = [...new Set(named.map(({ speaker }) => speaker!))];
  return [
    ...made('whole sentence', 'verbatim', ({ text }) => ({ text: disguised(text, random) })),
    ...made('part of a sentence', 'verbatim', ({ text }) => ({ text: partOf(text, random) })),
    ...made('with an ellipsis', 'verbatim', ({ text }) => claim(withEllipsis(text, random))),
    ...made('with who says it', 'verbatim', ({ text, speaker }) => framed(text, speaker!, random), named),
    ...made('right speaker', 'verbatim', ({ text, speaker }) => ({ text, speaker: speaker! }), named),
    ...made('a word changed', 'altered', ({ text }) => claim(wordChanged(text, words, random))),
    ...made('two words changed', 'altered', ({ text }) => {
      const once = wordChanged(text, words, random);
      return claim(once && wordChanged(once, words, random));
    }),
    ...made('two words swapped', 'altered', ({ text }) => claim(wordsSwapped(text, random))),
    ...made('negation put in', 'altered', ({ text }) => claim(negationPutIn(text))),
    ...made('negation dropped', 'altered', ({ text }) => claim(negationDropped(text))),
    ...made('number changed', 'altered', ({ text }) => claim(numberChanged(text, random))),
    ...made('numeral changed', 'altered', ({ text }) => claim(numeralChanged(text, random))),
    ...made('a piece left out', 'altered', ({ text }) => claim(pieceLeftOut(text, random))),
    ...made('a word put in', 'altered', ({ text }) => claim(wordPutIn(text, words, random))),
    ...made('misspelt', 'altered', ({ text }) => claim(misspelt(text, random))),
    ...made(
      'another speaker',
      'misattributed',
      ({ text, speaker }) => {
        const other = names[Math.floor(random() * names.length)]!;
        return mayBeSamePerson(other, speaker!) ? null : { text, speaker: other };
      },
      named,
    ),
    ...made(
      'with another who says it',
      'misattributed',
      ({ text, speaker }) => {
        const other = names[Math.floor(random() * names.length)]!;
        return mayBeSamePerson(other, speaker!) ? null : framed(text, other, random);
      },
      named,
    ),
    ...made('two articles', 'stitched', ({ text }, i) =>
      claim(`${firstHalf(text)} ${secondHalf(sentences[(i + 17) % sentences.length]!.text)}`),
    ),
    ...made('foreign', 'absent', ({ text }) => claim(isNearlyHeld(text) ? null : text), others),
    ...made(
      'part of a foreign one',
      'absent',
      ({ text }) => claim(isNearlyHeld(text) ? null : partOf(text, random)),
      others,
    ),
  ];
}

const claim = (text: string | null): { text: string } | null => (text === null ? null : { text });

function quotable(article: Article): Quotable[] {
  const said = attributions(article);
  return article.sentences.flatMap(({ start, end }, i) => {
    const text = article.text.slice(start, end).replace(/\s+/g, ' ');
    const length = comparedWords(text).length;
    return length >= LEAST && length <= MOST && !/[[\]]|\.{3}|…/.test(text)
      ? [{ text, speaker: said[i]!.speaker }]
      : [];
  });
}

const keysOf = (text: string): string =>
  ` ${comparedWords(text)
    .map(({ key }) => key)
    .join(' ')} `;

/** Every few words in a row. */
function runsOf(text: string): string[] {
  const keys = comparedWords(text).map(({ key }) => key);
  return keys.slice(RUN - 1).map((_, i) => keys.slice(i, i + RUN).join(' '));
}

function contentOf(text: string): string[] {
  return comparedWords(text).flatMap(({ key, start, end }) =>
    /^\p{Ll}{4,}$/u.test(key) && !STOP_WORDS.has(key) ? [text.slice(start, end)] : [],
  );
}

/** What must not count: other quotation marks, dashes, spaces and case. */
function disguised(text: string, random: Random): string {
  const other = text
    .replace(/[“”"]/g, random() < 0.5 ? '"' : '')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/ /g, () => (random() < 0.1 ? '  ' : ' '));
  return random() < 0.3 ? `"${other.toLowerCase()}"` : `“${other}”`;
}

/** A whole sentence as people pass it on, with a name. */
function framed(text: string, name: string, random: Random): { text: string } | null {
  // What quotes somebody itself is not put in marks again.
  if (/["“”„»«]/.test(text)) return null;
  const frames = [
    `${name}: “${text}”`,
    `${name} said: "${text}"`,
    `"${text}" - ${name}`,
    `> ${text}\n— ${name}`,
    `“${text}” (${name})`,
    `Did ${name} really say „${text}“?`,
  ];
  return { text: pick(frames, random)! };
}

function partOf(text: string, random: Random): string {
  const words = comparedWords(text);
  const length = Math.max(5, Math.floor(words.length * 0.5));
  const from = Math.floor(random() * (words.length - length + 1));
  return text.slice(words[from]!.start, words[from + length - 1]!.end);
}

function withEllipsis(text: string, random: Random): string | null {
  const words = comparedWords(text);
  if (words.length < 14) return null;
  const from = 4 + Math.floor(random() * (words.length - 11));
  const mark = random() < 0.5 ? '…' : '[...]';
  return `${text.slice(0, words[from]!.start)}${mark} ${text.slice(words[from + 3]!.start)}`;
}

function replaced(text: string, { start, end }: { start: number; end: number }, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}

function wordChanged(text: string, words: readonly string[], random: Random): string | null {
  const at = pick(
    comparedWords(text).filter(({ key }) => /^\p{Ll}{4,}$/u.test(key) && !STOP_WORDS.has(key)),
    random,
  );
  const other = pick(words, random);
  return at && other && keysOf(other).trim() !== at.key ? replaced(text, at, other) : null;
}

function negationDropped(text: string): string | null {
  const at = comparedWords(text).find(({ key }) => NEGATIONS.has(key));
  if (at) return at.key === 'cannot' ? replaced(text, at, 'can') : replaced(text, at, '').replace('  ', ' ');
  const shortened = /(\w)n['’]t\b/.exec(text);
  return shortened ? text.replace(shortened[0], shortened[1]!) : null;
}

function negationPutIn(text: string): string | null {
  const verb =
    /\b(?:is|are|was|were|will|would|can|could|should|has|have|had|did|does|do)\b(?!n['’]t| not)/.exec(text);
  return verb && `${text.slice(0, verb.index)}${verb[0]} not${text.slice(verb.index + verb[0].length)}`;
}

function numeralChanged(text: string, random: Random): string | null {
  const at = comparedWords(text).find(({ key }) => NUMERALS.includes(key));
  const other = pick(
    NUMERALS.filter((one) => one !== at?.key),
    random,
  );
  return at && other ? replaced(text, at, other) : null;
}

/** Two neighbours that tell something change places. */
function wordsSwapped(text: string, random: Random): string | null {
  const words = comparedWords(text);
  const telling = ({ key }: { key: string }): boolean => key.length > 3 && !STOP_WORDS.has(key);
  const i = pick(
    words.flatMap((word, at) => {
      const next = words[at + 1];
      return next && telling(word) && telling(next) && word.key !== next.key ? [at] : [];
    }),
    random,
  );
  if (i === undefined) return null;
  const [one, other] = [words[i]!, words[i + 1]!];
  const surface = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return `${text.slice(0, one.start)}${surface(other)}${text.slice(one.end, other.start)}${surface(one)}${text.slice(other.end)}`;
}

function numberChanged(text: string, random: Random): string | null {
  const at = pick(
    comparedWords(text).filter(({ key }) => /^\d+$/.test(key)),
    random,
  );
  if (!at) return null;
  const value = Number(at.key);
  return replaced(text, at, String(value + 1 + Math.floor(random() * Math.max(2, value * 0.2))));
}

function pieceLeftOut(text: string, random: Random): string | null {
  const words = comparedWords(text);
  if (words.length < 12) return null;
  const from = 2 + Math.floor(random() * (words.length - 8));
  return text.slice(0, words[from]!.start) + text.slice(words[from + 3]!.start);
}

function wordPutIn(text: string, words: readonly string[], random: Random): string | null {
  const at = pick(comparedWords(text).slice(1), random);
  const other = pick(words, random);
  return at && other ? `${text.slice(0, at.start)}${other} ${text.slice(at.start)}` : null;
}

function misspelt(text: string, random: Random): string | null {
  const at = pick(
    comparedWords(text).filter(({ key }) => /^\p{Ll}{7,}$/u.test(key)),
    random,
  );
  if (!at) return null;
  const middle = at.start + 3;
  return text.slice(0, middle) + text[middle + 1] + text[middle] + text.slice(middle + 2);
}

function firstHalf(text: string): string {
  const words = comparedWords(text);
  return text.slice(0, words[Math.floor(words.length / 2)]!.start).trim();
}

function secondHalf(text: string): string {
  const words = comparedWords(text);
  return text.slice(words[Math.floor(words.length / 2)]!.start);
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const order = list.map((value) => ({ value, at: random() }));
  return order.sort((a, b) => a.at - b.at).map(({ value }) => value);
}
