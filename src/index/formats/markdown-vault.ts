/** What Obsidian and programs like it add to Markdown, read as what they show. */

/** Fenced blocks and code within a line, where none of this means anything. */
const CODE =
  /(^ {0,3}(?:`{3,}(?!`)|~{3,}(?!~))[^\n]*\n[\s\S]*?(?:^ {0,3}(?:`{3,}(?!`)|~{3,}(?!~))[ \t]*$|(?![\s\S]))|`[^`\n]+`)/m;
/** Notes that are shown to nobody but their writer: one without an end reaches to the end of the text, as it does there. */
const COMMENT = /%%[\s\S]*?%%|^%%[\s\S]*/gm;
const EMBED = /!\[\[[^[\]\n]{1,500}\]\]/g;
const LINK = /\[\[(?:[^[\]|\n]{1,500}\|)?([^[\]|\n]{1,500})\]\]/g;
const HIGHLIGHT = /==(?=\S)([^=\n]+)==/g;
/** The name of a block, to be linked to. */
const BLOCK_ID = /(?:^|(?<=[^\s^])[ \t])\^(?=[\w-]{0,60}[a-z])[\w-]{1,60}[ \t]{0,4}$/gim;
const CALLOUT = /^((?:> ?){1,5})\[![\w-]{1,30}(?:\|[^\]\n]{0,60})?\][+-]?[ \t]*(.*)$/gm;
const INLINE_NOTE = /\^\[[^[\]\n]{1,500}\]/g;

/** A text without private notes, embedded files and names of blocks; links, marks and callouts by the words they show. */
export function asShown(text: string): string {
  const shown = text.replace(COMMENT, '');
  if (!/\[\[|==|\^|\[!/.test(shown)) return shown;
  return shown
    .split(CODE)
    .map((part, at) => (at % 2 === 1 ? part : plain(part)))
    .join('');
}

function plain(text: string): string {
  return text
    .replace(EMBED, '')
    .replace(LINK, (_, shown: string) => shown.replace(/#\^?[^#]*$/, '') || shown)
    .replace(HIGHLIGHT, '$1')
    .replace(CALLOUT, (_, quote: string, title: string) =>
      title === '' ? quote : `${quote}${title}\n${quote}`,
    )
    .replace(INLINE_NOTE, '')
    .replace(BLOCK_ID, '');
}
