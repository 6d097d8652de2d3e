/** Reads from our own messages what memory has lost, for instance after a restart. */
import type { Message } from 'discord.js';
import type { Exchange } from '../domain.js';
import { AskerError } from '../errors.js';
import { dayOf } from '../language/day.js';
import { placeAt } from '../quotes-shown.js';
import { readBack } from '../wording/words.js';
import { parseCustomId } from './custom-id.js';
import type { Services } from './handlers.js';
import { CUT } from './render/cut.js';
import { plainText } from './render/markdown.js';
import { type QuoteReference, readFilter, readReference } from './state.js';

/** What an answer's message shows about it. */
export interface ShownAnswer {
  readonly question: string;
  /** The question as it was searched. */
  readonly searched: string;
  /** If that is known, the questions in it as they were searched. */
  readonly questions?: readonly string[];
  readonly filter: string;
  readonly quotes: readonly QuoteReference[];
}

/** The same, with what memory adds. */
export interface KnownAnswer extends ShownAnswer {
  /** Where the quotes begin that were shown in answer to the question, as far as known. */
  readonly places: readonly string[];
}

/** The error when it is no longer known what a button belongs to. */
export const stale = (): AskerError =>
  new AskerError('That answer is too old: the articles may have changed since. Please ask again.');

/** Reads an answer back from its message; null if it is no answer, or was cut. */
export function readAnswer(message: Message): ShownAnswer | null {
  const embed = message.embeds[0];
  const question = wholeText(embed?.title);
  const ids = customIds(message).map(parseCustomId);
  const filter = filterOf(ids);
  if (!question || filter === null) return null;
  const lines = ourLines(embed?.description);
  const readLine = (key: Parameters<typeof readBack>[1]): string | null =>
    lines.map((line) => readBack(line, key)).find((text) => text !== null) ?? null;
  const [changed, before] = [readLine('answer.understood'), readLine('answer.after')];
  const understood = changed === null ? question : wholeText(changed);
  const after = before === null ? null : wholeText(before);
  if (!understood || (before !== null && after === null)) return null;
  return {
    question,
    searched: after === null ? understood : `${after} ${understood}`,
    ...(after !== null && { questions: [`${after} ${understood}`] }),
    filter,
    quotes: quotedIn(message),
  };
}

/** The filter of an answer, by the buttons below it; null if they are not an answer's. */
function filterOf(ids: readonly ReturnType<typeof parseCustomId>[]): string | null {
  const followUp = ids.find(({ prefix }) => prefix === 'follow-up');
  // While a person is to be chosen, an answer has no other buttons.
  const who = ids.find(({ prefix }) => prefix === 'who');
  return followUp ? (followUp.args[0] ?? '') : who ? (who.args[1] ?? '') : null;
}

/** The number of a quote, or the sign of a block quote, where titles and names begin. */
const NUMBERED = /^\*\*\d+\.\*\* |^> /m;

/** The small lines above everything that is quoted: the rest holds titles and names, which may say anything. */
export function ourLines(description: string | null | undefined): string[] {
  const [opening = ''] = description?.split('\n\n') ?? [];
  if (NUMBERED.test(opening)) return [];
  return opening.split('\n').flatMap((line) => (line.startsWith('-# ') ? [line.slice(3)] : []));
}

/** What a message of ours quotes, by the buttons below it. */
export function quotedIn(message: Message): QuoteReference[] {
  return customIds(message)
    .map(parseCustomId)
    .filter(({ prefix }) => prefix === 'context')
    .flatMap(({ args }) => readReference(args[1]) ?? []);
}

/** The answer above a button, from memory or from the message itself. Throws if neither has it. */
export function shownAnswer(message: Message, services: Services): KnownAnswer {
  const shown = readAnswer(message);
  const turn = services.conversations.ofMessage(message.id);
  if (!turn && !shown) throw stale();
  const quotes = shown?.quotes ?? [];
  return {
    quotes,
    places: turn?.exchange.shown ?? quotes.map(({ articleId, start }) => placeAt(articleId, start)),
    ...(turn
      ? {
          question: turn.question,
          searched: turn.exchange.question,
          questions: turn.exchange.questions ?? [turn.exchange.question],
          filter: turn.filter,
        }
      : shown!),
  };
}

/**
 * The exchange that a message of ours belongs to, when memory has lost it: its question is searched again to find the
 * same people.
 */
export async function recoverExchange(
  message: Message | null,
  { assistant }: Services,
): Promise<Exchange | undefined> {
  const shown = message && readAnswer(message);
  if (!shown) return undefined;
  const filter = readFilter(shown.filter, await assistant.sources()) ?? {};
  const { searched: text, questions } = shown;
  const [asked, locale] = [dayOf(message.createdAt), message.guild?.preferredLocale];
  const given = { ...(questions && { questions }), ...(locale && { locale }) };
  return (await assistant.ask({ text, filter, asked, ...given })).exchange;
}

/** The id of the person who may delete a message of ours; null if nobody may. */
export function askerIdOf(message: Message): string | null {
  const deletion = customIds(message)
    .map(parseCustomId)
    .find(({ prefix }) => prefix === 'delete');
  return deletion?.args[0] || null;
}

function customIds(message: Message): string[] {
  return message.components.flatMap((row) =>
    'components' in row
      ? row.components.flatMap((part) => ('customId' in part && part.customId ? [part.customId] : []))
      : [],
  );
}

/** The text of our markdown; null if it was cut. */
function wholeText(escaped: string | null | undefined): string | null {
  return !escaped || escaped.endsWith(CUT) ? null : plainText(escaped);
}
