/** Words joined, separated or hyphenated as in the articles: "powerplant", "power plant" and "power-plant" ask the same. */
import type { Range } from '../../domain.js';
import { isEnglishWord } from '../../language/dictionary.js';
import { passageText } from '../../language/excerpt.js';
import { ORGANISATIONS } from '../../language/lexicon/organisations.js';
import { LETTERS } from '../../language/lexicon/shortenings.js';
import { isKnownName } from '../../language/names/known-names.js';
import { contentStems, type Token, tokenize } from '../../language/tokens.js';
import { passagesWith } from '../../retrieval/passages-with.js';
import type { SearchIndex } from '../../retrieval/ports.js';
import { createSlices } from '../../system/slices.js';
import { isAskingWord } from '../preamble.js';

/** Passages searched for two words next to each other. */
const DEPTH = 20;
/** The longest first part of a word that is split, and the shortest word that is split at all, in letters. */
const LONGEST_PART = 16;
const LEAST_SPLIT = 4;

type Pair = readonly [string, string];

/** A stretch of the question, and what replaces it. */
interface Change extends Range {
  readonly text: string;
}

/** A question by its words, and the index whose spelling it takes on. */
interface Spelling {
  readonly question: string;
  readonly tokens: readonly Token[];
  readonly index: SearchIndex;
  /** Whether some passage holds a stem. */
  readonly isHeld: (stem: string) => boolean;
  /** Awaited before each search: a message of hundreds of words that no article holds costs a few for each of them. */
  readonly slice: () => Promise<void> | undefined;
}

/**
 * The question in the articles' own spelling of compounds. A joined word that no passage holds is split if some passage
 * has its parts side by side; two words are joined where passages hold the joined word and none has the two side by side.
 */
export async function withCompoundsOf(index: SearchIndex, question: string): Promise<string> {
  const tokens = tokenize(question).filter(({ start, end }) => end > start);
  const pairs = neighbours(tokens, question);
  const stems = [...pairs.map(({ word }) => stemOf(word)), ...tokens.map(({ stem }) => stem)];
  const { frequency } = await index.termStatistics([...new Set(stems)]);
  const isHeld = (stem: string): boolean => (frequency.get(stem) ?? 0) > 0;
  const spelling: Spelling = { question, tokens, index, isHeld, slice: createSlices() };
  const changes = [...(await joinedPairs(pairs, spelling)), ...(await writtenOut(spelling))];
  return [...changes, ...(await splitWords(spelling, changes))]
    .sort((a, b) => b.start - a.start)
    .reduce((text, change) => text.slice(0, change.start) + change.text + text.slice(change.end), question);
}

/** Two words with a space or a hyphen between them, and what they are as one. */
interface Neighbours {
  readonly first: Token;
  readonly second: Token;
  readonly word: string;
}

function neighbours(tokens: readonly Token[], question: string): Neighbours[] {
  return tokens.slice(1).flatMap((second, i) => {
    const first = tokens[i]!;
    const between = question.slice(first.end, second.start);
    const [isFigure, isOther] = [first, second].map(({ lower }) => /^\d/.test(lower));
    return /^[ -]$/.test(between) && !first.stop && !second.stop && !(isFigure && isOther)
      ? [{ first, second, word: first.lower + second.lower }]
      : [];
  });
}

/** "power plant" as "powerplant" */
async function joinedPairs(
  pairs: readonly Neighbours[],
  { question, index, isHeld, slice }: Spelling,
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { first, second, word } of pairs) {
    if (!isHeld(stemOf(word)) || changes.at(-1)?.end === first.end) continue;
    await slice();
    if (await standTogether([first.stem, second.stem], index)) continue;
    const text = question.slice(first.start, first.end) + question.slice(second.start, second.end);
    changes.push({ start: first.start, end: second.end, text });
  }
  return changes;
}

/** "WTO" as "world trade organisation" */
async function writtenOut({ question, tokens, index, isHeld, slice }: Spelling): Promise<Change[]> {
  const others = tokens.filter(({ stem, stop }) => !stop && isHeld(stem)).map(({ stem }) => stem);
  const changes: Change[] = [];
  for (const { start, end, stem, stop } of tokens) {
    if (stop || isHeld(stem)) continue;
    await slice();
    const text = (await phraseOf(stem, index)) ?? (await nameWith(question.slice(start, end), others, index));
    if (text) changes.push({ start, end, text });
  }
  return changes;
}

