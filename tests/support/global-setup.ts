import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundle, compile } from '../../src/system/compiled.mjs';

/** What tests start as processes of their own. */
const CHILDREN = ['build-child', 'chattering-child', 'embed-child', 'postgres-build-child', 'progress-child'];

/** Compiles, once for all tests, what they start as processes: through tsx each takes seconds to start. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Where the packages of its imports are found.
  const children = join(project.config.root, 'node_modules/.cache/quotewire-tests', String(process.pid));
  const paths = CHILDREN.map((name) => join(import.meta.dirname, `${name}.ts`));
  await Promise.all([compile(), bundle(paths, import.meta.dirname, children)]);
  project.provide('children', children);
  return () => rm(children, { recursive: true, force: true });
}
