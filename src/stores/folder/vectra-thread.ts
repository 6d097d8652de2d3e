/** Writes Vectra's files while the program keeps answering: making one, as a single string, takes half a second. */
import { nextMessage, startThread } from '../../system/workers.js';
import { type WriteVectra, writeVectra } from './part.js';
import type { VectraReply, VectraTask } from './vectra-worker.js';

/** Up to this many rows are written here: a thread takes longer to start. */
const FEW_ROWS = 200;

/** A thread that writes in Vectra’s format. */
export interface VectraWriter {
  /** As `writeVectra`, one part at a time. */
  readonly write: WriteVectra;
  close(): Promise<void>;
}

/** A thread is started for the first part that is large. */
export function createVectraWriter(): VectraWriter {
  let thread: ReturnType<typeof startThread> | null = null;
  return {
    async write(folder, part, table) {
      if (table.hashes.length <= FEW_ROWS) return writeVectra(folder, part, table);
      thread ??= startThread(new URL('./vectra-worker.ts', import.meta.url));
      const reply = nextMessage<VectraReply>(thread);
      thread.postMessage({ folder, part, table } satisfies VectraTask);
      const { written, error } = await reply;
      if (written) return written;
      throw error;
    },
    close: async () => void (await thread?.terminate()),
  };
}
