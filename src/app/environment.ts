/** The one place that touches `process.env`; config.ts reads the variables. */
import { config as readDotenv } from 'dotenv';
import { messageOf, UserError } from '../errors.js';

/**
 * Environment variables, with what `.env` in the working folder says; a variable that is set already wins.
 * Throws `UserError` when there is one that cannot be read.
 */
export function environment(): NodeJS.ProcessEnv {
  const { error } = readDotenv({ quiet: true });
  if (error && (error as NodeJS.ErrnoException).code !== 'ENOENT') {
    throw new UserError(
      `.env cannot be read (${messageOf(error)}): give this user the right to, or remove it.`,
    );
  }
  return process.env;
}
