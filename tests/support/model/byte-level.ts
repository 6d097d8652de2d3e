/** The Hugging Face folder layout of a RoBERTa: a tokenizer that spells text as bytes and merges them into known words. */

const SPECIAL = ['<s>', '<pad>', '</s>', '<unk>', '<mask>'] as const;

/** A printable character for each byte, as GPT-2 chose them: printable Latin ones stand for themselves. */
const BYTES: readonly string[] = (() => {
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => {
    const isPrintable = (byte >= 33 && byte <= 126) || (byte >= 161 && byte !== 173);
    return String.fromCharCode(isPrintable ? byte : next++);
  });
})();

/** Special tokens, every byte, and each word with the space before it, grown letter by letter. `words` are in ASCII. */
export function byteLevelVocabulary(words: readonly string[]): string[] {
  return [...new Set([...SPECIAL, ...BYTES, ...mergesOf(words).map((pair) => pair.join(''))])];
}

/** The files of a model by path, around its ONNX files. */
export function byteLevelFiles(
  words: readonly string[],
  longest: number,
  onnx: Readonly<Record<string, Uint8Array>>,
): Record<string, string | Uint8Array> {
  const vocabulary = byteLevelVocabulary(words);
  return {
    'config.json': JSON.stringify({
      architectures: ['RobertaForQuestionAnswering'],
      model_type: 'roberta',
      hidden_size: 64,
      num_hidden_layers: 1,
      num_attention_heads: 1,
      vocab_size: vocabulary.length,
    }),
    'tokenizer.json': JSON.stringify(tokenizerOf(vocabulary, words)),
    'tokenizer_config.json': JSON.stringify({
      tokenizer_class: 'RobertaTokenizer',
      model_max_length: longest,
      bos_token: '<s>',
      eos_token: '</s>',
      sep_token: '</s>',
      cls_token: '<s>',
      unk_token: '<unk>',
      pad_token: '<pad>',
      mask_token: '<mask>',
    }),
    ...Object.fromEntries(Object.entries(onnx).map(([name, bytes]) => [`onnx/${name}`, bytes])),
  };
}

function mergesOf(words: readonly string[]): [string, string][] {
  return words.flatMap((word) =>
    [...word].map((letter, i) => [`Ġ${word.slice(0, i)}`, letter] as [string, string]),
  );
}

function tokenizerOf(vocabulary: readonly string[], words: readonly string[]): object {
  const special = (token: (typeof SPECIAL)[number]) => [token, vocabulary.indexOf(token)];
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map((content, id) => ({
      id,
      content,
      special: true,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
    })),
    normalizer: null,
    pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true },
    post_processor: {
      type: 'RobertaProcessing',
      sep: special('</s>'),
      cls: special('<s>'),
      trim_offsets: true,
      add_prefix_space: false,
    },
    decoder: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true },
    model: {
      type: 'BPE',
      unk_token: '<unk>',
      vocab: Object.fromEntries(vocabulary.map((token, id) => [token, id])),
      merges: mergesOf(words),
    },
  };
}
