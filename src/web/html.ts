/** HTML from templates that escape every value unless it is HTML already. */

/** Text that is HTML already, and needs no escaping. */
export interface Html {
  readonly html: string;
}
/** A value in a template. */
export type Part = Html | string | number | null | false | readonly Part[];

/** A template tag: html`<p>${text}</p>`. Null and false leave no trace, lists are joined. */
export function html(pieces: TemplateStringsArray, ...values: readonly Part[]): Html {
  return { html: pieces.map((piece, i) => (i === 0 ? '' : written(values[i - 1]!)) + piece).join('') };
}

function written(value: Part): string {
  if (value === null || value === false) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escaped(value);
  return 'html' in value ? value.html : value.map(written).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\u0000': '\ufffd',
};
const escaped = (text: string): string => text.replace(/[&<>"'\0]/g, (character) => ENTITIES[character]!);
