/** Words that people type for what news says in others. One way only: an article's "cut" need not be anybody's sack. */
import { wordGroups } from './word-set.js';

/** The words before the colon are typed, those after it written. Collected from questions about news, typed by hand. */
const GROUPS = `
  cheapest : cheap price cost costs|resign resigns resigned : resign step quit|score scored scores scorer : score goal
  pricey costly dear expensive : price prices cost costs expensive costly|cheap cheaper : price prices inexpensive
  quit quits quitting : resign step|fire fires fired firing sack sacks sacked sacking axe axed : layoff lay cut dismiss sack fire
  cops cop : police officer|jail jailed : prison imprisoned custody|prison : jail
  worker workers staff employees employee : workers employees staff people jobs workforce
  kid kids : children child|doctorate phd : doctorate phd doctoral
  burn burned burnt burning : fire burn blaze|shut shuts shutting : close shut|scrap scraps scrapped : scrap abandon drop
  lawyer lawyers : attorney lawyer solicitor|attorney : lawyer attorney|plane planes : aircraft jet plane
  truck trucks : lorry truck|lorry lorries : truck lorry|bike bikes : bicycle bike|flat flats : apartment flat
  subway tube : underground metro subway|petrol : fuel petrol gasoline|soccer : football soccer|cash : money cash
  shop shops : store shop|store stores : shop store|doc docs : doctor|boat boats : vessel ship boat
  jab jabs jabbed : vaccine vaccination|pic pics : photo photograph|guy guys dude : man
  buy buys bought : acquire purchase bought sell|buying : acquire purchase bought
  worth : valued value|promise promised promises : pledge vow|reply replied : answer respond
  owns owned : owner own|founded : founder found
  tug tugs : tugboat tug|tugboat tugboats : tug tugboat|chopper choppers : helicopter|tall : high height tall
  phone phones : telephone phone|telephone telephones : phone telephone|teen teens : teenager teen|teenager teenagers : teen teenager
  filmed : film shoot|movie movies : film movie|film films : movie film|mum mums mom moms : mother|dad dads : father
  rail : railway rail|railway railways : rail railway|motorway motorways : highway motorway|highway highways : motorway highway
  sick : ill sick|rich : wealthy rich|fake : counterfeit forged fake|nick nicked : steal|nabbed : arrest catch
  blackout blackouts : outage power blackout|open opens opened : reopen open|stepped step steps stepping : resign step|farm farming : agriculture farm
  win wins won winning : win beat defeat|lose loses lost losing : lose beat defeat
  volcano volcanoes volcanic : volcano volcanic eruption|housing : housing home homes
  reopen reopens reopened reopening : reopen open|rebuild rebuilt rebuilding : rebuild build|reelect reelected : reelect elect
  built : build dates|temp temps : temperature|check checks : cheque check|chicken chickens : hen poultry chicken
  outage outages : failure outage|meds : medicine drug|bucks : dollar|hubby : husband|grandma granny : grandmother
  grandpa grandad : grandfather|cellphone cellphones smartphone smartphones : phone mobile|ad ads : advertisement advert ad
  price prices : price cost|cost costs : cost price|pupil pupils : student pupil|students : pupil student
  fishing : fishery fishing|fishery fisheries : fishing fishery|defeat defeats : beat lose defeat|defeated : beat defeat
  concede conceded concedes : concede congratulate|save saved saves : rescue free save
  quake quakes : earthquake quake|earthquake earthquakes : quake earthquake
  kilometre kilometres kilometer kilometers km kms : km kms kilometre mile|mile miles : mile km kms kilometre
  metre metres meter meters : metre feet foot ft|foot feet : foot feet ft metre
  kilo kilos kilogram kilograms kg kgs : kg kgs kilo kilogram pound lb lbs|uni unis : university|tonne tonnes ton tons : tonne ton`;

/** For each typed word, the words of news. */
export const EVERYDAY: ReadonlyMap<string, readonly string[]> = new Map(
  GROUPS.split(/[|\n]/)
    .filter((group) => group.trim())
    .flatMap((group) => {
      const [typed, written] = group.split(':').map((side) => wordGroups(side)[0]!);
      return typed!.map((word) => [word, written!] as const);
    }),
);
