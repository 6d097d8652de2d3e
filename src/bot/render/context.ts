import type { Article, Range } from '../../domain.js';
import { paragraphs } from '../../language/paragraphs.js';
import { oneLine } from '../../language/printable.js';
import { customId } from '../custom-id.js';
import { cutMarkdown } from './cut.js';
import { day } from './figures.js';
import { linkedTitle } from './link.js';
import { button, COLOURS, row, type View, view } from './view.js';

const BLOCKS_SHOWN = 3;
const LONGEST_BLOCK = 1000;

/**
 * The paragraphs around a quote, with the quote in bold. `first` is the first block shown, or null for those
 * around the quote; `reference` is carried by the buttons that turn the page.
 */
export function contextView(article: Article, quote: Range, reference: string, first: number | null): View {
  const blocks = blocksOf(article);
  const holder = Math.max(
    0,
    blocks.findLastIndex(({ start }) => start <= quote.start),
  );
  const last = Math.max(0, blocks.length - BLOCKS_SHOWN);
  const from = Math.min(Math.max(0, first ?? holder - 1), last);
  const to = Math.min(from + BLOCKS_SHOWN, blocks.length);
  const text = blocks.slice(from, to).map((block) => {
    const bold = { start: Math.max(quote.start, block.start), end: Math.min(quote.end, block.end) };
    return cutMarkdown(
      article.text.slice(block.start, block.end),
      LONGEST_BLOCK + 100,
      bold.start < bold.end ? [{ start: bold.start - block.start, end: bold.end - block.start }] : [],
    );
  });
  const title = linkedTitle(article, article.text.slice(quote.start, quote.end));
  const facts = [
    article.publisher && cutMarkdown(oneLine(article.publisher), 60),
    article.published ? day(article.published) : 'undated',
  ];
  const turn = (label: string, target: number, possible: boolean) =>
    button(customId('context-page', label[0]!, reference, Math.max(0, target)), label, {
      disabled: !possible,
    });
  return view({
    embeds: [
      {
        color: COLOURS.neutral,
        description: [`**${title}**\n-# ${facts.filter(Boolean).join(' · ')}`, ...text].join('\n\n'),
        footer: { text: `Part ${from + 1}–${to} of ${blocks.length} · the quote is in bold` },
      },
    ],
    components: row(
      turn('Previous', from - BLOCKS_SHOWN, from > 0),
      turn('Next', from + BLOCKS_SHOWN, to < blocks.length),
    ),
  });
}

/** Paragraphs, and the pieces of those that are too long for one: whole sentences where they fit. */
function blocksOf({ text, sentences }: Article): Range[] {
  return paragraphs(text).flatMap((paragraph) => {
    if (paragraph.end - paragraph.start <= LONGEST_BLOCK) return [paragraph];
    const blocks: Range[] = [];
    for (const { start, end } of sentences.flatMap(pieces)) {
      if (start < paragraph.start || end > paragraph.end) continue;
      const last = blocks.at(-1);
      if (last && end - last.start <= LONGEST_BLOCK) blocks[blocks.length - 1] = { start: last.start, end };
      else blocks.push({ start, end });
    }
    return blocks;
  });
}

const pieces = ({ start, end }: Range): Range[] =>
  Array.from({ length: Math.ceil((end - start) / LONGEST_BLOCK) }, (_, piece) => ({
    start: start + piece * LONGEST_BLOCK,
    end: Math.min(end, start + (piece + 1) * LONGEST_BLOCK),
  }));
