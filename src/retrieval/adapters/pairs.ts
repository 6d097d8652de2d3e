/**
 * What a model reads that judges a question and a text together: both in one row of tokens. The library would cut a
 * long row at its end, separator and all; here the question and the text are cut, to what the model reads at once.
 */
import type { PreTrainedTokenizer, Tensor } from '@xenova/transformers';
import type { Range } from '../../domain.js';
import type { OpenModel } from './model-load.js';

/** A question longer than this, in tokens, is cut, so that room is left for the text. */
const LONGEST_QUESTION = 128;

export interface PairBatch {
  readonly inputs: Readonly<Record<string, Tensor>>;
  /** Tokens in each row, padding included. */
  readonly width: number;
  /** Where the text's tokens, or as many as there was room for, lie in each row. */
  readonly texts: readonly Range[];
}

export interface PairEncoder {
  /** The tokens of a text alone. */
  tokensOf(text: string): number[];
  /** One row a text, given as its tokens. */
  encode(question: string, texts: readonly (readonly number[])[]): PairBatch;
}

export async function createPairEncoder({ tokenizer, longest }: OpenModel): Promise<PairEncoder> {
  const { Tensor } = await import('@xenova/transformers');
  const tokensOf = (text: string): number[] => tokenizer.encode(text, { add_special_tokens: false });
  const { before, between, after, types } = templateOf(tokenizer, tokensOf);
  const room = longest - before.length - between.length - after.length;

  return {
    tokensOf,
    encode(question, texts) {
      const asked = tokensOf(question).slice(0, LONGEST_QUESTION);
      const head = [...before, ...asked, ...between];
      const rows = texts.map((tokens) => [...head, ...tokens.slice(0, room - asked.length), ...after]);
      const width = Math.max(...rows.map((row) => row.length));
      const tensorOf = (value: (row: readonly number[], at: number) => number): Tensor => {
        const values = rows.flatMap((row) =>
          Array.from({ length: width }, (_, at) => BigInt(value(row, at))),
        );
        return new Tensor('int64', BigInt64Array.from(values), [rows.length, width]);
      };
      const inSecond = (row: readonly number[], at: number): boolean => at >= head.length && at < row.length;
      return {
        width,
        texts: rows.map((row) => ({ start: head.length, end: row.length - after.length })),
        inputs: {
          input_ids: tensorOf((row, at) => row[at] ?? tokenizer.pad_token_id),
          attention_mask: tensorOf((row, at) => (at < row.length ? 1 : 0)),
          ...(types && { token_type_ids: tensorOf((row, at) => (inSecond(row, at) ? 1 : 0)) }),
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
  /** Whether the model is told which of the two a token belongs to. */
  readonly types: boolean;
}

/** How a tokenizer puts two texts together, learned from what it makes of two words. */
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
