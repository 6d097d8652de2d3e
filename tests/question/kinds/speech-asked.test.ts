import { expect, it } from 'vitest';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { withSayingAsked } from '../../../src/question/kinds/speech-asked.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const index = await createMemoryIndex(
  [
    {
      id: 'strike',
      title: 'Strike at Vell harbour',
      text: 'Mayor Eva Lund met the dockers of Vell. Norvia closed its port. “We have no money,” Lund said.',
    },
  ],
  createBuiltinEmbedder(),
);

it.each([
  ['quote something by Lund', 'What did Lund say?'],
  ['give me a statement of Lund', 'What did Lund say?'],
  ['I need a short quote from the mayor about money', 'What did the mayor say about money?'],
  ['Please quote Lund on the strike', 'What did Lund say about the strike?'],
  ['something funny the mayor said', 'What did the mayor say?'],
  ['something Lund said about money', 'What did Lund say about money?'],
  ['Lund’s words on the strike', 'What did Lund say about the strike?'],
  ['What were Lund’s comments?', 'What did Lund say?'],
  ['What is Eva Lund’s view on the strike?', 'What did Eva Lund say about the strike?'],
  ['Did Lund comment on the strike?', 'What did Lund say about the strike?'],
  ['Does Lund mention the strike?', 'What did Lund say about the strike?'],
  ['did Lund ever mention anything about the strike', 'What did Lund say about the strike?'],
  ['“Did Lund comment on Pelé?”', 'What did Lund say about Pelé?'],
  ['did Lund say anything?', 'What did Lund say?'],
  ['is there a quote where Lund talks about the strike', 'What did Lund say about the strike?'],
  ['Has Lund ever said anything about the strike?', 'What did Lund say about the strike?'],
  ['What were the exact words of the mayor?', 'What did the mayor say exactly?'],
  ['Lund’s exact words on the strike', 'What did Lund say exactly about the strike?'],
  ['Has the mayor responded to the strike?', 'What did the mayor say about the strike?'],
  ['What did people say about the strike?', 'quotes about the strike'],
  ['what are the locals saying about money', 'quotes about money'],
  ['How did Lund react to the strike?', 'What did Lund say about the strike?'],
  ['What was the reaction of Eva Lund to the strike?', 'What did Eva Lund say about the strike?'],
])('asks for words: %s', async (question, asked) =>
  expect(await withSayingAsked(question, index)).toBe(asked),
);

it.each([
  'How did Norvia react to the strike?',
  'What was Lund’s position?',
  'How many words did Lund say?',
  'quote "we have no money"',
  'How do crowds react to fighting?',
  'What quote is Lund best known for?',
  'Who commented on the strike?',
  'Give me all quotes by Lund',
  'a statement of intent',
  'Did Norvia respond to the strike?',
])('asks something else: %s', async (question) =>
  expect(await withSayingAsked(question, index)).toBe(question),
);
