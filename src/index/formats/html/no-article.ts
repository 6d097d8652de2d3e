import type { HtmlElement } from './blocks.js';
import { findElement, textOf } from './elements.js';
import { wholeText } from './nodes.js';

/** Titles and headings of pages that a server sends instead of the one requested. */
const TITLE =
  /^(?:just a moment|attention required|access denied|access to this page has been denied|please wait|checking your browser|are you a (?:robot|human)|are you human|robot or human|verif(?:y|ying) (?:that )?you are (?:a )?human|human verification|security check|(?:\w{2,20} )?security checkpoint|one more step|pardon our interruption|ddos[- ]guard|bot (?:verification|check|detection)|captcha|please verify|you have been blocked|request (?:rejected|blocked)|sorry, you have been blocked|(?:error )?(?:403|404|410|429|451|500|502|503|504)\b|page not found|not found|page (?:unavailable|can['’]?not be found)|(?:service|site) (?:temporarily )?unavailable|bad gateway|too many requests|under maintenance|(?:(?:site|scheduled|down for) maintenance|we(?:[’']| wi)ll be (?:right )?back(?: soon| shortly)?)(?=\W*$)|before you continue|(?:log|sign) ?in(?: to continue)?(?= ?[|–-]|$)|log ?in(?:to facebook| or sign up to view))(?!\p{L})/iu;
/** The same of pages that ask for consent, in other languages. */
const CONSENT =
  /^(?:weiter(?:lesen)? mit werbung|mit werbung weiterlesen|bevor (?:sie|du) (?:fortf|weiter)\p{L}*|avant de continuer|antes de continuar|prima di continuare|voordat je verder|wir (?:und unsere partner )?verwenden cookies)(?!\p{L})/iu;
const TEXT =
  /(?<!\p{L})(?:(?:zustimmen|akzeptieren|accepter|aceptar|accetta|accepteren) (?:und|et|y|e|en) (?:weiter|continuer|continuar|continua|doorgaan)|mit werbung und tracking|(?:continuer|poursuivre) sans accepter|verifying your browser|checking (?:if the site connection is secure|your browser before accessing)|enable javascript and cookies to continue|please enable js and disable\b|please (?:enable|turn on) javascript (?:and cookies )?(?:to (?:continue|view)|and reload)|verify(?:ing)? (?:that )?you are (?:not a robot|(?:a )?human)|performance (?:&|and) security by cloudflare|cloudflare ray id|ray id: [\da-f]|unusual (?:traffic|activity) from your (?:computer )?network|incapsula incident id|you don['’]t have permission to access|please complete the (?:security check|captcha)|press (?:&|and) hold to confirm you are|make sure (?:that )?your browser supports javascript|block reference id\b|needs to review the security of your connection|reference ?#\d+\.[\da-f]+)/iu;
/** The reason given for a page that a server sent instead of the article; it follows the path. */
export const NO_ARTICLE =
  'holds a check for robots, a request to accept cookies or an error, not an article: save the page again from a browser';

/** Whether a text is from such a page: it has such a title, and words that only such pages have. */
export function isNotice(title: string, text: string): boolean {
  return text.length < LONGEST_NOTICE && isNoticeTitle(title) && TEXT.test(text);
}

function isNoticeTitle(title: string): boolean {
  return title.length < 100 && (TITLE.test(title) || CONSENT.test(title));
}

/** An article about such pages is longer, in characters. */
const LONGEST_NOTICE = 1500;

/** Whether a page is one that a server sends instead of an article. */
export function isNoArticle(page: HtmlElement): boolean {
  let visible = '';
  const isLong = findElement(page, (element) => {
    if (isShown(element)) visible += ` ${wholeText(element)}`;
    return visible.length > LONGEST_NOTICE;
  });
  if (isLong !== null) return false;
  const text = textOf(page.querySelector('body'));
  if (text.length > LONGEST_NOTICE * 4) return false;
  const titles = [page.querySelector('title'), page.querySelector('h1')].map(textOf);
  return (
    (titles.some(isNoticeTitle) && (TEXT.test(text) || visible.length < LONGEST_NOTICE / 3)) ||
    (TEXT.test(text) && visible.length < LONGEST_NOTICE / 3)
  );
}

const SHOWN = new Set(['h1', 'h2', 'p', 'li']);

function isShown(element: HtmlElement): boolean {
  const name = element.localName ?? '';
  return SHOWN.has(name) || (name === 'span' && element.parentElement?.localName === 'div');
}
