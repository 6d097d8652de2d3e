import type { Excerpt } from '../domain.js';
import { LOCATIVES } from '../language/lexicon/function-words.js';
import { CAPITALISED_RUN, trimRun } from '../language/people.js';
import type { SearchIndex } from '../retrieval/ports.js';
import { soleSpeaker } from '../speakers/attribute.js';
import { findEvidence } from './find.js';

/** Reading every article of an archive to find three examples would be a waste, and so would a whole book. */
const MOST_ARTICLES = 40;
const MOST_SENTENCES = 200;
const BEGINNING = { start: 0, end: 20_000 };
/** What stands before is not searched further back for the word. */
const LONGEST_WORD = 60;
/** How many questions of one article are tried: each costs a search. */
const MOST_TRIED = 6;

/**
 * Questions that the articles answer: what a person they quote says about a name beside it, or what is known of the thing
 * that an article is about. Each was asked, by words alone, and answered from its article. One an article, or up to
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
    const article = await index.excerpt(id, BEGINNING);
    const wanted = articleId ? limit : Math.min(limit, questions.size + 1);
    for (const question of article ? questionsOf(article).slice(0, MOST_TRIED) : []) {
      if (questions.size >= wanted) break;
      if (await isAnsweredBy(id, question, index)) questions.add(question);
    }
    if (questions.size >= limit) break;
  }
  return [...questions];
}

async function isAnsweredBy(articleId: string, question: string, index: SearchIndex): Promise<boolean> {
  const { answered, tentative, unmatched, evidence } = await findEvidence(question, index, null);
  return answered && !tentative && unmatched.length === 0 && evidence[0]?.article.id === articleId;
}

const questionsOf = (article: Excerpt): string[] => [
  ...new Set([...aboutSpeakers(article), ...aboutSubject(article)]),
];

/** "What is known about the deep lake?", where an article opens by saying what its title is; a headline is no such name. */
function aboutSubject({ title, text, sentences }: Excerpt): string[] {
  if (!title) return [];
  const opening = text.slice(sentences[0]?.start, sentences[0]?.end);
  const name = title.replace(/^(?:the|an?) /i, '');
  const at = opening.toLowerCase().indexOf(name.toLowerCase());
  const saysWhat = /^(?: \([^)]*\))? (?:is|are|was|were) /.test(opening.slice(at + name.length));
  const the = /^the $/i.test(opening.slice(0, at)) ? 'the ' : '';
  if (!saysWhat || at !== the.length) return [];
  return [`What is known about ${the}${opening.slice(at, at + name.length)}?`];
}

/** "What did Kari Holm say about Svalbard?", from the sentences by a person of known role that name something. */
function aboutSpeakers({ text, sentences }: Excerpt): string[] {
  return sentences.slice(0, MOST_SENTENCES).flatMap(({ start, end, voice }) => {
    const speaker = soleSpeaker(voice);
    if (!speaker?.role) return [];
    const topic = topicOf(text.slice(start, end), `${speaker.role} ${speaker.name}`);
    return topic ? [`What did ${speaker.name} say about ${topic}?`] : [];
  });
}

/** The first name that is not the speaker's nor merely where something was said, with its article: "the West". */
function topicOf(sentence: string, speaker: string): string | undefined {
  const known = new Set(speaker.split(/\s+/));
  for (const { 0: words, index } of sentence.matchAll(new RegExp(CAPITALISED_RUN, 'gu'))) {
    const name = trimRun(words).replace(/[’']s$/, '');
    // The capital after a full stop or an opening quotation mark may be the sentence's own.
    const [, before] = /(\p{L}+),? $/u.exec(sentence.slice(Math.max(0, index - LONGEST_WORD), index)) ?? [];
    const isNumbered = /^ \d/.test(sentence.slice(index + words.length));
    if (!before || LOCATIVES.has(before) || before === 'from' || isNumbered || name.length < 2) continue;
    if (!name.split(/\s+/).some((word) => known.has(word))) return before === 'the' ? `the ${name}` : name;
  }
  return undefined;
}
