/** Brings an index up to date with a folder of articles. */
import { UserError } from '../../errors.js';
import type { Embedder, IndexBuild, IndexInfo, IndexStore, KnownArticle } from '../../retrieval/ports.js';
import { leftOutOf } from '../left-out.js';
import { isPicture, type ParseArticle } from '../parse.js';
import { parseInProcess } from '../parse-in-process.js';
import { listFiles, noArticlesIn, type SourceFile } from '../read.js';
import { embedUnknown } from './embed.js';
import { isOutdated } from './outdated.js';
import { openOverLimitFiles } from './over-limit.js';
import { PREPARED_BY, type Prepared, prepareArticles } from './prepare.js';
import type { IndexReport, Progress } from './report.js';
import { vectorWeightOf, type WeighVectors } from './weigh.js';

/** What an index is built of, and with. */
export interface BuildRequest {
  readonly articlesDir: string;
  readonly store: IndexStore;
  readonly embedder: Embedder;
  readonly onProgress?: (progress: Progress) => void;
  /** Within limits of time and memory, unless the caller knows the files. */
  readonly parse?: ParseArticle;
  /** Weighs an embedder that is new to the archive; without it, none is weighed. */
  readonly weighVectors?: WeighVectors;
  /** A file that remembers which articles exceeded those limits. */
  readonly overLimitFile?: string;
}

/**
 * Prepares and embeds what is new or changed, and swaps in a new generation; the live one stays if nothing changed
 * and no file was touched, or if anything goes wrong. Throws `UserError` when there is nothing to index, or while
 * another build runs.
 */
export async function buildIndex(request: BuildRequest): Promise<IndexReport> {
  const started = performance.now();
  const build = await request.store.begin(request.embedder);
  try {
    const others: string[] = [];
    const listed = await listFiles(request.articlesDir, (path) => others.push(path));
    const files = withPicturesLast(listed, others);
    const before = build.live?.articles ?? new Map<string, KnownArticle>();
    const notify = request.onProgress ?? (() => {});
    const total = files.length;
    notify({ phase: 'reading', done: 0, total });
    const parsing = {
      parse: request.parse ?? parseInProcess,
      overLimit: await openOverLimitFiles(request.overLimitFile, PREPARED_BY),
    };
    const prepared = await prepareArticles(request.articlesDir, files, build.live, parsing, (done) =>
      notify({ phase: 'reading', done, total }),
    );
    others.push(...prepared.failed.filter(({ isLeftOut }) => isLeftOut).map(({ path }) => path));
    if (prepared.fresh.length + prepared.kept.length === 0) {
      throw nothingToIndex(request.articlesDir, prepared, before.size);
    }
    const { info, embedded } = await update(request, build, prepared);
    const { articles, passages } = info;
    const tookMs = Math.round(performance.now() - started);
    return { ...changes(prepared, before), leftOut: leftOutOf(others), articles, passages, embedded, tookMs };
  } finally {
    await build.abandon();
  }
}

/** Recognising text takes seconds for each picture, and most that lie beside articles are photographs. */
const MOST_PICTURES = 200;

/** Files with at most so many pictures, which come last; `others` gets the rest. */
function withPicturesLast(files: readonly SourceFile[], others: string[]): readonly SourceFile[] {
  const pictures = files.filter(({ path }) => isPicture(path));
  others.push(...pictures.slice(MOST_PICTURES).map(({ path }) => path));
  return [...files.filter(({ path }) => !isPicture(path)), ...pictures.slice(0, MOST_PICTURES)];
}

async function update(
  { articlesDir, embedder, weighVectors = async () => null, onProgress = () => {} }: BuildRequest,
  build: IndexBuild,
  { fresh, kept }: Prepared,
): Promise<{ info: IndexInfo; embedded: number }> {
  const { live } = build;
  const isSame = fresh.length === 0 && kept.length === live?.articles.size;
  if (live && isSame && live.info.embedderId === embedder.id) {
    // A new generation of the same articles remembers that touched files have been looked at.
    const known = [...live.articles.values()];
    if (!(await isOutdated(articlesDir, known, live.info))) return { info: live.info, embedded: 0 };
  }
  const embedded = await embedUnknown(fresh, embedder, build, (done, total) =>
    onProgress({ phase: 'embedding', done, total }),
  );
  const vectorWeight = await vectorWeightOf(weighVectors, embedder, live, { fresh, kept });
  onProgress({ phase: 'writing', done: 0, total: 1 });
  const info = await build.commit(
    fresh,
    kept.map(({ path }) => path),
    { preparedBy: PREPARED_BY, vectorWeight },
  );
  onProgress({ phase: 'writing', done: 1, total: 1 });
  return { info, embedded };
}

function changes(
  { fresh, kept, failed, littleText }: Prepared,
  before: ReadonlyMap<string, KnownArticle>,
): Pick<IndexReport, 'added' | 'changed' | 'removed' | 'unchanged' | 'failed' | 'littleText'> {
  const added = fresh.filter(({ path }) => !before.has(path));
  const changed = fresh.filter(({ path, sourceHash }) => {
    const old = before.get(path);
    return old !== undefined && old.sourceHash !== sourceHash;
  });
  const present = new Set([...fresh, ...kept, ...failed].map(({ path }) => path));
  return {
    added: added.map(({ path }) => path),
    changed: changed.map(({ path }) => path),
    removed: [...before.keys()].filter((path) => !present.has(path)),
    unchanged: kept.length + fresh.length - added.length - changed.length,
    failed: failed.filter(({ isLeftOut }) => !isLeftOut),
    littleText,
  };
}

/** An index is never replaced by nothing: the folder may only be unavailable for a while. */
function nothingToIndex(articlesDir: string, { failed }: Prepared, before: number): UserError {
  const kept = before > 0 ? ` The index of ${before} articles was kept as it is.` : '';
  const [first] = failed;
  if (!first) {
    return new UserError(`${noArticlesIn(articlesDir)}${kept}`);
  }
  const others = failed.length > 1 ? `, and ${failed.length - 1} more could not be used` : '';
  return new UserError(
    `No article in ${articlesDir} could be indexed: ${first.path} ${first.reason}${others}.${kept}`,
  );
}
