/** The kinds of claims that the check is measured on, each with its right verdict. */
import { mayBeSamePerson } from '../../src/checking/speaker/same-person.js';
import { comparedWords } from '../../src/checking/words.js';
import type { CheckVerdict } from '../../src/quote-check.js';
import { disguised, framed, inChat, partOf, repunctuated, withEllipsis } from './real.js';
import * as sense from './sense.js';
import { aroundQuotation, pick, type Quotable, type Random, tellingWords } from './source.js';
import * as twisted from './twisted.js';
import * as wording from './wording.js';

/** What claims are made from, besides a sentence. */
export interface Material {
  readonly random: Random;
  /** Content words, and names of speakers, of the whole archive. */
  readonly words: readonly string[];
  readonly names: readonly string[];
  readonly sentences: readonly Quotable[];
}

export interface ClaimText {
  readonly text: string;
  readonly speaker?: string;
}

export interface Kind {
  readonly name: string;
  readonly expected: CheckVerdict;
  /** From which sentences: all, those with a named speaker, or those of articles that the check does not see. */
  readonly from: 'all' | 'named' | 'foreign';
  /** Null if a sentence is unsuitable. */
  make(sentence: Quotable, material: Material): ClaimText | null;
  /** Whether claims are altered although their words stand in the article like that. */
  readonly isCut?: boolean;
}

type MakeText = (sentence: Quotable, material: Material) => string | null;

const texts = (
  expected: CheckVerdict,
  makers: Readonly<Record<string, MakeText>>,
  from: Kind['from'] = 'all',
): Kind[] =>
  Object.entries(makers).map(([name, makeText]) => ({
    name,
    expected,
    from,
    make(sentence, material) {
      const text = makeText(sentence, material);
      return text === null ? null : { text };
    },
  }));

const REAL = [
  ...texts('verbatim', {
    'whole sentence': ({ text }, { random }) => disguised(text, random),
    'part of a sentence': ({ text }, { random }) => partOf(text, random),
    'with an ellipsis': ({ text }, { random }) => withEllipsis(text, random),
    'other punctuation': ({ text }, { random }) => repunctuated(text, random),
    'marked in a chat': ({ text }, { random }) => inChat(text, random),
  }),
  ...texts(
    'verbatim',
    { 'with who says it': ({ text, speaker }, { random }) => framed(text, speaker!, random) },
    'named',
  ),
  {
    ...({ name: 'right speaker', expected: 'verbatim', from: 'named' } as const),
    make: ({ text, speaker }: Quotable) => ({ text, speaker: speaker! }),
  },
];

const exchanges = Object.entries(sense.EXCHANGES).map(
  ([name, groups]) => [name, ({ text }, { random }) => sense.exchanged(text, groups, random)] as const,
) satisfies (readonly [string, MakeText])[];

