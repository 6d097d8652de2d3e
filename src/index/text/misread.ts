import iconv from 'iconv-lite';

/** Fewer may be an example in an article about encodings. */
const FEWEST = 2;
/** One UTF-8 character, with each byte read as a character of Windows-1252. */
const MISREAD = /[\u00c2-\u00f4]\P{ASCII}{1,3}/gu;
/** The last byte of a closing quotation mark is undefined in Windows-1252, so programs drop it. */
const CUT_QUOTE = /\u00e2\u20ac(?=[\s.,;:!?)\]]|$)/g;
const CLOSING_QUOTE = '\u00e2\u20ac\u009d';

/** The byte that each character beyond ASCII stands for; the five that Windows-1252 does not use stand for themselves. */
const BYTES = new Map(
  Array.from({ length: 128 }, (_, at) => at + 128).flatMap((byte): [string, number][] => [
    [String.fromCharCode(byte), byte],
    [iconv.decode(Buffer.of(byte), 'windows-1252'), byte],
  ]),
);
BYTES.delete('\uFFFD');

/**
 * Restores a text that was UTF-8 but was read and saved as Windows-1252 (`â€œNo.â€\u009d`). It does so only if the
 * whole text agrees: every character beyond ASCII is part of such a sequence, and their bytes are valid UTF-8.
 */
export function withoutMisreading(text: string): string {
  if ((text.match(MISREAD)?.length ?? 0) < FEWEST) return text;
  const whole = text.replace(/^\uFEFF/, '').replace(CUT_QUOTE, CLOSING_QUOTE);
  const bytes = Buffer.alloc(whole.length);
  for (let at = 0; at < whole.length; at += 1) {
    const byte = whole[at]! < '\x80' ? whole.charCodeAt(at) : BYTES.get(whole[at]!);
    if (byte === undefined) return text;
    bytes[at] = byte;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}
