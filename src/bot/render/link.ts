import type { ArticleSummary } from '../../domain.js';
import { cutMarkdown, cutPlain } from './cut.js';
import { markdown } from './markdown.js';

/** Longer addresses cost a message more than they give a reader. */
const LONGEST_LINK = 600;
const LONGEST_TITLE = 110;
/** A title full of escapes is cut again. */
const LONGEST_TITLE_MARKDOWN = 140;
/** A longer quote is named by its first and last words. */
const LONGEST_FRAGMENT = 120;
const EDGE_WORDS = 5;

/**
 * The title, or the file's name if the article has none; linked, if there is a web address, to the quote within it.
 * At most `budget` characters, of which a title alone may take 140.
 */
export function linkedTitle(
  article: Pick<ArticleSummary, 'title' | 'publisher' | 'url' | 'path'>,
  quote?: string,
  budget = LONGEST_LINK,
): string {
  const title = cutMarkdown(titleOf(article), LONGEST_TITLE_MARKDOWN);
  const address = webAddress(article.url);
  if (!address || looksElsewhere(titleOf(article), address)) return title;
  const fragment = quote === undefined ? '' : textFragment(quote, address.href);
  const host = isOf(article.publisher, address) ? '' : ` (${markdown(address.host)})`;
  const links = [`[${title}](${address.href}${fragment})${host}`, `[${title}](${address.href})${host}`];
  return links.find(({ length }) => length <= budget) ?? title;
}

/** A title that looks like an address must link to that address, or to nothing. */
function looksElsewhere(title: string, { host }: { host: string }): boolean {
  // Browsers also accept other dots (UTS #46).
  const written = title.normalize('NFKC').replace(/(?<=[a-z\d-])。(?=[a-z]{2})/gi, '.');
  const named = written.match(/[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/gu) ?? [];
  return named.some((name) => {
    const last = name.slice(name.lastIndexOf('.') + 1);
    return /^\p{L}{2,}$/u.test(last) && bareHost(name.toLowerCase()) !== bareHost(host);
  });
}

/**
 * Whether a host contains the outlet's name, as gazette.example does for the Harbour Gazette: then the outlet need not
 * be shown.
 */
function isOf(outlet: string | null, { host }: { host: string }): boolean {
  const plain = (text: string): string =>
    text
      .normalize('NFKD')
      .replace(/[^\p{L}\d]/gu, '')
      .toLowerCase();
  const letters = plain(host);
  const words = (outlet ?? '').split(/[^\p{L}\d]+/u).map(plain);
  const initials = words.map((word) => word.slice(0, 1)).join('');
  return (
    words.some((word) => word.length >= SHORTEST_NAME && !COMMON.has(word) && letters.includes(word)) ||
    (initials.length >= 2 && bareHost(host).split('.').includes(initials))
  );
}

const SHORTEST_NAME = 3;
/** Words that name no outlet: "the" is in theft.example as well. */
const COMMON = new Set(['the', 'and', 'for', 'com', 'net', 'org', 'www', 'news', 'online', 'press', 'media']);
const bareHost = (host: string): string => host.replace(/^www\./, '');

/** Joiners, marks and the blank Braille sign alone leave nothing to read, or to press. */
const VISIBLE = /[^\s\p{M}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Plain text of at most `budget` characters, never empty. */
export function titleOf(article: Pick<ArticleSummary, 'title' | 'path'>, budget = LONGEST_TITLE): string {
  const names = [article.title ?? '', article.path.split('/').at(-1)!];
  return names.filter((name) => VISIBLE.test(name)).map((name) => cutPlain(name, budget))[0] || 'Untitled';
}

/** An http address that is safe inside a masked link, or null. */
function webAddress(url: string | null): { href: string; host: string } | null {
  if (!url || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (!/^https?:$/.test(parsed.protocol)) return null;
  // A name before the host could pass for the host: https://gazette.example@elsewhere.example
  parsed.username = '';
  parsed.password = '';
  return { href: parsed.href.replace(/[()<>[\]\\|`]/g, percent), host: parsed.host };
}

/**
 * Text fragment that makes a browser scroll to the quote and highlight it
 * (https://wicg.github.io/scroll-to-text-fragment/): `-`, `,` and `&` are syntax in it, so they are encoded.
 */
export function textFragment(quote: string, address = ''): string {
  const words = quote.split(/\s+/).filter(Boolean);
  const oneBlock = !/\n/.test(quote);
  const directive =
    (oneBlock && quote.length <= LONGEST_FRAGMENT) || words.length < 2 * EDGE_WORDS
      ? encode(words.join(' '))
      : `${encode(words.slice(0, EDGE_WORDS).join(' '))},${encode(words.slice(-EDGE_WORDS).join(' '))}`;
  return `${address.includes('#') ? '' : '#'}:~:text=${directive}`;
}

const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')).replace(/[-!'()*_~]/g, percent);
