import { NAME_PARTICLES } from '../../language/lexicon/name-particles.js';
import { type FurnitureRule, LONGEST_LINE, line } from './rule.js';

/** Lines from the top in which an agency speaks to editors. */
const TOP = 8;

const SLUG =
  /^(?:[A-Z]{2,4}-)*[A-Z]{2,4}--\p{Lu}[^.]{0,100}$|^(?:AP-?News ?Alert|URGENT|BULLETIN|FLASH|NEWSALERT)$/u;
const NOTE =
  /^Eds:\s|^\((?:adds|updates|recasts|corrects|refiles|repeats|rewrites|removes|changes|fixes)\b[^()]*\)$/i;

/** What an agency writes above a story for editors who print it. */
export const wireSlug: FurnitureRule = {
  name: 'wire slug',
  why: 'The slug and the notes to editors above an agency’s story.',
  match: (lines, at) => {
    const text = lines[at]!;
    return at < TOP && text.length <= LONGEST_LINE && (SLUG.test(text) || NOTE.test(text)) ? 1 : 0;
  },
};

/** Names, roles and places: capitalised words and the small ones between them. */
const CREDITED = String.raw`(?:(?:\p{Lu}[\p{L}.'’-]*|writers?|reporters?|correspondents?|journalists?|editors?|researchers?|bureau|staff|and|in|of|from|at|the|${[...NAME_PARTICLES].join('|')})[,;]?\s+)+`;

export const wireFoot = line(
  'wire foot',
  'Who contributed, whom editors may call, and the sign that the story is over.',
  new RegExp(
    String.raw`^(?=\p{Lu})${CREDITED}(?:also )?contributed (?:to this (?:report|story|article|dispatch)|(?:additional )?reporting)(?: (?:from|in) [^.“”"]{2,80})?\.?$`,
    'u',
  ),
  /^(?:additional )?reporting was (?:also )?contributed by [^.“”"]{2,150}\.?$/i,
  /^[Ww]ith (?:(?:additional )?reporting|files|materials?) (?:by|from) \p{Lu}[^.“”"]{2,120}\.?$/u,
  /^\(\((?=.*(?:@|\+\d|messaging|keywords?:|tel[.:]))[^()]*(?:\([^()]*\)[^()]*)*\)\)\.?$/i,
  /^(?:[Cc]ontact|[Rr]each|[Ww]rite to|[Ee]-?mail) (?:\p{Lu}[\p{L}.'’-]{0,30} ){1,4}(?:at|on|via) [^\s“”"]{0,40}(?:@|\d{3}[-.])[^\s“”"]{2,60}(?:(?:,| or| and)[^“”"]{0,80}@\w{2,30})?\.?$/u,
  /^(?:\p{Lu}[\p{L}.'’-]{0,30} ){1,4}(?:can|may) be reached (?:at|on|via|by)[^“”"]{0,80}(?:@|\d{3}[-.]\d)[^“”"]{0,60}$/u,
  // What the author does and where to write to him: `Ada Lind is a reporter for the Gazette. She can be reached at …`
  /^(?:\p{Lu}[\p{L}.'’-]{0,30} ){1,4}(?:(?:is|was)\b[^“”"]{0,200}\b(?:reporter|writer|editor|correspondent|journalist|columnist)|covers|writes|reports)\b[^“”"]{0,200}(?:@\w|\b(?:[Rr]each|[Cc]ontact|[Ww]rite to|[Ee]-?mail|[Cc]onnect with|[Ff]ollow) (?:him|her|them)\b|\bcan be reached (?:at|on|via|by)\b|personal website)[^“”"]{0,120}$/u,
  /^\((?:dpa|afp|ap|reuters|apa|sda|sid|kna|epd|efe|ansa|lusa|pti|ians|tass|anp|belga|pap)(?:[/,] ?[a-z]{2,8}){0,3}\)$/i,
  /^follow [^.]{2,60} (?:on|at)\b.{0,40}(?:@\w+\.?|https?:\S{4,100})$/i,
  /^[Ff]ollow (?:(?:\p{Lu}[\p{L}.'’-]{0,30} ){1,4})?@\w{2,30}(?: (?:and|on) [^“”"]{2,60}|\. Follow us\b[^“”"]{0,160})?\.?$/u,
  /^(?:e-?mail|contact|questions|(?:for )?(?:comments?|feedback|corrections|questions|tips)(?:(?: and| or|,) (?:comments?|feedback|corrections|questions|tips))?):? ?\S{1,40}@\S{3,40}$/i,
  /^(?:follow|read|see|find)(?: more of)? \S{1,12}['’]s (?:full )?coverage\b[^.“”"]{0,60}\bhttps?:\S{4,100}$/i,
  /^SOURCE:? \p{Lu}[^.!?]{2,80}$/u,
  /^\p{Lu}[^“”"]{20,300}[.!] More about \p{Lu}[\p{L}.'’ -]{2,40}$/u,
  // The author's initials, in German papers: `(jlu)`, `(jlu/ko)`, but not `(ii)`.
  /^\((?!(?:[ivxl]+|yes|no|sic)\))\p{Ll}{2,3}(?:\/\p{Ll}{2,3}){0,2}\)$/u,
  // `Ada Lind: 555-0190, @adalind`. A number alone may be one for help: `Town Hall: 555-0101`.
  /^(?=[^@]{0,80}@)(?:\p{Lu}[\p{L}.'’-]{0,30} ){1,2}\p{Lu}[\p{L}.'’-]{0,30}: (?:(?:\(?\d{3}\)?[ .-]{1,2})?\d{3}[.-]\d{4}|@\w{2,30}|\S{1,40}@\S{3,40})(?:[,;|] ?(?:(?:\(?\d{3}\)?[ .-]{1,2})?\d{3}[.-]\d{4}|@\w{2,30}|\S{1,40}@\S{3,40})){0,3}$/u,
  /^twitter:? @\w{2,30}$/i,
  // Who wrote and edited it: `lo/bt/jm`.
  /^(?:bur-)?(?!s?he\/)[a-z]{2,3}(?:-[a-z]{2,3})?\/[a-z]{2,3}\/[a-z]{2,3}(?:\/[a-z]{2,3})?$/,
  /^(?:-\s?30\s?-|#{3}|[-(]?ENDS?[-)]?|\(END\) .{0,40})$/,
  /^(?:_{3,}|-{3,}|\*{3,}|={3,}|~{3,})$/,
);
