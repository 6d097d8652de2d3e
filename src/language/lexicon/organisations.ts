/** Nouns that end the name of an organisation, of a place, or of what a minister is minister of. Lower case. */
import { ORGANISATION_ABBREVIATIONS } from './abbreviations.js';
import { wordSet } from './word-set.js';

const NEWSPAPERS = 'press times post news journal gazette courier review herald tribune';
/** They stand in the name of a newspaper or a station, most often at its end: "Times of Norland". */
export const PUBLICATIONS = wordSet(
  `${NEWSPAPERS} bulletin chronicle guardian observer telegraph daily radio tv television`,
);
/** Of these, those that are family names as well. */
export const FAMILIES_LIKE_PUBLICATIONS = wordSet('post press herald');
/** Sites and outlets that are named as a source of what somebody said, and whose name is nobody's. */
export const OUTLETS = wordSet(`
  facebook twitter x instagram tiktok youtube telegram reddit whatsapp bluesky linkedin snapchat discord wikipedia
  reuters ap afp dpa bbc cnn npr nbc cbs abc`);

/** They may end the name of a company. */
export const COMPANY_ENDINGS = wordSet(`
  bank institute group company holdings industries partners capital networks network airlines airways motors farms pharma labs
  technologies systems energy records studios stock exchange airline`);

/** They end the name of an organisation or a work. */
export const ORGANISATIONS: ReadonlySet<string> = new Set([
  ...ORGANISATION_ABBREVIATIONS,
  ...COMPANY_ENDINGS,
  ...wordSet(NEWSPAPERS),
  ...wordSet(`
  department ministry university college school institution agency authority administration bureau office commission
  committee council board court association federation union league society club party congress chamber conference
  system parliament senate house assembly government army navy force forces police service services foundation trust
  fund laboratories mission embassy organisation organization alliance coalition campaign project programme program
  centre center centres centers protection secretariat directorate division consortium caucus hospital clinic museum gallery
  library theatre church cathedral mosque temple summit treaty act report reserve nations states kingdom republic zoo
  tribe diocese archdiocese rail railway railways`),
]);
/** "The firm": nouns that stand for the name of a company, of another group, of an outlet. */
export const COMPANY_NOUNS = wordSet(
  'company firm airline retailer automaker carmaker carrier chain startup manufacturer',
);
export const GROUP_NOUNS = wordSet('group organisation organization charity nonprofit');
export const OUTLET_NOUNS = wordSet('paper newspaper magazine broadcaster network');
/** "What does the company say?": those whom an article of their story tells of by name, such as "Aurel Air". */
export const NAMED_BODIES = wordSet(
  'company firm airline club team government authorities operator organisers owners family',
);

/** They end the name of a place. */
export const PLACES = wordSet(`
  street road avenue ave blvd route bridge river lake sea ocean island islands mountain mountains valley park square hall tower
  airport station harbour harbor port bay beach city town county village district province region coast hill forest
  palace castle stadium arena north south east west northern southern eastern western`);

/** What a minister is minister of: "Secretary of State Noel Grant" is no Mr. State. */
export const PORTFOLIOS = wordSet(`
  state health defence defense finance justice education trade energy treasury transport labour labor interior
  agriculture commerce foreign affairs staff home security environment industry culture science development police`);
