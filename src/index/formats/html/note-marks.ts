import { isLetterOfNote, raise } from '../../text/raised.js';
import type { HtmlElement } from './blocks.js';
import { elementsNamed, hasValue, textOf } from './elements.js';
import { wholeText } from './nodes.js';

/** A mark that is not part of the text: `[1]`, `1)`, `*`, `†`, `[note 2]`, `[citation needed]`. */
const MARK = /^(?:\[[^\]]{1,30}\]|[*†‡§¶#]{1,3}|\(?\d{1,3}\))$/u;
const FIGURES = /^\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,4}$/;
/** Sites also name marks so that are no links. */
const SPANS = new Set(['span']);
const NOTE_NAME = /(?:foot|end)-?note|note-?(?:ref|mark|number)/i;
/** What stood between marks that were links. */
const LEFT = /^[\s,;–-]{0,20}$/;
/** `10⁻³` */
const NEGATIVE = /^[−–-]\d{1,2}$/;
const BACK = /^(?:[↩↑⤴^\s]|\ufe0e|\ufe0f)+$/u;
const RAISED_STYLE = /vertical-align\s*:\s*(?:super|text-top)/i;

/** What wikis call the lists of their sources. */
const LISTS = new Set(['ol', 'div']);
const SOURCES = /(?:^|\s)(?:references|reflist|mw-references-wrap)(?:\s|$)/;
const SOURCES_HEADING =
  /^(?:references|(?:foot|end)?notes(?: and references)?|citations|einzelnachweise|anmerkungen|(?:notes et )?références|notas(?: y referencias)?|referencias|referências|note|przypisy|примечания|noten|referenties)(?:\s?\[.{1,20}\])?$/iu;
/** A larger part of a page is its article, whatever it is called. */
const MOST_SOURCES = 0.5;

/** Takes the lists of sources out of a page of a wiki, with the headings right above them. */
function withoutSources(page: HtmlElement): void {
  const notes = elementsNamed(page, LISTS).filter((list) => hasValue(list, 'class', SOURCES));
  if (notes.length === 0) return;
  const whole = textOf(page.querySelector('body') ?? page).length;
  for (const list of notes) {
    if (textOf(list).length > whole * MOST_SOURCES) continue;
    const above = list.previousElementSibling;
    if (above !== null && SOURCES_HEADING.test(textOf(above))) above.remove();
    list.remove();
  }
}

/**
 * Takes footnote marks and a wiki's lists of sources out of a page, turns superscript digits into characters (`km²`), and
 * typeset fractions into plain ones (`5 1/2`). Other superscripts and subscripts (`4th`, `CO2`) become plain text.
 */
export function withoutHtmlNoteMarks(page: HtmlElement): HtmlElement {
  withoutSources(page);
  for (const link of [...page.querySelectorAll('a[href*="#"]')]) {
    const text = textOf(link);
    if (BACK.test(text) || ((MARK.test(text) || FIGURES.test(text)) && isNoteLink(link))) link.remove();
  }
  for (const span of elementsNamed(page, SPANS))
    if (hasValue(span, 'class', NOTE_NAME) && FIGURES.test(textOf(span))) span.remove();
  for (const element of [...page.querySelectorAll('sup, span[style*="vertical-align"]')]) {
    if (element.localName === 'span' && !RAISED_STYLE.test(element.getAttribute('style') ?? '')) continue;
    const text = textOf(element);
    const below = denominatorAfter(element);
    if (below !== null && /^\d{1,3}$/.test(text)) {
      element.textContent = ` ${text}`;
    } else if (
      LEFT.test(text) ||
      isLetterOfNote(text, wholeText(element.previousSibling)) ||
      MARK.test(text) ||
      element.querySelector('a[href*="#"]') !== null
    )
      element.remove();
    else if (FIGURES.test(text)) element.textContent = raise(text.replace(/\s/g, ''));
    else if (NEGATIVE.test(text)) element.textContent = `⁻${raise(text.slice(1))}`;
  }
  return page;
}

/** Whether a link leads to one of the page's notes, and is not a number in a list of pages. */
function isNoteLink(link: HtmlElement): boolean {
  const href = link.getAttribute('href') ?? '';
  return (
    /#[_-]?(?:fn|ftn|edn|note|cite|footnote|endnote|ref)/i.test(href) ||
    link.getAttribute('role') === 'doc-noteref' ||
    /foot-?note|note-?ref|reference|citation/i.test(link.getAttribute('class') ?? '') ||
    link.parentElement?.localName === 'sup'
  );
}

/** The subscript that, after a superscript, makes a fraction: `<sup>1</sup>/<sub>2</sub>`. */
function denominatorAfter(element: HtmlElement): HtmlElement | null {
  const slash = element.nextSibling;
  if (slash === null || !/^\s?[/⁄]\s?$/.test(wholeText(slash))) return null;
  const below = slash.nextSibling as HtmlElement | null;
  return below?.localName === 'sub' && /^\d{1,3}$/.test(textOf(below)) ? below : null;
}
