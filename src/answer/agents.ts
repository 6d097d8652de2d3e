/** "Who stole the portrait?": a sentence says that it was stolen, and not by whom. */
import type { Excerpt, Range } from '../domain.js';
import { numbersIn } from '../language/excerpt.js';
import { AUXILIARIES, FORMS_OF_BE } from '../language/lexicon/function-words.js';
import { tokenize } from '../language/tokens.js';
import { mention, type ParsedQuestion, type QueryTerm } from '../question/parsed-question.js';
import { readSentence } from './sentences/sentence.js';

const BE: ReadonlySet<string> = new Set([
  ...FORMS_OF_BE,
  'been',
  'being',
  'be',
  'got',
  'get',
  'gets',
  'getting',
]);
/** How many words may stand between "was" and the deed ("was last week stolen"), and between the deed and "by". */
const BETWEEN = 3;
const BEFORE_BY = 9;
/** What follows "by" and is no doer: "stolen by night", "by Tuesday", "by 9 April". */
const NO_DOER = /^(?:night|day|then|now|\d.*|\p{L}+day|way|means|using|\p{L}+ing|accident|mistake)$/u;

/** The deed whose doer is asked for; null for any other question. */
function deedAsked({ asks, byStem }: ParsedQuestion): QueryTerm | null {
  const tokens = tokenize(asks);
  const who = tokens.findIndex(({ lower }) => lower === 'who');
  const [next, after] = [tokens[who + 1], tokens[who + 2]];
  if (who < 0 || !next) return null;
  const verb = AUXILIARIES.has(next.lower) && /^ha(?:s|ve|d)$/u.test(next.lower) ? after : next;
  return verb && !verb.stop && !AUXILIARIES.has(verb.lower) ? (byStem.get(verb.stem) ?? null) : null;
}

/** Whether a doer is asked for, and a quote has the deed only as something that was done, by nobody it names. */
export function namesNoDoer(
  asked: ParsedQuestion,
  { article, start, end }: Range & { readonly article: Excerpt },
): boolean {
  const deed = deedAsked(asked);
  if (!deed) return false;
  const numbers = numbersIn(article, { start, end });
  const mentions = Array.from({ length: numbers.end - numbers.start }, (_, i) => numbers.start + i).flatMap(
    (number) => {
      const { tokens } = readSentence(article, number);
      return tokens.flatMap(({ stem }, at) =>
        mention(deed, new Set([stem])) > 0
          ? [
              isDoneByNobody(
                tokens.map(({ lower }) => lower),
                at,
              ),
            ]
          : [],
      );
    },
  );
  return mentions.length > 0 && mentions.every(Boolean);
}

function isDoneByNobody(words: readonly string[], at: number): boolean {
  const isPassive = words.slice(Math.max(0, at - BETWEEN), at).some((word) => BE.has(word));
  const behind = words.slice(at + 1, at + BEFORE_BY);
  const isByDoer = behind.some((word, i) => word === 'by' && !NO_DOER.test(behind[i + 1] ?? ''));
  return isPassive && !isByDoer;
}
