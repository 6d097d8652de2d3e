/**
 * Verbs of saying, as news uses them: base form, then its other forms. After the reporting verbs of Biber et al. 1999
 * ("Longman Grammar of Spoken and Written English", 8.1), those of WordNet's verbs of communication that take a clause,
 * and those met in news. Their class says where they name a speaker.
 */
import { wordGroups, wordList, wordSet } from './word-set.js';

/** They let somebody speak, whoever is their subject. */
const SAYING = wordGroups(`
  say said says | tell told tells | add added adds | note noted notes | stress stressed stresses | claim claimed claims
  argue argued argues | warn warned warns | state stated states | explain explained explains | declare declared declares
  insist insisted insists | write wrote writes | tweet tweeted tweets | reply replied replies | respond responded responds
  emphasise emphasised emphasises | emphasize emphasized emphasizes | suggest suggested suggests | reiterate reiterated reiterates | continue continued continues
  conclude concluded concludes | remark remarked remarks | comment commented | acknowledge acknowledged acknowledges | admit admitted admits
  allege alleged alleges | complain complained complains | caution cautioned cautions | recall recalled recalls | predict predicted predicts | vow vowed vows
  pledge pledged pledges | concede conceded concedes | contend contended contends | maintain maintained maintains | testify testified testifies | counter countered
  assert asserted asserts | joke joked jokes | quip quipped quips | lament lamented laments | boast boasted boasts | report reported reports |
  wonder wondered wonders | assure assured assures | remind reminded reminds | inform informed informs`);

/** Verbs of saying if their subject is a person; a report is announced, and a street is called, as well. */
const DECLARING = wordGroups(`
  urge urged urges | announce announced announces | deny denied denies | confirm confirmed confirms
  accuse accused accuses | denounce denounced denounces | condemn condemned condemns | criticise criticised criticises | criticize criticized criticizes
  praise praised praises | call called calls | reveal revealed reveals | describe described describes | voice voiced
  express expressed expresses | point pointed points | indicate indicated indicates | decry decried decries | disclose disclosed |
  blast blasted blasts | slam slammed slams | mock mocked mocks | tout touted touts | dispute disputed disputes |
  deride derided derides | lambaste lambasted lambastes | bemoan bemoaned bemoans | echo echoed echoes`);

/** They do so beside a quotation only. */
const QUOTING = wordGroups(`
  ask asked asks | answer answered | shout shouted | cry cried | whisper whispered | laugh laughed | sigh sighed
  smile smiled | agree agreed | observe observed | begin began | recount recounted | exclaim exclaimed | post posted
  thunder thundered | mutter muttered | shrug shrugged | snap snapped | reflect reflected
  promise promised promises | think thought | hope hoped | implore implored | confide confided | apologise apologised | apologize apologized | charge charged | hammer hammered | plead pleaded |
  question questioned | dismiss dismissed dismisses |
  label labeled labelled labels | dub dubbed | hail hailed hails | reject rejected rejects |
  belittle belittled | blame blamed blames | demand demanded demands | portray portrayed | attack attacked attacks |
  defend defended defends | surmise surmised | muse mused muses | cite cited cites |
  invoke invoked invokes | gush gushed | fume fumed | chide chided | offer offered offers | refer referred refers |
  brand branded brands | deem deemed deems | introduce introduced | liken likened likens |
  characterise characterised | characterize characterized | rail railed rails | ridicule ridiculed ridicules |
  pitch pitched | compare compared compares | laud lauded lauds | welcome welcomed welcomes | scoff scoffed scoffs |
  paint painted paints | thank thanked thanks | vilify vilified | bash bashed bashes | chastise chastised | rebuke rebuked |
  refute refuted refutes | applaud applauded applauds | assail assailed assails | castigate castigated | disparage disparaged |
  scold scolded | berate berated | taunt taunted | depict depicted depicts | proclaim proclaimed proclaims |
  pronounce pronounced | advocate advocated | exhort exhorted | trumpet trumpeted | threaten threatened threatens |
  commend commended commends | concur concurred concurs | congratulate congratulated |
  deplore deplored deplores | downplay downplayed downplays |
  excoriate excoriated excoriates | extol extolled extols | frame framed | malign maligned | mention mentioned |
  rant ranted rants | reassure reassured reassures | rebuff rebuffed | repudiate repudiated repudiates |
  salute saluted salutes | scream screamed | summarise summarised summarises | summarize summarized summarizes |
  fault faulted faults | credit credited credits | believe believed believes |
  remember remembered | rave raved raves |
  tease teased | term termed | trash trashed | utter uttered | yell yelled | roar roared`);

/** Whoever does this says something, if the sentence has no other verb of saying. */
const ACTS = wordGroups(`
  blame blamed blames | apologise apologised apologises | apologize apologized apologizes | liken likened likens`);

