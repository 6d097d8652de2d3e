/** From an address or a file to an article that somebody may keep or discard. Nothing is written here. */
import { AskerError, messageOf, UserError } from '../errors.js';
import type { Fetch, FetchRequest } from '../fetching/fetcher.js';
import { endingOf } from '../fetching/kinds.js';
import { isArticle, largestOf, type ParseArticle, type ParsedArticle } from '../index/parse.js';
import { canonicalAddress, ownAddress } from './address.js';
import type { GivenFile } from './given-file.js';
import { type Warning, warningsOf } from './warnings.js';

/** An article that was read and not yet kept. */
export interface Addition {
  /** The address that identifies it; null for a file that states none. */
  readonly address: string | null;
  /** What was sent: the ending of its name says what kind of file it is. */
  readonly original: GivenFile;
  /** Usually one; a file that holds several is kept as it is. */
  readonly articles: readonly [ParsedArticle, ...ParsedArticle[]];
  readonly warnings: readonly Warning[];
}

/** Throws `AskerError`, a sentence for the person who gave the address: it may be shown to anybody. */
export async function fetchAddition(
  address: string,
  fetch: Fetch,
  parse: ParseArticle,
  request: Pick<FetchRequest, 'onRedirect'> = {},
): Promise<Addition> {
  const accepts = (type: string, name: string): boolean => endingOf(type, name, isArticle) !== null;
  const page = await fetch(canonicalAddress(address), { ...request, accepts });
  const original = { name: `page${endingOf(page.type, page.name, isArticle)}`, bytes: page.bytes };
  const { articles, warnings } = await readFile(original, null, parse);
  const [first, ...others] = articles;
  const own = ownAddress(first.url, page.target);
  return { address: own, original, articles: [{ ...first, url: own }, ...others], warnings };
}

/** The same for a file that somebody has. */
export async function readAddition(file: GivenFile, parse: ParseArticle): Promise<Addition> {
  if (!isArticle(file.name))
    throw new AskerError('“{name}” is not a kind of file that I can read.', { name: file.name });
  const { articles, warnings } = await readFile(file, file.name, parse);
  const [{ url }] = articles;
  const address = url !== null && URL.canParse(url) ? canonicalAddress(url) : null;
  return { address, original: file, articles, warnings };
}

/** @param name What the person calls it; null for a web page. */
async function readFile(
  file: GivenFile,
  name: string | null,
  parse: ParseArticle,
): Promise<Pick<Addition, 'articles' | 'warnings'>> {
  const largest = largestOf(file.name);
  if (file.bytes.length > largest) throw tooLarge(name, largest / 1024 / 1024);
  try {
    const [first, ...others] = await parse(file.name, file.bytes);
    if (first === undefined) throw new UserError('holds no article text');
    const articles = [first, ...others] as const;
    return { articles, warnings: warningsOf(articles, file) };
  } catch (error) {
    // A parser's message is only about the file, so it is safe to show.
    if (error instanceof UserError) throw unusable(name, messageOf(error), error);
    throw error;
  }
}

function tooLarge(name: string | null, most: number): AskerError {
  return name === null
    ? new AskerError('That page is larger than {most} MB.', { most })
    : new AskerError('“{name}” is larger than {most} MB.', { name, most });
}

function unusable(name: string | null, reason: string, cause: UserError): AskerError {
  return name === null
    ? new AskerError('That page {reason}.', { reason }, { cause })
    : new AskerError('“{name}” {reason}.', { name, reason }, { cause });
}
