import { parseBuffer } from 'bplist-parser';
import { UserError } from '../../errors.js';
import { addressOf } from '../metadata/structured-metadata.js';
import type { Draft } from './draft.js';
import { parseHtml } from './html/page.js';
import { weightOf } from './webarchive-weight.js';

/** In bytes, with each part as often as it is named. */
const MOST_UNPACKED = 100 * 1024 * 1024;

interface WebArchive {
  readonly WebMainResource?: {
    readonly WebResourceData?: Uint8Array;
    readonly WebResourceURL?: string;
  };
}

/** A page saved by Safari (.webarchive): the page itself, with the address that it was saved from. */
export async function parseWebarchive(bytes: Uint8Array): Promise<Draft> {
  const main = mainResource(bytes);
  if (!main?.WebResourceData) throw new UserError('holds no saved page');
  const page = await parseHtml(main.WebResourceData);
  const url = page.declared.url ?? addressOf(main.WebResourceURL);
  return { ...page, declared: { ...page.declared, url } };
}

function mainResource(bytes: Uint8Array): WebArchive['WebMainResource'] {
  const list = Buffer.from(bytes);
  try {
    if (weightOf(list) > MOST_UNPACKED) throw new UserError('is larger, unpacked, than any article');
    return parseBuffer<WebArchive>(list)[0]?.WebMainResource;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('is damaged: it is not a page saved by Safari', { cause: error });
  }
}
