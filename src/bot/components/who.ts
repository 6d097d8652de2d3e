import { MessageFlags } from 'discord.js';
import { withFullName } from '../../language/names/full-name.js';
import { ask, inReplyTo } from '../ask.js';
import type { Button } from '../handlers.js';
import { shownAnswer, stale } from '../recover.js';
import { readFilter } from '../state.js';

/** The choice between several people with one name: asks the same question again about the person on the button. */
export const who: Button = {
  prefix: 'who',
  async execute(interaction, _, services) {
    const { component, message } = interaction;
    const name = 'label' in component ? component.label : null;
    if (!name) throw stale();
    const { searched, filter } = shownAnswer(message, services);
    const isPrivate = services.isPersonal || message.flags.has(MessageFlags.Ephemeral);
    await ask(
      {
        ...inReplyTo(interaction, isPrivate),
        // When the question was asked, not when the person was chosen.
        askedAt: message.createdAt,
        text: withFullName(searched, name),
        filter: (articles) => {
          const read = readFilter(filter, articles);
          if (!read) throw stale();
          return read;
        },
      },
      services,
    );
  },
};
