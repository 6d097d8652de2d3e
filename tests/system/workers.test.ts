import { once } from 'node:events';
import { getPriority } from 'node:os';
import { expect, it } from 'vitest';
import { nextMessage, startProcess, startThread } from '../../src/system/workers.js';

const module = new URL('../support/priority-child.ts', import.meta.url);

it.runIf(process.platform === 'linux')('background work lets the main thread go first', async () => {
  const before = getPriority();
  const child = startProcess(module, '');
  const [thread] = await Promise.all([
    nextMessage<number>(startThread(module)),
    expect(getPriority(child.pid)).toBeGreaterThan(before),
  ]);
  expect(thread).toBeGreaterThan(before);
  expect(getPriority()).toBe(before);
  if (child.exitCode === null) await once(child, 'exit');
});
