/** What is said while the articles are being read, in words that terminal and Discord share. */
import type { Progress } from '../index/building/report.js';
import type { LeftOut } from '../index/left-out.js';
import type { Words } from './words.js';

/** What a build is doing, in words for a person. */
export const phaseInWords = (phase: Progress['phase'], words: Words): string => words.say(`reading.${phase}`);

/** The reply to another request to read the articles. */
export const ALREADY_READING = 'The articles are already being read. I keep answering meanwhile.';

/** Kinds named in a line; the rest are counted. */
const NAMED = 8;

/** `28 files left out: 14 .pptx, 2 without an ending`; null if none was. */
export function leftOutInWords(leftOut: readonly LeftOut[], words: Words): string | null {
  const sum = (some: readonly LeftOut[]): number => some.reduce((total, { files }) => total + files, 0);
  if (leftOut.length === 0) return null;
  const named = leftOut
    .slice(0, NAMED)
    .map(({ ending, files }) => `${files} ${ending || words.say('reading.noEnding')}`);
  const rest = sum(leftOut.slice(NAMED));
  const kinds = [...named, ...(rest > 0 ? [`${rest} ${words.say('reading.otherKinds')}`] : [])].join(', ');
  return words.say('reading.leftOut', { count: sum(leftOut), kinds });
}
