import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files by relative path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder of files, which is deleted when the test is over. */
export function folderOf(files: Files): string {
  const folder = temporaryFolder();
  onTestFinished(() => discard(folder));
  writeFiles(folder, files);
  return folder;
}

/** A new folder for several tests: `discard` it after them. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'quotewire-'));
}

export function discard(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
