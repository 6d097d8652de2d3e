import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPassages } from '../../../src/language/passages.js';
import { splitSentences } from '../../../src/language/sentences.js';
import { columnsToBytes } from '../../../src/retrieval/inverted-index/columns.js';
import { GONE, mergeColumns, type Segment } from '../../../src/retrieval/inverted-index/merge.js';
import { buildColumns, type LexicalArticle } from '../../../src/retrieval/inverted-index/postings.js';
import { runs } from '../../support/full.js';

const prepare = (title: string | null, text: string): LexicalArticle => {
  const sentences = splitSentences(text);
  return { title, text, sentences, passages: splitPassages(text, sentences) };
};
const word = fc.constantFrom(
  ...'ferry harbour glacier rose the fell of Aldermere council ferries 2022'.split(' '),
);
const words = (maxLength: number) => fc.array(word, { maxLength }).map((list) => `${list.join(' ')}.`);
const article = fc
  .tuple(fc.option(words(3)), fc.array(words(120), { maxLength: 4 }), fc.boolean())
  .map(([title, sentences, isEmpty]) => {
    const prepared = prepare(title, sentences.join(' Then '));
    return isEmpty ? { ...prepared, passages: [] } : prepared;
  });

/** The articles of some segments, those that are kept shuffled into one order, which each segment keeps. */
const edits = fc
  .array(fc.array(fc.tuple(article, fc.boolean()), { maxLength: 6 }), { maxLength: 4 })
  .chain((segments) => {
    const owners = segments.flatMap((own, s) => own.filter(([, isKept]) => isKept).map(() => s));
    return fc.tuple(fc.constant(segments), fc.shuffledSubarray(owners, { minLength: owners.length }));
  });

describe('merging lexical indexes', () => {
  it('gives, byte for byte, the index of the articles kept', () => {
    fc.assert(
      fc.property(edits, ([segments, owners]) => {
        const kept = segments.map((own) => own.flatMap(([one, isKept]) => (isKept ? [one] : [])));
        const placesOf = kept.map((_, s) => owners.flatMap((owner, place) => (owner === s ? [place] : [])));
        const merged = mergeColumns(
          segments.map((own, s): Segment => {
            const places = placesOf[s]!.values();
            return {
              columns: buildColumns(own.map(([one]) => one)),
              places: Uint32Array.from(own, ([, isKept]) => (isKept ? places.next().value! : GONE)),
            };
          }),
        );
        const articles = owners.map((owner) => kept[owner]!.shift()!);
        expect(Buffer.from(columnsToBytes(merged))).toEqual(
          Buffer.from(columnsToBytes(buildColumns(articles))),
        );
      }),
      { numRuns: runs(80, 600) },
    );
  });

  it('does so again and again, as an index lives', () => {
    let articles: LexicalArticle[] = [];
    let columns = buildColumns(articles);
    for (let day = 0; day < 30; day += 1) {
      const fresh = prepare(
        `Day ${day}`,
        `Report ${day} says that the ferry of week ${day % 7} fell. It rose.`,
      );
      const out = day % 3 === 0 ? day >> 1 : -1;
      const at = (day * 5) % (articles.length + 1);
      const kept = articles.map((_, place) => place).filter((place) => place !== out);
      const placeOf = (old: number): number => kept.indexOf(old) + (kept.indexOf(old) >= at ? 1 : 0);
      const place = Math.min(at, kept.length);
      columns = mergeColumns([
        { columns, places: Uint32Array.from(articles, (_, old) => (old === out ? GONE : placeOf(old))) },
        { columns: buildColumns([fresh]), places: Uint32Array.of(place) },
      ]);
      articles = kept.map((old) => articles[old]!).toSpliced(place, 0, fresh);
      expect(columnsToBytes(columns)).toEqual(columnsToBytes(buildColumns(articles)));
    }
    expect(articles.length).toBeGreaterThan(15);
  });
});
