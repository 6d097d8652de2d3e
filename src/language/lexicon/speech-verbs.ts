/**
 * Verbs of saying, as news uses them: base form, then its other forms. After the reporting verbs of Biber et al. 1999
 * ("Longman Grammar of Spoken and Written English", 8.1) and those met in news. Their class says
 * where they name a speaker.
 */
import { wordGroups, wordList, wordSet } from './word-set.js';

/** They let somebody speak, whoever is their subject. */
const SAYING = wordGroups(`
  say said says | tell told tells | add added adds | note noted notes | stress stressed stresses | claim claimed claims
  argue argued argues | warn warned warns | state stated states | explain explained explains | declare declared declares
  insist insisted insists | write wrote writes | tweet tweeted | reply replied replies | respond responded responds
  emphasise emphasised | emphasize emphasized | suggest suggested suggests | reiterate reiterated | continue continued
  conclude concluded | remark remarked | comment commented | acknowledge acknowledged | admit admitted admits
  allege alleged | complain complained | caution cautioned | recall recalled | predict predicted predicts | vow vowed
  pledge pledged | concede conceded | contend contended | maintain maintained | testify testified | counter countered
  assert asserted | joke joked | quip quipped`);

/** They do so where their subject is a person; a report is announced, and a street is called, as well. */
const DECLARING = wordGroups(`
  urge urged urges | announce announced announces | deny denied denies | confirm confirmed confirms
  accuse accused accuses | denounce denounced | condemn condemned | criticise criticised | criticize criticized
  praise praised | call called calls | reveal revealed | describe described describes | voice voiced
  express expressed | point pointed`);

/** They do so beside a quotation only. */
const QUOTING = wordGroups(`
  ask asked asks | answer answered | shout shouted | cry cried | whisper whispered | laugh laughed | sigh sighed
  smile smiled | agree agreed | observe observed | begin began | recount recounted | exclaim exclaimed | post posted
  thunder thundered | mutter muttered | shrug shrugged | snap snapped | reflect reflected | report reported
  promise promised | think thought | hope hoped`);

/** They may stand before their subject: "…," said Lind. */
const INVERTED = wordSet(`
  say add note warn write claim argue explain insist recall reply ask joke quip admit concede tweet declare conclude
  continue stress`);
/** Verbs that tell of what somebody thinks or wants, which a question asks for as it does for words. */
const OPINION = wordList('think believe propose promise demand');
/** Who does one of these may as well do something else: "What did Norway add?" asks for no words. */
const DEEDS = wordSet('add continue conclude point maintain write tweet voice express counter recall');

type Verbs = readonly (readonly string[])[];
const formsOf = (...classes: Verbs[]): ReadonlySet<string> =>
  new Set(classes.flat().flatMap(([, ...forms]) => forms));
const basesOf = (...classes: Verbs[]): string[] => classes.flat().map(([base]) => base!);

export const SAYING_VERBS = formsOf(SAYING);
export const DECLARING_VERBS = formsOf(DECLARING);
export const QUOTING_VERBS = formsOf(QUOTING);
export const INVERTED_VERBS = formsOf(
  [...SAYING, ...DECLARING, ...QUOTING].filter(([base]) => INVERTED.has(base!)),
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
