import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Which layer may import which. A layer is a folder of src, or a file right below it.
 * Imports point down, and what is not listed here is forbidden.
 */
const LAYERS: Record<string, readonly string[]> = {
  domain: [],
  errors: [],
  log: [],
  thread: [],
  config: ['errors'],
  text: ['domain', 'errors'],
  'retrieval/ports': ['domain'],
  retrieval: ['domain', 'errors', 'text', 'retrieval/ports'],
  'retrieval/adapters': ['domain', 'errors', 'thread', 'text', 'retrieval/ports', 'retrieval'],
  answer: ['domain', 'text', 'retrieval/ports', 'retrieval'],
  index: ['domain', 'errors', 'thread', 'text', 'retrieval/ports'],
  assistant: ['domain', 'errors', 'index', 'answer', 'retrieval', 'retrieval/ports', 'text'],
  bot: ['domain', 'errors', 'log', 'assistant', 'index', 'text'],
  terminal: ['domain', 'errors', 'assistant', 'index', 'text'],
  eval: [
    'domain',
    'errors',
    'assistant',
    'answer',
    'retrieval',
    'retrieval/ports',
    'retrieval/adapters',
    'text',
    'index',
  ],
  app: ['*'],
  'answer-models': ['*'],
  run: ['errors'],
  metrics: ['assistant', 'errors'],
  commands: ['*'],
  cli: ['*'],
  main: ['*'],
};
/** Packages that only one place may know. */
const OWNERS: Record<string, RegExp> = {
  'discord.js': /^bot\//,
  'onnxruntime-node': /^retrieval\/adapters\//,
  '@xenova/transformers': /^retrieval\/adapters\//,
  vectra: /^retrieval\/adapters\//,
  pg: /^retrieval\/adapters\//,
};

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));
const layerOf = (file: string): string => {
  const path = file.replace(/\.(ts|js|json)$/, '');
  if (path in LAYERS) return path;
  const folder = dirname(path);
  return folder in LAYERS ? folder : path.split('/')[0]!;
};
const importsOf = (file: string): string[] =>
  [...readFileSync(join('src', file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (m) => m[1]!,
  );

describe('architecture', () => {
  it.each(sources)('%s imports only from below', (file) => {
    const own = layerOf(file);
    const allowed = LAYERS[own];
    expect(allowed, `src/${file} belongs to no layer`).toBeDefined();
    for (const name of importsOf(file)) {
      if (name.startsWith('.')) {
        const target = layerOf(relative('.', normalize(join(dirname(file), name))));
        if (target === own || allowed?.includes('*')) continue;
        expect(allowed, `src/${file} imports ${name}`).toContain(target);
      } else {
        const owner = Object.entries(OWNERS).find(([pkg]) => name === pkg || name.startsWith(`${pkg}/`));
        if (owner) expect(file, `${name} is for ${owner[1]}`).toMatch(owner[1]);
      }
    }
  });

  it('reads the environment in one place', () => {
    const readers = sources.filter((file) => readFileSync(join('src', file), 'utf8').includes('process.env'));
    expect(readers).toEqual(['config.ts']);
  });
});
