/** Commands as Discord makes them: a press on one in a message opens it. */
import type { Words } from '../wording/words.js';

/** Those whose name is translated. */
const TRANSLATED = ['ask', 'check', 'said', 'sources', 'status', 'reindex', 'help'] as const;
/** A command as it is written in a message. */
export type Mention = (name: string, words: Words) => string;

export interface CommandMentions {
  readonly mention: Mention;
  /** Takes in the ids that Discord gave the commands. */
  learn(commands: readonly { readonly id: string; readonly name: string }[]): void;
}

/** A text that names commands as one types them, "/help", with each as Discord makes it. */
export function withMentions(text: string, mention: Mention, words: Words): string {
  return text.replace(/(?<![\w/<])\/(\p{L}+)/gu, (typed, name: string) => {
    const command = TRANSLATED.find((one) => words.say(`command.${one}`) === name);
    return command ? mention(command, words) : typed;
  });
}

/** Before ids are known, and where Discord has none, a command is written as one types it. */
export function createCommandMentions(): CommandMentions {
  const ids = new Map<string, string>();
  return {
    mention(name, words) {
      const id = ids.get(name);
      // By its English name, which is the one that leads to it; Discord shows each reader their own.
      if (id) return `</${name}:${id}>`;
      const known = TRANSLATED.find((one) => one === name);
      return `\`/${known ? words.say(`command.${known}`) : name}\``;
    },
    learn(commands) {
      for (const { id, name } of commands) ids.set(name, id);
    },
  };
}
