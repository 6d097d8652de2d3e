import type { Article, Range } from '../domain.js';
import { attributeSentences, soleSpeaker, type Voice } from './attribute.js';
import { runsOn } from './quotations.js';

interface Attributed {
  readonly voices: readonly Voice[];
  readonly runsOn: readonly boolean[];
}

/** An article is read for its speakers once, however many of its sentences are asked about. */
const attributed = new WeakMap<Article, Attributed>();

function attributedOf(article: Article): Attributed {
  const known = attributed.get(article) ?? {
    voices: attributeSentences(article),
    runsOn: runsOn(article),
  };
  attributed.set(article, known);
  return known;
}

/** Who speaks in each sentence of an article, in order. */
export function voicesOf(article: Article): readonly Voice[] {
  return attributedOf(article).voices;
}

/** The sentences, by number and half-open, that one quotation holds together with this one. */
export function quotationAround(article: Article, sentence: number): Range {
  const { runsOn } = attributedOf(article);
  let start = sentence;
  while (runsOn[start - 1]) start -= 1;
  let end = sentence + 1;
  while (runsOn[end - 1]) end += 1;
  return { start, end };
}

/** In an interview, the question that a sentence is part of the answer to: the last sentence before its speaker's turn. */
export function questionAnswered(article: Article, sentence: number): number | null {
  const voices = voicesOf(article);
  const name = voices[sentence]!.labelled ? soleSpeaker(voices[sentence]!)?.name : undefined;
  if (name === undefined) return null;
  let at = sentence - 1;
  while (at >= 0 && soleSpeaker(voices[at]!)?.name === name) at -= 1;
  const asked = article.sentences[at];
  return asked && article.text[asked.end - 1] === '?' ? at : null;
}
