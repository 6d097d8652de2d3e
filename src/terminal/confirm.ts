import { createInterface } from 'node:readline/promises';
import type { Io } from './io.js';

/** A yes or no from whoever sits there; null where nobody does. */
export async function confirmed(question: string, { stdin, stdout }: Io): Promise<boolean | null> {
  if (!stdin.isTTY || !stdout.isTTY) return null;
  const reader = createInterface({ input: stdin, output: stdout });
  try {
    return /^\s*y(?:es)?\s*$/i.test(await reader.question(`${question} [y/N] `));
  } finally {
    reader.close();
  }
}
