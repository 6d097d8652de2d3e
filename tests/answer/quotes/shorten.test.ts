import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_WORDS, shownParts } from '../../../src/answer/quotes/shorten.js';
import { splitSentences } from '../../../src/language/sentences.js';
import { quoteAsShown } from '../../../src/wording/quote-text.js';

const words = (count: number, word: string): string => Array.from({ length: count }, () => word).join(' ');
const answerAt = (text: string, word: string) => {
  const start = text.indexOf(word);
  return [{ kind: 'answer', start, end: start + word.length }] as const;
};
function shown(text: string, answer: string): string | null {
  const marks = answerAt(text, answer);
  const parts = shownParts(text, splitSentences(text), marks);
  return parts && quoteAsShown({ text, marks, shown: parts }).text;
}

describe('a long quote', () => {
  it('is shown whole up to sixty words', () => {
    expect(shown(`The harbour ${words(58, 'froze')}.`, 'harbour')).toBeNull();
  });

  it('is shown by the whole sentences around the answer that fit, with a mark at what is left out', () => {
    const [before, behind] = [`There ${words(29, 'one')}.`, `Later ${words(39, 'three')}.`];
    const text = `${before} Mayor Lind ${words(28, 'two')}. ${behind}`;
    expect(shown(text, 'Lind')).toBe(`${before} Mayor Lind ${words(28, 'two')}. […]`);
    expect(shown(text, 'three')).toBe(`[…] ${behind}`);
  });

  it('keeps the sentence for which it was chosen, rather than an earlier one with as many words of the question', () => {
    const text = `The mayor ${words(38, 'spoke')}. The mayor ${words(38, 'left')}.`;
    const marks = [...text.matchAll(/mayor/gu)].map(({ index }) => ({
      kind: 'match' as const,
      start: index,
      end: index + 5,
    }));
    const [first, second] = splitSentences(text);
    expect(shownParts(text, [first!, second!], marks, second)).toEqual([second]);
    expect(shownParts(text, [first!, second!], marks)).toEqual([first]);
  });

  it('keeps the sentence for which it was chosen, rather than the one with the likeliest answer', () => {
    const text = `The mayor ${words(38, 'spoke')}. Then Lind ${words(38, 'left')}.`;
    const [first, second] = splitSentences(text);
    expect(shownParts(text, [first!, second!], answerAt(text, 'Lind'), first)).toEqual([first]);
  });

  it('keeps the sentence that its first word points back to, rather than the one that follows', () => {
    const shownFrom = (opening: string) => {
      const sentences = [
        `A dyke ${words(23, 'held')}.`,
        `${opening} ${words(23, 'low')}.`,
        `Mud ${words(28, 'lay')}.`,
      ];
      const text = sentences.join(' ');
      const [before, chosen, behind] = splitSentences(text);
      const parts = shownParts(text, [before!, chosen!, behind!], [], chosen);
      return parts!.map(({ start, end }) => text.slice(start, end));
    };
    expect(shownFrom('They were')).toEqual([`A dyke ${words(23, 'held')}. They were ${words(23, 'low')}.`]);
    expect(shownFrom('Polders were')).toEqual([`Polders were ${words(23, 'low')}. Mud ${words(28, 'lay')}.`]);
  });

  it('is not cut inside a name with a dash', () => {
    const text = `The ${words(30, 'old')} Paris–Dakar race began, and ${words(40, 'late')}.`;
    expect(shown(text, 'Paris')).toContain('Paris–Dakar race began […]');
  });

  it('is cut between clauses if one sentence is too long, after an opening that says who it is about', () => {
    const text =
      `The mayor asked it of every baker in the town, of ${words(30, 'divers')}, of ${words(30, 'nurses')}, ` +
      `and of the pilots who ${words(10, 'waited')}, so that no ferry leaves.`;
    expect(shown(text, 'mayor')).toBe(
      `The mayor asked it of every baker in the town, of ${words(30, 'divers')} […]`,
    );
    expect(shown(text, 'pilots')).toBe(
      `The mayor asked it of every baker in the town […] and of the pilots who ${words(10, 'waited')}, so that no ferry leaves.`,
    );
  });

  it('is shown whole if it has no place to be cut', () => {
    expect(shown(words(90, 'ship'), 'ship')).toBeNull();
    // A comma of a list is none.
    expect(shown(Array.from({ length: 90 }, () => 'ships').join(', '), 'ships')).toBeNull();
  });

  it('keeps the marks on the words they stood on', () => {
    const text = `There ${words(49, 'one')}. Mayor Lind ${words(28, 'two')}.`;
    const marks = answerAt(text, 'Lind');
    const { text: cut, marks: moved } = quoteAsShown({
      text,
      marks,
      shown: shownParts(text, splitSentences(text), marks)!,
    });
    expect(moved.map(({ start, end }) => cut.slice(start, end))).toEqual(['Lind']);
  });

  it('is shown in parts that are slices of it, in order, separate and short, whatever it holds', () => {
    const piece = fc.constantFrom(
      'ship',
      'and',
      ', and',
      '; the',
      '.',
      ',',
      'who',
      '“No”',
      ' — so',
      'Lind',
      '\n\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 60, maxLength: 160 }), fc.nat(159), (pieces, at) => {
        const text = pieces.join(' ');
        const start = Math.min(at, text.length - 1);
        const marks = [{ kind: 'answer' as const, start, end: start + 1 }];
        const parts = shownParts(text, splitSentences(text), marks) ?? [];
        let last = 0;
        for (const part of parts) {
          expect(part.start).toBeGreaterThanOrEqual(last);
          expect(part.end).toBeGreaterThan(part.start);
          last = part.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        const count = parts.flatMap((part) => text.slice(part.start, part.end).match(/\S+/gu) ?? []).length;
        expect(count).toBeLessThanOrEqual(MOST_WORDS);
      }),
      { numRuns: 60 },
    );
  });
});
