/** Embedding a folder of articles: the whole pipeline against the bare runtime, and against Vectra's own way. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildIndex } from '../../src/index/build.js';
import { createEmbeddedStore } from '../../src/retrieval/adapters/embedded.js';
import { createTransformersEmbedder } from '../../src/retrieval/adapters/transformers.js';
import { embeddedTexts } from '../../tests/support/corpus.js';
import { makeArticles, vocabulary } from '../corpus.js';
import { percentile, timed } from '../measure.js';
import { writeMiniLm } from '../minilm.js';

export interface Request {
  readonly passages: number;
  readonly folder: string;
}
export interface Rate {
  /** Of our splitting: the same articles, however a way cuts them up. */
  readonly passagesPerSecond: number;
  readonly tokensPerSecond: number;
}
/** Medians of the rounds. */
export interface Result {
  readonly passages: number;
  readonly rates: Readonly<Record<Way, Rate>>;
  /** quotewire's passages a second over onnxruntime's, round by round. */
  readonly shares: readonly number[];
}
type Way = 'onnxruntime' | 'quotewire' | 'vectra';

/** The batch that measured best, for the bare runtime as well. */
const BATCH = 8;
/** The three take turns, for machines change their pace. */
const ROUNDS = 3;

export async function measure({ passages, folder }: Request): Promise<Result> {
  const model = join(folder, 'minilm-shaped');
  writeMiniLm(model, vocabulary);
  const articles = makeArticles(passages);
  const count = articles.reduce((sum, article) => sum + article.passages.length, 0);
  const rounds: Record<Way, Run[]> = { onnxruntime: [], quotewire: [], vectra: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const [way, run] of Object.entries({ onnxruntime, quotewire, vectra })) {
      const work = await mkdtemp(join(folder, `${way}-`));
      rounds[way as Way].push(await run(model, work, articles));
      await rm(work, { recursive: true });
    }
  }
  // Ours embeds what the bare runtime is given.
  const ofBare = rounds.onnxruntime[0]!.tokens;
  const rateOf = (way: Way): Rate => ({
    passagesPerSecond: percentile(
      rounds[way].map(({ ms }) => (1000 * count) / ms),
      0.5,
    ),
    tokensPerSecond: percentile(
      rounds[way].map(({ ms, tokens }) => (1000 * (tokens || ofBare)) / ms),
      0.5,
    ),
  });
  return {
    passages: count,
    rates: { onnxruntime: rateOf('onnxruntime'), quotewire: rateOf('quotewire'), vectra: rateOf('vectra') },
    shares: rounds.quotewire.map(({ ms }, round) => rounds.onnxruntime[round]!.ms / ms),
  };
}

interface Run {
  readonly ms: number;
  /** Tokens embedded; 0 where they were not counted. */
  readonly tokens: number;
}
type Articles = ReturnType<typeof makeArticles>;

/** Nothing but `session.run` on batches of like length, tokenised and padded beforehand. */
async function onnxruntime(model: string, _work: string, articles: Articles): Promise<Run> {
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  const { AutoTokenizer } = await import('@xenova/transformers');
  const tokenizer = await AutoTokenizer.from_pretrained(model, { local_files_only: true });
  const texts = [...embeddedTexts(articles).values()].sort((a, b) => a.length - b.length);
  const names = ['input_ids', 'attention_mask', 'token_type_ids'] as const;
  const batches: Record<string, InstanceType<typeof Tensor>>[] = [];
  let tokens = 0;
  for (let start = 0; start < texts.length; start += BATCH) {
    const inputs = tokenizer(texts.slice(start, start + BATCH), { padding: true, truncation: true });
    const tensors = names.map((name) => {
      const { data, dims } = inputs[name] as { data: BigInt64Array; dims: number[] };
      if (name === 'attention_mask') tokens += data.reduce((sum, one) => sum + Number(one), 0);
      return [name, new Tensor('int64', data, dims)] as const;
    });
    batches.push(Object.fromEntries(tensors));
  }
  const session = await InferenceSession.create(join(model, 'onnx', 'model_quantized.onnx'));
  await session.run(batches[0]!);
  const { ms } = await timed(async () => {
    for (const batch of batches) await session.run(batch);
  });
  await session.release();
  return { ms, tokens };
}

/** From files to an index that can be asked. */
async function quotewire(model: string, work: string, articles: Articles): Promise<Run> {
  const articlesDir = join(work, 'articles');
  await writeArticles(articlesDir, articles);
  const embedder = await createTransformersEmbedder({ model, cacheDir: work });
  const store = createEmbeddedStore(join(work, 'index'));
  const { ms } = await timed(() => buildIndex({ articlesDir, store, embedder }));
  await embedder.close();
  return { ms, tokens: 0 };
}

/**
 * As its documentation shows: a document at a time, each chunk through the model by itself. Chunks are counted
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

/** One file an article, in a format that our reader takes. */
export async function writeArticles(folder: string, articles: Articles): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const article of articles) {
    const { path, title, publisher, published, text } = article;
    const head = `---\ntitle: ${title}\npublisher: ${publisher}\npublished: ${published}\n---\n\n`;
    await writeFile(join(folder, path.replace('.txt', '.md')), `${head}${text}\n`);
  }
}
