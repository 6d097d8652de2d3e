/**
 * Abbreviations of other languages than English, by the sentence-break suppressions of the Unicode CLDR (package
 * cldr-segments-full), with what news has besides. They count in texts of their language alone: `Art.` ends an English sentence.
 */
import { createRequire } from 'node:module';
import { wordSet } from './lexicon/word-set.js';

export const LANGUAGES = ['de', 'fr', 'es', 'pt', 'it'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Abbreviations {
  /** The sentence goes on behind these, unless a word follows that opens one. In small letters, without the full stop. */
  readonly open: ReadonlySet<string>;
  /** It goes on behind these where a number follows; they are days, months and whole words too. */
  readonly beforeNumber: ReadonlySet<string>;
  /** Small words, that open a sentence where they have a capital. */
  readonly openers: ReadonlySet<string>;
}

/** What the CLDR lacks. */
const MORE: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: wordSet(
    'hr hrn fr frl hausnr hauptstr nr str pl abs ziff zw rd ca ehem einw med jur phil rer nat habil bzgl bzw mio mrd tsd tel stv vors gem lt ggü u.a usw',
  ),
  fr: wordSet(
    'mm mme mmes mlle mgr me dr pr env cf p pp h bd av st ste ets éd art chap no nos n tél vol janv févr juil',
  ),
  es: wordSet(
    'ee uu sr sra srta dr dra lic ing arq gral cnel tte sgto núm n.º nº núms art arts cap aprox pág págs tel av avda s ud uds prof profa dip sen gob pdte p.ej',
  ),
  pt: wordSet(
    'sr sra srta dr dra prof profa eng arq gen cel cap gov dep sen ver min exmo exma art arts aprox n nº núm pág págs tel av r s séc d cia ltda dom p',
  ),
  it: wordSet(
    'sig sigg sig.ra dott dott.ssa prof prof.ssa avv ing on sen art artt n pag pagg cap tel ca s via mons geom gen col',
  ),
};
/** Of the CLDR's, those that end a sentence as whole words, or as days and months do. */
const WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: wordSet(
    'am alt art test best port folg min max temp bed reg int mod trans so do di mi mo sa adr app dat do inc ges gesch co sek max allg o obj test akt jan feb apr aug sep sept okt nov dez',
  ),
  fr: wordSet(
    'dim oct mer jeu cam dir trad mar sam lun ven sept all mart anc broch publ coll doc var nov déc avr aux',
  ),
  es: wordSet(
    'may mar sol bien kit rol ant bol dom ago abr col fund seg var desc sept nov dic lun mié jue vie sáb oct jun jul feb ene reg ram sa ca em id exc trab fabric da aa ss ms fr e m c',
  ),
  pt: wordSet(
    'port pal cat mat mov tec fac prod ed lit rep out set mar mai dez fev cont ind aux caps lat long end dir est trad esp quím org sup div apart com seg des col neol pol tel fil ref pron hist abr jan jun jul ago nov ap f a',
  ),
  it: wordSet('mod on fig ver int arch mitt all div dr tab vol sez liv dc'),
};
/** Small words of each that the others hardly have. */
const TELLING: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: wordSet(
    'der die das und ist nicht mit von dem den ein eine zu auf für im sich des auch wird wurde sagte am',
  ),
  fr: wordSet('le les des et est une dans pour qui sur pas au du aux il elle ont été cette sont la'),
  es: wordSet('el los las y del una por con se para su es lo al más fue la en que'),
  pt: wordSet('o os as um uma do da dos das não em ao na no para com foi é mais e que'),
  it: wordSet('il lo gli di che una per non della del dei nel è sono ha con alla la dal'),
};
const ENGLISH = wordSet('the of and to in is that for was with on said he it at by from are has have');
/** As much of a text as tells its language, in characters, and the share of its words that must be small ones. */
const SAMPLE = 2000;
const LEAST = { words: 2, share: 0.12 };

/** The language of a text where it is plainly one of these; null for any other, English among them. */
export function languageOf(text: string): Language | null {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const count = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length;
  const [best] = LANGUAGES.map((language) => ({ language, found: count(TELLING[language]) })).sort(
    (a, b) => b.found - a.found,
  );
  const { language, found } = best!;
  return found >= LEAST.words && found >= LEAST.share * words.length && found > count(ENGLISH)
    ? language
    : null;
}

const known = new Map<Language, Abbreviations>();

/** The abbreviations of a language. */
export function abbreviationsOf(language: Language): Abbreviations {
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

function load(language: Language): Abbreviations {
  const require = createRequire(import.meta.url);
  const { segments }: Suppressions = require(`cldr-segments-full/segments/${language}/suppressions.json`);
  const listed = segments.segmentations.SentenceBreak.standard.flatMap(({ suppression }) =>
    suppression
      .toLowerCase()
      .split(/[ -]/)
      .map((part) => part.replace(/\.$/, ''))
      .filter((part) => /^[\p{L}.]+$/u.test(part)),
  );
  const words = WORDS[language];
  const small = (require('stopwords-iso') as Record<string, string[]>)[language] ?? [];
  return {
    open: new Set([...listed.filter((part) => !words.has(part)), ...MORE[language]]),
    beforeNumber: words,
    openers: new Set(small.filter((word) => /^\p{L}{2,}$/u.test(word))),
  };
}
