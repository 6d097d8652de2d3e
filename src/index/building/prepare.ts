/** From files to prepared articles: read, parse, split; unchanged articles are reused. */
import { createHash } from 'node:crypto';
import { messageOf } from '../../errors.js';
import { SPLITTER_VERSION } from '../../language/passages.js';
import { WORDS_VERSION } from '../../language/tokens.js';
import type { KnownArticle, LiveGeneration, PreparedArticle } from '../../retrieval/ports.js';
import { SPEAKERS_VERSION } from '../../speakers/attributions.js';
import { PicturesError } from '../formats/pictures-error.js';
import { isLittleText } from '../little-text.js';
import { isPicture, type ParseArticle, type ParsedArticle } from '../parse.js';
import { OverLimitError } from '../parse-in-process.js';
import {
  articlePath,
  filePath,
  READER_VERSION,
  readArticle,
  type SourceArticle,
  type SourceFile,
  UnreadableError,
} from '../read.js';
import { isBelow } from '../walk.js';
import type { OverLimitFiles } from './over-limit.js';
import type { IndexReport } from './report.js';

/** Versions of everything that decides how a file becomes an article; when one changes, the file is prepared again. */
export const PREPARED_BY = `reader ${READER_VERSION}, splitter ${SPLITTER_VERSION}, words ${WORDS_VERSION}, speakers ${SPEAKERS_VERSION}`;
/** Pictures in which one build looks for text, at seconds for each; the next one goes on. */
const MOST_RECOGNISED = 50;
/** Enough to keep the disk busy while one file is parsed. */
const FILES_AT_ONCE = 4;

/** The articles of a folder, by what became of them. */
export interface Prepared {
  /** In the order of the files, as are the others. */
  readonly fresh: readonly PreparedArticle[];
  /** What the live generation already has. */
  readonly kept: readonly KnownArticle[];
  readonly failed: readonly Failure[];
  readonly littleText: IndexReport['littleText'];
}

/** How files are parsed, and which are not tried again. */
export interface Parsing {
  readonly parse: ParseArticle;
  readonly overLimit: OverLimitFiles;
}

type Failure = IndexReport['failed'][number] & {
  /** Thrown for a picture in which no text was found or looked for: it is no article, but that is no failure. */
  readonly isLeftOut?: true;
};
type Result = PreparedArticle | KnownArticle | Failure;

/**
 * Prepares every file that changed; one that cannot be used is reported with its reason and stops nothing. For what
 * cannot be read just now, perhaps a whole folder, the live generation's articles are kept.
 */
export async function prepareArticles(
  articlesDir: string,
  files: readonly SourceFile[],
  live: LiveGeneration | null,
  parsing: Parsing,
  onFile: (done: number) => void,
): Promise<Prepared> {
  const results: (readonly Result[])[] = [];
  const withinBudget = { ...parsing, parse: recognisingAtMost(MOST_RECOGNISED, parsing.parse) };
  const littleText: string[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    while (next < files.length) {
      const place = next++;
      const file = files[place]!;
      const { path } = file;
      results[place] = await prepareFile(articlesDir, file, live, withinBudget, (path) =>
        littleText.push(path),
      ).catch((error) => withoutFile(path, error, live));
      onFile(++done);
    }
  };
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, work));
  const all = results.flat().sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    fresh: all.filter((result) => 'text' in result),
    kept: all.filter((result) => 'canBeKept' in result),
    failed: all.filter((result) => 'reason' in result),
    littleText: littleText.sort(),
  };
}

/** A picture for which this build has no time left. */
class LaterError extends UnreadableError {}
/** Why a picture is passed over without anything being wrong. */
const NO_TEXT = [LaterError, PicturesError, OverLimitError];

function recognisingAtMost(most: number, parse: ParseArticle): ParseArticle {
  let recognised = 0;
  return async (path, bytes) => {
    if (isPicture(path)) {
      recognised += 1;
      if (recognised > most) throw new LaterError('is a picture that has to wait for the next build');
    }
    return parse(path, bytes);
  };
}

/** Why a file cannot be used and, if that may pass, what is known of it or of what lies below it. */
async function withoutFile(path: string, error: unknown, live: LiveGeneration | null): Promise<Result[]> {
  const reason = messageOf(error);
  const isPassing = error instanceof UnreadableError;
  const isLeftOut = isPicture(path) && NO_TEXT.some((kind) => error instanceof kind);
  const failure: Failure = { path, reason, ...(isLeftOut && { isLeftOut }) };
  if (!isPassing || live === null) return [failure];
  const known = [...live.articles.values()].filter(
    (article) => filePath(article.path) === path || isBelow(article.path, path),
  );
  const kept = known.filter((article) => article.canBeKept);
  const others = known.filter((article) => !article.canBeKept).map((article) => article.path);
  const before = others.length === 0 ? [] : await live.prepared(others).catch(() => []);
  const stay = kept.length + before.length;
  const note = stay === 0 ? '' : stay === 1 ? '; its last version stays' : `; its ${stay} articles stay`;
  return [{ ...failure, reason: `${reason}${note}` }, ...kept, ...before];
}

/** The articles of a file: as they are known, if it has not changed. */
async function prepareFile(
  articlesDir: string,
  { path, sidecar }: SourceFile,
  live: LiveGeneration | null,
  parsing: Parsing,
  onLittleText: (path: string) => void,
): Promise<readonly (PreparedArticle | KnownArticle)[]> {
  const source = await readArticle(articlesDir, path, sidecar);
  const known = knownArticles(path, live);
  const isSame = ({ sourceHash, preparedBy }: KnownArticle) =>
    sourceHash === source.sourceHash && preparedBy === PREPARED_BY;
  if (known.length > 0 && known.every(isSame)) {
    if (known.every(({ canBeKept }) => canBeKept)) return known;
    const before = (await live?.prepared(known.map((article) => article.path)).catch(() => null)) ?? [];
    if (before.length === known.length) return before;
  }
  const articles = await parseOnce(source, parsing);
  if (articles.length === 1 && isLittleText(path, source.bytes, articles[0]!.text)) onLittleText(path);
  return articles.map((article, at) => {
    const own = articlePath(path, at + 1);
    return {
      ...article,
      id: createHash('sha256').update(own).digest('hex').slice(0, 12),
      path: own,
      sourceHash: source.sourceHash,
      preparedBy: PREPARED_BY,
    };
  });
}

/** The live articles of a file, in the order in which they stand in it. */
function knownArticles(path: string, live: LiveGeneration | null): KnownArticle[] {
  const known: KnownArticle[] = [];
  for (let number = 1; ; number += 1) {
    const article = live?.articles.get(articlePath(path, number));
    if (article === undefined) return known;
    known.push(article);
  }
}

/** Not if the same bytes exceeded a limit before. */
async function parseOnce(
  source: SourceArticle,
  { parse, overLimit }: Parsing,
): Promise<readonly ParsedArticle[]> {
  const before = overLimit.reasonOf(source.sourceHash);
  if (before !== undefined) throw new OverLimitError(`${before} (it is tried again when it changes)`);
  try {
    return await source.parse(parse);
  } catch (error) {
    if (error instanceof OverLimitError) await overLimit.add(source.sourceHash, messageOf(error));
    throw error;
  }
}
