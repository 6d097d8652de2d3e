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

async function turnTo(
  interaction: Parameters<Button['execute']>[0],
  person: string | null | undefined,
  { page, written }: { page: string | undefined; written: string | undefined },
  services: Services,
): Promise<void> {
  if (!person) throw stale();
  await interaction.deferUpdate();
  // A public page holds only what everybody there may see, no matter who turns it.
  const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
  const assistant = isPrivate ? services.assistant : services.publicAssistant;
  const filter = readFilter(written ?? '', await assistant.sources());
  if (filter === null) throw stale();
  const request = { person, isChosen: true, topic: topicOf(interaction.message), filter };
  const setting = {
    page: numberFrom(page) ?? 0,
    askerId: askerIdOf(interaction.message),
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
