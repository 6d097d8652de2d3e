/** Numbers as words, and years. */
import { wordSet } from './word-set.js';

export const NUMBER_WORDS = wordSet(`
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
  billion billions trillion dozen dozens half twice once single double triple quarter third thirds zero percent`);

export const YEAR = /^(?:1\d{3}|20\d\d)s?$/;

/** Units of length and weight that are mostly written short: "14 km". */
export const UNITS = wordSet(`
  kilometre kilometres kilometer kilometers km kms metre metres meter meters centimetre centimetres centimeter centimeters cm mile miles
  foot feet yard yards inch inches kilo kilos kilogram kilograms kg kgs gram grams tonne tonnes ton tons`);
