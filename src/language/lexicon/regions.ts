/** Parts of the world and of states, each with what news calls its people. The states are in `countries.ts`. */
import { wordGroups } from './word-set.js';

/** All of a group mean one place. Without "north" and "south", which stand in the names of many, and "English", a language. */
export const REGIONS = wordGroups(`
  west western westerner westerners | europe european europeans | asia asian asians | africa african africans
  scandinavia scandinavian scandinavians | balkans balkan | scotland scottish scots | wales welsh
  catalonia catalan catalans | bavaria bavarian bavarians | corsica corsican corsicans | sicily sicilian sicilians
  crimea crimean crimeans | chechnya chechen chechens | tibet tibetan tibetans | kurdistan kurdish kurds kurd
  kashmir kashmiri kashmiris | quebec quebecois`);
