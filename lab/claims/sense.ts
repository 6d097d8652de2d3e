/** Alters sentences to make them say something else. Null if a sentence cannot be altered like that. */

import { isNegation } from '../../src/checking/weight.js';
import { type ComparedWord, comparedWords } from '../../src/checking/words.js';
import { SPEECH_VERBS } from '../../src/language/lexicon/speech-verbs.js';
import { aroundQuotation, pick, type Random, replaced, replacedAlike } from './source.js';

const lists = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '));

/** In each line, words that can replace one another. */
export const EXCHANGES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'a modal changed': lists('will would may might could can should must shall'),
  'a tense changed': lists(`
    is was
    are were
    has had
    have had
    do did
    does did
    says said
    want wanted
    need needed
    believe believed
    know knew
    think thought
    go went
    make made`),
  'a quantifier changed': lists(`
    some all many few most several every each any both half
    everyone someone anyone
    everything something
    always often sometimes usually rarely
    only also
    almost exactly`),
  'a direction changed': lists(`
    more less fewer
    most least
    higher lower
    high low
    up down
    before after
    above below
    over under
    increase decrease
    increased decreased
    rose fell
    rise fall
    first last
    better worse
    best worst
    support oppose
    supported opposed
    against for
    to from
    with without
    win lose
    won lost
    open close
    opened closed
    largest smallest
    early late
    north south
    east west
    old new
    good bad
    began ended
    start end`),
  'a pronoun changed': lists(`
    he she they we i you
    his her their our my your
    him them us me`),
  'a small word changed': lists(`
    and or but
    the a
    this that
    in on at by
    because although
    if when`),
  'a unit changed': lists(`
    million billion thousand trillion
    kilometres metres miles feet
    kilometers meters miles feet
    hours days weeks months years minutes
    hour day week month year
    tonnes kilograms pounds
    percent points`),
  'a currency changed': lists(`
    dollars euros pounds yuan
    dollar euro pound
    $ € £`),
  'a day changed': lists(`
    monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december
    yesterday today tomorrow
    morning evening afternoon night`),
  'a numeral changed': lists(`
    two three four five six seven eight nine ten twelve dozen hundred
    second third fourth fifth
    once twice
    one two`),
};

/** A word in place of one of its list. */
export function exchanged(
  text: string,
  groups: readonly (readonly string[])[],
  random: Random,
): string | null {
  const parts = aroundQuotation(text);
  // Beside a quotation, people may write "says" for "said".
  const isOwn = ({ key, start, end }: ComparedWord): boolean =>
    SPEECH_VERBS.has(key) && !!parts?.outside.some((one) => start >= one.start && end <= one.end);
  const places = comparedWords(text).flatMap((word) => {
    const surface = text.slice(word.start, word.end);
    const others = groups.filter((group) => group.includes(word.key)).flat();
    // "May" the month is not a modal.
    const isName = /^\p{Lu}/u.test(surface) && word.start > 0 && !/^(?:\p{Lu}\p{Ll}+day|I$)/u.test(surface);
    const isDay = groups.some((group) => group.includes('monday'));
    return others.length > 0 && !isOwn(word) && (!isName || isDay)
      ? [{ word, others: others.filter((one) => one !== word.key) }]
      : [];
  });
  const place = pick(places, random);
  const other = place && pick(place.others, random);
  return place && other ? replacedAlike(text, place.word, other) : null;
}

/** The text without its first negation; null if it has none. */
export function negationDropped(text: string): string | null {
  const at = comparedWords(text).find(({ key }) => /^(?:not|never|no|cannot|without)$/.test(key));
  if (at) return at.key === 'cannot' ? replaced(text, at, 'can') : replaced(text, at, '').replace('  ', ' ');
  const shortened = /(\w)n['’]t\b/.exec(text);
  return shortened ? text.replace(shortened[0], shortened[1]!) : null;
}

const VERB =
  /\b(?:is|are|was|were|will|would|can|could|should|has|have|had|did|does|do)\b(?!n['’]t| not| never)/;

/** The text with its first auxiliary verb negated; null if it has none. */
export function negationPutIn(text: string, random: Random): string | null {
  const verb = VERB.exec(text);
  if (!verb) return null;
  const denied = pick([' not', ' never', 'n’t', "n't"], random)!;
  return `${text.slice(0, verb.index)}${verb[0]}${denied}${text.slice(verb.index + verb[0].length)}`;
}

/** The text with an ellipsis in place of its negation and the words beside it. */
export function negationElided(text: string, random: Random): string | null {
  const words = comparedWords(text);
  // "No. 5" denies nothing.
  const denies = ({ key, end }: ComparedWord): boolean =>
    isNegation(key) && !(key === 'no' && text[end] === '.');
  const i = words.findIndex((word, at) => at >= 2 && at < words.length - 6 && denies(word));
  if (i < 0) return null;
  const from = Math.max(1, i - Math.floor(random() * 3));
  const to = i + 1 + Math.floor(random() * 2);
  return `${text.slice(0, words[from]!.start)}${pick(['…', '[...]', '...'], random)} ${text.slice(words[to]!.start)}`;
}

/** A few of its words, in order, with ellipses between them. */
export function pickedOut(text: string, random: Random): string | null {
  const words = comparedWords(text);
  if (words.length < 16) return null;
  const kept: string[] = [];
  for (let at = 0; at < words.length; at += 3 + Math.floor(random() * 3))
    kept.push(
      text.slice(words[at]!.start, words[Math.min(at + Math.floor(random() * 2), words.length - 1)]!.end),
    );
  return kept.join(' … ');
}

/** The text with one of its numbers made larger; null if it has none. */
export function numberChanged(text: string, random: Random): string | null {
  const at = pick(
    comparedWords(text).filter(({ key }) => /^\d+$/.test(key)),
    random,
  );
  if (!at) return null;
  const value = Number(at.key);
  return replaced(text, at, String(value + 1 + Math.floor(random() * Math.max(2, value * 0.2))));
}

/** The text with a singular noun made plural, or the other way round. */
export function countChanged(text: string, random: Random): string | null {
  const nouns = Array.from(text.matchAll(/\b(?:the|a|his|her|their|our|many|some|of|\d+) (\p{Ll}{4,})\b/gu));
  const noun = pick(nouns, random);
  if (!noun) return null;
  const [whole, word] = [noun[0], noun[1]!];
  const other = word.endsWith('s') ? word.slice(0, -1) : `${word}s`;
  const end = noun.index + whole.length;
  return replaced(text, { start: end - word.length, end }, other);
}

/** A name of two words in place of another. */
export function nameChanged(text: string, names: readonly string[], random: Random): string | null {
  const runs = Array.from(text.matchAll(/(?<!^)(?<![\p{L}.] )\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\b/gu));
  const run = pick(runs, random);
  const other = pick(names, random);
  if (!run || !other || text.includes(other)) return null;
  return replaced(text, { start: run.index, end: run.index + run[0].length }, other);
}
