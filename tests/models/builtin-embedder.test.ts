import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { vectorsOf } from '../support/corpus.js';

const embedder = createBuiltinEmbedder();
const cosine = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const similarity = async (a: string, b: string): Promise<number> =>
  cosine(await embedder.embedQuery(a), await embedder.embedQuery(b));

describe('built-in embedder', () => {
  it('gives unit vectors for any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const [vector] = await vectorsOf(embedder, [text]);
        expect(vector).toHaveLength(embedder.dimensions);
        expect(Math.hypot(...vector!)).toBeCloseTo(1, 5);
      }),
    );
  });

  it('gives the same vector whatever was embedded before', async () => {
    const text = 'The harbour authority closed both piers on Monday.';
    const [, afterAnother] = await vectorsOf(embedder, ['Something else altogether.', text]);
    expect(await createBuiltinEmbedder().embedQuery(text)).toEqual(afterAnother);
  });

  it('is frozen by its id: a change of any feature must change both', async () => {
    const vector = await embedder.embedQuery('Ferry service resumes');
    const places = [...vector.keys()].filter((place) => vector[place] !== 0);
    expect({ id: embedder.id, places: places.slice(0, 8) }).toMatchInlineSnapshot(`
      {
        "id": "builtin-1-512",
        "places": [
          0,
          13,
          21,
          51,
          53,
          59,
          66,
          69,
        ],
      }
    `);
  });

  it('keeps a misspelling nearer than an unrelated text', async () => {
    const passage = 'The minister called for a new security architecture in the region.';
    const misspelt = await similarity('wat did the ministr say about securty architecture', passage);
    const unrelated = await similarity('how long should rice be left to boil in salted water', passage);
    expect(misspelt).toBeGreaterThan(unrelated + 0.2);
  });

  it('ignores case and accents', async () => {
    expect(await similarity('CAFÉ Zürich', 'cafe zurich')).toBeCloseTo(1, 5);
  });

  it('weighs stop words lightly', async () => {
    const shared = await similarity('what is the one with the', 'who was it that the');
    const content = await similarity('the bridge was closed', 'a closed bridge');
    expect(content).toBeGreaterThan(0.8);
    expect(shared).toBeLessThan(content);
  });
});
