/** The figures as a page: what is printed, and what `--write` puts into docs/. */
import { count } from '../src/language/count.js';
import { ownMs } from './loop-watch.js';
import type { Result as Askers } from './parts/askers.js';
import type { Result as Checks, Request as ChecksRequest } from './parts/checks.js';
import type { Result as Corpus } from './parts/corpus-index.js';
import type { Result as Embedding, Rate } from './parts/embedding.js';
import type { Result as Pauses } from './parts/pauses.js';
import type { Engine, Result as Search } from './parts/search.js';
import type { Result as Stages } from './parts/stages.js';
import type { Result as Update } from './parts/update.js';
import { type Panel, type Series, svgOf } from './plot.js';
import { figure, mb, ms, table } from './tables.js';

export interface Results {
  /** As it was typed. */
  readonly command: string;
  readonly machine: string;
  readonly date: string;
  readonly server: string;
  readonly corpora: Corpus[];
  readonly search: {
    readonly engine: Engine;
    readonly passages: number;
    /** Null where the engine failed. */
    readonly figures: Search | null;
  }[];
  embedding?: Embedding;
  update?: Update;
  pauses?: Pauses;
  askers?: readonly Askers[];
  stages?: Stages;
  checks?: (Checks & Pick<ChecksRequest, 'engine'>)[];
  seconds?: number;
}

export function reportOf(results: Results): string {
  const sections = [
    '# Benchmark',
    `\`${results.command}\` on ${results.machine}, ${results.date}, in ${results.seconds} s. Corpora, questions and ` +
      'model are generated, the same each time; each engine runs in a separate process.',
    embeddingOf(results),
    updateOf(results),
    pausesOf(results),
    searchOf(results),
    askersOf(results),
    stagesOf(results),
    checksOf(results),
  ];
  return sections.filter((section) => section !== '').join('\n\n');
}

function embeddingOf({ embedding }: Results): string {
  if (!embedding) return '';
  const { passages, cores, rates, shares } = embedding;
  const row = (name: string, { passagesPerSecond, tokensPerSecond }: Rate): string[] => [
    name,
    figure(passagesPerSecond),
    figure(tokensPerSecond),
    figure(passagesPerSecond / rates.session.passagesPerSecond),
    figure(passagesPerSecond / rates.sessions.passagesPerSecond),
  ];
  return [
    '## Indexing with a model',
    `${figure(passages)} passages, through a model of all-MiniLM-L6-v2's shape (int8) on ${cores} cores, in turns; ` +
      `medians of ${shares.ofSession.length} rounds (of Vectra, one). In these rounds quotewire reached ` +
      `${shares.ofSession.map(figure).join(', ')} of the speed of one session of bare onnxruntime (the aim is 0.95 or more), ` +
      `and ${shares.ofSessions.map(figure).join(', ')} of that of one session per core. Bare means \`session.run\` alone, with ` +
      'sessions open and texts tokenised before the clock starts. For quotewire it runs from the first file read to the ' +
      "last one written, and includes the start of its processes. Vectra's chunks do not overlap and have no title, so it has fewer " +
      'tokens to embed.',
    table(
      ['', 'passages/s', 'tokens/s', 'of one session', 'of one per core'],
      [
        row('onnxruntime, one session over all cores: batches of 4 of similar length', rates.session),
        row('onnxruntime, a session per core: one text at a time', rates.sessions),
        row('quotewire: from files to an index that answers', rates.quotewire),
        row('Vectra LocalDocumentIndex, one chunk at a time', rates.vectra),
      ],
    ),
  ].join('\n\n');
}

function updateOf({ update }: Results): string {
  if (!update) return '';
  const { passages, fullMs, changedMs, embedded, unchangedMs, pauseMs } = update;
  const row = (name: string, took: number): string[] => [
    name,
    ms(took),
    `${figure((100 * took) / fullMs)} %`,
  ];
  return [
    '## One changed article',
    `${figure(passages)} passages, built-in embedder (a model makes the full build many times longer, and the ` +
      'others hardly).',
    table(
      ['', 'time', 'of a full build'],
      [
        row('full build', fullMs),
        row(`one article changed, ${count(embedded, 'passage')} embedded`, changedMs),
        row('nothing changed', unchangedMs),
      ],
    ),
    `A full build kept the process from answering for ${ms(pauseMs)} at the longest.`,
  ].join('\n\n');
}

function pausesOf({ pauses }: Results): string {
  if (!pauses) return '';
  const { passages, phases, asked } = pauses;
  return [
    '## Asking while it builds',
    `${figure(passages)} passages; ${asked} questions were answered meanwhile. A pause is a time in which the ` +
      'program handled no input, so that anybody asking then had to wait. Its own part excludes the time in which it ' +
      'was ready to run but other programs, or its own threads, had the processors.',
    table(
      ['', 'longest pause', 'longest own part', 'took'],
      phases.map(({ phase, longest, own, tookMs }) => [phase, ms(longest.ms), ms(ownMs(own)), ms(tookMs)]),
    ),
  ].join('\n\n');
}

const NAMES = {
  quotewire: 'quotewire',
  words: 'quotewire without a model',
  vectra: 'Vectra',
  postgres: 'PostgreSQL',
} as const;

