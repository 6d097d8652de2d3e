import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What only reads texts and knows nothing of an index. */
const BASE = ['domain', 'scope', 'quote-check', 'errors', 'language'];
/** What may be asked of an index. */
const PORTS = [...BASE, 'retrieval/ports', 'retrieval/lru', 'retrieval/top-k', 'retrieval/passages-with'];

/**
 * Which layer may import which. A layer is a folder of src, or a file right below it.
 * Imports point down, and what is not listed here is forbidden.
 */
const LAYERS: Record<string, readonly string[]> = {
  domain: [],
  scope: ['domain'],
  'quote-check': ['domain'],
  errors: [],
  'quotes-shown': ['domain'],
  system: ['errors'],
  language: ['domain', 'errors'],
  'retrieval/ports': ['domain'],
  'retrieval/lru': [],
  'retrieval/top-k': ['retrieval/ports'],
  'retrieval/passages-with': ['domain', 'retrieval/ports'],
  'retrieval/inverted-index': [...BASE, 'retrieval/ports', 'retrieval/top-k'],
  stores: [...PORTS, 'system', 'retrieval/inverted-index', 'speakers'],
  models: [...BASE, 'system', 'retrieval/ports'],
  fetching: ['errors'],
  'question/message': [],
  'question/asks': ['question/message', 'language'],
  'question/asks-for-check': ['question/message', 'question'],
  question: [...PORTS, 'system', 'question/message', 'retrieval/inverted-index'],
  retrieval: [...PORTS, 'system', 'question', 'retrieval/inverted-index', 'speakers'],
  speakers: [...BASE, 'system'],
  checking: [...PORTS, 'system', 'speakers'],
  answer: [
    ...PORTS,
    'system',
    'quotes-shown',
    'question/message',
    'question',
    'retrieval',
    'retrieval/inverted-index',
    'speakers',
  ],
  index: [...BASE, 'system', 'retrieval/ports', 'speakers'],
  adding: [...BASE, 'system', 'fetching', 'index'],
  feeds: [...BASE, 'system', 'fetching', 'adding', 'index'],
  assistant: [
    ...BASE,
    'question/message',
    'retrieval/ports',
    'retrieval',
    'question',
    'answer',
    'checking',
    'index',
    'speakers',
  ],
  'app/log': [],
  wording: [...BASE, 'index', 'adding', 'feeds', 'said'],
  said: [...BASE, 'assistant', 'speakers'],
  bot: [
    ...BASE,
    'quotes-shown',
    'system',
    'question/message',
    'question/asks',
    'question/asks-for-check',
    'adding',
    'said',
    'speakers',
    'assistant',
    'checking',
    'index',
    'wording',
    'app/log',
  ],
  web: [...BASE, 'quotes-shown', 'system', 'assistant', 'wording'],
  terminal: [...BASE, 'quotes-shown', 'said', 'assistant', 'checking', 'index', 'adding', 'wording'],
  app: ['*'],
  commands: ['*'],
  cli: ['*'],
  main: ['*'],
  library: ['*'],
};
/** Packages that only one place may know. */
const OWNERS: Record<string, RegExp> = {
  'discord.js': /^bot\//,
  'onnxruntime-node': /^models\//,
  '@xenova/transformers': /^models\//,
  vectra: /^stores\/folder\//,
  pg: /^stores\/postgres\//,
  'node:http': /^(?:fetching|app|web)\//,
  'node:https': /^fetching\//,
};

