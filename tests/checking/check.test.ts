import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuote } from '../../src/checking/check.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const HARBOUR = `The harbour of Varnholt reopened on Monday after three weeks of repairs.

“We did not close the harbour lightly, and we will never close it again without a vote,” Mayor Ana Ruiz said. “The town lost 214 jobs.”

The ferry to Storvik runs twice a day, and carries about 90 cars.`;
const BRIDGE = `The bridge to Storvik stays shut until May.

“Engineers found cracks in every pillar of the old bridge,” said Transport Minister Kari Holm.`;

const index = await createMemoryIndex(
  [
    { id: 'harbour', title: 'Harbour reopens', published: '2023-03-14', text: HARBOUR },
    { id: 'bridge', title: 'Bridge stays shut', published: '2023-03-10', text: BRIDGE },
    { id: 'copy', title: 'Harbour news', published: '2023-03-15', text: `In brief. ${HARBOUR}` },
  ],
  createBuiltinEmbedder(),
);
const check = (text: string, speaker?: string) =>
  checkQuote({ text, ...(speaker !== undefined && { speaker }) }, index);

describe('a quote is verbatim', () => {
  it.each([
    'We did not close the harbour lightly, and we will never close it again without a vote',
    '"we did NOT close  the harbour lightly – and we will never close it again without a vote"',
    '> We did not close the harbour lightly',
    'we will never close it again without a vote',
    'We did not close the harbour lightly … The town lost 214 jobs.',
    '“[They] did not close the harbour lightly [...] The town lost 214 jobs.”',
    'The town lost 214 jobs.',
    'without a vote,” Mayor Ana Ruiz said. “The town lost 214 jobs.”',
  ])('as %j', async (text) => {
    expect(await check(text)).toMatchObject({ verdict: 'verbatim', onlySpelling: false });
  });

  it('in every article that holds it, the oldest first, with who says it', async () => {
    const { sources } = await check('The town lost 214 jobs');
    expect(sources.map(({ quote }) => quote.article.id)).toEqual(['harbour', 'copy']);
    expect(sources[0]!.quote.speaker?.name).toBe('Ana Ruiz');
  });

  it.each(['Ana Ruiz', 'Ruiz', 'Mayor Ruiz', 'ana ruiz', 'Anna Ruiz'])('under the name %j', async (name) => {
    expect((await check('We did not close the harbour lightly', name)).verdict).toBe('verbatim');
  });
});

describe('a quote is altered', () => {
  it('with what it alters marked in the original, word by word', async () => {
    const alteredIn = async (claim: string): Promise<string[]> => {
      const { quote } = (await check(claim)).sources[0]!;
      const [first, last] = [quote.marks[0]!, quote.marks.at(-1)!];
      const marked = quote.marks.map(({ start, end }) => quote.text.slice(start, end)).join('');
      expect(marked).toBe(quote.text.slice(first.start, last.end));
      return quote.marks
        .filter(({ kind }) => kind === 'altered')
        .map(({ start, end }) => quote.text.slice(start, end));
    };
    expect(await alteredIn('We did not close the harbor gladly, and we will close it again')).toEqual([
      'harbour lightly',
      'never',
    ]);
    expect(await alteredIn('the ferry to Storvik runs daily, and carries about 90 cars')).toEqual([
      'twice a day',
    ]);
    expect(await alteredIn('The town lost 214 jobs')).toEqual([]);
  });

  it.each([
    ['We did close the harbour lightly, and we will never close it again', { claimed: '', original: 'not' }],
    ['We did not close the harbour gladly, and we will never', { claimed: 'gladly', original: 'lightly' }],
    ['The town has lost 214 jobs', { claimed: 'has', original: '' }],
    ['The town lost 241 jobs', { claimed: '241', original: '214' }],
    ['The town lost 21.4 jobs', { claimed: '21.4', original: '214' }],
    ['and we will close it again without a vote', { claimed: '', original: 'never' }],
    [
      'We did not close the harbour lightly … without a vote',
      { claimed: '', original: 'and we will never close it again' },
    ],
  ])('in %j, and the words that differ are named', async (text, difference) => {
    const { verdict, sources, onlySpelling } = await check(text);
    expect({ verdict, onlySpelling }).toEqual({ verdict: 'altered', onlySpelling: false });
    expect(sources[0]!.differences).toContainEqual(expect.objectContaining(difference));
  });

  it.each([
    [
      'The crabs eat old bridges and old ferries',
      'old bridges and old ferries',
      'old ferries and old bridges',
    ],
    [
      'We bought plums, apples and pears for the children of the town',
      'plums, apples and pears',
      'apples, pears and plums',
    ],
    ['Nobody quickly ran home before the storm', 'quickly ran', 'ran quickly'],
  ])('in the order of its words, shown as one change: %j', async (text, claimed, original) => {
    const articles = [
      { text: 'The crabs eat old ferries and old bridges.' },
      { text: 'We bought apples, pears and plums for the children of the town.' },
      { text: 'Nobody ran quickly home before the storm.' },
    ].map(({ text }, i) => ({ id: `a${i}`, title: 'Tales', published: '2023-03-14', text }));
    const found = await checkQuote({ text }, await createMemoryIndex(articles, createBuiltinEmbedder()));
    expect(found.verdict).toBe('altered');
    expect(found.sources[0]!.differences.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'changed', claimed, original },
    ]);
  });

  it('in nothing but its spelling', async () => {
    const checked = await check('We did not close the habrour lightly');
    expect(checked).toMatchObject({ verdict: 'altered', onlySpelling: true });
    expect(checked.sources[0]!.differences).toContainEqual({
      kind: 'spelling',
      claimed: 'habrour',
      original: 'harbour',
    });
  });

  it.each([
    ['We did not close the harbor lightly', { onlySpelling: true, kind: 'spelling' }],
    ['We did not close the harbour slightly', { onlySpelling: false, kind: 'changed' }],
  ])(
    'in more than its spelling where a dictionary has the word: %j',
    async (claim, { onlySpelling, kind }) => {
      const { sources, ...checked } = await check(claim);
      expect(checked).toMatchObject({ verdict: 'altered', onlySpelling });
      expect(sources[0]!.differences).toContainEqual(expect.objectContaining({ kind }));
    },
  );

  it('by a prefix that turns a word into its opposite', async () => {
    const text = 'The plan is legal, the vote was fair and the grain is safe.';
    const index = await createMemoryIndex(
      [{ id: 'a', title: 'Plans', published: '2023-03-14', text }],
      createBuiltinEmbedder(),
    );
    for (const [original, claimed] of [
      ['legal', 'illegal'],
      ['fair', 'unfair'],
      ['safe', 'unsafe'],
    ] as const) {
      const checked = await checkQuote({ text: text.replace(original, claimed) }, index);
      expect(checked).toMatchObject({ verdict: 'altered', onlySpelling: false });
      expect(checked.sources[0]!.differences).toContainEqual({ kind: 'changed', claimed, original });
    }
  });
});

describe('a quote is', () => {
  it.each([
    ['The town lost 214 jobs', 'Kari Holm'],
    ['“The town lost 214 jobs.” — Kari Holm', undefined],
    ['“The town lost 214 jobs.”\n— Kari Holm, Transport Minister', undefined],
  ])('misattributed: %j, %j', async (text, speaker) => {
    expect(await check(text, speaker)).toMatchObject({
      verdict: 'misattributed',
      claimedSpeaker: 'Kari Holm',
      sources: [{ quote: { speaker: { name: 'Ana Ruiz' } } }, {}],
    });
  });

  it('not misattributed where the article names nobody', async () => {
    expect((await check('The ferry to Storvik runs twice a day', 'Kari Holm')).verdict).toBe('verbatim');
  });

  it('stitched from two articles, with its pieces listed in order', async () => {
    const { verdict, sources } = await check(
      'We did not close the harbour lightly. Engineers found cracks in every pillar',
    );
    expect(verdict).toBe('stitched');
    expect(sources.map(({ differences }) => differences[0]!.claimed)).toEqual([
      'We did not close the harbour lightly',
      'Engineers found cracks in every pillar',
    ]);
  });

  it.each([
    'The moon is made of cheese',
    'of the and to',
    'Ferries never run on Sundays, said the mayor of Lund',
    '漢字 漢字',
  ])('absent: %j', async (text) => {
    expect(await check(text)).toMatchObject({ verdict: 'absent', sources: [], newest: '2023-03-15' });
  });

  it('real, without a word on how new the articles are', async () => {
    expect(await check('The town lost 214 jobs')).not.toHaveProperty('newest');
  });
});

it.each([
  ['We lost 2 boats in the first storm', true],
  ['We lost two boats in the 1st storm', true],
  ['Fifty percent of the nets are gone', true],
  ['We lost 3 boats in the first storm', false],
  ['We lost two boats in the 2nd storm', false],
  ['Fifteen percent of the nets are gone', false],
])(
  'a number that is spelt otherwise is the same number, and another is not: %s',
  async (text, onlySpelling) => {
    const boats = {
      id: 'boats',
      title: 'Storm',
      published: null,
      text: 'We lost two boats in the first storm. 50% of the nets are gone.',
    };
    const found = await checkQuote({ text }, await createMemoryIndex([boats], createBuiltinEmbedder()));
    expect(found).toMatchObject({ verdict: 'altered', onlySpelling });
  },
);

describe('every check', () => {
  const words = HARBOUR.split(/\s+/);
  // The speaker may be named in other words: “The town lost 214 jobs,” Ruiz said.
  const attribution = ['Mayor', 'Ana', 'Ruiz', 'said.'];
  it('finds any stretch of an article, and no stretch with a word of the quote left out', async () => {
    const stretch = fc.tuple(
      fc.nat(words.length - 8),
      fc.integer({ min: 6, max: 8 }),
      fc.integer({ min: 1, max: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(stretch, async ([from, length, at]) => {
        const own = words.slice(from, from + length);
        // Right behind "not" they would say the contrary.
        if (/^(?:not|never|without)$/.test(words[from - 1] ?? '')) return;
        expect((await check(own.join(' '))).verdict).toBe('verbatim');
        if (attribution.includes(own[at]!)) return;
        const without = [...own.slice(0, at), ...own.slice(at + 1)].join(' ');
        expect((await check(without)).verdict).not.toBe('verbatim');
      }),
      { numRuns: 40 },
    );
  });

  it('shows slices of the article, whatever is pasted', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.constantFrom(...words), fc.string())), async (pasted) => {
        for (const { quote } of (await check(pasted.join(' '))).sources) {
          const { text } = (await index.article(quote.article.id))!;
          expect(text.slice(quote.start, quote.end)).toBe(quote.text);
          shown += 1;
        }
      }),
      { numRuns: 60 },
    );
    expect(shown).toBeGreaterThan(0);
  });
});
