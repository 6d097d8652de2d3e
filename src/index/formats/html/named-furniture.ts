/** Parts of a page that do not belong to the article, recognised by their names in the markup. */
import { endsSentence } from '../../text/lines.js';
import type { HtmlElement } from './blocks.js';
import {
  attributeOf,
  elementsBelow,
  firstNamed,
  hasValue,
  lineOf,
  MAY_BE_ARTICLE,
  SUBHEADINGS,
  textOf,
} from './elements.js';
import { anyOf, lettersAndDigits, markupWords } from './markup-words.js';
import { wholeText } from './nodes.js';
import { isOfSite } from './site-boxes.js';

const BOXES = new Set('div section aside ul ol table header nav dl'.split(' '));
const isBox = ({ localName = '' }: HtmlElement): boolean => BOXES.has(localName) || localName.includes('-');
const CAPTIONS = new Set(['figcaption']);
/** In characters: longer elements may be wrappers of the whole page that happen to have such a name. */
const LONGEST_FURNITURE = { label: 200, box: 600 };
/** A list of other stories may be longer, as long as it is a small part of the page. */
const SMALL_PART = 5;

/** Names that count on an element of any kind. */
const CAPTION = anyOf(
  'captions? legende? bild-?(?:unterschrift|text) pie-de-foto didascalia bijschrift wp-caption wp-caption-text cutline fig-?caption thumb-?caption (?:photo|image|img|picture|media|video|lead)-?(?:caption|credits?|copyright|source|desc(?:ription)?|attribution|legend|byline) (?:bookmark|link|embed)-card',
);
const LABEL = anyOf(
  `credits? copyright photographer by-?lines? authors? author-(?:name|line|links?) firma fecha datum autor auteur sr-only screen-reader-text visually-?hidden skip-link print-only visible-print only-print show-for-print ad-label
  (?:article|entry|post|story)-(?:date|time|meta|author|infos?) pub-?date publish(?:ed)?-(?:dates?|on|time) date-published posted-on time-?stamp
  user-?(?:info|details) post-?head signature vote-?cell site-?sub jump-to-nav jump-link edit-?section hat-?note dab-?link (?:shop|buy)-?(?:now-?)?(?:button|btn|link) cta-?(?:button|wrapper|link)
  read(?:ing)?-time (?:slide|image|photo|gallery|media)-(?:count(?:er)?|num(?:ber)?|index) duration perma-?link tags tag-list tag-?cloud keywords (?:post-?)?meta-?data counter step-?num(?:ber)? product-?(?:card|box|tile|item|widget) btn fly-?outs?`,
);
const HOVER_PART =
  /[ -](?:roll-?over|hover-?card|tool-?tip|pop-?over|pop-?up|fly-?out|hover)-?(?:block|text|content|box|body|inner|card|panel|window|container)(?=[ -])/;
const HOVER = anyOf('roll-?over hover-?card tool-?tip pop-?over');
/** A note that is set in the margin, beside the sentence that holds it. */
const SIDE_NOTE = anyOf('side-?note margin-?note');

/** Names that count only on boxes: sites also give them to the article's paragraphs and headings. */
const PROMOTION = anyOf(
  `promos? promotions? promo-?(?:box|block|unit) newsletters? sign-?up recirc recirculation taboola outbrain adverts? advertis(?:ement|ements|ing)
  ad-(?:slot|unit|container|wrapper|box) ads most-?(?:read|popular|viewed) trending related related-(?:articles?|stories|story|content|links|posts|news|coverage)
  recommend(?:ed|ations?)? see-also further-reading(?:-(?:block|box|list))? read-?(?:more|next|also) also-read more-(?:stories|news|from|on|in|coverage|articles|posts|headlines)
  (?:next|previous|other|latest|popular|top|similar|suggested|featured|sponsored)-(?:articles?|stories|story|posts?|news|reads|headlines) up-next
  contributions?-epic (?:paywall-)?barrier reg-?wall (?:subscription|subscribe)-widget
  disclaimers? legal-(?:notes?|notice|text) polls? umfrage sondage encuesta cta call-to-action (?:consumer-)?marketing-unit subscribe subscription donate donation app-(?:promo|download|banner) jp-relatedposts
  relacionad[oa]s? correlat[ei] similaires souvisejici lire-aussi mehr-zum-thema leggi-anche lees-ook leia-(?:mais|tambem) saiba-?mais veja-(?:mais|tambem) czytaj-(?:tez|takze) te-puede-interesar tambien-te-puede-interesar segui-leyendo lesen-sie-auch auch-interessant`,
);
/** A column beside the article, called so by a word of its own. */
const COLUMN =
  / (?:(?:left|right|main|primary|secondary|page|site)-)?(?:side-?bar|rail|widget-area)(?:-(?:left|right|first|second|\d|primary|secondary|content|area))? /;
