/** Things that hold somebody's words or figures, by which news names their source. Lower case. */
import { wordSet } from './word-set.js';

/** What they say is said by whoever they come from. */
export const STATEMENTS = wordSet(`
  statement letter email e-mail post tweet message memo memorandum release filing lawsuit suit complaint petition
  affidavit video note notice advisory op-ed column essay blog caption communique communiqué`);

/** Of these, those in which only one's own words stand: what "the statement" says, its author says. */
export const OWN_WORDS = wordSet(
  'statement letter email e-mail post tweet message memo memorandum release note blog essay caption',
);

/** "According to data from Lind" is according to Lind; others report what "a report by Lind" says. */
export const FINDINGS = wordSet(`
  data figures statistics numbers calculations analysis estimates estimate report reports study survey poll research
  findings records filings documents index forecast projection projections account website site tally count rankings`);

/** Of these, those that speak for whoever made them, once it is named: what "the survey" says. */
export const STUDIES = wordSet('report study survey poll analysis website site');

/** Works that have a title. */
export const WORKS = wordSet(
  'show film movie book novel album song series podcast play musical documentary memoir sitcom programme program',
);

/** What their authors do with them. */
export const AUTHORED = wordSet(`
  released compiled published sent issued posted shared provided collected written prepared conducted made gathered
  produced commissioned signed penned authored drafted filed brought put circulated distributed`);

/** What somebody says, by the noun for it. */
export const SPEECH_NOUNS: ReadonlySet<string> = wordSet(`
  claim claims pledge promise vow call calls warning warnings assertion contention suggestion suggestions statement
  statements accusation accusations allegation allegations remark remarks comment comments description declaration
  assurance assurances insistence admission argument prediction complaint complaints threat threats denunciation
  characterisation characterization condemnation criticism plea demand demands boast boasts observation rejection
  assessment attack attacks speech`);

/** What somebody says when asked: "Lind's answer was short". */
export const ANSWER_NOUNS = wordSet('answer reply response verdict comment conclusion message advice');

/** Nouns by which people ask for somebody's words: the source of a pattern, in the singular and the plural. */
export const SAYINGS = 'quotes?|quotations?|statements?|comments?|remarks?|sayings?';
