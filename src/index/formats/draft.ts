import type { ArticleMetadata } from '../../domain.js';
import type { Block } from '../text/blocks.js';

/** What a format's parser makes of a file: what it declares about itself, and its text as blocks. */
export interface Draft {
  readonly declared: ArticleMetadata;
  readonly blocks: readonly Block[];
  /** The type size of each block in points, if known; 0 if it says nothing. */
  readonly sizes?: readonly number[];
  /** Whether the blocks are the article's text already, and what is declared all that is known of it. */
  readonly isCanonical?: boolean;
  /** Whether it is a page with a headline: one article, unless an export numbers several. */
  readonly isPage?: boolean;
  /** Whether its text was recognised in pictures, and may differ from what is printed there. */
  readonly isRecognised?: boolean;
}
