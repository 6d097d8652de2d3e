/**
 * Replies to messages that no quote answers, in words that terminal, Discord and the reading page share. Plain text; the
 * commands that it names are the same in terminal and Discord.
 */
import type { Answer, Intent, Note, OriginPart, Reply, Respelling } from '../domain.js';
import { printable } from '../language/printable.js';
import { beginningOf, type Words } from './words.js';

/** What a text may speak of. */
interface Facts extends Reply {
  /** Articles that were there to search. */
  readonly all: number;
  /** The day of the newest of them, in words; null if no article has one. */
  readonly newestDay: string | null;
}

/** Where a reply is read: in a chat with its commands and follow-ups, or on the reading page, which has neither. */
export type Medium = 'discord' | 'terminal' | 'page';

const NAMED_OUTLETS = 3;

const REPLIES: Readonly<
  Record<Exclude<Intent, 'question' | 'origin'>, (facts: Facts, words: Words, place: Medium) => string>
> = {
  greeting: ({ all }, words, place) =>
    withMore(words.say('reply.greeting', { count: all }), 'reply.helpSaysMore', words, place),
  test: ({ all }, words) => words.say('reply.test', { count: all }),
  identity: ({ all }, words, place) =>
    withMore(words.say('reply.identity', { count: all }), 'reply.helpSaysMore', words, place),
  clock: ({ newestDay }, words) =>
    [words.say('reply.clock'), newestDay && words.say('reply.newestIs', { day: newestDay })]
      .filter(Boolean)
      .join(' '),
  sources: sourcesInWords,
  count: ({ subject, count, atLeast }, words) => {
    const about = { subject: subject ?? '' };
    if (!count) return words.say('reply.noneMentions', about);
    const found = words.say(atLeast ? 'reply.mentionAtLeast' : 'reply.mention', { ...about, count });
    return count > 1 ? `${found} ${words.say('reply.theNewest')}` : found;
  },
  newest: (facts, words) => newestInWords(facts, words),
  oldest: (facts, words) => newestInWords(facts, words, 'reply.oldestArticles'),
  summary: (facts, words) =>
    [words.say('reply.summary'), ...(facts.articles.length > 0 ? [newestInWords(facts, words)] : [])].join(
      ' ',
    ),
  more: ({ count }, words, place) =>
    words.say(count === 0 ? 'answer.allShown' : place === 'page' ? 'reply.unclear' : 'reply.moreOfWhat'),
  farewell: (_, words) => words.say('reply.farewell'),
  thanks: (_, words) => words.say('reply.thanks'),
  acknowledgement: (_, words) => words.say('reply.acknowledgement'),
  complaint: (_, words) => words.say('reply.complaint'),
  noise: (_, words) => words.say('reply.noise'),
  help: (_, words, place) => withMore(words.say('reply.help'), 'reply.helpInChat', words, place),
  task: (_, words) => words.say('reply.task'),
  deletion: (_, words) => words.say('reply.deletion'),
  web: (_, words, place) => withMore(words.say('reply.web'), 'reply.sourcesList', words, place),
  adding: (_, words) => words.say('reply.adding'),
  filter: (_, words) => words.say('reply.filter'),
  verify: (_, words) => words.say('reply.verify'),
  trust: (_, words, place) => withMore(words.say('reply.trust'), 'reply.sourcesList', words, place),
  speakers: speakersInWords,
  privacy: (_, words, place) => words.say(place === 'discord' ? 'reply.privacyInDiscord' : 'reply.privacy'),
  reason: (_, words, place) => withMore(words.say('reply.reason'), 'reply.helpSaysMore', words, place),
  unclear: ({ subject }, words) =>
    subject ? words.say('reply.unclearSubject', { subject }) : words.say('reply.unclear'),
};

/** With one more sentence in a chat, about what the page does not have. */
function withMore(
  text: string,
  more: 'reply.helpSaysMore' | 'reply.helpInChat' | 'reply.sourcesList' | 'reply.saidShows',
  words: Words,
  place: Medium,
): string {
  return place === 'page' ? text : `${text} ${words.say(more)}`;
}

