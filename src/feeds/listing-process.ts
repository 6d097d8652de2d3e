/** Runs in a separate process: takes the bytes of a feed, and returns what it lists or why it cannot be read. */
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
