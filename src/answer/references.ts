/** Whom "Lind", "she" and "the minister" stand for in an article. */
import type { Article, Speaker } from '../domain.js';
import { DETERMINERS, isNameWord, isPossessive, nameStart, PREPOSITIONS, type Word } from './clause.js';
import {
  bare,
  isNoName,
  isRole,
  namesakesOf,
  type Person,
  pronounOf,
  resolveName,
  splitRole,
} from './people.js';
import type { Subject } from './phrase.js';
import { ORGANISATIONS, PLACES, SOMEBODY, TITLES } from './titles.js';

/** "The minister" stands for nobody who was not mentioned for so many sentences, "she" for so many. */
const REMEMBERED = 30;
const NEAR = 3;

export interface References {
  /** Whom a subject means in a sentence, of which it begins at word `from`; null where that is not plain. */
  resolve(subject: Subject, sentence: number, from: number): Speaker | null;
}

export function createReferences(
  { text, sentences }: Pick<Article, 'text' | 'sentences'>,
  people: readonly Person[],
  words: readonly (readonly Word[])[],
  paragraphs: readonly number[],
): References {
  const namesakes = namesakesOf(people);
  const pronouns = pronounsOf(text);
  /** Whom each sentence lets speak; null for somebody unnamed. */
  const speaking = new Map<number, (Speaker | null)[]>();
  const described: (Person & { sentence: number })[] = [];

  const lookUp = (name: string, role: string | null, opening: boolean, sentence: number): Speaker | null => {
    const plain = name.replace(/[’']s?$/, '');
    const offset = sentences[sentence]!.start;
    if (
      !namesakes.has(plain) &&
      !plain.includes(' ') &&
      (TITLES.has(bare(plain)) || (opening && isCommon(plain)))
    )
      return null;
    const person = resolveName(plain, namesakes, offset);
    const before = described.find((one) => one.name === person.name);
    return { name: person.name, role: role ?? person.role ?? before?.role ?? null };
  };
  /** Whether a word with a sentence's first capital looks like no name: "Inspectors said". */
  const isCommon = (word: string): boolean =>
    (/s$/.test(word) ||
      isRole(word) ||
      ORGANISATIONS.has(word.toLowerCase()) ||
      SOMEBODY.has(word.toLowerCase()) ||
      new RegExp(String.raw`(?<![\p{L}])${word.toLowerCase()}(?![\p{L}])`, 'u').test(text)) &&
    !new RegExp(String.raw`[\p{Ll},] ${word}\b`, 'u').test(text);

  const fits = (speaker: Speaker, pronoun: 'he' | 'she'): boolean => {
    const known = pronounOf(speaker.role ?? '') ?? pronouns.get(speaker.name.split(' ').at(-1)!);
    return known === undefined || known === null || known === pronoun;
  };

  /** The people whom a stretch of a sentence names, but for those behind a preposition. */
  const mentioned = (list: readonly Word[], end: number, sentence: number) => {
    const found: { speaker: Speaker; isOwner: boolean }[] = [];
    for (let at = 0; at < end; at += 1) {
      if (!isNameWord(list[at])) continue;
      let last = at + 1;
      while (last < end && nameStart(list, last + 1, at) === at) last += 1;
      const run = list.slice(at, last);
      let before = at;
      while (before > 0 && (DETERMINERS.has(list[before - 1]!.lower) || isRole(list[before - 1]!.text)))
        before -= 1;
      const isObject = PREPOSITIONS.has(list[before - 1]?.lower ?? '');
      const { name, role } = splitRole(run.map(({ text: word }) => word).join(' '));
      const isThing = run.some(({ text: word }) => ORGANISATIONS.has(bare(word)) || PLACES.has(bare(word)));
      const isOwner = isPossessive(run.at(-1)!);
      const plain = name.replace(/[’']s?$/, '');
      const isKnown =
        plain.includes(' ') ||
        namesakes.has(plain) ||
        [...speaking.values()].flat().some((one) => one?.name === plain);
      const speaker = isKnown && !isThing && !isObject ? lookUp(plain, role, at === 0, sentence) : null;
      if (speaker) found.push({ speaker, isOwner });
      at = last;
    }
    return found;
  };

  const refer = (pronoun: 'he' | 'she', sentence: number, from: number): Speaker | null => {
    const here = mentioned(words[sentence]!, from, sentence);
    if (here.length > 0) return only(here, pronoun);
    for (
      let i = sentence - 1;
      i >= 0 && i >= sentence - NEAR && paragraphs[i]! >= paragraphs[sentence]! - 1;
      i -= 1
    ) {
      const list = words[i]!;
      const spoke = speaking.get(i);
      const named = mentioned(list, list.length, i);
      if (spoke) {
        const [speaker, ...others] = spoke;
        if (!speaker || others.some((other) => other?.name !== speaker.name)) return null;
        return only([...named, { speaker, isOwner: false }], pronoun);
      }
      if (named.length > 0) return only(named, pronoun);
      if (list.some(({ text: word, lower }) => !isNoName(word) && (SOMEBODY.has(lower) || isRole(lower))))
        return null;
    }
    return null;
  };

  const only = (
    found: readonly { speaker: Speaker; isOwner: boolean }[],
    pronoun: 'he' | 'she',
  ): Speaker | null => {
    const names = new Set(found.map(({ speaker }) => speaker.name));
    const free = found.filter(({ isOwner }) => !isOwner);
    return names.size === 1 && free.length > 0 && fits(free[0]!.speaker, pronoun)
      ? (free.find(({ speaker }) => speaker.role) ?? free[0]!).speaker
      : null;
  };

  const bearer = (noun: string, sentence: number): Speaker | null => {
    const { start } = sentences[sentence]!;
    const bearers = [...people.filter((one) => one.start < start), ...described].filter(
      ({ role }) => role !== null && bare(role.split(/[\s,]+/).at(-1)!) === noun,
    );
    const names = new Set(bearers.map(({ name }) => name));
    if (names.size !== 1) return null;
    const { name, role } = bearers[0]!;
    const since = sentences[Math.max(0, sentence - REMEMBERED)]!.start;
    return text.slice(since, start).includes(name.split(' ').at(-1)!) ? { name, role } : null;
  };

  return {
    resolve(subject, sentence, from) {
      const { start } = sentences[sentence]!;
      const resolved = ((): Speaker | null => {
        switch (subject.kind) {
          case 'name':
            return lookUp(subject.name, subject.role, subject.opening, sentence);
          case 'pair': {
            const both = subject.names.map((name) => resolveName(name, namesakes, start).name);
            return { name: both.join(' and '), role: null };
          }
          case 'pronoun':
            return refer(subject.pronoun, sentence, from);
          case 'noun':
            return bearer(subject.noun, sentence);
          default:
            return null;
        }
      })();
      if (resolved?.role) described.push({ ...resolved, start, sentence });
      speaking.set(sentence, [...(speaking.get(sentence) ?? []), resolved]);
      return resolved;
    },
  };
}

/** Who is a "Mr." and who a "Ms.", by the last name. */
function pronounsOf(text: string): ReadonlyMap<string, 'he' | 'she'> {
  const pronouns = new Map<string, 'he' | 'she'>();
  for (const [, title, name] of text.matchAll(
    /\b(Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady)\.? (\p{Lu}[\p{L}’'-]+)/gu,
  )) {
    pronouns.set(name!, pronounOf(title!)!);
  }
  return pronouns;
}
