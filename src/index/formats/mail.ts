import PostalMime, { type Email } from 'postal-mime';
import type { ArticleMetadata } from '../../domain.js';
import { UserError } from '../../errors.js';
import { isGivenName } from '../../language/names/given-names.js';
import { MAIL_PREFIXES, readFieldLines } from '../metadata/fields.js';
import { isName, isOutlet } from '../metadata/outlet.js';
import { printedNames } from '../metadata/persons.js';
import { addressOf, dateOf, namesOf, UNKNOWN, wordsOf } from '../metadata/structured-metadata.js';
import { toBlocks } from '../text/blocks.js';
import { type Draft, refuseMoreThan } from './draft.js';
import { type HtmlElement, parseDocument } from './html/blocks.js';
import { parseHtml } from './html/page.js';
import { type MailText, partMail } from './mail-text.js';
import { parseText } from './text.js';

/** A mailbox of more is refused: each message takes about a millisecond to read. */
const MOST_MESSAGES = 5000;
const MBOX_LINE = /^From \S.*$/m;
const FORWARD = /^(?:fwd?|wg|tr|rv|i|vs|enc|doorst)\s?:/i;
/** Characters of a sender's note above a forwarded message: `FYI`. */
const LONGEST_NOTE = 200;

/** A saved message (.eml): its own text, with sender, subject and day; what it forwards is an article of its own. */
export async function parseEml(bytes: Uint8Array): Promise<Draft | readonly Draft[]> {
  const drafts = await draftsOf(await PostalMime.parse(bytes));
  return drafts.length === 1 ? drafts[0]! : drafts;
}

/** A page saved with all its parts (.mhtml): the page alone. */
export async function parseMhtml(bytes: Uint8Array): Promise<Draft> {
  const mail = await PostalMime.parse(bytes);
  const address =
    headerOf(mail, 'snapshot-content-location') ?? headerOf(mail, 'content-location') ?? partAddress(bytes);
  return parseHtml(Buffer.from(htmlOf(mail)), addressOf(address));
}

/** Bytes in which the page is looked for: it is the first part. */
const FIRST_PART = 20_000;
const PART_HEADER = /\r?\n--[^\r\n]{1,200}\r?\n((?:[^\r\n]{1,900}\r?\n){1,20})\r?\n/;

/** The address in the header of the page itself. */
function partAddress(bytes: Uint8Array): string | undefined {
  const [, header = ''] =
    PART_HEADER.exec(Buffer.from(bytes.subarray(0, FIRST_PART)).toString('latin1')) ?? [];
  return /^content-type:\s*text\/html/im.test(header)
    ? /^content-location:\s*(\S{1,900})/im.exec(header)?.[1]
    : undefined;
}

/** A mailbox: a draft for each of its messages that holds text. Throws `UserError` if there are too many of them. */
export async function parseMbox(bytes: Uint8Array): Promise<Draft[]> {
  const text = Buffer.from(bytes).toString('latin1');
  const messages = text
    .split(new RegExp(`(?:^|\\r?\\n)${MBOX_LINE.source.slice(1, -1)}\\r?\\n`, 'm'))
    .filter((message) => message.trim() !== '');
  refuseMoreThan(MOST_MESSAGES, 'messages', messages.length);
  const drafts: Draft[] = [];
  for (const message of messages) {
    // A line of text that begins with "From" was escaped when it was stored.
    const bytes = Buffer.from(message.replace(/^>From /gm, 'From '), 'latin1');
    const own = await unlessRefused(async () => draftsOf(await PostalMime.parse(bytes)));
    drafts.push(...own.filter(({ blocks }) => blocks.length > 0));
  }
  return drafts;
}

async function draftsOf(mail: Email): Promise<Draft[]> {
  const subject = wordsOf(mail.subject);
  const sender = senderOf(mail);
  const declared = {
    ...UNKNOWN,
    ...sender,
    title: subject?.replace(MAIL_PREFIXES, '') || null,
    published: dateOf(headerOf(mail, 'date') ?? mail.date),
  };
  const attached = await attachedDrafts(mail);
  const own = await ownDrafts(mail, declared, subject);
  if (attached.length === 0) return own;
  const longest = Math.min(LONGEST_NOTE, Math.max(...attached.map(lengthOf)));
  return [...own.filter((draft) => lengthOf(draft) >= longest), ...attached];
}

const lengthOf = ({ blocks }: Draft): number => blocks.join('').length;

