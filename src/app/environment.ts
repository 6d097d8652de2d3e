/** The one place that touches `process.env`; config.ts reads the variables. */
import { config as readDotenv } from 'dotenv';
import { messageOf, UserError, whyRefused } from '../errors.js';

/**
 * Environment variables, and those of `.env` in the working folder; a variable that is already set wins.
 * Throws `UserError` when there is a `.env` that cannot be read.
 */
export function environment(): NodeJS.ProcessEnv {
  const { error } = readDotenv({ quiet: true });
  if (error && (error as NodeJS.ErrnoException).code !== 'ENOENT') {
    throw new UserError(
      `.env cannot be read: ${whyRefused(error) ?? messageOf(error)}. Give this user permission to read it, or remove it.`,
    );
  }
  return process.env;
}
