import { NAME_PARTICLES } from '../../language/lexicon/name-particles.js';

const DOMAIN = /^(?:https?:\/\/)?(?:www\.)?([\p{L}\d-]+)((?:\.[a-z]{2,}){1,2})\/?$/u;
/** A capital inside a word makes it a name of its own: UrduPoint, BuzzFeed, HuffPost. */
const COMPOUND = /^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)+$/u;

/**
 * An outlet by its own name, from the ways articles write it: a domain in the outlet's own capitals stands for the
 * name (`UrduPoint.com` is UrduPoint, while `bbc.co.uk` stays as it is, because nothing says how BBC is written); of
 * several, the first is the outlet and the rest are its sources (`UrduPoint News / Sputnik`); a compound name needs
 * no `News` (`UrduPoint News`, unlike `Sky News`).
 */
export function outletName(written: string): string | null {
  const name = written.split(/\s*\/\s+|\s+\/\s*/)[0]!.trim();
  const label = DOMAIN.exec(name)?.[1];
  if (label !== undefined) return /\p{Lu}/u.test(label) ? label : name.replace(/^https?:\/\/|\/$/g, '');
  const [first, second, ...more] = name.split(' ');
  if (second === 'News' && more.length === 0 && COMPOUND.test(first!)) return first!;
  return name === '' ? null : name;
}

/** Whether the words are a web domain alone, such as `UrduPoint.com`. */
export function isDomain(words: string): boolean {
  return DOMAIN.test(words);
}

/** Agencies that sign their reports. */
const AGENCY =
  /\b(?:AP|AFP|APA|ANI|ANSA|APP|BBC|CNN|dpa|DPA|EFE|IANS|Interfax|Kyodo|MENA|NNA|PA|PTI|Reuters|REUTERS|Sputnik|TASS|UNI|UPI|WAM|Xinhua|Yonhap)\b|\b(?:News|Press|Agency|Wire)\b/;
/** What newspapers call themselves. */
const NEWSPAPER =
  /^(?:the )?(?:daily|sunday) \p{L}|^the (?:guardian|independent|observer|economist|times|sun)$|\b(?:advertiser|agency|argus|bulletin|chronicle|courier|daily|dispatch|echo|examiner|gazette|globe|guardian|herald|independent|inquirer|journal|ledger|mail|mercury|mirror|news|newswire|observer|post|press|register|review|sentinel|standard|star|telegraph|times|tribune|weekly|wire|anzeiger|bote|corriere|courant|courrier|dagblad|diario|gazzetta|giornale|kurier|rundschau|tageblatt|tagblatt|volksblatt|zeitung)(?: (?:of|du|des?|del)(?: (?:the|la))? \p{L}+)?$/iu;
const PIECE = String.raw`(?:\p{Lu}[\p{L}\p{N}.'’&-]*|of|the|and|&)`;
const CAPITALISED = new RegExp(
  `^${PIECE}(?: (?:${PIECE}|${[...NAME_PARTICLES].join('|')}|des|les)){0,5}$`,
  'u',
);

/** Whether words name an agency, or anything called "news", "press" or "agency". */
export function isAgency(words: string): boolean {
  return AGENCY.test(words);
}

/** Whether a line is nothing but a name. */
export function isName(line: string): boolean {
  return CAPITALISED.test(line);
}

/** Whether a whole line is a newspaper's name of several words: `The Daily Harbour`, `CAPE LEDGER`. */
export function isOutlet(line: string): boolean {
  return line.includes(' ') && isName(line) && NEWSPAPER.test(line);
}
