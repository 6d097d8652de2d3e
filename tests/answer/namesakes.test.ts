import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../src/answer/find.js';
import { findInSteps } from '../../src/answer/find-in-steps.js';
import { composeQuotes } from '../../src/answer/quotes/compose.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const embedder = createBuiltinEmbedder();
const ARTICLES = [
  {
    id: 'budget',
    title: 'Budget passed',
    text: 'Finance minister Tom Adair presented the budget in Varn.\n\n“It is a fair budget,” Adair said.\n\nAdair was born in Kelm.',
  },
  {
    id: 'rovers',
    title: 'Rovers sign Adair',
    text: 'Rovers have signed the striker Tom Adair for three years.\n\n“I want to win,” Adair said.',
  },
];

async function ask(question: string) {
  const found = await findEvidence(question, await createMemoryIndex(ARTICLES, embedder), embedder);
  return { note: found.note, quotes: composeQuotes(found, found.helpful) };
}

describe('two people of one full name', () => {
  it('are distinguished by what they are, and each is shown', async () => {
    const { note, quotes } = await ask('Who is Tom Adair?');
    expect(note).toMatchObject({ kind: 'namesakes' });
    expect(note?.kind === 'namesakes' && note.people.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Budget passed', 'Rovers sign Adair']),
    );
    expect(quotes.map(({ article }) => article.id).sort()).toEqual(['budget', 'rovers']);
  });

  it('are noted if the name is misspelt', async () => {
    expect((await ask('Who is Tom Adairr?')).note).toMatchObject({ kind: 'namesakes', name: 'tom adair' });
  });

  it('have no role from the next sentence', async () => {
    const texts = [
      'The letter was sent by Eva Tarnell.\n\nPresident Tarnell left early.',
      'Mayor Bo Tarnell left early.',
    ];
    const index = await createMemoryIndex(
      texts.map((text, i) => ({ id: String(i), title: String(i), text })),
      embedder,
    );
    const { note } = await findEvidence('Who is Tarnell?', index, embedder);
    expect(note?.kind === 'namesakes' && note.people.map(({ name, role }) => [name, role])).toEqual(
      expect.arrayContaining([
        ['Eva Tarnell', null],
        ['Bo Tarnell', 'Mayor'],
      ]),
    );
  });

  it('are noted, and the answer comes first, where something else is asked about one', async () => {
    const { note, quotes } = await ask('Where was Adair born?');
    expect(note?.kind).toBe('namesakes');
    expect(quotes[0]!.text).toContain('born in Kelm');
  });

  describe('told apart by what is asked', async () => {
    const index = await createMemoryIndex(
      [
        {
          id: 'budget',
          title: 'Budget passed',
          text: 'Finance minister Tom Adair presented the budget in Varn.\n\n“It is a fair budget,” Adair said.\n\nAdair was raised in Kelm.',
        },
        {
          id: 'rovers',
          title: 'Rovers sign Adair',
          text: 'Rovers have signed the striker Tom Adair.\n\n“I want to win, and the budget of Rovers is small,” Adair said.\n\nTom Adair was raised in Dunmore, Adair says.',
        },
      ],
      embedder,
    );
    const find = (question: string) => findEvidence(question, index, embedder);

    it('come in the order of how well their words fit the topic', async () => {
      const found = await find('What did Adair say about the budget?');
      expect([found.note?.kind, found.evidence[0]!.article.id]).toEqual(['namesakes', 'budget']);
    });

    it.each([
      ['Where was the man who presented the budget raised?', 'Kelm'],
      ['Where was the striker that Rovers signed raised?', 'Dunmore'],
    ])('are not mixed up in two steps: %s', async (question, place) => {
      const { found } = await findInSteps(question, find);
      expect(composeQuotes(found, 1)[0]!.text).toContain(place);
    });
  });

  it('are one if the roles may be one person’s', async () => {
    const index = await createMemoryIndex(
      [
        { id: 'a', title: 'A', text: 'Senator Tom Adair spoke in Varn.' },
        { id: 'b', title: 'B', text: 'Governor Tom Adair spoke in Kelm.' },
      ],
      embedder,
    );
    expect((await findEvidence('Who is Tom Adair?', index, embedder)).note).toBeNull();
  });

  it('are neither a country, nor somebody in far fewer articles than the person whom people mean', async () => {
    const many = Array.from({ length: 6 }, (_, i) => ({
      id: `m${i}`,
      title: `Adair speaks again (${i})`,
      text: `President Tom Adair spoke in Varn on day ${i}. “We go on,” Adair said.`,
    }));
    const others = [
      {
        id: 'wife',
        title: 'A visit',
        text: 'First lady Lisa Adair opened a school. The Adair SUV is a car.',
      },
      { id: 'photo', title: 'A photo', text: 'Xeuters Adair is seen here.' },
      {
        id: 'china',
        title: 'Trade',
        text: 'Airshow China opened. China Friday is a sale. China said it would appeal.',
      },
    ];
    const index = await createMemoryIndex([...many, ...others], embedder);
    expect((await findEvidence('What did Adair say?', index, embedder)).note).toBeNull();
    expect((await findEvidence('What did China say?', index, embedder)).note).toBeNull();
  });
});

describe('people who share a last name', () => {
  const namesIn = async (...texts: readonly string[]): Promise<readonly string[]> => {
    const articles = texts.map((text, i) => ({ id: `${i}`, title: `Day ${i}`, text }));
    const { note } = await findEvidence(
      'who is adair',
      await createMemoryIndex(articles, embedder),
      embedder,
    );
    return note?.kind === 'namesakes' ? note.people.map(({ name }) => name) : [];
  };

  it('are listed by the number of their articles', async () => {
    const jill = 'First lady Jill Adair, wife of Adair, danced with Adair.';
    expect(await namesIn(jill, 'President Joe Adair spoke.', 'President Joe Adair slept.')).toEqual([
      'Joe Adair',
      'Jill Adair',
    ]);
  });

  it('are one where the given name of one is short for that of the other, and no role tells them apart', async () => {
    const stephen = ['Trainer Stephen Adair spoke.', 'Trainer Stephen Adair slept.'];
    expect(await namesIn('Then Steph Adair ran.', ...stephen)).toEqual([]);
    expect(await namesIn('Then Senator Steph Adair ran.', ...stephen)).toEqual([
      'Stephen Adair',
      'Steph Adair',
    ]);
  });
});
