/** A page of this many bytes has more to say, if it is an article, than this many characters. */
const LARGE_PAGE = 20_000;
const LITTLE_TEXT = 700;

/** Whether a web page gave so little text that a script may have shown the rest, or a wall hidden it. */
export function isLittleText(name: string, bytes: number, text: string): boolean {
  return /\.(?:x|s)?html?$/i.test(name) && bytes >= LARGE_PAGE && text.length < LITTLE_TEXT;
}
