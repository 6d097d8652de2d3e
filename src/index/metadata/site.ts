/** The outlet of a page, from what the page calls its site and from its address. */
import { isDomain, isOutlet, outletName } from './outlet.js';

/** Outlets that write their name differently from their domain. */
const OUTLETS: Readonly<Record<string, string>> = {
  'abc.net.au': 'ABC News (Australia)',
  'abcnews.go.com': 'ABC News',
  'aljazeera.com': 'Al Jazeera',
  'apnews.com': 'AP News',
  'bbc.co.uk': 'BBC',
  'bbc.com': 'BBC',
  'bloomberg.com': 'Bloomberg',
  'cbsnews.com': 'CBS News',
  'cnbc.com': 'CNBC',
  'cnn.com': 'CNN',
  'dw.com': 'DW',
  'economist.com': 'The Economist',
  'elmundo.es': 'El Mundo',
  'elpais.com': 'El País',
  'faz.net': 'FAZ',
  'foxnews.com': 'Fox News',
  'ft.com': 'Financial Times',
  'guardian.co.uk': 'The Guardian',
  'independent.co.uk': 'The Independent',
  'latimes.com': 'Los Angeles Times',
  'lefigaro.fr': 'Le Figaro',
  'lemonde.fr': 'Le Monde',
  'liberation.fr': 'Libération',
  'nbcnews.com': 'NBC News',
  'npr.org': 'NPR',
  'nypost.com': 'New York Post',
  'nytimes.com': 'The New York Times',
  'politico.com': 'Politico',
  'repubblica.it': 'la Repubblica',
  'reuters.com': 'Reuters',
  'sky.com': 'Sky News',
  'spiegel.de': 'DER SPIEGEL',
  'sueddeutsche.de': 'Süddeutsche Zeitung',
  'telegraph.co.uk': 'The Telegraph',
  'theatlantic.com': 'The Atlantic',
  'theguardian.com': 'The Guardian',
  'thetimes.co.uk': 'The Times',
  'time.com': 'Time',
  'usatoday.com': 'USA Today',
  'washingtonpost.com': 'The Washington Post',
  'wsj.com': 'The Wall Street Journal',
  'zeit.de': 'DIE ZEIT',
};
/** Sites that store or serve the pages of others. */
const KEEPER =
  /(?:^|\.)(?:archive\.(?:org|today|is|ph)|readwise\.io|t\.co|(?:instapaper|getpocket|feedly|google|proquest|nexis|pressreader|newspapers|newsbank|europresse|factiva|ebscohost|gale)\.com|googleusercontent\.com|ampproject\.org|localhost)$|^[\d.:[\]]+$/;
const SUBDOMAIN = /^(?:www\d?|m|mobile|amp|edition|en|news|uk|us|international)\.(?=[^.]+\.)/;

/**
 * The outlet that an address belongs to, by its name or, if that is not known, its domain; null if there is neither.
 */
export function outletOfAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  let host = new URL(address).hostname.toLowerCase();
  if (!host.includes('.') || KEEPER.test(host)) return null;
  if (OUTLETS[host] !== undefined) return OUTLETS[host]!;
  host = host.replace(SUBDOMAIN, '');
  const parts = host.split('.');
  return OUTLETS[parts.slice(-3).join('.')] ?? OUTLETS[parts.slice(-2).join('.')] ?? host;
}

/** Separators between a name or a headline and what is added to it. */
const PARTING = /\s+[|–—•·«»:-]{1,2}\s+|\s*[|»]\s*|:\s+/;
/** Without `Corporation`, a broadcasting corporation has no name. */
const COMPANY =
  /,?\s+(?:inc|llc|ltd|plc|gmbh|corp|corporation|co|s\.?[al]|pty)\.?(?:\s+ltd\.?)?(?<!\bbroadcasting corporation)$/i;
const LONGEST_NAME = 50;

/** A site's name as it introduces itself, without its motto: `The Harbour Times - News, Sport, Weather`. */
export function siteName(written: string): string | null {
  const [name = ''] = written.trim().split(PARTING, 1);
  const short = name.replace(COMPANY, '').trim();
  // An account is not an outlet.
  if (short === '' || short.length > LONGEST_NAME || short.startsWith('@')) return null;
  return nameOf(short);
}

