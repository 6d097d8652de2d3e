/**
 * Word lists of the English language that more than one rule needs. Lower case, accents folded.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Lucene's 33 English stop words, question words, pronouns, and how a chat misspells them. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  list(`
    a an and are as at be but by for if in into is it no not of on or such that the their then there these
    they this to was will with
    what which who whom whose when where why how many much do does did has have had were been being its he she his her
    him i you your we our me my about from than
    eg ie dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt im ive youre theyre
    wat wot wut whats whos wheres hows wich whn hwo teh abt plz pls
  `),
);

/** Base form first, then the forms that the Porter stemmer would keep apart from it. */
const IRREGULAR_FORMS = `
  die died dies dying dead death deaths|begin began begun begins beginning|write wrote written writes writing writer writers
  fight fought fights fighting|build built builds building|speak spoke spoken speaks speaking|become became becomes
  win won wins winning winner|lead led leads leading|hold held holds holding|make made makes making
  take took taken takes taking|give gave given gives giving|say said says saying|choose chose chosen choice
  find finds finding|bear born birth|grow grew grown grows growing growth|know knew known knows
  lose lost loses losing loss|send sent sends|sell sold sells sale sales|buy bought buys|spend spent spends
  teach taught teaches teacher|think thought thinks|bring brought brings|come came comes coming|go went gone goes going
  see saw seen sees|rise rose risen rises|fall fell fallen falls|meet met meets meeting|pay paid pays payment
  run ran runs|sing sang sung sings singer|steal stole stolen|strike struck strikes|swim swam|throw threw thrown
  wear wore worn|draw drew drawn|drive drove driven|eat ate eaten|fly flew flown flight|forget forgot forgotten
  freeze froze frozen|hide hid hidden|keep kept keeps|leave left leaves|mean meant means meaning|seek sought seeks
  shoot shot shoots|sit sat sits|stand stood stands|tell told tells|understand understood
  invade invaded invasion invades|destroy destroyed destruction destroys|marry married marriage marries
  arrive arrived arrival|man men|woman women|child children|foot feet|person people`;

/** Irregular form to base form. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  IRREGULAR_FORMS.split(/[|\n]/)
    .map(list)
    .flatMap(([base, ...forms]) => [base!, ...forms].map((form) => [form, base!] as const)),
);

/** Forms that are another word's base as often, so that they count for theirs at less than full worth. By stem. */
export const AMBIGUOUS_FORMS: ReadonlyMap<string, string> = new Map([
  ['find', 'found'],
  ['bind', 'bound'],
  ['grind', 'ground'],
  ['lie', 'lay'],
]);

/** Abbreviations that are always followed by more of the same sentence. */
export const OPEN_ABBREVIATIONS: ReadonlySet<string> = new Set(
  list(`
    mr mrs ms mx dr prof gen sen rep gov lt col sgt capt cpl cmdr adm maj rev hon pres messrs fr sr sra mme
    mlle supt insp det mt ft vs v cf ca approx e.g i.e viz fig figs vol ed eds pp op
  `),
);

/** Abbreviations that may also end a sentence: the next word decides. */
export const CLOSING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  list(`
    st jr inc co corp ltd bros etc al ave blvd rd dept univ assn a.m p.m ph.d
    b.c a.d d.c
  `),
);

export const MONTH_ABBREVIATIONS: ReadonlySet<string> = new Set(
  list('jan feb mar apr jun jul aug sep sept oct nov dec'),
);

export const MONTHS: ReadonlySet<string> = new Set(
  list('january february march april may june july august september october november december'),
);

export const WEEKDAYS: ReadonlySet<string> = new Set(
  list('monday tuesday wednesday thursday friday saturday sunday'),
);

/** Words that, with a capital, open a sentence rather than carry on a name. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set([
  ...STOP_WORDS,
  ...list(`
    after also although among another because before both despite during each even every however instead
    last later many meanwhile more most much next now once one only other others over several since so some
    still those though through today two under unlike until while yet here following according earlier both
  `),
]);
