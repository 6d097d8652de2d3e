/** "Summarise the second article", "the first one", "article 2": an article named by its place among those shown. */
import { REQUESTING } from '../../language/lexicon/function-words.js';
import { plainWords, withoutMarkup } from '../message.js';

const FIRST = 'first|second|third|fourth|fifth|last'.split('|');
const ORDINAL = `(?<ordinal>${FIRST.join('|')}|[1-5](?:st|nd|rd|th))`;
const THING = '(?:news )?(?:article|story|source|report|one|quote|quotation|result|link)';
const PLACE = `(?:(?:the |that |your )?${ORDINAL} ${THING}|(?:the )?${THING} (?:number |no |nr )?(?<number>[1-5]|one|two|three|four|five))`;
const NUMBERS = ['one', 'two', 'three', 'four', 'five'];
const OPENING = `(?:(?:and|so|ok|okay|well|no|yes|please|pls|hey|now) )*(?:${REQUESTING} (?:you|u) )?(?:please )?`;
const WANTS =
  '(?:(?:summari[sz]e|sum up|open|read|show|give|take|quote|explain|expand(?: on)?|(?:give me )?(?:a |the )?(?:short |quick )?(?:summary|recap|overview|tldr) (?:of|for)|(?:tell|show|give|read) me(?: more| something)?(?: about| from| of)?|more (?:about|from|on|of)|what about|how about|i (?:meant|mean|want)) )?';
const WHOLE = [
  `${OPENING}${WANTS}${PLACE}(?: (?:for me|please|pls|again|then|instead))*`,
  `${OPENING}what (?:does|did) ${PLACE} say`,
  `${OPENING}(?:whats|what is|what was) (?:in )?${PLACE}(?: about)?`,
].map((source) => new RegExp(`^${source}$`, 'u'));

/** The place, from 0; -1 for the last; null for any other message. */
export function positionAsked(message: string): number | null {
  const words = plainWords(withoutMarkup(message));
  for (const pattern of WHOLE) {
    const { ordinal, number } = pattern.exec(words)?.groups ?? {};
    const named = ordinal ?? number;
    if (named === undefined) continue;
    if (/^\d/u.test(named)) return Number.parseInt(named, 10) - 1;
    const at = ordinal ? FIRST.indexOf(ordinal) : NUMBERS.indexOf(named);
    return named === 'last' ? -1 : at;
  }
  return null;
}
