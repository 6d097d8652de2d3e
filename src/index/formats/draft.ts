import type { ArticleMetadata } from '../../domain.js';
import type { Block } from '../text/blocks.js';

/** What a format's parser makes of a file: what it declares about itself, and its text as blocks. */
export interface Draft {
  readonly declared: ArticleMetadata;
  readonly blocks: readonly Block[];
}
