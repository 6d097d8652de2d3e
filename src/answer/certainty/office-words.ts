/** Whether a text has the word for an office, and not for a deputy's or another. */

import type { Excerpt } from '../../domain.js';
import { isOutOfOffice } from '../../language/names/name-words.js';
import { contentStems } from '../../language/tokens.js';
import { mention } from '../../question/parsed-question.js';
import { voiceAt } from '../../speakers/excerpt.js';
import { type ReadSentence, readSentence } from '../sentences/sentence.js';
import { isThatOffice, type Office, WHEN_HELD } from './asked-office.js';

/** How many words before and after the word for an office may say which it is: "minister of higher education". */
const QUALIFIED_BEFORE = 3;
const QUALIFIED_AFTER = 5;

/** Whether the words around the one for an office have a qualifier of the office asked for. */
function isQualified({ qualifiers }: Office, tokens: ReadSentence['tokens'], at: number): boolean {
  const near = tokens.slice(Math.max(0, at - QUALIFIED_BEFORE), at + QUALIFIED_AFTER);
  const stems = new Set(near.map(({ stem }) => stem));
  return qualifiers.some((term) => mention(term, stems) > 0);
}

/** Whether a sentence, or the role of its speaker, has the word for the office, and not for a deputy's or another. */
export function isOf(office: Office, { article, number, positions, tokens }: ReadSentence): boolean {
  const { role, qualifiers, deputy } = office;
  const isPlain = (at: number): boolean =>
    qualifiers.length === 0 || tokens[at - 1] === undefined || tokens[at - 1]!.stop;
  const isHeld = [...role.forms.keys()].some((form) =>
    (positions.get(form) ?? []).some(
      (at) =>
        (deputy || !isOutOfOffice(tokens[at - 1]?.lower ?? '')) &&
        (isPlain(at) || isQualified(office, tokens, at)),
    ),
  );
  if (isHeld) return true;
  const roles = voiceAt(article, number).speakers.map((speaker) => speaker.role ?? '');
  return roles.some((held) => isThatOffice(office, held) && (deputy || !isOutOfOffice(held)));
}

/** Whether a title has the office: "Sol named farm minister", over a text that says "agriculture minister". */
export function isTitled({ role, qualifiers }: Office, { title }: Excerpt): boolean {
  const stems = contentStems(title ?? '');
  return stems.some(
    (stem, at) =>
      role.forms.has(stem) &&
      qualifiers.some((term) => mention(term, new Set(stems.slice(Math.max(0, at - 1), at))) > 0),
  );
}

/** Whether "the minister" of an article is another one: it has "agriculture minister", and never the office asked for. */
export function isOfAnother(office: Office, article: Excerpt): boolean {
  const uses = article.sentences.flatMap((_, i) => {
    const { tokens } = readSentence(article, article.firstNumber + i);
    return tokens.flatMap(({ stem }, at) => (office.role.forms.has(stem) ? [{ tokens, at }] : []));
  });
  const isOther = ({ tokens, at }: (typeof uses)[number]): boolean => {
    const before = tokens[at - 1];
    return before !== undefined && !before.stop && !WHEN_HELD.has(before.stem);
  };
  return uses.some(isOther) && !uses.some(({ tokens, at }) => isQualified(office, tokens, at));
}