/** Verbs of saying if a clause with what is said follows. */
const REPORTING = wordGroups(`
  hint hinted hints | signal signalled signaled signals | speculate speculated speculates | clarify clarified clarifies |
  confess confessed confesses | swear swore swears | retort retorted retorts | protest protested protests |
  object objected objects | brag bragged brags | opine opined opines | elaborate elaborated | specify specified specifies |
  theorise theorised theorises | theorize theorized theorizes | imply implied implies | repeat repeated repeats |
  underscore underscored underscores | underline underlined underlines | reckon reckoned reckons |
  guarantee guaranteed guarantees | propose proposed proposes | recommend recommended recommends | advise advised advises |
  forecast forecasts | demand demanded demands | promise promised promises | observe observed observes |
  estimate estimated estimates | attest attested attests | posit posited posits | post posted posts | mention mentioned mentions |
  grumble grumbled grumbles | marvel marvelled marveled marvels | reaffirm reaffirmed reaffirms |
  reassert reasserted reasserts | restate restated restates | insinuate insinuated insinuates |
  profess professed professes | stipulate stipulated stipulates | reassure reassured reassures |
  regret regretted regrets | reason reasoned | concur concurred concurs | venture ventured | enthuse enthused enthuses |
  gripe griped gripes | threaten threatened threatens | summarise summarised | summarize summarized |
  question questioned | counsel counselled counseled counsels | affirm affirmed affirms | verify verified |
  rule ruled rules`);

/** What people say of themselves in the present, where they have spoken before: "Lind thinks the port is safe". */
export const VIEWING_VERBS = wordSet(
  'believes thinks fears doubts expects hopes feels suspects worries reckons',
);
/** So do these after "is": "Lind is confident that". */
export const VIEWING_ADJECTIVES = wordSet(`
  adamant insistent convinced confident hopeful optimistic pessimistic certain sure unsure doubtful sceptical skeptical
  concerned worried afraid`);

/** Forms that are nouns as well: "in his remarks". */
export const NOUNS_TOO = wordSet(
  'remarks comments claims notes reports calls states answers replies tweets posts jokes demands promises questions charges',
);
/** They may stand before their subject: "…," said Lind. */
const INVERTED = wordSet(`
  say add note warn write claim argue explain insist recall reply ask joke quip admit concede tweet declare conclude
  continue stress report respond`);
/** Verbs for what somebody thinks or wants, which a question may ask for as it does for words. */
const OPINION = wordList('think believe propose promise demand');
/** Who does one of these may as well do something else: "What did Norway add?" does not ask for words. */
const DEEDS = wordSet('add continue conclude point maintain write tweet voice express counter recall');

/**
 * What is said must follow these, or a quotation be near: jobs are added, products recalled and visits concluded. Who
 * responds with troops says nothing.
 */
const CONTENT_BOUND = wordSet(`
  add recall continue conclude maintain respond reply comment counter state testify remark boast report
  wonder assure remind inform`);

type Verbs = readonly (readonly string[])[];
const formsOf = (...classes: Verbs[]): ReadonlySet<string> =>
  new Set(classes.flat().flatMap(([, ...forms]) => forms));
const basesOf = (...classes: Verbs[]): string[] => classes.flat().map(([base]) => base!);

export const SAYING_VERBS = formsOf(SAYING);
export const DECLARING_VERBS = formsOf(DECLARING);
/** "to say" */
export const SAYING_BASES: ReadonlySet<string> = new Set(basesOf(SAYING, DECLARING));
export const QUOTING_VERBS = formsOf(QUOTING);
export const REPORTING_VERBS = formsOf(REPORTING);
export const SPEECH_ACT_VERBS = formsOf(ACTS);
export const INVERTED_VERBS = formsOf(
  [...SAYING, ...DECLARING, ...QUOTING].filter(([base]) => INVERTED.has(base!)),
);

export const NEEDING_CONTENT = formsOf([...SAYING].filter(([base]) => CONTENT_BOUND.has(base!)));

const doubled = /^(?:admit|quip|slam)$/;
const participleOf = (base: string): string =>
  `${doubled.test(base) ? base + base.at(-1) : base.replace(/e$/, '')}ing`;
/** "adding", "calling": beside the main verb, they go on with its subject. */
export const SAYING_PARTICIPLES: ReadonlySet<string> = new Set(
  basesOf(SAYING, DECLARING)
    .filter((base) => !/^(?:state|continue|maintain|counter|voice|comment)$/.test(base))
    .concat('promise', 'demand', 'hint', 'blame', 'liken')
    .map(participleOf),
);

/** Words by which a sentence shows that somebody speaks in it. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set([
  ...formsOf(SAYING, DECLARING),
  ...['say', 'asked', 'according'],
]);

/** Base forms by which a question asks what somebody said: "What did Lind warn of?" */
export const ASKED_SPEECH_VERBS: ReadonlySet<string> = new Set([
  ...basesOf(SAYING, DECLARING).filter((base) => !DEEDS.has(base)),
  ...OPINION,
]);
