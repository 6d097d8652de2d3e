/** "What did the marines do?": a marine park says nothing of them. */
import { mention, type ParsedQuestion, type QueryTerm } from '../../question/parsed-question.js';
import type { Evidence } from '../evidence.js';
import { sentencesOf } from '../sentences/sentence.js';
import type { Rule } from './rule.js';

const PLURAL = /\p{Ll}(?<!s)s$/u;

/** The one word that a question has to search for, where it is "the" and several of something: "the marines". */
function groupIn({ tokens, terms, names }: ParsedQuestion): QueryTerm | null {
  const [term, ...more] = terms;
  const at = tokens.findIndex(({ stem }) => stem === term?.stem);
  const isGroup = tokens[at - 1]?.lower === 'the' && PLURAL.test(tokens[at]!.lower);
  return term && more.length === 0 && names.length === 0 && isGroup ? term : null;
}

/** Whether a quote has a word only in the singular before another word: "marine park". */
function describesOther(term: QueryTerm, quote: Evidence): boolean {
  const uses = sentencesOf(quote).flatMap(({ tokens }) =>
    tokens.flatMap((token, at) =>
      mention(term, new Set([token.stem])) > 0 ? [{ token, next: tokens[at + 1] }] : [],
    ),
  );
  return uses.every(
    ({ token, next }) =>
      !PLURAL.test(token.lower) && next !== undefined && !next.stop && next.start - token.end === 1,
  );
}

/** Several people or things that nothing else is said of in the question. */
export const groups: Rule = {
  name: 'groups',
  refuses: (asked, _, quotes) => {
    const group = groupIn(asked);
    return group !== null && quotes.every((quote) => describesOther(group, quote));
  },
};
