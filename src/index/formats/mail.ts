import PostalMime, { type Email } from 'postal-mime';
import { addressOf, dateOf, namesOf, UNKNOWN, wordsOf } from '../metadata/declared.js';
import { toBlocks } from '../text/blocks.js';
import type { Draft } from './draft.js';
import { parseHtml } from './html.js';

/** Bytes between the "From " lines of a mailbox; a message after so many is not read. */
const MOST_MESSAGES = 5000;
const MBOX_LINE = /^From \S.*$/m;
/** What a mail quotes of the one it answers, and the line above it. */
const QUOTED = /^(?:>|On .{5,200} wrote:$)/;

/** A saved message (.eml): its text, with sender, subject and day. */
export async function parseEml(bytes: Uint8Array): Promise<Draft> {
  return draftOf(await PostalMime.parse(bytes));
}

/** A page saved with all that belongs to it (.mhtml): the page in it. */
export async function parseMhtml(bytes: Uint8Array): Promise<Draft> {
  const mail = await PostalMime.parse(bytes);
  const page = await parseHtml(Buffer.from(htmlOf(mail)));
  const address = addressOf(
    headerOf(mail, 'snapshot-content-location') ?? headerOf(mail, 'content-location'),
  );
  return { ...page, declared: { ...page.declared, url: page.declared.url ?? address } };
}

/** A mailbox: a draft for each of its messages that holds text. */
export async function parseMbox(bytes: Uint8Array): Promise<Draft[]> {
  const text = Buffer.from(bytes).toString('latin1');
  const messages = text.split(new RegExp(`(?:^|\\r?\\n)${MBOX_LINE.source.slice(1, -1)}\\r?\\n`, 'm'));
  const drafts: Draft[] = [];
  for (const message of messages.slice(0, MOST_MESSAGES)) {
    if (message.trim() === '') continue;
    // A line of text that begins with "From" was marked where it was stored.
    const draft = await parseEml(Buffer.from(message.replace(/^>From /gm, 'From '), 'latin1'));
    if (draft.blocks.length > 0) drafts.push(draft);
  }
  return drafts;
}

async function draftOf(mail: Email): Promise<Draft> {
  const declared = {
    ...UNKNOWN,
    title: wordsOf(mail.subject)?.replace(/^(?:(?:re|fwd?|aw|wg|tr)\s?:\s?)+/i, '') || null,
    author: namesOf(mail.from?.name),
    published: dateOf(headerOf(mail, 'date') ?? mail.date),
  };
  const plain = toBlocks(mail.text ?? '').filter((block) => !QUOTED.test(block));
  if (plain.length > 0) return { declared, blocks: plain };
  if (!mail.html) return { declared, blocks: [] };
  const page = await parseHtml(Buffer.from(htmlOf(mail)));
  return { declared, blocks: page.blocks };
}

/** Decoded already, whatever it declares. */
function htmlOf(mail: Email): string {
  return (mail.html ?? '').replace(/<meta[^>]{0,200}charset[^>]{0,200}>/gi, '<meta charset="utf-8">');
}

function headerOf(mail: Email, name: string): string | undefined {
  return mail.headers.find(({ key }) => key === name)?.value;
}