/** The opening of a story may be called so too, but the teaser of another one links to it. */
const TEASER = anyOf('teasers?');
/** What readers wrote. `comments-open` only says that they may. */
const COMMENTS =
  /[ -](?:comments(?!-(?:open|closed|enabled|disabled|allowed|on|off|count|link)[ -])|comment-?(?:list|section|area|wrapper|container|block|box|thread|items?|body|content|text|tree|form|respond)|(?:single|add|post|leave|reader|user)-comment|disqus|livefyre|coral-(?:thread|talk)|viafoura|vf-comments?|spot-?im|hyvor-talk|commento|isso-thread|remark42|talkbacks?|kommentare?|kommentarer|kommentit|leser-?(?:kommentare?|meinung(?:en)?|stimmen)|commentaires?|comentarios?|comentários|commenti|reacties|komentarze|komentáře|komentare|diskuse|diskusia|hozzászólások|hozzaszolasok|yorumlar|reactions?)(?=[ -])/;
/** They may be longer than the article, but leave at least this share of the page. */
const LEFT_BY_COMMENTS = 0.05;
const TOOLS = anyOf(
  `shar(?:e|ing|edaddy)(?:-(?:bar|buttons?|tools|links|icons|sharing|box|list))? social(?:-(?:bar|buttons?|tools|links|icons|sharing|share|media|follow|embed-share))? add-?this add-?to-?any
  breadcrumbs? tags? tag-list tag-?cloud (?:post|entry|article|story)-(?:tags|tools|actions|footer|share|nav(?:igation)?) topics?(?!-) topics?-list related-topics keywords
  author-(?:bio|box|info|card|details|dropdown|profile|about|intro|description) about-(?:the-)?author bio(?:graphia)? author-?(?:wrap|area|section) abh-box pagination pager nav-links prev-next toc(?!-section) table-of-contents nav-?box cat-?links print-?footer print-?friendly
  cookies? consent gdpr cmp qc-cmp2? onetrust didomi sp-message cybot usercentrics truste cmplz iubenda osano paywall-(?:inline|prompt|message|overlay|banner|offer|cta|box) disclosure (?:ad|affiliate|advertis(?:er|ing))-disclosure comments-(?:link|count) feedback ambox no-?print footer`,
);
const GALLERY = anyOf(
  `featured-video video-(?:full-)?transcript(?:-(?:title|disclaimer))? galler(?:y|ies) slide-?shows? carousel slider lightbox slick swiper flickity vjs video-js jw-?player video-(?:player|embed|controls|title|meta|info|duration|teaser|promo|headline|container|wrapper|module)
  media-player player-controls audio-player play-?list js-media-video el-video`,
);

/** The words below one of the pictures that an article consists of. */
const TEXT_OF_SLIDE = anyOf('slide-(?:dek|hed|text|body|description)');

