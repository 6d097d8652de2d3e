import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { childProgram } from '../support/child.js';
import { isFull } from '../support/full.js';

const [HIDDEN, SHOWN] = ['\u001b[?25l', '\u001b[?25h'];

it.each(isFull ? (['SIGINT', 'SIGTERM'] as const) : (['SIGTERM'] as const))(
  '%s gives the terminal its cursor back and ends the program',
  async (signal) => {
    const child = spawn(process.execPath, [childProgram('progress-child')], {
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
