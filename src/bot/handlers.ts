import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RESTPostAPIApplicationCommandsJSONBody,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Adding } from '../adding/adding.js';
import type { Log } from '../app/log.js';
import type { Assistant } from '../assistant.js';
import type { Words } from '../wording/words.js';
import type { CommandMention } from './command-mentions.js';
import type { Conversations } from './conversations.js';
import type { Feedback } from './feedback.js';
import type { Marks } from './marks.js';
import type { Pending } from './pending.js';
import type { Queue } from './queue.js';
import type { ThreadSettings } from './threads.js';

/** What every handler may use. */
export interface Services {
  /** The assistant with what the asker may see, where they ask. */
  readonly assistant: Assistant;
  /** The assistant with what everybody there may see: for public answers. */
  readonly publicAssistant: Assistant;
  /** Whether `assistant` sees more than `publicAssistant`: then no answer is public. */
  readonly isPersonal: boolean;
  /** The bot's texts in the asker's language or, for a message, the server's. */
  readonly words: Words;
  readonly conversations: Conversations;
  readonly queue: Queue;
  readonly feedback: Feedback;
  readonly commands: readonly SlashCommand[];
  readonly mention: CommandMention;
  /** Aborted when the bot should stop: long work gives up then. */
  readonly leaving: AbortSignal;
  readonly adminRoleIds: readonly string[];
  readonly adminUserIds: readonly string[];
  /** Whether the bot may be in servers of strangers: anybody can invite it, and it is in several. */
  readonly mayBeAtStrangers: () => boolean;
  readonly threads: ThreadSettings;
  /** Adds and removes articles; undefined if the bot was started without. */
  readonly adding: Adding | undefined;
  readonly pending: Pending;
  /** The messages that were shared. */
  readonly shared: Marks;
  /** Folders of the collections that somebody may add to. */
  readonly collections: readonly string[];
  readonly log: Log;
}

/** A slash command: its definition for Discord, and what it does. */
export interface SlashCommand {
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
  execute(interaction: ChatInputCommandInteraction, services: Services): Promise<void>;
  autocomplete?(interaction: AutocompleteInteraction, services: Services): Promise<void>;
}

/** An entry of a message's context menu. */
export interface MessageCommand {
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
  execute(interaction: MessageContextMenuCommandInteraction, services: Services): Promise<void>;
}

/** What answers to every custom id that begins with its prefix. */
export interface Component<Interaction> {
  readonly prefix: string;
  execute(interaction: Interaction, args: readonly string[], services: Services): Promise<void>;
}
export type Button = Component<ButtonInteraction>;
export type Select = Component<StringSelectMenuInteraction>;
export type Modal = Component<ModalSubmitInteraction>;
