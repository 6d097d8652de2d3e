/** What the address of an article says about it, whatever kind of file holds it. */
import type { ArticleMetadata } from '../../domain.js';
import { dateInAddress } from '../formats/html/address-date.js';
import type { Block } from '../text/blocks.js';
import { outletOfAddress } from './site.js';

const ADDRESS = /^https?:\/\/\S{4,500}$/;

/** What a file declares, with the address that stands alone above its text, if it declares none. */
export function withAddressAbove(declared: ArticleMetadata, blocks: readonly Block[]): ArticleMetadata {
  const first = blocks[0]?.split('\n', 1)[0] ?? '';
  return declared.url === null && ADDRESS.test(first) && URL.canParse(first)
    ? { ...declared, url: first }
    : declared;
}

/** Metadata with the outlet and the day that the address gives, where they are unknown. */
export function byAddress<T extends ArticleMetadata>(metadata: T): T {
  const { url, publisher, published } = metadata;
  if (url === null || (publisher !== null && published !== null)) return metadata;
  return {
    ...metadata,
    publisher: publisher ?? outletOfAddress(url),
    published: published ?? dateInAddress(url),
  };
}
