/** "Who followed Lind as mayor?", "Whom did Lind replace?": who held an office after or before somebody. */
import { AUXILIARY } from '../../language/lexicon/function-words.js';
import { HEADS } from '../../language/lexicon/titles.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import { contentStems } from '../../language/tokens.js';

/** Whether somebody before or after the one who is named is asked for. */
export type Succession = 'after' | 'before';

const WILL = `(?:(?:${AUXILIARY}|now|then) |(?:going|set|due|chosen|picked|named) to )*`;
const SUCCEED =
  '(?:replac(?:e[sd]?|ing)|succeed(?:s|ed|ing)?|t(?:akes?|ook|aking|aken) over (?:from|for|after))';
/** These are about offices only if the question names one, or says no more than a name. */
const FOLLOW = '(?:follow(?:s|ed)?|c[ao]mes? (?:next )?after)';
const AS = '(?: as (?:the )?[^?]{2,40}| at [^?]{2,40}| in (?:the )?(?:job|post|role|office)| in office)';
const NAME = "(?:the )?[\\p{L}\\p{M}.'’-]+(?: [\\p{L}\\p{M}.'’-]+){0,3}?";
const OFFICE = `(?:\\p{L}+ ){0,2}?(?:${[...HEADS].join('|')})(?: of (?:the )?\\p{L}+)?`;
const HEIR = '(?:successor|replacement)';

const PATTERNS: readonly (readonly [Succession, RegExp])[] = (
  [
    ['after', `who ${WILL}${SUCCEED} ${NAME}${AS}?`],
    ['after', `who ${WILL}${FOLLOW} ${NAME}${AS}`],
    ['after', `who ${WILL}c[ao]mes? (?:next )?after ${NAME}`],
    [
      'after',
      `who(?: is|['’]?s| was| are| will be)(?: named| chosen)? ${NAME}['’]s? (?:likely |new )?${HEIR}`,
    ],
    ['after', `who(?: is|['’]?s| was| will be) the ${HEIR} (?:of|to|for) ${NAME}${AS}?`],
    ['before', `whom? ${AUXILIARY} ${NAME} (?:going to |set to )?${SUCCEED}${AS}?`],
    ['before', `who ${WILL}(?:c[ao]mes?|held (?:it|the (?:job|post|office))) before ${NAME}${AS}?`],
    ['before', `who(?: is|['’]?s| was) (?:the )?(?:${OFFICE}) before ${NAME}`],
    ['before', `who(?: is|['’]?s| was) (?:${NAME}['’]s? predecessor|the predecessor of ${NAME})${AS}?`],
  ] as const
).map(([side, source]) => [
  side,
  new RegExp(`^\\W*(?:and |so |but )?${source}(?:,? (?:and|&) (?:when|why|how|where))?\\W*$`, 'iu'),
]);

/** Which of the two is sought; null for any other question. */
export function successionAsked(asks: string): Succession | null {
  return PATTERNS.find(([, pattern]) => pattern.test(asks))?.[0] ?? null;
}

/** Words by which a question asks for a succession. */
export const SUCCESSION_ASKING = wordSet(
  `replace replaces replaced replacing succeed succeeds succeeded succeeding follow follows followed take takes took taking
  taken come comes came successor replacement predecessor before after`,
);
/** Stems of words by which an article states one. */
export const SUCCESSION_STEMS: readonly string[] = [
  ...new Set(contentStems('replace replacement succeed successor predecessor')),
];
