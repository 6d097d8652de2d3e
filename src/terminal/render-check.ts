import type { QuoteCheck } from '../domain.js';
import { oneLine } from '../language/printable.js';
import { differencesInWords, speakerInWords, verdictInWords } from '../wording/checks.js';
import { ENGLISH } from '../wording/words.js';
import { type Look, renderQuote, styled } from './render.js';

/** What the checks of one text found; if it holds several quotes, each after the words that were checked. */
export function renderChecks(checks: readonly QuoteCheck[], look: Look): string {
  if (checks.length === 1) return renderCheck(checks[0]!, look);
  const isCut = checks.at(-1)?.quotesLeft !== undefined;
  const rest = isCut ? [ENGLISH.say('check.onlyFirst', { count: checks.length })] : [];
  const each = checks.map((check, i) => {
    const claim = ENGLISH.say('check.about', { claim: oneLine(check.claim) });
    return `${i + 1}/${checks.length} ${claim}\n${renderCheck(check, look)}`;
  });
  return [...each, ...rest].join('\n\n');
}

/** What a check of a quote found: the verdict, how the claim differs, and the originals with their sources. */
function renderCheck(check: QuoteCheck, look: Look): string {
  const speaker = speakerInWords(check, ENGLISH);
  const lines = [styled(look, 'bold', verdictInWords(check, ENGLISH)), ...(speaker ? [speaker] : [])];
  check.sources.forEach(({ quote, differences }, i) => {
    const changes = differencesInWords(differences, ENGLISH).map((line) => `    ${line}`);
    lines.push('', ...renderQuote(quote, i + 1, look), ...changes);
  });
  return lines.join('\n');
}
