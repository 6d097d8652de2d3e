/** Whether somebody who replies to a message wants to know if its words are real, and whose they are. */
import { intentOf } from './intent/intent.js';
import { plainWords, withoutMarkup } from './message.js';

/** "Is this even real?", "legit?", "cap or no cap?", "did she really say that?", "who said this?" */
const DOUBTS = [
  /^(?:(?:is|was) (?:this|that|it) )?(?:(?:really|actually|even) )?(?:(?:a|an) )?(?:real|legit|legitimate|true|genuine|authentic|accurate|correct|cap|fake|made up)(?: (?:quote|news|claim|or|no|not|real|true|false|fake|cap)){0,3}$/,
  /^did (?:\p{L}+ ){1,3}?(?:(?:really|actually|ever) )?say (?:this|that|it|so)$/u,
  /^who (?:(?:really|actually) )?(?:said|wrote) (?:this|that|it)$/,
];

/** @param text The reply, without the mention of the bot. */
export function asksForCheck(text: string): boolean {
  const plain = plainWords(withoutMarkup(text));
  return intentOf(text).intent === 'verify' || DOUBTS.some((doubt) => doubt.test(plain));
}
