import { describe, expect, it } from 'vitest';
import type { ArticleMetadata } from '../../src/domain.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../src/question/parse.js';
import { mention, metBy, neighbouringTerms } from '../../src/question/parsed-question.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const index = await createMemoryIndex(
  [
    { id: 'a', title: 'Harbour', text: 'The harbour gates of Varnholt stay shut. Beijing sent an engineer.' },
    { id: 'b', title: null, text: 'Chinese engineers looked at the gates of the harbour.' },
  ],
  createBuiltinEmbedder(),
);
const query = (text: string) => parseQuestion(text, index);
const stemsOf = async (text: string) => (await query(text)).terms.map(({ stem }) => stem);

// Stems are of one spelling: "harbour" is indexed as "harbor".
describe('a question understood', () => {
  it('keeps the words that say what is asked, each once', async () => {
    expect(await stemsOf('What is it about the harbour, and whose harbour is that?')).toEqual(['harbor']);
  });

  it('does not search for words that only ask, unless it has no other', async () => {
    expect(await stemsOf('What else happened at the gates?')).toEqual(['gate']);
    expect(await stemsOf('How did Mme Beijing shut the gates herself?')).toEqual(['beij', 'shut', 'gate']);
    expect(await stemsOf('What happened?')).toEqual(['happen']);
  });

  it.each([
    ['¿Cuánto cuesta la obra del puerto?', ['cuesta', 'obra', 'puerto']],
    ['Wann wird die Brücke gesperrt?', ['bruck', 'gesperrt']],
    ['Сколько стоит ремонт?', ['ремонт']],
    ['工程费用是多少？', ['工程', '费用']],
    ['도서관은 언제 열었나요?', ['도서관', '열었']],
    ['What did Das Boot cost?', ['da', 'boot', 'cost']],
  ])('does not search for the small words of another language: %s', async (question, stems) => {
    expect(await stemsOf(question)).toEqual(stems.map((stem) => stem.normalize('NFKD')));
  });

  it.each([
    ['gates NOT harbour', ['gate'], ['harbor']],
    ['harbour gates NOT Varnholt', ['harbor', 'gate'], ['varnholt']],
    ['Who did NOT shut the gates?', ['shut', 'gate'], []],
  ])(
    'takes what follows “NOT” in a search of a few words for what is not wanted: %s',
    async (text, stems, excluded) => {
      expect(await stemsOf(text)).toEqual(stems);
      expect([...(await query(text)).excluded]).toEqual(excluded);
    },
  );

  it('does not search for “last” of “When did it last open?”, but does for that of a last ferry', async () => {
    expect(await stemsOf('When were the gates last shut?')).toEqual(['gate', 'shut']);
    expect(await stemsOf('When did the last gate shut?')).toEqual(['last', 'gate', 'shut']);
    expect(await stemsOf('When did Beijing’s last engineer go?')).toContain('last');
  });

  it('looks for a figure without the currency that articles may write as a sign', async () => {
    expect(await stemsOf('Who gave 3.2 million pounds?')).toEqual(['give', '3200000']);
    expect(await stemsOf('Who gave 3 euros to the harbour?')).toEqual(['give', '3', 'harbor']);
    expect(await stemsOf('Who likes the euro?')).toEqual(['like', 'euro']);
  });

  it('reads an unknown word as the word it is a misspelling of, at less than that word itself', async () => {
    const [term] = (await query('harbuor')).terms;
    expect(term).toMatchObject({ known: true, found: 'harbor' });
    expect(term!.forms.get('harbor')).toBeGreaterThan(0.5);
    expect(term!.forms.get('harbor')).toBeLessThan(1);
  });

  it('leaves a word that the index holds unchanged, though another is spelled similarly', async () => {
    const [term] = (await query('gates')).terms;
    expect([...term!.forms.keys()]).toEqual(['gate']);
  });

  it('includes those names that news uses for one another which some passage holds', async () => {
    const [china] = (await query('China')).terms;
    // Not "prc": no passage holds it.
    expect([...china!.forms.keys()].sort()).toEqual(['beij', 'china', 'chines']);
    expect(china).toMatchObject({ known: true });
    expect(china!.forms.get('chines')).toBeGreaterThan(china!.forms.get('beij')!);
  });

  it('names the words that no passage holds as they were asked, ordinary ones aside', async () => {
    expect((await query('Did Élodie much like the harbour?')).unmatched).toEqual(['Élodie']);
  });

  it('hardly minds if an archive lacks the word by which two things are compared', async () => {
    const weightOf = async (text: string) => (await query(text)).byStem.get('deeper')!.weight;
    const alone = await weightOf('Is the harbour deeper?');
    expect(await weightOf('Is the harbour deeper than Beijing?')).toBeLessThan(alone / 2);
    expect(await weightOf('Which is deeper, the harbour or Beijing?')).toBeLessThan(alone / 2);
  });

  it('does not look for a misspelled word that says nothing', async () => {
    expect(await stemsOf('abot the harbour')).toEqual(['harbor']);
  });

  it('sets a time counted from today aside: it says when, and names no word to look for', async () => {
    const asked = await query('What happened at the harbour this week?');
    expect(asked.byStem.has('week')).toBe(false);
    expect(asked.unmatched).toEqual([]);
  });

  it('weighs a rare word above a frequent one, and divides by nothing', async () => {
    const { byStem, totalWeight } = await query('Varnholt harbour');
    expect(byStem.get('varnholt')!.weight).toBeGreaterThan(byStem.get('harbor')!.weight);
    expect(totalWeight).toBeCloseTo(byStem.get('varnholt')!.weight + byStem.get('harbor')!.weight);
    expect((await query('?')).totalWeight).toBeGreaterThan(0);
  });

  it('pairs neighbouring words in order, and none with itself', async () => {
    const pairs = neighbouringTerms(await query('Are the harbour gates gates of Varnholt?'));
    expect(pairs.map((pair) => pair.map(({ stem }) => stem))).toEqual([
      ['harbor', 'gate'],
      ['gate', 'varnholt'],
    ]);
  });

  it('is mentioned as surely as by the strongest form that a text holds', async () => {
    const [china] = (await query('China')).terms;
    expect(mention(china!, new Set(['china', 'beij']))).toBe(1);
    expect(mention(china!, new Set(['beij']))).toBe(china!.forms.get('beij'));
    expect(mention(china!, new Set(['harbor']))).toBe(0);
  });
});

