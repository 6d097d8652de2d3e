import type { Sentence, Speaker } from '../domain.js';
import { soleSpeaker } from './attribute.js';

/** Somebody an article quotes by name. */
export interface ArticleSpeaker extends Speaker {
  /**
   * The role that most of the sentences have, or the first of several, as the article words it most fully: "Vell Mayor"
   * where it has "Mayor" too.
   */
  readonly role: string | null;
  /** The numbers of the sentences that are this speaker's alone. */
  readonly sentences: readonly number[];
}

/** Who speaks in an article, in order of their first sentence. */
export function articleSpeakers(sentences: readonly Pick<Sentence, 'voice'>[]): ArticleSpeaker[] {
  const found = new Map<string, { roles: Map<string, number>; sentences: number[] }>();
  for (const [number, { voice }] of sentences.entries()) {
    const speaker = soleSpeaker(voice);
    if (!speaker) continue;
    const { name, role } = speaker;
    const known = found.get(name) ?? { roles: new Map<string, number>(), sentences: [] };
    if (role !== null) known.roles.set(role, (known.roles.get(role) ?? 0) + 1);
    known.sentences.push(number);
    found.set(name, known);
  }
  return [...found].map(([name, { roles, sentences: own }]) => ({
    name,
    role: mainOf(roles),
    sentences: own,
  }));
}

/** @param roles In how many sentences each stands, in order of the first. */
function mainOf(roles: ReadonlyMap<string, number>): string | null {
  const [most = null] = [...roles].sort(([, a], [, b]) => b - a).map(([role]) => role);
  return [...roles.keys()].reduce((main, role) => (isFuller(role, main) ? role : main), most);
}

/** Characters: longer ones are a life story, not a role. */
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
