import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentStems, tokenize } from '../../src/language/tokens.js';
import { anyCharacter } from '../support/any-text.js';

describe('tokenize', () => {
  it('gives ordered ranges of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        let from = 0;
        for (const { start, end, lower } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(lower).not.toBe('');
          from = end;
        }
      }),
    );
  });

  it.each([
    ['등대가 등대는 등대의 등대에서', ['등대']],
    ['켜졌다고 켜졌나요 켜졌다', ['켜졌']],
    ['서울 나라', ['서울', '나라']],
  ])('removes the endings of Korean, but not from words of two syllables: %s', (text, stems) => {
    expect([...new Set(contentStems(text))].map((stem) => stem.normalize('NFC'))).toEqual(stems);
  });

  it.each([
    ['市长周一宣布，新的地铁线将于2025年开通。', ['市长', '地铁', '2025', '开通']],
    ['港湾局は火曜日、防波堤の建設を開始した。', ['港湾', '火曜日', '防波堤', '建設']],
    ['ท่าเรือจะเปิดอีกครั้ง', ['ท่าเรือ', 'เปิด']],
    ['The mayor of 杭州市 said so.', ['mayor', '杭州市', 'said']],
  ])('divides what is written without spaces: %s', (text, words) => {
    const found = tokenize(text).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(expect.arrayContaining(words));
    expect(tokenize(text.slice(1), 1).at(-1)).toEqual(tokenize(text).at(-1));
  });

  /** Acronyms, numbers and words with apostrophes, as one pattern finds them anywhere in a text. */
  const WORD =
    /\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])|\p{N}+(?:[.,]\p{N}+)+(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
  const PIECES = [
    'a',
    'Bcd',
    '1',
    '20',
    '.',
    ',',
    "'",
    '’',
    ' ',
    '-',
    'é',
    '\u0301',
    'ж',
    '😀',
    '½',
    '𝟙',
    '\n',
  ];

  it('finds words next to anything that words may stand next to', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES)), (pieces) => {
        const text = pieces.join('');
        const words = [...text.matchAll(WORD)].filter(([word]) => /[\p{L}\p{N}]/u.test(word));
        expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(
          words.map(([word]) => word),
        );
      }),
    );
  });

  it.each([
    ['Café ＮＡＴＯ Müller straße', ['cafe', 'nato', 'muller', 'strasse']],
    ["China's officials’ don't", ['china', 'officials', 'dont']],
    ['U.S. and US, the U.N.', ['us', 'and', 'us', 'the', 'un']],
    ['1,000 or 3.5 at 4:00', ['1000', 'or', '3.5', 'at', '04:00']],
    // Hindi, Tamil, Bengali and Thai write vowels as marks, Japanese its voiced consonants; Arabic and Hebrew can spare them.
    ...['हिंदी में चुनाव', 'தமிழ் செய்தி', 'বাংলা সংবাদ', 'ガス', 'ข่าว'].map((text): [string, string[]] => [
      text,
      text.normalize('NFKD').split(' '),
    ]),
    ['مُحَمَّد שָׁלוֹם Ἀθῆναι Ёлка', ['محمد', 'שלום', 'αθηναι', 'елка']],
    ['क्\u200dष 1\uFE0F\u20E3 葛\u{E0100}', ['क्ष', '1', '葛']],
    ['Euro-Atlantic snake_case', ['euro', 'atlantic', 'snake', 'case']],
  ])('reads the words of %j', (text, words) => {
    expect(tokenize(text).map(({ lower }) => lower)).toEqual(words);
  });

  it('keeps the offsets of what it folded', () => {
    const text = 'In Müller’s café';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'In',
      'Müller’s',
      'café',
    ]);
  });

  it.each([
    ['wrote', 'writing'],
    ['die', 'deaths'],
    ['emphasising', 'emphasized'],
    ['organisation', 'organizations'],
    ['neighbours', 'neighbor'],
    ['16th', '16'],
    ['1990s', '1990'],
    ['adviser', 'advise'],
  ])('gives %s and %s one stem', (a, b) => {
    expect(contentStems(a)).toEqual(contentStems(b));
  });

  it('keeps words, and not the texts that they stood in', () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const heap = (): number => {
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const filler = 'the sea was calm. '.repeat(2000);
    const read = (i: number) => contentStems(`${filler} unheardofword${i}`.replace('calm', String(i)));
    read(0);
    const before = heap();
    // The texts take 1.4 MB.
    for (let i = 1; i <= 40; i++) read(i);
    expect(heap() - before).toBeLessThan(2 ** 19);
  });

  it('marks stop words', () => {
    expect(contentStems('What did the minister say?')).toEqual(['minist', 'sai']);
  });
});
