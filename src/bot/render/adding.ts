import type { Addition } from '../../adding/addition.js';
import type { ArticleSummary } from '../../domain.js';
import { oneLine } from '../../language/printable.js';
import { cardOf } from '../../wording/adding.js';
import type { Words } from '../../wording/words.js';
import { customId } from '../custom-id.js';
import { cutMarkdown, cutQuote } from './cut.js';
import { linkedTitle } from './link.js';
import { button, COLOURS, row, type View, view } from './view.js';

const LONGEST_FACT = 150;
const FIRST_SENTENCE = 600;

/** A fetched article, to keep or discard. @param folder The collection that it is for, or nothing. */
export function additionView(
  addition: Addition,
  isUpdate: boolean,
  folder: string,
  id: string,
  words: Words,
): View {
  const card = cardOf(addition, isUpdate, words);
  const fact = (text: string): string => cutMarkdown(oneLine(text), LONGEST_FACT);
  const place = folder ? words.say('add.collection', { name: fact(folder) }) : null;
  return view({
    embeds: [
      {
        color: card.isDoubtful ? COLOURS.tentative : COLOURS.neutral,
        title: cutMarkdown(oneLine(card.title), 250),
        description: [
          `-# ${[...card.facts.map(fact), card.size, place].filter(Boolean).join(' · ')}`,
          ...(card.firstSentence ? [cutQuote(card.firstSentence, FIRST_SENTENCE)] : []),
          ...(card.warnings.length ? [card.warnings.map((warning) => `⚠️ ${warning}`).join('\n')] : []),
        ].join('\n\n'),
      },
    ],
    components: row(
      button(customId('keep', id), words.say('button.keep'), { primary: true }),
      button(customId('discard', id), words.say('button.discard')),
    ),
  });
}

/** Asks for confirmation before articles are removed. */
export function removalView(articles: readonly [ArticleSummary, ...ArticleSummary[]], words: Words): View {
  const [article, ...others] = articles;
  const facts = [
    article.publisher && cutMarkdown(oneLine(article.publisher), LONGEST_FACT),
    words.dated(article.published),
  ].filter(Boolean);
  const besides = others.length ? `\n${words.say('remove.others', { count: others.length })}` : '';
  return view({
    embeds: [
      {
        color: COLOURS.tentative,
        title: words.say('remove.title'),
        description: `**${linkedTitle(article)}**\n-# ${facts.join(' · ')}${besides}\n\n${words.say('remove.text')}`,
      },
    ],
    components: row(
      button(customId('remove', article.id), words.say('button.remove'), { primary: true }),
      button(customId('discard', ''), words.say('button.cancel')),
    ),
  });
}

/** Offers to add the page that a text names. Its address is read from the text when the button is pressed. */
export function offerView(content: string, words: Words): View {
  return view({
    content,
    components: row(button('offer', words.say('button.offer'))),
  });
}

/** The outcome, in one line of plain text, without buttons. */
export function doneView(line: string, isProblem = false): View {
  return view({
    embeds: [
      { color: isProblem ? COLOURS.problem : COLOURS.answer, description: cutMarkdown(oneLine(line), 1000) },
    ],
  });
}
