import type { ArticleMetadata } from '../../domain.js';
import { findDates } from './dates.js';
import { inOrder, isAccountName, withoutRole } from './persons.js';
import {
  addressOf,
  dateOf,
  first,
  isProperties,
  namesOf,
  type Properties,
  revisionOf,
  wordsOf,
} from './structured-metadata.js';

/**
 * The keys in use for each field, in order of preference, in small letters without spaces, `_`, `-`, the full stops of
 * abbreviations and `(s)`. The origin may be nested under `source`.
 */
const KEYS = {
  title: [
    ...[
      'title',
      'headline',
      'fulltitle',
      'webtitle',
      'articletitle',
      'articlename',
      'storytitle',
      'heading',
      'booktitle',
    ],
    ...[
      'titel',
      'überschrift',
      'schlagzeile',
      'titre',
      'título',
      'titular',
      'titolo',
      'kop',
      'rubrik',
      'overskrift',
    ],
  ],
  publisher: [
    ...['publisher', 'publication', 'outlet', 'newspaper', 'source', 'site', 'sitename', 'sourcename'],
    ...['quelle', 'zeitung', 'journal', 'fuente', 'periódico', 'fonte', 'testata', 'jornal', 'bron', 'krant'],
    ...[
      'publicationtitle',
      'publicationname',
      'newspapername',
      'outletname',
      'mediumname',
      'medium',
      'medianame',
      'newsoutlet',
    ],
    ...['provider', 'sourcedomain', 'paper'],
  ],
  author: [
    ...[
      'author',
      'byline',
      'authors',
      'bylines',
      'by',
      'creator',
      'creators',
      'dc.creator',
      'writer',
      'writtenby',
    ],
    ...[
      'authorname',
      'authornames',
      'reporter',
      'reporters',
      'journalist',
      'journalists',
      'writers',
      'bylinetext',
      'author/byline',
      'bookauthor',
      'influencer',
    ],
    ...['autor', 'autorin', 'verfasser', 'auteur', 'auteurs', 'autores', 'autore'],
  ],
  published: [
    ...['published', 'date', 'publicationdate', 'datepublished', 'publisheddate', 'publishedat'],
    ...['publishdate', 'datepublish', 'pubdate', 'dc.date', 'publishedon', 'pubdatetime', 'publishtime'],
    ...[
      'dateofpublication',
      'releasedate',
      'postdate',
      'postedon',
      'webpublicationdate',
      'publicationdatetime',
    ],
    ...['publishedtime', 'publishdatetime', 'dateposted', 'firstpublished', 'firstpublicationdate', 'issued'],
    ...['veröffentlichtam', 'erschienenam', 'erscheinungsdatum', 'datedepublication', 'fechadepublicación'],
    ...[
      'fechapublicación',
      'datadepublicação',
      'datapubblicazione',
      'datadipubblicazione',
      'publicatiedatum',
    ],
    ...['datum', 'erschienen', 'veröffentlicht', 'fecha', 'timestamp', 'sent', 'publishedutc'],
  ],
  url: [
    ...['url', 'link', 'canonical', 'canonicalurl', 'permalink', 'source', 'sourceurl', 'resolvedurl'],
    ...[
      'weburl',
      'urlsource',
      'articleurl',
      'original',
      'originalurl',
      'articlelink',
      'storyurl',
      'sourcelink',
      'href',
      'pageurl',
    ],
  ],
};
/** When an article was last changed. */
const REVISED = [
  ...['revision', 'updated', 'modified', 'datemodified', 'dateupdated', 'updatedat', 'modifiedat', 'lastmod'],
  ...[
    'lastmodified',
    'lastupdated',
    'modifieddate',
    'updateddate',
    'updatedate',
    'webmodificationdate',
    'aktualisiert',
  ],
];

const plain = (key: string): string => key.toLowerCase().replace(/[ _-]|\.(?=\s|$)|\(e?s\)$/g, '');
/** The fields of a message, whose subject is a title, not a list of topics. */
const MAIL = { title: 'subject', author: 'from' };
/** What mail programs write before the subject of an answer or of a forwarded message. */
export const MAIL_PREFIXES = /^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|i|r|antw|enc|odp|doorst)\s?:\s?)+/i;
const subjectOf = (value: unknown): string | null => wordsOf(value)?.replace(MAIL_PREFIXES, '') || null;
const KNOWN = new Set([...Object.values(KEYS), ...Object.values(MAIL)].flat());

/** Where site generators keep fields that they do not know. */
const SECTIONS = ['extra', 'taxonomies', 'params'];

/** Whether a key is one of an article's metadata. */
export function isKnownKey(key: string): boolean {
  return KNOWN.has(plain(key));
}

/** Whether a key holds the day of publication. */
export function isDateKey(key: string): boolean {
  return KEYS.published.includes(plain(key));
}

