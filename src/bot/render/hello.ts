import type { Words } from '../../wording/words.js';
import type { CommandMention } from '../command-mentions.js';
import { exampleList } from './examples.js';
import { COLOURS, row, type View, view } from './view.js';

/** Said once, on joining a server. */
export function helloView(
  count: number,
  examples: readonly string[],
  mention: CommandMention,
  words: Words,
): View {
  const help = mention('help', words);
  const text =
    count > 0
      ? words.say('hello.text', { count, ask: mention('ask', words), help })
      : words.say('hello.empty', { reindex: mention('reindex', words), help });
  const { lines, buttons } = exampleList(examples, '', words);
  return view({
    embeds: [
      {
        color: COLOURS.neutral,
        title: words.say('hello.title'),
        description: [text, ...(lines ? [`**${words.say('help.try')}**\n${lines}`] : [])].join('\n\n'),
      },
    ],
    components: row(...buttons),
  });
}
