/** What to say where the articles hold none of the words asked for. */
import type { ArticleFilter, Excerpt, Note, Passage, Range } from '../../domain.js';
import { sentenceAt, textAt } from '../../language/excerpt.js';
import { memoised } from '../../language/memoised.js';
import { contentStems } from '../../language/tokens.js';
import { personNamed } from '../../question/person-named.js';
import { passagesWith } from '../../retrieval/passages-with.js';
import type { SearchIndex } from '../../retrieval/ports.js';
import { speakerIn, voiceAt } from '../../speakers/excerpt.js';
import { tellsSpeech } from './speech-in-text.js';
import type { OnTopic } from './topic.js';
import { type AskedWords, isNamed, names } from './whose.js';

/** Passages searched to count the articles that quote somebody. */
const QUOTED_DEPTH = 50;

/**
 * What to say if no words answer: that the speaker is quoted, in so many articles, but not on the topic; or is named and
 * never quoted. Null if some evidence is theirs, or may be, and if no article names anybody like that.
 */
export async function silenceOf(
  words: AskedWords,
  theirs: OnTopic | null,
  evidence: readonly (Range & { readonly article: Excerpt })[],
  {
    index,
    filter,
  }: {
    readonly index: SearchIndex;
    readonly filter: ArticleFilter | undefined;
  },
): Promise<Note | null> {
  const isTold = ({ article, start, end }: Range & { readonly article: Excerpt }): boolean => {
    const said = speakerIn(article, { start, end });
    return said !== null && names(words, said.name);
  };
  if (theirs === 'yes' || (theirs === null && evidence.some(isTold))) return null;
  const stems = words.speaker.map(({ found }) => found);
  const passages = await passagesWith(index, stems, QUOTED_DEPTH);
  const most = mostQuoted(articlesQuoting(words, passages));
  if (most) return theirs === 'no' ? { kind: 'notOnTopic', topic: words.topicText, ...most } : null;
  const { naming, isOpen } = namedIn(words, passages);
  if (isOpen || naming === 0) return null;
  const name = await personNamed(words.speaker.map(({ found }) => found).join(' '), index, filter);
  return name === null ? null : { kind: 'notQuoted', name, articles: naming };
}

/** The names under which passages hold words of the speaker, each with the articles that do. */
function articlesQuoting(
  words: AskedWords,
  passages: readonly Passage[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const quoted = new Map<string, Set<string>>();
  for (const { article, firstSentence, endSentence } of passages)
    for (let number = firstSentence; number < endSentence; number += 1)
      for (const { name } of voiceAt(article, number).speakers)
        if (names(words, name)) quoted.set(name, (quoted.get(name) ?? new Set()).add(article.id));
  return quoted;
}

/** How many articles name the speaker in some passages, and whether a sentence that the text gives to nobody may be theirs. */
function namedIn(
  words: AskedWords,
  passages: readonly Passage[],
): { readonly naming: number; readonly isOpen: boolean } {
  // Whole articles are read for the given name, so only where the last name stands, and once.
  const isGivenIn = memoised(
    ({ text }: Excerpt) => words.given === null || contentStems(text).includes(words.given),
  );
  const naming = new Set<string>();
  let isOpen = false;
  for (const { article, firstSentence, endSentence } of passages) {
    for (let number = firstSentence; number < endSentence; number += 1) {
      const { start, end, voice } = sentenceAt(article, number)!;
      const text = textAt(article, start, end);
      const isTheirs = isNamed(words, new Set(contentStems(text))) && isGivenIn(article);
      if (isTheirs) naming.add(article.id);
      isOpen ||=
        naming.has(article.id) &&
        voice.speakers.length === 0 &&
        (voice.unnamed || (isTheirs && tellsSpeech(text)));
    }
  }
  return { naming: naming.size, isOpen };
}

/** A name under which somebody is quoted, and in how many articles. */
interface Quoted {
  readonly speaker: string;
  readonly articles: number;
}

/** The person quoted in most articles, by the full name if there is one, and in how many: a last name alone may be theirs. */
function mostQuoted(articlesOf: ReadonlyMap<string, ReadonlySet<string>>): Quoted | null {
  const quoted = [...articlesOf].sort(([, a], [, b]) => b.size - a.size);
  const [speaker] = quoted.find(([name]) => contentStems(name).length > 1) ?? quoted[0] ?? [];
  if (speaker === undefined) return null;
  const theirs = quoted.flatMap(([name, ids]) => (` ${speaker}`.endsWith(` ${name}`) ? [...ids] : []));
  return { speaker, articles: new Set(theirs).size };
}