const ALTERED = texts('altered', {
  'a word changed': ({ text }, { words, random }) => wording.wordChanged(text, words, random),
  'two words changed': ({ text }, { words, random }) => {
    const once = wording.wordChanged(text, words, random);
    return once && wording.wordChanged(once, words, random);
  },
  'first or last changed': ({ text }, { words, random }) => wording.edgeChanged(text, words, random),
  'two words swapped': ({ text }, { random }) => wording.wordsSwapped(text, random),
  'clauses swapped': ({ text }) => wording.clausesSwapped(text),
  'a piece left out': ({ text }, { random }) => wording.pieceLeftOut(text, random),
  'a clause left out': ({ text }) => wording.clauseLeftOut(text),
  'a word put in': ({ text }, { words, random }) => wording.wordPutIn(text, words, random),
  'brackets put in': ({ text, article }, { words, sentences, random }) => {
    const own = new Set(sentences.flatMap((one) => (one.article === article ? tellingWords(one.text) : [])));
    return wording.bracketsPutIn(
      text,
      pickSome(words, random).filter((word) => !own.has(word)),
      random,
    );
  },
  misspelt: ({ text }, { random }) => wording.misspelt(text, random),
  misread: ({ text }, { random }) => wording.misread(text, random),
  'negation put in': ({ text }, { random }) => sense.negationPutIn(text, random),
  'negation dropped': ({ text }) => sense.negationDropped(text),
  'negation elided': ({ text }, { random }) => sense.negationElided(text, random),
  'words picked out': ({ text }, { random }) => sense.pickedOut(text, random),
  'number changed': ({ text }, { random }) => sense.numberChanged(text, random),
  'one for several': ({ text }, { random }) => sense.countChanged(text, random),
  'a name changed': ({ text, speaker }, { names, random }) =>
    underTheSame(speaker, text, sense.nameChanged(text, names, random)),
  ...Object.fromEntries(exchanges),
  'changed in a chat': ({ text }, { random, words }) => {
    const altered = anyChange(text, words, random);
    return altered && inChat(altered, random);
  },
  'changed in the quotation': ({ text }, { words, random }) => {
    const parts = aroundQuotation(text);
    return parts && wording.wordChanged(text, words, random, parts.inside);
  },
  'changed beside it': ({ text, speaker }, { words, random }) => {
    const parts = aroundQuotation(text);
    return parts && underTheSame(speaker, text, wording.wordChanged(text, words, random, parts.outside));
  },
  'names swapped': ({ text, speaker }, { random }) =>
    underTheSame(speaker, text, twisted.namesSwapped(text, random)),
  'numbers swapped': ({ text }, { random }) => twisted.numbersSwapped(text, random),
  'a hedge dropped': ({ text }) => twisted.hedgeDropped(text),
  'a negation moved': ({ text }, { random }) => twisted.negationMoved(text, random),
  'two ends joined': ({ text }) => twisted.endsJoined(text),
  'part, changed': ({ text }, { words, random }) => anyChange(partOf(text, random), words, random),
});

const CUT = texts('altered', { 'cut so that it turns': ({ text }) => twisted.turnedByCut(text) }).map(
  (kind): Kind => ({ ...kind, isCut: true }),
);

/** The altered text; null if it names somebody other than the speaker, which would make it misattributed. */
function underTheSame(speaker: string | null, text: string, altered: string | null): string | null {
  const names = speaker?.split(' ').filter((name) => text.includes(name)) ?? [];
  return altered !== null && names.every((name) => altered.includes(name)) ? altered : null;
}

/** Only a few, because claims are made by the hundred. */
const pickSome = (words: readonly string[], random: Random): string[] =>
  Array.from({ length: 8 }, () => pick(words, random)!);

/** Altered in one of the ways that keep most of a sentence. */
function anyChange(text: string, words: readonly string[], random: Random): string | null {
  const groups = pick(Object.values(sense.EXCHANGES), random)!;
  return (
    sense.exchanged(text, groups, random) ??
    sense.negationPutIn(text, random) ??
    wording.wordChanged(text, words, random)
  );
}

const ALTERED_NAMED = texts(
  'altered',
  {
    'changed, with who says it': ({ text, speaker }, { words, random }) => {
      const altered = anyChange(text, words, random);
      return altered && framed(altered, speaker!, random);
    },
  },
  'named',
);

const otherName = (speaker: string, { names, random }: Material): string | null => {
  const other = pick(names, random)!;
  return mayBeSamePerson(other, speaker) ? null : other;
};
const otherOfArticle = ({ speaker, others }: Quotable, { random }: Material): string | null => {
  const other = pick(others, random);
  return other && !mayBeSamePerson(other, speaker!) ? other : null;
};

const kindOfName = (
  name: string,
  other: (sentence: Quotable, material: Material) => string | null,
  put: (text: string, other: string, sentence: Quotable, random: Random) => ClaimText | null,
): Kind => ({
  name,
  expected: 'misattributed',
  from: 'named',
  make(sentence, material) {
    const someone = other(sentence, material);
    return someone === null ? null : put(sentence.text, someone, sentence, material.random);
  },
});