function searchOf({ search, corpora, server }: Results): string {
  if (search.length === 0) return '';
  const rows = search.map(({ engine, passages, figures }) => {
    const name = engine === 'postgres' ? server : NAMES[engine];
    if (!figures) return [name, figure(passages), ...Array<string>(7).fill('fails')];
    const { openMs, firstMs, memoryMb, nearest, retrieval, recall } = figures;
    return [
      name,
      figure(passages),
      ms(openMs),
      ms(firstMs),
      mb(memoryMb),
      nearest ? `${figure(nearest.p50)} / ${figure(nearest.p95)}` : '–',
      recall === null ? '–' : figure(recall),
      retrieval ? figure(retrieval.p50) : '–',
      retrieval ? figure(retrieval.p95) : '–',
    ];
  });
  const builds = corpora.map(({ passages, articles, buildMs, vectraMs }) => [
    figure(passages),
    figure(articles),
    ms(buildMs),
    vectraMs === null ? '–' : ms(vectraMs),
    loadedOf(search, passages),
  ]);
  return [
    '## Opening and searching',
    'Vectors of 512 dimensions. `first`: from nothing to the ten nearest vectors of a first question; without a model, ' +
      'where vectors are neither searched nor loaded, to its quotes. Memory is taken then. ' +
      '`nearest`: the ten nearest vectors, p50 / p95. `retrieval`: from a question to its best ' +
      `passages, fifty of them read and scored again, in built-in mode (which ranks by words alone).${server === 'PostgreSQL' ? ' The memory given for PostgreSQL is that of a client that has also moved the index there.' : ' PGlite is the database in the process itself, memory included: it stands in for a server.'}`,
    table(
      ['', 'passages', 'open', 'first', 'memory', 'nearest, ms', 'recall@10', 'retrieval p50, ms', 'p95'],
      rows,
    ),
    'Time to build each (Vectra: the same vectors, inserted as one batch):',
    table(['passages', 'articles', 'quotewire, embedding included', 'Vectra', `moved to ${server}`], builds),
    '![Growth with the size of the corpus](bench.svg)',
  ].join('\n\n');
}

/** The requested and the actual size differ by less than an article. */
function loadedOf(search: Results['search'], passages: number): string {
  const near = search.find(
    (one) => one.engine === 'postgres' && one.figures && Math.abs(one.passages / passages - 1) < 0.05,
  );
  const loadMs = near?.figures?.loadMs;
  return loadMs ? ms(loadMs) : '–';
}

function askersOf({ askers }: Results): string {
  if (!askers) return '';
  const rows = askers.map((one) => [
    String(one.askers),
    figure(one.perSecond),
    ms(one.p50),
    ms(one.p99),
    String(one.asked - one.answered),
  ]);
  return [
    '## Many at once',
    `Whole answers, quotes checked, 10,000 passages; ${askers[0]?.asked ?? 0} questions each.`,
    table(['askers', 'answers/s', 'p50', 'p99', 'lost'], rows),
  ].join('\n\n');
}

function stagesOf({ stages }: Results): string {
  if (!stages) return '';
  return [
    '## Where the time of a question goes',
    `${figure(stages.passages)} passages, built-in mode; the whole answer takes ${ms(stages.total.p50)} at the median, ` +
      `${ms(stages.total.p95)} at the 95th percentile.`,
    table(
      ['stage', 'p50'],
      stages.stages.map(({ stage, p50 }) => [stage, ms(p50)]),
    ),
  ].join('\n\n');
}

function checksOf({ checks, server }: Results): string {
  if (!checks) return '';
  const rows = checks.flatMap(({ engine, passages, kinds }) =>
    kinds.map(({ kind, checked, right, latency: { p50, p95 } }) => [
      engine === 'postgres' ? server : engine,
      figure(passages),
      kind,
      figure(checked),
      figure(right),
      ms(p50),
      ms(p95),
    ]),
  );
  return [
    '## Checking quotes',
    'Quotes of 20 words, altered ones with one of them changed.',
    table(['index', 'passages', 'quotes', 'checked', 'right verdict', 'p50', 'p95'], rows),
  ].join('\n\n');
}

const pointOf = (x: number, y: number | null) => (y === null ? [] : [{ x, y }]);

const COLORS = { quotewire: '#2f81f7', vectra: '#d29922', postgres: '#3fb950' } as const;

export function chartOf({ search, server }: Results): string {
  const all = ['quotewire', 'vectra', 'postgres'] as const;
  // PGlite is the whole database in one process, so its memory cannot be compared.
  const inMemory = server === 'PGlite' ? all.slice(0, 2) : all;
  const panel = (
    title: string,
    unit: string,
    value: (figures: Search) => number | null,
    engines: readonly (typeof all)[number][] = all,
  ): Panel => ({
    title,
    unit,
    series: engines.flatMap((engine): Series[] => {
      const points = search.flatMap((one) =>
        one.engine === engine && one.figures ? pointOf(one.passages, value(one.figures)) : [],
      );
      const name = engine === 'postgres' ? server : NAMES[engine];
      return points.length > 0 ? [{ name, color: COLORS[engine], points }] : [];
    }),
  });
  return svgOf([
    panel('Nearest vectors, p50', 'ms', ({ nearest }) => nearest?.p50 ?? null),
    panel('From nothing to a first search', 'ms', ({ firstMs }) => firstMs),
    panel('Memory after opening', 'MB', ({ memoryMb }) => memoryMb, inMemory),
  ]);
}
