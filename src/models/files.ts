/**
 * A model's files on this machine: a folder in the layout of the Hugging Face hub, downloaded once.
 * `downloaded.json` in it remembers what each file was, so that a damaged one is noticed and fetched again.
 * A folder filled by hand works as well.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, UserError } from '../errors.js';
import { type Fingerprint, fingerprint, replaceDurably } from '../system/durable-files.js';
import { download, type Hub, type ModelProgress } from './download.js';

const RECORD = 'downloaded.json';
const QUANTIZED = 'onnx/model_quantized.onnx';
const FULL = 'onnx/model.onnx';

/** Where the files of a model are. */
export interface ModelFiles {
  readonly folder: string;
  /** The ONNX file, relative to the folder. */
  readonly weights: string;
  /** The precision of the weights: 8 bits, as downloaded, or full, if somebody put those there. */
  readonly precision: 'q8' | 'fp32';
  /** Names the content of all files together: 8 hex digits. */
  readonly contentId: string;
  /** Whether every file is known to be as the hub sent it; false for files put there by hand. */
  readonly verified: boolean;
}

/** Where to get files that are missing or damaged. */
export interface ModelSource {
  /** What the model is for, as messages name it. */
  readonly role: string;
  readonly model: string;
  /** A commit of it, whose files never change, or the name of a branch. */
  readonly revision: string;
  readonly hub: Hub;
  readonly onProgress: (progress: ModelProgress) => void;
  /** Also replace files that were put there by hand, because they turned out to be unusable. */
  readonly distrust: boolean;
}

/**
 * Makes sure that every file of the model is in `folder` and complete.
 * @param source null for a folder that is used as it is, with no network at all.
 * Throws `UserError` when a file is missing or damaged and cannot be downloaded.
 */
export async function ensureModelFiles(folder: string, source: ModelSource | null): Promise<ModelFiles> {
  const record = await readRecord(folder);
  const found: Record<string, Fingerprint> = {};
  let verified = true;

  const ensure = async (file: string): Promise<void> => {
    const present = await fingerprintOf(join(folder, file));
    const isRecorded = present !== null && present.sha256 === record[file]?.sha256;
    if (isRecorded || (present && !record[file] && !source?.distrust)) {
      verified &&= isRecorded;
      found[file] = present;
      return;
    }
    const fetched = await fetchFile(folder, file, present !== null, source);
    requireSame(source, file, record[file], fetched);
    record[file] = found[file] = fetched;
    const text = JSON.stringify(record, null, 2);
    // Without the record, the file counts as put there by hand.
    await replaceDurably(join(folder, RECORD), [Buffer.from(text)]).catch(() => {});
  };

  for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json']) await ensure(file);
  const hasFullOnly = existsSync(join(folder, FULL)) && !existsSync(join(folder, QUANTIZED));
  const weights = hasFullOnly ? FULL : QUANTIZED;
  await ensure(weights);
  for (const file of await externalData(folder, weights)) await ensure(file);
  const contentId = fingerprint(Buffer.from(JSON.stringify(found))).sha256.slice(0, 8);
  return { folder, weights, precision: hasFullOnly ? 'fp32' : 'q8', contentId, verified };
}

async function fetchFile(
  folder: string,
  file: string,
  isDamaged: boolean,
  source: ModelSource | null,
): Promise<Fingerprint> {
  if (!source) throw new UserError(`The model folder ${folder} has no ${file}.`);
  try {
    return await download(source.hub, source, file, join(folder, file), source.onProgress);
  } catch (error) {
    const state = isDamaged ? `is damaged (${join(folder, file)}) and ` : '';
    throw new UserError(
      `The ${source.role} ${source.model} ${state}could not be downloaded: ${messageOf(error)}.`,
      { cause: error },
    );
  }
}

const COMMIT = /^[0-9a-f]{40}$/;

/** The content of a commit never changes: a hub that sends something else for it cannot be trusted. */
function requireSame(
  source: ModelSource | null,
  file: string,
  before: Fingerprint | undefined,
  now: Fingerprint,
): void {
  if (!source || !before || !COMMIT.test(source.revision) || before.sha256 === now.sha256) return;
  throw new UserError(
    `The ${source.role} ${source.model} has changed: ${new URL(source.hub.url).host} now sends a different ${file} for the same commit.`,
  );
}

/** Weights too large for one ONNX file are in further files, if the configuration says so. */
async function externalData(folder: string, weights: string): Promise<string[]> {
  const name = weights.replace('onnx/', '');
  const config = await readJson(join(folder, 'config.json'));
  const custom = (config as { 'transformers.js_config'?: { use_external_data_format?: unknown } } | null)?.[
    'transformers.js_config'
  ];
  const format = custom?.use_external_data_format ?? 0;
  const byFile = format as Record<string, unknown>;
  const count = Number(typeof format === 'object' ? (byFile[name] ?? byFile.model ?? 0) : format);
  return Array.from({ length: count }, (_, i) => `onnx/${name}_data${i === 0 ? '' : `_${i}`}`);
}

async function readRecord(folder: string): Promise<Record<string, Fingerprint>> {
  return ((await readJson(join(folder, RECORD))) ?? {}) as Record<string, Fingerprint>;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}

async function fingerprintOf(path: string): Promise<Fingerprint | null> {
  if (!existsSync(path)) return null;
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
