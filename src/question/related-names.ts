import { MONTH_FORMS } from '../language/lexicon/calendar.js';
import { DIRECTIONS, LOCATIVES } from '../language/lexicon/function-words.js';
import { TITLE_PAIRS } from '../language/lexicon/titles.js';
import { contentStems, type Token } from '../language/tokens.js';

/**
 * Names that news uses for one another: a state, its people, its capital and its seat of government.
 * One line a state: `state; people; capital and seats`. Words that mean something else as often
 * (Turkey's "turkey" aside, which news capitalises) are left out.
 */
const STATES = `
afghanistan; afghan; kabul | argentina; argentine argentinian; | armenia; armenian; yerevan | australia; australian; canberra
austria; austrian; vienna | azerbaijan; azerbaijani; baku | belarus; belarusian; minsk | belgium; belgian; brussels
brazil; brazilian; | britain uk; british briton; london westminster | bulgaria; bulgarian; sofia | canada; canadian; ottawa
chile; chilean; | china prc; chinese; beijing zhongnanhai | colombia; colombian; | croatia; croatian; zagreb | cuba; cuban; havana
cyprus; cypriot; nicosia | czechia; czech; prague | denmark; danish dane; copenhagen | egypt; egyptian; cairo
estonia; estonian; tallinn | ethiopia; ethiopian; | eu; european; brussels | finland; finnish finn; helsinki | france; french; paris elysee
georgia; georgian; tbilisi | germany; german; berlin bundestag | greece; greek; athens | hungary; hungarian; budapest
india; indian; delhi | indonesia; indonesian; jakarta | iran; iranian; tehran | iraq; iraqi; baghdad | ireland; irish; dublin
israel; israeli; jerusalem knesset | italy; italian; rome | japan; japanese; tokyo | kazakhstan; kazakh; astana
kenya; kenyan; nairobi | latvia; latvian; riga | lebanon; lebanese; beirut | libya; libyan; tripoli | lithuania; lithuanian; vilnius
mexico; mexican; | moldova; moldovan; chisinau | myanmar burma; burmese; | netherlands holland; dutch; hague | nigeria; nigerian; abuja
norway; norwegian; oslo | pakistan; pakistani; islamabad | palestine; palestinian; ramallah | philippines; filipino philippine; manila
poland; polish pole; warsaw | portugal; portuguese; lisbon | qatar; qatari; doha | romania; romanian; bucharest
russia; russian; moscow kremlin | saudi; ; riyadh | serbia; serbian serb; belgrade | slovakia; slovak; bratislava
somalia; somali; mogadishu | spain; spanish spaniard; madrid | sudan; sudanese; khartoum | sweden; swedish swede; stockholm
switzerland; swiss; bern | syria; syrian; damascus | taiwan; taiwanese; taipei | thailand; thai; bangkok | turkey turkiye; turkish turk; ankara
ukraine; ukrainian; kyiv kiev | us usa america; american; washington | venezuela; venezuelan; caracas | vietnam; vietnamese; hanoi
yemen; yemeni; sanaa`;

/** Offices and the like that news shortens, or words for a man, a woman or either: all of a group are one. */
const SAME = `
representative rep congressman congresswoman | mp lawmaker legislator parliamentarian
spokesman spokeswoman spokesperson | chairman chairwoman chairperson chair | policeman policewoman | firefighter fireman
councillor councilor councilman councilwoman cllr | salesman saleswoman
headteacher headmaster headmistress | department dept | government govt | corporation corp | company co | brothers bros
incorporated inc | limited ltd | association assn | university univ | avenue ave | saint st | mount mt | fort ft`;

/** `letters; the words of the phrase that tell it by themselves; the phrase`. */
const LETTERS = `
ceo; executive; chief executive | cfo; finance; chief financial | cfo; finance; finance chief | pm; prime; prime minister
un; nations; united nations | uk; kingdom; united kingdom | us usa; ; united states | eu; ; european union
uae; emirates; arab emirates | imf; monetary; monetary fund | ecb; ; central bank
vp; vice; vice president | mep; ; european parliament | ai; artificial; artificial intelligence | gdp; ; gross domestic`;

const lines = (table: string): string[] => table.split(/[|\n]/).filter((text) => text.trim());

/** What a name that stands for another is worth beside it: by the farther of the two columns. */
const STRENGTH = [1, 0.7, 0.4];
const CAPITAL = 2;
/** What a shortened title is worth beside the full one, and a phrase's telling word beside its letters. */
const SAME_STRENGTH = 0.9;
const TELLING_STRENGTH = 0.7;

type Related = Map<string, Map<string, number>>;
const related: Related = new Map();
/** What else a capital is called as a place. */
const places: Related = new Map();

function relate(to: Related, one: string, other: string, strength: number): void {
  const others = to.get(one) ?? new Map<string, number>();
  if (other !== one) others.set(other, Math.max(strength, others.get(other) ?? 0));
  to.set(one, others);
}

for (const line of lines(STATES)) {
  const names = line
    .split(';')
    .flatMap((words, column) => contentStems(words).map((stem) => ({ stem, column })));
  for (const one of names) {
    for (const other of names) {
      const strength = STRENGTH[Math.max(one.column, other.column)]!;
      relate(related, one.stem, other.stem, strength);
      if (one.column === CAPITAL && other.column === CAPITAL) relate(places, one.stem, other.stem, strength);
    }
  }
}
for (const group of [...lines(SAME), ...TITLE_PAIRS, ...MONTH_FORMS]) {
  const words = contentStems(typeof group === 'string' ? group : group.join(' '));
  for (const one of words) for (const other of words) relate(related, one, other, SAME_STRENGTH);
}
/** Letters by the stems of their phrase. */
const phrases: (readonly [phrase: readonly string[], letters: readonly string[]])[] = [];
for (const line of lines(LETTERS)) {
  const [letters, telling, phrase] = line.split(';').map(contentStems);
  for (const one of letters!) for (const other of telling!) relate(related, one, other, TELLING_STRENGTH);
  phrases.push([phrase!, letters!]);
}

const NONE: ReadonlyMap<string, number> = new Map();

/**
 * Stems that may stand for a name in news, each with its strength from 0 to 1. A capital stands for its government in
 * what governments say and do, and only for itself `asPlace`: who visits Oslo has not visited Norway's minister.
 */
export function relatedNames(stem: string, asPlace = false): ReadonlyMap<string, number> {
  return (asPlace && places.get(stem)) || (related.get(stem) ?? NONE);
}

/** Letters that stand for phrases of the question ("CEO" for "chief executive"), by each stem of the phrase. */
export function shortened(stems: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const found: Related = new Map();
  for (const [phrase, letters] of phrases) {
    if (!stems.some((_, at) => phrase.every((stem, i) => stems[at + i] === stem))) continue;
    for (const stem of phrase) for (const word of letters) relate(found, stem, word, SAME_STRENGTH);
  }
  return found;
}

const WHERE: ReadonlySet<string> = new Set([...LOCATIVES, ...DIRECTIONS, 'of']);
const GOING = new Set(contentStems('visit visiting reach leave enter tour arrive'));

/** Whether the question speaks of a name as of a place: "in Oslo", "visit Oslo". */
export function isPlace(tokens: readonly Pick<Token, 'lower' | 'stem'>[], at: number): boolean {
  const before = tokens[at - 1]?.lower === 'the' ? tokens[at - 2] : tokens[at - 1];
  return before !== undefined && (WHERE.has(before.lower) || GOING.has(before.stem));
}