const inFrame = (text: string, name: string, _: Quotable, random: Random): ClaimText | null => {
  const all = framed(text, name, random);
  return all === null ? null : { text: all };
};
const beside = (text: string, speaker: string): ClaimText => ({ text, speaker });

const MISATTRIBUTED = [
  kindOfName('another speaker', ({ speaker }, material) => otherName(speaker!, material), beside),
  kindOfName('another of the article', otherOfArticle, beside),
  kindOfName('with another who says it', ({ speaker }, material) => otherName(speaker!, material), inFrame),
  kindOfName('with another of the article', otherOfArticle, inFrame),
  kindOfName('another in its own words', otherOfArticle, (text, other, { speaker }) =>
    aroundQuotation(text)?.outside.some(({ start, end }) => text.slice(start, end).includes(speaker!))
      ? { text: text.replace(speaker!, other) }
      : null,
  ),
];

const halfOf = (text: string): number => {
  const words = comparedWords(text);
  return words[Math.floor(words.length / 2)]!.start;
};
const firstHalf = (text: string): string => text.slice(0, halfOf(text)).trim();
const secondHalf = (text: string): string => text.slice(halfOf(text));
/** The first quotation that a sentence holds; empty for none. */
const quotedIn = (text: string): string => {
  const range = aroundQuotation(text)?.inside[0];
  return range ? text.slice(range.start, range.end) : '';
};

const elsewhere = ({ article }: Quotable, { sentences, random }: Material): string | null => {
  const other = pick(sentences, random)!;
  return other.article === article ? null : other.text;
};
/** A sentence of the same article, some sentences before or after. */
const apartInArticle = (
  { article, index }: Quotable,
  { sentences, random }: Material,
  fits: (distance: number) => boolean,
): Quotable | null =>
  pick(
    sentences.filter((one) => one.article === article && fits(one.index - index)),
    random,
  ) ?? null;

const STITCHED = texts('stitched', {
  'two halves': (sentence, material) => {
    const other = elsewhere(sentence, material);
    return other && `${firstHalf(sentence.text)} ${secondHalf(other)}`;
  },
  'two sentences': (sentence, material) => {
    const other = elsewhere(sentence, material);
    return other && `${sentence.text} ${other}`;
  },
  'two with an ellipsis': (sentence, material) => {
    const other = elsewhere(sentence, material);
    return other && `${sentence.text} … ${other}`;
  },
  'two of an article, turned': (sentence, material) => {
    const other = apartInArticle(sentence, material, (distance) => distance < -2);
    return other && `${sentence.text} ${other.text}`;
  },
});

/** The first quotation of a sentence, and that of a later one which `isOf` allows, with an ellipsis between. */
const withLater = (
  sentence: Quotable,
  material: Material,
  isOf: (later: string, own: string) => boolean,
): string | null => {
  const other = apartInArticle(sentence, material, (distance) => distance > 0 && distance < 8);
  const [one, two] = [sentence.text, other?.text ?? ''].map((text) => quotedIn(text));
  return one && two && other?.speaker && isOf(other.speaker, sentence.speaker!) ? `“${one} … ${two}”` : null;
};

const TWO_QUOTATIONS = [
  ...texts(
    'verbatim',
    { 'two of one speaker': (sentence, material) => withLater(sentence, material, mayBeSamePerson) },
    'named',
  ),
  ...texts(
    'stitched',
    {
      'two speakers of an article': (sentence, material) =>
        withLater(sentence, material, (later, own) => !mayBeSamePerson(later, own)),
    },
    'named',
  ),
];

const FOREIGN = texts(
  'absent',
  {
    foreign: ({ text }) => text,
    'part of a foreign one': ({ text }, { random }) => partOf(text, random),
  },
  'foreign',
);

export const KINDS: readonly Kind[] = [
  ...REAL,
  ...ALTERED,
  ...ALTERED_NAMED,
  ...CUT,
  ...MISATTRIBUTED,
  ...STITCHED,
  ...TWO_QUOTATIONS,
  ...FOREIGN,
];
