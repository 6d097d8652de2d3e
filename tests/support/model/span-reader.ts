/**
 * A generated reader: each token says by itself how well an answer starts or ends with it, and the first token
 * of a row how well "no answer" fits. The question's tokens have logits too, as in a real model: callers must ignore them.
 */
import { byteLevelFiles, byteLevelVocabulary } from './byte-level.js';
import { modelFiles, vocabularyOf } from './folder.js';
import { createOnnxGraph, DataType } from './onnx.js';

export interface SpanReader {
  /** Logits of words with which an answer starts, and ends. */
  readonly starts: Readonly<Record<string, number>>;
  readonly ends: Readonly<Record<string, number>>;
  /** Logit of the first token, as start and as end. */
  readonly noAnswer?: number;
  /** As BERT does, or as RoBERTa, which spells text as bytes and has no token types. */
  readonly tokenizer?: 'word-piece' | 'byte-level';
  readonly longest?: number;
}

/** The files of the model by path. */
export function spanReader(request: SpanReader): Record<string, string | Uint8Array> {
  const { starts, ends, noAnswer = 0, tokenizer = 'word-piece', longest = 512 } = request;
  const words = [...new Set([...Object.keys(starts), ...Object.keys(ends)])];
  const isBytes = tokenizer === 'byte-level';
  const vocabulary = isBytes ? byteLevelVocabulary(words) : vocabularyOf(words);
  const tableOf = (logits: Readonly<Record<string, number>>): Float32Array => {
    const table = new Float32Array(vocabulary.length).fill(-5);
    for (const [word, logit] of Object.entries(logits))
      table[vocabulary.indexOf(isBytes ? `Ġ${word}` : word)] = logit;
    table[vocabulary.indexOf(isBytes ? '<s>' : '[CLS]')] = noAnswer;
    return table;
  };
  const onnx = { 'model_quantized.onnx': graphOf(tableOf(starts), tableOf(ends), isBytes) };
  if (isBytes) return byteLevelFiles(words, longest, onnx);
  const shape = { hidden: 64, layers: 1, heads: 1, feedForward: 64, longest };
  return modelFiles(vocabulary, shape, onnx, 'BertForQuestionAnswering');
}

function graphOf(starts: Float32Array, ends: Float32Array, isBytes: boolean): Uint8Array {
  const graph = createOnnxGraph('span reader');
  const tokens = ['batch_size', 'sequence_length'];
  const inputs = ['input_ids', 'attention_mask', ...(isBytes ? [] : ['token_type_ids'])];
  for (const name of inputs) graph.input(name, DataType.int64, tokens);
  for (const [name, table] of Object.entries({ start_logits: starts, end_logits: ends })) {
    graph.apply(
      'Gather',
      [graph.constant(`${name}.table`, [table.length], table), 'input_ids'],
      { axis: 0 },
      name,
    );
    graph.output(name, DataType.float, tokens);
  }
  return graph.toBytes();
}
