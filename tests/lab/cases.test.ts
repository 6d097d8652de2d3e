import { describe, expect, it } from 'vitest';
import { type Case, converse, verdictOf } from '../../lab/cases.js';
import type { Assistant } from '../../src/assistant.js';
import { answer, article, quote } from '../support/assistant.js';

const asks = (parts: Partial<Case>): Case => ({
  id: '1',
  kind: 'k',
  articles: 'a',
  questions: ['Who?'],
  want: 'Lund',
  ...parts,
});
const shown = (text: string, tentative = false) =>
  answer({ tentative, quotes: [quote(article({ text }), text)] });

describe('the verdict on a case', () => {
  it.each([
    ['right', shown('Ada LUND spoke.'), {}],
    ['wrong and sure', shown('Nobody spoke.'), {}],
    ['wrong and unsure', shown('Nobody spoke.', true), {}],
    ['refused', answer({ answered: false, quotes: [] }), {}],
    ['right', answer({ answered: false, quotes: [] }), { want: 'REFUSE|Lund' }],
    ['right', shown('Ada Lund spoke.'), { want: '(Lund|REFUSE)' }],
    ['wrong and sure', shown('Ada Lund spoke.'), { want: 'REFUSE' }],
    ['wrong and sure', shown('Ada Lund spoke.'), { want_speaker: 'Per Dahl' }],
  ] as const)('is %s', (verdict, given, parts) => {
    expect(verdictOf(given, asks(parts))).toBe(verdict);
  });
});

it('holds a conversation, and returns its last answer', async () => {
  const seen: (string | undefined)[] = [];
  const assistant: Pick<Assistant, 'ask'> = {
    async ask({ text, previous }) {
      seen.push(previous?.question);
      return answer({ question: text, answered: text !== 'Lost?', exchange: { question: text, people: [] } });
    },
  };
  const last = await converse(assistant, asks({ questions: ['Who?', 'Lost?', 'Why?'] }));
  expect(last.question).toBe('Why?');
  expect(seen).toEqual([undefined, 'Who?', 'Lost?']);
});
