/** "Where is Lind from?": a sentence that says where she grew up tells more than one that has all of her name. */
import { textAt } from '../../language/excerpt.js';
import { AUXILIARY } from '../../language/lexicon/function-words.js';
import { contentStems } from '../../language/tokens.js';
import { mention, type ParsedQuestion, termsBesideNames } from '../../question/parsed-question.js';
import type { Evidence } from '../evidence.js';
import { sentencesOf } from '../sentences/sentence.js';
import type { Rule, Worth } from './rule.js';

const AREA = '(?:country|city|town|village|state|place)';
const ASKS = new RegExp(
  String.raw`\b(?:where|(?:which|what) ${AREA})(?:['’]?s| ${AUXILIARY})\b(?!.*\boriginat)[^?]{1,60}\bfrom\W*$`,
  'iu',
);
/** "Which country does Lind come from?" has no other word; "Where did Lind get the drones from?" asks for no home. */
const ASKING: ReadonlySet<string> = new Set(
  contentStems('country city town village state place come comes hail hails originally'),
);
const OUTRIGHT =
  /\b(?:born|natives? of|raised|grew up|brought up|home ?town|(?:comes?|came|hails?|hailed) from)\b/iu;
/** "A teacher from Cork", "Ada Lind of Ireland"; but somebody may also be bought from a club, or freed from a prison. */
const LIKELY = /\b(?:from|of) \p{Lu}/u;
const WORTH = { outright: 6, likely: 2 };

/** Whether it is asked where those named are from, and nothing else. */
export function asksOfHome(asked: ParsedQuestion): boolean {
  const isNamed = asked.names.length > 0 && ASKS.test(asked.asks);
  return isNamed && termsBesideNames(asked).every(({ stem }) => ASKING.has(stem));
}

/** How plainly a text may say where somebody is from, from 0, not at all. */
const toldIn = (text: string): number =>
  OUTRIGHT.test(text) ? WORTH.outright : LIKELY.test(text) ? WORTH.likely : 0;

/** What is added to the score of each candidate of a question. */
function homeOf(asked: ParsedQuestion): Worth | null {
  if (!asksOfHome(asked)) return null;
  return ({ sentence: { text, positions } }) =>
    asked.names.some((name) => mention(name, positions) > 0) ? toldIn(text) : 0;
}

/** Whether it is asked where somebody is from, and no sentence of a quote can say so. */
const lacksHome = (asked: ParsedQuestion, { article, start, end }: Evidence): boolean =>
  asksOfHome(asked) && toldIn(textAt(article, start, end)) === 0;

/** "He grew up in Cork." */
const OF_HIM = /^\W*(?:he|she)\b/iu;

/** Whether a sentence of a quote says in so many words where those named are from. */
export const tellsHome = ({ names }: ParsedQuestion, quote: Evidence): boolean =>
  sentencesOf(quote).some(
    ({ text, positions }) =>
      OUTRIGHT.test(text) && (OF_HIM.test(text) || names.some((name) => mention(name, positions) > 0)),
  );

/** Where somebody is from. */
export const home: Rule = { name: 'home', scores: homeOf, doubts: lacksHome };
