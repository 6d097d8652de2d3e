/** Who speaks in a sentence: each verb of saying outside its quotations, with its subject. */
import { PREPOSITIONS } from '../language/lexicon/function-words.js';
import { isNoName } from '../language/name-words.js';
import { splitRole } from '../language/roles.js';
import { openingSubject } from './apposition.js';
import {
  isCapital,
  isFunction,
  isPossessive,
  isQuotation,
  isWord,
  nameEnd,
  type Word,
} from './clause-words.js';
import { sourceAt } from './documents.js';
import { readPhraseAt } from './noun-phrase-after.js';
import { speechAt } from './speech-verb.js';
import { type Subject, textOf, UNNAMED, UNNAMED_MANY } from './subject.js';
import { type Claim, claimOf, participleClaim } from './verb-subject.js';

export type { Claim } from './verb-subject.js';

/** Every attribution of a sentence, in order. `follows`: a quotation ends right before it, in a sentence of its own. */
export function claimsIn(words: readonly Word[], follows = false): Claim[] {
  const quotes = follows || words.some(isQuotation);
  const signed = signature(words);
  if (signed) return [signed];
  const participles: Claim[] = [];
  const weak: Claim[] = [];
  const claims = words.flatMap(({ lower, text }, at): Claim[] => {
    if (lower === 'according' && words[at + 1]?.lower === 'to') {
      const subject = accordingTo(words, at + 2);
      return subject ? [{ subject, from: at, verb: at + 1, by: 'according' }] : [];
    }
    if (lower === 'of' && isInWordsOf(words, at)) {
      const source = readPhraseAt(words, at + 1);
      return source ? [{ subject: source.subject, from: at - 3, verb: at, by: 'according' }] : [];
    }
    if (lower === 'by') {
      const source = calledBy(words, at);
      return source ? [{ subject: source, from: at, verb: at, by: 'quotes' }] : [];
    }
    const speech = text === lower || at === 0 ? speechAt(words, at, quotes) : null;
    if (!speech) return [];
    if (speech === 'participle') {
      const claim = participleClaim(words, at);
      if (claim) participles.push(claim);
      return [];
    }
    const claim = claimOf(words, at, speech);
    if (!claim || isEmpty(words, claim, quotes)) return [];
    // After the opening words, and not after the title of a work.
    if (speech === 'beside' && !(follows ? claim.from === 0 : claim.from === 1 && isQuotation(words[0])))
      return [];
    if (speech === 'says') return [claim];
    if (claim.subject.kind !== 'unnamed') return [{ ...claim, isWeak: true }];
    weak.push(claim);
    return [];
  });
  if (claims.length === 0) return participles.length > 0 ? participles.slice(0, 1) : announced(words);
  // "Lind said that, according to its count, the party had won": Lind is still the one who says so.
  // And in "Asked of the plan, which he announced on Monday, Lind said no", the announcer does not matter.
  const others = claims.filter(
    (claim) =>
      !isOwnSource(words, claim) &&
      !(claim.subject.kind === 'pronoun' && isRelative(words, claim)) &&
      // "Lind's statement read, which also said …"
      words[claim.from]!.lower !== 'which',
  );
  // "He accused the minister, and said …": both verbs have the same subject.
  const began = (others.length > 0 ? others : claims).filter(
    ({ verb }, i) => i === 0 || !/^(?:and|but|then|or)$/.test(words[verb - 1]!.lower),
  );
  const all = [...began, ...weak.filter(({ from }) => from < began[0]!.from)];
  return outermost(
    words,
    all.sort((a, b) => a.verb - b.verb),
    quotes,
  );
}

/** "…, in the words of Lind": not "enthusiasm in the words of Lind". */
const isInWordsOf = (words: readonly Word[], of: number): boolean =>
  words[of - 1]?.lower === 'words' && words[of - 3]?.lower === 'in' && !isWord(words[of - 4]);

/** Whom "according to" names as a source. */
function accordingTo(words: readonly Word[], from: number): Subject | null {
  if (isQuotation(words[from])) return UNNAMED_MANY;
  const document = sourceAt(words, from);
  if (document) return document.subject;
  const source = readPhraseAt(words, from);
  // "according to a Norland history book", "to his LinkedIn profile"
  const next = source && words[source.end];
  const goesOn =
    isWord(next ?? undefined) &&
    !isCapital(next!) &&
    !isFunction(next!) &&
    !/ly$|^(?:who|as|later|also)$/.test(next!.lower);
  return goesOn ? UNNAMED_MANY : (source?.subject ?? null);
}

const isOwnSource = (words: readonly Word[], { by, verb }: Claim): boolean =>
  by === 'according' && /^(?:its|his|her|their|this|that)$/.test(words[verb + 1]?.lower ?? '');

const CALLED =
  /^(?:called|described|dubbed|branded|labell?ed|termed|dismissed|hailed|denounced|criticised|criticized)$/;

