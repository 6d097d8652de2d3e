/** Which words a stretch of an article holds. */
import type { Excerpt, Range } from '../domain.js';
import { textAt } from '../language/excerpt.js';
import { memoised } from '../language/memoised.js';
import { contentStems } from '../language/tokens.js';
import { mention, type QueryTerm } from '../question/parsed-question.js';
import type { RankedPassage } from '../retrieval/ranked-passage.js';

/** The stems of a text and of its article's title: a text need not repeat what the title above it says. */
export const stemsUnderTitle = ({ title }: Pick<Excerpt, 'title'>, text: string): ReadonlySet<string> =>
  new Set(contentStems(`${title ?? ''} ${text}`));

/** The same of all of an article that an excerpt holds. */
export const stemsOfArticle = memoised((article: Excerpt) => stemsUnderTitle(article, article.text));

/** Whether some quote, or the title of its article, mentions a term. */
export const isMentioned = (
  term: QueryTerm,
  quotes: readonly (Range & { readonly article: Excerpt })[],
): boolean =>
  quotes.some(
    ({ article, start, end }) => mention(term, stemsUnderTitle(article, textAt(article, start, end))) > 0,
  );

/** The stems of a passage found. */
export const stemsHeld = memoised(({ stems }: RankedPassage): ReadonlySet<string> => new Set(stems));

/** The same, and those of its article's title. */
export const passageStems = memoised(
  ({ passage, stems }: RankedPassage): ReadonlySet<string> =>
    new Set([...stems, ...contentStems(passage.article.title ?? '')]),
);

/** Words that share so many first letters may mean the same: "harbour", "harbourmaster". */
const PREFIX = 5;

/** Whether some stems include one that begins as a term of at least so many letters does. */
export function sharesPrefix({ stem }: QueryTerm, stems: { keys(): Iterable<string> }): boolean {
  if (stem.length < PREFIX) return false;
  const prefix = stem.slice(0, PREFIX);
  for (const other of stems.keys()) if (other.startsWith(prefix)) return true;
  return false;
}

/** The least length of a word that shows what a longer one is about. */
const PART = 6;

/** Whether a term begins some of the stems, or one of them begins it: "harbour", "harbourmaster", but not "policy", "police". */
export function isPartOfWord({ stem }: QueryTerm, stems: { keys(): Iterable<string> }): boolean {
  for (const other of stems.keys()) {
    const isLonger = other.length > stem.length;
    const [part, whole] = isLonger ? [stem, other] : [other, stem];
    if (part.length >= PART && whole.startsWith(part)) return true;
  }
  return false;
}
