import { describe, expect, it } from 'vitest';
import { isLetterOfNote, raise, withoutNoteMarks } from '../../../src/index/text/raised.js';

describe('withoutNoteMarks', () => {
  it.each([
    ['It killed 12³ people.', 'It killed 12 people.'],
    ['It cost 2.5 million⁵. She paid.', 'It cost 2.5 million. She paid.'],
    ['In 2023¹ it treated 1,204² patients and lost 3³.', 'In 2023 it treated 1,204 patients and lost 3.'],
    ['“No,”⁴ she said.⁵,⁶', '“No,” she said.'],
    ['It killed 12 ³ people and 41 ⁴.', 'It killed 12 people and 41.'],
    ['¹ Count of 8 May.', 'Count of 8 May.'],
    ['He paid 10¹ crowns.', 'He paid 10 crowns.'],
  ])('takes the marks out of %s', (text, expected) => {
    expect(withoutNoteMarks([text])).toEqual([expected]);
  });

  it.each([
    'It covers 30 km² and 5m³ of water, 8 in² of it ice.',
    'It fell by 10⁶ tonnes, or 3 × 10⁴ a day.',
    'E = mc² and x² + y² = r².',
    '2³ = 8, and ¹⁴C tells its age.',
    'It is 1 000 acres ( 4 km ² ) by the river.',
    'At 10⁻⁹ metres, Ca²⁺ is seen.',
  ])('leaves %s', (text) => {
    expect(withoutNoteMarks([text])).toEqual([text]);
  });

  it('distinguishes the second note from a power of ten by the count', () => {
    expect(withoutNoteMarks(['Of 30¹ men, 10² died,', 'by 10⁶ to one.'])).toEqual([
      'Of 30 men, 10 died,',
      'by 10⁶ to one.',
    ]);
  });

  it('knows the letter of a note to a figure from an ordinal and a unit', () => {
    const before = (text: string) => isLetterOfNote('a', text);
    expect(['1,150', '204', '51.2', '48 %'].map(before)).toEqual([true, true, true, true]);
    expect(['2', '12', 'XX', 'M'].map(before)).toEqual([false, false, false, false]);
    expect(isLetterOfNote('th', '1900')).toBe(false);
  });

  it('raises figures', () => {
    expect(raise('1,20')).toBe('¹,²⁰');
  });
});
