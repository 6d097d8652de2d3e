import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitSentences } from '../../src/language/sentences.js';
import { attributions } from '../../src/speakers/attributions.js';
import { runs } from '../support/full.js';

/** Words and marks that rules about speakers look for, small words with a capital among them: "Per" and "Via" are names. */
const PIECES = `
  Per Will Via In The A On For And But Lind Ada Lind Norland Dr. Mr. Mayor mayor minister deputy Department of the a and or , ,
  , . . : ; — “ ” " ‘ ’ ( ) said says told asked according to statement in who which that as he she they his was has quoted saying
  adding spokesman police officials 14 2023 Monday last week “We late,” late.” “Go,” call called agency Herald Lind's Jr. CEO
  chief officer University Ministry wrote tweet letter former Sen. where when after before by with from Oslo Inc.
  While Because Another another charity acting 22-time 76-year-old year-old KC vice-chair ex-wife Pope resident The Sunday Times Today
  May – ― - • & ? saying responded added a pocket told to truth in “The Baker” Pilots' Association Rescue Committee one of her
  Science trade Transport climate energy director chair for on has wrote central bank Norland's Little Rock which whose`
  .trim()
  .split(/\s+/);

const attribute = (text: string) => attributions({ text, sentences: splitSentences(text) });

it('attributes any order of words to somebody or to nobody, and never fails', () => {
  const pieces = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(pieces, (words) => {
      const text = words.join(' ').replace(/ (?=[,.:;”’)])/gu, '');
      expect(attribute(text)).toHaveLength(splitSentences(text).length);
    }),
    { numRuns: runs(300, 20_000) },
  );
});

it.each(['says minister Per', 'said Inc. agency', 'of Per or Per said Per'])(
  'reads “%s”, which has too few words',
  (text) => expect(attribute(text)).toHaveLength(1),
);

it.each([
  ['Her deputy, Per Lind, said that it was late.', 'Per Lind'],
  ['The mayor, Via Lind, said that it was late.', 'Via Lind'],
  ['It was late, said Per Lind.', 'Per Lind'],
  ['According to Per Lind, it was late.', 'Per Lind'],
])('finds who speaks in “%s”, where a name may begin with a small word: %s', (text, name) =>
  expect(attribute(text).at(-1)!.speaker).toBe(name),
);
