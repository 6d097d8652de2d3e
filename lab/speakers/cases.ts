/** Invented cases: `name or - | text`, with ‹ › around the sentence, ¶ for a paragraph, ⏎ for a line break. */
import { splitSentences } from '../../src/language/sentences.js';
import { speakerOf } from '../../src/speakers/attribute.js';

export interface SpeakerCase {
  readonly name: string | null;
  /** Only where it counts. */
  readonly role: string | null;
  readonly marked: string;
}

/** The cases of a file. Lines that are not cases, such as comments, are skipped. */
export function parseCases(text: string): SpeakerCase[] {
  return text.split('\n').flatMap((line): SpeakerCase[] => {
    const [, expected, marked] = /^([^#|][^|]*) \| (.*)$/.exec(line) ?? [];
    if (!expected || !marked) return [];
    const [, name, role] = /^(.*?)(?: <(.*)>)?$/.exec(expected)!;
    return [{ name: name === '-' ? null : name!, role: role ?? null, marked }];
  });
}

/** The name under the sentence if that is wrong; null if it is right. */
export function faultOf({ name, role, marked }: SpeakerCase): string | null {
  const laid = marked.replace(/ ¶ /g, '\n\n').replace(/ ⏎ /g, '\n');
  const text = laid.replace(/[‹›]/g, '');
  const range = { start: laid.indexOf('‹'), end: laid.indexOf('›') - 1 };
  const speaker = speakerOf({ text, sentences: splitSentences(text) }, range);
  const isRight = (speaker?.name ?? null) === name && (role === null || speaker?.role === role);
  return isRight ? null : speaker ? `${speaker.name} <${speaker.role ?? ''}>` : '-';
}
