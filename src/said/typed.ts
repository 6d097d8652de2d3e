/** A request for what somebody said, as it is typed in one line: "Lavrov", "Lavrov about NATO since January". */
import { chosenDays, daysIn } from '../language/days.js';
import type { SaidRequest } from './said.js';

const QUESTION = /^what (?:did|does|has|have|was|is) (.+?) (?:say|said|saying)\b(.*)$/iu;
const TOPIC = /\s(?:about|on|regarding|concerning)(?:\s|$)|:\s/iu;
/** The last such word with what follows it, or a time that needs none. Otherwise "Theresa May" would be a month. */
const TIME =
  /^(.*)(?<!\s(?:since|until|in|during|from|the))\s(?:(since|until|in|during|from)\s+(?:the\s+)?(\S+(?:\s+\S+){0,4})|(today|yesterday|(?:this|last|past) (?:week|month|year)))$/iu;
const YEAR = /^\d{4}$/;
/** "lund ferries 2022" */
const YEAR_ALONE = /^(.*),?\s((?:19|20)\d\d)$/u;

/** Null if the line names nobody. Days are counted from `today`. */
export function saidRequest(line: string, today = new Date()): SaidRequest | null {
  const asked = plainOf(line).replace(QUESTION, '$1$2');
  const { rest, filter } = withoutTime(` ${asked}`, today);
  const at = TOPIC.exec(rest);
  const person = rest.slice(0, at?.index).trim();
  if (person === '') return null;
  return {
    person: person.replace(/,$/u, ''),
    topic:
      (at &&
        rest
          .slice(at.index + at[0].length)
          .trim()
          .replace(/,$/u, '')) ||
      undefined,
    filter,
  };
}

/** The line as it was typed but for the time at its end, and the days that are meant. Days are counted from `today`. */
export function timeBeside(
  line: string,
  today = new Date(),
): { rest: string; filter?: SaidRequest['filter'] } {
  const { rest, filter } = withoutTime(` ${plainOf(line)}`, today);
  return filter && rest.trim() !== '' ? { rest: rest.trim().replace(/,$/u, ''), filter } : { rest: line };
}

const plainOf = (line: string): string =>
  line
    .replace(/["“”]/gu, '')
    .replace(/[\s?!.]+$/u, '')
    .trim();

/** The line without the time at its end, and the days that are meant; the whole line if no time can be read. */
function withoutTime(line: string, today: Date): { rest: string; filter?: SaidRequest['filter'] } {
  const [, rest = '', word = '', named, alone] = TIME.exec(line) ?? yearAlone(line);
  const time = named ?? alone;
  if (!time || !daysIn(time, today)) return { rest: line };
  const bound = word.toLowerCase();
  const isBound = bound === 'since' || bound === 'until';
  // People may speak about "the election in 2024" in any year.
  if (!isBound && YEAR.test(time) && TOPIC.test(rest) && !/,\s*\d+$/.test(line)) return { rest: line };
  const since = bound === 'until' ? null : time;
  const until = bound === 'since' ? null : time;
  return { rest, filter: chosenDays({ since, until }, today) };
}

/** As `TIME` matches. */
function yearAlone(line: string): readonly (string | undefined)[] {
  const [whole, rest, year] = YEAR_ALONE.exec(line) ?? [];
  return [whole, rest, '', undefined, year];
}
