import type { Words } from '../../wording/words.js';
import type { CommandMention } from '../command-mentions.js';
import { customId } from '../custom-id.js';
import { exampleList } from './examples.js';
import { button, COLOURS, row, SIGNS, type View, view } from './view.js';

/** A command as help lists it. */
export interface ListedCommand {
  readonly name: string;
  readonly description: string;
  readonly isForAdmins: boolean;
}

/** How to ask, with questions that the articles answer. Admins see their commands too. */
export function helpView(
  commands: readonly ListedCommand[],
  examples: readonly string[],
  isAdmin: boolean,
  mention: CommandMention,
  words: Words,
): View {
  const lines = (forAdmins: boolean): string =>
    commands
      .filter((command) => command.isForAdmins === forAdmins)
      .map(({ name, description }) => `${mention(name, words)} ${description}`)
      .join('\n');
  const { lines: questions, buttons: asking } = exampleList(examples, '', words);
  const parts = [
    part('', words.say('help.promise')),
    part(words.say('help.try'), questions),
    part(words.say('help.commands'), lines(false)),
    part(words.say('help.admins'), isAdmin ? lines(true) : ''),
    part(words.say('help.ways'), words.say('help.waysText', { menu: words.say('menu.ask') })),
  ];
  const more = button(customId('help', 'more'), words.say('button.moreHelp'));
  return page(words.say('help.title'), parts, [...asking, more]);
}

/** The second page: what only those who have asked already want to know, since a phone shows little at once. */
export function moreHelpView(mention: CommandMention, words: Words): View {
  const buttons = {
    context: words.say('button.context', { number: 1 }),
    more: words.say('button.more'),
    followUp: words.say('button.followUp'),
    ...SIGNS,
  };
  const parts = [
    part(words.say('help.filters'), words.say('help.filtersText', { ask: mention('ask', words) })),
    part(words.say('help.buttons'), words.say('help.buttonsText', buttons)),
  ];
  return page(words.say('button.moreHelp'), parts, [button(customId('help'), words.say('button.back'))]);
}

const part = (title: string, text: string): string =>
  text && [title && `**${title}**`, text].filter(Boolean).join('\n');

const page = (title: string, parts: readonly string[], buttons: Parameters<typeof row>): View =>
  view({
    embeds: [{ color: COLOURS.neutral, title, description: parts.filter(Boolean).join('\n\n') }],
    components: row(...buttons),
  });
