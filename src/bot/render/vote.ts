import type { Words } from '../../wording/words.js';
import { customId } from '../custom-id.js';
import { REASONS } from '../feedback.js';
import { button, row, type View, view } from './view.js';

/** Asks, in private, why an answer was no help. @param messageId The message that holds the answer. */
export function reasonView(messageId: string, words: Words): View {
  return view({
    content: words.say('vote.why'),
    components: row(
      ...REASONS.map((reason) => button(customId('why', reason, messageId), words.say(`vote.${reason}`))),
    ),
  });
}
