/** Settings in YAML: what a file holds, and in words what is wrong with it. */
import { readFile } from 'node:fs/promises';
import { type ParseOptions, parse, YAMLParseError } from 'yaml';
import { messageOf, whyRefused } from '../errors.js';

/**
 * The value of a YAML file; undefined if it is empty.
 * @param wrong Makes the error to throw, from words that continue the file's name.
 */
export async function readYamlFile(
  path: string,
  wrong: (what: string, cause: unknown) => Error,
  options: Pick<ParseOptions, 'intAsBigInt'> = {},
): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw wrong(`cannot be read: ${whyRefused(error) ?? messageOf(error)}`, error);
  });
  try {
    return parse(text, options) ?? undefined;
  } catch (error) {
    throw wrong(`is not YAML${placeOf(error)}`, error);
  }
}

/** The parser's message goes on with the line itself. */
function placeOf(error: unknown): string {
  if (!(error instanceof YAMLParseError)) return ` (${messageOf(error)})`;
  const [reason] = messageOf(error).split(' at line ');
  return ` in line ${error.linePos?.[0].line ?? 1} (${reason})`;
}

/** Where in a value something does not fit: "board, entry 1, roles"; empty for all of it. */
export const entryInWords = (path: readonly PropertyKey[]): string =>
  path.map((part) => (typeof part === 'number' ? `entry ${part + 1}` : String(part))).join(', ');
