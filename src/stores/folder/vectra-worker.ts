/** Runs in a thread of its own: the vectors of a part in, the fingerprint of Vectra's file of them out. */
import { parentPort } from 'node:worker_threads';
import type { Fingerprint } from '../../system/durable-files.js';
import { type VectorTable, writeVectra } from './part.js';

export interface VectraTask {
  readonly folder: string;
  readonly part: string;
  readonly table: VectorTable;
}
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
