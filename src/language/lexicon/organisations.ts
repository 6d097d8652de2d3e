/** Nouns that end the name of an organisation, of a place, or of what a minister is minister of. Lower case. */
import { ORGANISATION_ABBREVIATIONS } from './abbreviations.js';
import { wordSet } from './word-set.js';

/** They stand in the name of a newspaper or a station, most often at its end: "Times of Norland". */
export const PUBLICATIONS = wordSet(`
  press times post news journal gazette courier review herald tribune chronicle guardian observer telegraph daily radio
  tv television`);
/** Of these, those that are family names as well. */
export const FAMILIES_LIKE_PUBLICATIONS = wordSet('post press herald');

/** They end the name of an organisation or a work. */
export const ORGANISATIONS: ReadonlySet<string> = new Set([
  ...ORGANISATION_ABBREVIATIONS,
  ...wordSet(`
  department ministry bank university college school institute institution agency authority administration bureau
  office commission committee council board court association federation union league society club party congress
  chamber conference system parliament senate house assembly government army navy force forces police service services foundation trust fund
  group company holdings industries partners capital networks network airlines airways motors
  pharma labs laboratories technologies systems energy records studios press times post news journal gazette courier
  review herald tribune mission embassy organisation organization alliance coalition campaign project programme program
  centre center centres centers protection secretariat directorate division consortium caucus hospital clinic museum gallery library theatre church cathedral mosque temple summit treaty act report
  stock exchange reserve nations states kingdom republic zoo tribe diocese archdiocese airline`),
]);
export const PLACES = wordSet(`
  street road avenue ave blvd route bridge river lake sea ocean island islands mountain mountains valley park square hall tower
  airport station harbour harbor port bay beach city town county village district province region coast hill forest
  palace castle stadium arena north south east west northern southern eastern western`);

/** What a minister is minister of: "Secretary of State Noel Grant" is no Mr. State. */
export const PORTFOLIOS = wordSet(`
  state health defence defense finance justice education trade energy treasury transport labour labor interior
  agriculture commerce foreign affairs staff home security environment industry culture science development police`);
