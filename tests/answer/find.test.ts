import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../src/answer/find.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const embedder = createBuiltinEmbedder();
const index = await createMemoryIndex(
  [
    {
      id: 'harbour',
      title: 'Storm closes the harbour of Varnholt',
      text:
        'A storm closed the harbour of Varnholt on Monday. Harbour master Ida Brandt said that the gates would stay shut ' +
        'until Thursday. She warned that the old sea wall could break.\n\nRepairs will cost 12 million crowns. ' +
        'Who will pay for the repairs? Nobody knows.',
    },
    {
      id: 'museum',
      title: 'A new museum for the north',
      text: 'The museum of Lund opened in May. Its director, Per Brandt, thanked the city. It shows 300 paintings.',
    },
  ],
  embedder,
);
const ask = async (question: string) => {
  const { evidence, ...rest } = await findEvidence(question, index, embedder);
  return { ...rest, quotes: evidence.map(({ article, start, end }) => article.text.slice(start, end)) };
};

it.each([
  ['Who did the swan bite?', 'A swan bit a cyclist in Vell on Monday.'],
  ['What bit the cyclist?', 'The cyclist was bitten by a swan.'],
  ['Whom did the volunteers feed?', 'Volunteers fed 300 drivers near Tarn on Friday.'],
  ['At whom did the llama spit?', 'A llama spat at the mayor of Hest.'],
])('knows a past that is another word as well: %s %s', async (question, text) => {
  const one = await createMemoryIndex([{ id: 'one', title: null, text }], embedder);
  expect((await findEvidence(question, one, null)).answered).toBe(true);
});

it('takes no noun for a past: the Fed feeds nobody', async () => {
  const text = 'Volunteers feed 300 drivers near Tarn.';
  const one = await createMemoryIndex([{ id: 'one', title: null, text }], embedder);
  expect((await findEvidence('What did the Fed do near Tarn?', one, null)).unmatched).toEqual(['Fed']);
});

describe('findEvidence', () => {
  it.each([
    ['How much will the repairs cost?', '12 million crowns'],
    ['What did Ida Brandt say about the gates?', 'until Thursday'],
    ['wat did ida brant say abot the gates', 'until Thursday'],
    ['When did the museum open?', 'in May'],
  ])('answers %s', async (question, answer) => {
    const { answered, quotes } = await ask(question);
    expect(answered).toBe(true);
    expect(quotes[0]).toContain(answer);
  });

  it.each(['Who won the 2022 World Cup?', 'How do I bake bread?', 'Who is he?', '?'])(
    'refuses %s',
    async (question) => {
      const { answered, confidence } = await ask(question);
      expect(answered).toBe(false);
      expect(confidence).toBeLessThan(0.5);
    },
  );

  it('is surer if the names of the question stand together than if they are swapped', async () => {
    const right = await ask('When did the museum of Lund open?');
    const swapped = await ask('When did the museum of Varnholt open?');
    expect(right.confidence).toBeGreaterThan(swapped.confidence);
  });

  it('names the words that no article mentions, as asked', async () => {
    expect((await ask('Did Ida Brandt visit Reykjavík?')).unmatched).toContain('Reykjavík');
  });

  it('never quotes a question, nor one sentence twice', async () => {
    const { quotes } = await ask('Who will pay for the repairs of the harbour?');
    expect(quotes.join(' ')).not.toContain('?');
    expect(new Set(quotes).size).toBe(quotes.length);
  });

  it('keeps to a filter', async () => {
    const filter = { articleIds: ['museum'] };
    const { evidence } = await findEvidence('What did Brandt say?', index, embedder, { filter });
    expect(evidence.every(({ article }) => article.id === 'museum')).toBe(true);
  });
});

describe('an answer of another time or outlet than the question asks about', () => {
  const told = async (question: string) => {
    const archive = await createMemoryIndex(
      [
        {
          id: 'old',
          title: null,
          published: '2021-03-04',
          text: 'The mayor Ada Lund resigned because the pier had collapsed.',
        },
        {
          id: 'new',
          title: null,
          published: '2022-10-01',
          text: 'A ferry brought four bears to the zoo of Storvik.',
        },
      ],
      createBuiltinEmbedder(),
    );
    return findEvidence(question, archive, null);
  };

  it('is doubted, and one from that time is not', async () => {
    const [plain, right, wrong, lately] = await Promise.all(
      [
        'Why did Ada Lund resign?',
        'Why did Ada Lund resign in March 2021?',
        'Why did Ada Lund resign in October 2022?',
        'Why did Ada Lund resign recently?',
      ].map(told),
    );
    expect(plain!.answered && !plain!.tentative).toBe(true);
    expect(right!.answered && !right!.tentative).toBe(true);
    expect(wrong!.answered && !wrong!.tentative).toBe(false);
    expect(wrong!.confidence).toBeLessThan(plain!.confidence);
    // The latest there is may be old.
    expect(lately!.confidence).toBeCloseTo(plain!.confidence, 1);
  });
});

describe('a quote that begins with a word that points back', () => {
  it('is doubted if what it points to is too long to be shown with it', async () => {
    const told = async (before: string) => {
      const text = `${before} They closed the pier of Storvik because it had rotted.`;
      const articles = [
        { id: 'pier', title: 'News', text },
        { id: 'bears', title: 'Bears', text: 'A ferry brought four bears to the zoo of Storvik.' },
      ];
      return findEvidence(
        'Why was the pier of Storvik closed?',
        await createMemoryIndex(articles, createBuiltinEmbedder()),
        null,
      );
    };
    expect((await told('The council met.')).tentative).toBe(false);
    const many = Array.from({ length: 80 }, (_, i) => `member ${String.fromCharCode(97 + (i % 26))}`);
    expect((await told(`The council with ${many.join(', ')} met.`)).tentative).toBe(true);
  });
});

describe('an article that does not say when it is from', () => {
  const note = (id: string, text: string, published: string | null = null) => ({
    id,
    title: null,
    published,
    text,
  });
  const undated = [
    note('pier', 'The mayor Ada Lund resigned because the pier had collapsed. She leaves on Friday.'),
    note('bears', 'A ferry brought four bears to the zoo of Storvik. They sleep by day.'),
  ];
  const told = async (question: string, articles: typeof undated) => {
    const archive = await createMemoryIndex(articles, createBuiltinEmbedder());
    const { evidence, confidence, tentative } = await findEvidence(question, archive, null);
    return { text: evidence[0]?.article.id, confidence, tentative };
  };

  it.each([
    'Why did Ada Lund resign this week?',
    'Why did Ada Lund resign this year?',
    'Why did Ada Lund resign in 2021?',
    'How many bears came to Storvik last month?',
  ])('answers %s as before when one that says so is added', async (question) => {
    const before = await told(question, undated);
    const after = await told(question, [...undated, note('dated', 'Prices rose again.', '2022-10-01')]);
    expect(after.text).toBe(before.text);
    expect(after.tentative).toBe(before.tentative);
    expect(Math.abs(after.confidence - before.confidence)).toBeLessThan(0.1);
  });

  it('is not doubted even if most others do', async () => {
    const dated = ['2022-09-01', '2022-10-01', '2022-10-02'].map((day) => note(day, 'Prices rose.', day));
    const asked = await told('Why did Ada Lund resign this week?', [...undated, ...dated]);
    const plain = await told('Why did Ada Lund resign?', [...undated, ...dated]);
    expect(asked.confidence).toBeCloseTo(plain.confidence, 1);
  });
});
