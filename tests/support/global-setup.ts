import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { stop } from 'esbuild';
import type { TestProject } from 'vitest/node';
import { bundle, compile } from '../../src/system/compiled.mjs';
import { BUNDLE } from './bundle.js';

/** Tests, and what they start as processes. */
const ENTRY = /(?:\.test|-child)\.ts$/;

/**
 * Compiles the program and all tests, once: module by module, in each process that runs tests, that takes several times
 * the processor time, and what a process is started with through tsx takes seconds to start.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // A second run would test what was compiled for the first.
  if (project.vitest.config.watch) throw new Error('Tests are compiled once a run: there is no watch mode.');
  const entries = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((file) =>
    ENTRY.test(file),
  );
  await Promise.all([
    compile(),
    bundle(
      entries.map((file) => resolve('tests', file)),
      resolve('tests'),
      BUNDLE,
    ),
  ]);
  // The compiler's process holds some 200 MB.
  await stop();
  project.provide('children', resolve(BUNDLE, 'support'));
  return () => rm(BUNDLE, { recursive: true, force: true });
}
