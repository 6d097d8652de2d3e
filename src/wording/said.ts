/** What is shown above and beside somebody's words, the same in terminal and Discord. */
import type { SpokenSentence } from '../domain.js';
import { printable } from '../language/printable.js';
import type { Said } from '../said/said.js';
import type { Words } from './words.js';

/** The line above what was said: `Quoted in 4 articles`, or that it is not on this topic, or of another time. */
export function saidInWords(
  { person, topic, articles, isAround, quotedIn: count, keptOut }: Extract<Said, { kind: 'one' }>,
  words: Words,
): string {
  if (keptOut) {
    const key = keptOut === 'the time' ? 'said.notThen' : 'said.notChosen';
    const newest = person.newest ? [words.say('said.newest', { day: words.day(person.newest) })] : [];
    return [words.say(key, { count: person.articles, person: printable(person.name) }), ...newest].join(' ');
  }
  if (!topic) return words.say('said.quotedIn', { count });
  const on = printable(topic);
  if (isAround) return words.say('said.around', { topic: on, person: printable(person.name) });
  return articles.length > 0
    ? words.say('said.onTopic', { count, topic: on, found: articles.length })
    : words.say('said.notOnTopic', { count, topic: on, person: printable(person.name) });
}

/** How much of a sentence is in the person's own words; null if all of it. */
export function speechInWords({ speech }: Pick<SpokenSentence, 'speech'>, words: Words): string | null {
  return speech === 'direct' ? null : words.say(`said.${speech}`);
}