/** "It has been called “a gift” by Ada Lind", "It was described by Ada Lind as “a gift”" */
function calledBy(words: readonly Word[], by: number): Subject | null {
  const isBehind = isQuotation(words[by - 1]);
  const verb = isBehind ? (words[by - 2]?.lower === 'as' ? by - 3 : by - 2) : by - 1;
  if (
    !CALLED.test(words[verb]?.lower ?? '') ||
    !/^(?:been|is|was|are|were)$/.test(words[verb - 1]?.lower ?? '')
  )
    return null;
  const source = readPhraseAt(words, by + 1);
  if (source?.subject.kind !== 'name') return null;
  const isQuoted = isBehind || (words[source.end]?.lower === 'as' && isQuotation(words[source.end + 1]));
  return isQuoted ? source.subject : null;
}

/** “Be brave.” ― Ada Lind */
function signature(words: readonly Word[]): Claim | null {
  const dash = words.findIndex(({ text }) => /^[―—–-]$/.test(text));
  const isSigned = dash >= 0 && dash <= 1 && words.slice(0, dash).every((word) => word.isClause);
  const phrase = isSigned && (dash > 0 || words[0]!.text === '―') ? readPhraseAt(words, dash + 1) : null;
  const isName =
    phrase?.subject.kind === 'name' && phrase.subject.name.includes(' ') && phrase.end >= words.length;
  return isName ? { subject: phrase.subject, from: dash + 1, verb: dash, by: 'signature' } : null;
}

/** "Lind, whose song is known, joked.": a verb of saying with nothing said. */
function isEmpty(words: readonly Word[], { from, verb }: Claim, quotes: boolean): boolean {
  return !quotes && from === 0 && verb >= words.length - 2 && /^[.!?]?$/.test(words[verb + 1]?.text ?? '');
}

/** A shorter sentence after a colon may just as well be the name of a film. */
const LEAST_ANNOUNCED = 24;

/** Haddad refused to name him: "…"; and "Her answer was short: “…”" */
function announced(words: readonly Word[]): Claim[] {
  const colon = words.findIndex(({ text }, i) => text === ':' && words[i + 1]?.isClause);
  if (colon < 0) return [];
  const isLong = words[colon + 1]!.text.length >= LEAST_ANNOUNCED;
  const answer = isLong ? answerOf(words, colon) : null;
  if (answer) return [{ subject: answer, from: 0, verb: colon, by: 'colon', isWeak: true }];
  const first = readPhraseAt(words, announcer(words));
  const isAlone = first !== null && (first.end === colon || (isLong && isAside(words, first.end)));
  const opening = isAlone ? { subject: first.subject, from: announcer(words) } : openingSubject(words, colon);
  const end = (opening && readPhraseAt(words, opening.from)?.end) ?? colon;
  return opening?.subject.kind === 'name' && (isLong || !isFunction(words[end]!))
    ? [{ ...opening, verb: colon, by: 'colon', isWeak: true }]
    : [];
}

/** Where the name begins in "Lind on the bridge:", "This from Lind:" and "Then came Lind:". */
const announcer = (words: readonly Word[]): number =>
  /^(?:from|came)$/.test(words[1]?.lower ?? '') && /^(?:and|this|then)$/.test(words[0]!.lower) ? 2 : 0;
const isAside = (words: readonly Word[], at: number): boolean =>
  /^(?:on|about|to|in)$/.test(words[at]?.lower ?? '') || (words[at]?.text === ',' && announcer(words) > 0);

