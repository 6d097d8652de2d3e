import { UsageError } from '../../src/errors.js';
import type { Io } from '../../src/terminal/io.js';
import { faultsOf, ingest, readIngestionCases } from '../ingestion.js';

/** Runs every case of a folder, and reports the expectations that fail. */
export async function evaluateIngestion(folder: string, limit: number, { stdout }: Io): Promise<void> {
  const cases = (await readIngestionCases(folder)).slice(0, limit);
  if (cases.length === 0) throw new UsageError(`${folder} holds no cases.`);
  let right = 0;
  for (const one of cases) {
    const faults = faultsOf(one, await ingest(folder, one));
    if (faults.length === 0) right += 1;
    else stdout.write(`${one.files[0]}  ${one.question ?? ''}\n  ${faults.join('\n  ')}\n`);
  }
  stdout.write(`${right} of ${cases.length} cases hold\n`);
}
