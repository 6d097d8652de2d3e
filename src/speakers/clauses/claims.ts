/** Who speaks in a sentence: each verb of saying outside its quotations, with its subject. */
import { ANSWER_NOUNS, AUTHORED, STATEMENTS } from '../../language/lexicon/documents.js';
import { AUXILIARIES } from '../../language/lexicon/function-words.js';
import { OUTLET_NOUNS } from '../../language/lexicon/organisations.js';
import { roleInAside } from './apposition.js';
import type { Claim } from './claim.js';
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
import { isApart, isEmbedded, isRelativeClause } from './embedded.js';
import { openingSubject } from './opening-subject.js';
import { outermost } from './outermost.js';
import { readPhraseAt } from './subjects/noun-phrase-after.js';
import { participleClaim } from './subjects/participle-claim.js';
import { ownerSubject, type Subject, UNNAMED_MANY } from './subjects/subject.js';
import { claimByVerb } from './subjects/verb-subject.js';
import { answerClaim, nounClaim } from './verbs/speech-nouns.js';
import { speechAt } from './verbs/speech-verb.js';
import { isOfMainClause, viewClaim } from './verbs/views.js';

/**
 * Every attribution of a sentence, in order. `quoting`: it has a quotation in it; `follows`: one ends right before it, in a
 * sentence of its own.
 */
export function claimsIn(words: readonly Word[], quoting: boolean, follows: boolean): readonly Claim[] {
  const signed = quoting || words[0]?.text === '―' ? signature(words) : null;
  if (signed) return [signed];
  const quotes = follows || quoting;
  const { claims, weak, participle, acts } = claimsFound(words, quotes, follows);
  if (participle && claims.every((claim) => isSaidByParticiple(words, participle, claim)))
    // "the claim that the town is predicting rain"
    return words[participle.from - 1]?.lower === 'that' && isEmbedded(words, participle, quotes)
      ? []
      : [participle];
  if (claims.length === 0) return withoutVerb(words, quotes, acts);
  const speaking = oncePerSubject(words, withoutSources(words, claims));
  const all = [...speaking, ...weak.filter(({ from }) => from < speaking[0]!.from)];
  return outermost(
    words,
    all.sort((a, b) => a.verb - b.verb),
    quotes,
  );
}

/** What the words of a sentence claim: for sure; only before a sure claim; by the first participle; if nothing else does. */
interface Found {
  readonly claims: readonly Claim[];
  readonly weak: readonly Claim[];
  readonly participle: Claim | null;
  readonly acts: readonly Claim[];
}

function claimsFound(words: readonly Word[], quotes: boolean, follows: boolean): Found {
  const claims: Claim[] = [];
  const weak: Claim[] = [];
  const acts: Claim[] = [];
  let participle: Claim | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const { lower, text } = words[at]!;
    if (namesSource(words, at)) {
      const claim = sourceClaim(words, at);
      if (claim) claims.push(claim);
      continue;
    }
    const speech = text === lower || at === 0 ? speechAt(words, at, quotes) : null;
    if (speech === 'participle') participle ??= participleClaim(words, at);
    if (!speech || speech === 'participle') continue;
    const claim = claimByVerb(words, at, speech);
    if (!claim || isEmpty(words, claim, quotes)) continue;
    if (speech === 'beside' && !isBesideOpening(words, claim, follows)) continue;
    if (speech === 'acts') {
      if (claim.subject.kind !== 'unnamed' && isOfMainClause(words, claim))
        acts.push({ ...claim, isWeak: true });
    } else if (speech === 'says') claims.push(claim);
    else if (claim.subject.kind !== 'unnamed') claims.push({ ...claim, isWeak: true });
    else if (!isQuestion(words, claim)) weak.push(claim);
  }
  return { claims, weak, participle, acts };
}

/** "according to", "per", "in the words of", "by": a source may follow, without a verb of saying. */
const namesSource = (words: readonly Word[], at: number): boolean => {
  const { lower } = words[at]!;
  return (
    lower === 'by' ||
    (lower === 'according' && words[at + 1]?.lower === 'to') ||
    (lower === 'per' && !isWord(words[at - 1]) && !/^\d/.test(words[at - 1]?.text ?? '')) ||
    (lower === 'of' && isInWordsOf(words, at)) ||
    (lower === 'in' && viewIn(words, at) > 0)
  );
};

