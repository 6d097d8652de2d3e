import type { Words } from '../../wording/words.js';
import type { CommandMention } from '../command-mentions.js';
import { exampleList } from './examples.js';
import { COLOURS, row, SIGNS, type View, view } from './view.js';

/** A command as help lists it. */
export interface ListedCommand {
  readonly name: string;
  readonly description: string;
  readonly isForAdmins: boolean;
}

/** What the bot can do for whoever asks, with questions that its articles answer. Admins see their commands too. */
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
  const buttons = {
    context: words.say('button.context', { number: 1 }),
    more: words.say('button.more'),
    followUp: words.say('button.followUp'),
    ...SIGNS,
  };
  const { lines: questions, buttons: asking } = exampleList(examples, '', words);
  const parts: [title: string, text: string][] = [
    [words.say('help.try'), questions],
    [words.say('help.commands'), lines(false)],
    [words.say('help.admins'), isAdmin ? lines(true) : ''],
    [words.say('help.ways'), words.say('help.waysText', { menu: words.say('menu.ask') })],
    [words.say('help.filters'), words.say('help.filtersText', { ask: mention('ask', words) })],
    [words.say('help.buttons'), words.say('help.buttonsText', buttons)],
  ];
  return view({
    embeds: [
      {
        color: COLOURS.neutral,
        title: words.say('help.title'),
        description: [
          words.say('help.promise'),
          ...parts.filter(([, text]) => text).map(([title, text]) => `**${title}**\n${text}`),
        ].join('\n\n'),
      },
    ],
    components: row(...asking),
  });
}
