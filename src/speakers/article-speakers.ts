import type { Sentence, Speaker } from '../domain.js';
import { soleSpeaker } from './attribute.js';

/** Somebody an article quotes by name. */
export interface ArticleSpeaker extends Speaker {
  /** The first role that the article gives with the name, as it words it most fully: "Vell Mayor" where it has "Mayor" too. */
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
    if (role !== null && isFuller(role, known.role)) known.role = role;
    known.sentences.push(number);
    found.set(name, known);
  }
  return [...found].map(([name, { role, sentences: own }]) => ({ name, role, sentences: own }));
}

/** Characters: longer ones tell a life, not a role. */
const LONGEST_ROLE = 60;

/** Whether a role has all the words of another, and more. */
function isFuller(role: string, known: string | null): boolean {
  if (known === null) return true;
  const words = role.split(' ');
  const others = known.split(' ');
  return (
    role.length <= LONGEST_ROLE &&
    words.length > others.length &&
    others.every((word) => words.includes(word))
  );
}
