import { readdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stop } from 'esbuild';
import type { TestProject } from 'vitest/node';
import { bundle, compile } from '../../src/system/compiled.mjs';
import { BUNDLE, BUNDLES } from './bundle.js';

/** Tests, and the programs that they start as processes. */
const ENTRY = /(?:\.test|-child)\.ts$/;
/** No run takes this long. */
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Compiles the program and all tests once. Done module by module in each process that runs tests, it takes several
 * times the processor time; and a process started through tsx takes seconds to start.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // A second run would test what was compiled for the first.
  if (project.vitest.config.watch) throw new Error('Tests are compiled once a run: there is no watch mode.');
  const entries = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((file) =>
    ENTRY.test(file),
  );
  const paths = entries.map((file) => resolve('tests', file));
  await Promise.all([forgetKilledRuns(), compile(), bundle(paths, resolve('tests'), BUNDLE).catch(explain)]);
  // The compiler's process holds some 200 MB.
  await stop();
  project.provide('children', resolve(BUNDLE, 'support'));
  return () => rm(BUNDLE, { recursive: true, force: true });
}

/** Whoever broke a test needs to know which one; the compiler's own stack trace would not help. */
function explain(error: unknown): never {
  const explained = new Error(
    `No test can run, because not all of them compile. ${(error as Error).message}`,
  );
  explained.stack = '';
  throw explained;
}

/**
 * A run that was killed leaves its folder behind. Judged by age, because another container's processes cannot be
 * looked up.
 */
async function forgetKilledRuns(): Promise<void> {
  for (const run of await readdir(BUNDLES).catch(() => [])) {
    const path = join(BUNDLES, run);
    const made = await stat(path).catch(() => null);
    if (made && Date.now() - made.mtimeMs > DAY_MS) await rm(path, { recursive: true, force: true });
  }
}
