import { createInterface } from 'node:readline/promises';
import type { Io } from './io.js';

/** A yes or no from the person at the terminal; null if there is none. */
export async function confirmed(question: string, { stdin, stdout }: Io): Promise<boolean | null> {
  if (!stdin.isTTY || !stdout.isTTY) return null;
  const reader = createInterface({ input: stdin, output: stdout });
  try {
    return /^\s*y(?:es)?\s*$/i.test(await reader.question(`${question} [y/N] `));
  } finally {
    reader.close();
  }
}
