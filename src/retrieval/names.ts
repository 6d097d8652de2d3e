import { contentStems } from '../text/tokens.js';

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

/** What a name that stands for another is worth beside it: by the farther of the two columns. */
const STRENGTH = [1, 0.7, 0.4];

const related = new Map<string, Map<string, number>>();
for (const line of STATES.split(/[|\n]/).filter((text) => text.trim())) {
  const names = line
    .split(';')
    .flatMap((words, column) => contentStems(words).map((stem) => ({ stem, column })));
  for (const one of names) {
    const others = related.get(one.stem) ?? new Map<string, number>();
    for (const other of names) {
      if (other.stem === one.stem) continue;
      const strength = STRENGTH[Math.max(one.column, other.column)]!;
      others.set(other.stem, Math.max(strength, others.get(other.stem) ?? 0));
    }
    related.set(one.stem, others);
  }
}

/** Stems that may stand for a name in news, each with its strength from 0 to 1. */
export function relatedNames(stem: string): ReadonlyMap<string, number> {
  return related.get(stem) ?? new Map();
}
