/** Who is "he" and who is "she", as far as articles show it by how they go on: "Priti Lund resigned. She had led Vell." */

import { literal } from '../../language/literal.js';
import { mayBeGivenName } from '../../language/names/given-names.js';
import type { Pronoun } from '../../language/pronouns.js';
import { splitSentences } from '../../language/sentences.js';
import { namesIn } from './mentions.js';

const OF = { he: /\b(?:he|his|him|himself)\b/iu, she: /\b(?:she|her|hers|herself)\b/iu };
const OPENING = { he: /^["“]?(?:He|His)\b/u, she: /^["“]?(?:She|Her)\b/u };
/** In "Lund must go, he said" it is somebody else. */
const SAID = /,\s+(?:he|she)\s+\p{L}+\W*$/iu;
const QUOTED = /[“"][^“”"]*[”"]/gu;

/** How much oftener than the other a pronoun must go on from a name. */
const MARGIN = 3;

/** The pronoun of each person for whom the articles use one clearly oftener; the name's last word stands for it. */
export function pronounsTold(
  people: readonly string[],
  articles: readonly { readonly text: string }[],
): Record<string, Pronoun> {
  const read = articles.map(({ text }) => ({
    sentences: splitSentences(text).map(({ start, end }) => text.slice(start, end)),
    people: lastNamesIn(text),
  }));
  return Object.fromEntries(
    people.flatMap((name) => {
      const pronoun = clearer(read.flatMap((article) => pronounsAfter(name, article)));
      return pronoun ? [[name, pronoun] as const] : [];
    }),
  );
}

/** The last names of all whom a text gives a full name. */
const lastNamesIn = (text: string): ReadonlySet<string> =>
  new Set(
    namesIn(text).flatMap((name) => {
      const [first, ...others] = name.split(' ');
      return others.length > 0 && mayBeGivenName(first!) ? [others.at(-1)!] : [];
    }),
  );

/** What goes on from each sentence that names somebody and nobody else: later in it, or at the start of the next one. */
function pronounsAfter(
  name: string,
  { sentences, people }: { readonly sentences: readonly string[]; readonly people: ReadonlySet<string> },
): Pronoun[] {
  const last = lastWord(name);
  const asWord = new RegExp(String.raw`(?<![\p{L}’'-])${literal(last)}(?![\p{L}-])`, 'gu');
  const isAnother = (other: string): boolean => lastWord(other) !== last && people.has(lastWord(other));
  return sentences.flatMap((sentence, i) => {
    // A plain search is much faster than the pattern.
    const found = sentence.includes(last) ? [...sentence.matchAll(asWord)].at(-1) : undefined;
    if (!found || namesIn(sentence).some(isAnother)) return [];
    const rest = sentence
      .slice(found.index + last.length)
      .replace(QUOTED, ' ')
      .replace(SAID, '');
    const next = sentences[i + 1]?.trimStart() ?? '';
    return (['he', 'she'] as const).filter(
      (pronoun) => OF[pronoun].test(rest) || OPENING[pronoun].test(next),
    );
  });
}

const lastWord = (name: string): string => name.split(' ').at(-1)!;

/** The pronoun that is found clearly oftener; null if neither is. */
function clearer(found: readonly Pronoun[]): Pronoun | null {
  const he = found.filter((pronoun) => pronoun === 'he').length;
  const she = found.length - he;
  if (he > 0 && he >= MARGIN * she) return 'he';
  return she > 0 && she >= MARGIN * he ? 'she' : null;
}
