/**
 * "Where was The Long Lamp filmed?": that it is "a film" says nothing of the filming. "When was the dam built?": homes that
 * were built below the dam do not date it.
 */
import type { Excerpt, Range } from '../../domain.js';
import { DETERMINERS, FORMS_OF_BE, IS_ASKED, PRONOUNS } from '../../language/lexicon/function-words.js';
import { AMBIGUOUS_FORMS } from '../../language/lexicon/irregular-forms.js';
import { isPastForm } from '../../language/past-forms.js';
import { contentStems, tokenize } from '../../language/tokens.js';
import { mention, type ParsedQuestion } from '../../question/parsed-question.js';
import { stemsOfArticle } from '../held-words.js';
import { sentencesOf } from '../sentences/sentence.js';
import type { Rule, Worth } from './rule.js';

/** "Where was it filmed?": what was done to a thing is the last word. */
const DONE = new RegExp(String.raw`\bwhere${IS_ASKED} [^?]* (?<deed>\p{Ll}+ed)\W*$`, 'u');

/** "What did Fray teach?" */
const DOES = /\b(?:did|does|do) [^?]* (?<deed>\p{Ll}+)\W*$/u;
/** What follows a verb in the word for somebody who does it: "teacher", "sailors". */
const DOER_ENDING = /^(?:e?r|or)s?$/u;

/** Whether a question asks what somebody did, and a quote has the word for the deed only as what somebody is: "the head teacher". */
export function hasDeedAsDoerOnly(
  { asks, byStem }: ParsedQuestion,
  quote: Range & { readonly article: Excerpt },
): boolean {
  const deed = DOES.exec(asks.toLowerCase())?.groups?.deed;
  const term = deed && byStem.get(contentStems(deed)[0] ?? '');
  if (!deed || !term) return false;
  const uses = sentencesOf(quote).flatMap(({ tokens }) =>
    tokens.filter(({ stem }) => mention(term, new Set([stem])) > 0),
  );
  const isDoer = ({ lower }: (typeof uses)[number]): boolean =>
    lower.startsWith(deed) && DOER_ENDING.test(lower.slice(deed.length));
  return uses.length > 0 && uses.every(isDoer);
}

/** Whether a quote has a verb of the question only in another word that looks like its past: "a bit tired" for "bitten". */
function hasDeedAsOtherWord(
  { terms }: Pick<ParsedQuestion, 'terms'>,
  quote: Range & { readonly article: Excerpt },
): boolean {
  const sentences = sentencesOf(quote);
  return terms.some((term) => {
    const past = AMBIGUOUS_FORMS.get(term.stem);
    if (past === undefined || !term.forms.has(past)) return false;
    const uses = sentences.flatMap(({ tokens }) =>
      tokens.flatMap(({ stem }, at) =>
        mention(term, new Set([stem])) > 0 ? [{ stem, before: tokens[at - 1] }] : [],
      ),
    );
    return (
      uses.length > 0 &&
      uses.every(({ stem, before }) => stem === past && DETERMINERS.has(before?.lower ?? ''))
    );
  });
}

/** Whether a question asks where something was done, and a quote has the word for the deed only as a noun: "a film". */
export function hasDeedAsNounOnly(
  { asks }: ParsedQuestion,
  quote: Range & { readonly article: Excerpt },
): boolean {
  const deed = DONE.exec(asks.toLowerCase())?.groups?.deed;
  if (deed === undefined) return false;
  const [{ stem } = { stem: '' }] = tokenize(deed);
  const uses = sentencesOf(quote).flatMap(({ tokens }) =>
    tokens.flatMap((token, at) =>
      token.stem === stem ? [{ word: token.lower, before: tokens[at - 1]?.lower }] : [],
    ),
  );
  const isNoun = ({ word, before = '' }: (typeof uses)[number]): boolean =>
    DETERMINERS.has(before) && !/(?:ed|ing)$/u.test(word);
  return uses.some(isNoun) && uses.every(({ word }) => !/(?:ed|ing)$/u.test(word));
}

/** "When was the dam built?" */
const WHEN_DONE =
  /\bwhen (?:was|were|is|are) the (?<thing>[^?]+?) (?:first |finally |originally )?(?<deed>\p{Ll}+)\W*$/u;
