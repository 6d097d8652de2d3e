/**
 * Pools one vector per token into one per text: `values` holds the tokens' vectors one after the other, each `width` long. The
 * library's own mean would take a tenth as long as the model itself.
 */

/** The mean of all tokens' vectors, `width` long. */
export function meanOfTokens(values: Float32Array, width: number): Float32Array {
  const mean = new Float32Array(width);
  for (let at = 0; at < values.length; at += width) {
    for (let i = 0; i < width; i++) mean[i] = mean[i]! + values[at + i]!;
  }
  const tokens = values.length / width;
  return mean.map((sum) => sum / tokens);
}

/** A copy of the first token's vector, `width` long. */
export function firstToken(values: Float32Array, width: number): Float32Array {
  return values.slice(0, width);
}
