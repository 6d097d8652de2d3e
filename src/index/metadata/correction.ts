import type { Block } from '../text/blocks.js';
import { readDateline } from './dateline.js';

/** How many lines from the top an agency's correction note may be, and from either end an outlet's. */
const TOP = 8;
const EDGE = 8;
const LONGEST_NOTE = 600;
const THIS = '(?:this|an? earlier|a previous|the original|a prior) ';
const PIECE =
  '(?:version of (?:this|the) )?(?:story|article|report|post|piece|column|headline|caption|version|dispatch|item|review|obituary)';

/** `(Corrects number of dead to 12 from 14)` */
const WIRE =
  /^\((?:(?:official )?correct(?:s|ed|ion)\b|clarifies\b|this (?:[^()]{3,60} )?(?:story|article|report) (?:corrects|has been corrected)\b)[^()]*\)\.?$/i;
const LABEL =
  /^(?:editor['’]?s['’]? note(?: \([^()]{3,40}\))?\s*[:–—-]\s*)?(?:corrections?|clarifications?|corrected|amendment)(?: appended| \([^()]{3,40}\)|,? [^:]{0,40}\d{4})?(?:\s?[:.]|\s[–—-])\s\S/i;
const SAYS = new RegExp(
  String.raw`^(?:editor['’]?s['’]? note(?: \([^()]{3,40}\))?\s*[:–—-]\s*|note\s*[:–—-]\s*|\*+\s*)?${THIS}${PIECE}\b[^.]{0,80}\b(?:(?:was|has been|were|is) (?:corrected|amended|updated to correct|changed to correct|clarified)|(?:incorrectly|mistakenly|wrongly|erroneously|inaccurately)\b|misstated|misspelled|misidentified|misattributed|misreported|corrects)\b`,
  'i',
);

/** The same in other languages: a label, or the article's own word for an earlier version of it. */
const FOREIGN_LABEL =
  /^(?:(?:anmerkung der redaktion|hinweis|not[ae] d\p{L}{1,3} (?:la )?r[eé]da[cçz]\p{L}{3,5})\s?: )?(?:korrektur|korrekturhinweis|berichtigung|richtigstellung|rectificatif|correctif|erratum|errata|fe de err(?:atas?|ores)|rectificación|corrección|correzione|rettifica|correção|rectificatie|correctie)(?: \([^()]{3,40}\)| [^:]{0,6}\d[^:]{3,25})?\s?: ?\S/iu;
const EARLIER = [
  /^(?:in )?(?:einer|der) (?:früheren|ersten|ursprünglichen|vorherigen|vorigen|älteren) (?:version|fassung) dieses (?:artikels|textes|beitrags|berichts)\b/i,
  /^(?:dans )?une version (?:antérieure|précédente) de (?:cet article|l[’']article(?! (?:\d|premier\b|[dlr]\.|de\b|du\b)))\b/i,
  /^(?:en )?una versión (?:anterior|previa) de (?:este|esta) (?:artículo|nota|noticia)\b/i,
  /^(?:in )?una versione precedente di questo articolo\b/i,
  /^(?:em |n)?uma versão anterior deste artigo\b/i,
  /^(?:in )?een eerdere versie van dit (?:artikel|bericht|stuk)\b/i,
];

const CORRECTIONS = [LABEL, SAYS, FOREIGN_LABEL, ...EARLIER];

/** What an article says was corrected in it, in its own words; null if it says nothing of the kind. */
export function correctionOf(blocks: readonly Block[]): string | null {
  const lines = blocks
    .flatMap((block) => block.split('\n'))
    .map((line, at) => (at < TOP ? line.slice(readDateline(line)?.end ?? 0) : line));
  const found = lines.find((line, at) => {
    if (line.length > LONGEST_NOTE) return false;
    if (WIRE.test(line) && (at < TOP || lines.length - at <= EDGE)) return true;
    const isAtEdge = at < EDGE || lines.length - at <= EDGE;
    return isAtEdge && CORRECTIONS.some((pattern) => pattern.test(line));
  });
  return found?.replace(/^\((.*)\)\.?$/, '$1') ?? null;
}
