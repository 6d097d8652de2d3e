import { endsSentence, isHeadline } from './lines.js';

/**
 * The rules of cleaning: what on a saved page is not the article. To add one, add it here and its examples,
 * both ways, to tests/index/furniture.test.ts.
 *
 * A rule looks at whole lines only and must leave every sentence of an article alone, also one that opens
 * with the same words: labels must stand alone or before a headline, and prose closes with a full stop.
 */
export interface FurnitureRule {
  readonly name: string;
  readonly why: string;
  /** How many lines from `at` on are furniture; 0 for none. */
  readonly match: (lines: readonly string[], at: number) => number;
}

/** No furniture of one line is longer. */
const LONGEST = 400;
/** How many lines a rule looks around, so that cleaning stays linear in the length of the text. */
const FAR = 500;
const LONGEST_BAR = 30;
/** Headlines that one label introduces. */
const MOST_TEASERS = 30;

/** A rule for single lines. */
function line(name: string, why: string, ...patterns: readonly RegExp[]): FurnitureRule {
  return {
    name,
    why,
    match: (lines, at) => {
      const text = lines[at]!;
      return text.length <= LONGEST && patterns.some((pattern) => pattern.test(text)) ? 1 : 0;
    },
  };
}

/** How many lines from `at` on are headlines. */
function headlines(lines: readonly string[], at: number, most: number): number {
  let count = 0;
  while (count < most && at + count < lines.length && isHeadline(lines[at + count]!)) count += 1;
  return count;
}

