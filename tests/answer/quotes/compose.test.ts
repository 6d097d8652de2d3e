import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../../src/answer/find.js';
import { composeQuotes, isVerbatim, quoteOf } from '../../../src/answer/quotes/compose.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const embedder = createBuiltinEmbedder();
const HARBOUR = {
  id: 'harbour',
  title: 'The harbour of Varnholt',
  text:
    'The harbour froze in March 1996.\n\nMayor Eva Lind said the harbour would open on Friday. ' +
    'Some 214 ships wait outside the harbour, near Skagen. The pier was designed by Bo Dahl.',
};

async function find(question: string, article = HARBOUR) {
  return findEvidence(question, await createMemoryIndex([article], embedder), embedder);
}
const marked = async (question: string, kind: 'match' | 'answer') => {
  const [quote] = composeQuotes(await find(question), 1);
  return quote!.marks
    .filter((mark) => mark.kind === kind)
    .map(({ start, end }) => quote!.text.slice(start, end));
};

describe('quotes', () => {
  it('carry paragraph and speaker', async () => {
    const [quote] = composeQuotes(await find('What did Eva Lind say?'), 3);
    expect(quote).toMatchObject({ paragraph: 2, speaker: { name: 'Eva Lind', role: 'Mayor' } });
  });

  it('mark no answer if they open with a word that nothing in them explains', async () => {
    const { evidence, asked } = await find('How many people died in the fire at Varn?', {
      id: 'fires',
      title: 'Fires',
      text: 'A fire in Skagen was worse.\n\nThat fire killed ten people. A fire at Varn killed three people.',
    });
    const { article, score } = evidence[0]!;
    const answers = (from: string) => {
      const start = article.text.indexOf(from);
      const quote = quoteOf({ article, score, start, end: article.text.indexOf('.', start) + 1 }, asked)!;
      return quote.marks.filter(({ kind }) => kind === 'answer').length;
    };
    expect(answers('That fire')).toBe(0);
    expect(answers('A fire at Varn')).toBe(1);
  });

  it('are at most as many as asked for, best first', async () => {
    const found = await find('harbour');
    expect(composeQuotes(found, 1)).toHaveLength(1);
    const scores = composeQuotes(found, 3).map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('drop a range that is not in the text', async () => {
    const { evidence, asked } = await find('harbour');
    expect(quoteOf({ ...evidence[0]!, end: 9999 }, asked)).toBeNull();
  });

  it('know a text that is not the article’s', async () => {
    const { evidence, asked } = await find('Did the harbour freeze?');
    const quote = quoteOf(evidence[0]!, asked)!;
    const { article } = evidence[0]!;
    expect(isVerbatim(quote, article)).toBe(true);
    expect(isVerbatim({ ...quote, text: quote.text.replace('harbour', 'airport') }, article)).toBe(false);
    expect(isVerbatim({ ...quote, start: quote.start + 1 }, article)).toBe(false);
  });

  it('are slices of their article with ordered marks, whatever text and question', async () => {
    const word = fc.constantFrom(
      'Oslo',
      'said',
      'harbour',
      '“',
      '”',
      '12',
      'May',
      '.',
      '\n\n',
      'the',
      'é😀',
      'He',
      '?',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        fc.array(word, { maxLength: 8 }),
        async (text, words) => {
          const found = await find(words.join(' '), { id: 'a', title: 'Oslo', text: text.join(' ') });
          for (const [i, quote] of composeQuotes(found, 10).entries()) {
            expect(isVerbatim(quote, found.evidence[i]!.article)).toBe(true);
            let at = 0;
            for (const { start, end } of quote.marks) {
              expect(start).toBeGreaterThanOrEqual(at);
              expect(end).toBeGreaterThan(start);
              at = end;
            }
            expect(at).toBeLessThanOrEqual(quote.text.length);
          }
        },
      ),
      { seed: 7, numRuns: 150 },
    );
  });
});

describe('marks', () => {
  it.each([
    ['When did the harbour freeze?', ['March 1996']],
    ['How many ships wait outside the harbour?', ['214']],
    ['Who designed the pier?', ['Bo Dahl']],
    ['Where do the ships wait?', ['Skagen']],
    ['What did the mayor say about the harbour?', []],
  ])('set off the likeliest answer: %s', async (question, answers) => {
    expect(await marked(question, 'answer')).toEqual(answers);
  });

  it('set off the words of the question, misspelled ones too', async () => {
    expect(await marked('who desinged the pier', 'match')).toEqual(['pier', 'designed']);
  });
});
