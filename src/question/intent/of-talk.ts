/**
 * Messages about the answers themselves, and not about anything that articles tell: "that makes no sense", "can I have the
 * link?", "show me the whole article". Known by their words: all that mean something are words of such talk.
 */
import { AUXILIARIES, AUXILIARY, GOING_ON } from '../../language/lexicon/function-words.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import { tokenize } from '../../language/tokens.js';
import { plainWords, withoutMarkup } from '../message.js';
import { isAskingWord, preambleEnd } from '../preamble.js';

/** What an answer consists of, and what it comes from. */
const PIECES = wordSet(`
  article articles answer answers quote quotes quotation quotations source sources story text result results reply response
  question link links url page website`);
/** Of these, those that people in the articles give as well: "What were the full results?", "Has he given an answer?" */
const GIVEN_BY_OTHERS = wordSet('answer answers result results reply response question text');
const ADDRESSES = wordSet('link links url website');
const WHOLE = wordSet('whole full entire complete original');
const OTHER = wordSet('other others another different newer older better more further');
const FAULTS = wordSet(`
  wrong bad old outdated nonsense sense useless unhelpful irrelevant unclear incomplete incorrect confusing weird strange
  stupid terrible awful biased fake same short long helpful relevant clear related`);
const SHOWING = wordSet(
  'show shows showed shown give gives gave given send post open read see view display share paste copy print',
);
const ACTS: ReadonlySet<string> = new Set([
  ...SHOWING,
  ...wordSet(`
    find found search look looking try choose chose pick picked ask asked asking answer answered answering mean meant say said
    saying tell told explain understand understood know think want wanted need make makes made work works help helps fix get
    got have`),
]);
/** They say how, and are no part of what a message is about. */
const MANNER = wordSet('too just really very actually all always keep keeps still there');
/** As tokens have them, without their apostrophes. */
const HELPING: ReadonlySet<string> = new Set([...AUXILIARIES].map((word) => word.replace("'", '')));
const DENIED = /\b(?:not|no|never|dont|doesnt|didnt|isnt|wasnt|arent|cant|cannot)\b/u;
/** Of one's own: "can I have it", "do you have". */
const OF_TWO = /\b(?:i|me|you|u|your|ur|my)\b/u;
/** "This answer is wrong" */
const POINTS = /\b(?:this|that|these|those)\b/u;
/** "Are there other answers?" asks for more of those that the bot gives. */
const OFFERED = /\b(?:is|are) there\b/u;
/** Somebody else, who is in the articles: "Did she post a link?" */
const OF_OTHERS = /\b(?:he|she|they|who|anyone|anybody|someone|somebody)\b/u;
/** How a message asks, unlike "show the full text" and "wrong answer". */
const ASKS = new RegExp(String.raw`^(?:${GOING_ON} )*(?:what|which|where|when|why|how|${AUXILIARY})\b`, 'u');
/** "You" as the one who acts: "why did you show me that", "you keep saying". */
const YOU_ACT =
  /\b(?:you|u) (?:(?:just|only|always|even|keep|never|dont|didnt|do|did|not) )*(?<act>[\p{L}]+)/u;

/** What such a message wants: the source of the answer, other quotes, or nothing but to say that the answer is no good. */
export type OfTalk = 'source' | 'more' | 'complaint';

/** Null for a message that may be about what articles tell. */
export function ofTalk(message: string): OfTalk | null {
  const text = withoutMarkup(message);
  const asked = text.slice(preambleEnd(text));
  const told = tokenize(asked).filter(
    ({ lower, stop }) =>
      PIECES.has(lower) ||
      OTHER.has(lower) ||
      ACTS.has(lower) ||
      !(stop || isAskingWord(lower) || HELPING.has(lower) || MANNER.has(lower)),
  );
  const isKnown = ({ lower }: { readonly lower: string }): boolean =>
    [PIECES, WHOLE, OTHER, FAULTS, ACTS].some((known) => known.has(lower));
  if (told.length === 0 || !told.every(isKnown)) return null;
  const has = (known: ReadonlySet<string>): boolean => told.some(({ lower }) => known.has(lower));
  const plain = plainWords(text);
  const isOfBot = OF_TWO.test(plain);
  const pieces = told.filter(({ lower }) => PIECES.has(lower));
  const isOfArticles =
    pieces.length > 0 &&
    pieces.every(({ lower }) => GIVEN_BY_OTHERS.has(lower)) &&
    ASKS.test(plain) &&
    !POINTS.test(plain) &&
    !(has(OTHER) && OFFERED.test(plain));
  if (!isOfBot && (isOfArticles || OF_OTHERS.test(plain))) return null;
  const act = YOU_ACT.exec(plain)?.groups?.act;
  const isOfPiece = has(PIECES) && (has(WHOLE) || has(OTHER) || has(FAULTS) || has(SHOWING));
  if (has(ADDRESSES) && (isOfBot || has(SHOWING))) return 'source';
  const isFault = has(FAULTS);
  if (has(PIECES) && !isFault && /\belse\b/u.test(plain)) return 'more';
  if (has(OTHER) && !isFault && (has(PIECES) || (isOfBot && has(ACTS)))) return 'more';
  if (isOfPiece && !isFault && !DENIED.test(plain)) return 'source';
  const isRejected = has(PIECES) && DENIED.test(plain) && (isOfBot || has(ACTS));
  return isOfPiece || isRejected || (act !== undefined && SHOWING.has(act)) ? 'complaint' : null;
}
