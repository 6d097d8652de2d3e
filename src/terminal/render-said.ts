import { printable } from '../language/printable.js';
import type { Said } from '../said/said.js';
import { problemText } from '../wording/problems.js';
import { saidInWords, speechInWords } from '../wording/said.js';
import { ENGLISH } from '../wording/words.js';
import { type Look, numbered, renderQuote, styled } from './render.js';

/** Sentences shown. */
const SHOWN = 12;

/** What a person says, as lines for a terminal: the latest first, or the people that a name could mean. */
export function renderSaid(said: Said, look: Look): string {
  if (said.kind === 'several') {
    const people = said.people.map(({ name, roles }) => nameAndRole(name, roles[0]?.role));
    return [[...why(said), ENGLISH.say('said.whom')].join(' '), ...numbered(people)].join('\n');
  }
  const { person } = said;
  const lines = [
    styled(look, 'bold', printable(nameAndRole(person.name, person.roles[0]?.role))),
    saidInWords(said, ENGLISH),
  ];
  const sentences = said.articles.flatMap((group) => group.sentences);
  sentences.slice(0, SHOWN).forEach((sentence, i) => {
    const note = speechInWords(sentence, ENGLISH);
    lines.push('', ...renderQuote({ ...sentence, marks: [], score: 1 }, i + 1, look));
    if (note) lines.push(`    ${styled(look, 'dim', note)}`);
  });
  if (said.elsewhere.length > 0) {
    const titles = said.elsewhere.map(({ title, path }) => `  - ${printable(title ?? path)}`);
    lines.push(ENGLISH.say('said.elsewhere'), ...titles);
  }
  const left = sentences.length - SHOWN;
  return [
    ...lines,
    ...(left > 0
      ? [
          '',
          `… and ${left} more. To list them all (add --articles and --index if you used them): ${commandForAll(said)}`,
        ]
      : []),
  ].join('\n');
}

/**
 * The command that lists what articles say under that name, of any time and outlet, in the folder of the settings.
 * The words around a sentence are nothing that it can look for.
 */
function commandForAll({ person, topic, isAround }: Extract<Said, { kind: 'one' }>): string {
  const about = topic && !isAround ? ` --about ${shellQuoted(printable(topic))}` : '';
  return `npx quotewire quotes --speaker ${shellQuoted(printable(person.name))}${about}`;
}

/** In marks within which a shell reads nothing. */
const shellQuoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

function why({ why: reason }: Extract<Said, { kind: 'several' }>): string[] {
  if (reason === 'two names') return [];
  return [reason === 'one name' ? 'Several people are called that.' : problemText(reason, ENGLISH)];
}

const nameAndRole = (name: string, role: string | undefined): string => (role ? `${name}, ${role}` : name);
