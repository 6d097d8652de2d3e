/** Transcripts and interviews: "MR. FENWICK:" at the head of a line says whose words follow. */
import type { Article, Speaker } from '../domain.js';
import { isRole, LOWER, type Person, splitRole, trimRun, UPPER } from '../language/people.js';

const LABEL = new RegExp(
  String.raw`^([${UPPER}][^:()\n“”"?!,;]{0,48}?)(?: \(([^()\n]{2,40})\))?:(?=\s|$)`,
  'u',
);
/** Lines of a page that look like a speaker's. */
const FURNITURE =
  /\b(?:photo|photos|image|images|video|note|update|updated|correction|watch|read|listen|source|sources|more|related|tags|topics|breaking|exclusive|live|analysis|opinion|caption|credit|copyright|date|time|place|venue|price|cost|tickets|address|phone|email|website|result|score|attendance|pros|cons|background|summary)\b/i;
const LOWER_CASE = new RegExp(`[${LOWER}]`, 'u');
const WORD_START = new RegExp(`([${UPPER}])([${UPPER}]+)`, 'gu');

interface Label {
  readonly sentence: number;
  readonly words: string;
  /** What stands in brackets behind it: "CHAIR (Ms. DALY):". */
  readonly aside: string | undefined;
}

/**
 * Who speaks each sentence by its label, or by the last label before it: null where a label names nobody that can be
 * told, undefined where no label holds. Fewer than two different labels make no conversation.
 */
export function labelledSpeakers(
  { text, sentences }: Pick<Article, 'text' | 'sentences'>,
  people: readonly Person[],
): (Speaker | null | undefined)[] {
  const gap = (i: number): string => text.slice(sentences[i - 1]?.end ?? 0, sentences[i]!.start);
  const found = sentences.flatMap(({ start, end }, sentence): Label[] => {
    if (sentence > 0 && !gap(sentence).includes('\n')) return [];
    const [, words, aside] = LABEL.exec(text.slice(start, end)) ?? [];
    return words && isCapitalised(words) ? [{ sentence, words, aside }] : [];
  });
  const counts = new Map<string, number>();
  for (const { words } of found) counts.set(words, (counts.get(words) ?? 0) + 1);
  const recurring = [...counts.values()].filter((count) => count > 1).length;
  const speakers = new Map<string, Speaker | null>();
  for (const label of found) {
    const speaker = speakerOfLabel(label, people, recurring > 1 && counts.get(label.words)! > 1);
    if (speaker !== undefined && !speakers.get(label.words)) speakers.set(label.words, speaker);
  }
  if (speakers.size < 2) return sentences.map(() => undefined);
  const labels = found.filter(({ words }) => speakers.has(words));
  const at = new Map(labels.map(({ sentence, words }) => [sentence, speakers.get(words)!]));
  const lastLabel = labels.at(-1)!.sentence;
  let current: Speaker | null | undefined;
  return sentences.map(({ start }, i) => {
    const isNewParagraph = /\n[^\S\n]*\n/.test(gap(i));
    if (at.has(i)) current = at.get(i)!;
    else if (isNewParagraph && (i > lastLabel || !carriesOn(text, start))) current = undefined;
    return current;
  });
}

/** Whether a paragraph without a label may belong to the one before: no stage direction, no time code, and no question. */
function carriesOn(text: string, start: number): boolean {
  const paragraph = /^[^\n]*(?:\n(?![^\S\n]*\n)[^\n]*)*/.exec(text.slice(start))![0].trimEnd();
  return /^[“"‘'\p{L}]/u.test(paragraph) && !/\?["”’)]*$/.test(paragraph);
}

function isCapitalised(words: string): boolean {
  const list = words.split(' ');
  return list.length <= 5 && list.every((word) => /^[^\p{Ll}]/u.test(word)) && !/\d/.test(words);
}

/** Whom a label names; null for somebody it does not name, undefined where it is none. */
function speakerOfLabel(
  { words, aside }: Label,
  people: readonly Person[],
  recurs: boolean,
): Speaker | null | undefined {
  if (/^[QA]$/.test(words)) return null;
  if (FURNITURE.test(words)) return undefined;
  const isSmall = LOWER_CASE.test(words);
  if (!isSmall && /^[^\s.]{2,3}$/.test(words)) {
    const bearers = people.filter(({ name }) => initialsOf(name) === words);
    if (bearers.length > 0) return bearers.length === 1 ? plain(bearers[0]!) : null;
  }
  const titled = isSmall ? words : inSmallLetters(words);
  const { name, role } = splitRole(trimRun(titled));
  const named = aside ? splitRole(inSmallLetters(aside)).name : null;
  if (named) return { name: named, role: titled };
  const known = people.filter((one) => matches(one.name, name) && LOWER_CASE.test(one.name));
  if (known.length === 1) return { name: known[0]!.name, role: known[0]!.role ?? role };
  const hasTitle = titled.split(' ').some((word) => isRole(word));
  if (recurs || (!isSmall && hasTitle)) return name === '' ? undefined : { name, role };
  return undefined;
}

const plain = ({ name, role }: Person): Speaker => ({ name, role });
const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => word[0])
    .join('');

function matches(full: string, name: string): boolean {
  return full === name || full.endsWith(` ${name}`);
}

/** "MR. O’NEILL" as "Mr. O’Neill". */
function inSmallLetters(words: string): string {
  return words.replace(WORD_START, (_, first: string, rest: string) => first + rest.toLowerCase());
}
