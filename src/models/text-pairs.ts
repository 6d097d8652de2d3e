/**
 * The input of a model that judges a question and a text together: both in one row of tokens. The library would cut a
 * long row at its end, separator and all; here the question and the text are cut, to what the model reads at once.
 */
import type { PreTrainedTokenizer, Tensor } from '@xenova/transformers';
import type { Range } from '../domain.js';
import type { OpenTokenizer } from './load.js';

/** A question longer than this, in tokens, is cut, so that room is left for the text. */
const LONGEST_QUESTION = 128;

/** A row of tokens as the model takes it. */
export interface Pair {
  readonly inputs: Readonly<Record<string, Tensor>>;
  /** Where the text's tokens, or as many as there was room for, lie in the row. */
  readonly text: Range;
}

/** Turns a question and a text into the tokens of one row. */
export interface PairEncoder {
  /** The tokens of a text alone. */
  tokensOf(text: string): number[];
  /** One row of the question and a text, which is given as its tokens. */
  encode(question: string, text: readonly number[]): Pair;
}

/** An encoder of rows of at most `longest` tokens, laid out as the tokenizer lays out a pair. */
export async function createPairEncoder({ tokenizer, longest }: OpenTokenizer): Promise<PairEncoder> {
  const { Tensor } = await import('@xenova/transformers');
  const tokensOf = (text: string): number[] => tokenizer.encode(text, { add_special_tokens: false });
  const { before, between, after, types } = templateOf(tokenizer, tokensOf);
  const room = longest - before.length - between.length - after.length;
  const tensorOf = (row: readonly number[]): Tensor =>
    new Tensor('int64', BigInt64Array.from(row, BigInt), [1, row.length]);

  return {
    tokensOf,
    encode(question, tokens) {
      const asked = tokensOf(question).slice(0, LONGEST_QUESTION);
      const head = [...before, ...asked, ...between];
      const text = tokens.slice(0, room - asked.length);
      const row = [...head, ...text, ...after];
      return {
        text: { start: head.length, end: head.length + text.length },
        inputs: {
          input_ids: tensorOf(row),
          attention_mask: tensorOf(row.map(() => 1)),
          ...(types && { token_type_ids: tensorOf(row.map((_, at) => (at < head.length ? 0 : 1))) }),
        },
      };
    },
  };
}

interface PairTemplate {
  /** Special tokens around the question and the text. */
  readonly before: readonly number[];
  readonly between: readonly number[];
  readonly after: readonly number[];
  /** Whether the model takes the index of the text that a token belongs to. */
  readonly types: boolean;
}

/** How a tokenizer puts two texts together, learnt from what it makes of two words. */
function templateOf(tokenizer: PreTrainedTokenizer, tokensOf: (text: string) => number[]): PairTemplate {
  const [first, second] = [tokensOf('question'), tokensOf('text')];
  const pair = tokenizer('question', { text_pair: 'text', return_tensor: false });
  const ids = pair.input_ids;
  const firstAt = indexOfRun(ids, first, 0);
  const secondAt = indexOfRun(ids, second, firstAt + first.length);
  return {
    before: ids.slice(0, firstAt),
    between: ids.slice(firstAt + first.length, secondAt),
    after: ids.slice(secondAt + second.length),
    types: pair.token_type_ids !== undefined,
  };
}

function indexOfRun(list: readonly number[], run: readonly number[], from: number): number {
  for (let at = from; at + run.length <= list.length; at += 1) {
    if (run.every((item, i) => list[at + i] === item)) return at;
  }
  throw new Error('its tokenizer cannot put a question and a text together');
}
