import type { Sentence, Speaker } from '../domain.js';
import { soleSpeaker } from './attribute.js';

/** Somebody an article quotes by name. */
export interface ArticleSpeaker extends Speaker {
  /** The first role that the article gives with the name. */
  readonly role: string | null;
  /** The numbers of the sentences that are this speaker's alone. */
  readonly sentences: readonly number[];
}

/** Who speaks in an article, in order of their first sentence. */
export function articleSpeakers(sentences: readonly Pick<Sentence, 'voice'>[]): ArticleSpeaker[] {
  const found = new Map<string, { role: string | null; sentences: number[] }>();
  for (const [number, { voice }] of sentences.entries()) {
    const speaker = soleSpeaker(voice);
    if (!speaker) continue;
    const { name, role } = speaker;
    const known = found.get(name) ?? { role: null, sentences: [] };
    known.role ??= role;
    known.sentences.push(number);
    found.set(name, known);
  }
  return [...found].map(([name, { role, sentences: own }]) => ({ name, role, sentences: own }));
}
