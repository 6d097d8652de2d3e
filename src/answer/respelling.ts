import type { Quote, Respelling } from '../domain.js';
import { tokenize } from '../language/tokens.js';
import type { ParsedQuestion } from '../question/parsed-question.js';

/** Words of the question that were treated as misspelt, each with the word in the quotes that was searched instead. */
export function respellingsIn(
  { text, tokens, byStem }: ParsedQuestion,
  quotes: readonly Quote[],
): Respelling[] {
  const shown = new Map<string, string>();
  for (const { text: quoted, article } of quotes)
    for (const part of [quoted, article.title ?? ''])
      for (const { stem, start, end } of tokenize(part))
        shown.set(stem, shown.get(stem) ?? part.slice(start, end));
  const respelled = tokens.flatMap(({ start, end, stem }) => {
    const term = byStem.get(stem);
    const read = term?.respelled ? shown.get(term.found)?.replace(/['’]s?$/u, '') : undefined;
    return read ? [{ asked: text.slice(start, end).replace(/['’]s?$/u, ''), read }] : [];
  });
  return respelled.filter(({ asked }, i) => respelled.findIndex((other) => other.asked === asked) === i);
}
