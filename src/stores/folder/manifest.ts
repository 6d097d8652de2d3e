/** What a generation is made of, and the fingerprints by which its files are checked. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../errors.js';
import type { IndexInfo } from '../../retrieval/ports.js';
import { damaged, type Fingerprint, fingerprint, replaceDurably } from '../../system/durable-files.js';

/** Raise it when the layout of the files changes; an index with another schema must be rebuilt. */
const SCHEMA = 5;

/** `manifest.json` of a generation. */
export interface Manifest extends IndexInfo {
  readonly schema: number;
  /** The parts of the vectors, in order; rows are numbered across parts. */
  readonly parts: readonly { readonly name: string; readonly rows: number }[];
  /** Names relative to the generation's folder. */
  readonly files: Readonly<Record<string, Fingerprint>>;
}

/** What a generation records about itself, without its files. */
export function infoOf(manifest: Manifest): IndexInfo {
  const { schema: _, parts: __, files: ___, ...info } = manifest;
  return { ...info, preparedBy: info.preparedBy ?? '', vectorWeight: info.vectorWeight ?? null };
}

/** Writes the manifest with its checksum; it is on the disk when this resolves. */
export async function writeManifest(folder: string, contents: Omit<Manifest, 'schema'>): Promise<Manifest> {
  const manifest: Manifest = { ...contents, schema: SCHEMA };
  const text = JSON.stringify({ checksum: checksumOf(manifest), manifest }, null, 2);
  await replaceDurably(join(folder, 'manifest.json'), [Buffer.from(`${text}\n`)]);
  return manifest;
}

/** Reads the manifest. Throws `UserError` if it is missing, damaged or of another schema. */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, 'manifest.json');
  let manifest: Manifest;
  try {
    const read = JSON.parse(await readFile(path, 'utf8')) as { checksum: string; manifest: Manifest };
    if (read.checksum !== checksumOf(read.manifest)) throw new Error('its checksum does not match');
    manifest = read.manifest;
  } catch (error) {
    throw damaged(path, error);
  }
  if (manifest.schema !== SCHEMA) {
    throw new UserError(
      `The index in ${folder} was made by another version of this program: \`npm run index\` rebuilds it.`,
    );
  }
  return manifest;
}

function checksumOf(manifest: Manifest): string {
  return fingerprint(Buffer.from(JSON.stringify(manifest))).sha256;
}
