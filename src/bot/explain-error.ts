import { randomBytes } from 'node:crypto';
import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';
import type { Log } from '../app/log.js';
import { AskerError, messageOf, NoIndexError, UserError } from '../errors.js';
import { problemText } from '../wording/problems.js';
import type { Words } from '../wording/words.js';

/** What an error from Discord means for the operator, and what to do. */
const MEANINGS: Record<number, string> = {
  [RESTJSONErrorCodes.MissingAccess]:
    'The bot may not see that channel or server: invite it there, or give its role View Channel.',
  [RESTJSONErrorCodes.MissingPermissions]:
    'The bot lacks a permission in that channel: give its role View Channel, Send Messages, Send Messages in Threads, Embed Links and Read Message History.',
  [RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory]:
    'The bot may not reply in that channel: give its role Read Message History.',
  [RESTJSONErrorCodes.CannotSendAnEmptyMessage]:
    'The bot may not embed in that channel: give its role Embed Links.',
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser]: 'That person takes no direct messages from the bot.',
  [RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]:
    'That person takes no direct messages from the bot.',
  [RESTJSONErrorCodes.ThreadLocked]: 'The thread is locked: nobody but moderators may write there.',
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]: 'The thread is archived: nothing can be changed there.',
  [RESTJSONErrorCodes.UnknownChannel]:
    'The channel is gone, or the bot was removed from it: nothing can be sent there.',
  [RESTJSONErrorCodes.UnknownMessage]: 'The message was deleted before it could be answered.',
  [RESTJSONErrorCodes.UnknownInteraction]:
    'Discord had given up waiting for an answer: look for a slow network or a second copy of the bot with the same token.',
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged]:
    'Another process answered first: stop the second copy of the bot that uses the same token.',
  [RESTJSONErrorCodes.InvalidWebhookToken]: 'More than 15 minutes had passed, so Discord took no more edits.',
};

/** One line for the log; null for an unknown error. */
export function meaning(error: unknown): string | null {
  if (!(error instanceof DiscordAPIError)) return null;
  return MEANINGS[isDeleted(error) ? RESTJSONErrorCodes.UnknownMessage : Number(error.code)] ?? null;
}

/** Whether the message that was to be answered is gone: Discord finds fault with the form of a reply to it. */
export function isDeleted(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError)) return false;
  const { code, errors } = error.rawError as { code: number; errors?: object };
  return (
    code === RESTJSONErrorCodes.UnknownMessage || (errors !== undefined && 'message_reference' in errors)
  );
}

/** Why the bot cannot answer there, for the person; null if Discord did not refuse. */
export function whyNotThere(error: unknown, words: Words): string | null {
  if (meaning(error) === null) return null;
  const because = NOT_THERE[Number((error as DiscordAPIError).code)];
  return [words.say('error.notThere'), because && words.say(because)].filter(Boolean).join(' ');
}

/** Refusals that an admin of the server can fix. */
const NOT_THERE: Readonly<Record<number, 'error.notSeen' | 'error.notAllowed'>> = {
  [RESTJSONErrorCodes.MissingAccess]: 'error.notSeen',
  [RESTJSONErrorCodes.MissingPermissions]: 'error.notAllowed',
  [RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory]: 'error.notAllowed',
  [RESTJSONErrorCodes.CannotSendAnEmptyMessage]: 'error.notAllowed',
};

/** Whether an error is for the operator: its message names what people in Discord should not read. */
export const isOperators = (error: unknown): error is UserError =>
  error instanceof UserError && !(error instanceof AskerError);

/**
 * Logs what went wrong and returns the one sentence that the person gets. The sentence and the log share a
 * reference. Messages of unknown errors may quote a question, so they are logged at level debug only.
 */
export function report(error: unknown, log: Log, where: string, words: Words): string {
  if (error instanceof AskerError) return problemText(error, words);
  const reference = randomBytes(4).toString('hex');
  if (isOperators(error)) {
    log.error({ reference, where }, messageOf(error));
    return error instanceof NoIndexError
      ? words.say('error.noIndex')
      : words.say('error.unreachable', { reference });
  }
  const known = meaning(error);
  if (known) {
    log.warn({ reference, where, code: (error as DiscordAPIError).code }, known);
  } else {
    log.error({ reference, where, ...outline(error) }, 'a request failed');
    log.debug({ reference, message: error instanceof Error ? error.message : String(error) }, 'what failed');
  }
  return words.say('error.unknown', { reference });
}

/** What can be said of an error without its message. */
function outline(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as NodeJS.ErrnoException;
  const status = error instanceof DiscordAPIError || error instanceof HTTPError ? error.status : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error.name.replace(/\[.*/, ''),
    code,
    status,
    at: frames.slice(0, 4).map((frame) => frame.trim()),
  };
}
