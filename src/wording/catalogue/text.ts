import type { en } from './en.js';

export type Key = keyof typeof en;
/** A text, or one for each plural: `one` where the language's rules take it, else `other`. */
export type Text = string | { readonly one: string; readonly other: string };
/** Whatever is plural in English is so in every language. */
export type Catalogue = {
  readonly [K in Key]: (typeof en)[K] extends string
    ? string
    : { readonly one: string; readonly other: string };
};
