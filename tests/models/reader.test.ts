import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createReader } from '../../src/models/reader.js';
import type { Reader } from '../../src/retrieval/ports.js';
import { anyCharacter } from '../support/any-text.js';
import { folderOf } from '../support/folder.js';
import { unreachableHub } from '../support/hub.js';
import { crossEncoder } from '../support/model/cross-encoder.js';
import { type SpanReader, spanReader } from '../support/model/span-reader.js';

const ANSWERS = {
  starts: { kari: 4, twenty: 3, ferry: 1 },
  ends: { holm: 4, minutes: 3, ferry: 1 },
  noAnswer: 2,
};

async function readerOf(parts: Partial<SpanReader> = {}): Promise<Reader> {
  const files = spanReader({ ...ANSWERS, ...parts });
  const reader = await createReader({ model: folderOf(files), cacheDir: folderOf({}) });
  onTestFinished(() => reader.close());
  return reader;
}
async function spansOf(reader: Reader, texts: readonly string[], question = 'who said so?') {
  const readings = await reader.read(question, texts);
  return readings.map(({ span }, i) => span && texts[i]!.slice(span.start, span.end));
}

describe.each(['word-piece', 'byte-level'] as const)('a reader with a %s tokenizer', (tokenizer) => {
  it('finds the likeliest span, with its score and that of no answer', async () => {
    const reader = await readerOf({ tokenizer });
    const texts = ['it was kari holm who said so', 'a ferry runs every twenty minutes', 'nothing of it'];
    expect(await spansOf(reader, texts.slice(0, 2))).toEqual(['kari holm', 'twenty minutes']);
    const readings = await reader.read('who said so?', texts);
    expect(readings.map(({ score }) => score)).toEqual([8, 6, -10]);
    expect(readings.map(({ noAnswer }) => noAnswer)).toEqual([4, 4, 4]);
  });

  it('does not take the answer from the question', async () => {
    const reader = await readerOf({ tokenizer });
    expect(await spansOf(reader, ['the next ferry leaves'], 'did kari holm say so ?')).toEqual(['ferry']);
  });

  it('finds the same in a text among others as alone, in the order of the texts', async () => {
    const reader = await readerOf({ tokenizer });
    const texts = Array.from(
      { length: 19 },
      (_, i) => `${'so '.repeat((i * 7) % 11)}${['a kari holm', 'a ferry', 'in twenty minutes'][i % 3]} it`,
    );
    const alone = await Promise.all(texts.map(async (text) => (await reader.read('who ?', [text]))[0]));
    expect(await reader.read('who ?', texts)).toEqual(alone);
    expect(await reader.read('who ?', [])).toEqual([]);
  });

  it('keeps to the text if it is spelt with other than plain letters', async () => {
    const reader = await readerOf({ tokenizer });
    const texts = [
      '🎉🎉 “Ça va”, Ångström\u2028İstanbul:\n\n kari holm … ﬁn',
      'e\u0301te\u0301  \t twenty   minutes\u00a0later',
    ];
    expect(await spansOf(reader, texts)).toEqual(['kari holm', 'twenty   minutes']);
  });

  it('takes whole words, without the punctuation around them', async () => {
    const reader = await readerOf({ tokenizer });
    expect(await spansOf(reader, ['( kari holm”, ) said so'])).toEqual(['kari holm']);
    expect(await spansOf(reader, ['of twenty minutes-long rides'])).toEqual(['twenty minutes-long']);
  });

  it('reads a long text as far as it can', async () => {
    const reader = await readerOf({ tokenizer, longest: 64 });
    const far = 'x '.repeat(500);
    expect(await spansOf(reader, [`a ferry ${far} kari holm`])).toEqual(['ferry']);
    expect(await spansOf(reader, ['a ferry'], 'x '.repeat(500))).toEqual([null]);
  });

  it('gives a range of whole words of any text', async () => {
    const reader = await readerOf({ tokenizer });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: anyCharacter, maxLength: 60 }), async (text) => {
        const [reading] = await reader.read('who ?', [text]);
        const span = reading!.span;
        // Control characters alone are no words to some tokenizers.
        if (span) expect(text.slice(span.start, span.end)).toMatch(/^\S(?:.*\S)?$/su);
        else expect(text).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a reader', () => {
  it('has no span in a text without words', async () => {
    const reader = await readerOf();
    expect(await reader.read('who ?', [' \n '])).toEqual([{ span: null, score: -Infinity, noAnswer: 4 }]);
  });

  it('takes no span longer than an answer', async () => {
    const reader = await readerOf({ starts: { kari: 9 }, ends: { holm: 9, said: 1 } });
    expect(await spansOf(reader, [`kari said ${'so '.repeat(40)} holm`])).toEqual(['kari said']);
  });

  it('says in one line that it cannot be had', async () => {
    const hub = await unreachableHub();
    await expect(
      createReader({ model: 'someone/reader', cacheDir: folderOf({}), hub }),
    ).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/^The reader someone\/reader could not be downloaded: .*\.$/),
    });
  });

  it('refuses a model of another kind', async () => {
    const model = folderOf(crossEncoder(['ferry']));
    await expect(createReader({ model, cacheDir: folderOf({}) })).rejects.toThrow(
      /The reader in .* cannot be used: it does not say where an answer starts and ends/,
    );
  });

  it('cannot be used once it is closed', async () => {
    const reader = await createReader({ model: folderOf(spanReader(ANSWERS)), cacheDir: folderOf({}) });
    await reader.close();
    const library = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => library.mockRestore());
    await expect(reader.read('who ?', ['kari holm'])).rejects.toThrow();
  });
});
