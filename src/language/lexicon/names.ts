/** Words that tell a person's name from that of a place, a team or a law. Lower case. */
import { wordSet } from './word-set.js';

/** Given names that name places, months and things more often. */
export const OFTENER_OTHERS = wordSet(`
  virginia georgia paris carolina florence savannah madison brooklyn denver dallas austin houston boston orlando israel
  america chelsea asia india kenya april may june will mark rose star trinity faith hope art major prince royal
  cleveland jersey phoenix sydney lincoln jackson carson santa san maui geneva vienna sahel augusta benton nike nissan
  mercedes lexus kia heinz milka`);

/** Given names of women in one language and of men in another that the lists do not hold. */
export const OF_EITHER_SEX = wordSet(`
  noor nour nur salam alaa amal andrea nikita sasha jean kim ariel noa noam robin jan simone nicola gabriele michele ashley leslie
  jamie taylor jordan morgan casey riley avery quinn`);

/** They begin the name of a place. */
export const PLACE_OPENERS = wordSet(`
  new san santa los las fort saint st el lake mount north south east west great grand united port cape baton`);

/** Those of the following list that are family names as well. */
export const SURNAMES_TOO = wordSet('law street gold black white');

/** They are part of the name of a team, a brand, a law or a contest, and of no person's. */
export const OTHER_THINGS = wordSet(`
  act bill law deal plan war day week games cup lines air state street tv radio media online magazine daily today
  times sun getty images agency caucus inn hotel store stores bowl series awards festival conference convention
  team trophy prize award championship democrats republicans americans liberals conservatives rights news watch
  staff response global national international american united federal supreme central public social gold medal
  black white red`);
