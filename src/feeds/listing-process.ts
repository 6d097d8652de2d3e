/** A process of its own: the bytes of a feed in, what it lists or the reason why it cannot be read out. */
import { messageOf } from '../errors.js';
import { serveTasks } from '../system/serve-tasks.js';
import { type Listing, readListing } from './listing.js';

export interface ListTask {
  readonly bytes: Uint8Array;
  readonly base: string;
}
export type ListOutcome = Listing | { readonly refusal: string };

serveTasks<ListTask, ListOutcome>(async ({ bytes, base }) => {
  try {
    return readListing(bytes, base);
  } catch (error) {
    return { refusal: messageOf(error) };
  }
});
