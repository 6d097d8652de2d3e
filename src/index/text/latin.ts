/** Which single-byte Latin encoding a text is in: Windows-1252, or another that the same bytes read better in. */
import iconv from 'iconv-lite';

/** Letters beyond a to z of the languages written in it, in small letters. */
const WESTERN = [
  'éèêëàâçñöüïôäáíóß',
  'äöüßé',
  'àâæçéèêëîïôœùûüÿ',
  'áéíñóúüçïàèò',
  'áâãàçéêíóôõúü',
  'àèéìíîòóùú',
  'éëïöüèêâáíó',
  'åäöéæøüó',
  'áðéíóúýþæö',
];
const CENTRAL = ['ąćęłńóśźż', 'áčďéěíňóřšťúůýžäĺľŕô', 'áéíóöőúüű', 'ăâîșțşţé', 'čćđšž'];
const CANDIDATES: readonly { readonly encoding: string; readonly alphabets: readonly string[] }[] = [
  { encoding: 'windows-1252', alphabets: WESTERN },
  { encoding: 'windows-1250', alphabets: CENTRAL },
  { encoding: 'iso-8859-2', alphabets: CENTRAL },
  { encoding: 'windows-1254', alphabets: ['çğıiöşüâîû'] },
  { encoding: 'windows-1257', alphabets: ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äõöüšž'] },
  { encoding: 'macintosh', alphabets: WESTERN },
  // DOS.
  { encoding: 'cp850', alphabets: WESTERN },
];
const SAMPLE = 65_536;
/** So many characters beyond ASCII are enough to judge by. */
const FEWEST = 3;
/** Shares of them: the least that must make sense in another encoding, and the most that may in Windows-1252. */
const SENSE = { other: 0.97, latin: 0.95 };

/** Characters beyond ASCII, with the characters on both sides. */
const BEYOND = /(?<=(^|.))[^\p{ASCII}](?=(.|$))/gsu;

/** The name of the encoding. */
export function latinEncodingOf(bytes: Uint8Array): string {
  const sample = Buffer.from(bytes.subarray(0, SAMPLE));
  const [latin, ...others] = CANDIDATES.map(({ encoding, alphabets }) => ({
    encoding,
    sense: senseOf(iconv.decode(sample, encoding), alphabets),
  }));
  if (latin!.sense > SENSE.latin) return latin!.encoding;
  const best = others.reduce((one, other) => (other.sense > one.sense ? other : one));
  return best.sense >= SENSE.other ? best.encoding : latin!.encoding;
}

/** The share of the characters beyond ASCII that stand where one of the languages has them; 1 if there are too few. */
function senseOf(text: string, alphabets: readonly string[]): number {
  const letters = new Map<string, number>();
  let marks = 0;
  let all = 0;
  for (const match of text.matchAll(BEYOND)) {
    const [character, before = '', after = ''] = match as unknown as [string, string?, string?];
    all += 1;
    if (/\p{L}/u.test(character)) {
      // A capital inside a word is no letter of it.
      if (/\p{Lu}/u.test(character) && /\p{Ll}/u.test(before)) continue;
      // `İ` becomes two characters.
      const small = character.toLowerCase()[0]!;
      letters.set(small, (letters.get(small) ?? 0) + 1);
    } else if (isAtItsPlace(character, before, after)) marks += 1;
  }
  if (all < FEWEST) return 1;
  const counts = alphabets.map((alphabet) =>
    [...letters].reduce((sum, [letter, count]) => sum + (alphabet.includes(letter) ? count : 0), 0),
  );
  return (marks + Math.max(...counts)) / all;
}

/**
 * Whether a mark is where it belongs: quotation marks at the edges of words, apostrophes inside them, signs beside
 * figures.
 */
function isAtItsPlace(mark: string, before: string, after: string): boolean {
  const [isWordBefore, isWordAfter] = [/[\p{L}\p{N}]/u.test(before), /[\p{L}\p{N}]/u.test(after)];
  if (mark === '’') return isWordBefore || isWordAfter || /[\s"”]/u.test(after);
  if (/[“‘„‚]/u.test(mark)) return !isWordBefore && /\S/u.test(after);
  if (mark === '”') return /\S/u.test(before) && !isWordAfter;
  if (/[«»–—…\s]/u.test(mark)) return true;
  if (/[£€¥$°§%©®™•·½¼¾²³ºª¿¡×]/u.test(mark))
    return !(isWordBefore && /\p{L}/u.test(after)) && !/\p{Ll}/u.test(before);
  return false;
}