/** What only scripts show, or read. */
const HIDDEN = anyOf('hidden hide is-hidden u-hidden d-none display-none');
const DATA = /^\s*[{[]\s*["{[][\s\S]*[}\]]\s*$/;

/**
 * A page without the boxes, captions, hover cards and labels that are furniture by their class, id or role.
 * @param whole Characters of the whole page, of which this may be a part.
 */
export function withoutNamedFurniture(
  page: HtmlElement,
  whole = textOf(page.querySelector('body') ?? page).length,
): HtmlElement {
  for (const element of elementsBelow(page.querySelector('body') ?? page)) {
    const words = markupWords(element);
    if (isComments(element, words, whole)) {
      element.remove();
      continue;
    }
    const longest = words === '' ? 0 : longestFurniture(element, words, whole);
    // What holds most of a page is the article, whatever it is called.
    const length = longest > 0 ? textOf(element).length : 0;
    const isPart = length <= longest && length * 2 <= whole;
    const isFurniture = longest > 0 && isPart && firstNamed(element, MAY_BE_ARTICLE) === null;
    if (isFurniture && !isNamedByHeading(element)) element.remove();
  }
  withoutRepeatedQuotes(page);
  for (const field of [...page.querySelectorAll('input')]) {
    if (hasValue(field, 'type', /^email$/i) || hasValue(field, 'name', /email/i))
      promptOf(field, whole)?.remove();
  }
  return page;
}

/**
 * Whether a section has its id from its heading, as programs give it: `heat-related-deaths`. One word alone may be a
 * site's own name for a box: `related`.
 */
function isNamedByHeading(element: HtmlElement): boolean {
  const id = attributeOf(element, 'id');
  if (!id || !/[a-z][-_][a-z]/i.test(id)) return false;
  const heading = firstNamed(element, SUBHEADINGS);
  if (heading === null || isOfSite(lineOf(heading))) return false;
  return (
    lettersAndDigits(textOf(heading)) === lettersAndDigits(id) &&
    [...element.querySelectorAll('p')].some(isParagraph)
  );
}

const PULL_QUOTE = /pull[-_]?quote/i;
const SHORTEST_QUOTE = 20;
const MOST_QUOTES = 20;

/** A pull quote repeats the article's own text. */
function withoutRepeatedQuotes(page: HtmlElement): void {
  const quotes = elementsBelow(page)
    .filter((element) => hasValue(element, 'class', PULL_QUOTE))
    .slice(0, MOST_QUOTES);
  if (quotes.length === 0) return;
  const whole = lettersAndDigits(wholeText(page.querySelector('body') ?? page));
  for (const quote of quotes) {
    const text = lettersAndDigits(wholeText(quote.querySelector('p, blockquote') ?? quote));
    if (text.length < SHORTEST_QUOTE || textOf(quote).length > LONGEST_FURNITURE.box) continue;
    if (whole.indexOf(text) !== whole.lastIndexOf(text)) quote.remove();
  }
}

/** Characters of a paragraph of the article, as opposed to a newsletter's promise. */
const SHORTEST_PARAGRAPH = 80;

/** The box around a field for a mail address, with its promises, if it is a small part of the page. */
function promptOf(field: HtmlElement, whole: number): HtmlElement | null {
  let box: HtmlElement | null = null;
  for (let at = field.parentElement; at !== null && isBox(at); at = at.parentElement) {
    const longest = Math.min(LONGEST_FURNITURE.box / 2, whole / SMALL_PART);
    if (textOf(at).length > longest || at.querySelector('h1') !== null) break;
    if ([...at.querySelectorAll('p')].some(isParagraph)) break;
    box = at;
  }
  return box;
}

function isParagraph(element: HtmlElement): boolean {
  const text = textOf(element);
  return text.length >= SHORTEST_PARAGRAPH && endsSentence(text);
}

const HEADLINE_OR_MAIN = new Set(['h1', 'main']);
const ARTICLE_BODY = /(?:^|\s)articleBody(?:\s|$)/;

/** Whether an element is a section of the article on what people said, not readers' reactions. */
function isPartOnReactions(element: HtmlElement): boolean {
  const has = (name: string) => attributeOf(element, name);
  return element.localName === 'section' && has('id') === 'reactions' && has('class') === null;
}

/** Whether an element holds what readers wrote, each of them perhaps in an `<article>`. */
function isComments(element: HtmlElement, words: string, whole: number): boolean {
  return (
    isBox(element) &&
    COMMENTS.test(words) &&
    !isPartOnReactions(element) &&
    textOf(element).length <= (1 - LEFT_BY_COMMENTS) * whole &&
    firstNamed(element, HEADLINE_OR_MAIN) === null &&
    !elementsBelow(element).some((part) => hasValue(part, 'itemprop', ARTICLE_BODY))
  );
}

/**
 * The most characters that an element with these names may hold and still be furniture; 0 if the names do not suggest
 * it.
 */
function longestFurniture(element: HtmlElement, words: string, whole: number): number {
  const isHidden = HIDDEN.test(words);
  if (isHidden && DATA.test(wholeText(element))) return Number.POSITIVE_INFINITY;
  // A `<figcaption>` may be the text of a slide.
  const isCaption = element.localName !== 'figcaption' && CAPTION.test(words) && !isSlide(element);
  if (HOVER_PART.test(words) || isCaption) return LONGEST_FURNITURE.box;
  if (HOVER.test(words)) return isHoverCard(element) ? LONGEST_FURNITURE.box : 0;
  if (element.localName === 'span' && SIDE_NOTE.test(words)) return LONGEST_FURNITURE.box;
  // A box may have such a name too, and hold more.
  const label = (isHidden || LABEL.test(words)) && !isInTitle(element) ? LONGEST_FURNITURE.label : 0;
  if (!isBox(element)) return label;
  const isPromotion =
    PROMOTION.test(words) ||
    COLUMN.test(words) ||
    (TEASER.test(words) && element.querySelector('a[href]') !== null);
  if (isPromotion) return Math.max(LONGEST_FURNITURE.box, whole / SMALL_PART);
  // Captions that are left are the text of slides.
  const isGallery =
    GALLERY.test(words) && !TEXT_OF_SLIDE.test(words) && firstNamed(element, CAPTIONS) === null;
  return TOOLS.test(words) || isGallery ? LONGEST_FURNITURE.box : label;
}

/** Whether a caption has a heading and a paragraph of its own, as those of slide shows do. */
function isSlide(element: HtmlElement): boolean {
  return element.querySelector('h2, h3, h4') !== null && [...element.querySelectorAll('p')].some(isParagraph);
}

/** Whether an element is a part of the headline, as `: ` behind its first words may be, which only readers aloud are told. */
const isInTitle = (element: HtmlElement): boolean => element.parentElement?.localName === 'h1';

/** A hover card has that role, or lies beside the words that open it, in an element of the same name. */
function isHoverCard(element: HtmlElement): boolean {
  if (hasValue(element, 'role', /^tooltip$/i)) return true;
  const around = element.parentElement;
  return around !== null && HOVER.test(markupWords(around));
}
