import chardet from 'chardet';
import iconv from 'iconv-lite';
import { UserError } from '../../errors.js';
import { latinEncodingOf } from './latin.js';
import { withoutMisreading } from './misread.js';

/** Encodings that may be guessed: unlike the Latin ones, they cannot be mistaken for Windows-1252. */
const GUESSABLE = /^(windows-125[1356]|KOI8-R|ISO-8859-[5678]|Shift_JIS|EUC-|GB18030|Big5)/;
/**
 * How sure, out of 100, a guess must be: for any text, for one that cannot be Windows-1252, and for such a one if the guess
 * is `ONLY` times as sure as the next.
 */
const SURE = { always: 60, unlessLatin: 30, ifOnly: 15 };
const ONLY = 4;
/** Characters, or bytes, that are enough to judge a text. */
const SAMPLE = 65_536;

/**
 * Text from the bytes of a file: UTF-8 and UTF-16 with or without a byte order mark, else the charset that the file
 * `declared` about itself, else what chardet is sure of, else the Latin one in which the text makes sense. Throws
 * `UserError` for bytes that are not text, or whose encoding cannot be determined.
 */
export function decode(bytes: Uint8Array, declared?: string): string {
  const text = decodeBytes(bytes, declared);
  if (looksBinary(text)) throw new UserError('is not text, whatever its name says');
  return text;
}

function decodeBytes(bytes: Uint8Array, declared: string | undefined): string {
  const wide = utf16(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  if (isUtf8(utf8)) return withoutMisreading(utf8);
  const named = declared && (AS_BROWSERS.find(([name]) => name.test(declared))?.[1] ?? declared);
  // It is not UTF-8, whatever it declares.
  if (named !== undefined && !/^utf-?8$/i.test(named) && iconv.encodingExists(named))
    return iconv.decode(Buffer.from(bytes), named);
  const latin = iconv.decode(Buffer.from(bytes), 'windows-1252');
  const guesses = chardet.analyse(bytes.subarray(0, SAMPLE)).filter(({ name }) => GUESSABLE.test(name));
  const [guess, next] = guesses;
  const isOther = isHardlyLatin(latin);
  // A short text makes no guess sure, but may leave only one.
  const isOnly = guess !== undefined && guess.confidence >= ONLY * Math.max(next?.confidence ?? 0, 1);
  const least = !isOther ? SURE.always : isOnly ? SURE.ifOnly : SURE.unlessLatin;
  if (guess === undefined || guess.confidence < least) {
    if (isOther && !looksBinary(latin)) throw new UserError('is in an unknown encoding: save it as UTF-8');
    const encoding = latinEncodingOf(bytes);
    if (encoding !== 'windows-1252') return iconv.decode(Buffer.from(bytes), encoding);
    // The generic currency sign is where ISO-8859-15 has the euro.
    return latin.includes('¤') ? latin.replaceAll('¤', '€') : latin;
  }
  // KOI8-U has Ukrainian letters where KOI8-R has box-drawing lines.
  return iconv.decode(Buffer.from(bytes), guess.name === 'KOI8-R' ? 'KOI8-U' : guess.name);
}

/** What is declared as one of these is read as a superset, as the WHATWG's Encoding Standard says. */
const AS_BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:iso-?8859-?1|latin-?1|(?:us-)?ascii)$/i, 'windows-1252'],
  [/^(?:iso-?8859-?9|latin-?5)$/i, 'windows-1254'],
];

/** Whether most letters of a text read as Windows-1252 have accents, as in no language written with it. */
function isHardlyLatin(text: string): boolean {
  const words = text.slice(0, SAMPLE).replace(/<[^<>]*>/g, '');
  const plain = words.match(/[a-z]/gi)?.length ?? 0;
  const accented = words.match(/[^\p{ASCII}\s\p{P}]/gu)?.length ?? 0;
  return accented > plain && accented > FEWEST_ACCENTS;
}

/** A line of dashes, or a name, is too little text to judge by. */
const FEWEST_ACCENTS = 10;

/** By its byte order mark, or by the positions of the zero bytes of its Latin letters, digits and line ends. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1;
  });
  const [even, odd] = zeros as [number, number];
  if (bytes.length % 2 === 1 || even + odd < sample.length / 8) return null;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : null;
}

/**
 * A few broken bytes do not mean that a UTF-8 file has another encoding: all its other letters would turn to rubbish.
 */
function isUtf8(decoded: string): boolean {
  if (!decoded.includes('\uFFFD')) return true;
  let broken = 0;
  let beyondAscii = 0;
  for (const character of decoded) {
    if (character === '\uFFFD') broken += 1;
    else if (character > '\x7f') beyondAscii += 1;
  }
  return broken * 2 <= beyondAscii;
}

/** Text has no zero bytes, and hardly any control characters or undecodable bytes. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (sample.includes('\0')) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const odd = sample.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\uFFFD]/g)?.length ?? 0;
  return odd > 2 + sample.length / 100;
}
