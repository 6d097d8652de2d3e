import type { Excerpt, Range } from '../../domain.js';
import { textAt } from '../../language/excerpt.js';
import { oneLine } from '../../language/printable.js';
import type { Words } from '../../wording/words.js';
import { customId } from '../custom-id.js';
import { cutMarkdown } from './cut.js';
import { linkedTitle } from './link.js';
import { button, COLOURS, row, type View, view } from './view.js';

const BLOCKS_SHOWN = 3;
const LONGEST_BLOCK = 1000;
/** Characters on either side of a view's beginning that are enough for its blocks and those of the neighbouring views. */
export const CONTEXT_REACH = 2 * BLOCKS_SHOWN * LONGEST_BLOCK;

/**
 * The paragraphs around a quote, with the quote in bold. `from` is where in the article the first block shown begins, or
 * null for those around the quote; `excerpt` reaches `CONTEXT_REACH` to either side of it. `reference` is carried by
 * the buttons that turn the page.
 */
export function contextView(
  excerpt: Excerpt,
  quote: Range & { readonly text: string },
  reference: string,
  from: number | null,
  words: Words,
): View {
  const blocks = blocksOf(excerpt);
  const holder = Math.max(
    0,
    blocks.findLastIndex(({ start }) => start <= (from ?? quote.start)),
  );
  const last = Math.max(0, blocks.length - BLOCKS_SHOWN);
  const first = Math.min(from === null ? Math.max(0, holder - 1) : holder, last);
  const shown = blocks.slice(first, first + BLOCKS_SHOWN);
  const text = shown.map((block) => {
    const bold = { start: Math.max(quote.start, block.start), end: Math.min(quote.end, block.end) };
    return cutMarkdown(
      textAt(excerpt, block.start, block.end),
      LONGEST_BLOCK + 100,
      bold.start < bold.end ? [{ start: bold.start - block.start, end: bold.end - block.start }] : [],
    );
  });
  const facts = [
    excerpt.publisher && cutMarkdown(oneLine(excerpt.publisher), 60),
    words.dated(excerpt.published),
  ];
  const turn = (where: 'previous' | 'next', target: Block | undefined) =>
    button(customId('context-page', where[0]!, reference, target?.start ?? 0), words.say(`button.${where}`), {
      disabled: !target,
    });
  const before = first > 0 ? blocks[Math.max(0, first - BLOCKS_SHOWN)] : undefined;
  return view({
    embeds: [
      {
        color: COLOURS.neutral,
        description: [
          `**${linkedTitle(excerpt, quote.text)}**\n-# ${facts.filter(Boolean).join(' · ')}`,
          ...text,
        ].join('\n\n'),
        footer: { text: `${paragraphsInWords(shown, words)} · ${words.say('context.bold')}` },
      },
    ],
    components: row(turn('previous', before), turn('next', blocks[first + BLOCKS_SHOWN])),
  });
}

/** A paragraph, or a piece of one. */
interface Block extends Range {
  readonly paragraph: number;
}

function paragraphsInWords(blocks: readonly Block[], words: Words): string {
  const [first, last] = [blocks[0]?.paragraph ?? 1, blocks.at(-1)?.paragraph ?? 1];
  return first === last
    ? words.say('context.paragraph', { number: first })
    : words.say('context.paragraphs', { first, last });
}

/** Paragraphs, and the pieces of those that are too long for one: whole sentences if they fit. */
function blocksOf({ sentences }: Excerpt): Block[] {
  const blocks: Block[] = [];
  for (const { start, end, paragraph } of sentences.flatMap(pieces)) {
    const last = blocks.at(-1);
    if (last?.paragraph === paragraph && end - last.start <= LONGEST_BLOCK) {
      blocks[blocks.length - 1] = { start: last.start, end, paragraph };
    } else blocks.push({ start, end, paragraph });
  }
  return blocks;
}

const pieces = ({ start, end, paragraph }: Block): Block[] =>
  Array.from({ length: Math.ceil((end - start) / LONGEST_BLOCK) }, (_, piece) => ({
    start: start + piece * LONGEST_BLOCK,
    end: Math.min(end, start + (piece + 1) * LONGEST_BLOCK),
    paragraph,
  }));
