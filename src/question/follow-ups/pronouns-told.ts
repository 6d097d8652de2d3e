/** Who is "he" and who is "she", as far as articles show it by how they go on: "Priti Lund resigned. She had led Vell." */

import type { Excerpt, Range } from '../../domain.js';
import { textAt } from '../../language/excerpt.js';
import { mayBeGivenName } from '../../language/names/given-names.js';
import type { Pronoun } from '../../language/pronouns.js';
import { namesEndingIn, namesIn } from './mentions.js';

const OF = { he: /\b(?:he|his|him|himself)\b/iu, she: /\b(?:she|her|hers|herself)\b/iu };
const OPENING = { he: /^["“]?(?:He|His)\b/u, she: /^["“]?(?:She|Her)\b/u };
/** In "Lund must go, he said" it is somebody else. */
const SAID = /,\s+(?:he|she)\s+\p{L}+\W*$/iu;
const QUOTED = /[“"][^“”"]*[”"]/gu;

/** How much oftener than the other a pronoun must go on from a name. */
const MARGIN = 3;

/** An article, with its sentences as they were indexed. */
type SplitArticle = Pick<Excerpt, 'text' | 'offset' | 'sentences'>;

/** The pronoun of each person for whom the articles use one clearly oftener; the name's last word stands for it. */
export function pronounsTold(
  people: readonly string[],
  articles: readonly SplitArticle[],
): Record<string, Pronoun> {
  return Object.fromEntries(
    people.flatMap((name) => {
      const pronoun = clearer(articles.flatMap((article) => pronounsAfter(name, article)));
      return pronoun ? [[name, pronoun] as const] : [];
    }),
  );
}

/** Whether an article gives somebody of that last name a full name. */
const isLastName = (last: string, article: SplitArticle): boolean =>
  namesEndingIn(last, article).some((name) => mayBeGivenName(name.split(' ', 1)[0]!));

/** What goes on from each sentence that names somebody and nobody else: later in it, or at the start of the next one. */
function pronounsAfter(name: string, article: SplitArticle): Pronoun[] {
  const last = lastWord(name);
  if (!article.text.includes(last)) return [];
  const textOf = (sentence: Range | undefined): string =>
    sentence ? textAt(article, sentence.start, sentence.end) : '';
  const isAnother = (other: string): boolean =>
    lastWord(other) !== last && isLastName(lastWord(other), article);
  return article.sentences.flatMap((range, i, sentences) => {
    const sentence = textOf(range);
    const end = endOfLast(last, sentence);
    if (end === null) return [];
    const rest = sentence.slice(end).replace(QUOTED, ' ').replace(SAID, '');
    const next = textOf(sentences[i + 1]);
    const pronouns = (['he', 'she'] as const).filter(
      (pronoun) => OF[pronoun].test(rest) || OPENING[pronoun].test(next),
    );
    // To read the article for names takes longest, so it comes last.
    return pronouns.length === 0 || namesIn(sentence).some(isAnother) ? [] : pronouns;
  });
}

const WORD_START = /(?<![\p{L}’'-])/uy;
const WORD_END = /(?![\p{L}-])/uy;

/**
 * Where a name ends that stands in a sentence as a word, the last time it does; null if nowhere. A plain search finds it
 * fastest.
 */
function endOfLast(name: string, sentence: string): number | null {
  for (let at = sentence.lastIndexOf(name); at >= 0; at = at > 0 ? sentence.lastIndexOf(name, at - 1) : -1) {
    WORD_START.lastIndex = at;
    WORD_END.lastIndex = at + name.length;
    if (WORD_START.test(sentence) && WORD_END.test(sentence)) return at + name.length;
  }
  return null;
}

const lastWord = (name: string): string => name.split(' ').at(-1)!;

/** The pronoun that is found clearly oftener; null if neither is. */
function clearer(found: readonly Pronoun[]): Pronoun | null {
  const he = found.filter((pronoun) => pronoun === 'he').length;
  const she = found.length - he;
  if (he > 0 && he >= MARGIN * she) return 'he';
  return she > 0 && she >= MARGIN * he ? 'she' : null;
}