/** "powerplant" as "power plant", where no article has the word and nothing else changes it. */
async function splitWords(
  { question, tokens, index, isHeld, slice }: Spelling,
  others: readonly Change[],
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { start, end, stem, stop, lower } of tokens) {
    if (stop || isHeld(stem) || isAskingWord(lower) || lower.length < LEAST_SPLIT) continue;
    // 2147 is not "21" and "47", though some article has a score like that.
    if (/^\d+$/.test(lower) || others.some((change) => change.start < end && start < change.end)) continue;
    await slice();
    const at = await splitAt(question.slice(start, end), index);
    const text = `${question.slice(start, start + at)} ${question.slice(start + at, end)}`;
    if (at > 0) changes.push({ start, end, text });
  }
  return changes;
}

/** The phrase for such letters, if some passage has it: "world trade organisation" for "WTO". */
async function phraseOf(letters: string, index: SearchIndex): Promise<string | null> {
  for (const [short, , phrase] of LETTERS) {
    const [first, second] = contentStems(phrase);
    if (contentStems(short)[0] !== letters) continue;
    if (await standTogether([first!, second!], index))
      return phrase.replace(/\b\p{Ll}/gu, (a) => a.toUpperCase());
  }
  return null;
}

/** Letters that may be initials, as typed: "WMO", "W.M.O.", and in a message without capitals "wmo". */
const INITIALS = /^(?:\p{Lu}{3,6}|(?:\p{Lu}\.){3,6})$/u;
const SMALL_INITIALS = /^\p{Ll}{3,6}$/u;
/** Passages searched for a name with such initials, where the question has no other word to search for. */
const DEPTH_OF_NAMES = 200;
/** Words inside a name that give it no initial. */
const SMALL: ReadonlySet<string> = new Set(['of', 'for', 'and', 'the', 'on', 'in', 'to']);

/**
 * The name with such initials, which the articles spell out: in a passage about the question's other words, or without any
 * ("What did the KFA do?") in one with a noun for an organisation.
 */
async function nameWith(
  typed: string,
  others: readonly string[],
  index: SearchIndex,
): Promise<string | null> {
  if (!mayBeInitials(typed)) return null;
  const initials = typed.replaceAll('.', '').toUpperCase();
  const passages =
    others.length > 0
      ? await passagesWith(index, others, DEPTH)
      : await passagesWith(index, organisationsWith(initials), DEPTH_OF_NAMES);
  return passages.map((passage) => nameIn(passageText(passage), initials)).find(Boolean) ?? null;
}

const mayBeInitials = (typed: string): boolean =>
  INITIALS.test(typed) || (SMALL_INITIALS.test(typed) && !isEnglishWord(typed) && !isKnownName(typed));

/** Stems of the nouns for organisations that may be part of a name with such initials: "association" for "KFA". */
const organisationsWith = (initials: string): string[] =>
  contentStems([...ORGANISATIONS].filter((noun) => initials.includes(noun[0]!.toUpperCase())).join(' '));

/** The capitalised words of the first name in a text with such initials. */
function nameIn(text: string, initials: string): string | null {
  const tokens = tokenize(text).filter(({ start, end }) => end > start);
  for (const at of tokens.keys()) {
    const words: string[] = [];
    for (let i = at; i < tokens.length && words.length < initials.length; i += 1) {
      const { start, end, lower } = tokens[i]!;
      const isNext = words.length === 0 || /^[ -]$/u.test(text.slice(tokens[i - 1]!.end, start));
      if (isNext && words.length > 0 && SMALL.has(lower)) continue;
      if (!isNext || text[start] !== initials[words.length]) break;
      words.push(text.slice(start, end));
    }
    if (words.length === initials.length) return words.join(' ');
  }
  return null;
}

/** Where to split a word into two that some passage has side by side: the first such position; 0 if there is none. */
async function splitAt(word: string, index: SearchIndex): Promise<number> {
  const places = Array.from({ length: Math.min(word.length - 2, LONGEST_PART) }, (_, i) => i + 1)
    .map((at) => ({ at, parts: [stemOf(word.slice(0, at)), stemOf(word.slice(at))] as Pair }))
    .filter(({ parts }) => parts.every(Boolean));
  const { frequency } = await index.termStatistics([...new Set(places.flatMap(({ parts }) => parts))]);
  for (const { at, parts } of places) {
    if (parts.every((part) => frequency.get(part)) && (await standTogether(parts, index))) return at;
  }
  return 0;
}

/** The stem of a single content word; empty for a stop word, and for several words. */
function stemOf(word: string): string {
  const [token, ...more] = tokenize(word);
  return token && more.length === 0 && !token.stop ? token.stem : '';
}

async function standTogether([first, second]: Pair, index: SearchIndex): Promise<boolean> {
  const passages = await passagesWith(index, [first, second], DEPTH);
  return passages.some((passage) => {
    const stems = tokenize(`${passage.article.title ?? ''}\n${passageText(passage)}`).map(({ stem }) => stem);
    return stems.some((stem, at) => stem === first && stems[at + 1] === second);
  });
}
