import {
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import { LONGEST_CLAIM } from '../assistant.js';
import type { CheckRequest } from '../checking/check.js';
import { longQuotations, withoutChatMarks } from '../checking/claim/quoted.js';
import { asksForCheck } from '../question/asks-for-check.js';
import type { Services } from './handlers.js';
import { checkMessage } from './render/check.js';
import { plainText } from './render/markdown.js';
import type { View } from './render/view.js';

/** Checks a quote and shows, in reply to an interaction, what was found. */
export async function check(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  request: CheckRequest,
  wantsPrivate: boolean,
  services: Services,
): Promise<void> {
  const isPrivate = wantsPrivate || services.isPersonal;
  const acknowledge = () => interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  await interaction.editReply(
    await checkView(request, { askerId: interaction.user.id, isPrivate, acknowledge }, services),
  );
}

/** What was found about a quote, as a message. `acknowledge` is called at once, before any work. */
export async function checkView(
  request: CheckRequest,
  { askerId, isPrivate, acknowledge }: Asking,
  { assistant, queue, log, words }: Services,
): Promise<View> {
  const checks = await queue.serve(askerId, acknowledge, async () => {
    const checks = await assistant.checkEach(request);
    const tookMs = checks.reduce((sum, check) => sum + check.tookMs, 0);
    log.info({ verdicts: checks.map(({ verdict }) => verdict), tookMs }, 'check');
    return checks;
  });
  return checkMessage(checks, isPrivate, askerId, words);
}

interface Asking {
  readonly askerId: string;
  readonly isPrivate: boolean;
  acknowledge(): Promise<unknown>;
}

/** Whether a message brings a quote of its own and asks if that is real: “We close it”, is this true? */
export function asksToCheckItself(text: string): boolean {
  const pasted = withoutChatMarks(text);
  const quotes = longQuotations(pasted);
  const around = quotes.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start - 1)} ${rest.slice(end + 1)}`,
    pasted,
  );
  return quotes.length > 0 && asksForCheck(around);
}

/** The claim that a message makes: as much as is checked, line breaks included, which show quotations and signatures. */
export function claimOf(checkable: string): string {
  const text = plainText(checkable);
  if (text.length <= LONGEST_CLAIM) return text;
  const head = text.slice(0, LONGEST_CLAIM);
  const end = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\n'));
  // Not every script has spaces; a cut must not split a surrogate pair.
  return end > LONGEST_CLAIM / 2 ? head.slice(0, end) : head.replace(/[\uD800-\uDBFF]$/, '');
}
