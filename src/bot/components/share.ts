import type { APIComponentInMessageActionRow, Message } from 'discord.js';
import type { Assistant } from '../../assistant.js';
import { AskerError } from '../../errors.js';
import type { Button } from '../handlers.js';
import { quotedIn, stale } from '../recover.js';
import { cutPlain } from '../render/cut.js';
import { markdown } from '../render/markdown.js';
import { deleteButton, type Row, row } from '../render/view.js';

/** **Share**: shows a private answer to the channel, and does so once. */
export const share: Button = {
  prefix: 'share',
  async execute(interaction, _args, { conversations, publicAssistant }) {
    const { message, user } = interaction;
    const rows = message.components.map((part) => part.toJSON()) as Row[];
    const embed = message.embeds[0]?.toJSON();
    if (!embed) throw stale();
    await requireForAll(message, publicAssistant);
    await interaction.update({
      components: rows.map((each) => ({ ...each, components: each.components.map(shared) })),
    });
    const sent = await interaction.followUp({
      content: `-# Shared by ${markdown(cutPlain(user.displayName, 60))}`,
      embeds: [embed],
      components: rows.flatMap((each) => row(...each.components.map((part) => forAll(part, user.id)))),
    });
    const turn = conversations.ofMessage(message.id);
    if (turn) conversations.remember({ ...turn, messageId: sent.id, isPrivate: false });
  },
};

/** Throws when it quotes what not everybody may see who reads along there. */
async function requireForAll(message: Message, assistant: Assistant): Promise<void> {
  const articles = await Promise.all(
    quotedIn(message).map((quote) => assistant.excerpt(quote.articleId, quote)),
  );
  if (articles.includes(null))
    throw new AskerError('That quotes an article which not everybody here may see, so I do not share it.');
}

const isShare = (part: APIComponentInMessageActionRow): boolean =>
  'custom_id' in part && part.custom_id === share.prefix;

/** Whoever showed it may take it away again. */
const forAll = (part: APIComponentInMessageActionRow, userId: string): APIComponentInMessageActionRow =>
  isShare(part) ? deleteButton(userId) : part;

const shared = (part: APIComponentInMessageActionRow): APIComponentInMessageActionRow =>
  isShare(part) ? ({ ...part, label: 'Shared', disabled: true } as APIComponentInMessageActionRow) : part;
