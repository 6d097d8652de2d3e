/** Words whose forms no stemmer brings together, and forms that are two words'. */
import verbs from 'english-verbs-irregular/dist/verbs.json' with { type: 'json' };
import irregularPlurals from 'irregular-plurals';
import { wordGroups, wordList, wordSet } from './word-set.js';

/**
 * Base form first, then the forms that the Porter stemmer would keep apart from it: what the packages' lists of verbs and
 * plurals lack, nouns made of verbs, and words spelt in two ways.
 */
const IRREGULAR_FORMS = `
  die died dies dying dead death deaths|begin began begun begins beginning|write wrote written writes writing writer writers
  fight fought fights fighting|build built builds building|speak spoke spoken speaks speaking|become became becomes
  win won wins winning winner|lead led leads leading|hold held holds holding|make made makes making
  take took taken takes taking|give gave given gives giving|say said says saying|choose chose chosen choice
  find finds finding|birth births born|grow grew grown grows growing growth|know knew known knows
  lose lost loses losing loss|send sent sends|sell sold sells sale sales|buy bought buys|spend spent spends
  teach taught teaches teacher|think thought thinks|bring brought brings|come came comes coming|go went gone goes going
  see saw seen sees|rise rose risen rises|fall fell fallen falls|meet met meets meeting|pay paid pays payment
  run ran runs|sing sang sung sings singer|steal stole stolen|strike struck strikes|sink sunken|swim swam|throw threw thrown
  wear wore worn|draw drew drawn|drive drove driven|eat ate eaten|fly flew flown flight|forget forgot forgotten
  freeze froze frozen|hide hid hidden|keep kept keeps|leave left leaves|mean meant means meaning|seek sought seeks
  shoot shot shoots|sit sat sits|stand stood stands|tell told tells|understand understood
  invade invaded invasion invades|destroy destroyed destruction destroys|marry married marriage marries
  arrive arrived arrival|man men|woman women|child children|foot feet|person people
  decide decided decides deciding decision decisions|detain detained detains detaining detention detentions detainee detainees
  explode exploded explodes exploding explosion explosions|collide collided collision collisions
  expand expansion|extend extension extensions|suspend suspension suspensions|reduce reduction reductions
  produce produced produces producing production|introduce introduction|explain explanation explanations
  describe description descriptions|apply applied application applications|deny denied denies denial denials
  bury buried burial burials|succeed success|permit permission|admit admission|divide division|conclude conclusion
  resolve resolution|abstain abstention abstentions|survive survivor survivors|sign signature signatures
  defence defense|offence offense|licence license licences licenses licensed|practise practice practised practiced
  programme program programmes programs|centre center centres centers|theatre theater theatres theaters
  metre meter metres meters|kilometre kilometer kilometres kilometers|litre liter litres liters|kph kmh|fibre fiber fibres fibers
  grey gray|plough plow ploughed plowed|jewellery jewelry|aluminium aluminum|sceptic skeptic sceptics skeptics
  sceptical skeptical|manoeuvre maneuver manoeuvres maneuvers|archaeologist archeologist archaeologists archeologists
  archaeological archeological|paediatric pediatric|leukaemia leukemia|fulfil fulfill|enrol enroll|judgement judgment
  ageing aging|catalogue catalog|dialogue dialog|cosy cozy|artefact artifact artefacts artifacts|sulphur sulfur
  mould mold|moustache mustache|analyse analyze analysed analyzed analysing analyzing analyst analysts
  paralyse paralyze paralysed paralyzed|tyre tire tyres tires|storey storeys|arise arose arisen arises arising
  aeroplane airplane aeroplanes airplanes|kerb curb kerbs curbs|skilful skillful|mum mom mums moms|pyjamas pajamas
  counsellor counselor counsellors counselors|fuel fuels fuelled fueled fuelling fueling|foetus fetus foetal fetal
  haemorrhage hemorrhage haemorrhages hemorrhages|anaesthetic anesthetic anaesthetics anesthetics|diarrhoea diarrhea
  encyclopaedia encyclopedia|instalment installment instalments installments|merge merged merges merging merger mergers|mayor mayors mayoral|bus buses|gas gases|cactus cacti
  injure injured injures injuring injury injuries|fail failed fails failing failure failures
  close closed closes closing closure closures|depart departed departs departing departure departures
  seize seized seizes seizing seizure seizures|disclose disclosed discloses disclosing disclosure disclosures
  submit submitted submits submitting submission submissions|convert converted converts converting
  acquire acquired acquires acquiring acquisition acquisitions|respond responded responds responding response responses
  consume consumed consumes consuming consumption|maintain maintained maintains maintaining maintenance
  solve solved solves solving solution solutions|rob robbed robs robbing robber robbers robbery robberies
  renounce renunciation|denounce denunciation|pronounce pronunciation|deceive deception|perceive perception|free freed`;

