/** "My gran hates the heat", "I think so too": what people say in a talk without asking for anything. */
import { AUXILIARY, QUESTION_WORDS } from '../../language/lexicon/function-words.js';
import { mayBeGivenName } from '../../language/names/given-names.js';
import { preambleEnd } from '../preamble.js';
import { namesIn } from './mentions.js';

const OPENING = '(?:(?:ok|okay|well|but|and|so|lol|haha|oh|wow|hm+|yeah|yes|no)[\\s,.!]+)*';
const GREETING = new RegExp(String.raw`^\s*${OPENING}`, 'iu');
const REMARK = new RegExp(
  String.raw`^\s*${OPENING}(?:(?:never|didn['’]?t|don['’]?t|can['’]?t|wo?n['’]?t|sounds|looks|seems|feels|hope|guess|bet|glad|wish)|(?:i|my|we|our|you|your|ur|u|he|she|they)(?:['’](?:m|re|ve|d|ll|s))?|(?:it|this|that)(?:['’]s| ${AUXILIARY}))\s+\p{L}[^?]*$`,
  'iu',
);
const ASKS = new RegExp(String.raw`\b(?:${QUESTION_WORDS.join('|')}|(?:i|we) need|question)\b`, 'iu');

/** Whether a message only says something: of the asker, the bot, or what was spoken of. */
export const isRemark = (message: string): boolean =>
  REMARK.test(message) &&
  !ASKS.test(message) &&
  !namesIn(message).some(isFullName) &&
  preambleEnd(message.replace(GREETING, '')) === 0;

/** "Hope Hicks resigned" is news of somebody. */
const isFullName = (name: string): boolean => name.includes(' ') && mayBeGivenName(name.split(' ')[0]!);
