import { endsSentence, isHeadline } from '../text/lines.js';
import { appeals, commissions, disclaimers, paywall, shortcodes } from './appeals.js';
import { foreignFurniture, foreignTeasers } from './foreign.js';
import { linkedHeadlines } from './linked-headlines.js';
import {
  breaking,
  controls,
  labelledCaption,
  pageControls,
  permalink,
  timeOfPage,
  videoTitle,
} from './media.js';
import { FOLLOWED_ON } from './networks.js';
import { comments, shareBar } from './readers.js';
import { type FurnitureRule, LONGEST_LINE, line } from './rule.js';
import { neighbours, teasers } from './stories.js';
import { wireFoot, wireSlug } from './wire.js';

const PICTURE = `(?:file )?(?:photo(?:graph)?|image|picture|pic|video)s?`;
const CREDIT = new RegExp(
  String.raw`^[[(]?\s*(?:${PICTURE}(?: (?:credit|courtesy|source))?\s*[:|]|image (?:source|credit),|${PICTURE} (?:by|courtesy of|credit|from)\s|credit:)\s*(?<owner>\S.{0,100})$`,
  'i',
);
/** "Photo", "photo credit" and the like in other languages, one line for each or a few. */
const FOREIGN_PICTURE = [
  '(?:symbol|archiv|titel)?(?:foto|bild)s?|bilder|(?:foto|bild)(?:nachweis|quelle|rechte|credits?)',
  '(?:crédits?|créditos?|credito) ?(?:photos?|fotos?|foto|de la (?:foto|photo))?',
  'photos?|fotografías?|imag(?:en|em|ini)|immagine',
  "foto['’]s|beeld|zdjęcie|billede|kuva|fot\\.?",
].join('|');
const AGENCIES_IN_SMALL = 'picture[ -]alliance|dpa|imago|afp|getty';
/** The same in other languages, whose words for a picture also open sentences and headings. */
const FOREIGN_CREDIT = new RegExp(
  String.raw`^[[(]?\s*(?:${FOREIGN_PICTURE})(?:\s?:|(?<=fot\.))\s?(?<owner>(?:©\s?)?\p{Lu}[^“”"„«:]{1,60}|(?:${AGENCIES_IN_SMALL})\b[^“”"„«:]{0,60})$`,
  'iu',
);
/** A caption that ends with whose picture it is. */
const CAPTION = new RegExp(
  String.raw`^[[(]?\s*(?:${PICTURE}|caption)\s*[:|].*[\s(](?:credit|${PICTURE}(?: by| credit)?)\s*:\s*(?<owner>[^\s“”"][^“”"]{1,80})$`,
  'i',
);
const AGENCY = '(?:REUTERS|Reuters|AP|AFP|EPA|Getty(?: Images)?|Shutterstock)';
const AGENCY_CREDIT = new RegExp(
  String.raw`^[[(]?\s*(?:(?:AP Photo|${AGENCY})(?:\s*\/\s*[\p{L} .'’-]{2,60})?|[\p{L} .'’-]{2,60}\s*(?:\/|via)\s*${AGENCY})\s*[\])]?$`,
  'u',
);
/**
 * A caption that ends with its photographer and agency, without punctuation between: "... on Friday. Ada Lind/Getty
 * Images".
 */
const CAPTION_OF_AGENCY = new RegExp(
  String.raw`(?:[.!?]["”’]?|\p{L}) (?:[\p{Lu}][\p{L}.'’-]{0,30} ){1,3}[\p{Lu}][\p{L}.'’-]{0,30}(?:\/[\p{Lu}][\p{L} .'’-]{1,40}){0,2}(?:\/| via )${AGENCY}[\])]?$`,
  'u',
);
/** The longest photographer and agency. */
const LONGEST_CREDIT = 200;

function isPhotoCredit(text: string): boolean {
  if (CAPTION_OF_AGENCY.test(text.slice(-LONGEST_CREDIT))) return true;
  if (text.length > LONGEST_LINE) return false;
  const owner = CREDIT.exec(text)?.groups?.owner;
  if (owner !== undefined) return /^[@\p{Lu}]/u.test(owner) && !endsSentence(owner);
  const other = FOREIGN_CREDIT.exec(text)?.groups?.owner;
  if (other !== undefined)
    return /^(?:©|\p{Lu}|picture|dpa|imago|afp|getty)/u.test(other) && !endsSentence(other);
  const captioned = CAPTION.exec(text)?.groups?.owner;
  return AGENCY_CREDIT.test(text) || (captioned !== undefined && /^[@\p{Lu}]/u.test(captioned));
}

