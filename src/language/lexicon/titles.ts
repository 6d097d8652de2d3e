/**
 * Titles: what stands before a name without being part of it. Lower case, without the full stop.
 *
 * The abbreviations are those of The Associated Press Stylebook ("military titles", "legislative titles", "religious
 * titles"), of the British "Dictionary of Titles" in use at courts and churches, and of the sentence-break suppressions
 * of the Unicode CLDR (`en`), and those that police and local papers write.
 */
import { wordGroups, wordSet } from './word-set.js';

/** Titles that come before a name without saying what the person does. */
export const HONORIFICS = wordSet(`
  mr mrs ms miss mx messrs sir dame lord lady madam madame mme mademoiselle mlle monsieur herr frau fräulein
  señor señora señorita sra srta datuk dato datin signor signora senhor senhora shri smt`);

/** What follows a full name, in capitals, and is no part of it: "Ada Lind KC". */
export const HONOURS = wordSet('kc qc obe mbe cbe');

/** What one is by office or by trade: nouns that end a role. */
export const OFFICES = wordSet(`
  emir sheikha ustaz hojatoleslam president vice-president vice-chair vice-chairman vice-chairwoman vp chancellor vice-chancellor premier minister taoiseach tánaiste secretary
  secretary-general undersecretary general chief chairman chairwoman chair chairperson head director
  director-general commissioner ambassador envoy consul diplomat representative spokesman spokeswoman spokesperson
  governor mayor mayoress alderman councillor councilor councilman councilwoman senator congressman congresswoman
  lawmaker legislator mp mep deputy delegate leader whip speaker king queen prince princess duke duchess emperor
  sultan sheikh pope admiral colonel captain major lieutenant sergeant corporal commander marshal brigadier private
  constable detective judge justice magistrate attorney prosecutor solicitor barrister lawyer counsel sheriff
  officer inspector superintendent warden coroner ombudsman auditor regulator professor doctor reverend father
  pastor priest bishop archbishop cardinal rabbi imam vicar deacon ayatollah economist analyst strategist expert
  scientist researcher historian author writer novelist poet journalist reporter editor correspondent columnist
  attaché critic coach manager trainer captain striker midfielder defender goalkeeper forward winger player boxer
  heavyweight middleweight lightweight sprinter swimmer skier cyclist jockey golfer referee umpire promoter champion
  founder co-founder cofounder ceo cfo cto executive adviser advisor aide activist campaigner organiser organizer
  volunteer veteran trader banker broker investor entrepreneur farmer grower fisherman baker butcher builder driver
  pilot keeper engineer architect designer artist painter sculptor singer musician composer conductor actor actress
  director producer comedian dancer teacher headteacher headmaster headmistress principal dean rector provost
  student pupil nurse surgeon physician psychiatrist psychologist virologist epidemiologist biologist chemist
  physicist geologist astronomer meteorologist botanist zoologist ecologist climatologist firefighter paramedic
  soldier sailor astronaut resident neighbour neighbor witness survivor worker shopkeeper landlord tenant owner
  operator plaintiff defendant candidate nominee opponent grandmaster curator librarian archaeologist sociologist
  anthropologist philosopher mathematician statistician programmer developer master host moderator presenter anchor
  chef waiter guard ranger negotiator mediator monk nun laureate tycoon magnate figure dissident politician
  consultant specialist technician mechanic miner steward treasurer clerk registrar assemblyman assemblywoman
  assemblymember assemblyperson councilmember supervisor trooper patrolman patrolwoman agent comptroller controller
  assessor trustee selectman selectwoman parliamentarian monsignor chaplain archdeacon abbess curate mufti maulana
  mullah swami patriarch ensign midshipman cadet gunner airman seaman commodore commandant baroness viscount
  viscountess countess marchioness lecturer docent administrator`);

/** A field of work may follow these after "of": "professor of economics". */
export const OFFICES_OF_FIELDS = wordSet(`
  head director chief professor minister secretary lecturer president vice-president chair chairman chairwoman manager
  commissioner superintendent`);

