/** Names of authors as sites declare and print them. */

import { SHORT_MONTHS, WEEKDAYS } from '../../language/lexicon/calendar.js';
import { BY_IN_BYLINES } from '../../language/lexicon/foreign.js';
import { NAME_PARTICLES } from '../../language/lexicon/name-particles.js';
import { isGivenName } from '../../language/names/given-names.js';
import { PUBLISHED_LABEL } from './date-labels.js';
import { isAgency, isDomain, isOutlet } from './outlet.js';

/** Accounts and departments, which are not persons. */
const NOBODY =
  /^(?:(?:the )?(?:site |web ?site |super ?)?(?:admin(?:istrator)?|editors?|editorial|webmaster|web ?desk|news ?desk|news ?room|staff|guest|various(?: authors| hands)?|diverse|vari|varios|collectif|team|user|author|unknown|anonymous|contributors?|root|redakt(?:ion|ie)|redacción|redazione|rédaction|agenc(?:y|ies)|desk|n\/a|none|null|undefined)(?: (?:team|staff|desk|report(?:er|ers)?|writers?|board|admin|user))?)\s*\d*$|\b(?:staff(?: (?:writer|reporter|report)s?)?|desk|newsroom|correspondents?|editorial (?:team|writers|board)|webdesk)$/i;
const LONGEST_NAME = 80;
const MOST_WORDS = 6;
const LIST = /\s*(?:,|;|\||\band\b|&|\bund\b|\bet\b|\by\b|\boch\b|\bog\b|\ben\b)\s+(?=\p{Lu})/u;
const ROLE =
  /\b(?:writer|reporter|correspondent|editor|contributor|columnist|producer|journalist|analyst|bureau|chief|news|press|updated?|published|minutes?|min read|follow|email|twitter)\b/i;
/** Authors' names also have the "y" of Spanish and the "e" of Portuguese, which are no words of a byline. */
const PARTICLES = [...NAME_PARTICLES, 'y', 'e'].join('|');
/** What people call somebody: `William (Bill) Hart`, `Ivar (I.J.) Lund`. */
const SHORT_FORM = String.raw`\([“"']?\p{Lu}[\p{L}.]{0,15}["'”]?\)(?=\s\p{Lu})`;
const NAME = new RegExp(
  String.raw`^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|${SHORT_FORM}|${PARTICLES})){1,4}$`,
  'u',
);

