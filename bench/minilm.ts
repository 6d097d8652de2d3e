/**
 * A model of all-MiniLM-L6-v2's shape with random int8 weights: it takes as long as the real one, and is
 * made from nothing in a few seconds. For timing only; its vectors mean nothing.
 */
import { modelFiles, SPECIAL_TOKENS, vocabularyOf, writeModel } from '../tests/support/model/folder.js';
import { createOnnxGraph, DataType, type OnnxGraph } from '../tests/support/model/onnx.js';
import { seededRandom } from '../tests/support/random.js';

const VOCABULARY = 30_522;
const HIDDEN = 384;
const LAYERS = 6;
const HEADS = 12;
const FEED_FORWARD = 1536;
const POSITIONS = 512;

export function writeMiniLm(folder: string, words: readonly string[]): void {
  const vocabulary = vocabularyOf(words).slice(0, VOCABULARY);
  for (let i = 0; vocabulary.length < VOCABULARY; i++) vocabulary.push(`[unused${i}]`);
  if (vocabulary.length !== VOCABULARY || vocabulary[0] !== SPECIAL_TOKENS[0]) throw new Error('vocabulary');
  const shape = { hidden: HIDDEN, layers: LAYERS, heads: HEADS, feedForward: FEED_FORWARD, longest: 256 };
  writeModel(folder, modelFiles(vocabulary, shape, { 'model_quantized.onnx': graphOf() }));
}

function graphOf(): Uint8Array {
  const graph = createOnnxGraph('MiniLM-shaped');
  const shape = ['batch_size', 'sequence_length'];
  for (const name of ['input_ids', 'attention_mask', 'token_type_ids']) {
    graph.input(name, DataType.int64, shape);
  }
  const layers = layersOf(graph);
  const length = graph.apply(
    'Gather',
    [graph.apply('Shape', ['input_ids']), graph.integer('one', 1)],
    { axis: 0 },
    'length',
  );
  const positions = graph.apply('Range', [graph.integer('zero', 0), length, 'one']);
  const words = graph.apply('Add', [
    layers.embed('words', VOCABULARY, 'input_ids'),
    layers.embed('types', 2, 'token_type_ids'),
  ]);
  let state = layers.normalise(
    graph.apply('Add', [words, layers.embed('places', POSITIONS, positions)]),
    'n',
  );
  const mask = layers.additiveMask();
  for (let layer = 0; layer < LAYERS; layer++) {
    state = layers.transform(
      state,
      mask,
      `layer${layer}`,
      layer === LAYERS - 1 ? 'last_hidden_state' : undefined,
    );
  }
  graph.output('last_hidden_state', DataType.float, [...shape, HIDDEN]);
  return graph.toBytes();
}

/** The parts of a BERT encoder, quantised as `quantize_dynamic` of onnxruntime does it. */
function layersOf(graph: OnnxGraph) {
  const random = seededRandom(7);
  const roughlyNormal = (): number => (random() + random() + random() - 1.5) * 2;
  const int8 = (size: number): Int8Array =>
    Int8Array.from({ length: size }, () => Math.round(roughlyNormal() * 42));
  const floats = (size: number, scale: number): Float32Array =>
    Float32Array.from({ length: size }, () => roughlyNormal() * scale);
  const zeroPoint = graph.constant('zero_point', [], Int8Array.of(0));
  const headsShape = graph.integers('heads_shape', [0, 0, HEADS, HIDDEN / HEADS]);
  const flatShape = graph.integers('flat_shape', [0, 0, HIDDEN]);
  const rootOfHead = graph.float('root_of_head', Math.sqrt(HIDDEN / HEADS));
  const half = graph.float('half', 0.5);
  const rootOfTwo = graph.float('root_of_two', Math.SQRT2);
  const one = graph.float('one_float', 1);

  function embed(name: string, rows: number, ids: string): string {
    const table = graph.constant(name, [rows, HIDDEN], int8(rows * HIDDEN));
    const found = graph.apply('Gather', [table, ids]);
    return graph.apply('DequantizeLinear', [found, graph.float(`${name}_scale`, 0.001), zeroPoint]);
  }
  function linear(input: string, name: string, from: number, to: number): string {
    const [quantised, scale, zero] = [`${name}_q`, `${name}_s`, `${name}_z`];
    graph.applyMany('DynamicQuantizeLinear', [input], [quantised, scale, zero]);
    const weights = graph.constant(name, [from, to], int8(from * to));
    const product = graph.apply('MatMulInteger', [quantised, weights, zero, zeroPoint]);
    const weightScale = graph.float(`${name}_scale`, 1 / (42 * Math.sqrt(from)));
    const sum = graph.apply('Cast', [product], { to: DataType.float });
    const scaled = graph.apply('Mul', [sum, graph.apply('Mul', [scale, weightScale])]);
    return graph.apply('Add', [scaled, graph.constant(`${name}_bias`, [to], floats(to, 0.02))]);
  }
  function normalise(input: string, name: string, result?: string): string {
    const gain = graph.constant(`${name}_gain`, [HIDDEN], new Float32Array(HIDDEN).fill(1));
    const bias = graph.constant(`${name}_bias`, [HIDDEN], new Float32Array(HIDDEN));
    return graph.apply(
      'LayerNormalization',
      [input, gain, bias],
      { axis: -1, epsilon: { float: 1e-12 } },
      result,
    );
  }
  /** 0 for a token, -10000 for padding, as it is added to the attention scores. */
  function additiveMask(): string {
    const wide = graph.apply('Unsqueeze', ['attention_mask', graph.integers('axes', [1, 2])]);
    const padding = graph.apply('Sub', [one, graph.apply('Cast', [wide], { to: DataType.float })]);
    return graph.apply('Mul', [padding, graph.float('minus_many', -10_000)]);
  }
  function attend(input: string, mask: string, name: string): string {
    const heads = (part: string, order: number[]): string =>
      graph.apply(
        'Transpose',
        [graph.apply('Reshape', [linear(input, `${name}_${part}`, HIDDEN, HIDDEN), headsShape])],
        { perm: order },
      );
    const keys = heads('key', [0, 2, 3, 1]);
    const likeness = graph.apply('MatMul', [heads('query', [0, 2, 1, 3]), keys]);
    const scores = graph.apply('Add', [graph.apply('Div', [likeness, rootOfHead]), mask]);
    const weighted = graph.apply('MatMul', [
      graph.apply('Softmax', [scores], { axis: -1 }),
      heads('value', [0, 2, 1, 3]),
    ]);
    const flat = graph.apply('Reshape', [
      graph.apply('Transpose', [weighted], { perm: [0, 2, 1, 3] }),
      flatShape,
    ]);
    return linear(flat, `${name}_out`, HIDDEN, HIDDEN);
  }
  function transform(input: string, mask: string, name: string, result?: string): string {
    const attended = normalise(graph.apply('Add', [attend(input, mask, name), input]), `${name}_n1`);
    const up = linear(attended, `${name}_up`, HIDDEN, FEED_FORWARD);
    const bent = graph.apply('Add', [graph.apply('Erf', [graph.apply('Div', [up, rootOfTwo])]), one]);
    const gelu = graph.apply('Mul', [graph.apply('Mul', [up, bent]), half]);
    const down = linear(gelu, `${name}_down`, FEED_FORWARD, HIDDEN);
    return normalise(graph.apply('Add', [down, attended]), `${name}_n2`, result);
  }
  return { embed, normalise, additiveMask, transform };
}