/** How many words may stand between "was" and the deed. */
const BETWEEN = 3;
/** They stand for the thing as pronouns do: "which was built". */
const RELATIVE: ReadonlySet<string> = new Set(['which', 'that', 'who']);

/**
 * Whether a question asks when something was done, and a quote says only that it was done to something else, beside that
 * thing.
 */
export function isDoneToAnother(
  { asks, kind }: ParsedQuestion,
  quote: Range & { readonly article: Excerpt },
): boolean {
  const { thing, deed } = (kind === 'date' && WHEN_DONE.exec(asks.toLowerCase())?.groups) || {};
  if (thing === undefined || deed === undefined) return false;
  const [stem] = contentStems(deed);
  const things = new Set(contentStems(thing));
  const uses = sentencesOf(quote).flatMap(({ tokens }) => {
    const isSubject = ({ stem: own, lower }: (typeof tokens)[number]): boolean =>
      things.has(own) || PRONOUNS.has(lower) || RELATIVE.has(lower);
    return tokens.flatMap((token, at) => {
      if (token.stem !== stem) return [];
      const near = tokens.slice(Math.max(0, at - BETWEEN), at);
      const be = near.findLastIndex(({ lower }) => FORMS_OF_BE.includes(lower));
      const before = tokens.slice(0, at - near.length + Math.max(be, 0));
      return (
        be >= 0 && !before.some(isSubject) && tokens.slice(at + 1).some(({ stem: own }) => things.has(own))
      );
    });
  });
  return uses.length > 0 && uses.every(Boolean);
}

/** What may stand before what was done to somebody: "was shot", "got shot". */
const UNDERGOES = /^(?:was|were|got|been|is|are|being)$/;
/** Added to the score of a sentence in which the same is done to somebody. */
const DONE_TO = 2;

/** A question of more words has others by which its answer is known. */
const MOST_WORDS = 4;

/** The participle of "Who was shot?", "What got stolen?"; null for any other question. */
function undergoneIn({ tokens }: ParsedQuestion): string | null {
  const [who, verb, done] = tokens;
  const isAsked =
    tokens.length <= MOST_WORDS &&
    /^(?:who|what)$/.test(who?.lower ?? '') &&
    /^(?:was|were|got)$/.test(verb?.lower ?? '');
  return isAsked && done && !done.stop && isPastForm(done.lower) ? done.lower : null;
}

/** "A wolf was shot" answers "Who was shot?" rather than a sentence on the shooting. */
function undergoneOf(asked: ParsedQuestion): Worth | null {
  const done = undergoneIn(asked);
  if (done === null) return null;
  return ({ sentence: { tokens } }) =>
    tokens.some(({ lower }, at) => lower === done && UNDERGOES.test(tokens[at - 1]?.lower ?? ''))
      ? DONE_TO
      : 0;
}

/** "What caused the collapse of the bank?" */
const CAUSED =
  /\bwhat (?:caused|causes|led to|sparked|triggered|set off|is causing|(?:is|was) the (?:cause|reason) (?:of|for)) (?:the |this |that |his |her |its |their )?(?<what>[^?]+?)(?= (?:of|in|at|on|to|for|from|near|by|that|between)\b|\W*$)/iu;

/** Whether a question asks what caused something, and the article of a quote has no word for that: a fire is no collapse. */
export function isCauseOfAnother(
  asked: ParsedQuestion,
  { article }: Range & { readonly article: Excerpt },
): boolean {
  const what = CAUSED.exec(asked.asks)?.groups?.what;
  const stem = what === undefined ? undefined : contentStems(what).at(-1);
  const term = stem === undefined ? undefined : asked.byStem.get(stem);
  return term !== undefined && !asked.names.includes(term) && mention(term, stemsOfArticle(article)) === 0;
}

/** What was done to somebody or something. */
export const deeds: Rule = {
  name: 'deeds',
  scores: undergoneOf,
  doubts: (asked, quote) =>
    hasDeedAsNounOnly(asked, quote) ||
    hasDeedAsOtherWord(asked, quote) ||
    hasDeedAsDoerOnly(asked, quote) ||
    isDoneToAnother(asked, quote) ||
    isCauseOfAnother(asked, quote),
};
