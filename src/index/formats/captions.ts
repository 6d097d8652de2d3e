/** The text of subtitles (WebVTT, SubRip), which transcripts of recordings are often saved as. */

const TIMES = /^(?:\d+:)?\d{1,2}:\d{2}[.,]\d{3}[ \t]+-->[ \t]+(?:\d+:)?\d{1,2}:\d{2}[.,]\d{3}/;
/** Fewer times may be an example in an article about subtitles. */
const FEWEST = 2;
const SPEAKER = /^(?:<v(?:\.\S+)?\s|[-–—]\s?\S|>>|\p{Lu}[\p{Lu}\p{L}.'’ ]{0,40}:\s)/u;
const VOICE = /<v(?:\.[\w.]+)?\s+([^>]{1,60})>/g;
const MARK = /<\/?(?:[cibuv]|ruby|rt|lang)(?:[.\s][^>]{0,60})?>|<(?:\d+:)?\d\d:\d\d\.\d{3}>/g;

/**
 * What is said, without cue numbers and times: a paragraph for each speaker, and for each sentence that closes a cue.
 * A text of no subtitles stays as it is.
 */
export function withoutTimes(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  if (lines.filter((line) => TIMES.test(line)).length < FEWEST) return text;
  const isCue = (at: number) => TIMES.test(lines[at] ?? '');
  // The number or name of a cue stands above its times.
  const isName = (at: number) =>
    lines[at] !== '' && isCue(at + 1) && !isCue(at) && (lines[at - 1] ?? '') === '';
  const first = lines.findIndex((_, at) => isCue(at) || isName(at));
  const head = lines.slice(0, first).filter((line) => !/^(?:WEBVTT\b|Kind: |Language: )/.test(line));
  const paragraphs: string[] = [];
  let said = '';
  for (let at = first; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line === '' || isCue(at) || isName(at)) continue;
    const words = line.replace(VOICE, '$1: ').replace(MARK, '');
    if (said !== '' && (SPEAKER.test(line) || /[.?!…]["'”’)\]]*$/.test(said.slice(-20)))) {
      paragraphs.push(said);
      said = '';
    }
    said = said === '' ? words : `${said} ${words}`;
  }
  return [...head, '', ...paragraphs, said].join('\n\n');
}
