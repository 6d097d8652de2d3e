/** Fits the small models. Deterministic: the same examples give the same weights. */

/** One question's candidates: a row of feature values each, and which of them answer it. */
export interface Choice {
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
  /** What rules add to the score of each. */
  readonly beside: readonly number[];
  /** How much the question counts relative to the others. */
  readonly weight: number;
}

export interface Labelled {
  readonly row: Float64Array;
  readonly positive: boolean;
  /** How much it counts relative to the others. */
  readonly weight: number;
}

/** An example of one of several classes. */
export interface Classed {
  /** The features that it has. */
  readonly features: readonly number[];
  /** Its class, counted from 0. */
  readonly is: number;
  /** How much it counts relative to the others. */
  readonly weight: number;
}

/** Steps of ascent. The logistic model needs many to settle, as its features overlap and its penalty is small. */
const CHOICE_ROUNDS = 250;
const LOGISTIC_ROUNDS = 1000;
const CLASSES_ROUNDS = 150;

/**
 * Weights of at least 0 under which a right candidate comes first: maximises the weighted mean log-probability that a
 * softmax over a question's candidates gives to its right ones together (as in ListNet, Cao et al. 2007, and
 * multiple-instance learning), less an L2 penalty on the weights of standardised features.
 */
export function fitChoices(choices: readonly Choice[], width: number, penalty: number): Float64Array {
  const answered = choices.filter(({ right }) => right.includes(true));
  const scale = deviations(
    answered.flatMap(({ rows }) => rows),
    width,
  );
  const all = answered.reduce((sum, { weight }) => sum + weight, 0);
  const standard = answered.map(({ rows, ...choice }) => ({ ...choice, matrix: flatten(rows, scale) }));
  const gradient = (weights: Float64Array): Float64Array => {
    const total = weights.map((weight) => -penalty * weight);
    for (const choice of standard) addChoiceGradient(total, weights, choice, choice.weight / all);
    return total;
  };
  const weights = ascend(gradient, width, CHOICE_ROUNDS, (weight) => Math.max(0, weight));
  return weights.map((weight, j) => weight / scale[j]!);
}

/** Standardised rows one after another: the fit reads them hundreds of times. */
function flatten(rows: readonly Float64Array[], scale: Float64Array): Float64Array {
  const matrix = new Float64Array(rows.length * scale.length);
  rows.forEach((row, i) => {
    for (let j = 0; j < row.length; j += 1) matrix[i * row.length + j] = row[j]! / scale[j]!;
  });
  return matrix;
}

/** Bias and weights of a logistic model with an L2 penalty; `signs` keeps a weight at or on one side of 0. */
export function fitLogistic(
  examples: readonly Labelled[],
  signs: readonly (1 | -1)[],
  penalty: number,
): { bias: number; weights: Float64Array } {
  const width = signs.length;
  const scale = deviations(
    examples.map(({ row }) => row),
    width,
  );
  const balance = classWeights(examples);
  const gradient = (parameters: Float64Array): Float64Array => {
    const total = parameters.map((parameter, j) => (j === width ? 0 : -penalty * parameter));
    for (const { row, positive, weight } of examples) {
      let sum = parameters[width]!;
      for (let j = 0; j < width; j += 1) sum += (parameters[j]! * row[j]!) / scale[j]!;
      const error = (Number(positive) - sigmoid(sum)) * weight * balance(positive);
      for (let j = 0; j < width; j += 1) total[j]! += (error * row[j]!) / scale[j]!;
      total[width]! += error;
    }
    return total;
  };
  const parameters = ascend(gradient, width + 1, LOGISTIC_ROUNDS, (value, j) =>
    j === width || value * signs[j]! >= 0 ? value : 0,
  );
  return {
    bias: parameters[width]!,
    weights: parameters.slice(0, width).map((weight, j) => weight / scale[j]!),
  };
}

/**
 * For each class a constant and then its weights, under which a softmax over the classes gives examples their own: maximises
 * the sum of log-probabilities, less an L2 penalty on all but the constants. An example has a feature or lacks it.
 */
