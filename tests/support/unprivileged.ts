import { lchownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const NOBODY = 65_534;

/** Does something as an ordinary user who owns the folders, because root can read everything. */
export async function unprivileged<T>(folders: readonly string[], act: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return act();
  for (const folder of folders) {
    const below = readdirSync(folder, { recursive: true }).map((path) => join(folder, String(path)));
    for (const path of [folder, ...below]) lchownSync(path, NOBODY, NOBODY);
  }
  process.seteuid?.(NOBODY);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}