/** How misspelt words were read: "Read Lavrof as Lavrov."; null if there were none. */
export function respellingText(respelled: readonly Respelling[], words: Words): string | null {
  if (respelled.length === 0) return null;
  const pairs = respelled.map(({ asked, read }) => words.say('answer.respelling', { asked, read }));
  return words.say('answer.respelled', { pairs: words.list(pairs) });
}

/** What is said instead of quotes; null if the articles were searched. */
export function replyText(
  {
    intent,
    reply,
    articlesSearched,
    newest,
  }: Pick<Answer, 'intent' | 'reply' | 'articlesSearched' | 'newest'>,
  words: Words,
  place: Medium = 'discord',
): string | null {
  if (!reply || intent === 'question' || intent === 'origin') return null;
  const facts = { ...reply, all: articlesSearched, newestDay: newest && words.day(newest) };
  return REPLIES[intent](facts, words, place);
}

function sourcesInWords({ all, newestDay, outlets }: Facts, words: Words, place: Medium): string {
  if (all === 0) return words.say('reply.noArticles');
  const named = outlets.slice(0, NAMED_OUTLETS).map(({ name, articles }) => `${name} (${articles})`);
  const others = outlets.length - named.length;
  const from = [...named, ...(others > 0 ? [words.say('reply.otherOutlets', { count: others })] : [])];
  const told = [
    from.length > 0
      ? words.say('reply.iHaveFrom', { count: all, outlets: words.list(from) })
      : words.say('reply.iHave', { count: all }),
    newestDay && words.say('reply.newestIs', { day: newestDay }),
  ];
  return withMore(told.filter(Boolean).join(' '), 'reply.sourcesList', words, place);
}

function speakersInWords({ count, people }: Facts, words: Words, place: Medium): string {
  if (!count) return words.say('reply.noSpeakers');
  const named = { count, people: words.list(people) };
  // Where only some are named, they are those quoted in most articles.
  const told =
    people.length === count ? words.say('reply.speakers', named) : words.say('reply.mostQuoted', named);
  return withMore(told, 'reply.saidShows', words, place);
}

function newestInWords(
  { all, newestDay, articles }: Facts,
  words: Words,
  heading: 'reply.newestArticles' | 'reply.oldestArticles' = 'reply.newestArticles',
): string {
  if (all === 0) return words.say('reply.noArticles');
  if (!newestDay) return words.say('reply.allUndated');
  return words.say(heading, { count: articles.length });
}

/** The note that goes with the quotes, as a sentence. */
export function noteText(note: Note, words: Words): string {
  switch (note.kind) {
    case 'archiveEnds':
      return words.say('note.archiveEnds', { day: words.day(note.newest) });
    case 'twoDays': {
      const [one, other] = note.days;
      return words.say('note.twoDays', { text: note.text, one: words.day(one), other: words.day(other) });
    }
    case 'notOnTopic':
      return words.say('said.notOnTopic', {
        person: note.speaker,
        count: note.articles,
        topic: printable(note.topic),
      });
    case 'language':
      return words.say('note.language', { language: languageIn(note.language, words) });
    case 'ofArticles':
      return words.say('note.ofArticles');
    case 'namesakes':
      return words.say('note.namesakes', {
        people: words.list(
          note.people.map(({ name, role, title }) => {
            // On a phone a title takes several lines, so it is named only if the role does not distinguish them.
            const isTold = role !== null && note.people.filter((one) => one.role === role).length === 1;
            return name + asides(role, isTold ? null : title, words);
          }),
        ),
      });
    case 'missingParts':
      return words.say('note.missingParts', { parts: words.list(note.parts) });
    case 'severalQuestions':
      return ofSeveral(note, words);
    case 'origin':
      return originText(note, words);
    case 'notQuoted':
      return words.say('note.notQuoted', { name: note.name, count: note.articles });
    case 'inTitle':
      return words.say('note.inTitle', { title: note.title });
    case 'figuresDiffer':
      return words.say('note.figuresDiffer', {
        figures: words.list(
          note.figures.map(({ text, published }) =>
            published ? `“${text}” (${words.day(published)})` : `“${text}”`,
          ),
        ),
      });
  }
}

