import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../../src/answer/find.js';
import { composeQuotes } from '../../../src/answer/quotes/compose.js';
import { introduces, introducesOutright } from '../../../src/answer/rules/introduction.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../../src/question/parse.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

it.each([
  ['Foreign Minister Eva Lind met Bo Dahl.', true],
  ['Eva Lind, a nurse from Varn, won.', true],
  ['Eva Lind, 36, won.', true],
  ['Eva Lind won the race.', false],
  ['Mayor Bo Dahl met Eva Lind.', false],
  ['Handball star Eva Lind won.', true],
  ['Led by goalkeeper Eva Lind, they won.', true],
  ['It was good, said Eva Lind, the paper reported.', false],
])('%s says who Lind is: %s', (text, says) => {
  expect(introduces(text, ['lind'])).toBe(says);
});

it('is not said of somebody by whoever shares a name with her', () => {
  expect(introduces('Ada Lind, the wife of Eva Lind, spoke.', ['eva', 'lind'])).toBe(false);
});

const embedder = createBuiltinEmbedder();
const TALKS = {
  id: 'talks',
  title: 'Talks in Varn',
  text:
    'Talks began in Varn when Foreign Minister Eva Lind met her colleague.\n\nLind said that Lind’s own plan, the Lind ' +
    'plan, was the best.\n\nThe ministry said that Lind and Dahl reject tolls on the harbour.\n\n“Tolls are theft,” Lind said.',
};
const first = async (question: string) =>
  composeQuotes(await findEvidence(question, await createMemoryIndex([TALKS], embedder), null), 1)[0]?.text;

it.each([
  ['who is eva lind', 'Talks began when Foreign Minister Eva Lind arrived.', true],
  ['who is lind', 'Talks began when Foreign Minister Eva Lind arrived.', false],
  ['who is eva lind', 'Foreign Minister Ada Lind met Eva Lind.', false],
  ['who is eva lind', 'Eva Lind said no.', false],
  ['who is eva lind', 'A previous version of this story misstated the age of Mayor Eva Lind.', false],
  ['who is eva lind', 'Editor’s note: This story on Mayor Eva Lind has been updated.', false],
  ['who is eva lind', 'Editor’s note: Mayor Eva Lind is a historian.', true],
])('%s: whether “%s” leaves no doubt is %s', async (question, text, says) => {
  const asked = await parseQuestion(question, await createMemoryIndex([TALKS], embedder));
  expect(introducesOutright(asked, { text, article: { title: null } })).toBe(says);
});

describe('the first quote', () => {
  it('says who somebody is, and is no correction', async () => {
    const text =
      'Correction: An earlier version of this story misspelled the name of Mayor Eva Lind.\n\nThe harbour of Varn opened on ' +
      'Monday.\n\nFerries left at noon, and the deputy mayor of Varn, Eva Lind, 36, cut the ribbon before a crowd of people.';
    const index = await createMemoryIndex([{ id: 'harbour', title: null, text }], embedder);
    const [quote] = composeQuotes(await findEvidence('Who is Eva Lind?', index, null), 1);
    expect(quote?.text).toContain('deputy mayor');
  });

  it.each(['who is lind', 'any idea who is eva lind rn', 'what’s the job of Eva Lind?'])(
    'says who somebody is: %s',
    async (question) => expect(await first(question)).toContain('Foreign Minister Eva Lind'),
  );

  it.each([
    ['leader Eva Lind lost her lead at the last hole.', 'Handball star Eva Lind was freed.'],
    ['The minister met her Sunnic counterpart Eva Lind.', 'Norland foreign minister Eva Lind left.'],
    ['Aides to Mayor Eva Lind, to Bo Dahl and to others were silent.', 'Mayor Eva Lind resigned.'],
  ])('tells more than “%s”', async (vague, telling) => {
    const articles = [vague, telling].map((text, i) => ({ id: `${i}`, title: null, text }));
    const found = await findEvidence('Who is Eva Lind?', await createMemoryIndex(articles, embedder), null);
    expect(composeQuotes(found, 1)[0]!.text).toBe(telling);
  });

  it('may stand in an article that has the name once', async () => {
    const often = Array.from({ length: 12 }, (_, i) => ({
      id: `often-${i}`,
      title: 'Eva Lind',
      text: `Eva Lind went home. Eva Lind slept, and Eva Lind ate ${i} eggs.`,
    }));
    const once = {
      id: 'once',
      title: null,
      text: `In a long report on the harbour, ${'ships, '.repeat(60)}the Varn handball star Eva Lind was named.`,
    };
    const found = await findEvidence(
      'Who is Eva Lind?',
      await createMemoryIndex([...often, once], embedder),
      null,
    );
    expect(composeQuotes(found, 1)[0]!.text).toContain('handball star');
  });

  it('marks nobody else in it as the answer', async () => {
    const article = {
      ...TALKS,
      text: 'Talks began when Foreign Minister Eva Lind met Prime Minister Bo Dahl.',
    };
    const found = await findEvidence('who is lind', await createMemoryIndex([article], embedder), null);
    expect(composeQuotes(found, 1)[0]!.marks.filter(({ kind }) => kind === 'answer')).toEqual([]);
  });

  it('holds the words of the person that the question names, not a statement about them', async () => {
    expect(await first('What did Lind say about tolls?')).toBe('“Tolls are theft,” Lind said.');
  });
});
