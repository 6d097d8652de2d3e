import { endsSentence } from '../text/lines.js';
import { SHARED_ON } from './networks.js';
import { type FurnitureRule, LONGEST_LINE } from './rule.js';

/** How many lines a rule looks around, so that cleaning stays linear in the length of the text. */
const FAR = 500;
const LONGEST_BAR = 30;

const COMMENT_FORM =
  /^(?:(?:leave|post|add|write) a (?:reply|comment)(?: to [^.]+)?|join the (?:conversation|discussion)|cancel reply|your thoughts and comments|(?:add|post|leave) your (?:opinion|reply|review)(?: (?:on|about|to) this (?:article|story|post))?)(?: cancel reply)?$/i;
/** Above what readers wrote. */
const COMMENT_LABEL =
  /^(?:(?:latest|recent|newest|reader|readers['’]|visitor|user|top) (?:comments|opinions)(?: \(.{1,30}\))?|(?:customer|user|guest) reviews \(\d{1,6}\)):?$/i;
const COMMENT_COUNT =
  /^(?:\d+ (?:comments?|replies|responses|thoughts)|(?:one|no) (?:comments?|reply|response|thought))(?: (?:on|to) .+)?$|^comments? ?\(\d+\)$/i;
const COMMENT_FIELD =
  /^(?:your email address will not be published\..*|required fields are marked.*|save my name, email.*|(?:comment|name|email|website)\s*\*|(?:post|submit) comment|you must be logged in to post a comment\.?|comments are (?:closed|off)[^,]{0,30}|notify me of (?:new|follow-up) .*)$/i;

/** Comments, and the form for writing one. */
export const comments: FurnitureRule = {
  name: 'comments',
  why: 'A comment form closes the article: what follows are readers, neighbours and the foot of the page.',
  match: (lines, at) => {
    const text = lines[at]!;
    if (text.length > LONGEST_LINE) return 0;
    const below = lines.length - at;
    const isBelowArticle = () => lines.slice(Math.max(0, at - FAR), at).some(endsSentence);
    if (COMMENT_FORM.test(text)) return isBelowArticle() ? below : 1;
    if (COMMENT_LABEL.test(text)) return isBelowArticle() ? below : 1;
    if (COMMENT_COUNT.test(text) && !endsSentence(text)) {
      const isAboveForm = lines.slice(at, at + FAR).some((later) => COMMENT_FORM.test(later));
      return isAboveForm && isBelowArticle() ? below : 1;
    }
    return COMMENT_FIELD.test(text) ? 1 : 0;
  },
};

const SHARE_WORD = new RegExp(
  String.raw`\b(?:share|tweet|pin(?: it)?|post|like|email|e-mail|print|save|copy link|${SHARED_ON}|instagram|threads|x|this|article|story|page|on|via|to|with|by|and|or|comment|more|link|shares?|[\d.,]+[km]?)\b|[|,·•:+()/&-]`,
  'gi',
);
const SHARE_VERB = /^(?:share|tweet|shares)\b|\bshares?$/i;
const NETWORK = new RegExp(String.raw`\b(?:${SHARED_ON})\b`, 'gi');

/** Buttons for social networks. */
export const shareBar: FurnitureRule = {
  name: 'share bar',
  why: 'Buttons that share the page.',
  match: (lines, at) => {
    const isBar = (text: string | undefined) =>
      text !== undefined &&
      /^[\p{L}\d]/u.test(text) &&
      text.length <= 120 &&
      text.replace(SHARE_WORD, '').trim() === '';
    if (!isBar(lines[at])) return 0;
    let start = at;
    while (at - start < LONGEST_BAR && isBar(lines[start - 1])) start -= 1;
    // After a colon, the names of networks are the article's own list.
    if (lines[start - 1]?.endsWith(':')) return 0;
    let end = at + 1;
    while (end - at < LONGEST_BAR && isBar(lines[end])) end += 1;
    const bar = lines.slice(at, end);
    // One network's name alone may be a heading; a verb or several networks are buttons.
    const buttons =
      bar.some((text) => SHARE_VERB.test(text)) || (bar.join(' ').match(NETWORK)?.length ?? 0) > 1;
    return buttons ? end - at : 0;
  },
};
