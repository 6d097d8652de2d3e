import { realpathSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const TESTS = resolve('tests');

/**
 * The folder of what is compiled for a run. In node_modules, since vitest would transform the modules of any other again;
 * packages are found from there too.
 */
export const BUNDLE = join(realpathSync('node_modules'), '.cache/quotewire-tests', String(process.pid));

/** The compiled form of a file in `tests`. */
export const compiledTest = (path: string): string =>
  join(BUNDLE, relative(TESTS, path).replace(/\.ts$/, '.mjs'));
