import { describe, expect, it, onTestFinished } from 'vitest';
import { serveMetrics } from '../../src/app/metrics.js';
import { createAssistant } from '../../src/assistant.js';
import { UserError } from '../../src/errors.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createFolderStore } from '../../src/stores/folder/folder-store.js';
import { corpus, store } from '../support/corpus.js';
import { folderOf } from '../support/folder.js';

async function serve() {
  const embedder = createBuiltinEmbedder();
  const index = createFolderStore(folderOf({}));
  const assistant = createAssistant({
    articlesDir: '.',
    store: index,
    embedders: { forIndexing: async () => embedder, forQuerying: async () => embedder },
  });
  const metrics = await serveMetrics(assistant, 0);
  onTestFinished(() => metrics.close());
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${metrics.port}${path}`);
    return { status: response.status, body: await response.text() };
  };
  return { metrics, get, build: () => store(index, embedder, corpus(4)) };
}

describe('metrics', () => {
  it('count answers, refusals and failures, and describe the index', async () => {
    const { metrics, get, build } = await serve();
    await build();
    await metrics.assistant.ask({ text: 'Which railway received a grant?' });
    await metrics.assistant.ask({ text: 'Who composed the opera about quetzals?' });
    await expect(metrics.assistant.ask({ text: ' ' })).rejects.toThrow(UserError);
    const { status, body } = await get('/metrics');
    expect(status).toBe(200);
    expect(body).toContain('quotewire_answers_total{outcome="failed"} 1');
    const total = [...body.matchAll(/quotewire_answers_total\{outcome="\w+"\} (\d)/g)];
    expect(total.reduce((sum, [, number]) => sum + Number(number), 0)).toBe(3);
    expect(body).toContain('quotewire_answer_seconds_count 3');
    expect(body).toContain('quotewire_index{what="articles"} 4');
    expect(body).toContain('process_resident_memory_bytes');
  });

  it('are healthy when there is an index to ask', async () => {
    const { get, build } = await serve();
    expect(await get('/health')).toEqual({ status: 503, body: 'there is no index yet\n' });
    await build();
    expect(await get('/health')).toEqual({ status: 200, body: 'ok\n' });
    expect((await get('/other')).status).toBe(404);
  });

  it('are served while the index cannot be asked', async () => {
    const { metrics } = await serve();
    const away = async () => {
      throw new UserError('The database cannot be reached.');
    };
    const without = await serveMetrics({ ...metrics.assistant, status: away }, 0);
    onTestFinished(() => without.close());
    const response = await fetch(`http://127.0.0.1:${without.port}/metrics`);
    expect(response.status).toBe(200);
    const body = await response.text();
    expect(body).toContain('quotewire_index{what="up"} 0');
    expect(body).toContain('process_resident_memory_bytes');
  });

  it('say that their port is taken', async () => {
    const { metrics } = await serve();
    await expect(serveMetrics(metrics.assistant, metrics.port)).rejects.toThrow(
      `METRICS_PORT ${metrics.port} cannot be used`,
    );
  });
});
