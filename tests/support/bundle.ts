import { realpathSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const TESTS = resolve('tests');

/** Each run has a folder here, named by its process. */
export const BUNDLES = join(realpathSync('node_modules'), '.cache/quotewire-tests');

/**
 * The folder of what is compiled for this run. In node_modules, because vitest would transform the modules of any
 * other folder again; packages are also found from there.
 */
export const BUNDLE = join(BUNDLES, String(process.pid));

/** The compiled form of a file in `tests`. */
export const compiledTest = (path: string): string =>
  join(BUNDLE, relative(TESTS, path).replace(/\.ts$/, '.mjs'));
