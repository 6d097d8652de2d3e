/** Articles as Factiva exports them in text: a code of two letters before each part of a record. */

import { metadataOf } from '../metadata/fields.js';
import { UNKNOWN } from '../metadata/structured-metadata.js';
import { type Block, toBlocks } from '../text/blocks.js';
import type { Draft } from './draft.js';

const PART =
  /^(?<code>HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|SE|CLM|ART)(?: {1,4}(?<value>\S.*))?$/;
/** What any record has, in this order. */
const NEEDED = ['HD', 'PD', 'SN'];
const TEXT = ['LP', 'TD'];
const MOST_RECORDS = 2000;

type Record = ReadonlyMap<string, readonly string[]>;

/** A draft for each record; null for a text that holds none. */
export function factivaDrafts(text: string): Draft[] | null {
  if (!/^HD {1,4}\S/m.test(text) || !/^PD {1,4}\S/m.test(text)) return null;
  const records = readRecords(text.split(/\r\n?|\n/)).filter((record) =>
    NEEDED.every((code) => record.has(code)),
  );
  const drafts = records.slice(0, MOST_RECORDS).map((record) => ({
    declared: declaredBy(record),
    blocks: TEXT.flatMap((code): Block[] => toBlocks((record.get(code) ?? []).join('\n'))),
  }));
  return drafts.length === 0 ? null : drafts;
}

/** A field runs on over the lines below it; a code that the record already has opens the next record. */
function readRecords(lines: readonly string[]): Record[] {
  const records: Map<string, string[]>[] = [];
  let part: string[] = [];
  let isClosed = true;
  for (const line of lines) {
    const { code, value } = PART.exec(line.trimEnd())?.groups ?? {};
    if (code === undefined) part.push(line);
    else {
      if (isClosed || records.at(-1)!.has(code)) records.push(new Map());
      part = value === undefined ? [] : [value];
      records.at(-1)!.set(code, part);
      isClosed = code === 'AN';
    }
  }
  return records;
}

function declaredBy(record: Record) {
  const line = (code: string) => record.get(code)?.join(' ').trim();
  return {
    ...UNKNOWN,
    ...metadataOf({ title: line('HD'), byline: line('BY'), date: line('PD'), source: line('SN') }),
  };
}
