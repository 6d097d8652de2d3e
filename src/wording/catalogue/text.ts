import type { en } from './en.js';

/** The languages of the catalogue. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt';

/** Translations, keyed by the English. */
export type Translations = Readonly<Record<string, Readonly<Record<Exclude<Language, 'en'>, string>>>>;

export type Key = keyof typeof en;
/** A text, or two to choose from by number: `one` where the language's plural rules say so, else `other`. */
export type Text = string | { readonly one: string; readonly other: string };
/** Whatever is plural in English is so in every language. */
export type Catalogue = {
  readonly [K in Key]: (typeof en)[K] extends string
    ? string
    : { readonly one: string; readonly other: string };
};
