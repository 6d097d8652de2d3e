import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Runs a part in a fresh process, without the memory and caches of another. Throws with its last line of output. */
export async function runPart<Request, Result>(part: string, request: Request): Promise<Result> {
  const script = fileURLToPath(new URL('./child.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=12000', '--import', 'tsx', script, part, JSON.stringify(request)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(`${part} failed: ${errors.trim().split('\n').slice(-12).join('\n')}`);
  return JSON.parse(output.trim().split('\n').at(-1)!) as Result;
}
