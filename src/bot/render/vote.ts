import { customId } from '../custom-id.js';
import { REASONS, type Reason } from '../feedback.js';
import { button, row, type View, view } from './view.js';

const LABELS: Readonly<Record<Reason, string>> = {
  wrong: 'It is wrong',
  incomplete: 'Something is missing',
  other: 'Something else',
};

/** Asks, in private, why an answer was no help. @param messageId The message that holds the answer. */
export function reasonView(messageId: string): View {
  return view({
    content: 'Thank you, noted. What is the matter with it?',
    components: row(...REASONS.map((reason) => button(customId('why', reason, messageId), LABELS[reason]))),
  });
}
