/** Embedding a folder of articles: the whole pipeline against the bare runtime, and against Vectra's own way. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildIndex } from '../../src/index/building/build.js';
import { embeddedTexts } from '../../src/index/building/embed.js';
import { createTransformersEmbedder } from '../../src/models/transformers-embedder.js';
import { createFolderStore } from '../../src/stores/folder/folder-store.js';
import { writeModel } from '../../tests/support/model/folder.js';
import { miniLmShaped } from '../../tests/support/model/minilm-shaped.js';
import { oneSession, sessionPerCore, tokenise } from '../bare-onnxruntime.js';
import { makeArticles, vocabulary } from '../corpus.js';
import { percentile, timed } from '../measure.js';

export interface Request {
  readonly passages: number;
  readonly folder: string;
}
export interface Rate {
  /** Passages as we split them: the articles are the same, however an engine splits them. */
  readonly passagesPerSecond: number;
  readonly tokensPerSecond: number;
}
/** `session`: one of bare onnxruntime; `sessions`: one for each core. */
export type Way = 'session' | 'sessions' | 'quotewire' | 'vectra';
/** Medians of the rounds; for Vectra, which takes longest and is compared with nothing else, one round. */
export interface Result {
  readonly passages: number;
  readonly cores: number;
  readonly rates: Readonly<Record<Way, Rate>>;
  /** quotewire's passages per second divided by the bare runtime's, round by round. */
  readonly shares: { readonly ofSession: readonly number[]; readonly ofSessions: readonly number[] };
}

/** All take turns, because a machine's speed varies. */
const ROUNDS = 3;

export async function measure({ passages, folder }: Request): Promise<Result> {
  const model = join(folder, 'minilm-shaped');
  writeModel(model, miniLmShaped(vocabulary));
  const articles = makeArticles(passages);
  const cores = availableParallelism();
  const rounds: Record<Way, Run[]> = { session: [], sessions: [], quotewire: [], vectra: [] };
  const texts = [...embeddedTexts(articles).values()];
  const ours = await tokenise(model, texts);
  const tokens = ours.reduce((sum, one) => sum + one.length, 0);
  for (let round = 0; round < ROUNDS; round++) {
    const work = await mkdtemp(join(folder, 'round-'));
    rounds.session.push({ ms: await oneSession(model, ours), tokens });
    rounds.sessions.push({ ms: await sessionPerCore(model, ours, cores), tokens });
    rounds.quotewire.push({ ms: await quotewire(model, work, articles), tokens });
    if (round === 0) rounds.vectra.push(await vectra(model, work, articles));
    await rm(work, { recursive: true });
  }
  const rateOf = (way: Way): Rate => ({
    passagesPerSecond: median(rounds[way].map(({ ms }) => (1000 * texts.length) / ms)),
    tokensPerSecond: median(rounds[way].map((run) => (1000 * run.tokens) / run.ms)),
  });
  const shareOf = (way: Way): number[] => rounds.quotewire.map(({ ms }, i) => rounds[way][i]!.ms / ms);
  return {
    passages: texts.length,
    cores,
    rates: {
      session: rateOf('session'),
      sessions: rateOf('sessions'),
      quotewire: rateOf('quotewire'),
      vectra: rateOf('vectra'),
    },
    shares: { ofSession: shareOf('session'), ofSessions: shareOf('sessions') },
  };
}

const median = (values: readonly number[]): number => percentile(values, 0.5);

interface Run {
  readonly ms: number;
  /** Tokens embedded. */
  readonly tokens: number;
}
type Articles = ReturnType<typeof makeArticles>;

/** Milliseconds from files to an index that can be searched, including the start of its processes. */
async function quotewire(model: string, work: string, articles: Articles): Promise<number> {
  const articlesDir = join(work, 'articles');
  await writeArticles(articlesDir, articles);
  const embedder = await createTransformersEmbedder({ model, cacheDir: work });
  const store = createFolderStore(join(work, 'index'));
  const { ms } = await timed(() => buildIndex({ articlesDir, store, embedder }));
  await embedder.close();
  return ms;
}

/**
 * As its documentation shows: one document at a time, each chunk sent through the model by itself. Chunks are counted
 * in the model's own tokens, and are about as long as our passages.
 */
async function vectra(model: string, work: string, articles: Articles): Promise<Run> {
  const { LocalDocumentIndex } = await import('vectra/lib/LocalDocumentIndex.js');
  const { AutoTokenizer, pipeline } = await import('@xenova/transformers');
  const tokenizer = await AutoTokenizer.from_pretrained(model, { local_files_only: true });
  const extract = await pipeline('feature-extraction', model, { dtype: 'q8', local_files_only: true });
  let tokens = 0;
  const embed = async (text: string): Promise<number[]> => {
    tokens += tokenizer.encode(text).length;
    return [...((await extract(text, { pooling: 'mean', normalize: true })).data as Float32Array)];
  };
  const index = new LocalDocumentIndex({
    folderPath: join(work, 'vectra'),
    tokenizer: {
      encode: (text) => tokenizer.encode(text, { add_special_tokens: false }),
      decode: (tokens) => tokenizer.decode(tokens),
    },
    chunkingConfig: { chunkSize: 200, chunkOverlap: 0 },
    embeddings: {
      maxTokens: 256,
      async createEmbeddings(inputs) {
        const output: number[][] = [];
        for (const text of [inputs].flat()) output.push(await embed(text));
        return { status: 'success', output };
      },
    },
  });
  await index.createIndex();
  const { ms } = await timed(async () => {
    for (const { path, text } of articles) await index.upsertDocument(path, text, 'txt');
  });
  await extract.dispose();
  return { ms, tokens };
}

/** One file for each article, in a format that we can read. */
export async function writeArticles(folder: string, articles: Articles): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const article of articles) {
    const { path, title, publisher, published, text } = article;
    const head = `---\ntitle: ${title}\npublisher: ${publisher}\npublished: ${published}\n---\n\n`;
    await writeFile(join(folder, path.replace('.txt', '.md')), `${head}${text}\n`);
  }
}