const CONTACTS =
  /^(?:(?:(?:media|press|news|investor) )*contacts?(?: information)?|(?:presse|medien)-?kontakt|(?:kontakt|ansprechpartner(?:in)?|rückfragen)(?: (?:für|an) (?:die )?(?:presse|medien|journalisten|redaktionen))?|contacts? (?:presse|médias)|contactos? (?:de|para) (?:la )?(?:prensa|imprensa)|contatti (?:stampa|per la stampa)|ufficio stampa|pers(?:contact|informatie)|pressekontakter?|presskontakt(?:er)?|kontakt dla mediów)\s?:?$/iu;
const REACHED_BY = /@|\d{3}[-. ]\d{3,4}|\+\d{2}|^(?:.{0,40}[ ,|])?tel(?:efono?|éfono|éphone)?\.?:? ?\(?\d/i;
/** The heading of what a release adds. */
const NOTES = /^(?:(?:background )?notes? (?:to|for) editors?|notes|background)\s?:?$/i;
/** Lines of an address below such a label. */
const MOST_CONTACTS = 12;
const LONGEST_CONTACT = 80;

const TOPICS =
  /^(?:(?:related |explore more on these |more on these )?topics|tags|filed under|themen|schlagw(?:ö|oe)rter|archivado en|temas|sujets|mots-clés|argomenti|onderwerpen)\s?:?$/i;
const MOST_TOPICS = 12;
const LONGEST_TOPIC = 40;

/**
 * The rules of cleaning, in the order they are tried. To add one, add it here, and its examples, both ways, to
 * tests/index/furniture/furniture.test.ts; then raise `READER_VERSION`.
 */
export const FURNITURE: readonly FurnitureRule[] = [
  teasers,
  linkedHeadlines,
  foreignTeasers,
  foreignFurniture,
  comments,
  neighbours,
  shareBar,
  controls,
  labelledCaption,
  pageControls,
  timeOfPage,
  videoTitle,
  breaking,
  permalink,
  wireSlug,
  wireFoot,
  paywall,
  appeals,
  commissions,
  disclaimers,
  shortcodes,
  line(
    'cookie notice',
    'The consent banner, saved with the page.',
    /^(?:we(?: and our partners)?|(?:this|our) (?:web)?site|the website) uses? (?:\w+ )?cookies\b.*\b(?:you|your|our|we)\b/i,
    /^we and our (?:[\d,]{1,6} )?(?:\w+ )?partners (?:store|use|process|access)\b.*\b(?:cookies?|device|data|identifiers?|technolog(?:y|ies))\b|^we (?:value|respect|care about) your privacy$/i,
    /^by (?:continuing|clicking|using|browsing)\b.*\byou (?:agree|accept|consent)\b.*\b(?:cookies?|privacy|terms)\b/i,
    /^(?:accept|reject|allow|decline)(?: all)? cookies$|^(?:accept|reject) all$|^(?:manage|cookie) (?:cookies|settings|preferences|consent|policy|notice)$/i,
  ),
  line(
    'newsletter prompt',
    'An invitation to subscribe or follow.',
    /^(?:sign up|subscribe|register)(?: (?:now|here|today|free))* (?:to|for|with) (?:our|the|a|my|free|daily|weekly|breaking)\b.*\b(?:newsletters?|inbox|e-?mail (?:alerts?|updates?)|(?:whatsapp|telegram|youtube) channel)\b/i,
    /^(?:by )?subscribing to (?:a|our|the|this) newsletter\b[^“”"]{0,200}$/i,
    /^join (?:our|the) (?:\w+ )?(?:channel|group|newsletter|mailing list|community)[.!]?$/i,
    /^(?:get|receive|want)\b.*\b(?:to|in) your inbox\b/i,
    /^(?:start|make|stay|keep|wake|catch|have)\b[^“”"]{0,120}\b(?:news|stories|headlines|ideas|briefing|newsletters?|updates)\b[^“”"]{0,80}\b(?:to|in) your inbox\b[^“”"]{0,40}$/i,
    /^(?:want|like|love|enjoy(?:ed|ing)?|looking for|need)\b[^?“”"]{0,80}\?\s*(?:sign up|subscribe|join)\b[^“”"]{0,120}$/i,
    new RegExp(String.raw`^(?:follow|like|find|join) us on (?:${FOLLOWED_ON}|x)\b`, 'i'),
    /^(?:subscribe|subscribe now|sign up|sign up now|enter your e-?mail(?: address)?)[.!]?$/i,
    /^download (?:our (?:\S+ )?app\b|the (?:\S+ ){1,4}app(?: (?:for|on|from) [^“”"]{2,60})?[.!]?$)/i,
    /^we use your sign-?up to provide content\b/i,
    /^(?:our mailing address is:?|want to change how you receive (?:these|our) e-?mails\?|you can update your preferences or unsubscribe from this list\.?)$/i,
    /^(?:sign up|subscribe|register)(?: now| here| today)* (?:to|for|with) (?:our|your local) (?:\p{L}+ )?news ?letters?\b[^“”"]{0,160}$/iu,
    /^keep up with all the latest (?:news|stories)\b[^“”"]{0,100}\b(?:following|app|newsletters?)\b[^“”"]{0,40}$/i,
    /^(?:be the first to get breaking news|install the [^.“”"]{2,40} app for free|tap here)[.!]?$/i,
    /^(?:get|follow|receive)\b[^“”"?]{0,100}\b(?:joining|via|on) (?:our|the) (?:whatsapp|telegram) (?:community|channel|group)\b[^“”"]{0,240}$/i,
    /^stay tuned to \S[^“”"]{0,80}\bfor (?:\p{L}+ ){0,3}updates\b[^“”"]{0,120}$/iu,
    /^privacy notice:? newsletters may contain\b[^“”"]{0,300}$/i,
    /^get \S[^“”".?!]{0,60} (?:on|with) (?:twitter|facebook|x|threads|instagram|whatsapp|telegram)[,:!.][^“”"]{0,200}$/i,
    /^(?:Like|Follow|Find) (?:us|me|\p{Lu}[^“”".?!]{0,60}) (?:on|at) (?:facebook\.com\S{0,60}|Facebook|Twitter|Instagram|Google\+)(?!\p{L})[^“”"?]{0,160}$/u,
    /^(?:\p{Lu}[\p{L}.'’-]{0,30} ){1,4}on (?:[Tt]witter|[Ff]acebook|[Xx]|[Ii]nstagram): ?(?:https?:\S{4,80}|@\w{2,30})$/u,
    /^(?:get unlimited (?:digital )?access|subscribe (?:now )?for (?:just |only |as little as )?[$£€]\s?\d[^“”"]{0,60}|(?:claim|view|redeem) (?:this |the |your )?offer)[.!]?$/i,
    /^you(?: are|['’]re)? (?:receiv(?:e|ed|ing)|got|getting) this (?:e-?mail|newsletter|message) because\b[^“”"]{0,200}$/i,
    /^(?:unsubscribe|manage (?:your )?(?:e-?mail )?(?:preferences|subscriptions?)|view (?:this (?:e-?mail|newsletter)|it|online)(?: in (?:your|a) (?:web )?browser)?|view in (?:(?:your|a) )?(?:web )?browser)(?: [|·•] [^“”"]{0,80})?[.!]?$/i,
    /^(?:get|receive|read|try) (?:our|the|a|my|free)\b[^“”"]{0,80}\bnewsletters?\b[^“”"]{0,60}\b(?:sign up|subscribe|inbox|click|here|free)\b[^“”"]{0,60}$/i,
  ),
  line(
    'press release',
    'What a release says to editors.',
    /^[-–—*( ]*for (?:immediate )?release(?::[^“”"]{0,60})?[-–—*) ]*$/i,
    /^(?:(?:media|press|news) contacts?: [^“”"]{0,160}|contacts?: [^“”"]{0,120}(?:@|\d{3})[^“”"]{0,80})(?<![.!?])$/i,
  ),
  {
    name: 'contacts',
    why: 'Whom editors may ask, below a release.',
    match: (lines, at) => {
      if (!CONTACTS.test(lines[at]!)) return 0;
      const rest = lines.slice(at + 1, at + 2 + MOST_CONTACTS);
      const notes = rest.findIndex((each) => NOTES.test(each));
      const below = notes < 0 ? rest : rest.slice(0, notes);
      if (below.length > MOST_CONTACTS) return 0;
      const isAddress = below.every((each) => each.length <= LONGEST_CONTACT);
      return isAddress && below.some((each) => REACHED_BY.test(each)) ? below.length + 1 : 0;
    },
  },
  {
    name: 'topics',
    why: 'What the site files the article under, below its text.',
    match: (lines, at) => {
      const below = lines.slice(at + 1, at + 2 + MOST_TOPICS);
      if (!TOPICS.test(lines[at]!) || below.length > MOST_TOPICS || at === 0) return 0;
      return below.every((each) => each.length <= LONGEST_TOPIC && isHeadline(each)) ? lines.length - at : 0;
    },
  },
  line(
    'advertisement',
    'The label of an advertisement, or the words that lead around one.',
    /^[-–—*[( ]*(?:advertisements?|advertising|ad|sponsored(?: content)?|promoted(?: content)?|(?:paid|partner|branded|advertiser) content)(?: ?[–—-] ?(?:continue reading|article continues|story continues|scroll to continue)(?: below)?)?[-–—*\]) ]*$/i,
    /^\(?(?:story|article) continues(?: (?:below|after)(?: (?:this |the )?(?:ad|advertisement|video))?)?\.*\)?$/i,
    /^(?:continue reading(?: below)?|scroll (?:down )?to continue(?: reading)?)\.*$/i,
  ),
  line(
    'copyright',
    'The legal foot of a page.',
    /^(?:©|\(c\)\s*\d{4}|copyright\s*(?:©|\(c\)))/i,
    /^[-–—]?\s?copyright,? \d{4}(?:[-–]\d{4})? [^.]{2,60}\.?(?: all rights reserved\.?| to see more, visit \S{4,60})?$/i,
    /^all rights reserved\.?$/i,
    /^(?:[Cc]opyright|COPYRIGHT): \p{Lu}[^.!?“”"]{2,80}$/u,
    /^not to be reproduced without (?:the )?(?:\w+ )?permission\b[^“”"]{0,80}$/i,
    /^copyright,? (?:©\s*|\(c\)\s*)?\d{4}\b[^“”"]{0,120}\ball rights reserved\b/i,
    /^(?:all rights reserved\. )?this (?:material|content|article|story) may not be (?:published|reproduced|copied|redistributed|republished)\b[^“”"]*$/i,
    /^(?:all rights reserved\. )(?:no part of|reproduction|unauthori[sz]ed)\b[^“”"]*$/i,
    /^our standards: the (?:\w+ ){1,3}trust principles\b/i,
  ),
  {
    name: 'photo credit',
    why: 'Who owns the picture that is not here.',
    match: (lines, at) => (isPhotoCredit(lines[at]!) ? 1 : 0),
  },
  line(
    'account',
    'The byline of nobody in particular.',
    /^(?:posted |published |written |submitted |uploaded )?by:? (?:the )?(?:admin|administrator|webmaster|editor|guest|staff|newsroom|anonymous|unknown|user ?\d*)$/i,
  ),
  line(
    'navigation',
    'Links of the page itself.',
    /^(?:(?:(?:(?:jump|skip) to (?:the )?(?:recipe|video)|(?:print|pin|rate|save)(?: this)? recipe)(?:\s[|·•-])?\s?){1,4}|click to rate|remember me|share your views|view all slideshows ?>?)$/i,
    /^(?:skip to (?:main )?content|back to (?:the )?top|toggle navigation|print this page|(?:show|view|load) (?:more|all|\d+)?\s*comments?|load more)$/i,
    /^home\s*[>»›/|]\s*\S/i,
    /^From the section \p{Lu}[^.!?“”]{1,40}$/u,
    /^(?:home|menu|search|log ?in|sign ?in|sign ?up|(?:open|close) menu)$/i,
    /^\d+\s*min(?:ute)?s?\s+read$|^\d+ (?:minute|hour|day)s? ago$/i,
    /^listen to this (?:article|story)\b[^.]{0,30}$/i,
    /^related topics\b[^.]*$/i,
    /^(?:tags?|filed under|topics|categories)\s*:\s*[^.]+$/i,
    /^(?:the post|der beitrag|l['’]article|la entrada|o post|l['’]articolo) .{1,300} (?:(?:first )?appeared first on|erschien zuerst auf|est apparu en premier sur|apareció primero en|apareceu primeiro em|proviene da) .{1,100}$/i,
    /^this is an archived (?:article|story|page)\b[^“”"]{0,240}$/i,
    /^this (?:article|story|post) was (?:originally|first) published (?:on |at )?(?:\p{L}{3,9}\.? \d{1,2},|\d{1,2} \p{L}{3,9}) \d{4}[^“”"]{0,30}$/iu,
    /^(?:document|article|record|result) \d{1,4} of \d{1,4}$/i,
    /^\(?sources?\)$/i,
    /^[«‹←<]?\s?(?:back|return) to (?:the )?(?:(?:all|latest|main|more|our|previous) )?(?:news|blogs?|posts|articles|stories|list|listing|overview|index|home ?page|home|archives?|press (?:releases|room)|newsroom|publications|search results|results|main page|menu)\s?[»›→>]?$/i,
    /^this (?:web ?)?(?:page|site) (?:is|was) (?:maintained|created|designed|hosted|last (?:updated|modified|edited|changed|reviewed))\b[^“”"]{0,160}$/i,
    /^(?:was|is|did you find) this (?:page|article|information|content|answer|post|topic) (?:helpful|useful)(?: to you)?\?[^“”"]{0,30}$/i,
    /^(?:asked|viewed|active|modified) (?:[\d.,]+[km]? (?:times|(?:second|minute|hour|day|week|month|year)s? ago)|today|yesterday)$/i,
    /^(?:materials provided by [^“”"]{2,120}\. )?note: (?:content|materials) may be edited for (?:style|length|style and length|length and style)\.$/i,
    /^to (?:read|see|view|watch|learn|find|sign)\b[^“”"]{2,120}, (?:please )?click here[.!]?$|^click here (?:to|for) [^“”".]{2,100}[.!]?$/i,
    /^visit \S[^.!?“”"]{0,60}(?:homepage|home page|website) for more (?:stories|news|coverage)\.?$/i,
    /^for all the latest\b[^,“”"]{0,80}, (?:please )?(?:download|follow|subscribe|join)\b[^“”"]{0,120}$/i,
    /^for more (?:stories|news) like this,? (?:check|visit|see) [^“”"]{0,80}$/i,
    /^(?:See|SEE|Read|READ) more (?:stories )?(?:by|from) \p{Lu}[^“”".]{2,60} (?:on|at) (?:\S{1,30}\.\p{L}{2,10}\.?|\S{2,40}[^\s.!?])$/u,
    /^published (?:by|in|online by) [^.!?“”"]{3,60} (?:from [^“”"]{5,15} to [^“”"!?]{5,15}\d{4}\.?|on (?:[^“”"!?]{5,15}\d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4}\.))$/iu,
    /^(?:pressreader\.com\b[^.!?]{0,40}|original copy ?\. ?copyright and protected by applicable law)$/i,
    /^this entry was posted (?:on|in|by)\b[^“”"]{0,200}(?:\.[^“”"]{0,160})?$/i,
  ),
  line(
    'production credit',
    'Who reported and edited: true of the article, but no sentence of it; the author is the byline.',
    /^\(?(?:additional )?(?:reporting|writing)(?: and (?:writing|editing|reporting))? by [^;]{2,150}; ?(?:additional |writing |editing |reporting )/i,
    /^\(?additional reporting by [^.]{2,150}\.?\)?$/i,
    /^\((?:(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ww]riting|[Ee]diting)|[Cc]ompiled|[Tt]ranslated)(?: and (?:reporting|writing|editing))? by (?=\p{Lu})[^()“”"]{2,350}\)\.?$/u,
  ),
];
