/** What is kept of an article's attributions: for each sentence its one named speaker, and whose words it holds. */
import type { Speech, SplitText, Voice } from '../domain.js';
import { attributeSentences, soleSpeaker } from './attribute.js';
import { plainQuotations, type Quotation } from './quotations.js';

/** Changes whenever the same text may be attributed otherwise, so that an index attributes its articles again. */
export const SPEAKERS_VERSION = '75';

/** Who says a sentence, as it is stored. */
export interface SentenceAttribution {
  /** Null where nobody speaks, where it is unclear who does, and where several do. */
  readonly speaker: string | null;
  /** As the article words it; null where it gives none, or where `speaker` is null. */
  readonly role: string | null;
  /** Null where `speaker` is. */
  readonly speech: Speech | null;
}

const NOBODY: SentenceAttribution = { speaker: null, role: null, speech: null };

/**
 * Who says each sentence of an article, in order: one for each of `article.sentences`. Depends on nothing but the text
 * and where its sentences stand.
 */
export function attributions(
  article: SplitText,
  quotations: readonly Quotation[] = plainQuotations(article),
  voices: readonly Voice[] = attributeSentences(article, quotations),
): readonly SentenceAttribution[] {
  const speech = speechOf(article, quotations);
  return voices.map((voice, i) => {
    const speaker = soleSpeaker(voice);
    if (!speaker) return NOBODY;
    const isSpoken = voice.labelled && speech[i] === 'reported';
    return { speaker: speaker.name, role: speaker.role, speech: isSpoken ? 'direct' : speech[i]! };
  });
}

/** Whether each sentence quotes whole clauses, a few words, or none. */
function speechOf({ text, sentences }: SplitText, quotations: readonly Quotation[]): Speech[] {
  let passed = 0;
  return sentences.map(({ start, end }) => {
    while (passed < quotations.length && quotations[passed]!.end <= start) passed += 1;
    let speech: Speech = 'reported';
    for (let at = passed; at < quotations.length && quotations[at]!.start < end; at += 1) {
      const { start: from, end: to } = quotations[at]!;
      const isClause =
        from <= start
          ? /[,.?!…—–-]["”'’]*$/.test(text.slice(Math.max(from, to - 3), to)) || to > end
          : announced(text, start, from);
      if (isClause) return 'direct';
      speech = 'mixed';
    }
    return speech;
  });
}

/** She said: “…” and He added, “…”, but for a word set off by a comma before it. */
function announced(text: string, start: number, quotation: number): boolean {
  return /[:,]\s*$/.test(text.slice(Math.max(start, quotation - 3), quotation));
}
