/** Command mentions: Discord shows them as links that open the command. */
import type { Words } from '../wording/words.js';

/** Commands whose names are translated. */
const TRANSLATED = ['ask', 'check', 'said', 'sources', 'status', 'help', 'add', 'remove', 'reindex'] as const;
/** A command as it is written in a message. */
export type CommandMention = (name: string, words: Words) => string;

export interface CommandMentions {
  readonly mention: CommandMention;
  /** Takes in the ids that Discord gave the commands. */
  learn(commands: readonly { readonly id: string; readonly name: string }[]): void;
}

/** Replaces commands in a text, such as "/help", by mentions. */
export function withMentions(text: string, mention: CommandMention, words: Words): string {
  return text.replace(/(?<![\w/<])\/(\p{L}+)/gu, (typed, name: string) => {
    const command = TRANSLATED.find((one) => words.say(`command.${one}`) === name);
    return command ? mention(command, words) : typed;
  });
}

/** Until the ids are known, a command is written as it is typed. */
export function createCommandMentions(): CommandMentions {
  const ids = new Map<string, string>();
  return {
    mention(name, words) {
      const id = ids.get(name);
      // By its English name, which identifies it; Discord shows each reader the translated one.
      if (id) return `</${name}:${id}>`;
      const known = TRANSLATED.find((one) => one === name);
      return `\`/${known ? words.say(`command.${known}`) : name}\``;
    },
    learn(commands) {
      for (const { id, name } of commands) ids.set(name, id);
    },
  };
}
