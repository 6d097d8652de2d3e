/** Words that the Porter stemmer gives one stem though they mean different things: each with the forms that are its own. */
import { wordGroups } from './word-set.js';

/**
 * The first of a group is its stem, as it stands. Some are the exceptions of Porter's later English stemmer (Snowball,
 * "Porter2"): news, proceed, herring, inning, outing, canning, general, community. The others came of listing, over news,
 * the frequent words that share a stem; the last ones, of listing pairs that readers of news would not take for one.
 */
const FAMILIES = `
  news newsroom newsrooms|use used uses using user users useful usage|general generals generally|generation generations
  executive executives|conservative conservatives|conservation conservationist conservationists
  university universities|universal universally|international internationally|important importance importantly
  experiment experiments experimental|department departments departmental|animal animals|several|herring herrings
  inning innings|outing outings|evening evenings|canning|proceed proceeds proceeding proceedings
  customer customers|authority authorities|physician physicians|ski skis skiing skier skiers
  community communities|communism communist communists|emergency emergencies|publication publications
  medication medications|advert adverts ad ads|positive positively|statue statues|status|federer|harris|julie|eve|greene
  grande|maine|quite|carole|anne|billie|halle|cooper|providence|premiere premieres|morale|finale finales
  transition transitions|liberal liberals liberalism|liberation|terminal terminals|business businesses
  hospitality|celebrity celebrities|minority minorities|majority majorities|vigil vigils|engineer engineers engineering
  digital digitally|edition editions|initiative initiatives|apartment apartments|opera operas
  corps|corpse corpses|dye dyes dyed dyeing|arms|army armies|union unions|unit units|unite unites uniting|united|negligence
  intern interns|internal internally|corporal corporals|severed sever severs severing|wit wits witty|procession processions
  commune communes|heroine heroines|convent convents|protestant protestants protestantism
  contention|reservation reservations|populous|visitation|humane|television televisions tv tvs
  organ organs|organism organisms|organic organically|organisation organisations organization organizations
  organisation organise organised organises organising organiser organisers organisational organizational
  organisation organize organized organizes organizing organizer organizers|marine marines|paste pastes pasted
  rational rationally|rationale|hospitable|severance|polite politely|physics|physical physically
  objective objectives objectively|opposite opposites|caste castes|waste wastes wasted wasting wasteful|missing|housing
  authorise authorised authorises authorising authorisation authorize authorized authorizes authorizing authorization
  diverse diversity diversify|diversion diversions|conversion conversions|deposition depositions|relativity
  criticism criticisms critic critics criticise criticised criticises criticising
  criticism criticize criticized criticizes criticizing|customise customised customize customized`;

/** A form to the stem of its own family. */
export const OWN_STEMS: ReadonlyMap<string, string> = new Map(
  wordGroups(FAMILIES).flatMap((group) => group.map((form) => [form, group[0]!] as const)),
);
