import type { Article } from '../domain.js';
import type { SearchIndex } from '../retrieval/ports.js';
import { CAPITALISED_RUN, trimRun } from './people.js';
import { attributeSentences } from './speaker.js';

/** Reading every article of an archive to find three examples would be a waste, and so would a whole book. */
const MOST_ARTICLES = 40;
const MOST_SENTENCES = 200;

/**
 * Questions that the articles can answer: what a person they quote says about a name beside it. One an article, or up to
 * `limit` of the one that is named.
 */
export async function exampleQuestions(
  index: SearchIndex,
  limit: number,
  articleId?: string,
): Promise<string[]> {
  const articles = articleId ? [{ id: articleId }] : (await index.articles()).slice(0, MOST_ARTICLES);
  const questions = new Set<string>();
  for (const { id } of articles) {
    if (questions.size >= limit) break;
    const article = await index.article(id);
    const own = article ? questionsOf(article) : [];
    for (const question of articleId ? own : own.slice(0, 1)) questions.add(question);
  }
  return [...questions].slice(0, limit);
}

/** By its sentences, else by its title. */
function questionsOf(article: Article): string[] {
  const bySentences = aboutSpeakers(article);
  if (bySentences.length > 0 || !article.title) return bySentences;
  return [`What is known about ${article.title.replace(/[?.!]+$/, '')}?`];
}

/** "What did Kari Holm say about Svalbard?", from the sentences by a person of known role that name something. */
function aboutSpeakers({ text, sentences }: Article): string[] {
  const opening = sentences.slice(0, MOST_SENTENCES);
  const attributions = attributeSentences({
    text: text.slice(0, opening.at(-1)?.end),
    sentences: opening,
  });
  return opening.flatMap(({ start, end }, i) => {
    const [speaker, ...others] = attributions[i]!;
    if (!speaker?.role || others.length > 0) return [];
    const topic = topicOf(text.slice(start, end), `${speaker.role} ${speaker.name}`);
    return topic ? [`What did ${speaker.name} say about ${topic}?`] : [];
  });
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
