/** Questions typed in lower case, as in a chat: "who is eva lind" names her as much as "Who is Eva Lind?" does. */
import { withoutAccents } from '../../language/accents.js';
import { isEnglishWord } from '../../language/dictionary.js';
import { passageText } from '../../language/excerpt.js';
import { mayBeGivenName } from '../../language/names/given-names.js';
import { isRole, isTitle } from '../../language/names/name-words.js';
import { contentStems, type Token, tokenize } from '../../language/tokens.js';
import { passagesWith } from '../../retrieval/passages-with.js';
import type { SearchIndex } from '../../retrieval/ports.js';

/** Written in capitals, and nobody's name. */
const NO_NAME = 'ok';
/** Passages searched for how words are written. */
const DEPTH = 20;
/** A word is a name if at least this share of its uses within sentences has a capital. */
const MOSTLY = 0.8;
/** What stands right before a word and gives any word a capital. */
const OPENING = /^$|[.!?:;\n•—–“"(]/u;
/** The word that follows. */
const NEXT = /^ (\p{L}+)/u;
/** The word before. */
const LAST_WORD = /(?<![\p{L}’'.-])([\p{L}’'.-]{1,20}) $/u;
/** "AMAs", "US", "I", "BA.2": people who type no other capitals often type these. */
const ACRONYM = /(?<![\p{L}\d])\p{Lu}+s?(?:[.-]?\d+)*(?![\p{L}\d])/gu;
/** Characters read before and after a word. */
const BEFORE = 3;
const AFTER = 20;

/**
 * A question with the capitals that the articles give its words, if it has none after its first letter, acronyms aside, or
 * nothing else; any other is unchanged. No character moves. An office stays as typed: "the mayor" asks for its holder.
 */
export async function withCapitals(index: SearchIndex, typed: string): Promise<string> {
  const question = isShouted(typed) ? typed.toLowerCase() : typed;
  if (/\p{Lu}/u.test(question.slice(1).replace(ACRONYM, ' '))) return question;
  const words = tokenize(question).filter(
    // "W" is short for "with", and no name in a question typed like that.
    ({ lower, stop, start, end }) =>
      !stop &&
      /^\p{L}{2}/u.test(lower) &&
      !isRole(lower) &&
      lower !== NO_NAME &&
      !/\p{Lu}/u.test(question.slice(start + 1, end)),
  );
  if (words.length === 0) return question;
  const written = await formsIn(index, new Set(words.map(({ stem }) => stem)));
  return words.reduce((text, { start, end, stem }) => {
    const form = capitalised(text.slice(start, end), written.get(stem) ?? []);
    return text.slice(0, start) + form + text.slice(end);
  }, question);
}

/** In a question all in capitals, none marks an acronym; a single word in capitals may be one. */
const isShouted = (question: string): boolean =>
  question.split(/\s+/).filter((word) => /\p{Lu}/u.test(word)).length > 1 && !/\p{Ll}/u.test(question);

/** How articles with most of some words write each of them where its place requires no capital; by stem. */
async function formsIn(index: SearchIndex, stems: ReadonlySet<string>): Promise<Map<string, string[]>> {
  const passages = await passagesWith(index, stems, DEPTH);
  const forms = new Map<string, string[]>();
  for (const text of passages.map(passageText))
    for (const token of tokenize(text))
      if (stems.has(token.stem) && tells(text, token) && !isOfLongerName(text, token, stems))
        forms.set(token.stem, [...(forms.get(token.stem) ?? []), text.slice(token.start, token.end)]);
  return forms;
}

/**
 * Whether a word's capital says anything about it: not at the start of a sentence or in front of an office ("Transport
 * Minister"), unless the word can only be a name.
 */
function tells(text: string, { start, end, lower }: Token): boolean {
  if (!isEnglishWord(lower)) return true;
  const [, next = ''] = NEXT.exec(text.slice(end, end + AFTER)) ?? [];
  return !OPENING.test(text.slice(Math.max(0, start - BEFORE), start)) && !isRole(next);
}

/**
 * "Board" of "National Fisheries Board": whoever types "on board" alone need not mean that. "Bush" of "George Bush" may
 * stand alone.
 */
function isOfLongerName(text: string, { start, lower }: Token, asked: ReadonlySet<string>): boolean {
  const [, before = ''] = LAST_WORD.exec(text.slice(Math.max(0, start - AFTER), start)) ?? [];
  return (
    isEnglishWord(lower) &&
    /^\p{Lu}/u.test(before) &&
    !mayBeGivenName(before) &&
    !isRole(before) &&
    !isTitle(before) &&
    !contentStems(before).some((stem) => asked.has(stem))
  );
}

/** A word as articles write it, if mostly with a capital; if they have another form of it, only its first letter changes. */
function capitalised(word: string, written: readonly string[]): string {
  const bare = withoutAccents(word.toLowerCase());
  const same = written.filter(
    (form) => form.length === word.length && withoutAccents(form.toLowerCase()) === bare,
  );
  // Where articles write of Jalen Hurts, "hurt" is no name.
  if (!isMostlyNamed(written) || (isEnglishWord(word.toLowerCase()) && !isMostlyNamed(same))) return word;
  const first = word[0]!.toUpperCase();
  return usual(same.filter(isNamed)) ?? (first.length === 1 ? first + word.slice(1) : word);
}

const isNamed = (form: string): boolean => /\p{Lu}/u.test(form);

function isMostlyNamed(forms: readonly string[]): boolean {
  const named = forms.filter(isNamed).length;
  return named > 0 && named >= MOSTLY * forms.length;
}

/**
 * The commonest of some spellings; one all in capitals, as in labels and headlines, only if there is no other.
 */
function usual(forms: readonly string[]): string | undefined {
  const mixed = forms.filter((form) => /\p{Ll}/u.test(form));
  const among = mixed.length > 0 ? mixed : forms;
  const count = (form: string): number => among.filter((one) => one === form).length;
  return among.toSorted((a, b) => count(b) - count(a))[0];
}