const LOUD_TEASER =
  /^(?:READ MORE|READ ALSO|ALSO READ|DON['’]T MISS|MUST READ|READ NEXT|RELATED)\s*[:|–—-]\s*\S/;
const TEASER =
  /^(?:read (?:more|also|next)|also read|don['’]t miss|must[- ]read|related|see also|watch|recommended)\s*[:|]\s*(?<headline>\S.*)$/i;
const TEASER_LABEL =
  /^(?:read (?:more|also|next)|also read|don['’]t miss|must[- ]reads?|related|(?:related|recommended|more|top|popular|latest|trending|other) (?:articles?|stories|news|posts?|coverage|topics|reads|videos?)(?: (?:from|in|on) .{2,40})?|you (?:may|might) (?:also|like|be interested)\b.{0,30}|more (?:from|on) .{2,40}|most (?:read|popular|viewed)|trending(?: now)?|recommended(?: for you)?|editor['’]?s['’]? picks?|in case you missed it|from around the web)\s*:?$/i;

const teasers: FurnitureRule = {
  name: 'teasers',
  why: 'A link to another story, whose headline must never be quoted as this one.',
  match: (lines, at) => {
    const text = lines[at]!;
    if (text.length > LONGEST) return 0;
    if (LOUD_TEASER.test(text)) return 1;
    const headline = TEASER.exec(text)?.groups?.headline;
    if (headline !== undefined && !endsSentence(headline)) return 1;
    return TEASER_LABEL.test(text) && !endsSentence(text) ? 1 + headlines(lines, at + 1, MOST_TEASERS) : 0;
  },
};

const NEIGHBOUR_LABEL =
  /^[←«‹<]*\s*(?:previous|prev|next)(?: (?:story|article|post|news|page))?\s*[:→»›>]*$/i;
const NEIGHBOUR = /^[←«‹<]*\s*(?:previous|prev|next) (?:story|article|post)\s*[:–—→»›-]\s*\S/i;
const ARROW = /^[←«‹]\s*(?<next>[^»]+)$|^(?<previous>[^«]+?)\s*[→»›]$/;

const neighbours: FurnitureRule = {
  name: 'previous and next story',
  why: 'The headlines of the stories before and after this one.',
  match: (lines, at) => {
    let labels = 0;
    while (at + labels < lines.length && NEIGHBOUR_LABEL.test(lines[at + labels]!)) labels += 1;
    if (labels > 0) return labels + headlines(lines, at + labels, labels);
    const text = lines[at]!;
    if (text.length > LONGEST || endsSentence(text)) return 0;
    return NEIGHBOUR.test(text) || ARROW.test(text) ? 1 : 0;
  },
};

const COMMENT_FORM =
  /^(?:(?:leave|post|add|write) a (?:reply|comment)(?: to [^.]+)?|join the (?:conversation|discussion)|cancel reply|your thoughts and comments)(?: cancel reply)?$/i;
const COMMENT_COUNT =
  /^(?:\d+ (?:comments?|replies|responses|thoughts)|(?:one|no) (?:comments?|reply|response|thought))(?: (?:on|to) .+)?$/i;
const COMMENT_FIELD =
  /^(?:your email address will not be published\..*|required fields are marked.*|save my name, email.*|(?:comment|name|email|website)\s*\*|(?:post|submit) comment|you must be logged in to post a comment\.?|comments are (?:closed|off)[^,]{0,30}|notify me of (?:new|follow-up) .*)$/i;

const comments: FurnitureRule = {
  name: 'comments',
  why: 'A comment form closes the article: what follows are readers, neighbours and the foot of the page.',
  match: (lines, at) => {
    const text = lines[at]!;
    if (text.length > LONGEST) return 0;
    const below = lines.length - at;
    const article = lines.slice(Math.max(0, at - FAR), at).some(endsSentence);
    if (COMMENT_FORM.test(text)) return article ? below : 1;
    if (COMMENT_COUNT.test(text) && !endsSentence(text)) {
      return article && lines.slice(at, at + FAR).some((later) => COMMENT_FORM.test(later)) ? below : 1;
    }
    return COMMENT_FIELD.test(text) ? 1 : 0;
  },
};

const SHARE_WORD =
  /\b(?:share|tweet|pin(?: it)?|post|like|email|e-mail|print|save|copy link|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|pinterest|instagram|messenger|flipboard|tumblr|bluesky|threads|this|article|story|page|on|via|to|with|by|and|more|link|shares?|[\d.,]+[km]?)\b|[|,·•:+()/&-]/gi;
const SHARE_VERB = /^(?:share|tweet|shares)\b|\bshares?$/i;
const NETWORK =
  /\b(?:facebook|twitter|whatsapp|linkedin|reddit|telegram|pinterest|messenger|flipboard|tumblr|bluesky)\b/gi;

const shareBar: FurnitureRule = {
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
    // After a colon, the names of networks are a list of the article's own.
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

export const FURNITURE: readonly FurnitureRule[] = [
  teasers,
  comments,
  neighbours,
  shareBar,
  line(
    'cookie notice',
    'The consent banner, saved with the page.',
    /^(?:we(?: and our partners)?|(?:this|our) (?:web)?site|the website) uses? (?:\w+ )?cookies\b.*\b(?:you|your|our|we)\b/i,
    /^by (?:continuing|clicking|using|browsing)\b.*\byou (?:agree|accept|consent)\b.*\b(?:cookies?|privacy|terms)\b/i,
    /^(?:accept|reject|allow|decline)(?: all)? cookies$|^(?:accept|reject) all$|^(?:manage|cookie) (?:cookies|settings|preferences|consent|policy|notice)$/i,
  ),
  line(
    'newsletter prompt',
    'An invitation to subscribe or follow.',
    /^(?:sign up|subscribe|register)(?: (?:now|here|today|free))* (?:to|for|with) (?:our|the|a|my|free|daily|weekly|breaking)\b.*\b(?:newsletters?|inbox|e-?mail (?:alerts?|updates?)|(?:whatsapp|telegram|youtube) channel)\b/i,
    /^join (?:our|the) (?:\w+ )?(?:channel|group|newsletter|mailing list|community)[.!]?$/i,
    /^(?:get|receive|want)\b.*\b(?:to|in) your inbox\b/i,
    /^(?:follow|like|find|join) us on (?:facebook|twitter|x|instagram|youtube|telegram|whatsapp|linkedin|google|threads|bluesky|tiktok)\b/i,
    /^(?:subscribe|subscribe now|sign up|sign up now|enter your e-?mail(?: address)?)[.!]?$/i,
    /^download (?:our (?:\S+ )?app\b|the \S+ app[.!]?$)/i,
    /^we use your sign-?up to provide content\b/i,
  ),
  line(
    'advertisement',
    'The label of an advertisement, or the words that lead around one.',
    /^[-–—*[( ]*(?:advertisements?|advertising|ad|sponsored(?: content)?|promoted(?: content)?|paid content)[-–—*\]) ]*$/i,
    /^(?:story|article) continues (?:below|after)(?: (?:this |the )?(?:ad|advertisement|video))?\.*$/i,
    /^(?:continue reading(?: below)?|scroll (?:down )?to continue(?: reading)?)\.*$/i,
  ),
  line(
    'copyright',
    'The legal foot of a page.',
    /^(?:©|\(c\)\s*\d{4}|copyright\s*(?:©|\(c\)))/i,
    /^copyright,? \d{4}(?:[-–]\d{4})? [^.]{2,60}\.?(?: all rights reserved\.?)?$/i,
    /^all rights reserved\.?$/i,
    /^this material may not be published, broadcast, rewritten/i,
  ),
  {
    name: 'photo credit',
    why: 'Who owns the picture that is not here.',
    match: (lines, at) => (isPhotoCredit(lines[at]!) ? 1 : 0),
  },
  line(
    'navigation',
    'Links of the page itself.',
    /^(?:skip to (?:main )?content|back to (?:the )?top|toggle navigation|print this page|(?:show|view|load) (?:more|all|\d+)?\s*comments?|load more)$/i,
    /^home\s*[>»›/|]\s*\S/i,
    /^(?:home|menu|search|log ?in|sign ?in|sign ?up|(?:open|close) menu)$/i,
    /^\d+\s*min(?:ute)?s?\s+read$|^\d+ (?:minute|hour|day)s? ago$/i,
    /^listen to this (?:article|story)\b[^.]{0,30}$/i,
    /^related topics\b[^.]*$/i,
    /^(?:tags?|filed under|topics|categories)\s*:\s*[^.]+$/i,
  ),
  line(
    'production credit',
    'Who reported and edited: true of the article, but no sentence of it; the author is the byline.',
    /^\(?(?:additional )?(?:reporting|writing)(?: and (?:writing|editing|reporting))? by [^;]{2,150}; ?(?:additional |writing |editing |reporting )/i,
    /^\(?additional reporting by [^.]{2,150}\.?\)?$/i,
  ),
];

const PICTURE = `(?:file )?(?:photo(?:graph)?|image|picture|pic|video)s?`;
const CREDIT = new RegExp(
  String.raw`^[[(]?\s*(?:${PICTURE}(?: (?:credit|courtesy|source))?\s*[:|]|image (?:source|credit),|${PICTURE} (?:by|courtesy of|credit|from)\s|credit:)\s*(?<owner>\S.{0,100})$`,
  'i',
);
const AGENCY_CREDIT =
  /^[[(]?\s*(?:(?:REUTERS|AP Photo|AFP|EPA|Getty(?: Images)?|Shutterstock)(?:\s*\/\s*[\p{L} .'’-]{2,60})?|[\p{L} .'’-]{2,60}\s*(?:\/|via)\s*(?:REUTERS|AP|AFP|EPA|Getty(?: Images)?|Shutterstock))\s*[\])]?$/u;

function isPhotoCredit(text: string): boolean {
  const owner = CREDIT.exec(text)?.groups?.owner;
  if (owner !== undefined) return /^[@\p{Lu}]/u.test(owner) && !endsSentence(owner);
  return AGENCY_CREDIT.test(text);
}
