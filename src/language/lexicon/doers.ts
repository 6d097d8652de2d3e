import { wordList } from './word-set.js';

/** Whoever did harm, by the deed: the source of a pattern, in the singular and the plural. */
export const DOER =
  'shooters?|gunm[ae]n|killers?|murderers?|attackers?|assailants?|assassins?|bombers?|robbers?|thie(?:f|ves)|hijackers?|kidnappers?|stabbers?|rapists?|poisoners?|culprits?|perpetrators?';

/** What may be asked of who does something to a thing, and before the colon how; after it other words by which texts say so. */
const RELATION_GROUPS = `
  own owns owned owning : owner ownership belong belongs property possess holds shareholder stake bought sold acquire acquisition
    proprietor inherit
  buy bought buys purchase purchased acquire acquired sell sold sells : buyer acquisition sale takeover owner
  build built builds building construct constructed erect erected : builder rebuilt construction contractor developer develop made
  design designed designs : designer architect drew drawn drawing blueprint plan conceive devise model
  founded establish established : founder foundation establishment create creator start started set opened launch formed
  pay paid pays fund funded funds finance financed sponsor sponsored :
    payer financier cover bear bore bill donate donation donor grant subsidise subsidy bankroll gave money
  run runs ran manage manages managed operate operates operated : manager management operator head headed led leader director
    direct chair chairman chairwoman boss chief charge owner own
  lead leads led : leader leadership head headed chair chairman chairwoman command commander spearhead broker mediate mediator
    host preside chief captain boss direct run launch
  invent invented : inventor invention devise patent develop introduce pioneer create creator discover design
  write writes wrote written compose composed : writer author pen composer playwright poet novelist
  hire hired hires appoint appointed recruit recruited : appointment sign name employ employer engage chose`;

/** Relations of somebody to a thing, such as owning it: the words that ask for one, and all that tell of it. */
export const RELATIONS: readonly {
  readonly asking: ReadonlySet<string>;
  readonly telling: readonly string[];
}[] = RELATION_GROUPS.replace(/\n {4}/g, ' ')
  .trim()
  .split('\n')
  .map((group) => {
    const [asking, others] = group.split(':').map(wordList);
    return { asking: new Set(asking), telling: [...asking!, ...others!] };
  });
