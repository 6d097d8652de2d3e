import { parse as parseYaml } from 'yaml';
import type { ArticleMetadata } from '../../domain.js';
import { UserError } from '../../errors.js';
import { isKnownKey, metadataOf } from './fields.js';
import { isProperties, type Properties, UNKNOWN } from './structured-metadata.js';

/** Between `---` lines stands YAML, between `+++` lines TOML. */
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
 * Parts a text from the front matter it opens with, and reads that. What is not sound YAML or TOML is read line by
 * line, so that a colon without quotation marks costs nothing: what such a line says stands as it is written.
 * Lines between two rules that are no mapping of names stay text. Throws `UserError` when it has no end.
 */
export function readFrontMatter(text: string): { declared: ArticleMetadata; rest: string } {
  const json = text.startsWith('{') ? fromJson(text) : null;
  if (json !== null) return json;
  const match = /^(?:---|\+\+\+)/.test(text) ? FRONT_MATTER.exec(text) : null;
  if (match === null || match.index !== 0) return { declared: UNKNOWN, rest: text };
  const [whole, rule, content] = match as unknown as [string, string, string];
  if (content.length > LONGEST_FRONT_MATTER) throw new UserError('has front matter that is far too long');
  // In TOML, what stands in a table may be set in.
  const properties =
    rule === '---'
      ? (fromYaml(content) ?? fromEntries(content))
      : fromEntries(content.replace(/^[ \t]+/gm, ''));
  if (!isMapping(properties)) return { declared: UNKNOWN, rest: text };
  return { declared: metadataOf(properties), rest: text.slice(whole.length) };
}

/** An object of JSON above the text, as Hugo has it; null where none with a known name stands there. */
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

/** The value of sound YAML; undefined when it is not. */
function fromYaml(yaml: string): unknown {
  if ((yaml.match(ALIAS)?.length ?? 0) > MOST_ALIASES) return undefined;
  try {
    // Aliases of aliases of aliases would fill the memory.
    return parseYaml(yaml, { maxAliasCount: 100, logLevel: 'error' }) ?? {};
  } catch {
    return undefined;
  }
}

/** Entry by entry, the first of each name: what one of them breaks, the others need not pay for. */
function fromEntries(content: string): Properties {
  const properties = new Map<string, unknown>();
  for (const entry of content.replace(TABLE, '').split(ENTRY, MOST_ENTRIES)) {
    const { key, value = '' } = FIRST_LINE.exec(entry)?.groups ?? {};
    if (key !== undefined && !properties.has(key)) properties.set(key, readValue(entry, value));
  }
  return Object.fromEntries(properties);
}

/** What an entry says in YAML or TOML, else the rest of its line as text, unless that opens some structure. */
function readValue(entry: string, line: string): unknown {
  // In TOML the value alone is YAML too, but for what people do not write in front matter.
  const yaml = fromYaml(entry.replace(FIRST_LINE, (_, key: string) => `${JSON.stringify(key)}: ${line}`));
  const [value] = isProperties(yaml) ? Object.values(yaml) : [];
  if (value !== undefined) return value;
  const list = line.startsWith('[') ? fromYaml(line) : undefined;
  if (Array.isArray(list)) return list;
  return /^[[{|>&*!]/.test(line) ? null : line.trim().replace(/^(["'])(?:(.*)\1|((?:(?!\1).)*))$/, '$2$3');
}

/** Not every pair of rules holds front matter: a dialogue may stand there. */
function isMapping(value: unknown): value is Properties {
  if (!isProperties(value)) return false;
  const keys = Object.keys(value);
  return keys.some(isKnownKey) || keys.every((key) => /^[a-z_][\w-]*$/.test(key));
}
