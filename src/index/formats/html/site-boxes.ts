/**
 * Boxes of the site, recognised by their headings: `About us`, `Recent comments`, `Read next`, `Sign up for our
 * newsletter`.
 */
import type { HtmlElement } from './blocks.js';
import { elementsNamed, lineOf, linksBelow, SUBHEADINGS, textOf } from './elements.js';

/** In the languages of Europe. A section of an article rarely has such a heading, and shares its element with others. */
const SITE_HEADING =
  /^(?:about(?: us| me| (?:the|this) site)?|contact(?: us)?|legal(?: notice)?|imprint|follow us|recent (?:posts|comments)|top comments?|archives?|categories|blogroll|meta|site ?map|quick links|useful links|subscribe|impressum|kontakt|rechtliches|über (?:uns|mich)|archiv|kategorien|(?:letzte|neueste) (?:beiträge|kommentare)|à propos|mentions légales|catégories|articles récents|commentaires récents|(?:nous )?contacter|contacto|sobre (?:mí|nosotros|nós)|aviso legal|categorías|entradas recientes|comentarios recientes|archivos?|contatti|chi siamo|categorie|articoli recenti|over ons|categorieën|recente berichten|categorias|posts recentes|o nas|om oss|om os|about the (?:authors?|writers?|reporters?|contributors?)|meet the author|updates to this page|(?:more on )?(?:these )?topics|tags|filed under|über (?:den autor|die autorin|die autoren)|themen|schlagw(?:ö|oe)rter|(?:à propos de )?l['’]auteure?|sobre (?:la firma|el autor|la autora|o autor|a autora)|archivado en|temas|(?:sull['’]|l['’])autor[ei])\s?:?$/i;
/** Above a prompt to subscribe; a section of an article would not be in a box so small. */
const PROMPT_HEADING =
  /^(?:sign up (?:for|to)|subscribe (?:to|for|now|today)|get (?:the|our|\p{L}+ ){1,4}(?:newsletters?|briefing|in your inbox|app)\b|stay (?:informed|up to date|in the know)|never miss (?:a|an)|(?:our|the|free|daily|weekly) (?:\p{L}+ )?newsletters?$|newsletters?(?: sign-?up)?$|get unlimited|unlimited (?:digital )?access|continue reading|(?:keep|continue) reading (?:with|for)|already a (?:subscriber|member)|jetzt weiterlesen|weiterlesen mit|pour lire la suite|(?:cet )?article réservé aux abonnés|contenido exclusivo para|support (?:(?:our|independent|local) journalism|(?:us|me)$|(?:our|my) (?:work|site|blog|podcast|project)$|this (?:site|blog|podcast|project)$))/iu;
/** Above several links to other stories. */
const STORIES_HEADING =
  /^(?:(?:what to )?(?:read|watch|see|up) next|keep reading|read more|more (?:stories|news|coverage|reading|like this|from (?:the |our )?\p{Lu}.{1,40}|on this (?:story|topic))|(?:related|recommended|popular|latest|top|trending|similar|featured|other|most recent) (?:stories|articles?|news|posts?|content|coverage|reading|videos?|links)|most (?:read|popular|viewed|shared|commented)|trending(?: now)?|recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|don['’]t miss|in case you missed it|also (?:from this source|on .{2,30}|in .{2,30})|from around the web|editors?['’]?s?['’]? picks?|das könnte (?:sie|dich) auch interessieren|mehr zum thema|mehr von .{2,40}|auch interessant|meistgelesen|(?:à |a )?lire (?:aussi|également)|sur le même (?:sujet|thème)|dans la même rubrique|les plus lus|más información|más noticias|te puede interesar|lo más (?:leído|visto)|noticias relacionadas|leggi anche|articoli correlati|più letti|leia (?:também|mais)|veja também|mais lidas|lees ook|meest gelezen|関連記事|相关阅读)\s?[:»›>]*$/iu;
const ALL_HEADINGS = 'h1, h2, h3, h4, h5, h6, main, article';
const BOX = /^(?:div|section|aside|li|td|ul|figure|nav|\p{L}+-[\p{L}-]+)$/u;
/** In such a heading, and in its box. */
const MOST_CHARACTERS = { heading: 30, prompt: 90, stories: 60, box: 600 };
const FEWEST_STORIES = 2;
/** A list of other stories is a smaller part of the page than this. */
const STORIES_SHARE = 0.4;

/** Takes out boxes that hold only such a heading and what belongs to it. */
export function withoutSiteBoxes(page: HtmlElement): void {
  const body = page.querySelector('body') ?? page;
  const whole = textOf(body).length;
  for (const heading of elementsNamed(body, SUBHEADINGS)) {
    const text = lineOf(heading);
    const kind = kindOf(text);
    const top = kind === null ? heading : outermostOf(heading, text);
    const box = top.parentElement;
    if (kind === null || box === null || !BOX.test(box.localName ?? '')) continue;
    const isBox = kind === 'stories' ? holdsStories(box, top) : holdsLittle(box, MOST_HEADINGS[kind]);
    if (isBox && textOf(box).length < whole * (kind === 'stories' ? STORIES_SHARE : 0.5)) box.remove();
  }
}

/** Whether a heading is that of such a box. */
export const isOfSite = (heading: string): boolean => kindOf(heading) !== null;

function kindOf(heading: string): 'site' | 'prompt' | 'stories' | null {
  if (heading.length <= MOST_CHARACTERS.heading && SITE_HEADING.test(heading)) return 'site';
  if (heading.length <= MOST_CHARACTERS.prompt && PROMPT_HEADING.test(heading)) return 'prompt';
  return heading.length <= MOST_CHARACTERS.stories && STORIES_HEADING.test(heading) ? 'stories' : null;
}

/** The largest element that holds the heading and no other text. */
function outermostOf(heading: HtmlElement, text: string): HtmlElement {
  let top = heading;
  while (top.parentElement !== null && textOf(top.parentElement).length <= text.length)
    top = top.parentElement;
  return top;
}

/** A newsletter has a name below its label. */
const MOST_HEADINGS = { site: 1, prompt: 2 };

function holdsLittle(box: HtmlElement, mostHeadings: number): boolean {
  return (
    textOf(box).length <= MOST_CHARACTERS.box &&
    [...box.querySelectorAll(ALL_HEADINGS)].length <= mostHeadings
  );
}

/** Whether the box opens with the heading and holds links to several pages. */
function holdsStories(box: HtmlElement, top: HtmlElement): boolean {
  return (
    box.firstElementChild === top &&
    box.querySelector('h1, main') === null &&
    linksBelow(box).length >= FEWEST_STORIES
  );
}
