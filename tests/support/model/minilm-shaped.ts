/**
 * Random weights in the exact shape of all-MiniLM-L6-v2, in full precision or in dynamic 8 bits: its
 * answers mean nothing, its speed is the real one. For benchmarks.
 */
import { seeded } from '../../../lab/statistics.js';
import { modelFiles, vocabularyOf } from './folder.js';
import { createOnnxGraph, DataType, type OnnxGraph } from './onnx.js';

const HIDDEN = 384;
const HEADS = 12;
const FEED_FORWARD = 1536;
const POSITIONS = 512;
const TOKENS = ['batch_size', 'sequence_length'];

export type Precision = 'fp32' | 'q8';

/** The size of the real one; in tests, a smaller one will do. */
const REAL = { layers: 6, vocabulary: 30522 };

/** The files of the model by path; `words` become tokens of their own. */
export function miniLmShaped(
  words: readonly string[],
  precision: Precision = 'q8',
  { layers, vocabulary: size } = REAL,
): Record<string, string | Uint8Array> {
  const vocabulary = vocabularyOf(words).slice(0, size);
  while (vocabulary.length < size) vocabulary.push(`[unused${vocabulary.length}]`);
  const shape = { hidden: HIDDEN, layers, heads: HEADS, feedForward: FEED_FORWARD, longest: 256 };
  const file = precision === 'q8' ? 'model_quantized.onnx' : 'model.onnx';
  return modelFiles(vocabulary, shape, { [file]: graphOf(precision, layers, size) });
}

function graphOf(precision: Precision, layers: number, vocabulary: number): Uint8Array {
  const graph = createOnnxGraph(`minilm-shaped ${precision}`);
  for (const name of ['input_ids', 'attention_mask', 'token_type_ids']) {
    graph.input(name, DataType.int64, TOKENS);
  }
  const parts = createParts(graph, precision);
  // Added to the scores: nothing for a token, a large negative number for padding.
  const mask = graph.apply(
    'Cast',
    [graph.apply('Unsqueeze', ['attention_mask', graph.integers('axes', [1, 2])])],
    {
      to: DataType.float,
    },
  );
  const bias = graph.apply('Mul', [
    graph.apply('Sub', [graph.float('one', 1), mask]),
    graph.float('far', -10_000),
  ]);
  let hidden = embeddings(graph, parts, vocabulary);
  for (let layer = 0; layer < layers; layer++) {
    const attended = parts.norm(
      graph.apply('Add', [attention(graph, parts, hidden, bias, `layer${layer}`), hidden]),
      `layer${layer}.norm1`,
    );
    const fed = feedForward(graph, parts, attended, `layer${layer}`);
    const result = layer === layers - 1 ? 'last_hidden_state' : undefined;
    hidden = parts.norm(graph.apply('Add', [fed, attended]), `layer${layer}.norm2`, result);
  }
  graph.output(hidden, DataType.float, [...TOKENS, HIDDEN]);
  return graph.toBytes();
}

/** The operations with weights, in either precision. */
interface Parts {
  linear(input: string, name: string, from: number, to: number): string;
  lookUp(name: string, rows: number, indices: string): string;
  norm(input: string, name: string, result?: string): string;
}

