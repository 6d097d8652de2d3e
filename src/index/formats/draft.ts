import type { ArticleMetadata } from '../../domain.js';
import { UserError } from '../../errors.js';
import type { Block } from '../text/blocks.js';

/** What a parser makes of a file: the metadata that it declares, and its text as blocks. */
export interface Draft {
  readonly declared: ArticleMetadata;
  readonly blocks: readonly Block[];
  /** The type size of each block in points, if known; 0 if it is meaningless. */
  readonly sizes?: readonly number[];
  /** Whether the blocks are the final text and the declared metadata complete. */
  readonly isCanonical?: boolean;
  /** Whether it is a page with a headline: one article, unless an export numbers several. */
  readonly isPage?: boolean;
  /** Whether its text was recognised in pictures, and may differ from the print. */
  readonly isRecognised?: boolean;
}

/** Throws `UserError` for a file that holds more `things` than a reader takes: the rest would be missing unnoticed. */
export function refuseMoreThan(most: number, things: string, count: number): void {
  if (count > most)
    throw new UserError(
      `holds more than ${most.toLocaleString('en')} ${things}: split it into several files`,
    );
}