/** The claim of such a source; null if it names nobody. */
function sourceClaim(words: readonly Word[], at: number): Claim | null {
  const { lower } = words[at]!;
  if (lower === 'according') {
    const subject = accordingTo(words, at + 2);
    return subject && { subject, from: at, verb: at + 1, by: 'according' };
  }
  if (lower === 'per') return perSource(words, at);
  if (lower === 'in') {
    const subject = ownerSubject(words, at + 1, viewIn(words, at), false);
    return { subject, from: at, verb: at, by: 'according' };
  }
  if (lower === 'of') {
    const source = readPhraseAt(words, at + 1);
    return source && { subject: source.subject, from: at - 3, verb: at, by: 'according' };
  }
  const subject = calledBy(words, at);
  return subject && { subject, from: at, verb: at, by: 'quotes' };
}

/** Whether the subject follows the opening quotation, and not the title of a work. */
const isBesideOpening = (words: readonly Word[], { from }: Claim, follows: boolean): boolean =>
  follows ? from === 0 : from === 1 && isQuotation(words[0]);

/**
 * "It was sold, per Lind." and "Per Lind Research, it was sold": a name between marks, and not a price "per Norland
 * household".
 */
function perSource(words: readonly Word[], at: number): Claim | null {
  const source = readPhraseAt(words, at + 1);
  const isAlone = source?.subject.kind === 'name' && !isWord(words[source.end]);
  return isAlone ? { subject: source.subject, from: at, verb: at, by: 'according' } : null;
}

/** "Lind left, saying that officials had told her to": all of it is Lind's. */
const isSaidByParticiple = (words: readonly Word[], participle: Claim, claim: Claim): boolean =>
  words[participle.verb - 1]?.text === ',' && claim.from > participle.verb && !isApart(words, claim);

/** Who speaks in a sentence without a verb of saying. */
function withoutVerb(words: readonly Word[], quotes: boolean, acts: readonly Claim[]): readonly Claim[] {
  const colon = announced(words);
  if (colon.length > 0) return colon;
  const quoted = quotes ? [answerClaim, nounClaim] : [];
  const readers = [...quoted, () => acts.slice(0, 1), ...(quotes ? [] : [viewClaim])];
  return readers.map((read) => read(words)).find((found) => found.length > 0) ?? [];
}

/** Claims without those that only say where a speaker has it from; all of them if no other is left. */
function withoutSources(words: readonly Word[], claims: readonly Claim[]): readonly Claim[] {
  const others = claims.filter(
    (claim) =>
      // "Lind said that, according to its count, the party had won": Lind is still the one who says so.
      !isOwnSource(words, claim) &&
      // "Asked about the plan, which he announced on Monday, Lind said no": the announcer does not matter.
      !(claim.subject.kind === 'pronoun' && isRelativeClause(words, claim)) &&
      // "Lind's statement read, which also said …"
      words[claim.from]!.lower !== 'which',
  );
  return others.length > 0 ? others : claims;
}

/** "He accused the minister, and said …": both verbs have the same subject, so only the first counts. */
const oncePerSubject = (words: readonly Word[], claims: readonly Claim[]): Claim[] =>
  claims.filter(({ verb }, i) => i === 0 || !/^(?:and|but|then|or)$/.test(words[verb - 1]!.lower));

/** "…, in the words of Lind", "In the view of Lind, …": not "enthusiasm in the words of Lind". */
const isInWordsOf = (words: readonly Word[], of: number): boolean =>
  /^(?:words|view|opinion)$/.test(words[of - 1]?.lower ?? '') &&
  words[of - 3]?.lower === 'in' &&
  !isWord(words[of - 4]);

