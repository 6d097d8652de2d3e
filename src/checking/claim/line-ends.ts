/** Words split at the ends of lines by a page or a scan: "respon-", and "sibly" on the next line. */
import { contentStems } from '../../language/tokens.js';
import type { SearchIndex } from '../../retrieval/ports.js';

const PARTED = /(?<!\p{L})(\p{L}+)(?:-|\u00ad)[^\S\n]*\n[^\S\n]*(\p{Ll}+)/gu;

/** The text with such words joined if articles have the whole word: "long-" and "term" stay two. */
export async function withLinesJoined(text: string, index: SearchIndex): Promise<string> {
  const wholes = Array.from(text.matchAll(PARTED), ([, head, tail]) => contentStems(`${head}${tail}`)).flat();
  if (wholes.length === 0) return text;
  const { frequency } = await index.termStatistics([...new Set(wholes)]);
  const isKnown = (whole: string): boolean =>
    contentStems(whole).some((stem) => (frequency.get(stem) ?? 0) > 0);
  return text.replace(PARTED, (parted, head: string, tail: string) =>
    isKnown(head + tail) ? head + tail : parted,
  );
}
