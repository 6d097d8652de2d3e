import type { Article, ArticleSummary, Excerpt, Passage, Range } from '../../domain.js';
import { joinPages, pagesOf, pagesOfPassage, pagesOfText } from '../../language/pages.js';
import type { PreparedArticle } from '../../retrieval/ports.js';
import { type ArticleSpeaker, articleSpeakers } from '../../speakers/article-speakers.js';

/** An article that is read by pages, as in the other stores. */
export interface PagedArticle {
  readonly summary: ArticleSummary;
  readonly article: Article;
  readonly speakers: readonly ArticleSpeaker[];
  readonly passages: readonly Omit<Passage, 'number' | 'stems'>[];
  excerpt(text: Range): Excerpt;
  /** The excerpt that a sentence is read with. */
  around(number: number): Excerpt;
}

/** Cuts a prepared article into pages, once. */
export function pagedArticle(prepared: PreparedArticle): PagedArticle {
  const { sourceHash: _, preparedBy: __, passages: ranges, text, sentences, ...rest } = prepared;
  const summary: ArticleSummary = { ...rest, passages: ranges.length };
  const article: Article = { ...summary, text, sentences, offset: 0, firstNumber: 0 };
  const pages = pagesOf(article);
  const starts = {
    offsets: pages.map(({ offset }) => offset),
    numbers: pages.map(({ firstNumber }) => firstNumber),
  };
  /** By the pages they hold: the same one is the same object. */
  const excerpts = new Map<string, Excerpt>();
  const read = ({ start, end }: Range): Excerpt => {
    if (end - start === pages.length) return article;
    const key = `${start} ${end}`;
    const excerpt = excerpts.get(key) ?? { ...summary, ...joinPages(pages.slice(start, end)) };
    excerpts.set(key, excerpt);
    return excerpt;
  };
  return {
    summary,
    article,
    speakers: articleSpeakers(sentences),
    passages: ranges.map((range) => ({
      article: read(pagesOfPassage(starts, range)),
      firstSentence: range.start,
      endSentence: range.end,
      start: sentences[range.start]!.start,
      end: sentences[range.end - 1]!.end,
    })),
    excerpt: (range) => read(pagesOfText(starts, range)),
    around: (number) => read(pagesOfPassage(starts, { start: number, end: number + 1 })),
  };
}
