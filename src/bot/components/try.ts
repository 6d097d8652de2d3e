import { MessageFlags } from 'discord.js';
import { ask, inReplyTo } from '../ask.js';
import { numberFrom } from '../custom-id.js';
import type { Button } from '../handlers.js';
import { stale } from '../recover.js';
import { exampleIn } from '../render/examples.js';
import { readFilter } from '../state.js';

/** **Ask 1**, **Ask 2** … below questions to try: asks one of them, as privately as they are shown. */
export const tryExample: Button = {
  prefix: 'try',
  async execute(interaction, [number, filter = ''], services) {
    const text = exampleIn(interaction.message.embeds[0]?.description ?? '', numberFrom(number) ?? 0);
    if (!text) throw stale();
    const isPrivate = services.isPersonal || interaction.message.flags.has(MessageFlags.Ephemeral);
    await ask(
      {
        ...inReplyTo(interaction, isPrivate),
        text,
        ...(filter && {
          filter: (articles) => {
            const read = readFilter(filter, articles);
            if (!read) throw stale();
            return read;
          },
        }),
      },
      services,
    );
  },
};
