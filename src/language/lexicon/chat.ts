/** Spellings of chats, from their commonest in messages to bots, with the words they stand for. */
import { wordSet } from './word-set.js';

/** Words that open a question: "wat did he say". Elsewhere they may be names: "Angkor Wat". */
export const CHAT_OPENINGS: ReadonlyMap<string, string> = new Map([
  ['wat', 'what'],
  ['wut', 'what'],
  ['wot', 'what'],
  ['waht', 'what'],
  ['wats', "what's"],
  ['wuts', "what's"],
  ['wots', "what's"],
  ['whats', "what's"],
  ['whos', "who's"],
  ['whys', "why's"],
  ['hows', "how's"],
  ['wheres', "where's"],
  ['whens', "when's"],
  ['wen', 'when'],
  ['y', 'why'],
]);

/** Words that mean nothing else, wherever they stand. */
export const CHAT_WORDS: ReadonlyMap<string, string> = new Map([
  ['abt', 'about'],
  ['wdym', 'what do you mean'],
  ['bday', 'birthday'],
  ['cuz', 'because'],
  ['ppl', 'people'],
  ['smth', 'something'],
  ['sth', 'something'],
  ['dunno', "don't know"],
  ['gimme', 'give me'],
  ['wont', "won't"],
  ['happend', 'happened'],
  ['hapend', 'happened'],
  ['hapened', 'happened'],
  ['happned', 'happened'],
  ['goin', 'going'],
  ['doin', 'doing'],
  ['sayin', 'saying'],
  ['talkin', 'talking'],
  ['happenin', 'happening'],
  ['comin', 'coming'],
  ['tryin', 'trying'],
  ['lookin', 'looking'],
  ['runnin', 'running'],
  ['tues', 'Tuesday'],
  ['thurs', 'Thursday'],
]);

/** A greeting by the time of day, as part of a pattern. */
export const GOOD_DAY = 'good (?:morning|afternoon|evening|day)';

/** Words of chats that name nobody: "lol did Lind say that", "ngl", "smh". */
export const INTERJECTIONS = wordSet(`
  lol lmao lmfao rofl omg omfg wtf smh bruh bro ngl tbh imo imho fyi btw idk jk pls plz yo yikes haha hahaha hmm ugh wow
  welp yall gonna uh uhh uhm um umm erm`);
