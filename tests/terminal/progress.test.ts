import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { TYPESCRIPT } from '../support/child.js';
import { isFull } from '../support/full.js';

const CHILD = join(import.meta.dirname, '../support/progress-child.ts');
const [HIDDEN, SHOWN] = ['\u001b[?25l', '\u001b[?25h'];

it.each(isFull ? (['SIGINT', 'SIGTERM'] as const) : (['SIGTERM'] as const))(
  '%s gives the terminal its cursor back and ends the program',
  async (signal) => {
    const child = spawn(process.execPath, [TYPESCRIPT, CHILD], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let shown = '';
    child.stdout.on('data', (text) => {
      if (shown === '') child.kill(signal);
      shown += text;
    });
    const [, endedBy] = await once(child, 'close');
    expect(endedBy).toBe(signal);
    expect(shown).toContain(HIDDEN);
    expect(shown.lastIndexOf(SHOWN)).toBeGreaterThan(shown.lastIndexOf(HIDDEN));
  },
);