export function fitClasses(
  examples: readonly Classed[],
  classes: number,
  width: number,
  penalty: number,
): Float64Array[] {
  // The weights of one feature for all classes lie side by side, the constants last.
  const constants = width * classes;
  const shares = new Float64Array(classes);
  const gradient = (parameters: Float64Array): Float64Array => {
    const total = parameters.map((parameter, j) => (j < constants ? -penalty * parameter : 0));
    for (const { features, is, weight } of examples) {
      for (let k = 0; k < classes; k += 1) shares[k] = parameters[constants + k]!;
      for (const feature of features)
        for (let k = 0; k < classes; k += 1) shares[k]! += parameters[feature * classes + k]!;
      softmax(shares);
      for (let k = 0; k < classes; k += 1) {
        shares[k] = weight * ((k === is ? 1 : 0) - shares[k]!);
        total[constants + k]! += shares[k]!;
      }
      for (const feature of features)
        for (let k = 0; k < classes; k += 1) total[feature * classes + k]! += shares[k]!;
    }
    return total;
  };
  const parameters = ascend(gradient, constants + classes, CLASSES_ROUNDS, (value) => value);
  return Array.from({ length: classes }, (_, k) =>
    Float64Array.from({ length: width + 1 }, (_, j) => parameters[(j === 0 ? width : j - 1) * classes + k]!),
  );
}

/** Scores as shares of 1, in place. */
function softmax(scores: Float64Array): void {
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  let all = 0;
  for (let k = 0; k < scores.length; k += 1) {
    scores[k] = Math.exp(scores[k]! - most);
    all += scores[k]!;
  }
  for (let k = 0; k < scores.length; k += 1) scores[k]! /= all;
}

function addChoiceGradient(
  total: Float64Array,
  weights: Float64Array,
  { matrix, right, beside }: Pick<Choice, 'right' | 'beside'> & { readonly matrix: Float64Array },
  share: number,
): void {
  const width = weights.length;
  const powers = new Float64Array(right.length);
  for (let i = 0; i < right.length; i += 1) {
    let score = beside[i]!;
    for (let j = 0; j < width; j += 1) score += matrix[i * width + j]! * weights[j]!;
    powers[i] = score;
  }
  const most = powers.reduce((a, b) => Math.max(a, b), -Infinity);
  let all = 0;
  let rights = 0;
  for (let i = 0; i < right.length; i += 1) {
    powers[i] = Math.exp(powers[i]! - most);
    all += powers[i]!;
    if (right[i]) rights += powers[i]!;
  }
  for (let i = 0; i < right.length; i += 1) {
    const pull = share * ((right[i] ? powers[i]! / rights : 0) - powers[i]! / all);
    for (let j = 0; j < width; j += 1) total[j]! += pull * matrix[i * width + j]!;
  }
}

/** Projected gradient ascent with a step of its own for each parameter (Adam, Kingma and Ba 2015), falling to 0. */
function ascend(
  gradient: (parameters: Float64Array) => Float64Array,
  width: number,
  rounds: number,
  project: (value: number, j: number) => number,
): Float64Array {
  const parameters = new Float64Array(width);
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  for (let round = 1; round <= rounds; round += 1) {
    const slope = gradient(parameters);
    const step = 0.1 * (1 - round / (rounds + 1));
    for (let j = 0; j < width; j += 1) {
      mean[j] = 0.9 * mean[j]! + 0.1 * slope[j]!;
      square[j] = 0.99 * square[j]! + 0.01 * slope[j]! ** 2;
      const direction = mean[j]! / (1 - 0.9 ** round) / (Math.sqrt(square[j]! / (1 - 0.99 ** round)) + 1e-12);
      parameters[j] = project(parameters[j]! + step * direction, j);
    }
  }
  return parameters;
}

function deviations(rows: readonly Float64Array[], width: number): Float64Array {
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  for (const row of rows) {
    for (let j = 0; j < width; j += 1) {
      sums[j]! += row[j]!;
      squares[j]! += row[j]! ** 2;
    }
  }
  return sums.map(
    (sum, j) => Math.sqrt(Math.max(0, squares[j]! / rows.length - (sum / rows.length) ** 2)) || 1,
  );
}

/** Weights under which both classes count alike and all examples sum to 1. */
function classWeights(examples: readonly Labelled[]): (positive: boolean) => number {
  const weightOf = (positive: boolean): number =>
    examples.reduce((sum, one) => sum + (one.positive === positive ? one.weight : 0), 0);
  const [right, wrong] = [weightOf(true), weightOf(false)];
  return (positive) => 0.5 / (positive ? right : wrong);
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
