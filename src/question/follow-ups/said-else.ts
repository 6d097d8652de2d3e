/** "What else did she say?": further words of somebody. */
import type { Exchange } from '../../domain.js';
import { GOING_ON } from '../../language/lexicon/function-words.js';
import { understand } from './follow-up.js';
import { pointerIn } from './pointer.js';
import { OF_A_PERSON } from './whom-meant.js';

const SAID_ELSE = new RegExp(
  String.raw`^\s*(?:${GOING_ON}\s+)*(?:what|anything) else (?<did>did|does|has|have|do) (?<who>[\p{L}.’' -]{2,40}?) (?<say>say|said)(?<about> (?:about|on) (?!(?:it|that|this)\b)[^?]{2,60})?\W*$`,
  'iu',
);

/**
 * "What else did she say?" as a question for all words of that person, and not on the topic before; null for any other
 * message, and if nobody is known whom "she" may mean.
 */
export function saidElse(message: string, previous: Exchange): string | null {
  const { did, who, say, about = '' } = SAID_ELSE.exec(message)?.groups ?? {};
  if (who === undefined) return null;
  const whole = `what ${did} ${who} ${say}${about}`;
  if (!OF_A_PERSON.has(who.toLowerCase())) return pointerIn(whole) ? null : whole;
  const told = understand(whole, previous);
  return told.after === null && told.question !== whole ? told.question : null;
}

const SAID_ON = /^(?<whole>[^?]*\b(?:say|said|says))(?: (?:about|on|of) [^?]*)?\W*$/iu;

/** A question for somebody's words on something as one for all words of that person; null for any other question. */
export const allSaid = (question: string): string | null => SAID_ON.exec(question)?.groups?.whole ?? null;
