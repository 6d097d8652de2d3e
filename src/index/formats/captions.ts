/** The text of subtitles (WebVTT, SubRip), which transcripts of recordings are often saved as. */

const TIMES = /^(?:\d+:)?\d{1,2}:\d{2}[.,]\d{3}[ \t]+-->[ \t]+(?:\d+:)?\d{1,2}:\d{2}[.,]\d{3}/;
/** Fewer times may be an example in an article about subtitles. */
const FEWEST = 2;
/** What live captions write where somebody else begins to speak. */
const NEXT_SPEAKER = /^(?:[-–—]\s?)?>{2,3}\s?/;
/** Between two speakers in one line: the first has ended or breaks off. */
const SPEAKERS = /(?<=[.?!…–—\])"”’-]) (?=>{2,3} )/;
const SPEAKER = /^(?:[-–—]\s?\S|\p{Lu}[\p{Lu}\p{L}.'’ ]{0,40}:\s)/u;
const VOICE = /<v(?:\.[\w.]+)?\s+([^>]{1,60})>/g;
/** Style tags, times within a line, and the places on the screen that SubRip writes in braces. */
const MARK =
  /<\/?(?:[cibuv]|ruby|rt|lang|font)(?:[.\s][^>]{0,60})?>|<(?:\d+:)?\d\d:\d\d\.\d{3}>|\{\\[^{}]{1,60}\}/g;
/** Parts of a WebVTT file that are not shown. */
const UNSHOWN = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/;
/** Sounds that are not speech: `[APPLAUSE]`, `♪ music ♪`. */
const SOUND = /^(?:[-–—]\s?)?(?:[[(][^\])]{1,60}[\])]|♪.{0,200}♪|♪{1,3})$/u;

/** Who speaks, before what is said. */
const NAMED = /^[^:]{1,60}: /;
const ENDED = /[.?!…]["'”’)\]]*$/;

/** Where subtitles are shared. */
const SITE = /^.{0,40}(?:opensubtitles|amara)\.org.{0,40}$/i;
/** Who made the subtitles: people or an address, in a cue of its own at either end. */
const CREDIT =
  /^(?:subtitles?|subtitled|captions?|captioned|captioning|subtitling|transcript(?:ion)?|transcribed|sync(?:ed)?|synchronised|translated|translation|ripped) by:? (?<maker>\S.{1,80})$/i;
const MAKER = /^(?!.*, ?\p{Ll})(?:\p{Lu}|@\w|https?:|[\w-]{1,60}[.@]\w).*[^\s.,;:!?…]$/u;
const CREDITED = 2;
/** Where their maker is to be found, on a line by itself. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S{1,80}$/i;

/** The characters that WebVTT writes by name. */
const BY_NAME: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' };

/** The lines of one cue, as they are shown. */
type Cue = readonly string[];

/**
 * What is said, without cue numbers, times and sounds: a paragraph for each speaker, and for each sentence that ends a
 * cue. Rolling lines, shown again with the next cue, count once. Null if the text is not subtitles.
 */
export function readCaptions(
  text: string,
): { readonly head: readonly string[]; readonly said: readonly string[] } | null {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const fewest = /^WEBVTT(?:\s|$)/.test(lines[0]!) ? 1 : FEWEST;
  if (lines.filter((line) => TIMES.test(line)).length < fewest) return null;
  const { head, cues: all } = readCues(lines);
  const cues = withoutCredits(all);
  const paragraphs: string[] = [];
  let said: string[] = [];
  for (const shown of (isRolling(cues) ? unrolled(cues) : cues).flat()) {
    const line = shown.replace(NEXT_SPEAKER, '');
    const isEnded = ENDED.test(said.at(-1)?.slice(-20) ?? '');
    const [voice] = NAMED.exec(line) ?? [];
    // WebVTT names the speaker of each cue, even in the middle of a sentence.
    const goesOn = !isEnded && voice !== undefined && said[0]?.startsWith(voice) === true;
    const words = goesOn ? line.slice(voice.length) : line;
    const isOver = isEnded || line !== shown || SPEAKER.test(words);
    if (said.length > 0 && isOver) {
      paragraphs.push(said.join(' '));
      said = [];
    }
    said.push(words);
  }
  return { head, said: said.length === 0 ? paragraphs : [...paragraphs, said.join(' ')] };
}

function wordsOf(line: string): string {
  return line
    .replace(VOICE, '$1: ')
    .replace(MARK, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => BY_NAME[name]!)
    .trim();
}

/** What stands above the first cue, which a transcript may have as its title, and the cues. */
function readCues(lines: readonly string[]): { head: string[]; cues: Cue[] } {
  const isCue = (at: number) => TIMES.test(lines[at] ?? '');
  // The number or name of a cue is above its times.
  const isName = (at: number) =>
    lines[at] !== '' && isCue(at + 1) && !isCue(at) && (lines[at - 1] ?? '') === '';
  const first = lines.findIndex((_, at) => isCue(at) || isName(at));
  const cues: string[][] = [];
  let isShown = true;
  for (let at = first; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (isCue(at)) {
      cues.push([]);
      isShown = true;
    } else if ((lines[at - 1] ?? '') === '' && UNSHOWN.test(line)) isShown = false;
    else if (isShown && line !== '' && !isName(at)) {
      const words = wordsOf(line);
      if (words !== '' && !SOUND.test(words) && !SITE.test(words))
        cues.at(-1)?.push(...words.split(SPEAKERS));
    }
  }
  return { head: shownOf(lines.slice(0, first)), cues };
}

function withoutCredits(cues: readonly Cue[]): readonly Cue[] {
  const shown = cues.filter((cue) => cue.length > 0);
  const ends = new Set([...shown.slice(0, CREDITED), ...shown.slice(-CREDITED)]);
  // A line that begins in lower case goes on with speech: `translated by Ana Ruiz`.
  const isCredit = ([line = '', ...others]: Cue) =>
    others.every((other) => ADDRESS.test(other)) &&
    /^\p{Lu}/u.test(line) &&
    MAKER.test(CREDIT.exec(line)?.groups?.maker ?? '');
  return cues.filter((cue) => !ends.has(cue) || !isCredit(cue));
}

/** Lines above the cues, without the blocks of style rules. */
function shownOf(lines: readonly string[]): string[] {
  let isShown = true;
  return lines.filter((line, at) => {
    if ((lines[at - 1] ?? '') === '') isShown = !UNSHOWN.test(line);
    return isShown && line !== '';
  });
}

const withoutVoice = (line: string) => line.replace(NAMED, '');
/** The lines of a cue, with and without who speaks. */
const linesOf = (cue: Cue): ReadonlySet<string> => new Set([...cue, ...cue.map(withoutVoice)]);

/** Whether most cues begin with the end of the cue before. */
function isRolling(cues: readonly Cue[]): boolean {
  const again = cues.filter(
    (cue, at) => at > 0 && cue.length > 0 && linesOf(cues[at - 1]!).has(cue[0]!),
  ).length;
  return again >= FEWEST && again * 3 >= cues.length;
}

function unrolled(cues: readonly Cue[]): Cue[] {
  return cues.map((cue, at) => {
    const shown = linesOf(cues[at - 1] ?? []);
    return cue.filter((line) => !shown.has(line));
  });
}
