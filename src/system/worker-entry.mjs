// Plain JavaScript, for a thread does not inherit a loader that runs TypeScript; where it needs one, it brings its own.
import { readlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

// As in workers.ts.
const LESS_URGENT = 5;

try {
  // Linux gives each thread a number and a priority of its own, and lets a thread see its own number there.
  const thread = readlinkSync('/proc/thread-self').split('/').at(-1);
  setPriority(Number(thread), Math.min(19, getPriority() + LESS_URGENT));
} catch {
  // Elsewhere it competes on equal terms.
}
const module = process.argv[2];
if (module.endsWith('.ts')) (await import('tsx/esm/api')).register();
await import(module);
