import { type Message, MessageFlags } from 'discord.js';
import { readBack } from '../../wording/words.js';
import { numberFrom } from '../custom-id.js';
import type { Button, Services } from '../handlers.js';
import { askerIdOf, ourLines, stale } from '../recover.js';
import { plainText } from '../render/markdown.js';
import { saidView } from '../said.js';
import { readFilter } from '../state.js';

/** **Previous** and **Next** below what somebody said. */
export const saidPage: Button = {
  prefix: 'said',
  async execute(interaction, [page, written], services) {
    const person = interaction.message.embeds[0]?.title;
    await turnTo(interaction, person && plainText(person), { page, written }, services);
  },
};

/** The choice between several people with the same name. */
export const saidWho: Button = {
  prefix: 'said-who',
  async execute(interaction, [, written], services) {
    const { component } = interaction;
    const label = 'label' in component ? component.label : null;
    await turnTo(interaction, label, { page: '0', written }, services);
  },
};

/**
 * **All quotes by …**, where somebody is quoted, but not on the topic asked about: in place of that, or below an answer in a
 * private reply.
 */
export const saidAll: Button = {
  prefix: 'said-all',
  async execute(interaction, [where, written], services) {
    const { component } = interaction;
    const label = 'label' in component ? component.label : null;
    const person = label && readBack(label, 'button.allQuotes');
    const isApart = where === 'apart';
    await turnTo(interaction, person, { page: '0', written, isAll: true, isApart }, services);
  },
};

/** What a button turns to; `isAll`: on whatever topic; `isApart`: in a private reply. */
interface Turn {
  readonly page: string | undefined;
  readonly written: string | undefined;
  readonly isAll?: boolean;
  readonly isApart?: boolean;
}

async function turnTo(
  interaction: Parameters<Button['execute']>[0],
  person: string | null | undefined,
  { page, written, isAll = false, isApart = false }: Turn,
  services: Services,
): Promise<void> {
  if (!person) throw stale();
  await (isApart ? interaction.deferReply({ flags: MessageFlags.Ephemeral }) : interaction.deferUpdate());
  // A public page holds only what everybody there may see, no matter who turns it.
  const isPrivate = isApart || interaction.message.flags.has(MessageFlags.Ephemeral);
  const assistant = isPrivate ? services.assistant : services.publicAssistant;
  const filter = readFilter(written ?? '', await assistant.sources());
  if (filter === null) throw stale();
  const topic = isAll ? undefined : topicOf(interaction.message);
  const request = { person, isChosen: true, topic, filter };
  const setting = {
    page: numberFrom(page) ?? 0,
    askerId: isApart ? null : askerIdOf(interaction.message),
    words: services.words,
  };
  await interaction.editReply(await saidView(request, setting, assistant));
}

function topicOf(message: Message): string | undefined {
  const [topic] = ourLines(message.embeds[0]?.description).flatMap(
    (line) => readBack(line, 'said.about') ?? [],
  );
  return topic && plainText(topic);
}
