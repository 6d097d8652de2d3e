import { parseBuffer } from 'bplist-parser';
import { UserError } from '../../errors.js';
import { addressOf } from '../metadata/declared.js';
import type { Draft } from './draft.js';
import { parseHtml } from './html/page.js';

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
  try {
    return parseBuffer<WebArchive>(Buffer.from(bytes))[0]?.WebMainResource;
  } catch (error) {
    throw new UserError('is damaged: it is not a page saved by Safari', { cause: error });
  }
}
