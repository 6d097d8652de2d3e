/** What an answer makes of the day of asking: a day in figures by the asker's locale, and a time that the articles do not reach. */
import { describe, expect, it } from 'vitest';
import { answerFor } from '../../src/answer/answer-message.js';
import { findEvidence } from '../../src/answer/find.js';
import { composeQuotes } from '../../src/answer/quotes/compose.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';
import { noteText } from '../../src/wording/replies.js';
import { ENGLISH } from '../../src/wording/words.js';

const embedder = createBuiltinEmbedder();
const index = await createMemoryIndex(
  [
    {
      id: 'fire',
      title: 'Fire in Tarn',
      published: '2024-03-05',
      text: 'A fire destroyed a mill in Tarn on Tuesday.',
    },
    {
      id: 'fair',
      title: 'Fair in Kelm',
      published: '2024-05-03',
      text: 'Some 900 people came to the fair in Kelm on Friday.',
    },
  ],
  embedder,
);

async function ask(question: string, options: { asked?: string; locale?: string } = {}) {
  const { note, tentative, answered, ...found } = await findEvidence(question, index, embedder, options);
  const text = note && noteText(note, ENGLISH);
  return { text, answered, tentative, first: composeQuotes({ ...found }, 1)[0]?.article.id };
}

it('knows the newest day of all articles if none is from the time chosen', async () => {
  const means = { embedders: { forQuerying: async () => embedder }, models: undefined };
  const on = (since: string) => answerFor(index, { text: 'What burnt in Tarn?', filter: { since } }, means);
  expect(await on('2024-04-01')).toMatchObject({ articlesSearched: 1, newest: '2024-05-03' });
  expect(await on('2030-01-01')).toMatchObject({ articlesSearched: 0, newest: '2024-05-03' });
});

describe('a day in figures', () => {
  it('is read as the asker writes it, or, if that is not known, both ways with a note', async () => {
    expect(await ask('What happened on 05/03/2024?', { locale: 'en-GB' })).toMatchObject({
      first: 'fire',
      text: null,
    });
    expect(await ask('What happened on 05/03/2024?', { locale: 'en-US' })).toMatchObject({
      first: 'fair',
      text: null,
    });
    expect(await ask('What happened on 05/03/2024?', { locale: 'de' })).toMatchObject({
      first: 'fire',
      text: null,
    });
    expect((await ask('What happened on 05/03/2024?')).text).toContain('may be 5 Mar 2024 or 3 May 2024');
  });
});

describe('a time that the articles do not reach', () => {
  it.each([
    'What happened this week?',
    'What happened yesterday?',
    'Who came to the fair in Kelm last month?',
    'How many people came to the fair in Kelm the other day?',
    'How many people came to the fair in Kelm in August 2024?',
    'How many people came to the fair in Kelm since July?',
    'How many people came to the fair in Kelm three days ago?',
    'What’s new in Kelm?',
  ])('is said with the day of the newest, and nothing is sure: %s', async (question) => {
    const { text, answered, tentative } = await ask(question, { asked: '2024-09-20' });
    expect(text).toBe('The newest article is from 3 May 2024: it cannot tell you what came after.');
    expect(answered && !tentative).toBe(false);
  });

  it('is not mentioned if what was found names it all the same', async () => {
    const plans = await createMemoryIndex(
      [
        {
          id: 'flats',
          title: 'Flats for Tarn',
          published: '2024-03-05',
          text: 'Mayor Aldin promised to build 300 flats in Tarn by 2025.',
        },
        {
          id: 'fair',
          title: 'Fair in Kelm',
          published: '2024-05-03',
          text: 'Some 900 people came to the fair in Kelm on Friday.',
        },
      ],
      embedder,
    );
    const told = async (question: string) => {
      const { note, answered } = await findEvidence(question, plans, embedder, { asked: '2026-09-20' });
      return [note?.kind, answered];
    };
    expect(await told('How many flats did Aldin promise to build in Tarn by 2025?')).toEqual([
      undefined,
      true,
    ]);
    expect(await told('How many people came to the fair in Kelm in 2025?')).toEqual(['archiveEnds', false]);
  });

  it('is said of who holds an office if they end long before', async () => {
    const office = await createMemoryIndex(
      [
        {
          id: 'mayor',
          title: 'Bridge for Tarn',
          published: '2024-03-05',
          text: 'Mayor Ivo Aldin of Tarn opened a bridge.',
        },
      ],
      embedder,
    );
    const told = async (asked: string) => {
      const { note, tentative } = await findEvidence('Who is the mayor of Tarn?', office, embedder, {
        asked,
      });
      return [note, tentative];
    };
    expect(await told('2026-09-20')).toEqual([{ kind: 'archiveEnds', newest: '2024-03-05' }, true]);
    expect((await told('2024-03-20'))[0]).toBeNull();
  });

  it('may be the May that they have: an answer in doubt', async () => {
    const { text, answered, tentative } = await ask('How many people came to the fair in Kelm in May?', {
      asked: '2026-09-20',
    });
    expect([text?.startsWith('The newest article'), answered, tentative]).toEqual([true, true, true]);
  });

  it('is not mentioned if they do reach it', async () => {
    expect((await ask('Who came to the fair in Kelm this week?', { asked: '2024-05-04' })).text).toBeNull();
  });
});
