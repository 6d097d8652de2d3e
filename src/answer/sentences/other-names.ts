/** Names that a text has and a question does not: they may be the answer. */
import { capitalisedRuns } from '../../language/names/name-patterns.js';
import { isThing, trimRun } from '../../language/names/name-words.js';
import { contentStems } from '../../language/tokens.js';
import { isOfState, isState } from '../../question/words/related-names.js';

/**
 * Whether a text has a name of at least so many words that is not a state's or an organisation's, and has no stem known
 * before.
 */
export function namesAnother(text: string, isKnown: (stem: string) => boolean, leastWords = 1): boolean {
  return capitalisedRuns(text).some(([run]) => {
    const words = trimRun(run).split(' ');
    const own = words.flatMap((word) => contentStems(word));
    return (
      words.length >= leastWords &&
      own.length > 0 &&
      !isThing(words) &&
      !isState(words.join(' ')) &&
      !own.some((stem) => isKnown(stem) || isOfState(stem))
    );
  });
}
