/** What a file beside an article says about it: `name.meta.yaml`, for kinds of files that hold no metadata. */
import { parse as parseYaml } from 'yaml';
import { UserError } from '../errors.js';
import { metadataOf } from './metadata/fields.js';
import { isProperties } from './metadata/structured-metadata.js';
import type { ParsedArticle } from './parse.js';

/** Bytes. It is parsed in the program itself, in a time that grows with the square of its names. */
export const LARGEST_SIDECAR = 10_000;
const ENDING = /\.meta\.ya?ml$/i;

/** Whether a file's name is that of a sidecar. */
export function isSidecar(path: string): boolean {
  return ENDING.test(path);
}

/** The sidecar of an article among those of its folder: `report.meta.yaml`, or `report.pdf.meta.yaml`; null if it has none. */
export function sidecarOf(path: string, sidecars: ReadonlyMap<string, string>): string | null {
  return sidecars.get(path) ?? sidecars.get(path.replace(/\.[^./]*$/, '')) ?? null;
}

/** Sidecars by the name of the file that they belong to. */
export function sidecarsAmong(paths: readonly string[]): Map<string, string> {
  return new Map(paths.filter(isSidecar).map((path) => [path.replace(ENDING, ''), path]));
}

/**
 * The articles of a file, the first of them with what its sidecar declares, which outweighs what it says itself.
 * Throws `UserError` if the sidecar is not valid YAML with names.
 */
export function withSidecar(articles: readonly ParsedArticle[], yaml: string): ParsedArticle[] {
  const declared = Object.entries(metadataOf(propertiesOf(yaml))).filter(([, value]) => value !== null);
  return articles.map((article, at) =>
    at === 0 ? { ...article, ...(Object.fromEntries(declared) as Partial<ParsedArticle>) } : article,
  );
}

function propertiesOf(yaml: string): Record<string, unknown> {
  try {
    const value: unknown = parseYaml(yaml, { maxAliasCount: 100, logLevel: 'error' });
    if (isProperties(value)) return value;
  } catch {
    // The error is reported below.
  }
  throw unusableSidecar();
}

/** The error of an article whose sidecar cannot be used. */
export const unusableSidecar = (): UserError =>
  new UserError(
    'has a .meta.yaml beside it that cannot be read: it takes at most 10 KB of lines such as "title: …", "date: …"',
  );
