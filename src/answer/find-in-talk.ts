/** What is found for a question in a talk: in all articles, or rather in those just quoted. */
import type { Question } from '../domain.js';
import { dayOf } from '../language/day.js';
import { narrowed } from '../question/constraints.js';
import { anotherIn, knownAbout } from '../question/follow-ups/asked-anew.js';
import { searchText } from '../question/follow-ups/follow-up.js';
import { articlesOfStory } from '../question/follow-ups/told-before.js';
import type { SearchIndex } from '../retrieval/ports.js';
import { findEvidence } from './find.js';
import { findInSteps, type SteppedFinding } from './find-in-steps.js';
import { isToldInStory, mayGoOn, mentionedInStory, mentionsAny, toldOfNoun } from './in-story.js';
import { isOfStory } from './read-in-context.js';
import type { ReadMessage } from './read-message.js';
import type { AnswerMeans, Searched } from './searched.js';

/** Finds what answers a message, read after the exchange before it. */
export async function findInTalk(
  { asked, understood: { question, after }, isMore }: ReadMessage,
  index: SearchIndex,
  { filter, asked: day = dayOf(new Date()), locale, previous }: Question,
  { embedders, models, rules }: AnswerMeans,
): Promise<SteppedFinding & Pick<Searched, 'mode'>> {
  const embedder = await embedders.forQuerying(index.info.embedderId);
  const [reranker, reader] = await Promise.all([models?.reranker(), models?.reader()]);
  const isReworded = !isMore && (after !== null || question !== asked);
  const asking = !isReworded ? undefined : after === null ? asked : question;
  const articles =
    previous && (await isOfStory(asked, after, previous, index)) ? articlesOfStory(previous) : [];
  const options = {
    filter,
    asked: day,
    locale,
    asking,
    shownBefore: articles,
    reranker,
    reader,
    rules,
  };
  const stepped = await findInSteps(searchText({ question, after }), (text) =>
    findEvidence(text, index, embedder, options),
  );
  const mode = embedder?.mode ?? 'builtin';
  // "What is the volcano called?" after an answer on one that erupts, "and Vell?" after one that names it.
  const another = isReworded ? anotherIn(asked) : null;
  const story =
    previous && (isReworded ? another : !isMore && mayGoOn(asked)) ? articlesOfStory(previous) : [];
  const ofStoryOnly = narrowed(filter, { articleIds: story });
  if (!ofStoryOnly?.articleIds?.length) return { ...stepped, mode };
  const within = { ...options, filter: ofStoryOnly };
  if (after === null && !story.includes(stepped.found.evidence[0]?.article.id ?? '')) {
    const ofStory = await findEvidence(question, index, embedder, within);
    const told = isToldInStory(ofStory, stepped.found) ? ofStory : isReworded ? null : toldOfNoun(ofStory);
    if (told) return { found: told, question, mode };
  }
  if (another === null || (stepped.found.answered && mentionsAny(another, stepped.found)))
    return { ...stepped, mode };
  // "And the police?", if what was asked before is told of nobody else.
  const known = knownAbout(another);
  const told = mentionedInStory(await findEvidence(known, index, embedder, within));
  return told ? { found: told, question: known, mode } : { ...stepped, mode };
}
