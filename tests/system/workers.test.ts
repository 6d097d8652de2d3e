import { once } from 'node:events';
import { getPriority } from 'node:os';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { nextMessage, startProcess, startThread } from '../../src/system/workers.js';

const module = new URL('../support/priority-child.ts', import.meta.url);

it.runIf(process.platform === 'linux')('background work lets the main thread go first', async () => {
  const before = getPriority();
  // Nothing is less urgent than 19.
  const next = Math.min(19, before + 1);
  const child = startProcess(module, '');
  const [thread] = await Promise.all([
    nextMessage<number>(startThread(module)),
    expect(getPriority(child.pid)).toBeGreaterThanOrEqual(next),
  ]);
  expect(thread).toBeGreaterThanOrEqual(next);
  expect(getPriority()).toBe(before);
  if (child.exitCode === null) await once(child, 'exit');
});

it('a failure of a process names the sources, not what they were compiled to', async () => {
  const parsing = new URL('../../src/index/parsing-process.ts', import.meta.url);
  const child = startProcess(parsing, 'no JSON', { stderr: 'pipe' });
  expect(await text(child.stderr!)).toMatch(
    /SyntaxError: .*\n(?: .*\n)*? +at .*src\/system\/serve-tasks\.ts:\d/,
  );
});
