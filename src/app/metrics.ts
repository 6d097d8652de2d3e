/** Prometheus metrics and a health check, on this machine's loopback address alone. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Assistant } from '../assistant.js';
import { messageOf, UserError } from '../errors.js';

/** Metrics that are being served. */
export interface Metrics {
  /** The same assistant, with its answers counted and timed. */
  readonly assistant: Assistant;
  readonly port: number;
  close(): Promise<void>;
}

/** Fine up to a second, then coarser: an answer takes some tens of milliseconds. */
const SECONDS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

/**
 * Serves `/metrics` and `/health` on 127.0.0.1. `/health` answers 200 if the index can be asked, otherwise 503.
 * @param port 0 for any free one. Throws `UserError` when the port is taken.
 */
export async function serveMetrics(assistant: Assistant, port: number): Promise<Metrics> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counted = count(assistant, registry);
  describeIndex(assistant, registry);
  const pages: Record<string, () => Promise<{ status: number; type: string; body: string }>> = {
    '/metrics': async () => ({ status: 200, type: registry.contentType, body: await registry.metrics() }),
    '/health': () => healthOf(assistant),
  };
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const page = pages[path] ?? (async () => ({ status: 404, type: 'text/plain', body: '' }));
    page()
      .catch((error) => ({ status: 500, type: 'text/plain', body: messageOf(error) }))
      .then(({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(new UserError(`METRICS_PORT ${port} cannot be used: ${messageOf(error)}`, { cause: error })),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    assistant: counted,
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function count(assistant: Assistant, registry: Registry): Assistant {
  const answers = new Counter({
    name: 'quotewire_answers_total',
    help: 'Questions by what came of them',
    labelNames: ['outcome'] as const,
    registers: [registry],
  });
  // Starts at zero, so that the first of a kind shows as an increase.
  for (const outcome of ['answered', 'refused', 'failed']) answers.inc({ outcome }, 0);
  const seconds = new Histogram({
    name: 'quotewire_answer_seconds',
    help: 'Time to answer a question',
    buckets: SECONDS,
    registers: [registry],
  });
  return counted(assistant);

  function counted(assistant: Assistant): Assistant {
    return {
      ...assistant,
      for: (scope) => counted(assistant.for(scope)),
      async ask(question) {
        const stop = seconds.startTimer();
        try {
          const answer = await assistant.ask(question);
          answers.inc({ outcome: answer.answered ? 'answered' : 'refused' });
          return answer;
        } catch (error) {
          answers.inc({ outcome: 'failed' });
          throw error;
        } finally {
          stop();
        }
      },
    };
  }
}

function describeIndex(assistant: Assistant, registry: Registry): void {
  const gauge = new Gauge({
    name: 'quotewire_index',
    help: 'Whether the live index can be asked, what it holds, and the second it was built',
    labelNames: ['what'] as const,
    registers: [registry],
    async collect() {
      // While the database is away, the other figures are still needed; `/health` says what is wrong.
      const { index } = await assistant.status().catch(() => ({ index: null }));
      this.set({ what: 'up' }, index ? 1 : 0);
      if (!index) return;
      this.set({ what: 'articles' }, index.articles);
      this.set({ what: 'passages' }, index.passages);
      this.set({ what: 'built_at' }, Date.parse(index.builtAt) / 1000);
    },
  });
  gauge.set({ what: 'articles' }, 0);
}

async function healthOf(assistant: Assistant): Promise<{ status: number; type: string; body: string }> {
  try {
    const { index } = await assistant.status();
    const body = index ? 'ok\n' : 'there is no index yet\n';
    return { status: index ? 200 : 503, type: 'text/plain', body };
  } catch (error) {
    return { status: 503, type: 'text/plain', body: `${messageOf(error)}\n` };
  }
}
