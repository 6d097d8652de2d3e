import { type FurnitureRule, LONGEST_LINE, line } from './rule.js';

/** What a site asks of its readers, and says for its lawyers. */

export const paywall = line(
  'paywall',
  'What a site asks of those who want to read on.',
  /^(?:please )?(?:subscribe|register|sign up|log ?in|start your)\b[^.,!?“”"]{0,60}\b(?:unlimited|full|digital|premium) access\b[^.,!?“”"]{0,40}(?:[.!]?|[.!]\s+(?:already|log|sign|cancel|try|from|for|only|no)\b[^“”"]{0,100})$/i,
  /^already (?:a|an|have an?|registered|subscribed?)\b[^.,“”"]{0,30}\?\s*(?:please )?(?:log|sign) ?in\b[^“”"]{0,40}$/i,
  /^you(?:['’]ve| have)? (?:have |got )?(?:\d+|one|two|three|four|five|no) (?:more )?(?:free )?(?:articles?|stories|story) (?:remaining|left)\b[^,“”"]{0,60}$/i,
  /^you(?:['’]ve| have) (?:reached|used|hit)\b[^,“”"]{0,40}\bfree (?:articles?|stories)\b[^,“”"]{0,80}$/i,
  /^this (?:article|story|content|page) is (?:only )?(?:available )?(?:exclusively )?(?:for|to) (?:our )?(?:paid |digital |premium |registered )*(?:subscribers|members)(?: only)?(?:[.!]?|[.!] (?:to (?:continue|keep) reading|please|subscribe|log|sign)\b[^“”"]{0,120})$/i,
  /^(?:digital|unlimited|full|all-access) (?:digital )?access for (?:only |just )?[$£€]\s?\d[\d.,]*(?:[ /]+(?:an?|per|for|the|your|first|next|\d{1,3}|one|two|three|six|weeks?|months?|years?|days?|mo|yr|only|now|today)){0,8}[.!]?$/i,
  /^(?:for|to (?:get|receive|read)|get) [^“”".]{5,100}, subscribe (?:today|now|here)[.!]?$/i,
  /^(?:to (?:continue|keep) reading|(?:log|sign) ?in(?: or (?:subscribe|register))? to (?:continue|read)|unlock this (?:article|story))\b[^“”"]{0,100}$/i,
);

export const appeals = line(
  'appeal',
  'A request for money, members or news.',
  /^(?:please )?support (?:(?:our|independent|local|quality|public|nonprofit|non-profit|free|investigative|fearless) ){1,3}journalism\s*(?:[:.!–—-]\s*)?(?:(?:please )?(?:donate|give|subscribe|become|make|join|contribute)\b[^“”"]{0,120})?[.!]?$/i,
  /^(?:if you [^.“”"]{5,120}, )?please consider (?:supporting (?:us|our)|donating|becoming a|making a (?:donation|contribution|gift)|subscribing)\b[^“”"]{0,150}$/i,
  /^(?:donate|become a (?:member|subscriber|supporter)) (?:today|now|here)\b[^,“”"]{0,80}$/i,
  /^your (?:membership|subscription|support|donation|contribution|gift) (?:makes?|helps?|keeps?|supports?|funds?)\b[^“”"]{0,120}\b(?:reporting|journalism|newsroom|coverage)\b[^“”"]{0,60}$/i,
  /^(?:since you['’]re here|(?:\W{1,5})?we have a small favou?r to ask)\b[^“”"]{0,600}$/i,
  /^support (?:\p{L}+ ){1,4}from as little as [^“”"]{1,100}$/iu,
  /^if you(?:['’]ve)? (?:liked|enjoyed) (?:this|the|what)\b[^“”"]{0,60}\b(?:follow|share|subscribe|recommend|clap|give it|tap|click|hit)\b[^“”"]{0,120}$/i,
  /^(?:do you )?(?:have|got|know) (?:a|an|any|some|more)?\s*(?:news |story |confidential |hot )?(?:tips?|stor(?:y|ies)(?: idea)?s?|information|something)\b[^?.“”"]{0,60}\?\s*(?:please )?(?:e-?mail|contact|write|send|call|get in touch|let us|tell us|reach)\b[^“”"]{0,120}$/i,
  /^(?:Do you have|Have|Got)(?: an?y?| some| more)? questions?\b(?=[^“”"]{0,160}(?:@|\b(?:us|our)\b))[^?.“”"]{0,60}\?\s*(?:[Pp]lease )?(?:[Ee]-?mail|[Cc]ontact|[Ww]rite|[Ss]end|[Cc]all|[Gg]et in touch|[Ll]et us|[Tt]ell us|[Rr]each)\b[^“”"]{0,120}$/,
  /^(?:have|are|were|did|do) you\b[^?.“”"]{3,120}\?\s*(?:please )?(?:get in touch|e-?mail|contact|tell|let|share your|send (?:us|your))\b[^“”"]{0,160}(?:@|\bus\b)[^“”"]{0,60}$/i,
  /^(?:get|keep) in touch with (?:us|our (?:news ?)?(?:team|desk|room|reporters))\b[^“”"]{0,60}(?:@|e-?mail)[^“”"]{0,60}$/i,
  /^if you(?:['’]ve| have)(?: got)? (?:an? |any )?(?:news tips?|tips?|stor(?:y|ies)|story ideas?) for us\b[^“”"]{0,60}\b(?:e-?mail|contact|call|write|send|text|message)\b[^“”"]{0,120}$/i,
  /^(?:registration|registering|subscribing|membership) is (?:an? )?(?:quick|free|easy|simple)\b[^“”"]{0,40}\b(?:support|fund|sustain|help|back)\b[^“”"]{0,40}\bjournalism\b[^“”"]{0,40}$/i,
  /^by (?:registering|subscribing|signing up),? you (?:(?:will|can|also|are|may) )?(?:also )?(?:enjoy|agree|accept|consent|get|receive|acknowledge)\b[^“”"]{0,200}\b(?:terms|polic(?:y|ies)|conditions|newsletters?|e-?mails|articles|marketing|offers)\b[^“”"]{0,200}$/i,
  /^(?:did you|if you|have you) (?:make|made|tried|try|cook|cooked|bake|baked) (?:this|these|any of (?:these|my))\b[^“”"?!.]{0,60}[?,!] ?(?:please |then |be sure to |don['’]t forget to )?(?:(?:tag|mention) (?:me\b|us\b|@)|(?:leave|share|snap) (?:a|me a|us a|your) (?:\p{L}+ )?(?:comments?|reviews?|ratings?|photos?|pictures?|pics?|results?|thoughts)\b|rate (?:it|this|the recipe)\b|let (?:me|us) know\b|i['’]d love to (?:see|hear|know)\b)[^“”"]{0,200}$/iu,
  /^let us know what you think\b[^“”"]{0,60}\b(?:article|story|letter)\b[^“”"]{0,120}$/i,
  /^questions\? comments\?[^“”"]{0,100}$/i,
  /^to contact the (?:reporters?|editors?|authors?|writers?|columnists?)\b[^“”":]{0,80}:[^“”"]{0,200}$/i,
  /^(?:e-?mail|contact|reach|write to) (?:us|our newsroom|the (?:author|reporter|writer|editor|newsroom))\b[^,“”"]{0,40}\s\S+@\S+$/i,
);

export const commissions = line(
  'commission',
  'Who pays the site for what it shows.',
  /^advertiser disclosure\b[^“”"]{0,300}$/i,
  /^(?:(?:many|some|most|all) of )?(?:the )?(?:offers|products|listings|links)\b[^“”"]{0,120}\b(?:compensation|commissions?)\b[^“”"]{0,280}$/i,
  /^(?:[^“”".]{0,100}, )?(?:we|the site|this site|this website|our site) (?:may |might |will )?(?:also )?(?:earn|receive|get)s? (?:an? |some )?(?:small )?(?:affiliate )?(?:commissions?|compensation)\b[^“”"]{0,250}$/i,
  /^this (?:article|post|story|page) (?:may |might )?contains? (?:paid |affiliate )+links\b[^“”"]{0,250}$/i,
);

const DISCLAIMER =
  /^(?:(?:the|all|any) )?(?:views|opinions)(?: (?:and|or) (?:views|opinions))?(?: and (?:\w+ )?(?:statements|conclusions))? expressed\b[^“”"]*\b(?:authors?|writers?|columnists?|contributors?)\b[^“”"]*\b(?:own|alone|solely|not (?:necessarily )?(?:reflect|represent)|necessarily (?:those|shared|reflect|represent))\b[^“”"]*$/i;
const PIECE = '(?:story|article|piece|report|post|column|op-ed|essay|commentary|interview)';
const FIRST_SEEN = String.raw`^(?:(?:[Aa] version of )?this|This) ${PIECE} (?:(?:was|has been|had been) )?(?:originally|first|previously) (?:published|appeared|ran|produced)\b`;
const REPUBLISHED = new RegExp(
  String.raw`${FIRST_SEEN}[^“”"]*\b(?:republished|reprinted|reproduced|syndicated|permission|creative commons|licen[cs]e|collaboration|partnership|original article)\b[^“”"]*$|^this ${PIECE} is (?:republished|reprinted|reproduced|syndicated) (?:here )?(?:from|with|by|under|courtesy)\b[^“”"]*$`,
  'i',
);
const ELSEWHERE = new RegExp(
  String.raw`${FIRST_SEEN} (?:by|on|at|in) (?:the )?\p{Lu}[^.,\d“”"]{1,50}\.?$`,
  'u',
);
const IN_PRINT = new RegExp(
  String.raw`^(?:a version of )?this ${PIECE} (?:appears|appeared|will appear|ran) in (?:the )?(?:print|\w+ \d)\b[^“”"]*$|^published in the print edition of the\b.{0,160}$|^appeared in the [^“”"]{4,40} print edition as\b.{0,160}$`,
  'i',
);
/** Lines from the top, and from the end, in which a site speaks of the article. */
const EDGE = { top: 4, end: 12 };

/** Whose opinion it is, and where else the article stood. */
export const disclaimers: FurnitureRule = {
  name: 'disclaimer',
  why: 'What the site says about the article as such, which is no part of it.',
  match: (lines, at) => {
    const text = lines[at]!;
    if (text.length > LONGEST_LINE) return 0;
    if (DISCLAIMER.test(text) || REPUBLISHED.test(text) || IN_PRINT.test(text)) return 1;
    const isAtEdge = at < EDGE.top || lines.length - at <= EDGE.end;
    return isAtEdge && ELSEWHERE.test(text) ? 1 : 0;
  },
};

const OPENING = /^\[(caption|gallery|embed|video|audio|playlist|youtube|twitter|instagram)\b[^\]]*\]/i;
const TAG =
  /^(?:\{%[^%]*%\}|\{\{[<%].*[>%]\}\}|\[[a-z][\w-]*(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s\]]+))+\s*\/?\]|\[\/?(?:caption|gallery|embed|video|audio|playlist)\s*\/?\])$/i;
/** Lines that one shortcode spans. */
const MOST_LINES = 8;

/** Commands to the program that made the page: `[embed]…[/embed]`, `{% include … %}`. */
export const shortcodes: FurnitureRule = {
  name: 'shortcode',
  why: 'Commands to the program that ran the site, with the captions they hold.',
  match: (lines, at) => {
    const text = lines[at]!;
    if (text.length > LONGEST_LINE * 2) return 0;
    const name = OPENING.exec(text)?.[1];
    if (name !== undefined) {
      const end = `[/${name.toLowerCase()}]`;
      const span = lines
        .slice(at, at + MOST_LINES)
        .findIndex((each) => each.toLowerCase().trimEnd().endsWith(end));
      if (span >= 0) return span + 1;
    }
    return TAG.test(text) ? 1 : 0;
  },
};
