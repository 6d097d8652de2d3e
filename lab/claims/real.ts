/** Real sentences in the forms in which people pass them on, with their words unchanged. */
import { isLimit } from '../../src/checking/weight.js';
import { comparedWords } from '../../src/checking/words.js';
import { MODALS } from '../../src/language/lexicon/function-words.js';
import { pick, type Random } from './source.js';

/** Differences that must not matter: other quotation marks, dashes, spaces and case. */
export function disguised(text: string, random: Random): string {
  const other = text
    .replace(/[“”"]/g, random() < 0.5 ? '"' : '')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/ /g, () => (random() < 0.1 ? '  ' : ' '));
  return random() < 0.3 ? `"${other.toLowerCase()}"` : `“${other}”`;
}

/** Other punctuation between the same words. */
export function repunctuated(text: string, random: Random): string {
  return text
    .replace(/(?<=\p{L}), (?=\p{L})/gu, () => pick([' ', '; ', ' – ', ', '], random)!)
    .replace(/(?<=\p{Ll})-(?=\p{Ll})/gu, ' ')
    .replace(/[.!?]$/, () => pick(['', '!', '!!!', '?', '...', ','], random)!);
}

/** Half of the words of a text, at least five, as they follow one another. */
export function partOf(text: string, random: Random): string {
  const words = comparedWords(text);
  const length = Math.max(5, Math.floor(words.length * 0.5));
  const first = Math.floor(random() * (words.length - length + 1));
  // Without a "not" right before it, it says the opposite.
  const from = first > 0 && isLimit(words[first - 1]!.key) ? first - 1 : first;
  return text.slice(words[from]!.start, words[from + length - 1]!.end);
}

const ELLIPSES = ['…', '[...]', '[…]', '(...)', '...', ' . . .', '—[...]'];

/** The text with an ellipsis in place of three words. */
export function withEllipsis(text: string, random: Random): string | null {
  const words = comparedWords(text);
  if (words.length < 14) return null;
  const from = 4 + Math.floor(random() * (words.length - 11));
  if (words.slice(from, from + 3).some(({ key }) => isLimit(key) || MODALS.has(key))) return null;
  return `${text.slice(0, words[from]!.start)}${pick(ELLIPSES, random)} ${text.slice(words[from + 3]!.start)}`;
}

/** As people write it in a chat: in bold, with a link, with a note after a word. */
export function inChat(text: string, random: Random): string {
  const words = comparedWords(text);
  const from = Math.floor(random() * (words.length - 3));
  const range = { start: words[from]!.start, end: words[from + 2]!.end };
  const piece = text.slice(range.start, range.end);
  const within = (marked: string): string => text.slice(0, range.start) + marked + text.slice(range.end);
  const forms = [
    () => within(`**${piece}**`),
    () => within(`*${piece}*`),
    () => within(`[${piece}](https://example.org/news/12-killed-in-2019)`),
    () => within(`${piece} [sic]`),
    () => within(`${piece} (sic)`),
    () => `> ${text}`,
    () => `\`${text}\``,
    () => `[${text}](<https://example.org/a_b_c>)`,
    () => `${text} https://example.org/news/12-killed-in-2019?utm=1`,
    () => `<b>${text}</b>`,
  ];
  return pick(forms, random)!();
}

const FRAMES: readonly ((text: string, name: string) => string)[] = [
  (text, name) => `${name}: “${text}”`,
  (text, name) => `${name} said: "${text}"`,
  (text, name) => `"${text}" - ${name}`,
  (text, name) => `> ${text}\n— ${name}`,
  (text, name) => `“${text}” (${name})`,
  (text, name) => `Did ${name} really say „${text}“?`,
  (text, name) => `“${text}”, ${name} told reporters.`,
  (text, name) => `According to ${name}, “${text}”`,
  (text, name) => `**${name}**\n> ${text}`,
  (text, name) => {
    const words = comparedWords(text);
    const at = words[Math.floor(words.length / 2)]!.start;
    return `“${text.slice(0, at).trim()},” ${name} said, “${text.slice(at)}”`;
  },
];

/** A whole sentence as people pass it on, with a name; null if it contains a quotation and would need marks within marks. */
export function framed(text: string, name: string, random: Random): string | null {
  return /["“”„»«]/.test(text) ? null : pick(FRAMES, random)!(text, name);
}
