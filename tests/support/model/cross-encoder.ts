/**
 * A generated cross-encoder: its only logit is the number of the question's words that the text holds. It
 * distinguishes the two by their token types, and ignores padding, as a real one does.
 */
import { modelFiles, vocabularyOf } from './folder.js';
import { createOnnxGraph, DataType, type OnnxGraph } from './onnx.js';

const TOKENS = ['batch_size', 'sequence_length'];

/** The files of the model by path. It knows `words`; anything else in a text counts for nothing. */
export function crossEncoder(
  words: readonly string[],
  { longest = 512, labels = 1 } = {},
): Record<string, string | Uint8Array> {
  const vocabulary = vocabularyOf(words);
  const shape = { hidden: 64, layers: 1, heads: 1, feedForward: 64, longest };
  const firstWord = vocabulary.length - words.length;
  return modelFiles(
    vocabulary,
    shape,
    { 'model_quantized.onnx': graphOf(firstWord, labels) },
    'BertForSequenceClassification',
  );
}

function graphOf(firstWord: number, labels: number): Uint8Array {
  const graph = createOnnxGraph('cross-encoder');
  for (const name of ['input_ids', 'attention_mask', 'token_type_ids'])
    graph.input(name, DataType.int64, TOKENS);
  const [second, third] = [graph.integers('second', [1]), graph.integers('third', [2])];
  const isWord = numbers(graph, 'Greater', 'input_ids', graph.integer('last_piece', firstWord - 1));
  const word = graph.apply('Mul', [isWord, graph.apply('Cast', ['attention_mask'], { to: DataType.float })]);
  const inText = graph.apply('Cast', ['token_type_ids'], { to: DataType.float });
  const asked = graph.apply('Mul', [word, graph.apply('Sub', [graph.float('one', 1), inText])]);
  const told = graph.apply('Unsqueeze', [graph.apply('Mul', [word, inText]), second]);
  const rows = graph.apply('Unsqueeze', ['input_ids', third]);
  const columns = graph.apply('Unsqueeze', ['input_ids', second]);
  const same = graph.apply('Mul', [numbers(graph, 'Equal', rows, columns), told]);
  const held = graph.apply('ReduceMax', [same], { axes: [2], keepdims: 0 });
  const shared = graph.apply('ReduceSum', [graph.apply('Mul', [asked, held]), second], { keepdims: 1 });
  graph.apply('Concat', new Array<string>(labels).fill(shared), { axis: 1 }, 'logits');
  graph.output('logits', DataType.float, ['batch_size', labels]);
  return graph.toBytes();
}

/** A comparison as 1 and 0. */
function numbers(graph: OnnxGraph, comparison: string, a: string, b: string): string {
  return graph.apply('Cast', [graph.apply(comparison, [a, b])], { to: DataType.float });
}
