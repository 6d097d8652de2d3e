const DOMAIN = /^(?:https?:\/\/)?(?:www\.)?([\p{L}\d-]+)((?:\.[a-z]{2,}){1,2})\/?$/u;
/** A capital inside a word makes it a name of its own: UrduPoint, BuzzFeed, HuffPost. */
const COMPOUND = /^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)+$/u;

/**
 * An outlet by its own name, from the ways articles write it:
 * a domain in the outlet's own capitals stands for the name (`UrduPoint.com` is UrduPoint, while `bbc.co.uk`
 * stays as it is, for nothing says how BBC is written); of several, the first is the outlet and the rest are
 * its sources (`UrduPoint News / Sputnik`); a compound name needs no `News` (`UrduPoint News`, unlike `Sky News`).
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