const filesOf = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'));
const sources = filesOf('src');
const layerOf = (file: string): string => {
  const path = file.replace(/\.(ts|js|json)$/, '');
  if (path in LAYERS) return path;
  const parts = path.split('/');
  while (parts.pop()) if (parts.join('/') in LAYERS) return parts.join('/');
  return path;
};
const importsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((m) => m[1]!);
const targetOf = (file: string, name: string): string => normalize(join(dirname(file), name));
/** Whatever may name what src and lab export. */
const ALL_FILES = ['src', 'lab', 'tests', 'bench', 'scripts', 'examples'].flatMap((root) =>
  filesOf(root).map((file) => `${root}/${file}`),
);
const EXPORTED = ALL_FILES.filter((path) => /^(?:src|lab)\//.test(path)).flatMap(exportedBy);

describe('architecture', () => {
  it.each(sources)('%s imports only from below', (file) => {
    const own = layerOf(file);
    const allowed = LAYERS[own];
    expect(allowed, `src/${file} belongs to no layer`).toBeDefined();
    for (const name of importsOf(join('src', file))) {
      if (name.startsWith('.')) {
        const target = layerOf(targetOf(file, name));
        if (target === own || allowed?.includes('*')) continue;
        expect(allowed, `src/${file} imports ${name}`).toContain(target);
      } else {
        const owner = Object.entries(OWNERS).find(([pkg]) => name === pkg || name.startsWith(`${pkg}/`));
        if (owner) expect(file, `${name} is for ${owner[1]}`).toMatch(owner[1]);
      }
    }
  });

  it('has no import cycles, in types either', () => {
    const files = [...sources.map((file) => `src/${file}`), ...filesOf('lab').map((file) => `lab/${file}`)];
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((name) => name.startsWith('.'))
          .map((name) => targetOf(file, name).replace(/\.js$/, '.ts')),
      ]),
    );
    expect(cyclesIn(graph)).toEqual([]);
  });

  it('finds a cycle where there is one', () => {
    const graph = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', []],
    ]);
    expect(cyclesIn(graph)).toEqual(['a > b > c > a']);
  });

  it('says of every function that others may call what it does', () => {
    expect(
      EXPORTED.filter(({ isFunction, isDocumented }) => isFunction && !isDocumented).map(nameOf),
    ).toEqual([]);
  });

  it('exports no function and no constant that no other file imports', () => {
    const imported = new Set(ALL_FILES.flatMap(importedBy));
    const isWhole = ({ path }: Exported) => imported.has(`${path}: *`);
    expect(EXPORTED.filter((one) => !isWhole(one) && !imported.has(nameOf(one))).map(nameOf)).toEqual([]);
  });

  it('keeps the laboratory out of the program', () => {
    const users = sources.filter((file) =>
      importsOf(join('src', file)).some((name) => /(^|\/)lab\//.test(name)),
    );
    expect(users).toEqual([]);
  });

  it('shows help without loading what commands do', () => {
    const loaded = new Set<string>();
    const load = (path: string): void => {
      if (loaded.has(path)) return;
      loaded.add(path);
      const code = readFileSync(path, 'utf8');
      for (const [, name] of code.matchAll(/^(?:import|export) (?!type)[^;]*?from '(\.[^']+)'/gm))
        load(targetOf(path, name!).replace(/\.js$/, '.ts'));
    };
    load('src/cli.ts');
    load('lab/cli.ts');
    expect(
      [...loaded].filter(
        (path) => !/^(src|lab)\/(cli|errors|(app|commands|terminal)\/[^/]+)\.ts$/.test(path),
      ),
    ).toEqual([]);
    expect(loaded).not.toContain('src/app/app.ts');
  });

  it('looks into excerpts by positions of the article, which are not those of their text', () => {
    const careless = sources.filter(
      (file) =>
        /^(?:answer|question|retrieval|checking|bot)\//.test(file) &&
        !file.startsWith('retrieval/inverted-index/') &&
        /article\.(?:text\.slice|sentences\[)/.test(readFileSync(join('src', file), 'utf8')),
    );
    expect(careless).toEqual([]);
  });

  it('mocks no module: tests run compiled, where a mock would silently replace nothing', () => {
    const mocking = filesOf('tests').filter((file) =>
      /\bvi\.(?:do)?mock\(/i.test(readFileSync(join('tests', file), 'utf8')),
    );
    expect(mocking).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = sources.filter((file) => readFileSync(join('src', file), 'utf8').includes('process.env'));
    expect(readers).toEqual(['app/environment.ts']);
  });
});

interface Exported {
  readonly path: string;
  readonly name: string;
  readonly isFunction: boolean;
  readonly isDocumented: boolean;
}

/** What a file exports under a name; the formatter lets declarations begin their lines. */
function exportedBy(path: string): Exported[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    const [, kind, name, rest] = /^export (?:async )?(function|const|class)\*? (\w+)(.*)$/.exec(line) ?? [];
    if (!kind || !name) return [];
    const isFunction = kind === 'function' || /=>$|= (?:async )?\((?:.*=>|$)/.test(rest!);
    return [{ path, name, isFunction, isDocumented: lines[i - 1]?.trim().endsWith('*/') === true }];
  });
}

/** What a file imports of others, as `path: name`; `path: *` where it takes a file whole or when it needs it. */
function importedBy(path: string): string[] {
  const code = readFileSync(path, 'utf8');
  const targetIn = (name: string): string => targetOf(path, name).replace(/\.js$/, '.ts');
  const lists = [...code.matchAll(/(?:import|export)(?: type)? \{([^}]*)\} from '(\.[^']+)'/g)];
  const named = lists.flatMap(([, list, from]) =>
    list!
      .split(',')
      .map((one) => one.trim().replace(/^type | as .*$/g, ''))
      .map((name) => `${targetIn(from!)}: ${name}`),
  );
  const whole = [...code.matchAll(/(?:\* as \w+ from |import\(|load\(|new URL\()'(\.[^']+)'/g)];
  return [...named, ...whole.map(([, from]) => `${targetIn(from!)}: *`)];
}

function nameOf({ path, name }: Exported): string {
  return `${path}: ${name}`;
}

/** Every cycle that a walk from each file meets first, as `a > b > a`. */
function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      found.push([...path.slice(path.indexOf(file)), file].join(' > '));
      return;
    }
    if (done.has(file)) return;
    for (const target of graph.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}
