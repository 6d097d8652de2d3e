/** Names and descriptions of commands and options, in every language that Discord shows them in. */
import { Locale, type LocalizationMap } from 'discord.js';
import type { Language } from '../../wording/catalogue/index.js';
import type { Key } from '../../wording/catalogue/text.js';
import { ENGLISH, wordsFor } from '../../wording/words.js';

/** Discord's own names for the languages of the catalogue; English is the name itself. */
const LOCALES: Readonly<Record<Exclude<Language, 'en'>, readonly Locale[]>> = {
  de: [Locale.German],
  fr: [Locale.French],
  es: [Locale.SpanishES, Locale.SpanishLATAM],
  pt: [Locale.PortugueseBR],
};

/** Keys of texts that need no values: names and descriptions. */
type Named = Extract<Key, `${'command' | 'option' | 'menu' | 'list'}.${string}`>;
type Described = Named extends infer K ? (K extends `${infer Name}.text` ? Name : never) : never;
type Plain =
  | Described
  | `${Described}.text`
  | 'menu.ask'
  | 'menu.check'
  | 'list.newest'
  | 'list.title'
  | 'list.outlet';

/**
 * `name` and `description` of a command or an option, in English and the other languages. `suffix` distinguishes options
 * with the same name.
 */
export const named = (key: Described, suffix = '') => ({
  ...nameOf(key, suffix),
  description: ENGLISH.say(`${key}.text`),
  description_localizations: inOtherLanguages(`${key}.text`),
});

/** `name` alone: of an entry in a menu, or a choice. */
export const nameOf = (key: Plain, suffix = '') => ({
  name: ENGLISH.say(key) + suffix,
  name_localizations: inOtherLanguages(key, suffix),
});

function inOtherLanguages(key: Plain, suffix = ''): LocalizationMap {
  return Object.fromEntries(
    Object.entries(LOCALES).flatMap(([language, locales]) =>
      locales.map((locale) => [locale, wordsFor(language).say(key) + suffix]),
    ),
  );
}
