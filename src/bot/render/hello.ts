import type { Words } from '../../wording/words.js';
import type { CommandMention } from '../command-mentions.js';
import { cutPlain } from './cut.js';
import { markdown } from './markdown.js';
import { COLOURS, type View, view } from './view.js';

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
  const questions = examples.map((one) => `- ${markdown(cutPlain(one, 200))}`).join('\n');
  return view({
    embeds: [
      {
        color: COLOURS.neutral,
        title: words.say('hello.title'),
        description: [text, ...(questions ? [`**${words.say('help.try')}**\n${questions}`] : [])].join(
          '\n\n',
        ),
      },
    ],
  });
}
