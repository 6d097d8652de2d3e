/** The words and marks of a sentence, and what each is wherever it stands. */
import { isFunctionWord, PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { ABBREVIATION, JOINED_ARTICLE, LOWER, UPPER } from '../../language/names/name-patterns.js';
import { isNoName } from '../../language/names/name-words.js';
import { remembered } from '../../language/remembered.js';

/** What a word or mark is, whatever stands around it. */
interface Form {
  readonly text: string;
  readonly lower: string;
  /** Whether it is a word or an ordinal, and not a mark or a number. */
  readonly isWord: boolean;
  /** Whether it begins with a capital, or is the rank of an officer: "1st Lt."; and whether it may be part of a name. */
  readonly isCapital: boolean;
  readonly isName: boolean;
  /** Whether it neither names nor describes anybody. */
  readonly isFunction: boolean;
}

/** A word of a sentence, or a whole quotation. */
export interface Word extends Form {
  /** Offset in the sentence. */
  readonly at: number;
  /** A quotation of whole clauses, by the mark that ends it: “Go home,” and not “a gift”. */
  readonly isClause?: boolean;
  /** A short quotation in which every longer word has a capital: “The River and the Sea,”. */
  readonly isInTitleCase?: boolean;
}

/** Replaces every character of a quotation: verbs of saying in it are the speaker's own. */
export const QUOTED = '\uE000';
const WORD = String.raw`[${UPPER}${LOWER}]+\.(?:com|org|net|gov|edu|info|biz|ai|io|tv|fm|us|eu|co\.uk)\b|@?[${UPPER}${LOWER}]+\d*(?:[’'\-][${UPPER}${LOWER}\d]+)*[’']?|\d[\d.,:]*(?<=\d)|\S`;
/** What begins with a small letter of English is never an abbreviation; most words are looked at for little else. */
const SMALL = new RegExp(`[a-z]+(?![^\\s,;:?!)—])|${WORD}`, 'uy');
const TOKEN = new RegExp(
  String.raw`${QUOTED}+|[${UPPER}]\.?-(?:[${UPPER}]\.)+|[DRI]-[${UPPER}][${LOWER}]+\.|${ABBREVIATION}|${WORD}`,
  'uy',
);

/** "R-Kalispell", "GOP-led": no part of a name. */
const NO_NAME =
  /^[DRI]\.?-\p{Lu}|-(?:led|based|backed|owned|run|style|era|born|controlled|sponsored|approved|funded|trained|wide|area|bound|related|star|time)$/u;
/** A capital, or the rank of an officer: "1st Lt.". */
const CAPITAL = new RegExp(`^(?:(?:[dl]['’]|${JOINED_ARTICLE})?[${UPPER}]|\\d[a-z]{2}(?: |$))`, 'u');
const LETTER = new RegExp(`^(?:@?[${UPPER}${LOWER}]|\\d[a-z]{2}(?: |$))`, 'u');

function formOf(text: string): Form {
  // "US officials" are not "us".
  const lower = (text === 'US' ? 'U.S.' : text).toLowerCase().replace('’', "'");
  const isCapital = CAPITAL.test(text);
  return {
    text,
    lower: lower === text ? text : lower,
    isWord: LETTER.test(text),
    isCapital,
    isName: isCapital && !isNoName(text) && !(text.includes('-') && NO_NAME.test(text)),
    isFunction: isFunctionWord(lower) || /^(?:s?he|they|we)'(?:d|ll|re|ve)$/.test(lower),
  };
}

/** So many forms are kept: names and rare words are the most of them. */
const MOST_KEPT = 32_768;
const form = remembered(formOf, MOST_KEPT);

const CLAUSE_END = /[,.?!…—–-](?:['’]?(?:["”]|''|’’)|’)$/;

/** The words and marks of a sentence; `masked` is the sentence with `QUOTED` for each character of its quotations. */
export function tokensOf(masked: string, sentence: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < masked.length; ) {
    const code = masked.charCodeAt(at);
    if (code === 32 || code === 10) {
      at += 1;
      continue;
    }
    const pattern = code >= 97 && code <= 122 ? SMALL : TOKEN;
    pattern.lastIndex = at;
    if (!pattern.test(masked)) {
      at += 1;
      continue;
    }
    const end = pattern.lastIndex;
    if (code === QUOTED_UNIT) words.push(quotationAt(sentence, at, end));
    else {
      const { text, lower, isWord, isCapital, isName, isFunction } = form(masked.slice(at, end));
      // Made field by field, since making words takes much of the time.
      words.push({ text, lower, at, isWord, isCapital, isName, isFunction });
    }
    at = end;
  }
  return words;
}

const QUOTED_UNIT = QUOTED.charCodeAt(0);

function quotationAt(sentence: string, at: number, end: number): Word {
  const text = QUOTED.repeat(end - at);
  return {
    text,
    lower: text,
    at,
    isWord: false,
    isCapital: false,
    isName: false,
    isFunction: false,
    isClause: CLAUSE_END.test(sentence.slice(Math.max(0, end - 4), end)) || goesOn(sentence, end),
    isInTitleCase: isInTitleCase(sentence.slice(at, end)),
  };
}

/** Whether a quotation goes on after the sentence that ends in it: “No. We will not.” */
const goesOn = (sentence: string, end: number): boolean =>
  end === sentence.length && /[.?!…]$/.test(sentence);

/** The most characters of a title. */
const LONGEST_TITLE = 80;
const isInTitleCase = (quotation: string): boolean =>
  quotation.length <= LONGEST_TITLE &&
  (quotation.match(/\p{L}+/gu) ?? []).every(
    (word, i) => /^\p{Lu}/u.test(word) || (i > 0 && (word.length < 4 || PREPOSITIONS.has(word))),
  );
