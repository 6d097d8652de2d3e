/** Where on a page an element stands: with the article, or where other articles, readers or the site are. */
import type { HtmlElement } from './blocks.js';
import { anyOf, markupWords } from './markup-words.js';

/** Where other articles, readers and the site itself are dated. */
const ELSEWHERE = anyOf(
  'comments? comment-?list respond related recommend(?:ed|ations?)? side-?bar (?<!elementor-|tgme-|js-)widgets? teasers? most-?(?:read|popular) trending nav(?:igation)? menu masthead bio (?:customer-)?reviews events? calendars? (?:current|todays?)-?date date-?today agenda termine? veranstaltung(?:en)? kalender fixtures ratings? more-stories latest promos? twitter-tweet instagram-media fb-post',
);
/** An element that holds the article is not furniture, whatever it is called: a blog may be a widget. */
const ARTICLE = 'h1, main, .post-body, .entry-content, [itemprop~="articleBody"]';

/** Whether an element's own names say that it is such a place, or the foot of the site. */
export function isNamedElsewhere(element: HtmlElement): boolean {
  const words = markupWords(element);
  return ELSEWHERE.test(words) || FOOT.test(words) || isOfReader(element);
}

/** Whether an element stands where other articles, readers or the site are named and dated. */
export function isElsewhere(element: HtmlElement): boolean {
  return placeOf(element) !== 'article';
}

/** Where an element stands: with the article, at the foot of the site, or where others and readers are named and dated. */
export function placeOf(element: HtmlElement): 'article' | 'foot of site' | 'elsewhere' {
  let place: 'article' | 'foot of site' = 'article';
  let at: HtmlElement | null = element;
  for (; at !== null && at.localName !== 'body'; at = at.parentElement) {
    const name = at.localName ?? '';
    if (name === 'nav' || (name === 'aside' && !OF_ARTICLE.test(markupWords(at)))) return 'elsewhere';
    if (isOfReader(at) || (ELSEWHERE.test(markupWords(at)) && at.querySelector(ARTICLE) === null))
      return 'elsewhere';
    if (isFoot(at) && !isFootOfArticle(at)) place = 'foot of site';
  }
  return place;
}

/** Where an article says who wrote it, and when: some sites set that beside it. */
const OF_ARTICLE = anyOf('meta meta-?data info details dates? by-?line');

const FOOT = anyOf('(?<!(?:post|entry|article|story|message)-)footer contentinfo');

function isFoot(element: HtmlElement): boolean {
  return (
    element.localName === 'footer' ||
    (FOOT.test(markupWords(element)) && element.querySelector(ARTICLE) === null)
  );
}

function isOfReader(element: HtmlElement): boolean {
  return /comment/i.test(element.getAttribute('itemtype') ?? '');
}

const SITE_HEAD = / (?:(?:site|page)-)?(?:header|top-?bar|kopf(?:zeile)?) /;

/** Whether an element stands above the article, where sites show today's date. */
export function isSiteHead(element: HtmlElement): boolean {
  for (let at: HtmlElement | null = element; at !== null && at.localName !== 'body'; at = at.parentElement) {
    if (at.localName !== 'header' && !SITE_HEAD.test(markupWords(at))) continue;
    if (at.closest('article, main') === null && at.querySelector('h1') === null) return true;
  }
  return false;
}

const OWN_ARTICLE = 'article, .hentry, .post, [itemtype$="Article"], [itemtype$="Posting"]';

/** Some blogs date their posts below them. */
function isFootOfArticle(footer: HtmlElement): boolean {
  return footer.parentElement?.closest(OWN_ARTICLE)?.querySelector('h1, h2, [itemprop~="headline"]') != null;
}
