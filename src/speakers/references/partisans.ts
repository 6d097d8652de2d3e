/** Who "the Norland Republican" is: a member of that party from that state, as the article introduces one. */
import type { Speaker } from '../../domain.js';
import { US_STATES } from '../../language/lexicon/states.js';
import type { Person } from '../../language/names/people.js';
import type { Reading } from '../discourse.js';

/** It refers to somebody who was named so few sentences before. */
const NEAR = 6;
/** In an article with more names, it is not looked up: each mention looks at all of them. */
const MOST_NAMES = 400;
/** How far after a name its party and state may stand, in characters. */
const REACH = 40;
const PARTISAN = /^(?<place>\p{Lu}.*) (?<party>Democrat|Republican)$/u;
/** How a role shows the other party. */
const OTHER: Readonly<Record<string, RegExp>> = { Democrat: /Republican|GOP/, Republican: /Democrat/ };
/** "(R-Ariz.)", ", D-N.Y." */
const TAG = /^,? \(?(?<party>[DR])-(?<state>(?:\p{Lu}\p{L}*\.? ?)+)/u;

/** The one whom the article has introduced with a party and a state; null if there is none, or several. */
export function partisanMeant(reading: Reading, name: string, sentence: number): Speaker | null {
  const { place, party } = PARTISAN.exec(name)?.groups ?? {};
  if (!place || !party || !US_STATES.includes(place.toLowerCase())) return null;
  const { namesakes, sentences, text } = reading;
  if (namesakes.size > MOST_NAMES) return null;
  const { start } = sentences[sentence]!;
  const meant = new Map<string, Person>();
  for (const [key, people] of namesakes)
    for (const one of people)
      if (one.name === key && one.start < start && isFrom(text, one, place, party)) meant.set(key, one);
  const [only, another] = meant.values();
  if (!only || another) return null;
  const before = text.slice(sentences[Math.max(0, sentence - NEAR)]!.start, start);
  return before.includes(only.name.split(' ').at(-1)!) ? { name: only.name, role: only.role } : null;
}

/** Whether a person is introduced with a state, and with no other party: "Rep. Ada Lind, R-Ohio", "Ohio Rep. Ada Lind". */
function isFrom(text: string, { name, role, start }: Person, place: string, party: string): boolean {
  const after = text.slice(start + name.length, start + name.length + REACH);
  const tag = TAG.exec(after)?.groups;
  if (tag) return tag.party === party[0] && isShortFor(tag.state!, place);
  if (role === null || OTHER[party]!.test(role)) return false;
  return role.includes(place) || after.startsWith(` of ${place}`);
}

/** "Ariz.", "AZ" and "Arizona" are Arizona: the first letter, and others in their order. */
function isShortFor(short: string, place: string): boolean {
  const letters = [...short.toLowerCase().replace(/[^a-z]/g, '')];
  const whole = place.toLowerCase();
  let at = -1;
  return letters.every((letter, i) => {
    at = whole.indexOf(letter, at + 1);
    return at >= 0 && (i > 0 || at === 0);
  });
}
