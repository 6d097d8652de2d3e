import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLOSING_ABBREVIATIONS, OPEN_ABBREVIATIONS } from '../../../src/language/lexicon/abbreviations.js';
import { MONTH_ABBREVIATIONS, MONTHS, WEEKDAYS } from '../../../src/language/lexicon/calendar.js';
import {
  AUXILIARIES,
  DETERMINERS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  PRONOUNS,
} from '../../../src/language/lexicon/function-words.js';
import { NAME_PARTICLES } from '../../../src/language/lexicon/name-particles.js';
import { ORGANISATIONS, PLACES } from '../../../src/language/lexicon/organisations.js';
import {
  ASKED_SPEECH_VERBS,
  DECLARING_VERBS,
  INVERTED_VERBS,
  QUOTING_VERBS,
  SAYING_VERBS,
  SPEECH_VERBS,
} from '../../../src/language/lexicon/speech-verbs.js';
import { NEVER_NAMES, SENTENCE_OPENERS, STOP_WORDS } from '../../../src/language/lexicon/stop-words.js';
import {
  CLEAR_TITLE_ABBREVIATIONS,
  DOTTED_TITLES,
  FEMALE,
  HONORIFICS,
  KIN,
  MALE,
  TITLE_PAIRS,
  TITLES,
  UNCLEAR_TITLE_ABBREVIATIONS,
} from '../../../src/language/lexicon/titles.js';
import { isTitle } from '../../../src/language/names/name-words.js';
import { findPeople } from '../../../src/language/names/people.js';
import { splitSentences } from '../../../src/language/sentences.js';
import { contentStems } from '../../../src/language/tokens.js';
import { answerKind } from '../../../src/question/kinds/answer-type.js';
import { periodIn } from '../../../src/question/time/period.js';
import { relatedNames } from '../../../src/question/words/related-names.js';

const LISTS: Record<string, Iterable<string>> = {
  months: MONTHS,
  'shortened months': MONTH_ABBREVIATIONS,
  weekdays: WEEKDAYS,
  auxiliaries: AUXILIARIES,
  pronouns: new Set([...PRONOUNS, ...PERSONAL_PRONOUNS]),
  determiners: DETERMINERS,
  prepositions: PREPOSITIONS,
  particles: NAME_PARTICLES,
  organisations: ORGANISATIONS,
  places: PLACES,
  'verbs of saying': new Set([...SPEECH_VERBS, ...QUOTING_VERBS, ...ASKED_SPEECH_VERBS]),
  titles: TITLES,
  'shortened titles': new Set([...CLEAR_TITLE_ABBREVIATIONS, ...UNCLEAR_TITLE_ABBREVIATIONS]),
  kin: KIN,
};

const capitalised = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
const isIn =
  (list: ReadonlySet<string>) =>
  (word: string): boolean =>
    list.has(word);

