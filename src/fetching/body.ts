/** The decompressed body of a response, within a size limit. */
import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchError } from './fetch-error.js';

/** For `Accept-Encoding`: what `readBody` unpacks. */
export const ENCODINGS = 'gzip, deflate, br';

const UNPACK: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Bytes are counted as they arrive and as they are decompressed: a few kilobytes may grow to gigabytes. Throws `FetchError`
 * past `most` bytes, and for a compression that was not asked for.
 */
export async function readBody(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const unpack = encoding === '' || encoding === 'identity' ? null : UNPACK[encoding];
  if (unpack === undefined)
    throw new FetchError('The site sends the page in a compressed form that I cannot unpack.');
  if (Number(response.headers['content-length'] ?? 0) > most) throw tooLarge(most);
  const collect = async (parts: AsyncIterable<Buffer>): Promise<Uint8Array> => {
    const kept: Buffer[] = [];
    let size = 0;
    for await (const part of parts) {
      size += part.length;
      if (size > most) throw tooLarge(most);
      kept.push(part);
    }
    return Buffer.concat(kept);
  };
  let body: Uint8Array = Buffer.alloc(0);
  const last = async (parts: AsyncIterable<Buffer>): Promise<void> => {
    body = await collect(parts);
  };
  if (unpack === null) await pipeline(response, last);
  else await pipeline(response, bounded(most), unpack(), last);
  return body;
}

/** Passes on what comes, up to a limit. */
function bounded(most: number) {
  return async function* (parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
    let size = 0;
    for await (const part of parts) {
      size += part.length;
      if (size > most) throw tooLarge(most);
      yield part;
    }
  };
}

function tooLarge(most: number): FetchError {
  return new FetchError('That is larger than {most} MB: too large for an article.', {
    most: Math.round(most / 1024 / 1024),
  });
}
