/** Words whose forms no stemmer brings together, and forms that are two words'. */
import { wordGroups } from './word-set.js';

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
  wordGroups(IRREGULAR_FORMS).flatMap(([base, ...forms]) =>
    [base!, ...forms].map((form) => [form, base!] as const),
  ),
);

/** Forms that are another word's base as often, so that they count for theirs at less than full worth. By stem. */
export const AMBIGUOUS_FORMS: ReadonlyMap<string, string> = new Map([
  ['find', 'found'],
  ['bind', 'bound'],
  ['grind', 'ground'],
  ['lie', 'lay'],
]);
