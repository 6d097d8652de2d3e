import { type Interaction, type Message, MessageComponentInteraction, MessageFlags } from 'discord.js';
import { AskerError } from '../errors.js';
import { wordsFor } from '../wording/words.js';
import { askerOf } from './access.js';
import { withMentions } from './command-mentions.js';
import { COMMANDS, MESSAGE_COMMANDS } from './commands/index.js';
import { BUTTONS, MODALS, SELECTS } from './components/index.js';
import { parseCustomId } from './custom-id.js';
import { meaning, report } from './explain-error.js';
import type { Gate, Use } from './gate.js';
import type { Component, Services } from './handlers.js';
import { stale } from './recover.js';
import { cutMarkdown } from './render/cut.js';
import { LIMITS } from './render/view.js';

/** Leaves room for a command mention or two. */
const LONGEST_SENTENCE = LIMITS.content - 200;

/** Serves one interaction; whatever goes wrong ends here, in one sentence for the person. */
export async function route(interaction: Interaction, gate: Gate): Promise<void> {
  const { services } = gate;
  try {
    await handle(interaction, gate.admit(askerOf(interaction), allowanceFor(interaction)));
  } catch (error) {
    const words = wordsFor(interaction.locale ?? null);
    const sentence = cutMarkdown(report(error, services.log, nameOf(interaction), words), LONGEST_SENTENCE);
    await tell(interaction, withMentions(sentence, services.mention, words)).catch((failure: unknown) =>
      services.log.warn({ where: nameOf(interaction) }, meaning(failure) ?? 'the person could not be told'),
    );
  }
}

/** Every letter typed into a list of choices is an interaction. */
function allowanceFor(interaction: Interaction): Use {
  return interaction.isAutocomplete() ? 'typing' : 'acting';
}

async function handle(interaction: Interaction, services: Services): Promise<void> {
  if (interaction.isAutocomplete())
    return commandOf(COMMANDS, interaction.commandName).autocomplete?.(interaction, services);
  if (interaction.isChatInputCommand())
    return commandOf(COMMANDS, interaction.commandName).execute(interaction, services);
  if (interaction.isMessageContextMenuCommand())
    return commandOf(MESSAGE_COMMANDS, interaction.commandName).execute(interaction, services);
  if (interaction.isButton()) return serve(BUTTONS, interaction, services);
  if (interaction.isStringSelectMenu()) return serve(SELECTS, interaction, services);
  if (interaction.isModalSubmit()) return serve(MODALS, interaction, services);
}

/** Discord still shows what an earlier version of the bot sent or registered. */
const outdated = (): AskerError => new AskerError('That is from an earlier version of me. Please ask again.');

function commandOf<C extends { data: { name: string } }>(commands: readonly C[], name: string): C {
  const command = commands.find(({ data }) => data.name === name);
  if (!command) throw outdated();
  return command;
}

interface Press {
  readonly customId: string;
  readonly user: { readonly id: string };
  readonly message: Message | null;
}

function serve<I extends Press>(
  components: readonly Component<I>[],
  interaction: I,
  services: Services,
): Promise<void> {
  if (isAnothers(interaction, services) || isNowhere(interaction)) throw stale();
  const { prefix, args } = parseCustomId(interaction.customId);
  const component = components.find((candidate) => candidate.prefix === prefix);
  if (!component) throw outdated();
  return component.execute(interaction, args, services);
}

/** Whether it belongs to a message that somebody else alone sees: Discord never sends that, so it is forged. */
function isAnothers({ message, user }: Press, { conversations }: Services): boolean {
  if (!message) return false;
  const turn = conversations.ofMessage(message.id);
  const ownerId = message.flags.has(MessageFlags.Ephemeral) ? message.interactionMetadata?.user.id : null;
  return (turn?.isPrivate && turn.userId !== user.id) || (ownerId ?? user.id) !== user.id;
}

/**
 * Whether the message has no component that could have been pressed like this: that is forged too. Forms belong to no
 * component.
 */
const isNowhere = (interaction: Press): boolean =>
  interaction instanceof MessageComponentInteraction && !interaction.component;

/** For the log: what was pressed or called, never what was typed. */
function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return `/${interaction.commandName}`;
  return 'customId' in interaction ? parseCustomId(interaction.customId).prefix : 'interaction';
}

/** Tells the person in private; a public reply that is being prepared is withdrawn first. */
async function tell(interaction: Interaction, content: string): Promise<void> {
  if (interaction.isAutocomplete()) return interaction.responded ? undefined : interaction.respond([]);
  if (!interaction.isRepliable()) return;
  const alone = { content, flags: MessageFlags.Ephemeral } as const;
  const promised = interaction.deferred && !interaction.replied && interaction.ephemeral !== null;
  if (promised && interaction.ephemeral) await interaction.editReply({ content, embeds: [], components: [] });
  else if (promised) {
    await interaction.deleteReply();
    await interaction.followUp(alone);
  } else if (interaction.deferred || interaction.replied) await interaction.followUp(alone);
  else await interaction.reply(alone);
}
