import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildIndex } from '../../src/index/building/build.js';
import type { Progress } from '../../src/index/building/report.js';
import { parseArticle } from '../../src/index/parse.js';
import { createTransformersEmbedder } from '../../src/models/transformers-embedder.js';
import type { Embedder } from '../../src/retrieval/ports.js';
import { createFolderStore } from '../../src/stores/folder/folder-store.js';
import { childProgram } from '../support/child.js';
import { articleText, vectorsOf } from '../support/corpus.js';
import { folderOf } from '../support/folder.js';
import { isFull } from '../support/full.js';
import { bagOfWords } from '../support/model/bag-of-words.js';

const WORDS =
  'the ferry harbour glacier orchard railway library of reopened closed for repairs in week council'.split(
    ' ',
  );
const FILES = bagOfWords({ words: WORDS });
/** More than are embedded in the process itself, of many lengths, none equal to another. */
const TEXTS = Array.from(
  { length: 150 },
  (_, i) => `${'the ferry of '.repeat(i % 7)}${articleText(i, 1 + (i % 4))}`,
);

async function setUp(): Promise<{ folder: string; embedder: Embedder }> {
  const folder = folderOf(FILES);
  const embedder = await createTransformersEmbedder({ model: folder, cacheDir: folder });
  onTestFinished(() => embedder.close());
  return { folder, embedder };
}

/** The processes of embedders that this one has started and that are still there, as Node.js itself counts them. */
function children(): ChildProcess[] {
  const { _getActiveHandles: handles } = process as unknown as { _getActiveHandles(): unknown[] };
  const processes = handles.call(process).filter((handle) => handle instanceof ChildProcess);
  return processes.filter(
    ({ spawnargs, exitCode, signalCode }) =>
      exitCode === null && signalCode === null && spawnargs.some((one) => one.includes('embedding-process.')),
  );
}
const killThem = (): void => {
  for (const child of children()) child.kill('SIGKILL');
};

describe('embedding many texts', () => {
  it('gives what embedding one by one gives, bit by bit and in the order of the texts', async () => {
    const { embedder } = await setUp();
    const many = await vectorsOf(embedder, TEXTS);
    expect(many).toHaveLength(TEXTS.length);
    for (const [i, text] of TEXTS.entries()) {
      expect(await vectorsOf(embedder, [text])).toEqual([many[i]]);
    }
    expect(children()).toEqual([]);
  });

  it('ends its processes when the caller breaks off', async () => {
    const { embedder } = await setUp();
    let running = 0;
    for await (const _ of embedder.embedPassages(TEXTS)) {
      running = children().length;
      break;
    }
    expect(running).toBeGreaterThan(0);
    expect(children()).toEqual([]);
  });

  it('ends in one plain error when a process is killed', async () => {
    const { embedder } = await setUp();
    const embedding = async (): Promise<void> => {
      for await (const _ of embedder.embedPassages(TEXTS)) killThem();
    };
    await expect(embedding()).rejects.toMatchObject({
      name: 'UserError',
      message:
        'Embedding stopped: a process of the model ended with SIGKILL. Index again: finished work is kept.',
    });
    expect(children()).toEqual([]);
  });

  it.runIf(isFull)('leaves no process behind when it is killed itself', async () => {
    const { folder } = await setUp();
    const program = spawn(process.execPath, [childProgram('embed-child'), folder], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    program.stderr.on('data', (chunk) => {
      said += chunk;
    });
    await once(program.stdout, 'data');
    program.kill('SIGKILL');
    // Its processes have its standard error too: it closes when the last of them is gone.
    await once(program, 'close');
    expect(said).toBe('');
  });

  it('ends in one plain error when the model is gone, and goes on when it is back', async () => {
    const { folder, embedder } = await setUp();
    await rm(join(folder, 'onnx'), { recursive: true });
    await expect(vectorsOf(embedder, TEXTS)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/^Embedding stopped: .*model_quantized\.onnx.*Index again/),
    });
    expect(await embedder.embedQuery('the ferry')).toHaveLength(embedder.dimensions);
    expect(children()).toEqual([]);
  });

  it.runIf(isFull)(
    'keeps what was done of a build that breaks off, and tells its progress on the way',
    async () => {
      const { embedder } = await setUp();
      const articlesDir = folderOf(
        Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`${i}.txt`, articleText(i)])),
      );
      const indexDir = folderOf({});
      const build = (onProgress: (progress: Progress) => void) =>
        buildIndex({
          articlesDir,
          store: createFolderStore(indexDir),
          embedder,
          onProgress,
          parse: parseArticle,
        });
      const told: number[] = [];
      const breaking = build(({ phase, done }) => {
        if (phase !== 'embedding') return;
        told.push(done);
        if (done >= 64) killThem();
      });
      await expect(breaking).rejects.toThrow('Embedding stopped');
      expect(told.slice(0, 3)).toEqual([0, 32, 64]);
      const { embedded } = await build(() => {});
      expect(embedded).toBeLessThanOrEqual(150 - 64);
    },
  );
});
