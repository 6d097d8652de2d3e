/** Word lists that tell people, their roles and organisations apart. Lower case. */

export const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Titles that come before a name without saying what the person does. */
export const HONORIFICS = set('mr mrs ms miss mx sir dame lord lady madam messrs');

/** Nouns that end a role: what somebody is, by office or by trade. */
export const TITLES: ReadonlySet<string> = new Set([
  ...HONORIFICS,
  ...set(`
    president vice-president chancellor vice-chancellor premier minister taoiseach tánaiste secretary secretary-general
    undersecretary general chief chairman chairwoman chair chairperson head director director-general commissioner
    ambassador envoy consul diplomat representative spokesman spokeswoman spokesperson governor mayor mayoress alderman
    councillor councilor councilman councilwoman cllr senator sen congressman congresswoman rep lawmaker legislator mp
    mep deputy delegate leader whip speaker king queen prince princess duke duchess emperor sultan sheikh pope admiral
    adm colonel col captain capt major maj lieutenant lt sergeant sgt corporal cpl commander cmdr marshal brigadier
    private constable detective judge justice magistrate attorney prosecutor solicitor barrister lawyer counsel sheriff
    officer inspector superintendent supt insp gen gov warden coroner ombudsman auditor regulator professor prof doctor
    dr rev reverend father pastor priest bishop archbishop cardinal rabbi imam vicar deacon ayatollah economist analyst
    strategist expert scientist researcher historian author writer novelist poet journalist reporter editor
    correspondent columnist critic coach manager trainer captain striker midfielder defender goalkeeper forward winger
    player boxer heavyweight middleweight lightweight sprinter swimmer skier cyclist jockey golfer referee umpire
    promoter champion founder co-founder cofounder ceo cfo cto executive adviser advisor aide activist campaigner
    organiser organizer volunteer veteran trader banker broker investor entrepreneur farmer grower fisherman baker
    butcher builder driver pilot keeper engineer architect designer artist painter sculptor singer musician composer
    conductor actor actress director producer comedian dancer teacher headteacher headmaster headmistress principal
    dean rector provost student pupil nurse surgeon physician psychiatrist psychologist virologist epidemiologist
    biologist chemist physicist geologist astronomer meteorologist botanist zoologist ecologist climatologist
    firefighter paramedic soldier sailor astronaut resident neighbour neighbor witness survivor worker shopkeeper
    landlord tenant owner operator plaintiff defendant candidate nominee opponent grandmaster curator librarian
    archaeologist sociologist anthropologist philosopher mathematician statistician programmer developer master host
    moderator presenter anchor chef waiter guard ranger negotiator mediator monk nun laureate tycoon magnate
    figure dissident politician consultant specialist technician mechanic miner steward treasurer clerk registrar`),
]);

/** What one is to somebody else: "his daughter". */
export const KIN = set(`
  mother father sister brother son daughter wife husband widow widower partner fiancé fiancée girlfriend boyfriend
  uncle aunt nephew niece cousin grandmother grandfather grandson granddaughter friend colleague successor predecessor
  teammate roommate classmate twin guardian co-author host guest client patient suspect victim`);

/** Who may be meant by "he" or "she": without a name, so that the pronoun stands for somebody unnamed. */
export const SOMEBODY = set(
  'man woman boy girl person passenger customer teenager child bystander one source official',
);

/** Words that tell a man from a woman. */
export const MALE = set(`
  mr sir lord king prince duke emperor sultan spokesman chairman congressman councilman alderman fisherman father
  brother son husband widower uncle nephew grandfather grandson boyfriend fiancé headmaster actor waiter monk man boy
  himself`);
export const FEMALE = set(`
  mrs ms miss dame lady madam queen princess duchess spokeswoman chairwoman congresswoman councilwoman mayoress mother
  sister daughter wife widow aunt niece grandmother granddaughter girlfriend fiancée headmistress actress nun woman
  girl herself`);

/** Nouns that end the name of an organisation, a place or a work. */
export const ORGANISATIONS = set(`
  department ministry bank university college school institute institution agency authority administration bureau
  office commission committee council board court association federation union league society club party congress
  parliament senate house assembly government army navy force forces police service services foundation trust fund
  group inc corp ltd llc plc company co holdings industries partners capital networks network airlines airways motors
  pharma labs laboratories technologies systems energy records studios press times post news journal gazette courier
  review herald tribune mission embassy organisation organization alliance coalition campaign project programme program
  centre center hospital clinic museum gallery library theatre church cathedral mosque temple summit treaty act report
  stock exchange reserve nations states kingdom republic`);
export const PLACES = set(`
  street road avenue route bridge river lake sea ocean island islands mountain mountains valley park square hall tower
  airport station harbour harbor port bay beach city town county village district province region coast hill forest
  palace castle stadium arena north south east west northern southern eastern western`);

/** What a minister is minister of: "Secretary of State Noel Grant" is no Mr. State. */
export const PORTFOLIOS = set(`
  state health defence defense finance justice education trade energy treasury transport labour labor interior
  agriculture commerce foreign affairs staff home security environment industry culture science development police`);
