import { oneLine } from '../language/printable.js';
import type { QuoteCheck } from '../quote-check.js';
import {
  aroundInWords,
  differencesInWords,
  newestInWords,
  restInWords,
  speakerInWords,
  titleInWords,
  verdictInWords,
} from '../wording/checks.js';
import { ENGLISH } from '../wording/words.js';
import { type Look, renderQuote, styled } from './render.js';

/** What the checks of one text found; if it holds several quotes, each after the words that were checked. */
export function renderChecks(checks: readonly QuoteCheck[], look: Look): string {
  const newest = newestInWords(checks, ENGLISH);
  if (checks.length === 1) return [renderCheck(checks[0]!, look), ...(newest ? [newest] : [])].join('\n');
  const rest = [restInWords(checks, ENGLISH), newest].filter(Boolean).join(' ');
  const each = checks.map((check, i) => {
    const claim = ENGLISH.say('check.about', { claim: oneLine(check.claim) });
    return `${i + 1}/${checks.length} ${claim}\n${renderCheck(check, look)}`;
  });
  return [...each, ...(rest ? [rest] : [])].join('\n\n');
}

/** What a check of a quote found: the verdict, how the claim differs, and the originals with their sources. */
function renderCheck(check: QuoteCheck, look: Look): string {
  const speaker = speakerInWords(check, ENGLISH);
  const around = aroundInWords(check, ENGLISH);
  const notes = [speaker, around && oneLine(around), titleInWords(check, ENGLISH)];
  const lines = [styled(look, 'bold', verdictInWords(check, ENGLISH)), ...notes.filter(Boolean)];
  check.sources.forEach(({ quote, differences }, i) => {
    const changes = differencesInWords(differences, ENGLISH).map((line) => `    ${oneLine(line)}`);
    lines.push('', ...renderQuote(quote, i + 1, look), ...changes);
  });
  return lines.join('\n');
}
