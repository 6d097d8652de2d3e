import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ModelProgress } from '../../src/models/download.js';
import { createTransformersEmbedder } from '../../src/models/transformers-embedder.js';
import type { Embedder } from '../../src/retrieval/ports.js';
import { vectorsOf } from '../support/corpus.js';
import { folderOf } from '../support/folder.js';
import { isFull } from '../support/full.js';
import { type FakeHub, startHub, unreachableHub } from '../support/hub.js';
import { bagOfWords } from '../support/model/bag-of-words.js';
import { writeModel } from '../support/model/folder.js';
import { miniLmShaped } from '../support/model/minilm-shaped.js';

const WORDS = 'the cat sat on a mat bird flies over river bank of money loan represent this sentence'.split(
  ' ',
);
const FILES = bagOfWords({ words: WORDS });
const WEIGHTS = 'onnx/model_quantized.onnx';
const MODEL = 'someone/bag-of-words';
const TEXTS = ['the cat sat on a mat', 'money loan', 'bird flies over the river bank', 'cat', 'the bank'];

const cosine = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
async function embedderOf(request: Parameters<typeof createTransformersEmbedder>[0]): Promise<Embedder> {
  const embedder = await createTransformersEmbedder(request);
  onTestFinished(() => embedder.close());
  return embedder;
}
const fromFolder = (files: Record<string, string | Uint8Array>) =>
  embedderOf({ model: folderOf(files), cacheDir: folderOf({}) });

describe('a model in a local folder', () => {
  it('gives unit vectors in which texts that share words are near', async () => {
    const embedder = await fromFolder(FILES);
    expect(embedder).toMatchObject({ mode: 'hybrid', dimensions: 64 });
    const vectors = await vectorsOf(embedder, TEXTS);
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    const query = await embedder.embedQuery('a cat on the mat');
    const order = [...TEXTS.keys()].sort((a, b) => cosine(query, vectors[b]!) - cosine(query, vectors[a]!));
    expect(order[0]).toBe(0);
  });

  it('gives vectors in the order of the texts', async () => {
    const embedder = await fromFolder(FILES);
    const many = Array.from({ length: 21 }, (_, i) => TEXTS[(i * 3) % TEXTS.length]!);
    const together = await vectorsOf(embedder, many);
    for (const [i, text] of many.entries()) expect(await vectorsOf(embedder, [text])).toEqual([together[i]]);
    expect(await vectorsOf(embedder, [])).toEqual([]);
  });

  it('takes a sentence_embedding where the model has one', async () => {
    const embedder = await fromFolder(bagOfWords({ words: WORDS, sentenceEmbedding: true }));
    expect(embedder.dimensions).toBe(128);
    const [first] = await vectorsOf(embedder, ['the cat']);
    expect(Math.hypot(...first!)).toBeCloseTo(1, 5);
    expect([...first!.slice(0, 64)]).toEqual([...first!.slice(64)]);
  });

  it('follows the profile of the model whose name it has: prefix, cut and unit length', async () => {
    const leaf = join(folderOf({}), 'mdbr-leaf-ir-ONNX');
    const files = bagOfWords({ words: WORDS, sentenceEmbedding: true, dimensions: 200 });
    writeModel(leaf, files);
    const embedder = await embedderOf({ model: leaf, cacheDir: folderOf({}) });
    expect(embedder.dimensions).toBe(256);
    const query = await embedder.embedQuery('cat');
    expect(Math.hypot(...query)).toBeCloseTo(1, 5);
    const [bare, prefixed] = await vectorsOf(embedder, [
      'cat',
      'Represent this sentence for searching relevant passages: cat',
    ]);
    expect(cosine(query, prefixed!)).toBeCloseTo(1, 5);
    expect(cosine(query, bare!)).toBeLessThan(0.99);
  });

  it('names its content in its id, not its place', async () => {
    const one = await fromFolder(FILES);
    const other = await fromFolder(bagOfWords({ words: WORDS, seed: 2 }));
    expect(one.id.split(' ').slice(1, 3)).toEqual(['q8', '64']);
    expect(one.id.split(' ').at(-1)).toMatch(/^[0-9a-f]{8}$/);
    expect(one.id.split(' ').at(-1)).not.toBe(other.id.split(' ').at(-1));
  });

  it('runs a whole transformer in 8 bits, whose vectors depend on no other text', async () => {
    const embedder = await fromFolder(miniLmShaped(WORDS, 'q8', { layers: 1, vocabulary: 1000 }));
    expect(embedder.dimensions).toBe(384);
    const together = await vectorsOf(embedder, TEXTS);
    expect(await vectorsOf(embedder, [TEXTS[3]!])).toEqual([together[3]]);
  });

  it('uses full precision if only that is there', async () => {
    const { [WEIGHTS]: weights, ...rest } = FILES;
    const embedder = await fromFolder({ ...rest, 'onnx/model.onnx': weights! });
    expect(embedder.id).toContain('fp32');
  });

  it('cuts a text that is longer than the model reads', async () => {
    const embedder = await fromFolder(FILES);
    const [vector] = await vectorsOf(embedder, ['cat '.repeat(5000)]);
    expect(Math.hypot(...vector!)).toBeCloseTo(1, 5);
  });

  it.each([
    ['a folder that is not there', () => '/nowhere/at-all', /no embedding model in the folder \/nowhere/],
    ['weights that are missing', () => folderOf({ ...FILES, [WEIGHTS]: '' }), /cannot be used/],
    ['weights cut off', () => folderOf({ ...FILES, [WEIGHTS]: half(FILES[WEIGHTS]!) }), /cannot be used/],
    ['a tokenizer cut off', () => folderOf({ ...FILES, 'tokenizer.json': '{"a": ' }), /cannot be used/],
    ['a configuration alone', () => folderOf({ 'config.json': '{}' }), /has no tokenizer\.json/],
  ])('says in one line what is wrong with %s', async (_, folder, message) => {
    const failure = await createTransformersEmbedder({ model: folder(), cacheDir: folderOf({}) }).catch(
      (error: Error) => error,
    );
    expect(failure).toMatchObject({ name: 'UserError', message: expect.stringMatching(message) });
    expect((failure as Error).message).not.toContain('\n');
  });
});

