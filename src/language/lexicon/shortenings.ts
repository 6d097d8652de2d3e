/** Words and letters that news uses for one another. */
import { wordGroups } from './word-set.js';

/** Offices and the like that news shortens, or words for a man, a woman or either: all of a group are one. */
export const SAME_WORDS = wordGroups(`
  representative rep congressman congresswoman | mp lawmaker legislator parliamentarian
  spokesman spokeswoman spokesperson | chairman chairwoman chairperson chair | policeman policewoman | firefighter fireman
  councillor councilor councilman councilwoman cllr | salesman saleswoman
  headteacher headmaster headmistress | department dept | government govt | corporation corp | company co | brothers bros
  incorporated inc | limited ltd | association assn | university univ | avenue ave | saint st | mount mt | fort ft`);

/** Letters, the words of their phrase that tell it by themselves, and the phrase. */
export const LETTERS: readonly (readonly [letters: string, telling: string, phrase: string])[] = [
  ['ceo', 'executive', 'chief executive'],
  ['cfo', 'finance', 'chief financial'],
  ['cfo', 'finance', 'finance chief'],
  ['pm', 'prime', 'prime minister'],
  ['un', 'nations', 'united nations'],
  ['uk', 'kingdom', 'united kingdom'],
  ['uae', 'emirates', 'arab emirates'],
  ['imf', 'monetary', 'monetary fund'],
  ['ecb', '', 'central bank'],
  ['vp', 'vice', 'vice president'],
  ['mep', '', 'european parliament'],
  ['ai', 'artificial', 'artificial intelligence'],
  ['gdp', '', 'gross domestic'],
];
