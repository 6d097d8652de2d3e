/**
 * Reads PDFs in a thread, for pdf.js can take minutes over a contrived page of a few hundred bytes, and in the thread
 * that answers nothing could stop it.
 */
import type { Worker } from 'node:worker_threads';
import { UserError } from '../../errors.js';
import { nextMessage, startThread } from '../../system/workers.js';
import type { Draft } from './draft.js';
import type { PdfOutcome } from './pdf-worker.js';

/** A megabyte of prose takes some three seconds. */
const LIMIT_MS = 30_000;
/** Longer than from one PDF of a folder to the next; an idle thread holds some 50 MB. */
const IDLE_MS = 5_000;

export const parsePdfInThread = createPdfReader(LIMIT_MS);

/**
 * Reads like `parsePdf`, one file after the other in one thread, which starts with the first file and ends when there
 * have been no more for a while. Throws `UserError` too for a file that takes more than `limitMs`.
 */
export function createPdfReader(limitMs: number): (bytes: Uint8Array) => Promise<Draft> {
  let thread: Worker | null = null;
  let previous: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  async function start(): Promise<Worker> {
    const started = startThread(new URL('./pdf-worker.ts', import.meta.url));
    thread = started;
    const gone = (): void => {
      if (thread === started) thread = null;
    };
    started.once('error', gone).once('exit', gone);
    await nextMessage(started);
    return started;
  }

  async function read(bytes: Uint8Array): Promise<Draft> {
    clearTimeout(idle);
    const reader = thread ?? (await start());
    reader.ref();
    try {
      const outcome = await outcomeWithin(limitMs, reader, bytes);
      if ('draft' in outcome) return outcome.draft;
      throw outcome.refused ? new UserError(outcome.error.message) : outcome.error;
    } finally {
      // Waiting for a next file keeps no program alive.
      reader.unref();
      idle = setTimeout(() => {
        thread = null;
        void reader.terminate();
      }, IDLE_MS).unref();
    }
  }

  return (bytes) => {
    const reading = previous.then(() => read(bytes));
    previous = reading.catch(() => undefined);
    return reading;
  };
}

async function outcomeWithin(limitMs: number, reader: Worker, bytes: Uint8Array): Promise<PdfOutcome> {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void reader.terminate();
  }, limitMs);
  try {
    reader.postMessage(bytes);
    return await nextMessage(reader);
  } catch (error) {
    throw late ? new UserError('takes too long to read', { cause: error }) : error;
  } finally {
    clearTimeout(timer);
  }
}
