import type { ArticleMetadata } from '../domain.js';
import type { Block } from './blocks.js';
import { readDateline } from './dateline.js';
import { isHeadline } from './lines.js';
import { readStamp, type Stamp } from './stamp.js';

/** Paragraphs in which an article still introduces itself: title, standfirst, byline, date. */
const HEAD = 6;

/** What an article is, apart from what it says. */
export interface Head {
  readonly metadata: ArticleMetadata;
  /** The paragraphs without those that were metadata alone. */
  readonly body: readonly Block[];
}

/**
 * Reads the head of a text: a title line, lines that hold nothing but byline, date or outlet, and the dateline.
 * What the file `declared` elsewhere (front matter, HTML metadata) stands; the rest is filled in from here.
 */
export function readHead(blocks: readonly Block[], declared: ArticleMetadata): Head {
  const rest = opened(blocks);
  const stamps = takeLeadingStamps(rest);
  const title = takeTitle(rest, declared.title);
  const body: Block[] = [];
  rest.forEach((block, at) => {
    const stamp = at < HEAD ? stampOf(block) : null;
    // Below the first paragraph a date alone may be a heading of the article's own.
    const belongs = body.length === 0 || stamp?.author || /\b(?:published|posted|updated)\b/i.test(block);
    if (stamp === null || !belongs) body.push(block);
    else stamps.push(stamp);
  });
  stamps.push(...takeDateline(body));
  const first = (field: keyof Stamp) => stamps.find((stamp) => stamp[field] !== null)?.[field] ?? null;
  return {
    metadata: {
      title,
      publisher: declared.publisher ?? first('publisher'),
      author: declared.author ?? first('author'),
      published: declared.published ?? first('published'),
      url: declared.url,
    },
    body,
  };
}

/** Blocks where the first, if it is title, byline and date without blank lines between, is parted into those. */
function opened(blocks: readonly Block[]): Block[] {
  const lines = blocks[0]?.split('\n') ?? [];
  return lines.slice(0, HEAD).some((line) => readStamp(line) !== null)
    ? [...lines, ...blocks.slice(1)]
    : [...blocks];
}

/** Stamps above the title. With no title below it, such a line is itself the title ("Berlin.de" on Berlin.de). */
function takeLeadingStamps(blocks: Block[]): Stamp[] {
  const stamps: Stamp[] = [];
  let at = 0;
  for (; at < HEAD; at += 1) {
    const stamp = at + 1 < blocks.length ? stampOf(blocks[at]!) : null;
    if (stamp === null) break;
    stamps.push(stamp);
  }
  if (at === 0 || !isHeadline(blocks[at]!.split('\n')[0]!)) return [];
  blocks.splice(0, at);
  return stamps;
}

/** The title: as declared (and then not repeated above the body), or a first line set apart from the rest. */
function takeTitle(blocks: Block[], declared: string | null): string | null {
  const [title, ...others] = blocks[0]?.split('\n') ?? [];
  if (title === undefined) return declared;
  if (declared === null && (blocks.length + others.length < 2 || !isHeadline(title))) return null;
  if (declared !== null && plain(title) !== plain(declared)) return declared;
  const setApart = others.length === 0 || others[0]!.length > 2 * title.length;
  if (!setApart) return declared;
  if (others.length === 0) blocks.shift();
  else blocks[0] = others.join('\n');
  return declared ?? withoutOutlet(title, blocks);
}

/** A page saved as text opens with `Headline - Outlet` and then the headline: the second is the title. */
function withoutOutlet(title: string, blocks: Block[]): string {
  const again = blocks[0];
  if (again === undefined || !isHeadline(again) || !`${plain(title)} `.startsWith(`${plain(again)} `))
    return title;
  blocks.shift();
  return again;
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A paragraph all of whose lines are stamps, as one stamp. */
function stampOf(block: Block): Stamp | null {
  const lines = block.split('\n');
  if (lines.length > HEAD) return null;
  const stamps = lines.map(readStamp);
  if (stamps.includes(null)) return null;
  const first = (field: keyof Stamp) => stamps.find((stamp) => stamp?.[field])?.[field] ?? null;
  return { author: first('author'), published: first('published'), publisher: first('publisher') };
}

/** Cuts the dateline off the first paragraph that opens with one. */
function takeDateline(body: Block[]): Stamp[] {
  for (const [at, block] of body.slice(0, HEAD).entries()) {
    const dateline = readDateline(block);
    if (dateline === null) continue;
    body[at] = block.slice(dateline.end);
    return [{ author: null, published: dateline.published, publisher: dateline.publisher }];
  }
  return [];
}