/** Where the name ends in "…, in Lind's view." and "In Lind's telling, …"; 0 where there is none. */
function viewIn(words: readonly Word[], at: number): number {
  const end = nameEnd(words, at + 1);
  const isView =
    end > at + 1 &&
    isPossessive(words[end - 1]!) &&
    /^(?:view|opinion|telling|account|words)$/.test(words[end]?.lower ?? '');
  return isView && !isWord(words[at - 1]) && !isWord(words[end + 1]) ? end : 0;
}

/** Who "according to" names as a source. */
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
    !/(?<!\btal|\bfami|\bassemb|\bwee|\bdai|\bmonth)ly$|^(?:who|as|later|also)$/.test(next!.lower) &&
    // "according to La Voz newspaper"
    !OUTLET_NOUNS.has(next!.lower);
  return goesOn ? UNNAMED_MANY : (source?.subject ?? null);
}

const isOwnSource = (words: readonly Word[], { by, verb }: Claim): boolean =>
  by === 'according' &&
  (/^(?:its|his|her|their|this|that)$/.test(words[verb + 1]?.lower ?? '') ||
    words.slice(verb + 1, verb + 5).some(({ lower }) => /^(?:excerpts?|transcripts?)$/.test(lower)));

/** "Reporters questioned whether Lind knew, Lind said she did not": only the answer is a statement. */
const isQuestion = (words: readonly Word[], { verb }: Claim): boolean =>
  /^(?:ask|question)(?:s|ed)?$/.test(words[verb]!.lower) &&
  words.slice(verb + 1, verb + 5).some(({ lower }) => /^(?:whether|if)$/.test(lower));

const CALLED =
  /^(?:called|described|dubbed|branded|labell?ed|termed|dismissed|hailed|denounced|criticised|criticized)$/;

/** "It has been called “a gift” by Ada Lind", "It was described by Ada Lind as “a gift”" */
function calledBy(words: readonly Word[], by: number): Subject | null {
  const isAfter = isQuotation(words[by - 1]);
  const verb = isAfter ? (words[by - 2]?.lower === 'as' ? by - 3 : by - 2) : by - 1;
  if (
    !CALLED.test(words[verb]?.lower ?? '') ||
    !/^(?:been|is|was|are|were)$/.test(words[verb - 1]?.lower ?? '')
  )
    return null;
  const source = readPhraseAt(words, by + 1);
  if (source?.subject.kind !== 'name') return null;
  const isQuoted = isAfter || (words[source.end]?.lower === 'as' && isQuotation(words[source.end + 1]));
  return isQuoted ? source.subject : null;
}

/** With a common dash, a shorter quotation in title case may be a book, with its author after it. */
const LEAST_SIGNED = 40;

