/** "No, I mean the band": a message that says what the last one should have asked. */
import { splitRole } from '../../language/names/roles.js';
import { ASKS, asksWhoIs } from './incomplete.js';

const NO = String.raw`(?:(?:no|nah|nope|not (?:that|this|him|her|them|it)(?: one)?|wait|sorry)\b[\s,.!]*)`;
/** "No i mean the band", "no, the band", "i asked why he left" */
const CORRECTED = [
  String.raw`^\s*${NO}+(?:i |u |you )?(?:mean|meant)\s+(?<meant>[^?]{2,60}?)\W*$`,
  String.raw`^\s*${NO}+(?<meant>the (?!(?:other|same|next|last|first)\b)[\p{L}-]+(?: [\p{L}-]+){0,2})\W*$`,
  String.raw`^\s*${NO}+(?<meant>(?:about|in|at|on|by|for|from) (?!(?:that|this|it|the contrary|one)\b)[^?]{2,40}?)\W*$`,
  String.raw`^\s*(?:i|u) (?:mean|meant) (?<meant>the (?!(?:other|same|next|last|first)\b)[\p{L}-]+(?: [\p{L}-]+){0,2})\W*$`,
  String.raw`^\s*${NO}*(?:but )?(?:i (?:asked|was asking|am asking)|i['’]?m asking|my question (?:was|is)) (?:you )?(?:about )?(?<meant>[^?]{2,60}?)\W*$`,
].map((source) => new RegExp(source, 'iu'));

/**
 * A correction as the question that it stands for, "what about the band?"; any other message as it is. After a question for
 * who somebody is, an office says whom of several: "Who is Lind, the mayor?"
 */
export function withoutCorrection(message: string, before = ''): string {
  const meant = CORRECTED.map((pattern) => pattern.exec(message)?.groups?.meant).find(Boolean);
  if (!meant) return message;
  if (ASKS.test(meant)) return meant;
  const isOffice = /^the /iu.test(meant) && splitRole(`${meant} X`).role !== null;
  return isOffice && asksWhoIs(before)
    ? `${before.replace(/[\s?]+$/u, '')}, ${meant}?`
    : `what about ${meant}?`;
}