describe('a question about the articles themselves', () => {
  const embedder = createBuiltinEmbedder();
  const dated = (text: string, published: string, id = published) => ({ id, title: null, text, published });
  const archive = createMemoryIndex(
    [
      dated('The mill burned down.', '2021-03-04'),
      dated('The weir was built on 9 May 1884.', '2022-10-01'),
      dated('In March the weir broke.', '2022-10-02'),
    ],
    embedder,
  );
  const asked = async (text: string) => parseQuestion(text, await archive);

  it('finds a date that an article is of, though no text mentions it', async () => {
    const { unmatched, terms, ...rest } = await asked('Why did the mill burn in 2021?');
    expect(unmatched).toEqual([]);
    expect(terms.every(({ known }) => known)).toBe(true);
    const [year] = terms.slice(-1);
    expect(metBy({ published: '2021-03-04' } as ArticleMetadata, { unmatched, terms, ...rest })).toEqual(
      new Map([[year, 1]]),
    );
  });

  it('finds a date that a text mentions, though no article is of it', async () => {
    expect((await asked('What was built on 9 May 1884?')).unmatched).toEqual([]);
  });

  it('names a date that no article is of and none mentions, though its words stand here and there', async () => {
    expect((await asked('What was built in March 1884?')).unmatched).toEqual(['March 1884']);
    expect((await asked('What was built in 1999?')).unmatched).toEqual(['1999']);
  });

  it('does not hold a date against articles that do not say when they are from', async () => {
    expect((await query('What was sent to the gates in 2021?')).unmatched).toEqual(['2021']);
    expect((await query('Who closed the gates in March 2021?')).constraints).toEqual([]);
  });
});
