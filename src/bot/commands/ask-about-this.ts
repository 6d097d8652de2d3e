import { ApplicationCommandType, MessageFlags } from 'discord.js';
import { LONGEST_QUESTION } from '../../assistant.js';
import { AskerError } from '../../errors.js';
import { offerOf } from '../adding.js';
import { ask, inReplyTo } from '../ask.js';
import type { MessageCommand } from '../handlers.js';
import { articleCard, linkedArticle } from '../linked-article.js';
import { readAnswer } from '../recover.js';
import { cutPlain } from '../render/cut.js';
import { shownAddresses, shownText } from '../shown-text.js';
import { EVERYWHERE } from './everywhere.js';
import { nameOf } from './named.js';

/**
 * In a message's context menu. Answered in private: the message is somebody else's; **Share** shows it to all. A link to
 * an article of ours opens its card; another page is offered to admins to add.
 */
export default {
  data: { type: ApplicationCommandType.Message, ...nameOf('menu.ask'), ...EVERYWHERE },

  async execute(interaction, services) {
    const { targetMessage } = interaction;
    const answered = readAnswer(targetMessage)?.question;
    const article = answered ? undefined : await linkedArticle(targetMessage, services);
    if (article) {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply(await articleCard(article, services));
      return;
    }
    const text = answered ?? cutPlain(shownText(targetMessage), LONGEST_QUESTION);
    const offered = answered ? null : offerOf(shownAddresses(targetMessage), interaction, services);
    if (text) await ask({ ...inReplyTo(interaction, true), text }, services);
    if (offered) {
      const offer = { ...offered, flags: MessageFlags.Ephemeral } as const;
      await (text ? interaction.followUp(offer) : interaction.reply(offer));
    } else if (!text)
      throw new AskerError(
        'That message has no words that I can look up. Copy what you want to know into /ask.',
      );
  },
} satisfies MessageCommand;
