import type { Question } from '../domain.js';
import { withoutCorrection } from '../question/follow-ups/correction.js';
import type { Understood } from '../question/follow-ups/follow-up.js';
import { withoutHearsay } from '../question/hearsay.js';
import type { Wish } from '../question/intent/intent.js';
import { withoutMarkup } from '../question/message.js';
import { withoutLeadIn, withoutTakenBack } from '../question/preamble.js';
import { withCapitals } from '../question/words/capitals.js';
import type { SearchIndex } from '../retrieval/ports.js';
import { understood, withNamesOfStory } from './read-in-context.js';

/** A message, read after the exchange before it. */
export interface ReadMessage {
  /** The question in it, as it was typed, with the capitals of the articles. */
  readonly typed: string;
  /** The same, with the full name where only a last name was typed. */
  readonly asked: string;
  /** What it means after the exchange before it. */
  readonly understood: Understood;
  /** Whether it wants more quotes to the question before. */
  readonly isMore: boolean;
}

/** Reads a message in the light of the exchange before it. */
export async function readMessage(wish: Wish, index: SearchIndex, question: Question): Promise<ReadMessage> {
  const plain = withoutTakenBack(withoutMarkup(question.text));
  const words =
    wish.subject ?? withoutHearsay(withoutLeadIn(withoutCorrection(plain, question.previous?.question)));
  const typed = await withCapitals(index, words);
  if (wish.intent === 'more')
    return {
      typed,
      asked: typed,
      understood: { question: typed, after: null },
      isMore: true,
    };
  const asked = await withNamesOfStory(typed, index, question);
  return {
    typed,
    asked,
    understood: await understood(asked, index, question),
    isMore: false,
  };
}
