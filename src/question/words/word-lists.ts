import { setImmediate as turn } from 'node:timers/promises';
import { compileDayPatterns } from '../../language/days.js';
import { isEnglishWord } from '../../language/dictionary.js';
import { isKnownName } from '../../language/names/known-names.js';
import { isOfState } from './related-names.js';

/** Loads the lists and patterns for understanding questions, letting other work run in between. */
export async function readWordLists(): Promise<void> {
  for (const isListed of [isEnglishWord, isKnownName, isOfState]) {
    isListed('');
    await turn();
  }
  await compileDayPatterns();
}