/** Who made something: articles say "written by" or "designed by" as often. */
export const MAKERS = wordSet(
  'author writer novelist poet composer painter sculptor architect designer inventor founder co-founder cofounder',
);

/** Who leads something is one of these, whatever it is. */
export const HEADS = wordSet(`
  president chief chairman chairwoman chair chairperson head director director-general secretary-general general
  governor mayor leader manager coach captain boss ceo executive premier commander`);

/** Who leads a country; "prime" is of its prime minister. */
export const HEADS_OF_COUNTRIES = wordSet(`
  president premier prime chancellor king queen emperor emir sultan taoiseach leader ruler`);

/** Whoever stands in for the holder of an office. */
const STAND_INS = 'deputy vice';
/** Before an office, they make another one below it: "vice president", "lieutenant governor". */
export const DEPUTIES = wordSet(`${STAND_INS} lieutenant`);

/** Who is one of these holds no office that the rest of a role names: "deputy mayor", "mayoral candidate". */
export const OUT_OF_OFFICE = wordSet(`
  ${STAND_INS} former ex acting assistant shadow nominee nominated candidate hopeful challenger designate contender`);

/** Pairs of trades that hardly anybody has at once: they show that two people with one name are two. */
export const FIELDS: readonly ReadonlySet<string>[] = [
  wordSet(`
    striker midfielder defender goalkeeper forward winger player boxer heavyweight middleweight lightweight sprinter
    swimmer skier cyclist jockey golfer footballer runner coach referee`),
  wordSet(`
    president chancellor premier minister taoiseach commissioner ambassador governor mayor mayoress senator congressman
    congresswoman lawmaker legislator mp mep judge prosecutor councillor councilor`),
  wordSet('singer musician composer conductor actor actress comedian dancer painter sculptor novelist poet'),
  wordSet('surgeon physician virologist biologist chemist physicist geologist astronomer professor'),
];

/** Abbreviations of titles and of nothing else. The word that one stands for follows it, where it is one word. */
const CLEAR = wordGroups(`
  mr | mrs | ms | mx | messrs | mme | mlle | sra | srta | smt | dr doctor | drs | prof professor | profs | rev reverend
  revd reverend | msgr monsignor | hon | rt | ven | sen senator | sens | rep representative | reps | gov governor | govs
  gen general | lt lieutenant | col colonel | sgt sergeant | capt captain | cpl corporal | cmdr commander | cdr commander
  adm admiral | maj major | pres president | supt superintendent | insp inspector | det detective | cllr councillor
  pvt private | pfc | cpt captain | tpr trooper | ptl patrolman | ssgt | msgt | tsgt | gysgt | sfc | csm | cwo
  cmdt commandant | abp archbishop | dcn deacon | attys | secy secretary | chmn chairman | jdg judge | commr commissioner
  mshl marshal | ofcr officer`);

/** Abbreviations of titles that stand for something else as well, or are a word or a name. */
const UNCLEAR = wordGroups(`
  fr father | comm commissioner | comr commissioner | dist district | dep deputy | treas treasurer | brig brigadier
  assemb assemblyman | assembl assemblyman | ald alderman | ofc officer | off officer | spc specialist | spec specialist
  atty attorney | asst assistant | assoc associate | amb ambassador | ens ensign | sec secretary | dir director
  exec executive | mgr manager | min minister | mag magistrate | const constable | con constable | ch chief
  cong congressman | coun councillor | clr councillor | supv supervisor | supvr supervisor | admin administrator
  agt agent | spl special | del delegate | bp bishop | card cardinal | chap chaplain | bro brother | br brother
  emer emeritus | lect lecturer | flt flight | sqn squadron | ldr leader | gnr gunner | pte private | cst constable
  dpty deputy | ing | avv | dott | dipl`);

const namesOf = (groups: readonly (readonly string[])[]): ReadonlySet<string> =>
  new Set(groups.map(([abbreviation]) => abbreviation!));

