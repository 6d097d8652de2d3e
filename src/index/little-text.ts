/** If a page of this many bytes is an article, it has more text than this many characters. */
const LARGE_PAGE = 20_000;
const LITTLE_TEXT = 700;

/** Whether a web page gave so little text that a script may show the rest, or a paywall hide it. */
export function isLittleText(name: string, bytes: number, text: string): boolean {
  return /\.(?:x|s)?html?$/i.test(name) && bytes >= LARGE_PAGE && text.length < LITTLE_TEXT;
}
