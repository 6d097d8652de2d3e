import { AskerError } from '../../errors.js';
import { addressesIn } from '../../language/addresses.js';
import { additionCard, inTheSameFile, knownArticles, refreshed, requireAdding } from '../adding.js';
import { report } from '../explain-error.js';
import type { Button } from '../handlers.js';
import { stale } from '../recover.js';
import { doneView } from '../render/adding.js';

/** **Keep** below the card of an article that was fetched. */
export const keep: Button = {
  prefix: 'keep',
  async execute(interaction, [id = ''], services) {
    const adding = requireAdding(interaction, services);
    // First: if Discord refuses it, the preview can be kept at the next press.
    await interaction.deferUpdate();
    const waiting = services.pending.take(id);
    if (!waiting) throw new AskerError('I no longer have that preview. Please add it again.');
    const { addition, folder } = waiting;
    const [{ title }] = addition.articles;
    const { words } = services;
    const article = title ? words.quoted(title) : words.say('add.article');
    await interaction.editReply(doneView(words.say('add.keeping')));
    try {
      const { isUpdate } = await adding.keep(addition, await knownArticles(services), folder);
      services.log.info({ isUpdate }, 'an article was added');
      const done = words.say(isUpdate ? 'add.updated' : 'add.kept', { article });
      await interaction.editReply(doneView(await refreshed(done, services)));
    } catch (error) {
      // In place of "Keeping it …", which would stand there for ever.
      await interaction.editReply(doneView(report(error, services.log, 'keep', words), true));
    }
  },
};

/** **Look at it, to add it** below a page that a message linked to. */
export const offer: Button = {
  prefix: 'offer',
  async execute(interaction, _args, services) {
    const adding = requireAdding(interaction, services);
    const [address] = addressesIn(interaction.message.content);
    if (!address) throw stale();
    await interaction.deferUpdate();
    await interaction.editReply(await additionCard(() => adding.fetch(address), '', services));
  },
};

/** **Discard** and **Cancel**. */
export const discard: Button = {
  prefix: 'discard',
  async execute(interaction, [id = ''], services) {
    requireAdding(interaction, services);
    services.pending.take(id);
    await interaction.update(doneView(services.words.say('add.nothing')));
  },
};

/** **Remove** below the question whether to remove an article. */
export const removal: Button = {
  prefix: 'remove',
  async execute(interaction, [id = ''], services) {
    const adding = requireAdding(interaction, services);
    await interaction.deferUpdate();
    const found = inTheSameFile(id, await knownArticles(services));
    if (!found) throw new AskerError('That article is already gone.');
    await adding.remove(found[0]);
    services.log.info('an article was removed');
    await interaction.editReply(doneView(await refreshed(services.words.say('remove.done'), services)));
  },
};
