import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/language/sentences.js';
import { plainQuotations, quotationsIn, runsOn } from '../../src/speakers/quotations.js';

const quoted = (text: string): string[] => quotationsIn(text).map(({ start, end }) => text.slice(start, end));

describe('quotations', () => {
  it('reach from mark to mark, curved or straight', () => {
    expect(quoted('“Yes,” she said. "No," he said.')).toEqual(['“Yes,”', '"No,"']);
  });

  it('have single marks where a text has no others', () => {
    expect(quoted('‘Yes. It’s late,’ she said. ‘The boys’ room is cold.’')).toEqual([
      '‘Yes. It’s late,’',
      '‘The boys’ room is cold.’',
    ]);
    expect(quoted('She said the plan was ‘a gift’. ‘Go home,’ he said.')).toEqual(['‘Go home,’']);
    expect(quoted('“Yes,” she said. ‘Go home,’ he said.')).toEqual(['“Yes,”']);
    const [first, second] = quotationsIn('She said: ‘One.\n\n‘Two.’\n\nThree.');
    expect(first).toMatchObject({ continued: true, closed: false });
    expect(second).toMatchObject({ continued: false, closed: true });
  });

  it('end with the mark that opens English ones if they begin with a low one', () => {
    expect(quoted('„Yes“, she said. „No.” “Go,” he said.')).toEqual(['„Yes“', '„No.”', '“Go,”']);
  });

  it('are not opened by signs for inches', () => {
    expect(quoted('A 6\' 2" man said: "No."')).toEqual(['"No."']);
  });

  it('go on into a paragraph that opens with a mark, and end with any other', () => {
    const [first, second] = quotationsIn('She said: “One.\n\n“Two.”\n\nThree.');
    expect(first).toMatchObject({ continued: true, closed: false });
    expect(second).toMatchObject({ continued: false, closed: true });
    expect(quotationsIn('She said: “One.\n\nTwo.')[0]).toMatchObject({ continued: false, closed: false });
  });

  it('hold sentences together where they are closed', () => {
    const runs = (text: string): boolean[] => {
      const split = { text, sentences: splitSentences(text) };
      return runsOn(split, plainQuotations(split));
    };
    expect(runs('“One. Two,” she said. “Three.” Four.')).toEqual([true, false, false, false]);
    expect(runs('“One. Two. Three.')).toEqual([false, false, false]);
  });

  it('are in order and separate, whatever marks there are', () => {
    const pieces = fc.array(fc.constantFrom('"', '“', '”', ' ', 'a', '\n\n', '6', '('), { maxLength: 40 });
    fc.assert(
      fc.property(pieces, (list) => {
        const text = list.join('');
        let from = 0;
        for (const { start, end } of quotationsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toMatch(/^["“]/);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
