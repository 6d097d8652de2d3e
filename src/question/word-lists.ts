import { isEnglishWord } from '../language/dictionary.js';
import { isKnownName } from '../language/known-names.js';
import { createSlices } from '../system/slices.js';
import { isOfState } from './related-names.js';

/** Reads the lists that understanding a question needs, one at a time: the first question would take half a second at a go. */
export async function readWordLists(): Promise<void> {
  const slice = createSlices();
  for (const isListed of [isEnglishWord, isKnownName, isOfState]) {
    isListed('');
    await slice();
  }
}
