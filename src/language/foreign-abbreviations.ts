/**
 * Abbreviations of languages other than English: the sentence-break suppressions of the Unicode CLDR (package
 * cldr-segments-full), and some from news. They count only in texts of their language: `Art.` ends an English sentence.
 */
import { createRequire } from 'node:module';
import { ENDING_WORDS, FOREIGN_ABBREVIATIONS, type ForeignLanguage } from './lexicon/foreign.js';

/** What decides, after a full stop, whether a sentence goes on. */
export interface Abbreviations {
  /** The sentence goes on after these, unless the next word opens a new one. In lower case, without the full stop. */
  readonly open: ReadonlySet<string>;
  /** It goes on after these if a number follows; some are also days, months or whole words. */
  readonly beforeNumber: ReadonlySet<string>;
  /** Small words that open a sentence if they have a capital. */
  readonly openers: ReadonlySet<string>;
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
