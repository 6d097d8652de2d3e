/** What kind of thing a question asks for, by its words: a person, a day, a number, a reason. */
import type { Range } from '../../domain.js';
import { SAYINGS } from '../../language/lexicon/documents.js';
import {
  AUXILIARIES_BUT_BE,
  AUXILIARY,
  PAST_AUXILIARIES,
  QUESTION_WORDS,
} from '../../language/lexicon/function-words.js';
import { ASKED_SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import { type Token, tokenize } from '../../language/tokens.js';
import { type AnswerKind, isIn, type QueryTerm } from '../parsed-question.js';
import { kindByNoun, phraseAfter } from './noun-asked.js';
import { placesAsked } from './places-asked.js';

const DATE_NOUNS = 'year|years|month|date|day|century|decade|time|era|period';
const NUMBER_NOUNS =
  'percent|percentage|number|population|age|amount|rate|proportion|fraction|temperature|distance|size|height|cost|' +
  'price|length|score|speed|quantity|ratio';
const NAME_NOUNS =
  'company|organization|organisation|group|team|party|university|school|band|agency|book|film|movie|show|song|newspaper|' +
  'magazine|language|treaty|act|law|war|battle|name|term|word|title|brand|museum|airline|network|court|tribe|dynasty|religion';
/** "What company", but not "what did the company": there the company acts, and is not asked for. */
const WHAT = String.raw`\b(?:what|which)(?! (?:${[...AUXILIARIES_BUT_BE].join('|')})\b)`;
const ASKS = String.raw`${WHAT}(?:'s| is| was| are| were)? (?:the |a |an |other |two |three |type of |kind of )?(?:[a-z\-]+ ){0,2}?`;
/** "What did Lund say about the ferry?", "what has she promised" */
const SPEECH = new RegExp(
  String.raw`\bwhat (?:did|does|do|has|have) .*\b(?:${[...ASKED_SPEECH_VERBS].join('|')}|said|says)\b`,
);

/** "Did Lund say anything about the ferry?" wants what she said. */
const SAID_ANYTHING =
  /^(?:(?:and|but|so|also) )?(?:did|does|do|has|have|had) .*\b(?:sa(?:y|id) (?:anything|something|a word)|comment (?:on|about))\b/;

/** "Did anyone die when the wall broke?" asks for no day, but "Did they say when it opens?" does. */
const OPENS_OTHERWISE = String.raw`(?!(?:${[...PAST_AUXILIARIES].join('|')})\b(?!.*\b(?:${[...ASKED_SPEECH_VERBS].join('|')}|said|announced|know|known|decide|decided) when\b))`;

/** A toll by a noun, whoever asks for it: "casualties in Vell". */
const TOLL =
  /^(?!.*\b(?:who|why|when|where)\b).*\b(?:death tolls?|tolls? (?:of|in|from|after)|casualt(?:y|ies) (?:in|at|of|from|after)|fatalities (?:in|at|of|from|after)|number of (?:dead|deaths|injured|wounded|victims|casualties|fatalities))\b/;

/** In order: the first pattern that fits decides. */
const KINDS: readonly (readonly [AnswerKind, RegExp])[] = [
  [
    'number',
    /\bhow (?:many|much|long|old|far|tall|high|large|big|fast|often|deep|wide|heavy|hot|cold|close)\b/,
  ],
  ['number', TOLL],
  [
    'reason',
    /\b(?:why|how come|for what (?:reason|purpose)|what (?:reason|caused?|causes|purpose)|what (?:was|is|are|were) the (?:reason|cause|purpose))\b/,
  ],
  ['person', /\b(?:who|whom|whose)\b/],
  // "What is a key rate?" asks for no number.
  ['definition', /^what(?:'s| is) an? (?:(?!(?:of|in|for|at|on|to|with|by|from|as)\b)[\p{L}\d-]+ ?){1,3}$/u],
  ['place', /\bwhere\b/],
  ['date', new RegExp(String.raw`^(?!.*\b(?:what|which|how)\b)${OPENS_OTHERWISE}.*\bwhen\b`)],
  ['speech', SPEECH],
  ['speech', SAID_ANYTHING],
  ['speech', new RegExp(String.raw`\b(?:${SAYINGS}|exact words) (?:by|from|of)\b`)],
  ['date', new RegExp(String.raw`${WHAT} (?:[a-z\-]+ )?(?:${DATE_NOUNS})\b`)],
  ['number', new RegExp(String.raw`${ASKS}(?:${NUMBER_NOUNS})\b`)],
];

/** The same where no noun after "which" says it. */
const OTHER_KINDS: typeof KINDS = [
  ['name', new RegExp(String.raw`${ASKS}(?:${NAME_NOUNS})\b|\b(?:called|known as|named)\b`)],
  [
    'definition',
    /^what(?:'s| is| are| was| were) (?:\S+ ){0,4}\S{1,20}$|\b(?:what does .* mean|define|definition|meaning of)\b/,
  ],
  ['manner', /\bhow\b/],
];

/** What a question asks for, and the words that say so. */
export function answerType(
  text: string,
  tokens: readonly Token[],
  byStem: ReadonlyMap<string, QueryTerm>,
  asking: Range = { start: 0, end: text.length },
) {
  const stems = tokens.map(({ stem }) => stem);
  const termsAt = (keep: (position: number) => boolean): QueryTerm[] => {
    const kept = tokens
      .filter(({ stop }, i) => !stop && keep(i))
      .flatMap(({ stem }) => byStem.get(stem) ?? []);
    return [...new Set(kept)];
  };
  return {
    kind: answerKind(text),
    places: placesAsked(text, tokens),
    focus: focusOf(tokens, byStem),
    names: termsAt((i) => isName(text, tokens, i)),
    numbers: termsAt((i) => /^\d/.test(tokens[i]!.lower)),
    stems,
    stemPairs: pairsOf(tokens.filter((token) => isIn(token, asking)).map(({ stem }) => stem)),
    words: new Set(tokens.map(({ lower }) => lower)),
  };
}

function pairsOf(stems: readonly string[]): [string, string][] {
  const pairs = new Map<string, [string, string]>();
  for (let i = 1; i < stems.length; i += 1) {
    const [first, second] = [stems[i - 1]!, stems[i]!];
    pairs.set(`${first} ${second}`, [first, second]);
  }
  return [...pairs.values()];
}

/** "Who is Eva Lind?" names the person, and asks about her role. */
const WHO_IS_NAMED = /^[Ww]ho(?:['’]s| is| was| are| were)(?: \p{Lu}[\p{L}\p{M}.'’-]*)+\s*\?*$/u;

const QUESTION_WORD = new RegExp(String.raw`\b(?:${QUESTION_WORDS.join('|')})\b`);

/** "Did they win (how many points did they score?)" asks whether, and not how many. */
const WHETHER = new RegExp(
  String.raw`^\s*(?:(?:and|but|so)\s+)?${AUXILIARY}\b[^(?]*(?=\([^()]*\)\s*$)`,
  'iu',
);

/** Names that look like question words in lower case: the health organisation, the band. */
const NAMED_WHO = /\b(?<!^\W{0,20})(?:WHO|W\.H\.O\.?)(?!\p{L})|\b[Tt]he Who\b/gu;

/** The kind of thing asked for, from the last part of the question that holds a question word. */
export function answerKind(text: string): AnswerKind {
  if (WHO_IS_NAMED.test(text.trim())) return 'definition';
  const plain = (WHETHER.exec(text)?.[0] ?? text)
    .replace(NAMED_WHO, 'it')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\b(?:wat|wut|wot|waht|whta)\b/g, 'what')
    .replace(/[\s?.!]+$/, '')
    .trim();
  const parts = plain.split(/(?<=[.!?])\s+/);
  const asking = withoutRelative(parts.findLast((part) => QUESTION_WORD.test(part)) ?? plain);
  const kindIn = (kinds: typeof KINDS): AnswerKind | undefined =>
    kinds.find(([, pattern]) => pattern.test(asking))?.[0];
  return kindIn(KINDS) ?? kindByNoun(tokenize(asking)) ?? kindIn(OTHER_KINDS) ?? 'other';
}

/** ", who helped her,": it says who the rest asks about. */
const RELATIVE = /, (?:who|whose|whom|which|where|when)\b[^,?]*,(?= )/gu;

/** A question without such clauses, if what remains asks something. */
function withoutRelative(question: string): string {
  const rest = question.replace(RELATIVE, ',');
  return QUESTION_WORD.test(rest) ? rest : question;
}

function focusOf(tokens: readonly Token[], byStem: ReadonlyMap<string, QueryTerm>): QueryTerm[] {
  const asking = tokens.findLastIndex(
    ({ lower }, i) =>
      lower === 'what' ||
      lower === 'which' ||
      ((lower === 'many' || lower === 'much') && tokens[i - 1]?.lower === 'how'),
  );
  if (asking < 0) return [];
  const run = phraseAfter(asking, tokens).filter(({ stop }) => !stop);
  return run.slice(-2).flatMap(({ stem }) => byStem.get(stem) ?? []);
}

function isName(text: string, tokens: readonly Token[], i: number): boolean {
  const { start } = tokens[i]!;
  return i > 0 && /\p{Lu}/u.test(text[start]!) && !/[.?!]\s*$/.test(text.slice(0, start));
}