const half = (content: string | Uint8Array): Uint8Array =>
  Buffer.from(content).subarray(0, content.length >> 1);

const SILENT = /did not answer within 0\.1 seconds/;

describe('a model of the hub', () => {
  it('is downloaded once, with progress, and then needs no network', async () => {
    const hub = await startHub(MODEL, FILES);
    const cacheDir = folderOf({});
    const progress: ModelProgress[] = [];
    const request = { model: MODEL, cacheDir, hub };
    const first = await embedderOf({ ...request, onProgress: (step) => progress.push(step) });
    expect(hub.requests.toSorted()).toEqual(Object.keys(FILES).toSorted());
    const weights = progress.filter(({ file }) => file === WEIGHTS);
    expect(weights.at(-1)).toEqual({
      file: WEIGHTS,
      loaded: FILES[WEIGHTS]!.length,
      total: FILES[WEIGHTS]!.length,
    });
    const again = await embedderOf({ ...request, hub: await unreachableHub() });
    expect(again.id).toBe(first.id);
    expect(again.id).toMatch(/^someone\/bag-of-words q8 64 /);
    expect(await again.embedQuery('cat')).toEqual(await first.embedQuery('cat'));
  });

  it('is pinned to a commit, for which the hub may never send anything else', async () => {
    const commit = '0123456789abcdef0123456789abcdef01234567';
    const files = { ...FILES };
    const hub = await startHub(MODEL, files, commit);
    const cacheDir = folderOf({});
    const request = { model: `${MODEL}@${commit}`, cacheDir, hub };
    expect((await embedderOf(request)).id).toMatch(new RegExp(`^${MODEL} q8 `));
    await writeFile(join(cacheDir, request.model, 'tokenizer_config.json'), 'damaged');
    expect((await embedderOf(request)).dimensions).toBe(64);
    await writeFile(join(cacheDir, request.model, 'tokenizer_config.json'), 'damaged');
    files['tokenizer_config.json'] = '{"model_max_length": 64}';
    await expect(createTransformersEmbedder(request)).rejects.toThrow(
      'now sends a different tokenizer_config.json for the same commit',
    );
  });

  it('may be put into the cache folder by hand', async () => {
    const cacheDir = folderOf(
      Object.fromEntries(Object.entries(FILES).map(([path, content]) => [`${MODEL}/${path}`, content])),
    );
    const embedder = await embedderOf({
      model: MODEL,
      cacheDir,
      hub: await unreachableHub(),
    });
    expect(embedder.dimensions).toBe(64);
  });

  it.each([
    [
      'refuses the connection',
      null,
      /could not be downloaded: 127\.0\.0\.1:\d+ cannot be reached: nothing listens there \(ECONNREFUSED\)/,
    ],
    ['does not answer', () => {}, SILENT],
    ['fails', (response) => response.writeHead(500).end(), /answered 500/],
    [
      'knows no such model',
      (response) => response.writeHead(404).end(),
      /has no such file, or keeps it private/,
    ],
    ['wants a key', (response) => response.writeHead(401).end(), /has no such file, or keeps it private/],
    [
      'falls silent half-way',
      (response, body) =>
        response.writeHead(200, { 'content-length': body.length }).write(body.subarray(0, 9)),
      SILENT,
    ],
    [
      'breaks off half-way',
      (response, body) => {
        response
          .writeHead(200, { 'content-length': body.length })
          .write(body.subarray(0, 9), () => response.destroy());
      },
      /broke off/,
    ],
  ] satisfies [string, FakeHub['instead'], RegExp][])(
    'that cannot be had because the hub %s is one plain line, and leaves nothing half-done',
    async (_, instead, message) => {
      const cacheDir = folderOf({});
      const hub = instead === null ? await unreachableHub() : await hubThat(instead);
      // Little patience only where it is to run out.
      const patience = message === SILENT ? 100 : hub.patience;
      const failure = await createTransformersEmbedder({
        model: MODEL,
        cacheDir,
        hub: { ...hub, patience },
      }).catch((error: Error) => error);
      expect(failure).toMatchObject({ name: 'UserError', message: expect.stringMatching(message) });
      expect((failure as Error).message).not.toContain('\n');
      const left = await readdir(cacheDir, { recursive: true, withFileTypes: true });
      expect(left.filter((entry) => entry.isFile())).toEqual([]);
    },
  );

  it('that cannot be saved says so, and is not asked for again and again', async () => {
    const hub = await startHub(MODEL, FILES);
    const cacheDir = join(folderOf({ occupied: '' }), 'occupied');
    await expect(createTransformersEmbedder({ model: MODEL, cacheDir, hub })).rejects.toThrow(
      /could not be downloaded: a file stands where a folder should be \(ENOTDIR\)/,
    );
    expect(hub.requests).toEqual([]);
  });

  it('is downloaded from a hub that recovers', async () => {
    const hub = await startHub(MODEL, FILES);
    hub.instead = (response) => {
      response.writeHead(503).end();
      hub.instead = null;
    };
    const embedder = await embedderOf({
      model: MODEL,
      cacheDir: folderOf({}),
      hub,
    });
    expect(embedder.dimensions).toBe(64);
    expect(hub.requests.slice(0, 2)).toEqual(['config.json', 'config.json']);
  });

  it.each(Object.keys(FILES))(
    'that was damaged in the cache (%s) is downloaded again, that file alone',
    async (file) => {
      const hub = await startHub(MODEL, FILES);
      const cacheDir = folderOf({});
      const request = { model: MODEL, cacheDir, hub };
      await embedderOf(request);
      const path = join(cacheDir, MODEL, file);
      const flipped = Buffer.from(FILES[file]!);
      flipped[flipped.length >> 1]! ^= 1;
      for (const damage of isFull ? [half(FILES[file]!), flipped, Buffer.alloc(0)] : [flipped]) {
        await writeFile(path, damage);
        hub.requests.length = 0;
        await embedderOf(request);
        expect(hub.requests).toEqual([file]);
        expect((await readFile(path)).equals(Buffer.from(FILES[file]!))).toBe(true);
      }
      await writeFile(path, half(FILES[file]!));
      await expect(createTransformersEmbedder({ ...request, hub: await unreachableHub() })).rejects.toThrow(
        `is damaged (${path}) and could not be downloaded`,
      );
    },
  );

  it.each([[true], [{ 'model_quantized.onnx': 1 }], [{ model: 1 }]])(
    'is fetched with the weights that lie beside its graph (%j)',
    async (format) => {
      const config = JSON.parse(String(FILES['config.json']));
      const hub = await startHub(MODEL, {
        ...FILES,
        'config.json': JSON.stringify({
          ...config,
          'transformers.js_config': { use_external_data_format: format },
        }),
        [`${WEIGHTS}_data`]: 'weights',
      });
      await embedderOf({ model: MODEL, cacheDir: folderOf({}), hub });
      expect(hub.requests.slice(-2)).toEqual([WEIGHTS, `${WEIGHTS}_data`]);
    },
  );

  it('is completed when a download broke off between two files', async () => {
    const hub = await startHub(MODEL, FILES);
    const cacheDir = folderOf({});
    const request = { model: MODEL, cacheDir, hub };
    await embedderOf(request);
    await rm(join(cacheDir, MODEL, WEIGHTS));
    const part = join(cacheDir, MODEL, `${WEIGHTS}.${2 ** 22 + 1}.part`);
    await writeFile(part, 'from a process that was killed');
    hub.requests.length = 0;
    await embedderOf(request);
    expect(hub.requests).toEqual([WEIGHTS]);
    expect(existsSync(part)).toBe(false);
  });

  it('that somebody put there damaged is replaced by the hub’s', async () => {
    const hub = await startHub(MODEL, FILES);
    const cacheDir = folderOf({
      [`${MODEL}/config.json`]: FILES['config.json']!,
      [`${MODEL}/${WEIGHTS}`]: 'not a model',
    });
    const embedder = await embedderOf({ model: MODEL, cacheDir, hub });
    expect(embedder.dimensions).toBe(64);
    expect(await readFile(join(cacheDir, MODEL, WEIGHTS))).toEqual(Buffer.from(FILES[WEIGHTS]!));
  });
});

/** A hub that answers every request in the same way. */
async function hubThat(instead: FakeHub['instead']): Promise<FakeHub> {
  const hub = await startHub(MODEL, FILES);
  hub.instead = instead;
  return hub;
}
