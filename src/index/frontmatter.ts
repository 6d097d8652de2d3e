import { parse as parseYaml } from 'yaml';
import type { ArticleMetadata } from '../domain.js';
import { UserError } from '../errors.js';
import {
  addressOf,
  dateOf,
  first,
  isProperties,
  namesOf,
  type Properties,
  UNKNOWN,
  wordsOf,
} from './declared.js';

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n?^(?:---|\.\.\.)[ \t]*(?:\n|$)/m;

/**
 * Parts a text from the YAML front matter it opens with, and reads that.
 * Throws `UserError` when it is not YAML. Lines between two rules that are no mapping stay text.
 */
export function readFrontMatter(text: string): { declared: ArticleMetadata; rest: string } {
  const match = text.startsWith('---') ? FRONT_MATTER.exec(text) : null;
  if (match === null || match.index !== 0) return { declared: UNKNOWN, rest: text };
  const properties = parse(match[1]!);
  if (properties === null) return { declared: UNKNOWN, rest: text };
  return { declared: metadataOf(properties), rest: text.slice(match[0].length) };
}

/** Longer than any front matter that people write, in characters. */
const LONGEST = 50_000;

function parse(yaml: string): Properties | null {
  if (yaml.length > LONGEST) throw new UserError('has front matter that is far too long');
  try {
    // Aliases of aliases of aliases would fill the memory.
    const value: unknown = parseYaml(yaml, { maxAliasCount: 100 });
    if (value === null) return {};
    return isProperties(value) ? value : null;
  } catch (error) {
    const [reason] = (error as Error).message.split('\n');
    throw new UserError(`has front matter that is not valid YAML: ${reason!.replace(/:$/, '')}`, {
      cause: error,
    });
  }
}

const FIELD =
  /^(title|headline|author|byline|date|published|publisher|outlet|source|site|url|link):\s*(\S.*)$/i;

/** What a plain text declares in a first paragraph of `Title: …` and such lines; null when it has none. */
export function readFieldLines(paragraph: string): ArticleMetadata | null {
  const fields = paragraph.split('\n').map((line) => FIELD.exec(line));
  if (fields.length < 2 || fields.includes(null)) return null;
  return metadataOf(Object.fromEntries(fields.map((field) => [field![1]!, field![2]])));
}

/** The keys in use for each field, in order of preference; the origin may stand nested under `source`. */
function metadataOf(properties: Properties): ArticleMetadata {
  const keys = new Map(Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value]));
  const origin = isProperties(keys.get('source')) ? (keys.get('source') as Properties) : {};
  const at = (...names: string[]) => names.map((name) => keys.get(name));
  return {
    title: first(wordsOf, [...at('title', 'headline'), origin.title]),
    publisher: first(namesOf, [...at('publisher', 'outlet', 'source', 'site'), origin.publisher]),
    author: first(namesOf, at('author', 'byline', 'authors')),
    published: first(dateOf, [...at('published', 'date'), origin.published, origin.date]),
    url: first(addressOf, [...at('url', 'link', 'canonical', 'source'), origin.url]),
  };
}
