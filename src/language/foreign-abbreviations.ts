/**
 * Abbreviations of other languages than English, by the sentence-break suppressions of the Unicode CLDR (package
 * cldr-segments-full), with what news has besides. They count in texts of their language alone: `Art.` ends an English sentence.
 */
import { createRequire } from 'node:module';
import {
  ENDING_WORDS,
  FOREIGN_ABBREVIATIONS,
  type ForeignLanguage,
  SMALL_ENGLISH_WORDS,
  SMALL_WORDS,
} from './lexicon/foreign.js';

export interface Abbreviations {
  /** The sentence goes on behind these, unless a word follows that opens one. In small letters, without the full stop. */
  readonly open: ReadonlySet<string>;
  /** It goes on behind these where a number follows; they are days, months and whole words too. */
  readonly beforeNumber: ReadonlySet<string>;
  /** Small words, that open a sentence where they have a capital. */
  readonly openers: ReadonlySet<string>;
}

/** As much of a text as tells its language, in characters, and the share of its words that must be small ones. */
const SAMPLE = 2000;
const LANGUAGES = Object.keys(SMALL_WORDS) as ForeignLanguage[];
const LEAST = { words: 2, share: 0.12 };

/** The language of a text where it is plainly one of these; null for any other, English among them. */
export function languageOf(text: string): ForeignLanguage | null {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const count = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length;
  const [best] = LANGUAGES.map((language) => ({ language, found: count(SMALL_WORDS[language]) })).sort(
    (a, b) => b.found - a.found,
  );
  const { language, found } = best!;
  return found >= LEAST.words && found >= LEAST.share * words.length && found > count(SMALL_ENGLISH_WORDS)
    ? language
    : null;
}

const known = new Map<ForeignLanguage, Abbreviations>();

/** The abbreviations of a language. */
export function abbreviationsOf(language: ForeignLanguage): Abbreviations {
  let found = known.get(language);
  if (found === undefined) {
    found = load(language);
    known.set(language, found);
  }
  return found;
}

interface Suppressions {
  readonly segments: {
    readonly segmentations: {
      readonly SentenceBreak: { readonly standard: readonly { readonly suppression: string }[] };
    };
  };
}

function load(language: ForeignLanguage): Abbreviations {
  const require = createRequire(import.meta.url);
  const { segments }: Suppressions = require(`cldr-segments-full/segments/${language}/suppressions.json`);
  const listed = segments.segmentations.SentenceBreak.standard.flatMap(({ suppression }) =>
    suppression
      .toLowerCase()
      .split(/[ -]/)
      .map((part) => part.replace(/\.$/, ''))
      .filter((part) => /^[\p{L}.]+$/u.test(part)),
  );
  const words = ENDING_WORDS[language];
  const small = (require('stopwords-iso') as Record<string, string[]>)[language] ?? [];
  return {
    open: new Set([...listed.filter((part) => !words.has(part)), ...FOREIGN_ABBREVIATIONS[language]]),
    beforeNumber: words,
    openers: new Set(small.filter((word) => /^\p{L}{2,}$/u.test(word))),
  };
}
