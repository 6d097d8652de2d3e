/** Runs in a separate thread: takes the vectors of a part, and returns the fingerprint of the Vectra file it writes. */
import { parentPort } from 'node:worker_threads';
import type { Fingerprint } from '../../system/durable-files.js';
import { type VectorTable, writeVectra } from './part.js';

export interface VectraTask {
  readonly folder: string;
  readonly part: string;
  readonly table: VectorTable;
}
/** One of the two. */
export interface VectraReply {
  readonly written?: Fingerprint;
  readonly error?: unknown;
}

parentPort!.on('message', ({ folder, part, table }: VectraTask) => {
  const reply = (message: VectraReply): void => parentPort!.postMessage(message);
  writeVectra(folder, part, table).then(
    (written) => reply({ written }),
    (error: unknown) => reply({ error }),
  );
});
