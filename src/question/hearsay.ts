/**
 * "My uncle says the dam was stopped, is that true?", "Lind resigned, right?", "Is it real? BREAKING: ...": a statement,
 * with a question beside it whether it is so.
 */
import { AUXILIARIES, QUESTION_WORDS } from '../language/lexicon/function-words.js';
import { splitSentences } from '../language/sentences.js';

const TRUE = '(?:true|right|correct|real|legit|so|accurate|a fact|fake|fake news|a hoax)';
/** What asks whether the words before it are so. "Turn right?" has no sign before its last word. */
const TAIL = new RegExp(
  String.raw`\s{0,9}(?:[,.;!…–—]{1,9}\s{0,9}|\s-\s)(?:(?:and|but|so) )?(?:(?:is|was) (?:that|this|it) (?:(?:really|actually|even) )?)?${TRUE}(?: or (?:not|false|fake|wrong|what))?[\s?]{0,9}$`,
  'iu',
);
/** The same before a statement, which may be a whole text: "Is it real? BREAKING: ..." */
const HEAD = new RegExp(
  String.raw`^\s*(?:(?:hey|hi|so|ok|guys|bot)[\s,]+)*(?:(?:is|was) (?:this|it|that) (?:(?:really|actually|even|news|story) )?${TRUE}(?: or (?:not|false|fake|wrong|real))?|fake news|true or false|real or fake|fact check)\s*[?!:.]{1,5}\s+(?:(?:breaking|just in|urgent|alert|news|exclusive)(?: news)?[:!–—-]\s*)?(?=[\p{L}\d])`,
  'iu',
);
/** How somebody has told the asker. */
export const SAYS =
  '(?:(?:just|always|once|also|keeps?) )?(?:says?|saying|said|tells? me|told me|told us|mentions?|mentioned|(?:text|message)(?:s|d|ed) (?:me|us)|claims?|claimed|insists?|thinks|reckons|swears?)';
/** Somebody whom no article tells of. */
export const SOMEBODY =
  '(?:friend|guy|dude|girl|bloke|person|people|colleague|co-?worker|neighbou?r|teacher|mate|tiktok|post|video|tweet|podcast)';
/** Whoever says so is no matter for the articles: neither "they" nor "the minister", who may be told of there. */
const HEARD = new RegExp(
  String.raw`^\s*(?:(?:hey|hi|so|ok|okay|um|well|guys)[\s,]+)*(?:(?:my (?:\p{Ll}+ ){0,2}?\p{Ll}+|(?:a|an|some|this|the) (?:\p{Ll}+ )?${SOMEBODY})(?: of mine| here| at work| online)? ${SAYS}|(?:someone|somebody|people|everyone|everybody|some people)(?: here| online| at work)? (?:keep )?${SAYS}|(?:i|we)(?:['’]?ve)? (?:(?:just|also|once) )?(?:heard|(?:read|saw)(?! (?:an?|this|some)\b)|was told|were told|been told)(?: (?:somewhere|online|on (?:twitter|tiktok|facebook|reddit|x)|here))?)(?: that)?\s+(?=\p{L}+ \p{L})`,
  'iu',
);
/** The same typed without a sign, where somebody says so before: "my mate says he left lol is that true". */
const BARE_TAIL = new RegExp(
  String.raw`\s{1,9}(?:(?:lol|tho|though|but|so) )?(?:is|was) (?:that|this|it) (?:(?:really|actually|even) )?${TRUE}[\s?]{0,9}$`,
  'iu',
);
/** "Tell me who won", "quotes about wolves" */
const COMMANDS =
  '(?:tell|show|give|find|search|list|explain|summari[sz]e|look up|i (?:want|need|would like))';
const ASKS = new RegExp(
  String.raw`^\W*(?:${[...QUESTION_WORDS, ...AUXILIARIES].join('|')}|${COMMANDS}|quotes?|articles?)\b|\?`,
  'iu',
);
/** The fewest words of a statement. */
const LEAST_WORDS = 3;

/** "I saw a video." tells how the asker came upon what the next sentence says; "That is wrong." points back. */
const OF_TALK = /\b(?:i|we|me|us|my|our)\b|^(?:that|this|it|there|no|yes)\b/iu;

/** Of a pasted text, what it says first; null if that is part of the talk. */
function firstSentence(text: string): string | null {
  const [first, ...others] = splitSentences(text);
  if (!first) return text;
  const says = text.slice(first.start, first.end).replace(/[\s.!]{1,9}$/u, '');
  return others.length > 0 && OF_TALK.test(says) ? null : says;
}

/** Such a message as the question whether it is true; any other as it is. */
export function withoutHearsay(message: string): string {
  const told = message.replace(HEAD, '');
  const signed = told.replace(TAIL, '');
  const claim = signed === told && HEARD.test(told) ? told.replace(BARE_TAIL, '') : signed;
  if (claim === message || ASKS.test(claim)) return message;
  const rest = firstSentence(claim.replace(HEARD, '').trim());
  return rest === null || rest.split(/\s+/u).length < LEAST_WORDS ? message : `is it true that ${rest}?`;
}
