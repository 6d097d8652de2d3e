import { readFile } from 'node:fs/promises';
import { messageOf, UserError, whyRefused } from '../src/errors.js';

/** What is read from a path that was typed, or that a set must have. Throws `UserError` if the system refuses it. */
export async function needed<T>(path: string, read: (path: string) => Promise<T>): Promise<T> {
  try {
    return await read(path);
  } catch (error) {
    throw new UserError(`${path} cannot be read: ${whyRefused(error) ?? messageOf(error)}.`);
  }
}

/** The text of such a file. */
export const neededText = (path: string): Promise<string> => needed(path, (file) => readFile(file, 'utf8'));
