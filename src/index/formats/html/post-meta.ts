/** Post meta: lines at the top of a page's text with nothing but date, author and section. */
import { BY_IN_BYLINES } from '../../../language/lexicon/foreign.js';
import { PUBLISHED_LABEL, UPDATED_LABEL } from '../../metadata/date-labels.js';
import { findDates, inAsciiDigits } from '../../metadata/dates.js';
import { isWeekday } from '../../metadata/foreign-dates.js';
import { endsSentence } from '../../text/lines.js';

/** Blocks that may belong to the head, and characters of the longest such line. */
const TOP = 8;
const LONGEST_META = 160;
/** Blocks at the end where a page may state when it was changed. */
const TAIL = 3;
const LABELLED = new RegExp(
  String.raw`^\P{L}{0,3}(?:\p{L}{2,12} )?(?:${PUBLISHED_LABEL.source}|${UPDATED_LABEL.source})`,
  'iu',
);
const EVERY_LABEL = new RegExp(`${PUBLISHED_LABEL.source}|${UPDATED_LABEL.source}`, 'giu');
/** The day of a change in the year of the other day: `aktualizováno 15. června` */
const CHANGED_THEN = new RegExp(String.raw`(?:${UPDATED_LABEL.source})\s?:?\s\d{1,2}\.?\s\p{L}{3,12}`, 'giu');
/** Characters: a longer paragraph is text. */
const PARAGRAPH = 250;
const CLOCK = /\b\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2})?\b/g;
/** Small print in such lines, in the languages of Europe. */
const SMALL_PRINT =
  /(?<![\p{L}])(?:first|last|originally|story|article|published|posted|created|updated|modified|edited|reviewed|on|at|in|by|a\.?m\.?|p\.?m\.?|uhr|[A-Z]{2,4}|gmt|utc|min(?:ute)?s? read|\d{1,2} min|mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun|day|ago|veröffentlicht|aktualisiert|stand|am|um|den|vom|von|publié|mis à jour|modifié|le|à|par|publicado|actualizado|el|a las|por|pubblicato|aggiornato|il|alle|di|ore|gepubliceerd|bijgewerkt|op|om|door|atualizado|em|às|h|kl|klo|r|godz|ur|uur|г|года|в|autore?|auteur|author|redaktion|redacción|redazione|zuletzt|av|af|de|admin|comments?|views?|reads?|hits|kommentare?|commentaires?|comentarios?|hours?|days?|weeks?|months?|years?|há|hace|años?|anos?|días?|dias?|vor|tagen|il y a|jours)(?![\p{L}])/giu;
/** `来源：凯尔比日报`: source and author, in scripts without capitals. */
const SIGNED = /(?:来源|來源|出处|作者|记者|記者|责任编辑|編集|编辑|編輯|출처|기자)\s?[：:]\s?\S{1,20}/g;
const NAME_WORD = /^\p{Lu}[\p{L}.'’-]{0,30}$/u;
const MOST_NAME_WORDS = 6;

/** Blocks without the post meta above the first paragraph: `Posted on March 14th, 2019 by Ida`. */
export function withoutPostMeta(blocks: readonly string[]): readonly string[] {
  const end = blocks.findIndex((block) => block.length >= PARAGRAPH);
  const head = Math.min(TOP, end < 0 ? blocks.length : end);
  const tail = blocks.length - TAIL;
  return blocks.filter(
    (block, at) => !((at < head || (at >= tail && LABELLED.test(block))) && isPostMeta(block)),
  );
}

const SIGNED_BY = new RegExp(
  String.raw`^(?:(?:written|posted|published|reported|geschrieben|verfasst|escrito|publicado|publié|écrit|rédigé) )?(?:${BY_IN_BYLINES}|autor:?)\s|^(?:scritto|inserito|pubblicato) da\s`,
  'i',
);
/** What is left of a byline whose names were links. */
const SIGNED_BY_NOBODY = /^(?:by|von|par|por):?$/i;
/** A label before a name that need not be a person's: `Von: Pressestelle`. */
const LABELLED_BYLINE = /^(?:by|von|par|por|door|autore?|auteur|authors?|words|text)\s?:\s\S.{1,50}$/i;
/** In characters: names, with what those people are. */
const LONGEST_BYLINE = 100;

/** Blocks without a line above the text that names the article's authors: `Por Ana Ruiz, G1 Valedouro`. */
export function withoutByline(blocks: readonly string[], author: string | null): readonly string[] {
  const authors = author?.split(', ') ?? [];
  return blocks.filter(
    (block, at) =>
      at >= TOP ||
      (!SIGNED_BY_NOBODY.test(block) &&
        (!LABELLED_BYLINE.test(block) || endsSentence(block)) &&
        (block.length > LONGEST_BYLINE ||
          !SIGNED_BY.test(block) ||
          endsSentence(block) ||
          !authors.some((name) => block.includes(name)))),
  );
}

/** Texts that stand side by side on the screen without a space between: `By Ana RuizOct. 3, 20224 min read`. */
const ADJACENT = /(?<=\p{Ll})(?=\p{Lu}|\d)|(?<=(?<!\d)(?:19|20)\d\d)(?=\d)/gu;

/** Whether a line holds a complete date and otherwise only a time, labels and names. */
function isPostMeta(printed: string): boolean {
  const written = inAsciiDigits(printed);
  if (written.length > LONGEST_META || !/\d{4}/.test(written)) return false;
  const line = written.replace(ADJACENT, ' ');
  // Which of the numbers is the day does not matter here.
  const dates = findDates(line, 'day first');
  if (!dates.some(({ date }) => date !== null)) return false;
  let rest = '';
  let from = 0;
  for (const { start, end } of dates) {
    rest += `${line.slice(from, start)} `;
    from = end;
  }
  rest += line.slice(from);
  const words = rest
    .replace(CLOCK, ' ')
    .replace(SIGNED, ' ')
    .replace(CHANGED_THEN, ' ')
    .replace(EVERY_LABEL, ' ')
    .replace(SMALL_PRINT, ' ')
    .replace(/[^\p{L}.'’\s-]+/gu, ' ')
    .trim();
  const names = words.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return names.length <= MOST_NAME_WORDS && names.every((word) => NAME_WORD.test(word) || isWeekday(word));
}
