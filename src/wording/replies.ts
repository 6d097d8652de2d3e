/**
 * What is said to a message that no quote answers, in words: one catalogue for the terminal and for Discord. Plain text; the
 * commands that it names are the same in both.
 */
import type { Answer, Intent, Note, Reply, Respelling } from '../domain.js';
import { count } from '../language/count.js';
import { day } from '../language/day.js';

/** What a text of the catalogue may speak of. */
interface Facts extends Reply {
  /** Articles that were there to search. */
  readonly all: number;
  /** The newest of them, in words; null where no article says. */
  readonly newestDay: string | null;
}

const NAMED_OUTLETS = 3;

const REPLIES: Readonly<Record<Exclude<Intent, 'question'>, (facts: Facts) => string>> = {
  greeting: ({ all }) =>
    `Hello! Ask me a question, and I answer with word-for-word quotes from ${count(all, 'article')}. /help says more.`,
  farewell: () => 'Goodbye!',
  thanks: () => 'You’re welcome. Ask on whenever you like.',
  acknowledgement: () => 'All right. Ask me about the articles whenever you like.',
  complaint: () =>
    'Sorry about that. I can only show what the articles say; naming the person or thing you mean often helps.',
  test: ({ all }) => `I’m here, with ${count(all, 'article')} to answer from. Ask me a question.`,
  noise: () => 'I see no question in that. Ask me in a few words what you want to know.',
  help: () =>
    'Ask a question in your own words, and I answer with word-for-word quotes from the articles, each with its source. ' +
    'Follow-ups such as “and what did she say about it?” work too. /sources lists the articles, /help the commands.',
  identity: ({ all }) =>
    `I’m quotewire, a program that answers questions with word-for-word quotes from ${count(all, 'article')}. I’m not a ` +
    'person, nor an AI that writes: I make up no text of my own. /help says what I can do.',
  task: () =>
    'I can’t do that: I only find quotes in the articles. Ask me what they say about a person or a thing.',
  clock: ({ newestDay }) =>
    `I only know what the articles say, not the time or the weather.${newestDay ? ` The newest article is of ${newestDay}.` : ''}`,
  sources: sourcesInWords,
  count: ({ subject, count: found, atLeast }) => {
    if (!found) return `No article mentions “${subject}”.`;
    const articles = `${atLeast ? 'At least ' : ''}${count(found, 'article')}`;
    return `${articles} ${found === 1 ? 'mentions' : 'mention'} “${subject}”.${found > 1 ? ' The newest:' : ''}`;
  },
  newest: newestInWords,
  summary: (facts) =>
    'I write no summaries, but I can quote: name a topic, as in “summarise the strike”, and I show what the articles say ' +
    `about it.${facts.articles.length > 0 ? ` ${newestInWords(facts)}` : ''}`,
  verify: () =>
    'I can’t tell what is true, only what the articles say. Ask about it by name, as in “What do the articles say about the strike?”',
  more: ({ count: left }) =>
    left === 0
      ? 'That was all: I found no further quotes on this.'
      : 'More about what? Ask a question first; then “more” brings further quotes on it.',
  unclear: ({ subject }) =>
    subject
      ? `I can’t tell whom or what you mean by “${subject}”. Please ask again with the name.`
      : 'I can’t tell what that is about. Please ask again with the name of the person or thing.',
};

/** How misspelled words were read: "Read Lavrof as Lavrov."; null where none was. */
export function respellingText(respelled: readonly Respelling[]): string | null {
  if (respelled.length === 0) return null;
  return `Read ${listed(respelled.map(({ asked, read }) => `“${asked}” as “${read}”`))}.`;
}

/** What stands above the quotes that answer a request for a summary. */
export const SUMMARY_LEAD = 'I write no summaries; these quotes say most about it.';

/** What is said instead of quotes; null for an answer that the articles were searched for. */
export function replyText({
  intent,
  reply,
  articlesSearched,
  newest,
}: Pick<Answer, 'intent' | 'reply' | 'articlesSearched' | 'newest'>): string | null {
  if (!reply || intent === 'question') return null;
  return REPLIES[intent]({ ...reply, all: articlesSearched, newestDay: newest && day(newest) });
}

function sourcesInWords({ all, newestDay, outlets }: Facts): string {
  if (all === 0) return 'I have no articles to answer from yet.';
  const named = outlets.slice(0, NAMED_OUTLETS).map(({ name, articles }) => `${name} (${articles})`);
  const others = outlets.length - named.length;
  const from = [...named, ...(others > 0 ? [count(others, 'other outlet')] : [])];
  return [
    `I have ${count(all, 'article')}${from.length > 0 ? `, from ${listed(from)}` : ''}.`,
    newestDay && `The newest is of ${newestDay}.`,
    '/sources lists them all.',
  ]
    .filter(Boolean)
    .join(' ');
}

function newestInWords({ all, newestDay, articles }: Facts): string {
  if (all === 0) return 'I have no articles to answer from yet.';
  if (!newestDay) return 'The articles do not say when they are from. Some of them:';
  return articles.length === 1 ? 'The newest article:' : 'The newest articles:';
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** What must be said beside the quotes, in a sentence. */
export function noteText(note: Note): string {
  switch (note.kind) {
    case 'archiveEnds':
      return `The newest article is of ${day(note.newest)}: it cannot tell what came after.`;
    case 'twoDays': {
      const [one, other] = note.days;
      return `“${note.text}” may be ${day(one)} or ${day(other)}: articles of both were searched. Write the month as a word to choose.`;
    }
    case 'notOnTopic':
      return `${note.speaker} is quoted in ${count(note.articles, 'article')}, but not on that.`;
    case 'language':
      return `This looks like ${note.language}. I only understand questions in English, about articles in English: please ask in English.`;
    case 'namesakes':
      return `Several have that name: ${listed(note.people.map(({ name, role, title }) => name + asides(role, title)))}.`;
    case 'missingParts':
      return `I found nothing that says ${listed(note.parts)}.`;
  }
}

/** " (Finance minister, in “Budget passed”)". */
function asides(role: string | null, title: string | null): string {
  const told = [role, title && `in “${title}”`].filter(Boolean).join(', ');
  return told && ` (${told})`;
}
