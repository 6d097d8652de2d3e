/**
 * Small words inside a name: "Ursula von der Leyen", "Mohammed bin Salman", "Zia ul Haq". After the particles that the
 * Citation Style Language keeps with a family name (its "non-dropping particles"), without "do", "e", "y" and "te",
 * which are words of other languages, or of English, as often.
 */
import { wordList, wordSet } from './word-set.js';

export const NAME_PARTICLES = wordSet(`
  von van de der den del della di da dos du la le bin ibn al el ben ter ul ur bint dal das zu zur ten af`);

/** The Arabic article, as it is joined to a name: "Bashar al-Assad", "Abdel Fattah el-Sisi", "Ali as-Sadr". */
export const JOINED_ARTICLES: readonly string[] = wordList('al el ul ad ar as ash at az an');
