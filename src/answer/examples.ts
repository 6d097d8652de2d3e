import type { Article } from '../domain.js';
import type { SearchIndex } from '../retrieval/ports.js';
import { CAPITALISED_RUN, trimRun } from './people.js';
import { attributeSentences } from './speaker.js';

/** Reading every article of an archive to find three examples would be a waste. */
const MOST_ARTICLES = 40;

/** Questions that the articles can answer, one an article: what a person they quote says about a name beside it. */
export async function exampleQuestions(index: SearchIndex, limit: number): Promise<string[]> {
  const questions = new Set<string>();
  for (const { id, title } of (await index.articles()).slice(0, MOST_ARTICLES)) {
    if (questions.size >= limit) break;
    const article = await index.article(id);
    const question = article && aboutSpeaker(article);
    if (question) questions.add(question);
    else if (title) questions.add(`What is known about ${title.replace(/[?.!]+$/, '')}?`);
  }
  return [...questions].slice(0, limit);
}

/** "What did Kari Holm say about Svalbard?", from the first sentence by a person of known role that names something. */
function aboutSpeaker(article: Article): string | null {
  const attributions = attributeSentences(article);
  for (const [i, { start, end }] of article.sentences.entries()) {
    const [speaker, ...others] = attributions[i]!;
    if (!speaker?.role || others.length > 0) continue;
    const topic = topicOf(article.text.slice(start, end), `${speaker.role} ${speaker.name}`);
    if (topic) return `What did ${speaker.name} say about ${topic}?`;
  }
  return null;
}

function topicOf(sentence: string, speaker: string): string | undefined {
  const known = new Set(speaker.split(/\s+/));
  return [...sentence.matchAll(new RegExp(CAPITALISED_RUN, 'gu'))]
    .filter(({ index }) => index > 0)
    .map(([run]) => trimRun(run).replace(/[’']s$/, ''))
    .find((run) => run.length > 1 && !run.split(/\s+/).some((word) => known.has(word)));
}
