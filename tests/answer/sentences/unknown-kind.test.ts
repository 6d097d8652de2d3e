import { expect, it } from 'vitest';
import { findEvidence } from '../../../src/answer/find.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const index = await createMemoryIndex(
  [
    {
      id: 'police',
      title: 'Drennoy',
      text: 'Police in Drennoy changed their patrols after eleven boats were robbed.',
    },
    { id: 'general', title: 'Tolmar', text: 'General Idris Bakar freed the town of Tolmar on Friday.' },
    {
      id: 'gold',
      title: 'Sport',
      text: 'Kari Lund trained with the photography student Bo Ek, who broke the record.',
    },
    {
      id: 'marina',
      title: 'Coast',
      text: 'The marina at Drennoy will be widened next year, the harbourmaster said.',
    },
  ],
  createBuiltinEmbedder(),
);

it.each([
  ['Which policy was changed?', false],
  ['Which generation was freed?', false],
  ['Which photographer broke the record?', true],
  ['Which harbour will be widened?', true],
])(
  'a word with the same first letters is not the kind of thing asked for in %j: %s',
  async (question, answered) => {
    expect((await findEvidence(question, index, null)).answered).toBe(answered);
  },
);
