/** Prepares the search measurements: one corpus, indexed by us and by Vectra, and questions with their true neighbours. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalIndex } from 'vectra/lib/LocalIndex.js';
import { embeddedTexts, embedUnknown } from '../../src/index/building/embed.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createFolderStore } from '../../src/stores/folder/folder-store.js';
import { makeArticles, makeQuestions } from '../corpus.js';
import { timed } from '../measure.js';

export interface Question {
  readonly text: string;
  readonly vector: readonly number[];
  /** Numbers of the ten nearest passages, by a scan in double precision. */
  readonly nearest: readonly number[];
}
export interface Request {
  readonly passages: number;
  readonly folder: string;
  readonly vectra: boolean;
}
export interface Result {
  readonly passages: number;
  readonly articles: number;
  /** With the built-in embedder: what an index costs without a model, apart from reading. */
  readonly buildMs: number;
  /** Vectra's insertion of the same vectors, in one batch. Null if it was not asked for, or failed. */
  readonly vectraMs: number | null;
  readonly vectraError: string | null;
}

const QUESTIONS = 100;

export async function measure({ passages, folder, vectra }: Request): Promise<Result> {
  const articles = makeArticles(passages);
  const embedder = createBuiltinEmbedder();
  const built = await timed(async () => {
    const build = await createFolderStore(join(folder, 'quotewire')).begin(embedder);
    await embedUnknown(articles, embedder, build, () => {});
    return build.commit(articles);
  });
  const vectors: Float32Array[] = [];
  for await (const vector of embedder.embedPassages([...embeddedTexts(articles).values()])) {
    vectors.push(roundVector(vector));
  }
  const questions: Question[] = [];
  for (const text of makeQuestions(articles, QUESTIONS)) {
    const vector = [...(await embedder.embedQuery(text))];
    questions.push({ text, vector, nearest: nearestOf(vector, vectors) });
  }
  await writeFile(join(folder, 'questions.json'), JSON.stringify(questions));
  const inserted = vectra ? await insertIntoVectra(join(folder, 'vectra'), vectors) : null;
  return {
    passages: built.result.passages,
    articles: articles.length,
    buildMs: built.ms,
    vectraMs: inserted?.ms ?? null,
    vectraError: inserted?.error ?? null,
  };
}

/** Six decimals, as we give them to Vectra ourselves: at full precision its file breaks before 50,000 passages. */
const roundVector = (vector: Float32Array): Float32Array => vector.map((x) => Math.round(x * 1e6) / 1e6);

function nearestOf(query: readonly number[], vectors: readonly Float32Array[]): number[] {
  const scores = vectors.map((vector, number) => {
    let score = 0;
    for (let i = 0; i < query.length; i++) score += query[i]! * vector[i]!;
    return { number, score };
  });
  return scores
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .slice(0, 10)
    .map(({ number }) => number);
}

async function insertIntoVectra(
  folder: string,
  vectors: readonly Float32Array[],
): Promise<{ ms: number | null; error: string | null }> {
  try {
    const { ms } = await timed(async () => {
      const index = new LocalIndex(folder);
      await index.createIndex();
      await index.beginUpdate();
      for (const [passage, vector] of vectors.entries()) {
        const rounded = Array.from(vector, (x) => Math.round(x * 1e6) / 1e6);
        await index.insertItem({ vector: rounded, metadata: { passage } });
      }
      await index.endUpdate();
    });
    return { ms, error: null };
  } catch (error) {
    return { ms: null, error: (error as Error).message };
  }
}