/** “Be brave.” ― Ada Lind; and after a topic: "On the future: “We will go on.” – Ada Lind, owner" */
function signature(words: readonly Word[]): Claim | null {
  const dash = words.findIndex(({ text }) => /^[―—–-]$/.test(text));
  const isBar = words[dash]?.text === '―';
  const quotation = words[dash - 1];
  const isWhole = dash === 1 || words[dash - 2]?.text === ':';
  const isLong = quotation !== undefined && quotation.text.length >= LEAST_SIGNED;
  const isSigned =
    dash === 0
      ? isBar
      : isWhole && quotation?.isClause && (isBar || isLong || quotation.isInTitleCase === false);
  const phrase = isSigned ? readPhraseAt(words, dash + 1) : null;
  if (phrase?.subject.kind !== 'name') return null;
  const { name, role } = phrase.subject;
  if (!name.includes(' ') || !isSignatureEnd(words, phrase.end)) return null;
  const to = words.findIndex(({ text }, i) => i > phrase.end && /^[,.(]$/.test(text));
  const aside = { from: phrase.end + 1, to: to < 0 ? words.length : to };
  const described = words[phrase.end]?.text === ',' && to !== aside.from ? roleInAside(words, aside) : null;
  const subject = { ...phrase.subject, role: role ?? described };
  return { subject, from: dash + 1, verb: dash, by: 'signature' };
}

/** Whether a name ends a line, or only what its bearer is follows: "Ada Lind (Greens), sponsor of the bill". */
const isSignatureEnd = (words: readonly Word[], end: number): boolean =>
  end >= words.length ||
  (/^[,(]$/.test(words[end]!.text) &&
    !words.slice(end).some((word) => isQuotation(word) || AUXILIARIES.has(word.lower)));

/** "Lind, whose song is known, joked.": a verb of saying with nothing said. */
function isEmpty(words: readonly Word[], { from, verb }: Claim, quotes: boolean): boolean {
  return !quotes && from === 0 && verb >= words.length - 2 && /^[.!?]?$/.test(words[verb + 1]?.text ?? '');
}

/** A shorter sentence after a colon may just as well be the name of a film. */
const LEAST_ANNOUNCED = 24;

/** Haddad refused to name him: "…"; and "Her answer was short: “…”" */
function announced(words: readonly Word[]): Claim[] {
  if (words.at(-1)?.text === ':') return issued(words);
  const colon = words.findIndex(({ text }, i) => text === ':' && words[i + 1]?.isClause);
  if (colon < 0) return [];
  const isLong = words[colon + 1]!.text.length >= LEAST_ANNOUNCED;
  const answer = answerOf(words, colon);
  if (answer) return [{ subject: answer, from: 0, verb: colon, by: 'colon', isWeak: true }];
  const first = readPhraseAt(words, announcer(words));
  // "Lind was blunt: “…”"
  const isManner =
    first !== null &&
    /^(?:is|was|remains|remained)$/.test(words[first.end]?.lower ?? '') &&
    colon - first.end < 4;
  const isAlone =
    first !== null && (first.end === colon || (isLong && (isManner || isAside(words, first.end))));
  const opening = isAlone ? { subject: first.subject, from: announcer(words) } : openingSubject(words, colon);
  const end = (opening && readPhraseAt(words, opening.from)?.end) ?? colon;
  return opening?.subject.kind === 'name' && (isLong || !isFunction(words[end]!)) && !isByOther(words, colon)
    ? [{ ...opening, verb: colon, by: 'colon', isWeak: true }]
    : [];
}

/** "Lind held up a helmet inscribed by a pilot: “…”" */
const isByOther = (words: readonly Word[], colon: number): boolean =>
  words.slice(Math.max(1, colon - 4), colon).some(({ lower }) => lower === 'by');

/** "Lind released the following statement:" and the statement is the next paragraph. */
function issued(words: readonly Word[]): Claim[] {
  const colon = words.length - 1;
  if (!STATEMENTS.has(words[colon - 1]?.lower ?? '')) return [];
  const verb = words.findLastIndex(({ lower }) => AUTHORED.has(lower));
  const opening = verb > 0 && colon - verb < 6 ? openingSubject(words, verb + 1) : null;
  return opening?.subject.kind === 'name' || opening?.subject.kind === 'pronoun'
    ? [{ ...opening, verb, by: 'colon', isWeak: true }]
    : [];
}

/** Where the name begins in "Lind on the bridge:", "This from Lind:" and "Then came Lind:". */
const announcer = (words: readonly Word[]): number =>
  /^(?:from|came)$/.test(words[1]?.lower ?? '') && /^(?:and|this|then)$/.test(words[0]!.lower) ? 2 : 0;
const isAside = (words: readonly Word[], at: number): boolean =>
  /^(?:on|about|to|in)$/.test(words[at]?.lower ?? '') || (words[at]?.text === ',' && announcer(words) > 0);

/** "Lind's answer was short:", "His verdict:" */
function answerOf(words: readonly Word[], colon: number): Subject | null {
  const noun = words.findIndex(({ lower }, i) => i > 0 && i < colon && ANSWER_NOUNS.has(lower));
  if (noun < 1 || noun > 5) return null;
  const [first] = words;
  if (/^(?:his|her)$/.test(first!.lower))
    return { kind: 'pronoun', pronoun: first!.lower === 'his' ? 'he' : 'she' };
  const end = nameEnd(words, 0);
  if (end === 0 || end > noun || !isPossessive(words[end - 1]!)) return null;
  return ownerSubject(words, 0, end, true);
}
