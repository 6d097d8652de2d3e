import type { APIComponentInMessageActionRow } from 'discord.js';
import type { Button } from '../handlers.js';
import { stale } from '../recover.js';
import { cutPlain } from '../render/cut.js';
import { markdown } from '../render/markdown.js';
import { type Row, row } from '../render/view.js';

/** **Share**: shows a private answer to the channel, and does so once. */
export const share: Button = {
  prefix: 'share',
  async execute(interaction, _args, { conversations }) {
    const { message, user } = interaction;
    const rows = message.components.map((part) => part.toJSON()) as Row[];
    const embed = message.embeds[0]?.toJSON();
    if (!embed) throw stale();
    await interaction.update({
      components: rows.map((each) => ({ ...each, components: each.components.map(shared) })),
    });
    const sent = await interaction.followUp({
      content: `-# Shared by ${markdown(cutPlain(user.displayName, 60))}`,
      embeds: [embed],
      components: rows.flatMap((each) => row(...each.components.filter((part) => !isShare(part)))),
    });
    const turn = conversations.ofMessage(message.id);
    if (turn) conversations.remember({ ...turn, messageId: sent.id });
  },
};

const isShare = (part: APIComponentInMessageActionRow): boolean =>
  'custom_id' in part && part.custom_id === share.prefix;

const shared = (part: APIComponentInMessageActionRow): APIComponentInMessageActionRow =>
  isShare(part) ? ({ ...part, label: 'Shared', disabled: true } as APIComponentInMessageActionRow) : part;
