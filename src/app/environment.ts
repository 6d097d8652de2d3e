/** The one place that touches `process.env`; config.ts reads the variables. */
import { readFileSync } from 'node:fs';
import { parse, populate } from 'dotenv';
import { messageOf, UserError, whyRefused } from '../errors.js';
import { envText, whatSetsNothing } from './env-file.js';

/**
 * Environment variables, and those of `.env` in the working folder; a variable that is already set wins.
 * Throws `UserError` when there is a `.env` that cannot be read.
 * @param say Told of lines of `.env` that set nothing.
 */
export function environment(say: (line: string) => void): NodeJS.ProcessEnv {
  const text = envFile();
  const fault = whatSetsNothing(text);
  if (fault) say(`.env: ${fault}`);
  populate(process.env as Record<string, string>, parse(text));
  return process.env;
}

/** Empty if there is no `.env`. */
function envFile(): string {
  try {
    return envText(readFileSync('.env'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new UserError(
      `.env cannot be read: ${whyRefused(error) ?? messageOf(error)}. Give this user permission to read it, or remove it.`,
    );
  }
}
