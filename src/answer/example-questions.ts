import type { SearchIndex } from '../retrieval/ports.js';
import { findEvidence } from './find.js';
import { FORMS, type MadeQuestion, questionsOf } from './questions-from-text.js';

/** Limits on reading: finding three examples does not take a whole archive, or a whole book. */
const MOST_ARTICLES = 40;
const BEGINNING = { start: 0, end: 20_000 };
/** How many questions of one form are tried: each costs a search. */
const MOST_TRIED = 12;
/** An article is given up after this many failed questions. */
const MOST_OF_ONE = 4;

/** A name mentioned this often is a topic of the article; over a whole archive, only such names are asked about. */
const ABOUT = 2;

type FoundQuestion = MadeQuestion & { readonly articleId: string };

/**
 * Questions that the articles answer, as varied in form as possible: what somebody said, a number or a day, who,
 * where, why or what. Each was tried, by words alone, and answered without doubt by the sentence that it was made from.
 * One for each article, or up to `limit` for an article that is named.
 */
export async function exampleQuestions(
  index: SearchIndex,
  limit: number,
  articleId?: string,
): Promise<string[]> {
  const candidates = await candidatesIn(index, articleId);
  const ways = FORMS.map((form) =>
    createWay(
      candidates.filter((one) => one.form === form),
      index,
    ),
  );
  const chosen: FoundQuestion[] = [];
  const isFree = (one: FoundQuestion): boolean =>
    chosen.every(({ articleId: used, text }) => text !== one.text && (articleId || used !== one.articleId));
  for (let found = true; found && chosen.length < limit; ) {
    found = false;
    for (const next of ways) {
      const one = chosen.length < limit ? await next(isFree) : null;
      if (one) chosen.push(one);
      found ||= one !== null;
    }
  }
  return chosen.map(({ text }) => text);
}

async function candidatesIn(index: SearchIndex, articleId?: string): Promise<FoundQuestion[]> {
  const articles = articleId ? [{ id: articleId }] : (await index.articles()).slice(0, MOST_ARTICLES);
  const candidates: FoundQuestion[] = [];
  for (const { id } of articles) {
    const article = await index.excerpt(id, BEGINNING);
    const made = article ? questionsOf(article, articleId ? 1 : ABOUT) : [];
    for (const form of FORMS) {
      const ofForm = made.filter((one) => one.form === form).slice(0, MOST_OF_ONE);
      candidates.push(...ofForm.map((one) => ({ ...one, articleId: id })));
    }
  }
  return candidates;
}

/** Returns a function that gives the next unused question that is answered; null once none is left, or enough were tried. */
function createWay(candidates: readonly FoundQuestion[], index: SearchIndex) {
  let at = 0;
  let tried = 0;
  return async (isFree: (one: FoundQuestion) => boolean): Promise<FoundQuestion | null> => {
    while (at < candidates.length && tried < MOST_TRIED) {
      const one = candidates[at++]!;
      if (!isFree(one)) continue;
      tried++;
      if (await isAnswered(one, index)) return one;
    }
    return null;
  };
}

async function isAnswered(
  { text, articleId, start, end }: FoundQuestion,
  index: SearchIndex,
): Promise<boolean> {
  const { answered, tentative, unmatched, evidence } = await findEvidence(text, index, null);
  const [first] = evidence;
  if (!answered || tentative || unmatched.length > 0 || !first) return false;
  return first.article.id === articleId && first.start < end && first.end > start;
}
