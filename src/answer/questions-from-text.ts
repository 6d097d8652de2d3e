/** Questions that single sentences of an article answer, in the sentence's own words. */
import type { Excerpt, Range, Sentence } from '../domain.js';
import { textAt } from '../language/excerpt.js';
import { MONTHS } from '../language/lexicon/calendar.js';
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  LOCATIVES,
  MODALS,
  PREPOSITIONS,
} from '../language/lexicon/function-words.js';
import { NUMBER_WORDS } from '../language/lexicon/numbers.js';
import { STOP_WORDS } from '../language/lexicon/stop-words.js';
import { CAPITALISED_RUN, capitalisedRuns } from '../language/names/name-patterns.js';
import { isNoName, isThing, trimRun } from '../language/names/name-words.js';
import { soleSpeaker } from '../speakers/attribute.js';

/** What somebody said; a number or a day; who, where, why or what. */
export const FORMS = ['said', 'figure', 'fact'] as const;

/** A question, with the sentence that answers it as a range of the text. */
export interface MadeQuestion extends Range {
  readonly form: (typeof FORMS)[number];
  readonly text: string;
}

/** How far back to search for the words. */
const LONGEST_WORDS = 60;
const MOST_SENTENCES = 200;
/** A longer sentence says more than one thing. */
const LONGEST_SENTENCE = 250;

/**
 * In the order of the article. The range of each is that of the sentence that answers it.
 * @param leastMentions How often the article mentions a name that is asked about, at least.
 */
export function questionsOf(article: Excerpt, leastMentions: number): MadeQuestion[] {
  const isKnown = isNameIn(`${article.title ?? ''}\n${article.text}`, leastMentions);
  return article.sentences.slice(0, MOST_SENTENCES).flatMap((sentence, i) => {
    const { start, end } = sentence;
    const text = textAt(article, start, end);
    const made = (form: MadeQuestion['form'], question: string | null): MadeQuestion[] =>
      question ? [{ form, text: question, start, end }] : [];
    const isPlain = text.length <= LONGEST_SENTENCE;
    return [
      ...made('said', saidIn(text, sentence, isKnown)),
      ...made('figure', isPlain ? figureIn(text, isKnown) : null),
      ...made('fact', isPlain ? factIn(text, isKnown) : null),
      ...made('fact', personIn(text, sentence)),
      ...made('fact', i === 0 ? subjectOf(article.title, text) : null),
    ];
  });
}

type IsName = (words: string) => boolean;

/**
 * A test for whether capitalised words are a name that the text holds so often. A capital may only mark the start of a
 * sentence, so a lower-case word must precede them at least once, and they must nowhere be in lower case.
 */
function isNameIn(text: string, leastMentions: number): IsName {
  return (words) => {
    const places = text.split(words);
    const isWithin = places.slice(0, -1).some((before) => /[\p{Ll},] $/u.test(before.slice(-2)));
    const isOrdinary = text.includes(` ${words.toLowerCase()} `) || words.split(/\s+/).some(isNoName);
    return places.length > leastMentions && isWithin && !isOrdinary && words.length > 1;
  };
}

/** "What did Kari Holm say about Svalbard?", if a person with a known role names something. */
function saidIn(text: string, { voice }: Sentence, isKnown: IsName): string | null {
  const speaker = soleSpeaker(voice);
  const topic = speaker?.role ? topicOf(text, `${speaker.role} ${speaker.name}`, isKnown) : undefined;
  return topic ? `What did ${speaker!.name} say about ${topic}?` : null;
}

/** "Who is Kari Holm?", if her role is next to her name. */
function personIn(text: string, { voice }: Sentence): string | null {
  const speaker = soleSpeaker(voice);
  if (!speaker?.role || !speaker.name.includes(' ') || isThing(speaker.name.split(' '))) return null;
  return text.includes(speaker.role) && text.includes(speaker.name) ? `Who is ${speaker.name}?` : null;
}

/** The first name that is neither the speaker's nor the place or audience of the words, with its article: "the West". */
function topicOf(sentence: string, speaker: string, isKnown: IsName): string | undefined {
  const own = new Set(speaker.split(/\s+/));
  for (const { 0: name, index } of capitalisedRuns(sentence)) {
    // The capital after a full stop or an opening quotation mark may be the sentence's own.
    const before = sentence.slice(Math.max(0, index - LONGEST_WORDS), index);
    const [, word, the = ''] = /(?<!\p{L})(\p{Ll}+) (the )?$/u.exec(before) ?? [];
    if (!word || NO_TOPIC_AFTER.has(word) || name.split(/\s+/).some((part) => own.has(part))) continue;
    if (isKnown(name) && isWhole(name, sentence.slice(index + name.length))) return the + name;
  }
  return undefined;
}

const NO_TOPIC_AFTER: ReadonlySet<string> = new Set([
  ...LOCATIVES,
  'from',
  'told',
  'tells',
  'telling',
  'degrees',
]);
/** Words that end a name before them: "the EU would", "Nordhaven and". */
const AFTER_NAMES = new Set([...STOP_WORDS, ...AUXILIARIES, ...MODALS, ...PREPOSITIONS, ...CLAUSE_OPENERS]);

