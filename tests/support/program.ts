import { type ChildProcess, spawn } from 'node:child_process';
import type { Outcome } from './run.js';

export interface RunningProgram {
  readonly process: ChildProcess;
  /** Resolves once standard error holds the text; rejects when the program ends without it. */
  says(text: string): Promise<void>;
  readonly ended: Promise<Outcome>;
}

/** Starts Node.js as a separate process, with no environment but `env`. A test that needs no process calls `runMain`. */
export function startNode(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): RunningProgram {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, ...env },
  });
  let stdout = '';
  let stderr = '';
  const looks = new Set<() => void>();
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.on('data', (text) => {
    stderr += text;
    for (const look of looks) look();
  });
  const ended = new Promise<Outcome>((done) => {
    child.on('close', (status) => done({ status, stdout, stderr }));
  });
  const says = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (stderr.includes(text)) resolve();
      };
      looks.add(look);
      look();
      void ended.then(() => reject(new Error(`ended without saying "${text}":\n${stderr}`)));
    });
  return { process: child, says, ended };
}
