/** The polite words around a question: they ask nothing, and make a question that goes on from the last one look whole. */
import { GOOD_DAY } from '../language/lexicon/chat.js';
import { splitSentences } from '../language/sentences.js';
import { namesIn } from './follow-ups/mentions.js';

const MUCH =
  '(?: (?:you|so|very|much|indeed|a lot|again|kindly|ever|dear|for (?:that|this|all that|your help|the help|letting me know)))*';
/** What may stand before a question, with a sign after it. */
const OPENINGS = [
  `(?:many |ok |okay )?(?:thanks?|cheers|danke|merci|gracias|obrigad[oa])${MUCH}`,
  '(?:oh )?(?:dear(?: me)?|my goodness|goodness(?: me)?|how (?:sad|kind|lovely|interesting|awful|terrible|dreadful|nice)(?: of you)?|what a (?:shame|pity)|i see)',
  "that(?:['’]s| is| was) (?:(?:very|most|so|really) )?(?:helpful|kind|good|interesting|nice|lovely|sad)(?: of you)?",
  '(?:wonderful|lovely|splendid|excellent|brilliant|amazing|perfect|great|nice|cool|wow)(?=[.!])',
  '(?:hello|hi|hey)(?: there| again)?(?=[,.!]+ \\S+ \\S)',
  `${GOOD_DAY}(?: to you(?: all)?)?`,
  "i (?:do )?hope (?:you(?:['’]re| are)|this finds you|all is) (?:well|keeping well)",
  "(?:i(?:['’]m| am) )?(?:(?:so|very|terribly|awfully) )?sorry to (?:trouble|bother|disturb|pester) you(?: (?:once more|once again|again|yet again|with this))?",
  '(?:do )?(?:pardon|excuse|forgive) (?:me|my asking)',
  "if (?:i may ask|you (?:don['’]t|do not) mind(?: my asking)?)",
].join('|');
const OPENING = new RegExp(String.raw`^\s*(?:${OPENINGS})\s*(?:[,.!;:–—]+\s*|$)(?:but\s+)?`, 'iu');

const TELL_ME = '(?:tell me|let me know|say)';
const KINDLY = '(?:(?:please|kindly|perhaps|possibly|be so kind as to) )*';
/** A question wrapped in another one. */
const WRAPPING = new RegExp(
  String.raw`^\s*(?<and>(?:and|but|so)\s+)?(?:${[
    `i(?: should| would|['’]d) be (?:(?:most|very|so) )?(?:grateful|obliged|thankful|glad) if you (?:could|would) ${KINDLY}${TELL_ME}`,
    `i(?:['’]m| am| was)? (?:just )?wonder(?:ing|ed)? (?:whether|if) you (?:could|might|would) ${KINDLY}${TELL_ME}`,
    '(?:may|might) i (?:(?:just|please|kindly) )*(?:ask|enquire|inquire)(?: you)?',
    `(?:(?:would|could) you mind telling me)`,
  ].join('|')})(?:,? please,?)?\s+(?:(?:whether|if)\s+)?(?=\p{L})`,
  'iu',
);

const CLOSINGS = [
  'if i (?:may|might)(?: (?:ask|be so bold))?',
  "if you (?:don['’]t|do not|wouldn['’]t|would not) mind(?: my asking)?",
  "if (?:it|that)(?: is|['’]s) not too much (?:trouble|bother)",
  'if you would(?: be so kind)?|if you please|please',
  '(?:please,? )?(?:thank you|thanks)(?: (?:so much|very much|kindly|in advance))?',
  '(?:my )?dear|good ?(?:night|bye)',
  '(?:and )?god bless(?: you)?',
  "(?:(?:it(?:['’]?s| is) )?(?:urgent|asap)|(?:my |the )?deadline(?: is)? (?:in|at|by|on|today|tonight|tomorrow)\\b[^,;.?!]{0,30}|(?:it(?:['’]?s| is) for school|(?:it(?:['’]?s| is) )?for (?:homework|(?:my|an?) (?:homework|essay|paper|class|article|exam|project|presentation))))",
].join('|');
const CLOSING = new RegExp(`(?<before>[,;.?!]) ?(?:${CLOSINGS}) ?(?<end>[?.!]{0,3})$`, 'iu');

/** "Deadline? Thanks." still asks; otherwise the sign at the end stays: "Who paid, if I may ask?" */
const withoutClosing = (text: string): string =>
  text.replace(CLOSING, (_, before: string, end: string) => (before === '?' ? before : end));

/** "I used to watch him every evening": it only says why one asks. */
const OF_ASKER = /^(?:i|my|we|our)\b/iu;
const POINTS_BACK = /\b(?:it|this|that|he|she|they|him|his|her|them|their)\b/iu;

/** The last sentence if those before it are about the asker, name nobody, and point back as it does. */
function withoutAsker(message: string): string {
  const sentences = splitSentences(message).map(({ start, end }) => message.slice(start, end).trim());
  const last = sentences.at(-1) ?? '';
  const before = sentences.slice(0, -1);
  const isAside = (text: string): boolean =>
    OF_ASKER.test(text) && POINTS_BACK.test(text) && namesIn(text).length === 0 && !/["“\d?]/u.test(text);
  return last.endsWith('?') && before.length > 0 && before.every(isAside) ? last : message;
}

/** A message without its polite words; the last of them if it has no others. */
export function withoutCourtesy(message: string): string {
  let rest = message.trim();
  while (CLOSING.test(rest)) rest = withoutClosing(rest);
  for (let opening = OPENING.exec(rest)?.[0]; opening; opening = OPENING.exec(rest)?.[0]) {
    const after = rest.slice(opening.length);
    if (!HOLDS_WORDS.test(after)) break;
    rest = after;
  }
  const bare = withoutAsker(rest).replace(WRAPPING, '$<and>');
  return HOLDS_WORDS.test(bare) ? bare : message;
}

const HOLDS_WORDS = /[\p{L}\p{N}]/u;