/** Whether a name ends there: not "Russian" of "Russian gas", "Mass" of "Mass., where", "University" of "University of Nes". */
function isWhole(name: string, after: string): boolean {
  if (name.includes('.') || /^ (?:of|for|and|&) (?:the )?\p{Lu}/u.test(after)) return false;
  const [, word] = /^ (\p{L}+)/u.exec(after) ?? [];
  return word ? AFTER_NAMES.has(word) : /^(?:[,;:?!)”"]|\.["”’)]*$|$)/.test(after);
}

const NAME = `(The )?(${CAPITALISED_RUN})`;
const NUMBER = `(?:\\d[\\d,.]{0,20}\\d|\\d|${[...NUMBER_WORDS].join('|')})`;
const MONTH = [...MONTHS].map((month) => month[0]!.toUpperCase() + month.slice(1)).join('|');
const PARTICIPLE =
  '(?:\\p{Ll}+ed|born|bought|built|caught|chosen|found|given|held|hit|lost|made|sent|shot|sold|struck|sworn|taken|won|written)';
/** "Twelve people were killed in Storvik." */
const COUNTED = new RegExp(
  `\\b${NUMBER} ((?:\\p{Ll}+ )?(?:people|\\p{Ll}+s)) (were|have been|had been) (${PARTICIPLE}) ((?:in|at|near|off|across) (?:the )?)(${CAPITALISED_RUN})(?=(?:[.,;]| and\\b))`,
  'u',
);
const ON_DAY = `(?:in|on) (?:(?:early|late) )?(?:\\d{1,2} )?(?:(?:${MONTH})\\b|1\\d{3}\\b|20\\d\\d\\b)`;
/** "Fjordline was founded in May 1998" */
const DATED = new RegExp(`^${NAME} (was|were) (${PARTICIPLE}(?: \\p{Ll}+){0,3}?) ${ON_DAY}`, 'u');
/** The base form, for a question with "did", of verbs that need no object. */
const BASE_FORMS: ReadonlyMap<string, string> = new Map([
  ['took place', 'take place'],
  ['died', 'die'],
  ['opened', 'open'],
  ['closed', 'close'],
  ['ended', 'end'],
  ['resigned', 'resign'],
]);
/** "The Skarvik Ferry closed on 3 May", "Ada Lund’s visit to Nes took place in 2021" */
const HAPPENED = new RegExp(
  `^${NAME}(?:(?<=(?<owner>[\\p{L}-]{2,30})[’']s)((?: [\\p{L}’'-]+){1,6}?))? (${[...BASE_FORMS.keys()].join('|')}) ${ON_DAY}`,
  'u',
);
/** "Ada Lund was born in Bergen." */
const PLACED = new RegExp(
  `^${NAME} (was|were) (born|held|found|built|buried|raised|arrested) (?:in|at|near) (?:the )?(?!${MONTH})${CAPITALISED_RUN}(?=[.,; ])`,
  'u',
);
/** "The Skarvik Ferry was cancelled because the" */
const EXPLAINED = new RegExp(
  `^${NAME} (is|are|was|were) ((?:[\\p{L}’'-]+ ){1,8})because (?!of (?:it|them|this|that)\\b)`,
  'u',
);

/** "How many people were killed in Storvik?", "When was Fjordline founded?" */
function figureIn(text: string, isKnown: IsName): string | null {
  const found = COUNTED.exec(text);
  if (!found) return inverted('When', DATED.exec(text), isKnown) ?? eventIn(text, isKnown);
  const [whole, things, be, done, where, name] = found;
  const isNamed = isKnown(name!) && isWhole(name!, text.slice(found.index + whole.length));
  return isNamed ? `How many ${things} ${be} ${done} ${where}${name}?` : null;
}

/** "When did the Skarvik Ferry close?", "When did Ada Lund's visit to Nes take place?" */
function eventIn(text: string, isKnown: IsName): string | null {
  const [, the, name, owner, what = '', past] = HAPPENED.exec(text) ?? [];
  if (!past || !isKnown(owner ?? name!) || trimRun(name!) !== name) return null;
  return `When did ${the ? 'the ' : ''}${name}${what} ${BASE_FORMS.get(past)}?`;
}

/** "Where was Ada Lund born?", "Why was the Skarvik Ferry cancelled?" */
const factIn = (text: string, isKnown: IsName): string | null =>
  inverted('Where', PLACED.exec(text), isKnown) ?? inverted('Why', EXPLAINED.exec(text), isKnown);

/** "Ada Lund was born" as "Where was Ada Lund born?", if the name is one. */
function inverted(asked: string, found: RegExpExecArray | null, isKnown: IsName): string | null {
  if (!found) return null;
  const [, the, name, be, rest] = found;
  return isKnown(name!) ? `${asked} ${be} ${the ? 'the ' : ''}${name} ${rest!.trim()}?` : null;
}

/** "What is known about the deep lake?", if an article opens by saying what its title is; a headline is no such name. */
function subjectOf(title: string | null, opening: string): string | null {
  if (!title) return null;
  const name = title.replace(/^(?:the|an?) /i, '');
  const at = opening.toLowerCase().indexOf(name.toLowerCase());
  const saysWhat = /^(?: \([^)]*\))? (?:is|are|was|were) /.test(opening.slice(at + name.length));
  const the = /^the $/i.test(opening.slice(0, at)) ? 'the ' : '';
  if (!saysWhat || at !== the.length) return null;
  return `What is known about ${the}${opening.slice(at, at + name.length)}?`;
}
