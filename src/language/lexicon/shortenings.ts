/** Words and letters that news uses for one another. */
import { wordGroups } from './word-set.js';

/** Offices and the like that news shortens, words for a man, a woman or either, and other twins: all of a group are one. */
export const SAME_WORDS = wordGroups(`
  representative rep congressman congresswoman | mp lawmaker legislator parliamentarian
  spokesman spokeswoman spokesperson | chairman chairwoman chairperson chair | policeman policewoman | firefighter fireman
  councillor councilor councilman councilwoman cllr | salesman saleswoman
  headteacher headmaster headmistress | department dept | government govt | corporation corp | company co | brothers bros
  incorporated inc | limited ltd | association assn | university univ | avenue ave | saint st | percentage percent | people ppl | mount mt | fort ft
  covid coronavirus | gun firearm | gaol jail`);

/** Letters, the words of their phrase that tell it by themselves, and the phrase. */
export const LETTERS: readonly (readonly [letters: string, telling: string, phrase: string])[] = [
  ['ceo', 'executive', 'chief executive'],
  ['cfo', 'finance', 'chief financial'],
  ['cfo', 'finance', 'finance chief'],
  ['pm', 'prime', 'prime minister'],
  ['un', 'nations', 'united nations'],
  ['uk', 'kingdom', 'united kingdom'],
  ['eu', 'european', 'european union'],
  ['uae', 'emirates', 'arab emirates'],
  ['imf', 'monetary', 'monetary fund'],
  ['ecb', '', 'central bank'],
  ['vp', 'vice', 'vice president'],
  ['mep', '', 'european parliament'],
  ['ai', 'artificial', 'artificial intelligence'],
  ['vr', 'virtual', 'virtual reality'],
  ['gdp', '', 'gross domestic'],
  ['nato', 'atlantic', 'north atlantic treaty organisation'],
  ['nato', 'atlantic', 'north atlantic treaty organization'],
  ['WHO', '', 'world health organisation'],
  ['WHO', '', 'world health organization'],
  ['wto', '', 'world trade organisation'],
  ['wto', '', 'world trade organization'],
  ['opec', 'petroleum', 'petroleum exporting countries'],
  ['bbc', 'broadcasting', 'british broadcasting corporation'],
  ['fbi', '', 'federal bureau of investigation'],
  ['cia', '', 'central intelligence agency'],
  ['nasa', 'aeronautics', 'national aeronautics'],
  ['iaea', 'atomic', 'atomic energy agency'],
  ['icc', '', 'international criminal court'],
  ['icj', '', 'international court of justice'],
  ['msf', 'borders', 'doctors without borders'],
  ['nhs', '', 'national health service'],
  ['idf', '', 'israel defence forces'],
  ['fda', '', 'food and drug administration'],
  ['cdc', '', 'centers for disease control'],
  ['epa', '', 'environmental protection agency'],
  ['osce', '', 'security and cooperation in europe'],
  ['asean', '', 'southeast asian nations'],
  ['nra', 'rifle', 'national rifle association'],
  ['nfl', '', 'national football league'],
  ['nba', '', 'national basketball association'],
  ['fed', '', 'federal reserve'],
  ['unhcr', 'refugees', 'commissioner for refugees'],
  ['tv', 'television', 'television channel'],
  ['co2', 'carbon', 'carbon dioxide'],
  ['ipo', '', 'initial public offering'],
  ['ev', 'electric', 'electric vehicle'],
  ['ev', 'electric', 'electric car'],
  ['vat', '', 'value added tax'],
  ['hq', 'headquarters', 'head office'],
  ['ufo', '', 'unidentified flying objects'],
  ['icu', '', 'intensive care unit'],
  ['ngo', '', 'non-governmental organisation'],
  ['ngo', '', 'non-governmental organization'],
];
