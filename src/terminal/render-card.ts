import type { Addition } from '../adding/addition.js';
import { printable } from '../language/printable.js';
import { cardOf } from '../wording/adding.js';
import { ENGLISH } from '../wording/words.js';
import { type Look, styled, wrap } from './render.js';

const LONGEST_FIRST = 400;

/** An article that may be kept: its details, how it begins, how long it is. */
export function renderCard(addition: Addition, isUpdate: boolean, look: Look): string {
  const card = cardOf(addition, isUpdate, ENGLISH);
  const inLine = (text: string): string => printable(text).replace(/\s+/g, ' ');
  const first = card.firstSentence && inLine(card.firstSentence);
  const shown = first && first.length > LONGEST_FIRST ? `${first.slice(0, LONGEST_FIRST)} […]` : first;
  return [
    styled(look, 'bold', inLine(card.title)),
    ...wrap([...card.facts, card.size].map(inLine).join(' · '), look.width, ' · ').map((line) =>
      styled(look, 'dim', line),
    ),
    ...(shown ? wrap(`“${shown}”`, look.width) : []),
    ...card.warnings.flatMap((warning) =>
      wrap(`! ${inLine(warning)}`, look.width).map((line) => styled(look, 'yellow', line)),
    ),
  ].join('\n');
}
