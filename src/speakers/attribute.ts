/**
 * Who says a sentence: attribution of direct and reported speech in news prose, by rules.
 *
 * In a transcript, a label at the start of a line says it; elsewhere the verbs of saying outside the quotation marks do,
 * and a sentence inside a quotation has the speaker of the one that attributes that quotation. Whoever the text does
 * not name clearly stays unnamed: a wrong name is far worse than none.
 */
import type { Range, Speaker, SplitText, Voice } from '../domain.js';
import { findPeople } from '../language/names/people.js';
import type { Claim } from './clauses/claim.js';
import { claimsIn } from './clauses/claims.js';
import { isQuotation, isWord, type Word, wordsOf } from './clauses/clause-words.js';
import { isPersonal, labelledSpeakers } from './conversation.js';
import { headingsOf, outsideHeadings, startReading } from './discourse.js';
import {
  askedAfter,
  besideQuotation,
  inheritThroughQuotations,
  isAsked,
  isTag,
  isUnclaimed,
} from './inheritance.js';
import { plainQuotations, type Quotation } from './quotations.js';
import { soleSubject } from './references/antecedent.js';
import { resolveSubject } from './references/references.js';
import { type FoundVoice, soleSpeaker, UNATTRIBUTED } from './voice.js';

export { agree, isNarration, NARRATION, soleSpeaker } from './voice.js';

/** Who speaks in each sentence of an article, in order. `quotations`: those of the article, if they are known. */
export function attributeSentences(
  article: SplitText,
  quotations: readonly Quotation[] = plainQuotations(article),
): readonly FoundVoice[] {
  const { text, sentences } = article;
  const paragraphs = paragraphNumbers(article);
  const headings = headingsOf(article, paragraphs);
  const people = outsideHeadings(findPeople(text), article, headings);
  let passed = 0;
  const words = sentences.map(({ start, end }): readonly Word[] => {
    while (passed < quotations.length && quotations[passed]!.end <= start) passed += 1;
    const inside: Range[] = [];
    for (let at = passed; at < quotations.length && quotations[at]!.start < end; at += 1)
      inside.push(quotations[at]!);
    const relative = inside.map((one) => ({ start: one.start - start, end: one.end - start }));
    return wordsOf(text.slice(start, end), relative);
  });
  const quoting = words.map((list) => list.some(isQuotation));
  const bare = words.map((list, i) => quoting[i]! && !list.some((word) => isWord(word)));
  // The splitter separates “Why?” from "Lind asked."
  const asks = (i: number): boolean =>
    bare[i - 1] === true &&
    paragraphs[i - 1] === paragraphs[i] &&
    (isAsked(text, sentences[i - 1]!) || isTag(words[i]!));
  const claims = words.map((list, i) => claimsIn(list, quoting[i]!, asks(i)));
  const labelled = labelledSpeakers(article, people, words, claims.map(withoutViews));
  const reading = startReading(article, people, words, paragraphs, headings);
  const voices = sentences.map((_, i): FoundVoice | null => {
    const speaker = labelled[i];
    // A sentence that names whose words it reports is theirs, unless somebody reports his own words.
    const isOwn = speaker === undefined || !isPersonal(words[i]!);
    const claimed = isOwn ? claims[i]! : [];
    const own = speaker === undefined ? claimed : withoutViews(claimed);
    if (speaker && own.length === 0)
      return { speakers: [speaker], unnamed: false, labelled: true, rule: 'label' };
    if (speaker === null) return UNATTRIBUTED;
    if (own.length === 0) return null;
    const spoken = own.map((claim) => resolveSubject(reading, claim, i));
    if (own[0]!.by === 'views' && spoken[0]!.speaker === null) return null;
    const rule = spoken.length > 1 ? 'several' : spoken[0]!.by;
    return { ...together(spoken.map(({ speaker }) => speaker)), rule };
  });
  const facts = { voices, words, quoting, bare, paragraphs };
  for (const i of sentences.keys()) voices[i] ??= askedAfter(facts, i, article);
  inheritThroughQuotations(article, quotations, voices);
  for (const i of sentences.keys()) {
    const subject = isUnclaimed(facts, i, headings) ? soleSubject(reading, i - 1) : null;
    if (subject) voices[i] = { speakers: [subject], unnamed: false, rule: 'subject before it' };
  }
  return voices.map((voice, i) => voice ?? besideQuotation(facts, i, article));
}

/** Without what somebody only thinks: in a conversation, it is said of others. */
const withoutViews = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter(({ by }) => by !== 'views');

function together(spoken: readonly (Speaker | null)[]): Voice {
  const speakers = new Map<string, Speaker>();
  for (const speaker of spoken) {
    if (speaker && !speakers.get(speaker.name)?.role) speakers.set(speaker.name, speaker);
  }
  const [one, other] = [...speakers.values()].sort((a, b) => b.name.length - a.name.length);
  if (one && other && isShortFor(other.name, one.name)) speakers.delete(other.name);
  return { speakers: [...speakers.values()], unnamed: spoken.includes(null) };
}

/** Whether a name is the initials of another: "WHO", "World Health Organization". */
const isShortFor = (short: string, whole: string): boolean =>
  short.length > 1 && short === whole.replace(/[^\p{Lu}]/gu, '');

/** The number of each sentence's paragraph. */
function paragraphNumbers({ text, sentences }: SplitText): number[] {
  let paragraph = 0;
  return sentences.map(({ start }, i) => {
    if (i > 0 && /\n[^\S\n]*\n/.test(text.slice(sentences[i - 1]!.end, start))) paragraph += 1;
    return paragraph;
  });
}

/**
 * The speaker line under a quote. It claims: every sentence of the quote holds words that the article attributes to
 * this person, and none holds words that it attributes to anybody else. Null where that cannot be said.
 */
export function speakerOf(
  article: SplitText,
  range: Range,
  voices = attributeSentences(article),
): Speaker | null {
  const speakers = article.sentences.flatMap(({ start, end }, i) =>
    start < range.end && end > range.start ? [soleSpeaker(voices[i]!)] : [],
  );
  const name = speakers[0]?.name;
  if (name === undefined || speakers.some((speaker) => speaker?.name !== name)) return null;
  return speakers.find((speaker) => speaker?.role) ?? speakers[0]!;
}
