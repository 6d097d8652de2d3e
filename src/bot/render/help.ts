import { cutPlain } from './cut.js';
import { markdown } from './markdown.js';
import { COLOURS, type View, view } from './view.js';

/** What the bot can do, from the commands as they are registered, with questions that its articles answer. */
export function helpView(
  commands: readonly { name: string; description?: string }[],
  examples: readonly string[],
): View {
  const questions = examples.map((example) => `- ${markdown(cutPlain(example, 200))}`);
  return view({
    embeds: [
      {
        color: COLOURS.neutral,
        title: 'I answer from articles, in their own words',
        description: [
          'Every answer is a verbatim quote with its source, checked against the article. When the articles do not say, I tell you so.',
          ...(questions.length ? [`**Try**\n${questions.join('\n')}`] : []),
          `**Commands**\n${commands.map(({ name, description }) => `\`/${name}\` ${description ?? ''}`).join('\n')}`,
          '**Or simply** mention me with a question, reply to one of my answers, write to me directly, or open a message’s menu → Apps → **Ask about this**.',
        ].join('\n\n'),
      },
    ],
  });
}
