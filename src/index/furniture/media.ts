import { type FurnitureRule, LONGEST_LINE, line } from './rule.js';

/** Text around pictures and videos, and above breaking news. */

const MOST_CONTROLS = 40;
/** Words of a player or gallery that rarely stand alone in an article. */
const CONTROL =
  /^(?:\d{1,3} min(?:ute)?s? read.{1,20}|press enter or click to view image\b.{0,20}|just watched(?: \d{1,2}:\d{2})?|must watch(?: \d{1,2}:\d{2})?|now playing|more videos\b.{0,20}|replay(?: more videos)?\b.{0,20}|(?:image|photo|picture|slide) \d{1,3} (?:of|\/)(?: \/)? ?\d{1,3}|\d{1,3} (?:of|\/) \d{1,3}(?: photos| images| slides)|(?:hide|toggle|show|view) captions?|(?:previous|next) (?:slide|image|photo)|(?:enlarge|expand) (?:this )?image|(?:view|open|see|show) (?:the )?(?:full )?(?:photo )?(?:gallery|slideshow)|(?:enter|exit|view) full ?screen|unable to play (?:video|audio)|your browser does not support\b.{0,80}|this video (?:file )?cannot be played\b.{0,60}|media caption|image caption|play video|current time \d{1,2}:\d{2} \/ duration \d{1,2}:\d{2}.{0,40}|tap to unmute|watch (?:live|now|again)|(?:video|media) (?:player )?(?:ad feedback|loading)\.*)$/i;
/** Words that belong to a control only beside another such word. */
const BESIDE =
  /^(?:listen|follow|-{2}|\d{1,4}|close|caption|captions|play|pause|mute|unmute|replay|share|previous|next|loading\.*|video|photos?|image|embed|live|source: .{2,30}|\d{1,2}:\d{2}(?::\d{2})?(?:\s*\/\s*\d{1,2}:\d{2}(?::\d{2})?)?|\d{1,3}\s*(?:of|\/)\s*\d{1,3}|[•·|/-])$/i;
/** The length of a video: no time of day in an article begins like this. */
const LENGTH = /^0\d:\d{2}$/;

export const controls: FurnitureRule = {
  name: 'media controls',
  why: 'The labels of a video’s or gallery’s buttons, with the times and numbers beside them.',
  match: (lines, at) => {
    const isControl = (text: string | undefined) =>
      text !== undefined && text.length <= 120 && CONTROL.test(text);
    const isAny = (text: string | undefined) =>
      isControl(text) ||
      (text !== undefined && text.length <= 40 && (BESIDE.test(text) || LENGTH.test(text)));
    if (!isAny(lines[at])) return 0;
    let start = at;
    while (at - start < MOST_CONTROLS && isAny(lines[start - 1])) start -= 1;
    let end = at + 1;
    while (end - at < MOST_CONTROLS && isAny(lines[end])) end += 1;
    return lines.slice(start, end).some(isControl) ? end - at : 0;
  },
};

/** Behind this label stands the caption, or in the line below it. */
const LABELLED_CAPTION = /^image caption,(?: (?<caption>\S.*))?$/i;

export const labelledCaption: FurnitureRule = {
  name: 'labelled caption',
  why: 'What a picture shows, as the BBC labels it.',
  match: (lines, at) => {
    const found = LABELLED_CAPTION.exec(lines[at]!);
    if (found === null || lines[at]!.length > LONGEST_LINE) return 0;
    const isBelow =
      found.groups?.caption === undefined && (lines[at + 1]?.length ?? Infinity) <= LONGEST_LINE;
    return isBelow ? 2 : 1;
  },
};

