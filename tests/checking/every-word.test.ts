/** "Real" is said without a note only where every word stands in an article, or says no more than who said the others. */
import { expect, it } from 'vitest';
import { checkQuote } from '../../src/checking/check.js';
import { comparedWords } from '../../src/checking/words.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';
import { aroundInWords, speakerInWords } from '../../src/wording/checks.js';
import { ENGLISH } from '../../src/wording/words.js';
import { runs } from '../support/full.js';

const FERRY = `Ferry tickets between Storvik and Lunde will cost 12 kroner more from January.

“No one asked the islanders,” said Ingrid Moe, who runs the only shop on Lunde. “We will go to court if we must.”

Asked in Storvik on Tuesday, Moe told the council that she would “go on until the price is what it was”.

Moe never said that “the ferry is too old to sail in winter”, but she did not deny it.

“We held three meetings on the island,” former harbour master Per Aas said on Monday, “and each time fewer than ten people came.”

Aas reportedly called the shop “a place where people talk all day”.`;

/** As somebody may copy or write them. */
const PASTED = [
  ...FERRY.split('\n\n'),
  'Ingrid Moe: “We will go to court if we must.”',
  'Did Per Aas really say “We held three meetings on the island”?',
  'Did Ingrid Moe really say we will go to court if we must?',
  '“We held three meetings on the island.” — Per Aas, former harbour master',
];
const OTHERS = [
  'not',
  'never',
  'he',
  'today',
  'Friday',
  'Berg',
  'the',
  'all',
  'at',
  'denied',
  'joked',
  'shop',
  '40',
];

/** Everything that one slip, or one lie, makes of a text, its marks kept. */
function alteredIn(text: string): string[] {
  const words = comparedWords(text);
  const put = (start: number, end: number, by: string): string => text.slice(0, start) + by + text.slice(end);
  return words.flatMap(({ start, end }, i) => {
    const next = words[i + 1];
    const swapped =
      next &&
      put(
        start,
        next.end,
        text.slice(next.start, next.end) + text.slice(end, next.start) + text.slice(start, end),
      );
    return [
      put(start, end, ''),
      ...(swapped ? [swapped] : []),
      ...OTHERS.flatMap((other) => [put(start, end, other), put(start, start, `${other} `)]),
    ];
  });
}

const inRow = (text: string): string =>
  ` ${comparedWords(text)
    .map(({ key }) => key)
    .join(' ')} `;
const ARTICLE = inRow(FERRY);
const WHO = /\b(?:Ingrid|Moe|Per|Aas|said|say|says|told)\b/g;
/** Words that only ask. */
const ASKING = /\bDid (?=Per|Ingrid)|\breally\b/g;

/** Whether all that a text says is in the article, in a row, but for who speaks. */
const isHeld = (text: string): boolean =>
  ARTICLE.includes(inRow(text)) ||
  text.split(/[“”]/).every((part, i) => {
    const runs = i % 2 === 1 ? [part] : part.replace(ASKING, '').split(WHO);
    return runs.every((run) => inRow(run).trim() === '' || ARTICLE.includes(inRow(run)));
  });

it('no word of a quote, or of a sentence around it, can be altered, left out, added or moved unnoticed', async () => {
  const index = await createMemoryIndex(
    [{ id: 'ferry', title: 'Dearer ferry', text: FERRY }],
    createBuiltinEmbedder(),
  );
  const altered = PASTED.flatMap(alteredIn).filter((text) => !isHeld(text));
  const step = runs(47, 1);
  const unseen: string[] = [];
  for (let i = 0; i < altered.length; i += step) {
    const check = await checkQuote({ text: altered[i]! }, index);
    const note = aroundInWords(check, ENGLISH) ?? speakerInWords(check, ENGLISH);
    if (check.verdict === 'verbatim' && note === null) unseen.push(altered[i]!);
  }
  expect(altered.length).toBeGreaterThan(2000);
  expect(unseen).toEqual([]);
});
