import { describe, expect, it } from 'vitest';
import { renamedQuestions } from '../../lab/renamed.js';
import type { SetQuestion } from '../../lab/sets.js';

const asked = (question: string): SetQuestion => ({
  id: question,
  question,
  answerable: true,
  answers: [],
  articles: [],
  quotes: [],
});
const textsOf = (...questions: string[]): string[] =>
  renamedQuestions(questions.map(asked)).map(({ question }) => question);

describe('renamedQuestions', () => {
  it('puts one name of another question, with as many words, in place of a name', () => {
    expect(
      textsOf(
        'Which team does goalkeeper Ada Lund play for?',
        'What did minister Jonas Berg sign?',
        'What did Brack buy?',
      ),
    ).toEqual(['Which team does goalkeeper Jonas Berg play for?', 'What did minister Ada Lund sign?']);
  });

  it('keeps the ending that shows whose something is', () => {
    expect(textsOf('How old is Halden’s mayor?', 'What did Brack buy?')).toEqual([
      'How old is Brack’s mayor?',
      'What did Halden buy?',
    ]);
  });

  it('takes no day, and no word that opens a sentence, for a name', () => {
    expect(
      textsOf('Who spoke in Halden on Monday?', 'What did Brack buy on Jan. 8? Nobody knew.').join(' '),
    ).toBe('Who spoke in Brack on Monday? What did Halden buy on Jan. 8? Nobody knew.');
    expect(textsOf('Which ferry sank on Sunday?', 'What did Brack buy?')).toEqual([]);
  });
});
