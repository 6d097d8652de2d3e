/** Runs in a thread of its own: says that it is ready; then the bytes of a PDF in, what came of them out. */
import { parentPort } from 'node:worker_threads';
import { getResolvedPDFJS } from 'unpdf';
import { messageOf, UserError } from '../../errors.js';
import type { Draft } from './draft.js';
import { parsePdf } from './pdf.js';

/** `refused` tells a `UserError` from others: on its way between threads an error loses its class. */
export type PdfOutcome = { readonly draft: Draft } | { readonly error: Error; readonly refused: boolean };

async function outcomeOf(bytes: Uint8Array): Promise<PdfOutcome> {
  try {
    return { draft: await parsePdf(bytes) };
  } catch (error) {
    const refused = error instanceof UserError;
    return { error: error instanceof RangeError ? error : new Error(messageOf(error)), refused };
  }
}

parentPort!.on('message', async (bytes: Uint8Array) => parentPort!.postMessage(await outcomeOf(bytes)));
await getResolvedPDFJS();
parentPort!.postMessage('ready');
