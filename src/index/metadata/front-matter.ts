import { parse as parseYaml } from 'yaml';
import type { ArticleMetadata } from '../../domain.js';
import { UserError } from '../../errors.js';
import { isKnownKey, metadataOf } from './fields.js';
import { isProperties, type Properties, UNKNOWN } from './structured-metadata.js';

/** YAML between `---` lines, TOML between `+++` lines. */
const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)\n?^(?:\1|\.\.\.)[ \t]*(?:\n|$)/m;
/** Longer than any front matter that people write, in characters. */
const LONGEST_FRONT_MATTER = 50_000;
const MOST_ENTRIES = 200;
/** References to another value. Nobody writes many, and each takes a search of the whole text. */
const ALIAS = /(?<![^\s,[{:-])\*[\w-]/g;
const MOST_ALIASES = 30;
/** Where an entry of the outermost level starts. */
const ENTRY = /^(?=[\p{L}_"'][^\n:=]{0,60}[:=](?:\s|$))/mu;
/** The head of a table in TOML, whose entries count like those above it. */
const TABLE = /^\[.*\][ \t]*$/gm;
const FIRST_LINE = /^["']?(?<key>[\p{L}_][\w -]*?)["']?\s*[:=]\s*(?<value>.*)$/mu;

/**
 * Separates a text from the front matter that it opens with, and reads that. What is not valid YAML or TOML is read
 * line by line, so that a colon without quotation marks does no harm: such a line is taken as it is written. Lines
 * between two rules that do not give names to values stay text. Throws `UserError` if the front matter has no end.
 */
export function readFrontMatter(text: string): { declared: ArticleMetadata; rest: string } {
  const json = text.startsWith('{') ? fromJson(text) : null;
  if (json !== null) return json;
  const match = /^(?:---|\+\+\+)/.test(text) ? FRONT_MATTER.exec(text) : null;
  if (match === null || match.index !== 0) return { declared: UNKNOWN, rest: text };
  const [whole, rule, content] = match as unknown as [string, string, string];
  if (content.length > LONGEST_FRONT_MATTER) throw new UserError('has front matter that is far too long');
  // In TOML, the contents of a table may be indented.
  const properties =
    rule === '---'
      ? (fromYaml(content) ?? fromEntries(content))
      : fromEntries(content.replace(/^[ \t]+/gm, ''));
  if (!isMapping(properties)) return { declared: UNKNOWN, rest: text };
  return { declared: metadataOf(properties), rest: text.slice(whole.length) };
}

/** A JSON object above the text, as in Hugo; null if there is none with a known name. */
function fromJson(text: string): { declared: ArticleMetadata; rest: string } | null {
  const end = text.slice(0, LONGEST_FRONT_MATTER).indexOf('\n}\n');
  if (end < 0) return null;
  try {
    const properties: unknown = JSON.parse(text.slice(0, end + 2));
    if (!isProperties(properties) || !Object.keys(properties).some(isKnownKey)) return null;
    return { declared: metadataOf(properties), rest: text.slice(end + 3) };
  } catch {
    return null;
  }
}

/** The value of valid YAML; undefined if it is invalid. */
function fromYaml(yaml: string): unknown {
  if ((yaml.match(ALIAS)?.length ?? 0) > MOST_ALIASES) return undefined;
  try {
    // Aliases of aliases of aliases would fill the memory.
    return parseYaml(yaml, { maxAliasCount: 100, logLevel: 'error' }) ?? {};
  } catch {
    return undefined;
  }
}

/** Entry by entry, the first of each name: a broken one does not affect the others. */
function fromEntries(content: string): Properties {
  const properties = new Map<string, unknown>();
  for (const entry of content.replace(TABLE, '').split(ENTRY, MOST_ENTRIES)) {
    const { key, value = '' } = FIRST_LINE.exec(entry)?.groups ?? {};
    if (key !== undefined && !properties.has(key)) properties.set(key, readValue(entry, value));
  }
  return Object.fromEntries(properties);
}

/** An entry's value in YAML or TOML, else the rest of its line as text, unless that begins a nested structure. */
function readValue(entry: string, line: string): unknown {
  // A TOML value alone is YAML too, except for forms that people do not write in front matter.
  const yaml = fromYaml(entry.replace(FIRST_LINE, (_, key: string) => `${JSON.stringify(key)}: ${line}`));
  const [value] = isProperties(yaml) ? Object.values(yaml) : [];
  if (value !== undefined) return value;
  const list = line.startsWith('[') ? fromYaml(line) : undefined;
  if (Array.isArray(list)) return list;
  return /^(?:[{|>&*!]|\[(?!\[))/.test(line)
    ? null
    : line.trim().replace(/^(["'])(?:(.*)\1|((?:(?!\1).)*))$/, '$2$3');
}

/** Not every pair of rules encloses front matter: it may be a dialogue. */
function isMapping(value: unknown): value is Properties {
  if (!isProperties(value)) return false;
  const keys = Object.keys(value);
  return keys.some(isKnownKey) || keys.every((key) => /^[a-z_][\w-]*$/.test(key));
}
