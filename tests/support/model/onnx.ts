/**
 * Writes small ONNX graphs, with no dependency: just enough of protobuf and of onnx.proto3 (whose field
 * numbers these are) for the models that the tests and the benchmark make themselves.
 */
export const DataType = { float: 1, int8: 3, int64: 7 } as const;
type DataType = (typeof DataType)[keyof typeof DataType];

/** A dimension: a size, or the name of one that varies. */
export type Dimension = number | string;
export type Attribute = number | number[] | { readonly float: number };
type Values = Float32Array | Int8Array | BigInt64Array;

/** The fields of a protobuf message, encoded. Chunks are kept as they come, so that weights are never copied. */
type Message = readonly Uint8Array[];

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 0x80 : low);
  } while (rest > 0n);
  return Uint8Array.from(bytes);
}

const integer = (field: number, value: number): Message => [varint(field << 3), varint(value)];
const float = (field: number, value: number): Message => [
  varint((field << 3) | 5),
  new Uint8Array(Float32Array.of(value).buffer),
];
const bytes = (field: number, ...chunks: Message): Message => {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  return [varint((field << 3) | 2), varint(length), ...chunks];
};
const string = (field: number, text: string): Message => bytes(field, new TextEncoder().encode(text));

export interface OnnxGraph {
  /** All of these return the name of the value they make. */
  input(name: string, type: DataType, shape: readonly Dimension[]): string;
  constant(name: string, shape: readonly number[], values: Values): string;
  integers(name: string, values: readonly number[]): string;
  /** A single integer, without a dimension. */
  integer(name: string, value: number): string;
  float(name: string, value: number): string;
  /** An operation with one result, named `result` or by number. */
  apply(
    operator: string,
    inputs: readonly string[],
    attributes?: Record<string, Attribute>,
    result?: string,
  ): string;
  applyMany(operator: string, inputs: readonly string[], results: readonly string[]): void;
  output(name: string, type: DataType, shape: readonly Dimension[]): void;
  /** The model's file: opset 17, IR version 8. */
  toBytes(): Uint8Array;
}

export function createOnnxGraph(name: string): OnnxGraph {
  const fields: Uint8Array[] = [];
  let unnamed = 0;

  const value = (field: number, valueName: string, type: DataType, shape: readonly Dimension[]): void => {
    const dimensions = shape.flatMap((size) =>
      bytes(1, ...(typeof size === 'number' ? integer(1, size) : string(2, size))),
    );
    const tensor = [...integer(1, type), ...bytes(2, ...dimensions)];
    fields.push(...bytes(field, ...string(1, valueName), ...bytes(2, ...bytes(1, ...tensor))));
  };
  const node = (
    operator: string,
    inputs: readonly string[],
    results: readonly string[],
    attributes: Record<string, Attribute>,
  ): void => {
    fields.push(
      ...bytes(
        1,
        ...inputs.flatMap((input) => string(1, input)),
        ...results.flatMap((result) => string(2, result)),
        ...string(3, `node_${results[0]}`),
        ...string(4, operator),
        ...Object.entries(attributes).flatMap(([key, attribute]) => bytes(5, ...attributeOf(key, attribute))),
      ),
    );
  };

  const graph: OnnxGraph = {
    input(valueName, type, shape) {
      value(11, valueName, type, shape);
      return valueName;
    },
    constant(valueName, shape, values) {
      const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
      const dimensions = shape.flatMap((size) => integer(1, size));
      fields.push(
        ...bytes(5, ...dimensions, ...integer(2, typeOf(values)), ...string(8, valueName), ...bytes(9, raw)),
      );
      return valueName;
    },
    integers: (valueName, values) =>
      graph.constant(valueName, [values.length], BigInt64Array.from(values, BigInt)),
    integer: (valueName, single) => graph.constant(valueName, [], BigInt64Array.of(BigInt(single))),
    float: (valueName, single) => graph.constant(valueName, [], Float32Array.of(single)),
    apply(operator, inputs, attributes = {}, result = `${operator}_${unnamed++}`) {
      node(operator, inputs, [result], attributes);
      return result;
    },
    applyMany: (operator, inputs, results) => node(operator, inputs, results, {}),
    output: (valueName, type, shape) => value(12, valueName, type, shape),
    toBytes: () =>
      Buffer.concat([
        ...integer(1, 8),
        ...string(2, 'quotewire tests'),
        ...bytes(7, ...fields, ...string(2, name)),
        ...bytes(8, ...string(1, ''), ...integer(2, 17)),
      ]),
  };
  return graph;
}

function attributeOf(name: string, attribute: Attribute): Message {
  if (typeof attribute === 'number') return [...string(1, name), ...integer(3, attribute), ...integer(20, 2)];
  if (Array.isArray(attribute)) {
    return [...string(1, name), ...attribute.flatMap((item) => integer(8, item)), ...integer(20, 7)];
  }
  return [...string(1, name), ...float(2, attribute.float), ...integer(20, 1)];
}

function typeOf(values: Values): DataType {
  if (values instanceof Float32Array) return DataType.float;
  return values instanceof Int8Array ? DataType.int8 : DataType.int64;
}
