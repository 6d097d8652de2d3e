/** What pages tell machines in JSON-LD (schema.org). */

import { isProperties, type Properties } from '../metadata/declared.js';
import type { HtmlElement } from './html-blocks.js';
import { unescaped } from './html-source.js';

const ARTICLE_TYPE = /(?:Article|Posting|Report|Review)$/;
const PAGE_TYPE = /(?:WebPage|ItemPage)$/;
/** More than the script of any article holds, in characters. */
const LONGEST_SCRIPT = 2_000_000;

export interface JsonLd {
  /** The node of the article itself; empty where there is none. */
  readonly article: Properties;
  /** The node of the page it is on; empty where there is none. */
  readonly page: Properties;
  /** What a value that only names a node by its id stands for. */
  resolve(value: unknown): unknown;
}

/** Reads every script of JSON-LD that is sound; others count for nothing. */
export function readJsonLd(page: HtmlElement): JsonLd {
  const nodes = [...page.querySelectorAll('script')]
    .filter((script) => script.getAttribute('type') === 'application/ld+json')
    .flatMap((script) => flatten(parsed(script.textContent ?? '')));
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
    resolve,
  };
}

/** A script as JSON; one with line breaks inside its texts or commas too many is read all the same, any other not. */
function parsed(script: string): unknown {
  if (script.length > LONGEST_SCRIPT) return null;
  // The article itself may be markup.
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
