import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { isArticle, parseArticle } from '../src/index/parse.js';
import type { PlainArticle } from '../src/stores/memory/plain-articles.js';
import { holdsAnswer } from './judge.js';
import { readSet, type SetQuestion } from './sets.js';

/** Articles to be indexed together, and questions about them. */
export interface Corpus {
  readonly articles: readonly PlainArticle[];
  /** Questions that its articles answer. */
  readonly answerable: readonly SetQuestion[];
  /** Questions about its topics that it does not answer, as the set says. */
  readonly nearMisses: readonly SetQuestion[];
  /** Questions on topics of other articles, which this corpus lacks. */
  readonly absent: readonly SetQuestion[];
}

/** Questions of each kind that a part of a set is asked. */
const QUESTIONS_A_PART = 20;

/** A set as one corpus: what the ranker learns from. */
export async function readCorpus(folder: string): Promise<Corpus> {
  const { articlesDir, questions } = await readSet(folder);
  const files = (await readdir(articlesDir)).filter(isArticle).sort();
  const articles: PlainArticle[] = [];
  for (const file of files) articles.push(...(await readPlain(join(articlesDir, file))));
  return {
    articles,
    answerable: questions.filter(({ answerable }) => answerable),
    nearMisses: questions.filter(({ answerable }) => !answerable),
    absent: [],
  };
}

/** Plain text has its title in the first line; anything else is read as the indexer reads it. */
async function readPlain(path: string): Promise<PlainArticle[]> {
  const bytes = await readFile(path);
  const id = basename(path, extname(path));
  if (extname(path) !== '.txt') {
    const articles = await parseArticle(path, bytes);
    return articles.map(({ title, text, published }, i) => ({
      id: i === 0 ? id : `${id}-${i}`,
      title,
      text,
      published,
    }));
  }
  const [title = '', ...body] = bytes.toString('utf8').split('\n');
  return [{ id, title: title.trim() || null, text: body.join('\n').trim() }];
}

/** Questions that the articles of other corpora answer, and this one does not. */
export function foreignTo(corpus: Corpus, corpora: readonly Corpus[]): SetQuestion[] {
  return corpora.filter((other) => other !== corpus).flatMap(({ answerable }) => answerable);
}

/**
 * Splits a corpus into parts of `size` articles. Each part is asked its own questions and, as questions that it
 * cannot answer, those of the next part.
 */
export function partsOf({ articles, answerable }: Corpus, size: number): Corpus[] {
  const parts: Corpus[] = [];
  for (let start = 0; start < articles.length; start += size) {
    const own = articles.slice(start, start + size);
    const after = start + size < articles.length ? start + size : 0;
    const next = articles.slice(after, after + size);
    if (after === start) continue;
    parts.push({
      articles: own,
      answerable: about(own, answerable),
      nearMisses: [],
      absent: about(next, answerable),
    });
  }
  return parts;
}

/** One question in this many loses its answer; the others keep most of theirs. */
const MASKED_SHARE = 6;

/**
 * The corpus without the paragraphs that answer some of its questions: the middle case that readers meet most, where
 * the topic is there and the answer is not.
 */
export function maskedOf({ articles, answerable }: Corpus): Corpus {
  const masked = answerable.filter(({ answers }, i) => i % MASKED_SHARE === 0 && answers.length > 0);
  const left = articles.map((article) => {
    const own = masked.filter((question) => question.articles.includes(article.id));
    const kept = article.text
      .split('\n\n')
      .filter((text) => !own.some((question) => holdsAnswer(text, question)));
    return { ...article, text: kept.join('\n\n') };
  });
  return { articles: left.filter(({ text }) => text !== ''), answerable: [], nearMisses: [], absent: masked };
}

function about(articles: readonly PlainArticle[], questions: readonly SetQuestion[]): SetQuestion[] {
  const names = new Set(articles.map(({ id }) => id));
  const own = questions.filter((question) => question.articles.some((name) => names.has(name)));
  const step = Math.max(1, own.length / QUESTIONS_A_PART);
  return own.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}