/** "Lind's answer was short:", "His verdict:" */
function answerOf(words: readonly Word[], colon: number): Subject | null {
  const noun = words.findIndex(
    ({ lower }, i) =>
      i > 0 &&
      i < colon &&
      /^(?:answer|reply|response|verdict|message|advice|conclusion|comment)$/.test(lower),
  );
  if (noun < 1 || noun > 5) return null;
  const [first] = words;
  if (/^(?:his|her)$/.test(first!.lower))
    return { kind: 'pronoun', pronoun: first!.lower === 'his' ? 'he' : 'she' };
  const end = nameEnd(words, 0);
  if (end === 0 || end > noun || !isPossessive(words[end - 1]!)) return null;
  const name = textOf(words, 0, end).replace(/[’']s?$/, '');
  return { kind: 'name', ...splitRole(name), opening: true };
}

/** Whether a claim stands apart from what is said: "…, Lind said on Monday." */
function isApart(words: readonly Word[], { from, verb }: Claim): boolean {
  const behind = words[verb + 1];
  const opens = from === 0 || words[from - 1]?.text === ',' || isQuotation(words[from - 1]);
  return (
    opens &&
    (!isWord(behind) ||
      // "…, said Lind"
      (from === verb && isCapital(behind)) ||
      PREPOSITIONS.has(behind.lower) ||
      (isNoName(behind.text) && isCapital(behind)) ||
      /^(?:reporters|journalists)$/.test(behind.lower) ||
      (/^t(?:old|ells)$/.test(words[verb]!.lower) && (behind.lower === 'the' || isCapital(behind))))
  );
}

/** How far back to look for the word that makes a claim part of another clause. */
const REACH = 40;

/**
 * Whether a claim stands in a clause that depends on another one: "Emails show that he lied when he said",
 * "It came after Moscow warned of war".
 */
function isEmbedded(words: readonly Word[], claim: Claim, quotes: boolean): boolean {
  const { from } = claim;
  const before = words[from - 1]?.lower ?? '';
  if (/^(?:after|before|since|until|whatever|whichever)$/.test(before)) return true;
  if (isRelative(words, claim) && isCalling(words, claim)) return false;
  // "Here is what Lind said:"
  if (before === 'what' && /^(?:here|here's|this)$/.test(words[0]!.lower)) return false;
  if (!quotes && /^(?:if|because|though|although|unless)$/.test(before)) return true;
  if (before === 'as' && /^(?:with|about|of|for)$/.test(words[claim.verb + 1]?.lower ?? '')) return true;
  if (
    !quotes &&
    claim.subject.kind !== 'pronoun' &&
    /^(?:when|as)$/.test(before) &&
    !isApart(words, { ...claim, from: 0 })
  )
    return true;
  if (isApart(words, claim) || /^[,;:—–]$/.test(before)) return false;
  if (/^(?:and|but|while|whereas)$/.test(before) && words[from - 2]?.text === ',') return false;
  for (let at = from - 1; at > 0 && at > from - REACH; at -= 1) {
    const { text, lower } = words[at]!;
    if (/^[;:—–]$/.test(text) || isQuotation(words[at])) return false;
    if (/^(?:that|what|which|whom|whose|whether)$/.test(lower)) return true;
  }
  return false;
}

/** "what Lind called “a mess”": a few words of a sentence, in her own voice. */
function isCalling(words: readonly Word[], { verb }: Claim): boolean {
  const near = words.slice(verb + 1, verb + 4);
  return isQuotation(near.find((word) => isQuotation(word) || !isWord(word)));
}

/** Whether only the words of one report stand between the first of two claims and the second. */
function isUnder(words: readonly Word[], outer: Claim, claim: Claim): boolean {
  const between = words.slice(outer.verb + 1, claim.from);
  return !between.some(
    ({ text, lower }) => /^[;:—–]$/.test(text) || /^(?:but|and|while|whereas)$/.test(lower),
  );
}

/** "Lind said that Berg called the plan “mad”": what is told behind "that" is her report, unless it too is said. */
const isReported = (words: readonly Word[], outer: Claim, claim: Claim): boolean =>
  outer.by === 'says' &&
  claim.by !== 'says' &&
  words.slice(outer.verb + 1, Math.min(outer.verb + 5, claim.from)).some(({ lower }) => lower === 'that') &&
  isUnder(words, outer, claim) &&
  !words.slice(outer.verb + 1, claim.from).some(isQuotation);

/** "Lind has two choices: to leave, or to join Berg, whom he called a liar" */
const isRelative = (words: readonly Word[], { from }: Claim): boolean =>
  /^(?:whom|what|which)$/.test(words[from - 1]?.lower ?? '');

/**
 * Without what somebody is reported to have said by another of them: all of "Lind said Berg had warned of debt" is
 * Lind's report, and all of "Oslo urged Bergen to wait, Lind said" too. Where there is a quotation, it may be either's.
 */
function outermost(words: readonly Word[], claims: readonly Claim[], quotes: boolean): Claim[] {
  const last = claims.at(-1)!;
  // "Nagel welcomed it, while Visco said no": whose sentence this is depends on what is asked.
  const [only] = claims;
  const isContrast = claims.length === 1 && /^(?:while|whereas)$/.test(words[only!.from - 1]?.lower ?? '');
  if (isContrast && readPhraseAt(words, 0)?.subject.kind === 'name') {
    return [{ ...only!, subject: UNNAMED, from: 0 }, ...claims];
  }
  if (!quotes && claims.length > 1 && isApart(words, last) && last.from > 0 && last.verb + 12 > words.length)
    return [last];
  // "Lind said he began to worry", "Lind spoke of those whom he called liars": all of it is Lind's.
  const own = claims.filter(
    (claim, i) =>
      i === 0 ||
      claim.subject.kind !== 'pronoun' ||
      isApart(words, claim) ||
      !(isUnder(words, claims[i - 1]!, claim) || isRelative(words, claim)),
  );
  const reported = own.filter((claim, i) => i === 0 || !isReported(words, own[i - 1]!, claim));
  const plain = reported.map((claim) =>
    isEmbedded(words, claim, quotes)
      ? { ...claim, subject: claim.subject.kind === 'unnamed' ? UNNAMED : UNNAMED_MANY }
      : claim,
  );
  if (quotes || plain.length < 2) return plain;
  return plain.filter((claim, i) => {
    const outer = reported[i - 1];
    if (!outer) return true;
    const between = words.slice(outer.verb + 1, claim.verb);
    return between.some(
      ({ text, lower }) =>
        /^[,;:—–]$/.test(text) || /^(?:while|but|whereas|and|as|when|after|before|because)$/.test(lower),
    );
  });
}
