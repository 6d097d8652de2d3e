/** Syntax that Obsidian and similar programs add to Markdown, replaced by what they show. */
import { raise } from '../../text/raised.js';

/** Fenced blocks and code within a line, where none of this means anything. */
const CODE =
  /(^ {0,3}(?:`{3,}(?!`)|~{3,}(?!~))[^\n]*\n[\s\S]*?(?:^ {0,3}(?:`{3,}(?!`)|~{3,}(?!~))[ \t]*$|(?![\s\S]))|`[^`\n]+`)/m;
/** Private comments; as in Obsidian, one without an end extends to the end of the text. */
const COMMENT = /%%[\s\S]*?%%|^%%[\s\S]*/gm;
/** Blocks that a plugin runs to show the result; one without an end also extends to the end of the text. */
const RUN =
  /^ {0,3}```(?:dataview(?:js)?|query|tasks?|todoist|button|mermaid|chart|leaflet|excalidraw|kanban|toc)\b[^\n]*\n[\s\S]*?(?:^ {0,3}```[ \t]*$|(?![\s\S]))/gm;
/** Code for site generators: `{{< figure src="a.jpg" >}}`, `{% include map.html %}`. */
const SHORTCODE = /\{\{[<%][^{}\n]{0,500}[%>]\}\}|\{%[^{}%\n]{0,500}%\}/g;
/** Names and classes that Kramdown and Pandoc give a line, and Pandoc's fences. */
const ATTRIBUTES =
  /^(?:[*+-] [^\n]{1,40}\n)?\{:\s?toc\}$|^\{:[^{}\n]{1,200}\}$| \{[#.][^{}\n]{1,200}\}$|\{: ?[#.][^{}\n]{1,200}\}$|^:{3,}[^\n]{0,100}$|^\[(?:TOC|\[_?TOC_?\])\]$/gm;
const TAGS_ALONE = /^(?:#[\p{L}_][\p{L}\p{N}_/-]{0,60}#?[ \t]*){1,30}$/gmu;
/** Links that open a program, and headings and excerpts that programs add. */
const APP_LINK =
  /[ \t]?\(\[pdf\]\(zotero:[^()\s]{1,500}\)\)|^\(\d{1,2}\/\d{1,2}\/\d{4}, [\d:]{4,8} [AP]M\)$|^#{1,3} Full Content[ \t]*$|^> ## Excerpt\n(?:> [^\n]{0,600}\n){1,3}|^\[(?:Read on Omnivore|Read Original|Open in \w{3,20})\]\([^()\s]{1,2000}\)[ \t]*$/gm;
/** Tasks and queries of plugins and outliners. */
const TASK =
  /^[ \t]{0,40}- (?:\[[ xX/-]\] #task\b|\{\{\[\[(?:TODO|DONE)\]\]\}\}|(?:SCHEDULED|DEADLINE):)[^\n]*$|^[ \t]{0,40}(?:SCHEDULED|DEADLINE): <[^<>\n]{1,60}>[ \t]*$/gm;
const OUTLINED_TASK = /^[ \t]{0,40}- (?:TODO|DOING|LATER|NOW|DONE|WAITING|CANCELL?ED) [^\n]*$/gm;
const MACRO = /\{\{[^{}\n]{1,300}\}\}/g;
const REFERENCE = /[ \t]?\(\([\w-]{6,40}\)\)/g;
/** Properties in Logseq, Roam and Dataview: `id:: 6041f3a2`, `[[Atlas]] | up:: [[Mining]]`. */
const PROPERTY = /^[ \t]{0,40}(?:[-*] )?(?:[^\n|]{1,60} \| )?[\p{L}_-]{2,30}::(?: [^\n]*)?$/gmu;
const EMBED = /!\[\[[^[\]\n]{1,500}\]\]/g;
const LINK = /\[\[(?:[^[\]|\n]{1,500}\|)?([^[\]|\n]{1,500})\]\](?!\()/g;
const HIGHLIGHT = /==(?=\S)([^=\n]+)==/g;
/** The name of a block, for links. */
const BLOCK_ID = /(?:^|(?<=[^\s^])[ \t]{1,4})\^(?=[\w-]{0,60}[a-z])[\w-]{1,60}[ \t]{0,4}$/gim;
const CALLOUT = /^((?:> ?){1,5})\[![\w-]{1,30}(?:\|[^\]\n]{0,60})?\][+-]?[ \t]*(.*)$/gm;
/** `m^2^`, as in Pandoc. */
const RAISED = /(?<=[\p{L}\p{N}])\^(\d{1,3})\^/gu;
/** As Bear writes it. */
const MARKED = /(?<![^\s(])::(?=[^\s:])([^:\n]{1,300})::(?![^\s.,;!?)])/g;
/** CriticMarkup: what was taken out and remarks, which are private; what was put in, in place of something else or not. */
const CUT = /\{--[\s\S]{0,2000}?--\}|\{>>[\s\S]{0,2000}?<<\}|\{~~[^~]{0,1000}~>/g;
const PUT_IN = /\{(?:\+\+|==)(?=\S)|(?:\+\+|==|~~)\}/g;
/** Pandoc's references to a bibliography: `[@moe2019, p. 4]`, `[see -@moe2019; @lee]` */
const CITATION =
  /[ \t]?\[(?:(?:see|cf\.|e\.g\.,?|siehe|vgl\.) )?-?@[\w:./+-]{2,60}(?:[,;][^[\]\n]{0,200})?\](?![[(:])/gi;
const INLINE_NOTE = /\^\[[^[\]\n]{1,500}\]/g;

/**
 * A text without private comments, embedded files, tags, code for programs and block names; links, marks and callouts
 * are replaced by the words they show.
 */
export function asShown(text: string): string {
  const shown = text.replace(COMMENT, '').replace(RUN, '').replace(CUT, '').replace(PUT_IN, '');
  if (!/\[\[|==|::|\[toc|\^|\[!|\{[{%:#.]|^:::|^#[\p{L}_]|\]\(|\[[^\]\n]{0,9}@|#task|\(\(/imu.test(shown))
    return shown;
  return shown
    .split(CODE)
    .map((part, at) => (at % 2 === 1 ? part : plain(part)))
    .join('');
}

/** A text below its head, without properties on lines of their own and without an outliner's tasks. */
export function withoutProperties(text: string): string {
  const rest = text.replace(PROPERTY, '');
  return rest === text ? text : rest.replace(OUTLINED_TASK, '');
}

function plain(text: string): string {
  return text
    .replace(TASK, '')
    .replace(SHORTCODE, '')
    .replace(MACRO, '')
    .replace(REFERENCE, '')
    .replace(ATTRIBUTES, '')
    .replace(TAGS_ALONE, '')
    .replace(APP_LINK, '')
    .replace(EMBED, '')
    .replace(LINK, (_, shown: string) => shown.replace(/#\^?[^#]*$/, '') || shown)
    .replace(HIGHLIGHT, '$1')
    .replace(CALLOUT, (_, quote: string, title: string) =>
      title === '' ? quote : `${quote}${title}\n${quote}`,
    )
    .replace(MARKED, '$1')
    .replace(CITATION, '')
    .replace(INLINE_NOTE, '')
    .replace(RAISED, (_, figures: string) => raise(figures))
    .replace(BLOCK_ID, '');
}