/** Whether a key holds who wrote or published an article, or its address. */
export function isSourceKey(key: string): boolean {
  return [KEYS.author, KEYS.publisher, KEYS.url].some((keys) => keys.includes(plain(key)));
}

/** What front matter, or the labelled lines above a plain text, say about the article. */
export function metadataOf(properties: Properties): ArticleMetadata {
  const inside = SECTIONS.flatMap((name) => {
    const section = properties[name];
    return isProperties(section) ? Object.entries(section) : [];
  });
  const entries = [...inside, ...Object.entries(properties)];
  const values = new Map(entries.map(([key, value]) => [plain(key), value]));
  const source = values.get('source');
  const origin = isProperties(source) ? source : {};
  const isMail = values.has(MAIL.title) && values.has(MAIL.author);
  const sender = wordsOf(values.get(MAIL.author))?.replace(/\s*<?\S+@\S+$/, '');
  const at = (names: readonly string[]) => names.map((name) => values.get(name));
  const persons = [...at(KEYS.author), isMail && sender];
  const named = first(personsOf, persons) ?? first(namesOf, persons);
  const author = named === null ? null : inOrder(withoutRole(named));
  const revision = first(revisionOf, at(REVISED));
  const title = first(wordsOf, at(KEYS.title));
  const publisher = first(namesOf, [...at(KEYS.publisher), origin.publisher, title !== null && origin.title]);
  const published = first(dateOf, [...at(KEYS.published), origin.published, origin.date]);
  const dated = publisher === null ? null : partDay(publisher);
  return {
    title: title ?? first(wordsOf, [origin.title, isMail && subjectOf(values.get(MAIL.title))]),
    publisher: dated?.outlet ?? publisher,
    author: author === null || isAccountName(author) ? null : author,
    published: published ?? dated?.day ?? null,
    url: first(addressOf, [...at(KEYS.url), origin.url]),
    ...(revision !== null && { revision }),
  };
}

/** `Harzer Bote vom 05.11.2023, Nr. 256, S. 3`, `The Hollin Courier. (May 4, 2019): News: p3.` */
function partDay(source: string): { readonly outlet: string; readonly day: string } | null {
  const [found] = findDates(source);
  if (found === undefined || found.date === null) return null;
  const outlet = /^(\S.{1,80}?)[\s.,;]*(?:\(|(?:vom|of|du|del|van|den)\s)$/u.exec(
    source.slice(0, found.start),
  )?.[1];
  return outlet === undefined ? null : { outlet, day: found.date };
}

/** The names in a value, unless it is that of an account: `eva`. */
function personsOf(value: unknown): string | null {
  const names = namesOf(value);
  return names === null || /^[a-z][a-z\d_.-]*$/.test(names) ? null : names;
}

/** Other fields of archive exports, which hold nothing of use. */
const OTHER =
  /^(?:section|page|pages|length|word ?count|words|language|edition|copyright|document (?:type|id)|publication[- ]type|(?:load|entry|update)-?date|id|slug|tags?|keywords?|category|categories|topics?|to|b?cc|attachments?|importance|updated?|modified|status|country|rights|volume|issue|version|format|content-type|summary|description|excerpt|subtitle|(?:date )?(?:accessed|retrieved|saved|added)(?: on)?|created(?: (?:by|time|at))?|last edited(?: (?:by|time))?|read|rating|lang|series|template|save_as|layout|type|comments|cover|image|aliases|draft|thumbnail|featured|weight|translation|gravatar|(?:author )?e-?mail|kategorien?|schlagw(?:ort|örter)|stichw(?:ort|orte|örter)|sprache|seiten?|catégories?|étiquettes?|mots-clés|langue|rubrique|statut|résumé|categorías?|etiquetas|idioma|resumen|categori[ae]|etichette|lingua|sommario|categorieën|taal)$/i;
const FIELD = /^(?<label>\p{L}[\p{L} _-]{1,30}?(?:\(e?s\))?)\s?:\s+(?<value>\S.*)$/u;

/** A line of `Title: …`, `Byline: …`, `Section: …` and such; null for any other. */
export function readField(line: string): { label: string; value: string } | null {
  const { label, value } = FIELD.exec(line)?.groups ?? {};
  if (label === undefined || value === undefined) return null;
  return isKnownKey(label) || OTHER.test(label) ? { label, value } : null;
}

/** What a plain text declares in a first paragraph of `Title: …` and such lines; null when it has none. */
export function readFieldLines(paragraph: string): ArticleMetadata | null {
  const fields = paragraph.split('\n').map(readField);
  if (fields.length < 2 || fields.includes(null)) return null;
  if (!fields.some((field) => isKnownKey(field!.label))) return null;
  return metadataOf(Object.fromEntries(fields.map((field) => [field!.label, field!.value])));
}