describe('the lexicon', () => {
  it.each(Object.entries(LISTS))('holds %s each once, in lower case', (_, words) => {
    const all = [...words];
    expect(all.filter((word) => word !== word.toLowerCase() || /\s|^$/.test(word))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('keeps lists separate that exclude each other', () => {
    expect([...OPEN_ABBREVIATIONS].filter(isIn(CLOSING_ABBREVIATIONS))).toEqual([]);
    expect([...OPEN_ABBREVIATIONS].filter(isIn(UNCLEAR_TITLE_ABBREVIATIONS))).toEqual([]);
    expect([...MALE].filter(isIn(FEMALE))).toEqual([]);
    expect([...SAYING_VERBS].filter(isIn(DECLARING_VERBS))).toEqual([]);
    expect([...SAYING_VERBS].filter(isIn(QUOTING_VERBS))).toEqual([]);
    expect([...NEVER_NAMES].filter(isIn(TITLES))).toEqual([]);
  });

  it('holds every word of a list that narrows another', () => {
    const saying = new Set([...SAYING_VERBS, ...DECLARING_VERBS, ...QUOTING_VERBS]);
    expect([...INVERTED_VERBS].filter((word) => !saying.has(word))).toEqual([]);
    expect([...STOP_WORDS, ...NEVER_NAMES].filter((word) => !SENTENCE_OPENERS.has(word))).toEqual([]);
    expect([...HONORIFICS].filter((word) => !TITLES.has(word))).toEqual([]);
  });
});

describe('the users of the lexicon', () => {
  it('take every abbreviated title for one, in sentences, in names and in attribution', () => {
    for (const title of [...CLEAR_TITLE_ABBREVIATIONS, ...UNCLEAR_TITLE_ABBREVIATIONS]) {
      const written = `${capitalised(title)}.`;
      const text = `The road is closed, said ${written} Ana Ruiz. It rained.`;
      expect(splitSentences(text).length, text).toBe(2);
      expect(isTitle(written), written).toBe(true);
      expect(findPeople(text)[0]?.name, text).toBe('Ana Ruiz');
    }
    expect([...DOTTED_TITLES].every((title) => isTitle(`${title}.`))).toBe(true);
  });

  it('search for a shortened title by its word', () => {
    for (const [short, word] of TITLE_PAIRS) {
      const [one, other] = contentStems(`${short} ${word}`);
      expect(relatedNames(one!).has(other!), word).toBe(true);
    }
    expect(relatedNames('det').has('detect')).toBe(true);
  });

  it('read every month and its short form', () => {
    for (const month of [...MONTHS, ...MONTH_ABBREVIATIONS])
      expect(periodIn(`What did he say in ${capitalised(month)} 2021?`), month).not.toBeNull();
    for (const month of MONTH_ABBREVIATIONS)
      expect(splitSentences(`It was on ${capitalised(month)}. 4 that he came. It rained.`)).toHaveLength(2);
  });

  it('see a question about words in every verb of saying that asks for them', () => {
    for (const verb of ASKED_SPEECH_VERBS)
      expect(answerKind(`What did Ana Ruiz ${verb} of late?`), verb).toBe('speech');
    expect(answerKind('What did Norway add to the treaty?')).not.toBe('speech');
  });
});

/** Files that may hold words of a list, and why. */
const OWN_LISTS: Record<string, string> = {
  'question/intent/intent-phrases.ts': 'its alternatives are parts of whole phrases',
  'checking/claim/around-quote.ts': 'what may stand around a quote that is pasted: no word that denies',
  'index/formats/html/post-meta.ts': 'the small words of bylines and dates, in the languages of Europe',
  'models/builtin-embedder.ts': 'its vectors are frozen by their id',
};
/** Lists that no other file repeats, and how many of their words one line may hold. */
const NOWHERE_ELSE = {
  months: 3,
  'shortened months': 3,
  weekdays: 3,
  particles: 4,
  'shortened titles': 4,
  auxiliaries: 6,
};

describe('second copies', () => {
  it('are allowed only in files that exist', () => {
    expect(Object.keys(OWN_LISTS).filter((file) => !existsSync(`src/${file}`))).toEqual([]);
  });

  const lines = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.startsWith('language/lexicon/') && !OWN_LISTS[file])
    .flatMap((file) =>
      readFileSync(`src/${file}`, 'utf8')
        .split('\n')
        .filter((line) => line.length > 30 && !/^\s*(?:\*|\/\*|\/\/|import\b)/.test(line))
        .map((line) => ({
          line: `${file}: ${line.trim()}`,
          words: new Set(line.toLowerCase().match(/[a-z']+/g)),
        })),
    );

  it('of a longer list of words do not stand in two patterns', () => {
    const places = new Map<string, Set<string>>();
    for (const { line } of lines)
      for (const [list] of line.matchAll(/[\p{L} ]+(?:\|[\p{L} ]+){7,}/gu)) {
        const key = list.split('|').sort().join('|');
        places.set(key, (places.get(key) ?? new Set()).add(line.split(':')[0]!));
      }
    const copies = [...places].filter(([, files]) => files.size > 1);
    expect(copies.map(([list, files]) => `${list}: ${[...files].join(', ')}`)).toEqual([]);
    expect(places.size).toBeGreaterThan(100);
  });

  it.each(Object.entries(NOWHERE_ELSE))('of %s stand nowhere else', (name, most) => {
    const list = [...LISTS[name]!];
    const copies = lines.filter(({ words }) => list.filter((word) => words.has(word)).length > most);
    expect(copies.map(({ line }) => line)).toEqual([]);
  });
});
