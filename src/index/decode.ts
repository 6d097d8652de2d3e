import chardet from 'chardet';
import iconv from 'iconv-lite';
import { UserError } from '../errors.js';

/** Encodings that a guess may name: unlike the Latin ones, they cannot be mistaken for Windows-1252. */
const GUESSABLE = /^(windows-1251|KOI8-R|Shift_JIS|EUC-|GB18030|Big5)/;
const SURE = 60;

/**
 * Text from the bytes of a file: UTF-8 and UTF-16 with or without a byte order mark, else the charset that
 * the file `declared` about itself, else Windows-1252 (or what chardet is sure of).
 * Throws `UserError` for bytes that are not text.
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
  if (isUtf8(utf8)) return utf8;
  if (declared !== undefined && iconv.encodingExists(declared))
    return iconv.decode(Buffer.from(bytes), declared);
  const [guess] = chardet.analyse(bytes.subarray(0, 65_536));
  const sure = guess !== undefined && guess.confidence >= SURE && GUESSABLE.test(guess.name);
  return iconv.decode(Buffer.from(bytes), sure ? guess.name : 'windows-1252');
}

/** By its byte order mark, or by where the zero bytes of its Latin letters, digits and line ends stand. */
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

/** A few broken bytes do not make a UTF-8 file another encoding: its other letters would all turn to rubbish. */
function isUtf8(decoded: string): boolean {
  let broken = 0;
  let beyondAscii = 0;
  for (const character of decoded) {
    if (character === '\uFFFD') broken += 1;
    else if (character > '\x7f') beyondAscii += 1;
  }
  return broken * 2 <= beyondAscii;
}

/** Text holds no zero bytes, and next to no control characters or undecodable bytes. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 65_536);
  if (sample.includes('\0')) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const odd = sample.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\uFFFD]/g)?.length ?? 0;
  return odd > 2 + sample.length / 100;
}
