import type { Sentence, SplitText, Voice } from '../domain.js';
import { paragraphs } from '../language/paragraphs.js';
import { attributeSentences } from './attribute.js';
import { attributions } from './attributions.js';
import { plainQuotations, runsOn } from './quotations.js';

/** The sentences of a text with who speaks in each: this takes the whole text to find out, and is kept in the index. */
export function readSentences(split: SplitText): Sentence[] {
  const quotations = plainQuotations(split);
  const voices = attributeSentences(split, quotations);
  const speech = attributions(split, quotations, voices);
  const goesOn = runsOn(split, quotations);
  const paragraphOf = paragraphNumbers(split);
  return split.sentences.map(({ start, end }, i) => ({
    start,
    end,
    paragraph: paragraphOf[i]!,
    runsOn: goesOn[i]!,
    voice: voiceOf(voices[i]!, speech[i]!.speech),
  }));
}

/** The same, as it comes back from an index. */
function voiceOf({ speakers, unnamed, labelled }: Voice, speech: Voice['speech'] | null): Voice {
  return { speakers, unnamed, ...(labelled && { labelled }), ...(speech && { speech }) };
}

function paragraphNumbers({ text, sentences }: SplitText): number[] {
  const all = paragraphs(text);
  let number = 0;
  return sentences.map(({ start }) => {
    while (number < all.length && all[number]!.start <= start) number += 1;
    return Math.max(1, number);
  });
}
