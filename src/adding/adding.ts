/** Adds articles from the web or from files, and removes them again. */
import type { ArticleSummary } from '../domain.js';
import type { Fetch, FetchRequest } from '../fetching/fetcher.js';
import type { ParseArticle } from '../index/parse.js';
import { type Addition, fetchAddition, readAddition } from './addition.js';
import { createArticleFolder, type Kept } from './article-folder.js';
import type { GivenFile } from './given-file.js';

/** What commands and feeds do with articles from outside. */
export interface Adding {
  /** Fetches an address and reads what is there. Throws `AskerError`. */
  fetch(address: string, request?: Pick<FetchRequest, 'onRedirect'>): Promise<Addition>;
  /** Fetches the bytes of a file that somebody put on the web, under the name that it has there. Throws `AskerError`. */
  download(address: string, name: string): Promise<Addition>;
  read(file: GivenFile): Promise<Addition>;
  /** The path of the article that an addition would replace; null if there is none. */
  olderOf(addition: Addition, articles: Articles): string | null;
  /** Stores it, in the folder of a collection or for everybody; the next build indexes it. */
  keep(addition: Addition, articles: Articles, folder?: string): Promise<Kept>;
  /** Moves an article's file aside; resolves to where it is now, below the articles folder. */
  remove(article: Pick<ArticleSummary, 'path'>): Promise<string>;
}

/** What is in the index now. */
type Articles = readonly Pick<ArticleSummary, 'path'>[];

/** What adding needs: the folder, and ways to fetch and to read. */
export interface AddingParts {
  readonly articlesDir: string;
  readonly fetch: Fetch;
  readonly parse: ParseArticle;
}

/** Adding and removing over one folder of articles. */
export function createAdding({ articlesDir, fetch, parse }: AddingParts): Adding {
  const kept = createArticleFolder(articlesDir, parse);
  const paths = (articles: Articles): string[] => articles.map(({ path }) => path);
  return {
    fetch: (address, request) => fetchAddition(address, fetch, parse, request),
    read: (file) => readAddition(file, parse),
    download: async (address, name) =>
      readAddition({ name, bytes: (await fetch(address, { asStored: true })).bytes }, parse),
    olderOf: (addition, articles) => kept.olderOf(addition, paths(articles)),
    keep: (addition, articles, folder = '') => kept.keep(addition, folder, paths(articles)),
    remove: ({ path }) => kept.remove(path),
  };
}