export const pageControls = line(
  'page controls',
  'Buttons and labels of the page, which say nothing without it.',
  /^(?:text size(?: [-+ ]{1,5})?|font size|[-+]?a[-+]|print \/ email|share:|enlarge|\[\+\] ?enlarge|click to enlarge|view (?:larger|full size)(?: image)?|[×|•·/]|\| single page|more ?[»>]{1,2}|tags:|filed under:?|posted in:|topics:|story highlights|top searches|(?:add|read|post)(?: your| all| a)? comments?|comments:?|loading\.{3}|get alerts|sponsored links?|ads by google|video keywords\b.{0,80}|haut de page|nach oben|volver arriba|torna su|naar boven)$/i,
  /^(?:continue reading the main story|[“"]?start quote|end quote|(?:blog )?comments powered by.{0,20}|conversation powered by.{0,20}|powered by (?:livefyre|disqus)|load comments|please wait\.?|verifying your credentials\.*|read or share this story:.{0,250}|to embed this post, copy the code\b.{0,80})$/i,
  /^listen\s?\(?\d{1,3} ?min(?:utes?)?\)?$/i,
  /^(?:first |last )?(?:updated|published|posted):?$|^updated (?:at )?\d{1,2}[.:]\d{2} ?(?:[ap]m)? ?[A-Z]{2,4}$/i,
  // What a blog counts below a post.
  /^(?=\S{0,39}\d)[a-z\d][a-z\d-]{1,39} (?:likes|posted) this$|^[a-z\d][a-z\d-]{1,39} reblogged this(?: from \S{2,40}(?: and added: .{1,200})?)?$/,
  /^\d{1,6} (?:likes?|shares?|upvotes?|retweets?|reposts?)$|^(?:views|hits|reads|aufrufe|zugriffe|lecturas|visitas|visite|weergaven|wyświetleń|odsłon|liczba (?:wyświetleń|odsłon)|počet zobrazení|megtekintés(?:ek)?|просмотров)\s?:\s?\d{1,9}(?:[., ]\d{3}){0,3}$/i,
  /^\d(?:\.\d{1,2})? (?:from|out of) \d{1,6} (?:votes?|ratings?|reviews?)$|^(?:rate (?:this )?recipe|from \d{1,6} (?:votes?|ratings?))$/i,
  // Files to download, in a table or beside a link.
  /^(?:attachments?|file|datei|anhang|fichier|archivo|allegato|bijlage)(?: \| (?:size|größe|taille|tamaño|dimensione|grootte))$|^(?:[^\s.!?“”"]{1,100}\.(?:pdf|docx?|xlsx?|pptx?|zip|odt|rtf)[ ,|(]{1,4}|\S[^.!?“”"]{0,100}(?:\.(?:pdf|docx?|xlsx?|pptx?|zip|odt|rtf) ?[|(] ?|\(pdf[ ,|]{1,3}))\d[\d., ]{0,8}\s?(?:[kmg]i?b|[km]o|bytes)\)?$/i,
  /^(?:via )?(?:instagram|twitter|facebook|youtube|flickr|reddit|tumblr|pinterest|giphy|tiktok)\.com\S{0,60}$/i,
  /^(?:e-?mail|print|printable|printer[- ]friendly)(?: this)? (?:story|article|page|version)(?: [|·] .{0,60})?$/i,
  /^(?:(?:(?:back to )?top|e-?mail(?: (?:this )?(?:story|article|page))?|print(?:er)?[- ]?friendly(?: version| page)?|print(?: this)?(?: (?:story|article|page))?|share|(?:post|read|add) (?:a )?comments?|permalink|discuss|subscribe)(?: [|·•] |$)){2,6}$/i,
  /^(?:to view this content|this (?:page|site) (?:is best viewed|requires javascript)|(?:please )?(?:enable|turn on) javascript)\b[^“”"]{0,300}$/i,
  /^\S{2,20} © \d{4} the \S{2,20} is not responsible for the content of external sites\b.{0,60}$/i,
  /^(?:the )?(?:comments below have not been moderated|comments are filtered for language|we welcome comments that advance the story|this discussion is now closed)\b[^“”"]{0,300}$/i,
  /^(?:view this post on instagram|a post shared by [^“”"]{2,120}|see this post on (?:instagram|facebook))$/i,
  /^[^“”".]{2,40} transcripts are created on a rush deadline\b[^“”"]{0,300}$/i,
  /^please follow \S[^.“”"]{1,50} on (?:twitter|facebook)\b[^“”"]{0,120}$/i,
);

export const videoTitle = line(
  'video title',
  'The title, length and source of a video inside the page, on one line.',
  /^[^“”]{3,160} \d{2}:\d{2} - Source: [^.]{2,30}$/,
);

export const breaking = line(
  'breaking label',
  'The label above a story that breaks, or of its kind.',
  /^(?:BREAKING(?: NEWS)?|JUST IN|DEVELOPING(?: STORY)?|LIVE UPDATES?|NEWS ALERT|TOP STORY)[:!]?$/,
  /^Breaking News$/,
  /^(?:ANALYSIS|OPINION|EXCLUSIVE|EDITORIAL|COMMENTARY|EXPLAINER|FACT CHECK|INTERVIEW)[:!]?$/,
  /^\(?this is a (?:breaking|developing) (?:news )?story\b[^“”"]{0,160}$/i,
);

const CLOCK = /^\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\.?\s?)?(?:GMT|BST|UTC|CES?T|[ECMP][SD]?T|IST|AE[SD]T)$/i;

export const timeOfPage: FurnitureRule = {
  name: 'time of the page',
  why: 'When the page was published; several times are those of a timeline.',
  match: (lines, at) => {
    const isOne = at < EDGE.top && lines[at]!.length < 20 && CLOCK.test(lines[at]!);
    return isOne && !lines.some((other, where) => where !== at && CLOCK.test(other)) ? 1 : 0;
  },
};

/** Lines from the top and from the end where a page may state its own address. */
const EDGE = { top: 8, end: 6 };
const ADDRESS =
  /^(?:(?:permalink|link|url|short ?link|article url)\s*:?\s*|[^.!?:“”"]{2,60} - )?(?:https?:\/\/|www\.)\S{4,300}$/i;

export const permalink: FurnitureRule = {
  name: 'permalink',
  why: 'The page’s own address, above or below its text.',
  match: (lines, at) => {
    const isAtEdge = at < EDGE.top || lines.length - at <= EDGE.end;
    const text = lines[at]!;
    return isAtEdge && lines.length > 1 && text.length <= LONGEST_LINE && ADDRESS.test(text) ? 1 : 0;
  },
};
