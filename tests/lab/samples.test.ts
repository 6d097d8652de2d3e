import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SetReport } from '../../lab/report.js';
import { reportJson, reportTable } from '../../lab/report.js';
import { evaluateSet } from '../../lab/run.js';
import { readSet } from '../../lab/sets.js';
import type { Measure } from '../../lab/statistics.js';
import { createAssistant } from '../../src/assistant.js';
import { parseArticle } from '../../src/index/parse.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createFolderStore } from '../../src/stores/folder/folder-store.js';
import { discard, temporaryFolder } from '../support/folder.js';

let folder: string;
let report: SetReport;

beforeAll(async () => {
  folder = temporaryFolder();
  const set = await readSet('data/eval');
  const embedder = createBuiltinEmbedder();
  const store = createFolderStore(folder);
  const embedders = { forIndexing: async () => embedder, forQuerying: async () => embedder };
  const assistant = createAssistant({
    articlesDir: set.articlesDir,
    store,
    embedders,
    reading: { parse: parseArticle },
  });
  await assistant.reindex();
  const index = (await store.open())!;
  report = await evaluateSet(set, { assistant, index, embedder });
  await index.close();
  await assistant.close();
});
afterAll(() => discard(folder));

/** What this version scores on data/eval, and how far below it a change may fall before it must be explained. */
const EXPECTED = {
  'article@1': 1,
  'quote@1': 0.85,
  'quote@3': 0.975,
  'seen@1': 0.85,
  'seen@3': 0.975,
  answered_when_answerable: 0.95,
  refused_when_not: 1,
  refusal_auc: 1,
} as const;
const TOLERANCE = 0.03;

describe('the sample set', () => {
  const measured = (name: string): number => (report.product[name] as Measure).value!;

  it.each(Object.entries(EXPECTED))('%s is at least about %f', (name, expected) => {
    expect(measured(name)).toBeGreaterThanOrEqual(expected - TOLERANCE);
  });

  it('quotes nothing but what the articles say, and briefly', () => {
    expect(measured('verbatim')).toBe(1);
    expect(report.product.words_a_quote).toBeLessThan(45);
  });

  it('beats plain BM25', () => {
    expect(measured('quote@1')).toBeGreaterThan((report.baseline['quote@1'] as Measure).value!);
  });

  it('is reported as a table and as one line of JSON', () => {
    expect(reportTable(report)).toMatch(/quote@1\s+0\.\d{3}\s+0\.\d{3}-\d\.\d{3}/);
    const line = JSON.parse(reportJson(report)) as Record<string, unknown>;
    expect(line.set).toBe('eval');
    expect(line['goldquote@1']).toEqual({ value: null, low: null, high: null, n: 0 });
    expect(line.p50).toBeTypeOf('number');
    expect(line.baseline).toHaveProperty(['quote@3']);
  });
});