/** The name of an outlet that is written as a name or as its domain. */
function nameOf(written: string): string | null {
  if (!isDomain(written) || /\p{Lu}/u.test(written)) return outletName(written);
  return outletOfAddress(`https://${written.replace(/^https?:\/\//, '')}`);
}

/** How a page's title is made: the headline, then the outlet. */
const SEPARATOR = /\s+[|–—•·«»-]{1,2}\s+|\s*\|\s*|\s+::?\s+/;

/** The headline of `Headline - Section - Outlet` and the outlet; null if nothing shows that there is an outlet. */
export function partTitle(
  title: string,
  headline: string | null,
  known: string | null,
): { headline: string; outlet: string } | null {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return null;
  const last = parts.at(-1)!.trim();
  if (known !== null && isSame(last, known)) {
    const end = title.lastIndexOf(last);
    // Between the two may be the name of a section.
    const isTold = headline !== null && title.startsWith(headline) && parts[0]!.trim() === headline;
    return {
      headline: isTold ? headline : withoutSeparator(title.slice(0, end)),
      outlet: isDomain(known) ? last : known,
    };
  }
  if (headline === null) return partKnownOutlet(title) ?? leadingKnownOutlet(title);
  if (!title.toLowerCase().startsWith(headline.toLowerCase())) return leadingOutlet(title, headline);
  const rest = title.slice(headline.length);
  if (!/^\s*[|–—•·«»:-]/.test(rest) || !(isName(last) || UNCASED.test(last))) return null;
  return { headline, outlet: nameOf(last) ?? last };
}

/** A name in a script without capitals: `北屿日报`. */
const UNCASED = /^[\p{Lo}\p{M}]{2,20}(?: [\p{Lo}\p{M}]{2,20}){0,3}$/u;

/** The outlet of `Outlet » Section » Headline` or `Outlet: Headline`. */
function leadingOutlet(title: string, headline: string): { headline: string; outlet: string } | null {
  if (!title.toLowerCase().endsWith(headline.toLowerCase())) return null;
  const before = title.slice(0, title.length - headline.length);
  const [outlet = ''] = before.split(PARTING, 1);
  const name = withoutSeparator(outlet).trim();
  if (!/[|–—•·»:-]\s*$/.test(before) || !isName(name)) return null;
  return { headline, outlet: nameOf(name) ?? name };
}

/** Outlets that are known by name, and how some of them begin the titles of their pages. */
const KNOWN = new Set([
  ...Object.values(OUTLETS),
  'BBC News',
  'BBC Sport',
  'CNN Politics',
  'CNN Business',
  'AP',
]);

/** The headline of `Headline - CNN` and the outlet, if the last part is certainly one; else null. */
export function partKnownOutlet(title: string): { headline: string; outlet: string } | null {
  const [, headline, last] = /^(.{12,300}\S)\s+(?:[|–—·•»-]|::)\s+(\S.{1,39})$/.exec(title) ?? [];
  if (headline === undefined || last === undefined || !headline.trim().includes(' ')) return null;
  if (!KNOWN.has(last) && !isOutlet(last) && !isDomain(last)) return null;
  return { headline: headline.trim(), outlet: nameOf(last) ?? last };
}

/** The outlet of `The Harbour Times | Headline`, if it is certainly one. */
function leadingKnownOutlet(title: string): { headline: string; outlet: string } | null {
  const [, first, headline] = /^([^|»:]{4,40}?) (?:\||»|::) (\S.{12,300})$/.exec(title) ?? [];
  return first !== undefined && (KNOWN.has(first) || isOutlet(first)) && !/[|»]|::/.test(headline!)
    ? { headline: headline!, outlet: first }
    : null;
}

function withoutSeparator(text: string): string {
  return text.replace(/[\s|–—•·»:-]{1,8}$/, '');
}

function isName(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    isDomain(text) ||
    (text.length <= 40 && words.length <= 5 && /^\p{Lu}/u.test(text) && !/[.?!,]$/.test(text))
  );
}

function isSame(one: string, other: string): boolean {
  const plain = (name: string) =>
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/^the\s+|\.(?:com|org|net|co\.uk|[a-z]{2})$/g, '')
      .replace(/[^\p{L}\p{N}]/gu, '');
  return plain(one) !== '' && plain(one) === plain(other);
}
