/** Boxes of the site by the heading that they bear: `About us`, `Recent comments`. */
import type { HtmlElement } from './html-blocks.js';
import { elementsNamed } from './html-elements.js';

/** In the languages of Europe; a section of an article is rarely called so, and stands with others in one element. */
const SITE_HEADING =
  /^(?:about(?: us| me| (?:the|this) site)?|contact(?: us)?|legal(?: notice)?|imprint|follow us|recent (?:posts|comments)|archives?|categories|blogroll|meta|site ?map|quick links|useful links|subscribe|impressum|kontakt|rechtliches|über (?:uns|mich)|archiv|kategorien|(?:letzte|neueste) (?:beiträge|kommentare)|à propos|mentions légales|catégories|articles récents|commentaires récents|(?:nous )?contacter|contacto|sobre (?:mí|nosotros|nós)|aviso legal|categorías|entradas recientes|comentarios recientes|archivos?|contatti|chi siamo|categorie|articoli recenti|over ons|categorieën|recente berichten|categorias|posts recentes|o nas|om oss|om os)\s?:?$/i;
const HEADINGS = new Set('h2 h3 h4 h5 h6'.split(' '));
const ALL_HEADINGS = 'h1, h2, h3, h4, h5, h6, main, article';
const BOX = /^(?:div|section|aside|li|td|ul)$/;
/** Characters in such a box. */
const LONGEST_HEADING = 30;
const LONGEST_BOX = 600;

/** Takes out the boxes that hold nothing besides such a heading and what is below it. */
export function withoutSiteBoxes(page: HtmlElement): void {
  const body = page.querySelector('body') ?? page;
  const whole = (body.textContent ?? '').trim().length;
  for (const heading of elementsNamed(body, HEADINGS)) {
    const text = (heading.textContent ?? '').trim();
    const box = heading.parentElement;
    if (text.length > LONGEST_HEADING || !SITE_HEADING.test(text) || box === null) continue;
    if (!BOX.test(box.localName ?? '') || [...box.querySelectorAll(ALL_HEADINGS)].length > 1) continue;
    const length = (box.textContent ?? '').trim().length;
    if (length <= LONGEST_BOX && length * 2 <= whole) box.remove();
  }
}
