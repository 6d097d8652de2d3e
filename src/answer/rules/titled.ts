/** "Why was the dam closed?", under a title that says most of this: the sentences that open the article come first. */
import type { ParsedQuestion } from '../../question/parsed-question.js';
import type { Features } from '../sentences/features.js';
import { HELD } from '../sentences/kind-held.js';
import type { Rule, Worth } from './rule.js';

/** Share of the question that a title must hold, and the fewest words of a title that says something. */
const MOSTLY = 0.7;
const LEAST_WORDS = 5;
/** Too many titles hold most of a question with fewer words. */
const LEAST_TERMS = 3;
/** How many sentences count as the opening of an article. */
const LEAD = 3;
/** The worth of each of these, in an article whose title says most of what is asked. */
const TITLED = 3;
/** The extra worth of one that names nobody if a person is asked for: about what the model gives to any name. */
const NOBODY = 2;

/**
 * What is added to the score of the sentences that open an article with such a title, if they hold the kind of thing asked
 * for. For a person they need not: often only the title has the name, and the names in the opening are others'. Nothing is
 * added if no words can show the kind: such a title may be the question itself, and its opening no answer.
 */
function titledOf({ terms, kind }: ParsedQuestion): Worth | null {
  if (terms.length < LEAST_TERMS) return null;
  const least = kind === 'person' ? 0 : HELD[kind];
  if (least === undefined) return null;
  return ({ sentence: { number, article } }, features) => {
    const says = (article.title ?? '').split(' ').length >= LEAST_WORDS && features.titleCoverage >= MOSTLY;
    const holds = features[kind as keyof Features] >= least;
    if (number >= LEAD || !says || !holds) return 0;
    return TITLED + (kind === 'person' ? NOBODY * (1 - features.person) : 0);
  };
}

/** What the title of an article says. */
export const titled: Rule = { name: 'titled', scores: titledOf };
