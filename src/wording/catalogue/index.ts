/** One catalogue for the terminal and Discord: every fixed text in every language. */
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { pt } from './pt.js';
import type { Catalogue, Language } from './text.js';

export const CATALOGUES = { en, de, fr, es, pt } satisfies Record<Language, Catalogue>;
export type { Language };
export const LANGUAGES = Object.keys(CATALOGUES) as Language[];
