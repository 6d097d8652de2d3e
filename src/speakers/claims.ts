/** Whom a sentence lets speak: each verb of saying outside its quotations, with the subject of that verb. */
import { PREPOSITIONS } from '../language/lexicon/function-words.js';
import { isNoName } from '../language/people.js';
import { isCapital, isFunction, isQuotation, isWord, type Word } from './clause-words.js';
import { readPhraseAt } from './noun-phrase-after.js';
import { speechAt } from './speech-verb.js';
import { UNNAMED, UNNAMED_MANY } from './subject.js';
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
      const source = readPhraseAt(words, at + 2);
      const isWork = isQuotation(words[at + 2]);
      if (isWork) return [{ subject: UNNAMED_MANY, from: at, verb: at + 1, by: 'according' }];
      // "according to a Norland history book", "to his LinkedIn profile"
      const next = source && words[source.end];
      if (
        next &&
        isWord(next) &&
        !isCapital(next) &&
        !isFunction(next) &&
        !/ly$|^(?:who|as|later|also)$/.test(next.lower)
      )
        return [{ subject: UNNAMED_MANY, from: at, verb: at + 1, by: 'according' }];
      return source ? [{ subject: source.subject, from: at, verb: at + 1, by: 'according' }] : [];
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
    // Behind what the sentence begins with, and not behind the title of a work.
    if (speech === 'beside' && !(follows ? claim.from === 0 : claim.from === 1 && isQuotation(words[0])))
      return [];
    if (speech === 'says') return [claim];
    if (claim.subject.kind !== 'unnamed') return [{ ...claim, isWeak: true }];
    weak.push(claim);
    return [];
  });
  if (claims.length === 0) return participles.length > 0 ? participles.slice(0, 1) : announced(words);
  // "He accused the minister, and said …": whoever began goes on.
  const began = claims.filter(
    ({ verb }, i) => i === 0 || !/^(?:and|but|then|or)$/.test(words[verb - 1]!.lower),
  );
  const all = [...began, ...weak.filter(({ from }) => from < began[0]!.from)];
  return outermost(
    words,
    all.sort((a, b) => a.verb - b.verb),
    quotes,
  );
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

/** "Lind, whose song is known, joked." says nothing. */
function isEmpty(words: readonly Word[], { from, verb }: Claim, quotes: boolean): boolean {
  return !quotes && from === 0 && verb >= words.length - 2 && /^[.!?]?$/.test(words[verb + 1]?.text ?? '');
}

/** Haddad refused to name him: "…" */
function announced(words: readonly Word[]): Claim[] {
  const colon = words.findIndex(({ text }, i) => text === ':' && words[i + 1]?.isClause);
  const opening = colon < 0 ? null : readPhraseAt(words, 0);
  const isSubject =
    opening?.subject.kind === 'name' && opening.end <= colon && !isFunction(words[opening.end]!);
  return isSubject ? [{ subject: opening.subject, from: 0, verb: colon, by: 'colon', isWeak: true }] : [];
}

/** Whether a claim stands apart from what is said: "…, Lind said on Monday." */
function isApart(words: readonly Word[], { from, verb }: Claim): boolean {
  const behind = words[verb + 1];
  const opens = from === 0 || words[from - 1]?.text === ',' || isQuotation(words[from - 1]);
  return (
    opens &&
    (!isWord(behind) ||
      PREPOSITIONS.has(behind.lower) ||
      (isNoName(behind.text) && isCapital(behind)) ||
      /^(?:reporters|journalists)$/.test(behind.lower) ||
      (/^t(?:old|ells)$/.test(words[verb]!.lower) && (behind.lower === 'the' || isCapital(behind))))
  );
}

/** How far back the word is looked for that puts a claim under another. */
const REACH = 40;

/**
 * Whether what somebody says stands in a clause that something else tells of: "Emails show that he lied when he said",
 * "It came after Moscow warned of war".
 */
function isEmbedded(words: readonly Word[], claim: Claim, quotes: boolean): boolean {
  const { from } = claim;
  const before = words[from - 1]?.lower ?? '';
  if (/^(?:after|before|since|until)$/.test(before)) return true;
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

/** Whether nothing parts what the first of two claims lets say from the second but the words of one report. */
function isUnder(words: readonly Word[], outer: Claim, claim: Claim): boolean {
  const between = words.slice(outer.verb + 1, claim.from);
  return !between.some(
    ({ text, lower }) => /^[;:—–]$/.test(text) || /^(?:but|and|while|whereas)$/.test(lower),
  );
}

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
      !isUnder(words, claims[i - 1]!, claim),
  );
  const plain = own.map((claim) =>
    isEmbedded(words, claim, quotes)
      ? { ...claim, subject: claim.subject.kind === 'unnamed' ? UNNAMED : UNNAMED_MANY }
      : claim,
  );
  if (quotes || own.length < 2) return plain;
  return plain.filter((claim, i) => {
    const outer = own[i - 1];
    if (!outer) return true;
    const between = words.slice(outer.verb + 1, claim.verb);
    return between.some(
      ({ text, lower }) =>
        /^[,;:—–]$/.test(text) || /^(?:while|but|whereas|and|as|when|after|before|because)$/.test(lower),
    );
  });
}
