/** `npm run bench`: measures everything in one run, side by side, on generated corpora. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Result as Checks } from './parts/checks.js';
import { chartOf, type Results, reportOf } from './report.js';
import { runPart } from './run-part.js';

const USAGE = `npm run bench -- [--only NAME,...] [--sizes N,...] [--large] [--json] [--write]
  --only   embedding, update, pauses, search, askers, stages, checks (default: all)
  --sizes  passages of the corpora searched (default: 1000,10000,50000; --large adds 100000)
  --json   one line of JSON on standard output
  --write  put the tables into docs/benchmark.md and the plot into docs/bench.svg
  A real PostgreSQL is measured when DATABASE_URL is set; else PGlite, up to 10,000 passages.`;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    sizes: { type: 'string' },
    large: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  process.stdout.write(`${USAGE}\n`);
  process.exit(0);
}

/** PGlite runs in one thread of WebAssembly: beyond this, building its vector index takes minutes. */
const PGLITE_PASSAGES = 10_000;
const EMBEDDED_PASSAGES = 2000;
const UPDATED_PASSAGES = 10_000;
const WATCHED_PASSAGES = 50_000;
const ASKED_PASSAGES = 10_000;
const STAGED_PASSAGES = 55_000;

const databaseUrl = process.env.DATABASE_URL ?? null;
const wanted = (name: string): boolean => !options.only || options.only.split(',').includes(name);
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const sizes = options.sizes
  ? options.sizes.split(',').map(Number)
  : [1000, 10_000, 50_000, ...(options.large ? [100_000] : [])];

const folder = await mkdtemp(join(tmpdir(), 'quotewire-bench-'));
const corpora = new Map<number, Promise<string>>();
const started = performance.now();
try {
  const results = await measureAll();
  process.stdout.write(options.json ? `${JSON.stringify(results)}\n` : `${reportOf(results)}\n`);
  if (options.write) await write(results);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measureAll(): Promise<Results> {
  const results: Results = {
    command: ['npm run bench', ...process.argv.slice(2)].join(' ').replace('bench -', 'bench -- -'),
    machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, ${process.platform}`,
    date: new Date().toISOString().slice(0, 10),
    server: databaseUrl ? 'PostgreSQL' : 'PGlite',
    corpora: [],
    search: [],
  };
  if (wanted('embedding')) {
    say(`embedding ${EMBEDDED_PASSAGES} passages in turns: bare onnxruntime, quotewire, Vectra`);
    results.embedding = await runPart('embedding', { passages: EMBEDDED_PASSAGES, folder });
  }
  if (wanted('update')) {
    say(`one changed article in ${UPDATED_PASSAGES} passages`);
    results.update = await runPart('update', { passages: UPDATED_PASSAGES, folder });
  }
  if (wanted('pauses')) {
    say(`asking while ${WATCHED_PASSAGES} passages are built`);
    results.pauses = await runPart('pauses', { passages: WATCHED_PASSAGES, folder });
  }
  if (wanted('search')) for (const passages of sizes) await measureSearch(passages, results);
  if (wanted('askers')) {
    const place = await corpusOf(ASKED_PASSAGES, results);
    say('many askers at once');
    results.askers = await runPart('askers', { folder: place, askers: [1, 8, 64] });
  }
  if (wanted('stages')) {
    const place = await corpusOf(STAGED_PASSAGES, results);
    say('stage by stage');
    results.stages = await runPart('stages', { folder: place });
  }
  if (wanted('checks')) {
    results.checks = [];
    for (const engine of ['folder', 'postgres'] as const) {
      const isInProcess = engine === 'postgres' && !databaseUrl;
      const place = await corpusOf(isInProcess ? PGLITE_PASSAGES : STAGED_PASSAGES, results);
      say(`checking quotes: ${engine}`);
      const figures = await runPart<object, Checks>('checks', { engine, folder: place, databaseUrl });
      results.checks.push({ engine, ...figures });
    }
  }
  results.seconds = Math.round((performance.now() - started) / 1000);
  return results;
}

/** The folder of a corpus of that size, made when it is first needed. */
function corpusOf(passages: number, results: Results): Promise<string> {
  const making =
    corpora.get(passages) ??
    (async () => {
      say(`making and indexing ${passages} passages`);
      const place = join(folder, String(passages));
      await mkdir(place);
      const vectra = wanted('search') && passages !== STAGED_PASSAGES;
      results.corpora.push(await runPart('corpus-index', { passages, folder: place, vectra }));
      return place;
    })();
  corpora.set(passages, making);
  return making;
}

async function measureSearch(passages: number, results: Results): Promise<void> {
  const place = await corpusOf(passages, results);
  for (const engine of ['quotewire', 'words', 'vectra', 'postgres'] as const) {
    if (engine === 'postgres' && !databaseUrl && passages > PGLITE_PASSAGES) continue;
    say(`searching ${passages} passages: ${engine}`);
    try {
      const figures = await runPart<object, Results['search'][number]['figures']>('search', {
        engine,
        folder: place,
        databaseUrl,
      });
      results.search.push({ engine, passages, figures });
    } catch (error) {
      // This is a finding too: beyond some size an engine cannot open its own file.
      say(`  failed: ${(error as Error).message}`);
      results.search.push({ engine, passages, figures: null });
    }
  }
}

async function write(results: Results): Promise<void> {
  await mkdir('docs', { recursive: true });
  await writeFile('docs/bench.svg', chartOf(results));
  await writeFile('docs/benchmark.md', `${reportOf(results)}\n`);
  say('wrote docs/benchmark.md and docs/bench.svg');
}
