/** Fetches one file of a model from the hub, whole or not at all. */
import { createHash } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode, messageOf, whyUnreached } from '../errors.js';
import type { Fingerprint } from '../system/durable-files.js';
import { makeFolder } from '../system/folders.js';
import { isRunning } from '../system/process-alive.js';

/** Downloads of one file so far; `total` is 0 while unknown. */
export interface ModelProgress {
  readonly file: string;
  readonly loaded: number;
  readonly total: number;
}

/** A server that models are downloaded from. */
export interface Hub {
  /** Such as `https://huggingface.co`. */
  readonly url: string;
  /** How long it may stay silent, in milliseconds. */
  readonly patience: number;
}

const ATTEMPTS = 3;
const PAUSE_MS = 200;

/** A refusal that a second try would not change. */
class Refusal extends Error {}

/**
 * Downloads `file` of `model` to `path`, which appears only when it is complete. Retries after a failure
 * of the server or the connection, not after a refusal or silence.
 * Throws an error whose message continues "could not be downloaded:".
 */
export async function download(
  hub: Hub,
  { model, revision }: { readonly model: string; readonly revision: string },
  file: string,
  path: string,
  onProgress: (progress: ModelProgress) => void,
): Promise<Fingerprint> {
  const url = `${hub.url}/${model}/resolve/${revision}/${file}`;
  await makeFolder(dirname(path));
  await clearParts(path);
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptDownload(url, hub.patience, path, (loaded, total) =>
        onProgress({ file, loaded, total }),
      );
    } catch (error) {
      // A failure to save, unlike one of the connection, has its code on itself and not on its cause.
      if (errorCode(error)) throw error;
      if (error instanceof Refusal || attempt === ATTEMPTS) {
        throw new Error(`${new URL(hub.url).host} ${reasonOf(error)} (${file})`, { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
    }
  }
}

async function attemptDownload(
  url: string,
  patience: number,
  path: string,
  onBytes: (loaded: number, total: number) => void,
): Promise<Fingerprint> {
  const silence = new AbortController();
  const stop = (): void =>
    silence.abort(new Refusal(`did not answer within ${Math.round(patience / 100) / 10} seconds`));
  const timer = setTimeout(stop, patience);
  const part = `${path}.${process.pid}.part`;
  try {
    // If it were decompressed on the way, the body could not be compared with the announced length.
    const response = await fetch(url, {
      signal: silence.signal,
      headers: { 'accept-encoding': 'identity' },
    });
    if (!response.ok) throw refusalOf(response.status);
    const total = Number(response.headers.get('content-length') ?? 0);
    const fingerprint = await save(response, part, (loaded) => {
      timer.refresh();
      onBytes(loaded, total);
    });
    if (total && fingerprint.bytes !== total) throw new Error('broke off');
    await rename(part, path);
    return fingerprint;
  } finally {
    clearTimeout(timer);
    await rm(part, { force: true });
  }
}

async function save(
  response: Response,
  path: string,
  onBytes: (loaded: number) => void,
): Promise<Fingerprint> {
  const file = await open(path, 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of response.body ?? []) {
      await file.writeFile(chunk);
      hash.update(chunk);
      bytes += chunk.length;
      onBytes(bytes);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Removes the partial downloads of processes that have ended. */
async function clearParts(path: string): Promise<void> {
  for (const name of await readdir(dirname(path))) {
    const pid = name.startsWith(`${basename(path)}.`) && /\.(\d+)\.part$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) await rm(join(dirname(path), name), { force: true });
  }
}

function refusalOf(status: number): Error {
  // For a model that does not exist, the hub answers 401.
  if ([401, 403, 404].includes(status)) return new Refusal('has no such file, or keeps it private');
  return new Error(`answered ${status}`);
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error ? errorCode(error.cause) : undefined;
  if (!code) return messageOf(error);
  return code.startsWith('UND_ERR') ? 'broke off' : `cannot be reached: ${whyUnreached(error) ?? code}`;
}
