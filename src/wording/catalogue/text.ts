import type { en } from './en.js';

/** The languages that there are texts in. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt';

/** By the English, in the other languages. */
export type Translations = Readonly<Record<string, Readonly<Record<Exclude<Language, 'en'>, string>>>>;

export type Key = keyof typeof en;
/** A text, or one for each plural: `one` where the language's rules take it, else `other`. */
export type Text = string | { readonly one: string; readonly other: string };
/** Whatever is plural in English is so in every language. */
export type Catalogue = {
  readonly [K in Key]: (typeof en)[K] extends string
    ? string
    : { readonly one: string; readonly other: string };
};
