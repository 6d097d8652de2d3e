/** What newspaper databases (Nexis, ProQuest, NewsBank, PressReader and their kind) write around an article, line by line. */
import type { ArticleMetadata } from '../../domain.js';
import type { Block } from '../text/blocks.js';
import { readField } from './fields.js';

/** How an export counts its articles, as parts of a pattern: `2 of 14 DOCUMENTS`. */
export const OF_ALL = '(?:of|von|de|sur)';
export const DOCUMENTS = '(?:documents?|dokumenten?|documentos?|documenti)';
/** How a database counts its records, names itself and separates records. */
const NOISE = new RegExp(
  String.raw`^(?:(?:do[ck]ument |page |record |result |article )?\d{1,5} (?:${OF_ALL}|/) \d{1,5}(?: ${DOCUMENTS})?|document \d{1,5}|(?:[-_=*~] ?){3,}|proquest document link|full text available|report information from proquest|\d{1,2} [a-z]{3,9} \d{4} \d{2}:\d{2}|(?:newsbank|nexis uni|lexisnexis|factiva|proquest|pressreader|ebscohost|gale)\b.{0,60})$`,
  'i',
);
/** Who holds the rights. */
const RIGHTS =
  /^(?:(?:copyright|\(c\)|©)(?:\s|:|$).{0,160}|(?:.{0,80}\b)?(?:all rights reserved(?: worldwide)?|alle rechte vorbehalten|tous droits réservés)\.?)$/i;
/** How NewsBank would have an article cited. */
const CITATION =
  /^(?:citation \([^()]{2,20} style\)|.{3,80}, ['‘“].{3,300}['’”], .{3,80}\(online\), \d{1,2} \p{L}{3,9} \d{4}.{0,20})$/iu;
const EDITION =
  /^(?:late edition\b.{0,40}|.{0,40}- final|(?:[\p{L}\d]{1,20} ){1,3}edition|edition \d{1,2})$/iu;
/** Labels that are of no use to a newspaper's readers, besides those that any export has. */
const LABEL =
  /^(?<label>abstract|article name|author\/byline|classification|column|company(?: ?\/ ?organization)?|correction-date|country of publication|database|dateline|document url|e-?issn|first page|full text|geographic|graphic|highlight|identifiers ?\/ ?keywords?|index terms|industry|issn|journal code|language(?: of publication)?|last updated|links|load-?date|location|number of pages|organization|pages?|people|person|place of publication|dokumentnummer|ressort|gale document number|document number|proquest document id|publication (?:date|info|subject|title|year|type)|publisher|readability|record(?: number)?|section|source (?:attribution|type)|(?:start|end) page|subject|ticker|title|update code|word count|länge|zeitungs-?code|publikations-?art|longueur|date-chargement|type-publication|code-revue)\s?:\s*(?<value>.*)$/i;
/** Labels that only a database's record has. */
const SURE =
  /^(?:section|length|load-?date|publication[- ](?:type|info|title)|document-type|author\/byline|dokumentnummer|ressort|gale document number|word ?count|byline|edition|dateline|proquest document id|record number|start page|article name|full text|länge|longueur|date-chargement|type-publication)$/i;
/** What only a database writes below a text. */
const SURE_END =
  /^(?:end of document$|(?:load-?date|publication-type|document-type|proquest document id|document url|record(?: number)?|gale document number|database|publication title|dokumentnummer|sprache|langue|date-chargement|type-publication)\s?:)/i;
const END = /^(?:end of document|classification|graphic)$/i;
/** A database's own headings within a record. */
const START = /^(?:body|full text):?$/i;

/** An article, separate from what a database says about it. */
export interface ArchiveRecord {
  readonly declared: ArticleMetadata;
  readonly body: readonly Block[];
}

/** A labelled line: `Byline: Ana Ruiz`. */
export interface Field {
  readonly label: string;
  readonly value: string;
}

/** A database's label and what it says, on one line; null for any other line. */
export function readDatabaseField(line: string): Field | null {
  const { label, value } = LABEL.exec(line)?.groups ?? {};
  return label === undefined ? readField(line) : { label, value: value ?? '' };
}

/** Whether a label is one that only a record of a database has. */
export const isSureLabel = (label: string): boolean => SURE.test(label);
/** Whether a line says nothing about the article: how many there are, or that one begins. */
export const isNoise = (line: string): boolean =>
  NOISE.test(line) || RIGHTS.test(line) || CITATION.test(line);
/** Whether a line names an edition. */
export const isEdition = (line: string): boolean => EDITION.test(line);
/** Whether a line is the heading of the text. */
export const isStartOfText = (line: string): boolean => START.test(line);
/** Whether a line is one that only a database writes below a text. */
export const isSureEnd = (line: string): boolean => SURE_END.test(line) || CITATION.test(line);
/** Whether a line is a heading below the text. */
export const isEndOfText = (line: string): boolean => END.test(line);

/** Blocks, beginning with a line. */
export function linesFrom(blocks: readonly Block[], line: number): Block[] {
  let before = line;
  return blocks.flatMap((block) => {
    const lines = block.split('\n');
    const kept = lines.slice(Math.max(before, 0));
    before -= lines.length;
    return kept.length === 0 ? [] : [kept.join('\n')];
  });
}