/** Abbreviated titles after which a sentence always goes on. */
export const CLEAR_TITLE_ABBREVIATIONS = namesOf(CLEAR);
/** Abbreviated titles that may end a sentence, being something else as well. */
export const UNCLEAR_TITLE_ABBREVIATIONS = namesOf(UNCLEAR);
/** An abbreviated title and the word that it stands for. */
export const TITLE_PAIRS: readonly (readonly string[])[] = [...CLEAR, ['sec', 'secretary']].filter(
  ([, word]) => word,
);
/** By an abbreviated title, the whole word: "governor" for "gov". */
export const WHOLE_TITLES: ReadonlyMap<string, string> = new Map(
  TITLE_PAIRS.map(([short, whole]) => [short!, whole!]),
);

/** Names as well, without their full stop. */
const NAMES_TOO = wordSet('hon rt ven');
/** Titles of the unclear ones that are no other word, and of British police and legislatures, which write no full stop. */
const WITHOUT_STOP = wordSet('fr pte const atty pc wpc dci mla msp');
/** Words that are a title with a full stop or without. */
export const TITLES: ReadonlySet<string> = new Set([
  ...HONORIFICS,
  ...OFFICES,
  ...[...CLEAR_TITLE_ABBREVIATIONS].filter((word) => !NAMES_TOO.has(word)),
  ...WITHOUT_STOP,
]);
/** Words that are a title with their full stop alone: "Min. Ruiz", but "Min Ruiz". */
export const DOTTED_TITLES: ReadonlySet<string> = new Set([...NAMES_TOO, ...UNCLEAR_TITLE_ABBREVIATIONS]);

/** Members of a family, by what one is to another: "his daughter". */
export const FAMILY = wordSet(`
  mother father sister brother son daughter wife husband widow widower partner fiancé fiancée girlfriend boyfriend
  uncle aunt nephew niece cousin grandmother grandfather grandson granddaughter`);

/** What somebody is to somebody else. */
export const KIN: ReadonlySet<string> = wordSet(`
  ${[...FAMILY].join(' ')} friend colleague successor predecessor teammate roommate classmate twin guardian co-author host guest client patient suspect victim`);

/** They say what somebody is where they stand before a name, and are no title. */
export const PERSON_NOUNS = wordSet(`
  official advocate pundit operative star model supermodel hopeful boss ally mogul guru fan mom mum dad native legend icon associate
  assistant hero expat refugee migrant immigrant graduate fellow counterpart contestant participant parent attendee
  alumnus alum contractor celebrity influencer pro rookie freshman sophomore senior junior veteran statesman
  member user employee ex-president apologist archrival rival guest inmate prisoner detainee captive hostage descendant
  heir heiress executive co-chair cochair co-host eyewitness respondent teen teenager pensioner retiree patient victim survivor juror accountant`);

/** Who may be meant by "he" or "she": without a name, so that the pronoun stands for somebody unnamed. */
export const SOMEBODY = wordSet(
  'man woman boy girl person passenger customer teenager child bystander one source official',
);

/** Words that tell a man from a woman. */
export const MALE = wordSet(`
  mr sir lord king prince duke emperor sultan spokesman chairman congressman councilman alderman fisherman father
  brother son husband widower uncle nephew grandfather grandson boyfriend fiancé headmaster actor waiter monk man boy
  himself monsieur herr señor signor senhor shri assemblyman patrolman selectman airman viscount`);
export const FEMALE = wordSet(`
  mrs ms miss dame lady madam queen princess duchess spokeswoman chairwoman congresswoman councilwoman mayoress mother
  sister daughter wife widow aunt niece grandmother granddaughter girlfriend fiancée headmistress actress nun woman
  girl herself madame mme mademoiselle mlle frau fräulein señora señorita sra srta signora senhora smt
  assemblywoman patrolwoman selectwoman baroness countess viscountess marchioness abbess`);