/** Articles attached as text or as a page. */
async function attachedDrafts(mail: Email): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const { filename, mimeType, disposition, content } of mail.attachments) {
    if (disposition !== 'attachment' || typeof content === 'string') continue;
    const bytes = new Uint8Array(content);
    if (mimeType === 'text/plain' && /\.(?:txt|text)$/i.test(filename ?? ''))
      drafts.push(...(await unlessRefused(async () => [await parseText(bytes)].flat())));
    if (mimeType === 'text/html') drafts.push(...(await unlessRefused(async () => [await parseHtml(bytes)])));
  }
  return drafts.filter(({ blocks }) => blocks.length > 0);
}

/** An attachment that cannot be read is no reason to refuse the others. */
function unlessRefused(read: () => Promise<Draft[]>): Promise<Draft[]> {
  return read().catch((error: unknown) => {
    if (error instanceof UserError) return [];
    throw error;
  });
}

async function ownDrafts(mail: Email, declared: ArticleMetadata, subject: string | null): Promise<Draft[]> {
  const isForward = FORWARD.test(subject ?? '');
  const { own, forwarded } = partMail((mail.text ?? '').split(/\r?\n/), isForward);
  const blocks = toBlocks(own.join('\n'));
  if (forwarded !== null) {
    const passedOn = forwardedDraft(forwarded, declared);
    const isNote = own.join('').length < LONGEST_NOTE;
    return passedOn.blocks.length === 0 || !isNote ? [{ declared, blocks }, passedOn] : [passedOn];
  }
  if (blocks.length > 0 || !mail.html) return [{ declared, blocks }];
  const page = await parseHtml(Buffer.from(isForward ? htmlOf(mail) : withoutAnswered(htmlOf(mail))));
  return [{ declared, blocks: page.blocks }];
}

/** The author of a forwarded message is its writer, not the sender. */
function forwardedDraft({ header, text }: NonNullable<MailText['forwarded']>, outer: ArticleMetadata): Draft {
  const inner = readFieldLines(header.map((line) => line.replace(/^[>* ]+|\*/g, '')).join('\n')) ?? UNKNOWN;
  const isOutlets = inner.author !== null && (isOutlet(inner.author) || /^the /i.test(inner.author));
  return {
    declared: {
      ...inner,
      ...(isOutlets && { author: null, publisher: inner.publisher ?? inner.author }),
      title: inner.title?.replace(MAIL_PREFIXES, '') || outer.title,
    },
    blocks: toBlocks(text.join('\n')),
  };
}

/** A newsletter is sent by its outlet: `The Morning Tide`, `Ann Lee from The Morning Tide`. */
function senderOf(mail: Email): Pick<ArticleMetadata, 'author' | 'publisher'> {
  const name = namesOf(mail.from?.name)?.replace(/ \([^()]{2,60}\)$/, '') ?? null;
  if (name === null) return { author: null, publisher: null };
  const [, person, outlet] = /^(.{3,60}?) (?:from|at|via|of) (.{2,60})$/i.exec(name) ?? [];
  if (person !== undefined && isPerson(person)) return { author: person, publisher: outlet! };
  if (isPerson(name) || !isName(name)) return { author: name, publisher: null };
  // A single word is a person, unless the address is the outlet's.
  const domain = mail.from?.address?.split('@')[1]?.toLowerCase() ?? '';
  const isOutlets = name.includes(' ') || (!isGivenName(name) && domain.includes(name.toLowerCase()));
  return { author: null, publisher: isOutlets ? name : null };
}

function isPerson(name: string): boolean {
  return !/^the /i.test(name) && !isOutlet(name) && printedNames(name).length > 0;
}

const ANSWERED = [
  ...['blockquote[type=cite]', '.gmail_quote', '.gmail_signature', '.moz-cite-prefix', '.moz-signature'],
  '.yahoo_quoted',
].join(', ');
/** Outlook's line above the quoted message, which extends to the end of the parent element. */
const ANSWERED_BELOW = '#divRplyFwdMsg, #appendonsend';

/** A page without the quoted messages, as mail programs mark them. */
function withoutAnswered(html: string): string {
  const page = parseDocument(html);
  for (const element of [...page.querySelectorAll(ANSWERED)]) element.remove();
  // A selector for everything after it would search the siblings of each element of the page.
  for (const mark of [...page.querySelectorAll(ANSWERED_BELOW)]) {
    if (mark.parentElement === null) continue;
    for (let next = mark.nextSibling; next !== null; next = mark.nextSibling) (next as HtmlElement).remove();
    mark.remove();
  }
  return String(page);
}

/** Already decoded, whatever charset it declares. */
function htmlOf(mail: Email): string {
  return (mail.html ?? '').replace(/<meta[^>]{0,200}charset[^>]{0,200}>/gi, '<meta charset="utf-8">');
}

function headerOf(mail: Email, name: string): string | undefined {
  return mail.headers.find(({ key }) => key === name)?.value;
}
