import { describe, expect, it } from 'vitest';
import { rankCandidates } from '../../../src/answer/sentences/rank.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../../src/question/parse.js';
import { retrieve } from '../../../src/retrieval/retrieve.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const report = (id: string, text: string, published: string | null = '2023-05-01') => ({
  id,
  title: null,
  published,
  text,
});
const MEDAL = 'The panel awarded the harbour medal to Ada Lund after a long evening.';
const HERE = 'A crowd cheered as the harbour medal was awarded to Ada Lund, and the band played.';
const OTHER = 'Per Dahl awarded the harbour medal with a speech on herring.';

async function agreementIn(articles: ReturnType<typeof report>[], question: string) {
  const index = await createMemoryIndex(articles, createBuiltinEmbedder());
  // As in an archive of thousands.
  const asked = { ...(await parseQuestion(question, index)), ofNews: 1 };
  const ranked = rankCandidates(asked, await retrieve(asked, index, null));
  return (start: string): number =>
    ranked.find(({ candidate }) => candidate.sentence.text.startsWith(start))!.features.agreement;
}

describe('agreement', () => {
  const question = 'Who was awarded the harbour medal?';

  it('favours a name that other articles found have too', async () => {
    const of = await agreementIn([report('a', MEDAL), report('b', HERE), report('c', OTHER)], question);
    expect(of('The panel')).toBeGreaterThan(0);
    expect(of('A crowd')).toBeGreaterThan(0);
    expect(of('Per Dahl')).toBe(0);
  });

  it('does not count what one article says twice, nor names that the question has', async () => {
    const twice = await agreementIn([report('a', `${MEDAL} ${HERE}`), report('c', OTHER)], question);
    expect(twice('The panel')).toBe(0);
    const asked = await agreementIn(
      [report('a', MEDAL), report('b', HERE)],
      'When did Ada Lund get the medal?',
    );
    expect(asked('The panel')).toBe(0);
  });

  it('counts figures where one is asked for', async () => {
    const of = await agreementIn(
      [
        report('a', 'The harbour fire killed 23 people.'),
        report('b', 'At least 23 people died in the harbour fire, and the fire burnt for days.'),
        report('c', 'The harbour fire was put out by 40 people.'),
      ],
      'How many people did the harbour fire kill?',
    );
    expect(of('The harbour fire killed')).toBeGreaterThan(0);
    expect(of('The harbour fire was')).toBe(0);
  });

  it('does not matter in a small archive', async () => {
    const index = await createMemoryIndex([report('a', MEDAL), report('b', HERE)], createBuiltinEmbedder());
    expect(await parseQuestion(question, index)).toMatchObject({ ofNews: 0 });
  });
});
