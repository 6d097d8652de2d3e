import type { QuoteCheck } from '../domain.js';
import { differencesInWords, speakerInWords, verdictInWords } from '../wording/checks.js';
import { ENGLISH } from '../wording/words.js';
import { type Look, renderQuote, styled } from './render.js';

/** What a check of a quote found: the verdict, how the claim differs, and the originals with their sources. */
export function renderCheck(check: QuoteCheck, look: Look): string {
  const speaker = speakerInWords(check, ENGLISH);
  const lines = [styled(look, 'bold', verdictInWords(check, ENGLISH)), ...(speaker ? [speaker] : [])];
  check.sources.forEach(({ quote, differences }, i) => {
    const changes = differencesInWords(differences, ENGLISH).map((line) => `    ${line}`);
    lines.push('', ...renderQuote(quote, i + 1, look), ...changes);
  });
  return lines.join('\n');
}
