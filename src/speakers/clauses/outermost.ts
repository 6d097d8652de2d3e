/** Of the verbs of saying in a sentence, those whose subject speaks: not those inside what somebody else says. */
import { FINDINGS, SPEECH_NOUNS, STATEMENTS } from '../../language/lexicon/documents.js';
import { AUXILIARIES, CLAUSE_OPENERS, PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { NOUNS_TOO } from '../../language/lexicon/speech-verbs.js';
import type { Claim } from './claim.js';
import { isCapital, isQuotation, isReporting, type Word } from './clause-words.js';
import { isApart, isEmbedded, isRelativeClause } from './embedded.js';
import { readPhraseAt } from './subjects/noun-phrase-after.js';
import { UNNAMED, UNNAMED_MANY } from './subjects/subject.js';

/** Whether only the words of one report stand between the first of two claims and the second. */
function isUnder(words: readonly Word[], outer: Claim, claim: Claim): boolean {
  const between = words.slice(outer.verb + 1, claim.from);
  return !between.some(
    ({ text, lower }) => /^[;:—–]$/.test(text) || /^(?:but|and|while|whereas)$/.test(lower),
  );
}

/** "Lind said that Berg called the plan “mad”": what follows "that" is Lind's report, unless it too is said. */
const isReported = (words: readonly Word[], outer: Claim, claim: Claim): boolean =>
  outer.by === 'says' &&
  claim.by !== 'says' &&
  words.slice(outer.verb + 1, Math.min(outer.verb + 5, claim.from)).some(({ lower }) => lower === 'that') &&
  isUnder(words, outer, claim) &&
  !words.slice(outer.verb + 1, claim.from).some(isQuotation);

/**
 * The claim that a sentence makes with its main verb, as far as its position shows: not "There is no sign that Lind
 * said".
 */
function isMain(words: readonly Word[], { subject, from, verb, by }: Claim): boolean {
  // "Lind called the harbour office, where Berg says"
  if (words[verb]!.lower === 'called' && !words.some(isQuotation)) return false;
  const before = words[from - 1];
  return (
    subject.kind !== 'unnamed' &&
    /^(?:says|declares|quotes)$/.test(by) &&
    (!before || isQuotation(before) || /^[,:—–-]$/.test(before.text))
  );
}

const PLAIN = /^(?:said|says|told|tells|tweeted|wrote|argued|insisted|alleged|testified|warned|stressed)$/;

/**
 * ", according to a report", ", the Herald reported": the sentence has already said whose words they are. In "Norland
 * added ten boats, according to the port", it has not.
 */
function isSecondary(words: readonly Word[], main: Claim, claim: Claim): boolean {
  if (!PLAIN.test(words[main.verb]!.lower) && !words.some(isQuotation)) return false;
  if (claim.by === 'according') return true;
  const isDocument =
    claim.subject.kind !== 'name' &&
    words.slice(claim.from, claim.verb).some(({ lower }) => STATEMENTS.has(lower) || FINDINGS.has(lower));
  return (isDocument || isReporting(words[claim.verb]!)) && isApart(words, claim);
}

/**
 * Whether a claim after the main one is coordinate with it: ", and Berg said", "while Berg said"; not "that Berg
 * said", "when Berg asked", nor "and in a letter said", which has the same subject.
 */
function isBeside(words: readonly Word[], main: Claim, claim: Claim): boolean {
  if (sharesSubject(words, claim)) return false;
  const isInClause = words
    .slice(main.verb + 1, claim.from)
    .some(({ lower }) => /^(?:that|what|whether|how|why)$/.test(lower));
  if (!isInClause && hasOwnQuotation(words, main, claim)) return true;
  return !isInside(main, claim) && joins(words, claim, isInClause);
}

/**
 * "Lind praised those who said so", "…,” said Lind, a clerk who called it “odd”": what the main subject says of
 * somebody.
 */
const isOfSomebody = (words: readonly Word[], main: Claim, claim: Claim): boolean =>
  words[words[claim.verb - 1]!.lower.endsWith('ly') ? claim.verb - 2 : claim.verb - 1]?.lower === 'who' &&
  (!hasOwnQuotation(words, main, claim) || words.slice(0, main.verb).some(({ isClause }) => isClause));

/** "Berg said he was robbed, a claim Mayor Lind denied" */
const isDisputed = (words: readonly Word[], { from }: Claim): boolean =>
  words[from - 1]?.text === ',' &&
  /^an?$/.test(words[from]!.lower) &&
  SPEECH_NOUNS.has(words[from + 1]?.lower ?? '') &&
  isCapital(words[from + 2]);

const isAnd = (word: Word | undefined): boolean => /^(?:and|or)$/.test(word?.lower ?? '');

/** "and in a letter said" */
const sharesSubject = (words: readonly Word[], claim: Claim): boolean =>
  isAnd(words[claim.from - 1]) && claim.subject.kind === 'unnamed' && !opensSubject(words, claim);

/** Whether a claim follows the main verb at once: "Lind said Berg warned". */
const isInside = (main: Claim, claim: Claim): boolean => claim.from <= main.verb + 1;

/** "Lind said Berg had told her: “No.”", "“Go,” she said, to which Berg replied, “No.”" */
function hasOwnQuotation(words: readonly Word[], main: Claim, claim: Claim): boolean {
  const isOthers =
    claim.subject.kind !== 'unnamed' ||
    words[claim.from - 1]!.lower === 'which' ||
    (isInside(main, claim) && !NOUNS_TOO.has(words[claim.verb]!.lower));
  return isOthers && words.slice(claim.verb + 1, claim.verb + 4).some(isQuotation);
}

/** Whether the word before a claim joins it to the main clause. */
function joins(words: readonly Word[], claim: Claim, isInClause: boolean): boolean {
  const before = words[claim.from - 1]!;
  const further = words[claim.from - 2];
  if (isAnd(before)) return !isInClause || further?.text === ',';
  // "a couple of clerks, with her son among them, told her"
  if (before.text === ',') return claim.subject.kind !== 'unnamed' || isApart(words, claim);
  if (/^wh(?:ile|ereas)$/.test(before.lower)) return further?.text === ',' || isQuotation(further);
  return !CLAUSE_OPENERS.has(before.lower) || /^(?:but|nor|so|yet|then)$/.test(before.lower);
}

/** Whether a subject of its own stands before a verb, and not only "in a letter" or "has". */
const opensSubject = (words: readonly Word[], { from, verb }: Claim): boolean =>
  from < verb && !PREPOSITIONS.has(words[from]!.lower) && !AUXILIARIES.has(words[from]!.lower);

/** "After Berg insisted on it, Lind said no": without the claims of a clause that opens the sentence. */
function withoutOpening(words: readonly Word[], claims: readonly Claim[]): readonly Claim[] {
  const [first, second] = claims;
  const opener = words[0]!.lower;
  const opens = PREPOSITIONS.has(opener) || CLAUSE_OPENERS.has(opener);
  if (!first || !second || !opens || /^(?:that|and|but|or|nor|so|yet|then|while|whereas|what)$/.test(opener))
    return claims;
  const comma = words.findIndex(({ text }) => text === ',');
  const isAfter = comma > first.verb && words[second.from - 1]?.text === ',';
  return isAfter && isMain(words, second) ? claims.slice(1) : claims;
}

/** Where the subject of a claim begins at the earliest: after the verb of the one before. */
const oneAfterAnother = (claims: readonly Claim[]): Claim[] =>
  claims.map((claim, i) => {
    const least = (claims[i - 1]?.verb ?? -1) + 1;
    return claim.from < least && claim.verb >= least ? { ...claim, from: least } : claim;
  });

/** Without the claims inside what the main verb's subject says, and without those who only pass it on. */
function withoutInner(words: readonly Word[], claims: readonly Claim[]): readonly Claim[] {
  const [main, ...others] = withoutOpening(words, claims);
  if (!main || !isMain(words, main)) return main ? [main, ...others] : [];
  return [
    main,
    ...others.filter(
      (claim) =>
        !isSecondary(words, main, claim) &&
        !isOfSomebody(words, main, claim) &&
        !isDisputed(words, claim) &&
        isBeside(words, main, claim),
    ),
  ];
}

const isNamed = ({ subject }: Claim): boolean => subject.kind === 'name' || subject.kind === 'pronoun';
const isUnnamed = ({ subject }: Claim): boolean => subject.kind === 'unnamed';

/**
 * Whether nobody is named or clearly said to speak: "officials allege", and "Employees complain" at the head of a
 * sentence.
 */
const isOfMany = (words: readonly Word[], { subject, verb }: Claim): boolean =>
  !PLAIN.test(words[verb]!.lower) &&
  (subject.kind === 'unnamed' ||
    (subject.kind === 'name' && subject.opening && /^\p{L}+s$/u.test(subject.name)));

/**
 * Without what somebody is reported to have said by another of them: all of "Lind said Berg had warned of debt" is
 * Lind's report, and all of "Oslo urged Bergen to wait, Lind said" too. If there is a quotation, it may be either's.
 */
export function outermost(words: readonly Word[], all: readonly Claim[], quotes: boolean): Claim[] {
  const claims = withoutInner(words, oneAfterAnother(all));
  const last = claims.at(-1)!;
  // "Nagel welcomed it, while Visco said no": whose sentence this is depends on what is asked.
  const [only] = claims;
  const isContrast = claims.length === 1 && /^(?:while|whereas)$/.test(words[only!.from - 1]?.lower ?? '');
  if (isContrast && readPhraseAt(words, 0)?.subject.kind === 'name') {
    return [{ ...only!, subject: UNNAMED, from: 0 }, ...claims];
  }
  const isTold = last.by !== 'according' || claims.slice(0, -1).every((claim) => isOfMany(words, claim));
  const isClosing = isTold && isApart(words, last) && last.from > 0;
  const isLast = isClosing && last.verb + 12 > words.length;
  if (!quotes && claims.length > 1 && isLast) return [last];
  // "Parents had complained of it, Lind said at the meeting, which is why …"
  if (
    isClosing &&
    isNamed(last) &&
    !isReporting(words[last.verb]!) &&
    claims.slice(0, -1).every((claim) => isUnnamed(claim) || isOfMany(words, claim))
  )
    return [last];
  // "Lind said he began to worry", "Lind spoke of those whom he called liars": all of it is Lind's.
  const own = claims.filter(
    (claim, i) =>
      i === 0 ||
      claim.subject.kind !== 'pronoun' ||
      isApart(words, claim) ||
      !(isUnder(words, claims[i - 1]!, claim) || isRelativeClause(words, claim)),
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
