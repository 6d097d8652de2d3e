import { ApplicationCommandOptionType, type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { LONGEST_QUESTION } from '../../assistant.js';
import type { ArticleFilter, ArticleSummary } from '../../domain.js';
import { addressesIn } from '../../language/addresses.js';
import { chosenDays } from '../../language/days.js';
import { withoutMarkup } from '../../question/message.js';
import { notOursYet, offerOf } from '../adding.js';
import { ask, inReplyTo } from '../ask.js';
import { articleChoices, chosenFilter, outletChoices } from '../choices.js';
import type { Services, SlashCommand } from '../handlers.js';
import { articleAt, articleCard } from '../linked-article.js';
import { cutPlain } from '../render/cut.js';
import type { View } from '../render/view.js';
import { opensThreads, showInThread } from '../threads.js';
import { EVERYWHERE } from './everywhere.js';
import { FILTER_OPTIONS, filterTyped } from './filter-options.js';
import { named } from './named.js';

export default {
  data: {
    ...named('command.ask'),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('option.question'),
        required: true,
        max_length: LONGEST_QUESTION,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named('option.article'),
        autocomplete: true,
      },
      ...FILTER_OPTIONS,
      {
        type: ApplicationCommandOptionType.Boolean,
        ...named('option.private'),
      },
    ],
  },

  async execute(interaction, services) {
    const { options } = interaction;
    const typed = { article: options.getString('article'), ...filterTyped(options) };
    chosenDays(typed); // An unreadable date is reported in private, before anything is shown.
    const isFiltered = Object.values(typed).some(Boolean);
    const text = options.getString('question', true);
    const addresses = addressesIn(text);
    const isLinkAlone = addresses.length > 0 && !/[\p{L}\p{N}]/u.test(withoutMarkup(text));
    if (isLinkAlone) return showCard(interaction, addresses, services);
    const filter = async (articles: readonly ArticleSummary[]): Promise<ArticleFilter> => {
      const linked = await articleAt(addresses, articles);
      return { ...(linked && { articleIds: [linked.id] }), ...(await chosenFilter(typed, articles)) };
    };
    const needsFilter = isFiltered || addresses.length > 0;
    await ask({ ...placed(interaction, text, services), text, ...(needsFilter && { filter }) }, services);
  },

  async autocomplete(interaction, { assistant }) {
    const { name, value } = interaction.options.getFocused(true);
    const articles = await assistant.sources();
    const typed = cutPlain(value, 100);
    await interaction.respond(
      await (name === 'article' ? articleChoices(articles, typed) : outletChoices(articles, typed)),
    );
  },
} satisfies SlashCommand;

/** A link alone opens the article that it leads to; another page is offered to admins to add. */
async function showCard(
  interaction: ChatInputCommandInteraction,
  addresses: readonly string[],
  services: Services,
): Promise<void> {
  const acknowledge = () => interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const view = await services.queue.serve(interaction.user.id, acknowledge, async () => {
    const article = await articleAt(addresses, await services.assistant.sources());
    return article ? articleCard(article, services) : offerOf(addresses, interaction, services);
  });
  await interaction.editReply(view ?? { content: notOursYet(addresses[0]!, services) });
}

/** Where the answer goes: into a thread, if the channel is set so and the answer is public. */
function placed(interaction: ChatInputCommandInteraction, text: string, services: Services) {
  const isPrivate = services.isPersonal || (interaction.options.getBoolean('private') ?? false);
  const reply = inReplyTo(interaction, isPrivate);
  const { channel, channelId, client } = interaction;
  if (isPrivate || !channel || !opensThreads({ channel, channelId, client }, services.threads)) return reply;
  let thread: string | null = null;
  return {
    ...reply,
    get channelId() {
      return thread ?? reply.channelId;
    },
    show: async (view: View) => {
      const shown = await showInThread(interaction, text, view, services);
      thread = shown?.channelId ?? null;
      return shown?.id ?? reply.show(view);
    },
  };
}
