import { afterAll, describe, expect, it } from 'vitest';
import { mayBeOfAnyStory } from '../../../src/answer/rules/any-story.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../../src/question/parse.js';
import { retrieve } from '../../../src/retrieval/retrieve.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';
import { openNewsroom } from '../../support/newsroom.js';

describe('a question for a deed that names nobody', async () => {
  const newsroom = await openNewsroom({
    'slide.md':
      '---\ntitle: Mud buries Upper Lenn\ndate: 2024-03-01\n---\n\nA mudslide killed seven people in Upper Lenn on Friday. Fire chief Per Holt said his crews dug all night.\n',
    'fire.md':
      '---\ntitle: Blaze at Vell furniture mill\ndate: 2024-03-20\n---\n\nThree workers died when a fire tore through a furniture mill in Vell on Tuesday.\n',
    'later.md':
      '---\ntitle: Owner of Vell mill held\ndate: 2024-03-22\n---\n\nPolice arrested the owner of the mill in Vell where three workers died in a fire. His name is Anton Kress.\n',
    'cup.md':
      '---\ntitle: Torsby lift Inland Cup\ndate: 2024-05-18\n---\n\nTorsby won the final of the Inland Cup on Saturday, the first for 40 years.\n',
    'chess.md':
      '---\ntitle: Schoolgirl beats master\ndate: 2024-05-30\n---\n\nMina Aune, 12, won the final of the chess open in Vell on Thursday.\n',
  });
  afterAll(() => newsroom.close());

  const asked = async (text: string) => {
    const { answered, tentative } = await newsroom.assistant.ask({ text });
    return { answered, tentative };
  };

  it.each(['How many died?', 'How many people were killed?', 'Who won the final?'])(
    'is answered with doubt if several stories may tell of it: %s',
    async (text) => {
      expect(await asked(text)).toEqual({ answered: true, tentative: true });
    },
  );

  it.each(['How many died in the fire?', 'Who was arrested?', 'Who won the Inland Cup?'])(
    'is answered without doubt if one story does: %s',
    async (text) => {
      expect(await asked(text)).toEqual({ answered: true, tentative: false });
    },
  );
});

it.each([
  ['Was anyone hurt?', true],
  ['any arrests?', true],
  ['How many died?', true],
  ['Was anyone hurt on Mount Hald?', false],
  ['Was Lund hurt?', false],
])('%s may be of any story, whatever is found: %s', async (question, isOfAny) => {
  const text = 'Nobody was hurt and nobody died.';
  const index = await createMemoryIndex([{ id: 'a', title: null, text }], createBuiltinEmbedder());
  expect(mayBeOfAnyStory(await parseQuestion(question, index), [])).toBe(isOfAny);
});

it('a title with no other word than the question makes no second story', async () => {
  const text = 'Police arrested Anton Kress in Vell on Tuesday.';
  const index = await createMemoryIndex([{ id: 'a', title: 'Arrested', text }], createBuiltinEmbedder());
  const asked = await parseQuestion('Who was arrested?', index);
  expect(mayBeOfAnyStory(asked, await retrieve(asked, index, null))).toBe(false);
});