/** Words before the names of a byline, in the languages of Europe. */
const BY = `(?:(?:written|words|story|report(?:ed|ing)?|posted|published|submitted|propos recueillis|recueilli|geschrieben|verfasst|veröffentlicht|eingestellt|erstellt|publié|posté|rédigé|écrit|escrito|publicado|scritto|pubblicato|geschreven|geplaatst|gepubliceerd|skrevet|skriven) )?(?:${BY_IN_BYLINES})|author|autora?|auteur|autore|texto?|автор`;
const BYLINE_START = new RegExp(
  String.raw`^(?:(?:${BY})(?::\s*|\s+)|(?:words|text|story|report)\s?:\s*)`,
  'iu',
);
/** The same within a line that also gives the day. */
const BYLINE_INSIDE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${BY})(?::\s*|\s+)(?=\p{Lu})`, 'iu');
const WEEKDAY = [...WEEKDAYS].map((day) => day.replace(/^./, (letter) => letter.toUpperCase())).join('|');
/** Where a line that begins with names goes on with the day. */
const WHEN = new RegExp(
  String.raw` (?:[|•·–—-]|(?:${WEEKDAY})(?!\p{L})|(?:on|at|am|um|vom|le|à|el|il|alle|op|om|den|kl\.?) (?:\p{L}{2,12}[.,]? )?\d|(?:(?:${SHORT_MONTHS.join('|')})[a-z]{0,6}\.? )?\d)[\s\S]*$`,
  'u',
);

/** Whether a name is that of an account or a department: `admin`, `Web Desk`, `STAFF REPORTER`. */
export function isAccountName(name: string): boolean {
  return NOBODY.test(name.trim());
}

/** A last name is one word, perhaps with particles: `Born, Lea`, unlike `Lea Born, Max Hild`. */
const LAST_FIRST = /^((?:\p{Ll}{1,4} ){0,2}\p{Lu}[\p{L}'’-]{1,40}), (\p{Lu}[^,;]{0,40})$/u;

/** One name as bibliographies write it, `Lund, Bo`, in its usual order. */
export function nameInOrder(author: string): string {
  const [, last, given] = LAST_FIRST.exec(author) ?? [];
  if (last === undefined) return author;
  return `${given} ${isInCapitals(last) && !isInCapitals(given!) ? capitalised(last) : last}`;
}

const isInCapitals = (word: string): boolean => CAPITALS.test(word) && !UNSURE.test(word);

/** Names as bibliographies write them, put into their usual order: `Lund, Bo; Ruiz, Ana`, and `Lund, Bo` alone. */
export function inOrder(authors: string): string {
  const parts = authors.split(';').flatMap((part) => part.trim() || []);
  const turned = parts.map((part) => LAST_FIRST.exec(part));
  const isGiven = (word: string) => isGivenName(CAPITALS.test(word) ? capitalised(word) : word);
  const isTurned =
    turned.every((match) => match !== null) &&
    (parts.length > 1 ||
      turned.every((match) => {
        const [last, given = ''] = match!.slice(1);
        // Capitals mark the last name, even if it may be a given one: `LEE, Ann`.
        const isMarked = isInCapitals(last!) && !isInCapitals(given.split(' ', 1)[0]!);
        return isGiven(given.split(' ', 1)[0]!) && (isMarked || !isGiven(last!));
      }));
  return isTurned ? parts.map(nameInOrder).join(', ') : authors;
}

/** What follows a name: an account, `(@annlee)`, or after a stroke an outlet. */
const ACCOUNT = / \(?@\w{2,30}\)?$/;
const AFTER_STROKE = /^([^/|]{4,60}?) ?[/|] ?([^/|]{4,60})$/;

/** An author without account, outlet and role: `Otto Finch, Rail Correspondent`. */
export function withoutRole(author: string): string {
  const [, before, after = ''] = AFTER_STROKE.exec(author) ?? [];
  if (before !== undefined && NAME.test(before) && (isOutlet(after) || isAgency(after))) return before;
  const [person = ''] = author.split(ACCOUNT, 1);
  if (person !== author && NAME.test(person)) return person;
  const [, name, role] = /^([^,;]{3,80})[,;] ([^,;]{4,60})$/u.exec(author) ?? [];
  return role !== undefined && /(?:writer|reporter|correspondent|editor|columnist|critic)s?$/i.test(role)
    ? name!
    : author;
}

/**
 * The names of a list, each once, without those that are two others run together: `Ana Ruiz Bo Lund`, `Ana Ruiz`, `Bo
 * Lund`.
 */
export function eachOnce(names: readonly string[]): string[] {
  const each = [...new Set(names)];
  const runTogether = new Set(each.flatMap((one) => each.map((other) => `${one} ${other}`)));
  return each.filter((name) => !runTogether.has(name));
}

/** Names in a row, `Ana Ruiz and Bo Lund`, as a list: `Ana Ruiz, Bo Lund`. Anything else is unchanged. */
export function asList(authors: string): string {
  const names = printedNames(authors);
  return names.length > 1 && names.length === authors.split(LIST).length ? names.join(', ') : authors;
}

const CAPITALS = /^\p{Lu}(?:[\p{Lu}.'’-]|(?<=^M)c){1,30}$/u;
/** Words whose usual form is not known: particles, initials, `MACDONALD`, and what has no vowel. */
const UNSURE = /^MAC.{2}|\.|^[^AEIOUYÀ-ÖØ-Ý]+$/u;
const GENERATION = /^(?:JR\.?|SR\.?|II|III|IV)$/;

/** Authors printed in capitals as people write them, where that is certain: `GINA KOLSTAD` is Gina Kolstad. */
export function inUsualCase(authors: string): string {
  return authors
    .split(/( ?[,;&] ?| and | AND )/)
    .map((part) => nameInUsualCase(part))
    .join('');
}

function nameInUsualCase(name: string): string {
  if (name === ' AND ') return ' and ';
  const words = name.split(' ');
  const [given, ...others] = words;
  const isSure = (word: string) =>
    GENERATION.test(word) ||
    (CAPITALS.test(word) && !UNSURE.test(word) && !NAME_PARTICLES.has(word.toLowerCase()));
  const isPrinted = others.length > 0 && words.length <= MOST_WORDS && words.every(isSure) && !isOutlet(name);
  return isPrinted && isGivenName(capitalised(given!).split('-', 1)[0]!)
    ? words.map(capitalised).join(' ')
    : name;
}

/** `ANNE-MARIE` is Anne-Marie, `O’HARE` is O’Hare and `McVEIGH` is McVeigh. */
function capitalised(word: string): string {
  if (/^I/.test(word) && GENERATION.test(word)) return word;
  return word
    .toLowerCase()
    .replace(/(?:^mc|^[od]['’]|^|-)\p{L}/gu, (start) => start.slice(0, -1) + start.at(-1)!.toUpperCase())
    .replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}

/** Whether a declared author is a person: not an account, a domain or the outlet itself. */
export function isSomebody(name: string, outlet: string | null): boolean {
  const plain = name.trim();
  if (
    plain === '' ||
    plain.length > LONGEST_NAME ||
    isDomain(plain) ||
    /[\w-]+\.\w{2,}\.\w{2,}$|@|https?:/.test(plain)
  )
    return false;
  if (NOBODY.test(plain) || plain.split(/\s+/).length > MOST_WORDS) return false;
  if (outlet === null) return true;
  // `Ediciones El País`, where the outlet’s name is too long to be somebody’s last name.
  const isNamedFor = /\S\s+\S/.test(outlet.replace(/^the\s+/i, '')) && bare(plain).endsWith(bare(outlet));
  return !isNamedFor && !isOfOutlet(bare(plain), bare(outlet));
}

/** A shorter name of an outlet may be the beginning of a person's. */
const SHORTEST_OUTLET = 6;

/** Whether a name is the outlet's or that of a part of it: `USA TODAY Sports`. */
function isOfOutlet(name: string, outlet: string): boolean {
  return name === outlet || (outlet.length >= SHORTEST_OUTLET && name.startsWith(outlet));
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+|\.\p{L}{2,4}$/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A role, an outlet, or whatever else stands beside a name. */
const BESIDE_NAME = new RegExp(String.raw` ?(?:[,;|•·]| \/ |(?!${SHORT_FORM})\().*$`, 'u');

/** `Cora Dahlby cdahlby@courier.example` */
const MAIL = / [\w.+-]{1,40}@[\w-]{1,40}\.[\w.-]{2,40}$/;

/** The names in a printed byline: `By Ana Ruiz and Bo Lund, Staff Writers`. Empty if it holds none. */
export function printedNames(byline: string): string[] {
  const words = byline.replace(/\s+/g, ' ').trim().replace(BYLINE_START, '');
  if (words.length > 2 * LONGEST_NAME) return [];
  const names: string[] = [];
  for (const part of words.split(LIST)) {
    const name = part
      .replace(MAIL, '')
      .replace(WHEN, '')
      .replace(BESIDE_NAME, '')
      .split(PUBLISHED_LABEL, 1)[0]!
      .trim();
    if (!NAME.test(name) || ROLE.test(name)) break;
    names.push(name);
  }
  return names;
}

/** `Ana Ruiz, Staff Writer | Photos by Bo Lund` */
const NAME_AND_ROLE = /^([^,|]{4,60}), ([^,|]{6,40})(?: \| .{1,100})?$/;
const OFFICE = /^(?:\p{L}{1,20} ){0,3}(?:writer|reporter|correspondent|columnist)$/iu;

/** The names in a line that names the author, perhaps after the day: `Publié le 12 mars 2024 par Ana Ruiz`. */
export function namesInLine(line: string, saysWhen: boolean): string[] {
  const [, person, role] = NAME_AND_ROLE.exec(line) ?? [];
  if (person !== undefined && OFFICE.test(role!)) {
    const name = person.replace(BYLINE_START, '');
    if (NAME.test(name)) return [name];
  }
  const start = BYLINE_START.exec(line) ?? (saysWhen ? BYLINE_INSIDE.exec(line) : null);
  return start === null ? [] : printedNames(line.slice(start.index));
}
