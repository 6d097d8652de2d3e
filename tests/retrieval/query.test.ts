import { describe, expect, it } from 'vitest';
import { createMemoryIndex } from '../../src/eval/memory-index.js';
import { createBuiltinEmbedder } from '../../src/retrieval/adapters/builtin.js';
import { buildQuery, mention, neighbours } from '../../src/retrieval/query.js';

const index = await createMemoryIndex(
  [
    { id: 'a', title: 'Harbour', text: 'The harbour gates of Varnholt stay shut. Beijing sent an engineer.' },
    { id: 'b', title: null, text: 'Chinese engineers looked at the gates of the harbour.' },
  ],
  createBuiltinEmbedder(),
);
const query = (text: string) => buildQuery(text, index);
const stemsOf = async (text: string) => (await query(text)).terms.map(({ stem }) => stem);

// Stems are of one spelling: "harbour" is indexed as "harbor".
describe('a question understood', () => {
  it('keeps the words that say what is asked, each once', async () => {
    expect(await stemsOf('What is it about the harbour, and whose harbour is that?')).toEqual(['harbor']);
  });

  it('reads an unknown word as the word it is a misspelling of, at less than that word itself', async () => {
    const [term] = (await query('harbuor')).terms;
    expect(term).toMatchObject({ known: true, found: 'harbor' });
    expect(term!.forms.get('harbor')).toBeGreaterThan(0.5);
    expect(term!.forms.get('harbor')).toBeLessThan(1);
  });

  it('leaves a word that is held as it is, though another is spelled nearly so', async () => {
    const [term] = (await query('gates')).terms;
    expect([...term!.forms.keys()]).toEqual(['gate']);
  });

  it('takes in the names that are held, of those that news uses for one another', async () => {
    const [china] = (await query('China')).terms;
    // Not "prc": no passage holds it.
    expect([...china!.forms.keys()].sort()).toEqual(['beij', 'china', 'chines']);
    expect(china).toMatchObject({ known: true });
    expect(china!.forms.get('chines')).toBeGreaterThan(china!.forms.get('beij')!);
  });

  it('names the words that no passage holds as they were asked, ordinary ones aside', async () => {
    expect((await query('Did Élodie much like the harbour?')).unmatched).toEqual(['Élodie']);
  });

  it('does not look for a misspelled word that says nothing', async () => {
    expect(await stemsOf('abot the harbour')).toEqual(['harbor']);
  });

  it('sets the time aside: it says when, and names no word to look for', async () => {
    const asked = await query('What happened at the harbour this week?');
    expect(asked.period).toMatchObject({ days: 7 });
    expect(asked.byStem.has('week')).toBe(false);
  });

  it('weighs a rare word above a frequent one, and divides by nothing', async () => {
    const { byStem, totalWeight } = await query('Varnholt harbour');
    expect(byStem.get('varnholt')!.weight).toBeGreaterThan(byStem.get('harbor')!.weight);
    expect(totalWeight).toBeCloseTo(byStem.get('varnholt')!.weight + byStem.get('harbor')!.weight);
    expect((await query('?')).totalWeight).toBeGreaterThan(0);
  });

  it('pairs neighbouring words in order, and none with itself', async () => {
    const pairs = neighbours(await query('Are the harbour gates gates of Varnholt?'));
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
