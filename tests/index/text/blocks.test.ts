import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBlocks, tidy, toBlocks } from '../../../src/index/text/blocks.js';

describe('toBlocks', () => {
  it('mends words that were broken where lines were wrapped, and keeps hyphens of their own', () => {
    const wrapped = `The harbour reopened on Monday after a week of checks, and its owners esti-
mated that it had lost two million crowns while the ferries lay still in the peer-
reviewed harbour of Ruan, whose masters have counted every ship since the old
harbour burned.`;
    expect(toBlocks(wrapped)).toEqual([
      'The harbour reopened on Monday after a week of checks, and its owners estimated that it had lost two million crowns while the ferries lay still in the peer-reviewed harbour of Ruan, whose masters have counted every ship since the old harbour burned.',
    ]);
  });

  it('keeps the hyphen between two words where the text breaks none, even if they are also written as one', () => {
    const text = (end: string) => `The shelter of Nock is run by a group that is a non-
profit one and looks after its guests and its long-
term staff, who have worked at the shelter of eight-
bed rooms in the old hall by the brook of Nock since
for as long as there ${end}.`;
    expect(toBlocks(text('has been a roof on it'))[0]).toContain(
      'a non-profit one and looks after its guests and its long-term',
    );
    const broken = text('was a kitch-\nen in it, and a roof on it');
    expect(toBlocks(broken)[0]).toContain('a nonprofit one and looks after its guests and its long-term');
  });

  it('takes a hyphen inside a name for proof that words are broken, and a single one of a word for none', () => {
    const text = (end: string) => `The shelter of Nock is run by a group that goes with-
out pay and looks after its guests and its long-
term staff, who have worked at the shelter of ${end}
for as long as there has been a roof on it.`;
    const broken = 'goes without pay and looks after its guests and its long-term staff';
    expect(toBlocks(text('Nock'))[0]).toContain(broken);
    expect(toBlocks(text('eight-\nbed rooms and of Anna Zuck-\nerberg'))[0]).toContain(broken);
  });

  it('joins lines that were wrapped by hand, but not lists, tables and headings', () => {
    const wrapped = `The harbour reopened on Monday after a week of checks,
the port authority said. Two ferries left before noon, and
a third is to follow in the evening for the Asia-
Pacific line. Nobody was hurt.

# What is next for the harbour and for its people

- dredge the channel as deep as it was before all this
- mend the wall

Ferry | Time | Pier at which it lies until it leaves
Aurora | 9:00 | 4

By Ana Ruiz`;
    expect(toBlocks(wrapped)).toEqual([
      'The harbour reopened on Monday after a week of checks, the port authority said. Two ferries left before noon, and a third is to follow in the evening for the Asia-Pacific line. Nobody was hurt.',
      '# What is next for the harbour and for its people',
      '- dredge the channel as deep as it was before all this\n- mend the wall',
      'Ferry | Time | Pier at which it lies until it leaves\nAurora | 9:00 | 4',
      'By Ana Ruiz',
    ]);
  });

  it('keeps the lines of verse and addresses', () => {
    const verse = 'Roses are red\nViolets are blue\nSugar is sweet';
    expect(toBlocks(verse)).toEqual([verse]);
  });

  it('takes long lines as paragraphs of their own', () => {
    const [first, second] = [
      'The harbour reopened. '.repeat(12).trim(),
      'Two ferries left. '.repeat(14).trim(),
    ];
    expect(toBlocks(`${first}\n${second}`)).toEqual([first, second]);
    const sentence =
      'The harbour reopened on Monday after a week of checks, the port authority of the island said.';
    expect(toBlocks(`${sentence}\nNobody answered.\nBut why?`)).toEqual([
      sentence,
      'Nobody answered.\nBut why?',
    ]);
  });

  it('changes white space only', () => {
    const bare = (text: string) => tidy(text).replace(/\s+/g, '');
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.lorem(), fc.constantFrom('\n', '\n\n', '- a', 'A | b', '\t'))),
        (parts) => {
          const text = parts.join('\n');
          expect(bare(fromBlocks(toBlocks(text)))).toBe(bare(text));
        },
      ),
    );
  });

  it('is stable: canonical text yields itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const once = fromBlocks(toBlocks(text));
        expect(fromBlocks(toBlocks(once))).toBe(once);
      }),
    );
  });
});

describe('tidy', () => {
  it.each([
    ['a\u00a0b\u2009c\u3000d', 'a b c d'],
    ['se\u00adcu\u200brity\ufeff', 'security'],
    ['cafe\u0301', 'café'],
    ['a\u202eb\u2066c', 'abc'],
    ['one\u2028two\u2029three', 'one\ntwo\n\nthree'],
    ['bell\u0007', 'bell'],
    ['Wo\u200drd', 'Word'],
  ])('%j becomes %j', (written, plain) => expect(tidy(written)).toBe(plain));

  it('keeps quotation marks, dashes, and the joiners that Persian and emoji need', () => {
    for (const text of ['“It’s” – ‘so’ —…', 'می\u200cخواهم', '👩\u200d🚀']) expect(tidy(text)).toBe(text);
  });
});