/** Forms that are words of their own more often: a wound, the ground, a spat, the Fed; nobody is borne by a bear. */
const OTHER_WORDS = wordSet(`
  found bound ground lay wound rung dove spat bit fed resent rebound slew outspoken relaid bore retread saw split
  pled bust shed born`);
/** Plurals that are words of their own: "bases" are a base's as often as a basis's. */
const OTHER_PLURALS = wordSet('bases axes data media lice leaves lives does dice agenda');

/** Irregular verb forms and plurals of the two packages, whose regular entries the stemmer does not need. */
const LISTED: readonly (readonly [string, string])[] = [
  ...Object.entries(verbs as Record<string, string[][]>).flatMap(([base, forms]) =>
    [...new Set(forms.flat())]
      .filter(
        (form) =>
          !OTHER_WORDS.has(form) && !form.includes('-') && !/^(?!fled|bled|bred|sped)\w+ed$/.test(form),
      )
      .map((form) => [form, base] as const),
  ),
  ...[...irregularPlurals]
    .filter(
      ([singular, plural]) => singular !== plural && plural !== `${singular}s` && !OTHER_PLURALS.has(plural),
    )
    .map(([singular, plural]) => [plural, singular] as const),
];

/**
 * What stands before "men" and "women", of which the package lists few: all that the small dictionary has, which is
 * itself read too late for this, and some more. "Specimen" and "regimen" are no men.
 */
const MEN = wordList(`
  fisher gun fire air gentle fresh crew country horse line lines watch guards work sports lay clergy crafts hench service sea states
  trades stunt strong defence defense front hit infantry rifle camera door post milk business midship select alder journey repair
  weather cattle lobster oars swords marks helms boats wood herds oil anchor assembly freed bonds dairy grooms wing yeo frog
  congress dust fore longshore mad mail middle noble sales sand show woods bogey cave handy ombuds patrol snow underclass
  upperclass ad base bats boat bow brake bush cavalry chess church coach council foot free frontiers hang highway hunts kins
  laundry leg lumber merchant mer militia minute motor news newspaper nursery pitch plainclothes press space super towns
  tribes working yachts draughts plough drafts plow business police spokes chair char washer gentle`);

/** Irregular form to base form. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ...LISTED,
  ...MEN.flatMap((before) =>
    ['man', 'woman'].map((noun) => [`${before}${noun.replace('an', 'en')}`, `${before}${noun}`] as const),
  ),
  ...wordGroups(IRREGULAR_FORMS).flatMap(([base, ...forms]) =>
    [base!, ...forms].map((form) => [form, base!] as const),
  ),
]);

/** "Won", "taken": pasts and participles that differ from the base form. */
export const IRREGULAR_PASTS: ReadonlySet<string> = new Set(
  Object.entries(verbs as Record<string, string[][]>).flatMap(([base, forms]) =>
    forms.flat().filter((form) => form !== base),
  ),
);

/**
 * Pasts that are another word as often, and so count for their verb at less than full worth, and the verb for them. By stem.
 * "Bear" and "wind" are left out: they are animals and weather more often than verbs. What is laid does not lie, and
 * a spat is a row.
 */
export const AMBIGUOUS_FORMS: ReadonlyMap<string, string> = new Map([
  ['lie', 'lai'],
  ['spit', 'spat'],
  ...wordGroups('find found|bind bound|grind ground|bite bit|feed fed|plead pled|slai slew').flatMap(
    ([base, past]) => [[base!, past!] as const, [past!, base!] as const],
  ),
]);
