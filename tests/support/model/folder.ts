/** The Hugging Face folder layout around ONNX files: what `AutoTokenizer` and `AutoModel` read. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const SPECIAL_TOKENS = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'] as const;

export interface ModelShape {
  readonly hidden: number;
  readonly layers: number;
  readonly heads: number;
  readonly feedForward: number;
  /** In tokens; longer texts are cut. */
  readonly longest: number;
}

/** The architecture that a configuration names, as far as the library distinguishes them. */
export type Architecture = 'BertModel' | 'BertForSequenceClassification' | 'BertForQuestionAnswering';

/** Special tokens, every letter and sign alone and as a continuation, then whole words. */
export function vocabularyOf(words: readonly string[]): string[] {
  const letters = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
    (letter) => !/[A-Z]/.test(letter),
  );
  return [...new Set([...SPECIAL_TOKENS, ...letters, ...letters.map((letter) => `##${letter}`), ...words])];
}

/** The files of a model by path: a WordPiece tokenizer in lower case, a BERT configuration, ONNX by file name. */
export function modelFiles(
  vocabulary: readonly string[],
  shape: ModelShape,
  onnx: Readonly<Record<string, Uint8Array>>,
  architecture: Architecture = 'BertModel',
): Record<string, string | Uint8Array> {
  return {
    'config.json': JSON.stringify({
      architectures: [architecture],
      model_type: 'bert',
      hidden_size: shape.hidden,
      num_hidden_layers: shape.layers,
      num_attention_heads: shape.heads,
      intermediate_size: shape.feedForward,
      max_position_embeddings: 512,
      type_vocab_size: 2,
      vocab_size: vocabulary.length,
      pad_token_id: 0,
      hidden_act: 'gelu',
    }),
    'tokenizer.json': JSON.stringify(wordPiece(vocabulary, shape.longest)),
    'tokenizer_config.json': JSON.stringify({
      tokenizer_class: 'BertTokenizer',
      do_lower_case: true,
      model_max_length: shape.longest,
      pad_token: '[PAD]',
      unk_token: '[UNK]',
      cls_token: '[CLS]',
      sep_token: '[SEP]',
      mask_token: '[MASK]',
    }),
    ...Object.fromEntries(Object.entries(onnx).map(([name, bytes]) => [`onnx/${name}`, bytes])),
  };
}

export function writeModel(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function wordPiece(vocabulary: readonly string[], longest: number): object {
  const idOf = (token: string): number => vocabulary.indexOf(token);
  const special = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
  return {
    version: '1.0',
    truncation: { direction: 'Right', max_length: longest, strategy: 'LongestFirst', stride: 0 },
    padding: null,
    added_tokens: SPECIAL_TOKENS.map((content) => ({
      id: idOf(content),
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [special('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, special('[SEP]')],
      pair: [
        special('[CLS]'),
        { Sequence: { id: 'A', type_id: 0 } },
        special('[SEP]'),
        { Sequence: { id: 'B', type_id: 1 } },
        { SpecialToken: { id: '[SEP]', type_id: 1 } },
      ],
      special_tokens: Object.fromEntries(
        ['[CLS]', '[SEP]'].map((id) => [id, { id, ids: [idOf(id)], tokens: [id] }]),
      ),
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((token, id) => [token, id])),
    },
  };
}
