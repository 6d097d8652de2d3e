import type { APIComponentInMessageActionRow, Message } from 'discord.js';
import { AskerError } from '../../errors.js';
import type { Words } from '../../wording/words.js';
import { parseCustomId } from '../custom-id.js';
import type { Button, Services } from '../handlers.js';
import { quotedIn, stale } from '../recover.js';
import { cutPlain } from '../render/cut.js';
import { markdown } from '../render/markdown.js';
import { deleteButton, type Row } from '../render/view.js';
import { who } from './who.js';

/** **Share**: shows a private answer to the channel, and does so once. */
export const share: Button = {
  prefix: 'share',
  async execute(interaction, _args, services) {
    const { conversations, shared, words } = services;
    const { message, user } = interaction;
    const rows = message.components.map((part) => part.toJSON()) as Row[];
    const embeds = message.embeds.map((embed) => embed.toJSON());
    if (embeds.length === 0) throw stale();
    // A second press may come before the button shows that the first was heard.
    if (!shared.set(message.id)) {
      await interaction.deferUpdate();
      return;
    }
    try {
      await requireForAll(message, rows, services);
      await interaction.deferUpdate();
      const sent = await interaction.followUp({
        content: `-# ${words.say('sharedBy', { name: markdown(cutPlain(user.displayName, 60)) })}`,
        embeds,
        components: withParts(rows, (part) => forAll(part, user.id)),
      });
      const turn = conversations.ofMessage(message.id);
      if (turn) conversations.remember({ ...turn, messageId: sent.id, isPrivate: false });
    } catch (error) {
      shared.remove(message.id);
      throw error;
    }
    // Only now: the button must not say so of what was refused. Whoever has dismissed the private answer needs no button.
    await interaction
      .editReply({ components: withParts(rows, (part) => pressed(part, words)) })
      .catch(() => {});
  },
};

/** Throws if not everybody in the channel may see all that it comes from. */
async function requireForAll(
  message: Message,
  rows: readonly Row[],
  { isPersonal, publicAssistant }: Services,
): Promise<void> {
  const quoted = quotedIn(message);
  const articles = await Promise.all(quoted.map((quote) => publicAssistant.excerpt(quote.articleId, quote)));
  // A refusal quotes nothing, and names to choose from may be anybody’s.
  const isTraceable = quoted.length > 0 && !rows.some(({ components }) => components.some(isName));
  if (articles.includes(null) || (isPersonal && !isTraceable)) throw notForAll();
}

type Part = APIComponentInMessageActionRow;

const withParts = (rows: readonly Row[], change: (part: Part) => Part): Row[] =>
  rows.map((each) => ({ ...each, components: each.components.map(change) }));

const isName = (part: Part): boolean =>
  'custom_id' in part && parseCustomId(part.custom_id).prefix === who.prefix;

const notForAll = (): AskerError =>
  new AskerError('That comes from articles that not everybody here may see, so I won’t share it.');

const isShare = (part: Part): boolean => 'custom_id' in part && part.custom_id === share.prefix;

/** The person who shared it may delete it again. */
const forAll = (part: Part, userId: string): Part => (isShare(part) ? deleteButton(userId) : part);

const pressed = (part: Part, words: Words): Part =>
  isShare(part) ? ({ ...part, label: words.say('button.shared'), disabled: true } as Part) : part;
