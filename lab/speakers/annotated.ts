/** Scores names against news in which every attribution is annotated: which are right, and which are missing. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Range } from '../../src/domain.js';
import { splitSentences } from '../../src/language/sentences.js';
import { attributeSentences } from '../../src/speakers/attribute.js';
import { soleSpeaker } from '../../src/speakers/voice.js';

type Span = readonly [number, number];

interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly source_text: string;
  readonly source_kind: 'named' | 'pronoun' | 'nominal';
  readonly names: readonly string[];
  readonly speech: boolean;
}

export interface AnnotatedArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

/** How a sentence shows its one source: named beside a quotation or without one, before it, or not by name. */
export const KINDS = ['direct', 'indirect', 'continuing', 'pronoun', 'nominal'] as const;
export type Kind = (typeof KINDS)[number];

/** The outcome for one sentence. */
export interface Verdict {
  readonly article: string;
  readonly sentence: string;
  readonly given: string | null;
  /** The rule that gave it. */
  readonly rule: string;
  /** Names of the sources that overlap the sentence. */
  readonly sources: readonly string[];
  readonly right: boolean;
  /** Sources that are pronouns alone, or "the mayor", where the annotation does not say who is meant: nothing can be judged. */
  readonly unknown: boolean;
  /** Null if no name, or no single one, should be given. */
  readonly kind: Kind | null;
}

/** Reads `articles.jsonl`: one annotated article per line. */
export async function readAnnotated(folder: string): Promise<AnnotatedArticle[]> {
  const lines = (await readFile(join(folder, 'articles.jsonl'), 'utf8')).split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as AnnotatedArticle);
}

/** One verdict for each sentence of the article, in order. */
export function judge(article: AnnotatedArticle): Verdict[] {
  const sentences = splitSentences(article.text);
  const voices = attributeSentences({ text: article.text, sentences });
  return sentences.map((sentence, i): Verdict => {
    const near = article.attributions.filter(({ cue, content }) => overlaps([...cue, ...content], sentence));
    const given = soleSpeaker(voices[i]!)?.name ?? null;
    const held = given === null ? [] : tokensOf(given);
    const isRight = (one: Attribution): boolean => {
      const tokens = new Set(sourceTokens(one));
      return held.some((token) => tokens.has(token));
    };
    return {
      article: article.id,
      sentence: article.text.slice(sentence.start, sentence.end),
      given,
      rule: voices[i]!.rule ?? 'none',
      sources: [
        ...new Set(
          near.map(
            (one) => `${one.source_text}${one.source_kind === 'pronoun' ? ` [${one.names.join(' ')}]` : ''}`,
          ),
        ),
      ],
      right: near.some(isRight),
      unknown: near.length > 0 && near.every((one) => isUnknown(one, voices[i]!.rule ?? '')),
      kind: kindOf(near, sentence, article.text),
    };
  });
}

function isUnknown({ source_kind, names }: Attribution, rule: string): boolean {
  const isMeant = source_kind === 'pronoun' || (source_kind === 'nominal' && rule.startsWith('noun,'));
  return isMeant && names.length === 0;
}

/** Null unless exactly one source of speech, whose name is known, overlaps the sentence. */
function kindOf(near: readonly Attribution[], sentence: Range, text: string): Kind | null {
  const spoken = near.filter(({ speech }) => speech);
  const [first] = spoken;
  if (!first) return null;
  const isSame = (one: Attribution): boolean =>
    one.names.length > 0
      ? one.names.some((name) => first.names.includes(name))
      : one.source_text === first.source_text;
  if (!spoken.every(isSame)) return null;
  const here = spoken.find(({ cue, source }) => overlaps([...cue, ...source], sentence));
  if (spoken.every(({ names }) => names.length === 0)) return null;
  if (!here) return 'continuing';
  if (here.source_kind !== 'named') return here.source_kind;
  const quoted = here.content.some(([start, end]) => /["“”]|''/.test(text.slice(start, end)));
  return quoted ? 'direct' : 'indirect';
}

const overlaps = (spans: readonly Span[], { start, end }: Range): boolean =>
  spans.some(([from, to]) => from < end && to > start);

const COMMON = new Set('the of and for a an in on at to by with from mr mrs ms dr'.split(' '));
const tokensOf = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .replace(/[’']s\b/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((token) => !COMMON.has(token));
const sourceTokens = ({ names, source_text }: Attribution): string[] =>
  tokensOf(`${names.join(' ')} ${source_text}`);
