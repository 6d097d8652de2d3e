import type { APIComponentInMessageActionRow, Message } from 'discord.js';
import type { Assistant } from '../../assistant.js';
import { AskerError } from '../../errors.js';
import type { Words } from '../../wording/words.js';
import { parseCustomId } from '../custom-id.js';
import type { Button } from '../handlers.js';
import { quotedIn, stale } from '../recover.js';
import { cutPlain } from '../render/cut.js';
import { markdown } from '../render/markdown.js';
import { deleteButton, type Row, row } from '../render/view.js';
import { who } from './who.js';

/** **Share**: shows a private answer to the channel, and does so once. */
export const share: Button = {
  prefix: 'share',
  async execute(interaction, _args, { conversations, isPersonal, publicAssistant, words }) {
    const { message, user } = interaction;
    const rows = message.components.map((part) => part.toJSON()) as Row[];
    const embeds = message.embeds.map((embed) => embed.toJSON());
    if (embeds.length === 0) throw stale();
    await requireForAll(message, publicAssistant);
    if (isPersonal && !isTraceable(message, rows)) throw notForAll();
    await interaction.update({
      components: rows.map((each) => ({
        ...each,
        components: each.components.map((part) => shared(part, words)),
      })),
    });
    const sent = await interaction.followUp({
      content: `-# ${words.say('sharedBy', { name: markdown(cutPlain(user.displayName, 60)) })}`,
      embeds,
      components: rows.flatMap((each) => row(...each.components.map((part) => forAll(part, user.id)))),
    });
    const turn = conversations.ofMessage(message.id);
    if (turn) conversations.remember({ ...turn, messageId: sent.id, isPrivate: false });
  },
};

/** Throws if it quotes something that not everybody in the channel may see. */
async function requireForAll(message: Message, assistant: Assistant): Promise<void> {
  const articles = await Promise.all(
    quotedIn(message).map((quote) => assistant.excerpt(quote.articleId, quote)),
  );
  if (articles.includes(null)) throw notForAll();
}

/** Whether its quotes show everything it comes from: a refusal has none, and names to choose from may be anybody’s. */
const isTraceable = (message: Message, rows: readonly Row[]): boolean =>
  quotedIn(message).length > 0 && !rows.some(({ components }) => components.some(isName));

const isName = (part: APIComponentInMessageActionRow): boolean =>
  'custom_id' in part && parseCustomId(part.custom_id).prefix === who.prefix;

const notForAll = (): AskerError =>
  new AskerError('That comes from articles that not everybody here may see, so I won’t share it.');

const isShare = (part: APIComponentInMessageActionRow): boolean =>
  'custom_id' in part && part.custom_id === share.prefix;

/** The person who shared it may delete it again. */
const forAll = (part: APIComponentInMessageActionRow, userId: string): APIComponentInMessageActionRow =>
  isShare(part) ? deleteButton(userId) : part;

const shared = (part: APIComponentInMessageActionRow, words: Words): APIComponentInMessageActionRow =>
  isShare(part)
    ? ({ ...part, label: words.say('button.shared'), disabled: true } as APIComponentInMessageActionRow)
    : part;