type OneOfSeveral = Extract<Note, { kind: 'severalQuestions' }>['questions'][number];

/** Of several questions those that are answered in doubt, unless all are. */
export function doubtedOf(note: Note | null): readonly OneOfSeveral[] {
  const questions = note?.kind === 'severalQuestions' ? note.questions : [];
  const doubted = questions.filter(({ tentative }) => tentative);
  return doubted.length < questions.length ? doubted : [];
}

/** The notes on the questions of a message, and which of them are not answered or in doubt, where others are. */
function ofSeveral(note: Extract<Note, { kind: 'severalQuestions' }>, words: Words): string {
  const { questions } = note;
  const notes = questions.flatMap((one) => (one.note === null ? [] : [noteText(one.note, words)]));
  const isRefused = questions.every(({ answered }) => !answered);
  const missing = questions.filter(({ answered, note }) => !isRefused && !answered && !isOfSilence(note));
  const says = (key: 'note.unanswered' | 'note.mayNotAnswer', of: readonly OneOfSeveral[]): string[] =>
    of.length === 0 ? [] : [words.say(key, { questions: named(of, words) })];
  const told = [...notes, ...says('note.unanswered', missing), ...says('note.mayNotAnswer', doubtedOf(note))];
  return [...new Set(told)].join(' ');
}

/** Whether a note says itself that there is no answer. */
const isOfSilence = (note: Note | null): boolean => note?.kind === 'notOnTopic' || note?.kind === 'notQuoted';

/** As much of a question as shows which of several it is. */
const LONGEST_QUESTION = 60;

/** Some of the questions of a message, each between quotation marks. */
const named = (questions: readonly OneOfSeveral[], words: Words): string =>
  words.list(questions.map(({ question }) => words.quoted(beginningOf(question, LONGEST_QUESTION))));

/** What an article says of itself: what was asked, whether it says so or not; for its source all that it says. */
function originText({ part, speaker, article }: Extract<Note, { kind: 'origin' }>, words: Words): string {
  const { author, published, publisher } = article;
  if (part === 'speaker')
    return speaker
      ? words.say('note.speaker', { speaker: speaker.name + asides(speaker.role, null, words) })
      : words.say('note.noSpeaker');
  const facts: readonly (readonly [OriginPart, string | null, string])[] = [
    ['author', author && words.say('note.author', { author }), words.say('note.noAuthor')],
    ['outlet', publisher && words.say('note.outlet', { outlet: publisher }), words.say('note.noOutlet')],
    ['day', published && words.say('note.day', { day: words.day(published) }), words.say('note.noDay')],
  ];
  const told = facts.flatMap(([of, fact, none]) =>
    of === part ? [fact ?? none] : part === 'source' && fact ? [fact] : [],
  );
  return told.length > 0 ? told.join(' ') : words.say('note.noSource');
}

/** " (Finance minister, in “Budget passed”)". */
function asides(role: string | null, title: string | null, words: Words): string {
  const told = [role, title && words.say('note.inArticle', { title })].filter(Boolean).join(', ');
  return told && ` (${told})`;
}

/** Languages that a question can be recognised as. */
const CODES = ['de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'sv', 'da', 'no', 'fi', 'cs', 'tr', 'ro', 'hu'];

/** A language's name in another, from its English one. */
function languageIn(english: string, { language, say }: Words): string {
  const [inEnglish, here] = ['en', language].map((tag) => new Intl.DisplayNames(tag, { type: 'language' }));
  const code = CODES.find((one) => inEnglish!.of(one) === english);
  if (language === 'en') return english;
  return (code && here!.of(code)) ?? say('note.anotherLanguage');
}

/** The names of several people, each once; none if all have the same full name. */
export function namesToChoose(people: readonly { readonly name: string }[]): string[] {
  const names = [...new Set(people.map(({ name }) => name))];
  return names.length > 1 ? names : [];
}
