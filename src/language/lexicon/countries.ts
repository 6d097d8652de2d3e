/**
 * Countries with their people, their capitals and the seats of their governments.
 *
 * From the package `world-countries` (github.com/mledoze/countries, Open Database License 1.0), which names one people
 * and the official capital of each; other names in the news are added here. Its 1.4 MB are read when they are first
 * needed, which takes some 20 ms.
 */
import { createRequire } from 'node:module';
import type { Country as CountryRecord } from 'world-countries';
import { once } from '../once.js';
import { wordSet } from './word-set.js';

/** Names in lower case, of one word or more, that news uses for one another. */
export interface Country {
  readonly names: readonly string[];
  readonly people: readonly string[];
  /** Its capital, and seats of its government that stand for it: "the Kremlin". */
  readonly seats: readonly string[];
}

/** Beside the members of the United Nations: those that news speaks of as it does of states. By their ISO codes. */
const LIKE_STATES = new Set('TWN PSE UNK VAT HKG MAC GRL PRI'.split(' '));

/** What the package lacks: `code; names; people; seats`. The European Union is no state of its, and is spoken of as one. */
const ADDED = `
  ARE;uae;; | ARG;;argentinian; | AUS;;aussie; | BIH;bosnia;bosnian; | BLR;;belarussian; | BOL;;;la paz
  BWA;;botswanan; | CHN;prc;;zhongnanhai | CIV;cote d'ivoire;;abidjan | COD;drc;; | COG;congo;; | CZE;czech republic;;
  DEU;;;bundestag, bundesrat | DNK;;dane;christiansborg | ECU;;ecuadorian; | ESP;;spaniard;moncloa
  EU;eu, european union;european;brussels | FIN;;finn; | FRA;;;elysee, matignon
  GBR;britain, uk, great britain;briton, brit;westminster, whitehall, downing street | HUN;;magyar; | IND;;;delhi
  IRL;;;leinster house | ISL;;icelandic; | ISR;;;knesset | ITA;;;quirinal | KAZ;;kazakh; | KGZ;;kyrgyz;
  KOR;;;blue house | LSO;;basotho; | MMR;burma;;rangoon, yangon | MNG;;;ulaanbaatar | NLD;holland;;hague
  NPL;;nepali; | PHL;;philippine;malacanang | POL;;pole;sejm | PRK;dprk;; | RUS;;;kremlin | SAU;saudi;;
  SLV;;salvadorean; | SRB;;serb; | SVN;;slovenian; | SWE;;swede;riksdag | SWZ;swaziland;;mbabane | TJK;;tajik;
  TLS;east timor;timorese; | TUR;turkey;turk; | TZA;;;dar es salaam | UKR;;;kiev
  USA;US, usa, america;;washington, white house, pentagon, capitol hill | UZB;;uzbek; | VAT;holy see;; | YEM;;;sanaa`;

/** Names that are a word or another name as often. */
const LEFT_OUT = new Set(
  "victoria, city of victoria, male, malé, sucre, south tarawa, georgetown, washington d.c., saint john's, st. george's".split(
    ', ',
  ),
);

/** Words that tell a name of several by themselves: "Lanka", but not the "Coast" of Ivory Coast. */
export const TELLING_WORDS = wordSet(`
  emirates dhabi buenos antigua barbuda burkina faso bosnia herzegovina bissau begawan verdean rica rican addis ababa
  kong konger delhi phnom penh kitts nevis lanka lankan macedonia ulan bator kuala lumpur zealand zealander papua moresby
  saudi leonean salvador principe timor timorese trinidad tobago grenadines vincentian vatican salaam`);
/** Names that two states share: a seat stands for its own, "Seoul" for "Korea", but "Korea" for no seat. */
export const SHARED_NAMES = wordSet('korea sudan congo');

/** All of them; read once. */
export const countries: () => readonly Country[] = once(() =>
  distil(createRequire(import.meta.url)('world-countries') as readonly CountryRecord[]),
);

function distil(records: readonly CountryRecord[]): Country[] {
  const added = new Map(ADDED.split(/[|\n]/).map((line) => [line.split(';')[0]!.trim(), line.split(';')]));
  const states = records.filter(({ cca3, unMember }) => unMember || LIKE_STATES.has(cca3));
  const known = states.map(({ cca3, name, demonyms, capital }): Country => {
    const [, names, people, seats] = added.get(cca3) ?? [];
    const common = name.common.toLowerCase();
    return {
      names: listed(common, names),
      people: listed(demonyms?.eng?.m?.toLowerCase(), people),
      // "Kuwait City" says no more than "Kuwait".
      seats: listed(capital.join(',').toLowerCase(), seats).filter((seat) => !seat.includes(common)),
    };
  });
  const [, names, people, seats] = added.get('EU')!;
  return [...known, { names: listed('', names), people: listed('', people), seats: listed('', seats) }];
}

/** "Kittitian or Nevisian", "Antiguan, Barbudan" */
function listed(...texts: (string | undefined)[]): string[] {
  const names = texts.flatMap((text) => (text ?? '').split(/,| or /));
  return names.map((name) => name.trim()).filter((name) => name !== '' && !LEFT_OUT.has(name));
}

/** What the people of all countries are called: "norwegian", "dane". */
export const peoples: () => ReadonlySet<string> = once(
  () => new Set(countries().flatMap(({ people }) => people)),
);

const byName = once(
  () =>
    new Map(
      countries().flatMap((one) =>
        [...one.names, ...one.people].map((form) => [form.toLowerCase(), one] as const),
      ),
    ),
);

/** The country of a name or a people, in lower case: "us", "norwegian"; undefined if it is neither. */
export const countryOf = (name: string): Country | undefined => byName().get(name);

const words = once(
  () =>
    new Set(
      countries()
        .flatMap(({ names, people, seats }) => [...names, ...people, ...seats])
        .map((one) => one.toLowerCase()),
    ),
);

/** Whether it names a country, its people or its government's seat, in lower case: "norwegian", "moscow". */
export const isCountryWord = (word: string): boolean => words().has(word);

/** The package's codes of languages. */
const TRANSLATED = { de: 'deu', fr: 'fra', es: 'spa', pt: 'por' } as const;

const namesAbroad = once(() => {
  const records = createRequire(import.meta.url)('world-countries') as readonly CountryRecord[];
  return new Map(
    records.flatMap(({ name, translations }) =>
      Object.entries(TRANSLATED).flatMap(([language, code]) => {
        const translated = translations[code]?.common.toLowerCase();
        return translated ? [[`${language} ${translated}`, name.common] as const] : [];
      }),
    ),
  );
});

/** A country's English name from its name in another language, in lower case: "ucrania"; null if it is none. */
export const countryAbroad = (name: string, language: keyof typeof TRANSLATED): string | null =>
  namesAbroad().get(`${language} ${name}`) ?? null;