function createParts(graph: OnnxGraph, precision: Precision): Parts {
  const random = seeded(7);
  /** Roughly normal: the sum of three even ones. */
  const weights = (count: number, deviation: number): Float32Array => {
    const values = new Float32Array(count);
    for (let i = 0; i < count; i++) values[i] = (random() + random() + random() - 1.5) * 2 * deviation;
    return values;
  };
  const zero = graph.constant('zero8', [], Int8Array.of(0));

  return {
    linear(input, name, from, to) {
      const matrix = weights(from * to, 1 / Math.sqrt(from));
      const bias = graph.constant(`${name}.bias`, [to], weights(to, 0.02));
      if (precision === 'fp32') {
        return graph.apply('Add', [
          graph.apply('MatMul', [input, graph.constant(name, [from, to], matrix)]),
          bias,
        ]);
      }
      const { bytes, scale } = quantize(matrix);
      const [input8, inputScale, inputZero] = [`${name}.x`, `${name}.scale`, `${name}.zero`];
      graph.applyMany('DynamicQuantizeLinear', [input], [input8, inputScale, inputZero]);
      const product = graph.apply('MatMulInteger', [
        input8,
        graph.constant(name, [from, to], bytes),
        inputZero,
        zero,
      ]);
      const scales = graph.apply('Mul', [inputScale, graph.float(`${name}.weight_scale`, scale)]);
      const real = graph.apply('Mul', [graph.apply('Cast', [product], { to: DataType.float }), scales]);
      return graph.apply('Add', [real, bias]);
    },
    lookUp(name, rows, indices) {
      const table = weights(rows * HIDDEN, 0.05);
      if (precision === 'fp32') {
        return graph.apply('Gather', [graph.constant(name, [rows, HIDDEN], table), indices]);
      }
      const { bytes, scale } = quantize(table);
      const found = graph.apply('Gather', [graph.constant(name, [rows, HIDDEN], bytes), indices]);
      return graph.apply('DequantizeLinear', [found, graph.float(`${name}.scale`, scale), zero]);
    },
    norm(input, name, result) {
      const scale = graph.constant(`${name}.scale`, [HIDDEN], new Float32Array(HIDDEN).fill(1));
      const shift = graph.constant(`${name}.shift`, [HIDDEN], new Float32Array(HIDDEN));
      const attributes = { axis: -1, epsilon: { float: 1e-12 } };
      return graph.apply('LayerNormalization', [input, scale, shift], attributes, result);
    },
  };
}

/** Symmetric 8 bits with one scale. */
function quantize(values: Float32Array): { bytes: Int8Array; scale: number } {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  const bytes = new Int8Array(values.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Math.round((values[i]! / largest) * 127);
  return { bytes, scale: largest / 127 };
}

function embeddings(graph: OnnxGraph, parts: Parts, vocabulary: number): string {
  const length = graph.apply('Gather', [graph.apply('Shape', ['input_ids']), graph.integer('second', 1)], {
    axis: 0,
  });
  const places = graph.apply('Range', [graph.integer('first', 0), length, 'second']);
  const words = parts.lookUp('words', vocabulary, 'input_ids');
  const types = parts.lookUp('types', 2, 'token_type_ids');
  const positions = parts.lookUp('positions', POSITIONS, places);
  return parts.norm(graph.apply('Add', [graph.apply('Add', [words, types]), positions]), 'embeddings.norm');
}

function attention(graph: OnnxGraph, parts: Parts, input: string, bias: string, layer: string): string {
  const size = HIDDEN / HEADS;
  const split = graph.integers(`${layer}.split`, [0, 0, HEADS, size]);
  const heads = (name: string, order: number[]): string => {
    const projected = parts.linear(input, `${layer}.${name}`, HIDDEN, HIDDEN);
    return graph.apply('Transpose', [graph.apply('Reshape', [projected, split])], { perm: order });
  };
  const query = heads('query', [0, 2, 1, 3]);
  const key = heads('key', [0, 2, 3, 1]);
  const value = heads('value', [0, 2, 1, 3]);
  const scaled = graph.apply('Div', [
    graph.apply('MatMul', [query, key]),
    graph.float(`${layer}.root`, Math.sqrt(size)),
  ]);
  const shares = graph.apply('Softmax', [graph.apply('Add', [scaled, bias])], { axis: -1 });
  const mixed = graph.apply('Transpose', [graph.apply('MatMul', [shares, value])], { perm: [0, 2, 1, 3] });
  const joined = graph.apply('Reshape', [mixed, graph.integers(`${layer}.join`, [0, 0, HIDDEN])]);
  return parts.linear(joined, `${layer}.output`, HIDDEN, HIDDEN);
}

function feedForward(graph: OnnxGraph, parts: Parts, input: string, layer: string): string {
  const up = parts.linear(input, `${layer}.up`, HIDDEN, FEED_FORWARD);
  const normal = graph.apply('Erf', [graph.apply('Div', [up, graph.float(`${layer}.sqrt2`, Math.SQRT2)])]);
  const shifted = graph.apply('Add', [normal, graph.float(`${layer}.one`, 1)]);
  const gelu = graph.apply('Mul', [graph.apply('Mul', [up, shifted]), graph.float(`${layer}.half`, 0.5)]);
  return parts.linear(gelu, `${layer}.down`, FEED_FORWARD, HIDDEN);
}
