/** What pages declare for machines in JSON-LD (schema.org). */

import { isProperties, type Properties } from '../../metadata/structured-metadata.js';
import type { HtmlElement } from './blocks.js';
import { wholeText } from './nodes.js';
import { unescaped } from './source.js';

const ARTICLE_TYPE = /(?:Article|Posting|Report|Review)$/;
const SITE_TYPE = /^WebSite$/;
const PAGE_TYPE = /(?:WebPage|ItemPage)$/;
/** In characters: more than any article's script has. */
const LONGEST_SCRIPT = 2_000_000;

/** What a page declares in JSON-LD. */
export interface JsonLd {
  /** The node of the article itself; empty if there is none. */
  readonly article: Properties;
  /** The node of its page; empty if there is none. */
  readonly page: Properties;
  /** The node of the site; empty if there is none. */
  readonly site: Properties;
  /** The node that a reference by id stands for; any other value as it is. */
  resolve(value: unknown): unknown;
}

/** Reads every valid JSON-LD script; others are ignored. */
export function readJsonLd(page: HtmlElement): JsonLd {
  const nodes = [...page.querySelectorAll('script')]
    .filter((script) => script.getAttribute('type') === 'application/ld+json')
    .flatMap((script) => flatten(parsed(wholeText(script))));
  const named = namedNodes(nodes);
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    if (!isProperties(value) || value.name !== undefined) return value;
    return named.get(String(value['@id'])) ?? value;
  };
  const ofType = (type: RegExp) => nodes.filter((node) => typesOf(node).some((name) => type.test(name)));
  const articles = ofType(ARTICLE_TYPE);
  return {
    article: articles.find((node) => node.headline !== undefined) ?? articles[0] ?? {},
    page: ofType(PAGE_TYPE).find((node) => node.datePublished !== undefined) ?? ofType(PAGE_TYPE)[0] ?? {},
    site: ofType(SITE_TYPE)[0] ?? {},
    resolve,
  };
}

/** A script as JSON, forgiving line breaks inside strings and superfluous commas; null if it is broken in another way. */
function parsed(script: string): unknown {
  if (script.length > LONGEST_SCRIPT) return null;
  // The text of the article may itself be markup.
  const revive = (key: string, value: unknown) =>
    typeof value === 'string' && key !== 'articleBody' ? unescaped(value) : value;
  try {
    return JSON.parse(script, revive);
  } catch {
    const mended = script
      .replace(
        /<!-{2}|-{2}>|\/\*\s?<!\[CDATA\[\s?\*\/|\/\*\s?\]\]>\s?\*\/|\/\/\s?<!\[CDATA\[|\/\/\s?\]\]>/g,
        '',
      )
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what JSON does not allow
      .replace(/[\x00-\x1f]/g, ' ')
      .replace(/,(\s?[}\]])/g, '$1')
      .replace(/;\s*$/, '');
    try {
      return JSON.parse(mended, revive);
    } catch {
      return null;
    }
  }
}

/** Nodes that have a name, by their id; of several with one id, the first. */
function namedNodes(nodes: readonly Properties[]): ReadonlyMap<string, Properties> {
  const named = nodes.filter((node) => node.name !== undefined && typeof node['@id'] === 'string');
  return new Map(named.toReversed().map((node) => [node['@id'] as string, node]));
}

function flatten(value: unknown): Properties[] {
  if (Array.isArray(value)) return value.flatMap(flatten);
  if (!isProperties(value)) return [];
  return [value, ...flatten(value['@graph'] ?? []), ...flatten(value.mainEntity ?? [])];
}

function typesOf(node: Properties): string[] {
  return [node['@type']].flat().filter((type) => typeof type === 'string');
}
