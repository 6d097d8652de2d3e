/** "Who wrote this?", "When was it published?", "Source?": questions about the article just quoted, not about its text. */
import type { Exchange, OriginPart } from '../../domain.js';
import { ofTalk } from '../intent/of-talk.js';
import { plainWords, withoutMarkup } from '../message.js';

const TEXT = '(?:article|story|piece|report|news|post|text|one|quote|info|information)';
const THIS = `(?:this|that|these|those|it|(?:the|this|that|these|those|your) (?:\\w+ )?${TEXT}s?)`;
const MADE = '(?:published|written|posted|printed|released)';
const OUTLET = '(?:paper|newspaper|outlet|site|website|magazine|publication|publisher)';
const IS = '(?:is|was|are|were|s)';

/** In the form of `plainWords`, in which "who's" is "whos". */
const PARTS: readonly (readonly [OriginPart, string])[] = [
  [
    'speaker',
    [
      `who ?(?:said|says|is saying|s saying|told (?:you|them))(?: exactly)? (?:this|that|it|so|these words|(?:this|that|the) (?:last |first )?quote)`,
      `who ?${IS} (?:speaking|talking|quoted|being quoted)(?: (?:here|there|in (?:this|that|the) (?:last |first )?quote))?`,
      `(?:whose|who) (?:words|quote) (?:is|are|was|were) (?:this|that|these|those|it)|says who`,
    ].join('|'),
  ],
  [
    'author',
    [
      `who (?:wrote|reported|authored) ${THIS}`,
      `who ?${IS} ${THIS} (?:written )?by|written by whom?|by whom ${IS} ${THIS}(?: written)?`,
      `(?:who ?${IS} |whats |what is )?(?:(?:the|its) )?(?:author|writer|journalist|reporter)(?: name)?(?: (?:of|behind) ${THIS})?`,
    ].join('|'),
  ],
  [
    'day',
    [
      `when did (?:he|she|they|\\p{L}+(?: \\p{L}+)?) say (?:this|that|it|so)|when ?${IS} (?:this|that)|when ${IS} ${THIS} (?:${MADE}|from)|when did ${THIS} (?:come out|appear|get ${MADE})`,
      `from when ${IS} ${THIS}`,
      `(?:on )?(?:what|which) (?:day|date)(?: ${IS} ${THIS} (?:from|${MADE}))|(?:from )?(?:what|which) (?:day|date) ${IS} ${THIS}`,
      `(?:the )?(?:publication )?date|(?:whats |what is )?the (?:publication )?date (?:of|on) ${THIS}|how old is (?:the|this|that) (?:\\w+ )?${TEXT}`,
    ].join('|'),
  ],
  [
    'outlet',
    [
      `(?:from )?(?:which|what) ${OUTLET}(?: (?:is|was) ${THIS}(?: (?:from|in|published in))?| (?:wrote|published|reported|ran|has) ${THIS})?`,
      `who published ${THIS}|(?:from )?where (?:${IS} ${THIS} (?:from|${MADE})|does ${THIS} come from|did ${THIS} (?:come from|appear))`,
      `(?:whats |what is )?the (?:newspaper|outlet|publication)(?: of ${THIS})?`,
    ].join('|'),
  ],
  [
    'source',
    [
      `(?:whats |what is |show me |give me )?(?:the |your |a |any )?(?:sources?|links?|url)(?: (?:of|for|on|behind|to) ${THIS})?`,
      `(?:which|what) (?:article|story|report|one)s? (?:says?|said|has|have|reports?|reported|mentions?) (?:this|that|it|so)|where (?:does|did) (?:it|they) say (?:this|that|so|it)`,
      `(?:which|what) (?:article|story|report) (?:is|was) ${THIS}(?: (?:from|in))?|(?:from )?(?:which|what) (?:article|story|report)`,
      `(?:(?:can|could|will|would) you )?(?:open|read|post|send|paste|copy)(?: me| us)? (?:it|this|that)(?: one)?`,
      `where can (?:i|we) (?:read|find|see) (?:${THIS}|more)|where did you (?:get|find|read|see) ${THIS}(?: from)?|(?:got |have you got )?(?:a |any )?(?:source|link|citation)(?: (?:for|to|of) ${THIS})`,
    ].join('|'),
  ],
];
const BEFORE = '(?:(?:and|so|but|ok|okay|hm+|um+|thanks|please|wait) )*';
const AFTER = '(?: (?:please|pls|plz|though|tho|then|exactly|again|originally|anyway))*';
const PATTERNS = PARTS.map(
  ([part, source]) => [part, new RegExp(`^${BEFORE}(?:${source})${AFTER}$`, 'u')] as const,
);

/** What others than journalists write and publish: after a question about one of these, "it" is that. */
const WORK =
  /\b(?:books?|novels?|memoirs?|biograph\w+|poems?|songs?|albums?|plays?|scripts?|screenplays?|letters?|stud(?:y|ies)|papers?|reports?|surveys?|laws?|bills?|op-?eds?|essays?|columns?|statements?|tweets?|posts?|emails?|notes?|manifestos?|speech(?:es)?|documents?|films?|movies?|musicals?|operas?|lyrics|code|app|games?)\b/iu;
/** "What is the red panda called?" is about a thing, which is what "it" then means. */
const OF_THING = /^\W*what(?:['’]?s| is| was) [^?]{2,50}\W*$/iu;
/** "Who wrote it?" */
const POINTS_AT_IT = /\b(?:it|its)\b/;

/** "When was this?", "the date?" */
const WHEN_WAS = new RegExp(`^${BEFORE}(?:when ?${IS} (?:this|that)|(?:the )?date)${AFTER}$`);

/** "When was this?" and "the date?" may mean the event in a quote as well as the article. */
export const asksWhenItWas = (message: string): boolean => WHEN_WAS.test(plainWords(withoutMarkup(message)));

/** What is asked about the article last quoted; null for any other question, and if nothing was quoted. */
export function originAsked(message: string, previous: Exchange | undefined): OriginPart | null {
  if (!previous?.question || !previous.shown?.length) return null;
  const words = plainWords(withoutMarkup(message));
  // Typed like the command, it asks for the list of articles.
  if (words === 'sources' && !message.includes('?')) return null;
  const told = PATTERNS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
  const part = told ?? (ofTalk(message) === 'source' ? 'source' : null);
  const isOther = WORK.test(previous.question) || OF_THING.test(previous.question);
  return part !== null && POINTS_AT_IT.test(words) && isOther ? null : part;
}
