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

/** The first name after the sentence's opening that is not the speaker's, with its article: "the West". */
function topicOf(sentence: string, speaker: string): string | undefined {
  const known = new Set(speaker.split(/\s+/));
  for (const { 0: words, index } of sentence.matchAll(new RegExp(CAPITALISED_RUN, 'gu'))) {
    const name = trimRun(words).replace(/[’']s$/, '');
    if (index === 0 || name.length < 2 || name.split(/\s+/).some((word) => known.has(word))) continue;
    return /\bthe $/.test(sentence.slice(0, index)) ? `the ${name}` : name;
  }
  return undefined;
}
