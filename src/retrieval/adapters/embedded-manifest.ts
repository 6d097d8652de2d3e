/** What a generation is made of, and how each of its files is known to be whole. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexInfo } from '../ports.js';
import { type Fingerprint, fingerprint, replaceDurably } from './durable-files.js';

/** Changes with the layout of the files; an index of another schema is built anew. */
const SCHEMA = 1;

export interface Manifest extends IndexInfo {
  readonly schema: number;
  readonly splitter: string;
  /** Names relative to the generation's folder. */
  readonly files: Readonly<Record<string, Fingerprint>>;
}

export async function writeManifest(folder: string, contents: Omit<Manifest, 'schema'>): Promise<Manifest> {
  const manifest: Manifest = { ...contents, schema: SCHEMA };
  const text = JSON.stringify({ checksum: checksumOf(manifest), manifest }, null, 2);
  await replaceDurably(join(folder, 'manifest.json'), [Buffer.from(`${text}\n`)]);
  return manifest;
}

/** Throws when it is missing, damaged or of another schema. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8');
  const { checksum, manifest } = JSON.parse(text) as { checksum: string; manifest: Manifest };
  if (checksum !== checksumOf(manifest)) throw new Error('its checksum does not hold');
  if (manifest.schema !== SCHEMA) throw new Error(`it has schema ${manifest.schema}, not ${SCHEMA}`);
  return manifest;
}

function checksumOf(manifest: Manifest): string {
  return fingerprint(Buffer.from(JSON.stringify(manifest))).sha256;
}
