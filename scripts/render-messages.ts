/**
 * Draws what the bot sends on many occasions, as `render-answer.ts` draws one answer: each on a phone and on a wider screen,
 * light and dark, to be looked at after a change.
 *
 *   npx tsx scripts/render-messages.ts FOLDER [NAME,...] [WIDTH,...]
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ALICE, BOT, type FakeDiscord, type Message } from '../tests/support/discord/server.js';
import { CHANNEL, guild, memberOf } from '../tests/support/discord/world.js';
import { messagePage, THEMES } from './discord-page.js';
import { withDrawing } from './draw.js';
import { withSampleBot } from './sample-bot.js';

const [folder = 'pictures', only = '', widths = '390,640'] = process.argv.slice(2);
const ADMIN = { admin: true };
const ask = (discord: FakeDiscord, question: string, options = {}): Promise<Message> =>
  discord.slash('ask', { question, ...options }).message();

const inLanguage = (discord: FakeDiscord, locale: string): Promise<Message> =>
  discord.slash('ask', { question: 'What did Wang Wenbin say?' }, { locale }).message();

const OCCASIONS: Readonly<Record<string, (discord: FakeDiscord) => Promise<Message>>> = {
  answer: (discord) => ask(discord, 'What did Wang Wenbin say about false information?'),
  quotes: (discord) => ask(discord, 'What did Wang say?'),
  several: (discord) => ask(discord, 'What did Wang Wenbin say about NATO and who is Stoltenberg?'),
  'several-one': (discord) =>
    ask(discord, 'What did Putin and Xi sign in February 2022, and who won the chess championship?'),
  refusal: (discord) => ask(discord, 'Who won the chess championship in Samarkand?'),
  help: (discord) => discord.slash('help', {}, ADMIN).message(),
  'help-more': async (discord) => {
    const help = await discord.slash('help', {}, ADMIN).message();
    return discord.press(help, 'More help').message();
  },
  tentative: (discord) => ask(discord, 'Did Wang Yi and Lavrov meet in Beijing?'),
  'no-dates': (discord) => ask(discord, 'What did Wang say?', { since: '2030-01-01' }),
  'no-sources': (discord) => discord.slash('sources', { since: '2030-01-01' }).message(),
  'said-nobody': (discord) => discord.slash('said', { person: 'Olaf Scholz' }).message(),
  'said-namesakes': (discord) => discord.slash('said', { person: 'Wang' }).message(),
  'said-then': (discord) => discord.slash('said', { person: 'Wang Wenbin', since: '2030-01-01' }).message(),
  'bad-day': (discord) => ask(discord, 'What did Wang say?', { since: 'blursday' }),
  hello: async (discord) => {
    const before = new Set(discord.messages.keys());
    const id = '200000000000000077';
    discord.gateway.dispatch('GUILD_CREATE', {
      ...guild,
      id,
      owner_id: ALICE.id,
      system_channel_id: CHANNEL,
      members: [memberOf(BOT as never)],
      roles: [{ ...(guild.roles as object[])[0], id }],
    });
    return discord.until('hello', () => [...discord.messages.values()].find((one) => !before.has(one.id)));
  },
  status: (discord) => discord.slash('status', {}, ADMIN).message(),
  sources: (discord) => discord.slash('sources').message(),
  card: async (discord) => {
    const list = await discord.slash('sources', { words: 'wang' }).message();
    const select = list.components.flatMap((row) => (row as { components: Choosing[] }).components)[0]!;
    return discord.choose(list, select.options[0]!.value).message();
  },
  'follow-up': async (discord) => {
    const first = await ask(discord, 'What did Wang Wenbin say about false information?');
    const form = await discord.press(first, 'Follow up').acknowledged();
    const question = 'And what did he say about the United States?';
    return discord.submit(String(form.data.custom_id), { question }, first).message();
  },
  said: (discord) => discord.slash('said', { person: 'Wang Wenbin' }).message(),
  check: (discord) =>
    discord.slash('check', { quote: 'immoral and … dangerous to spread false information' }).message(),
  altered: (discord) =>
    discord
      .slash('check', { quote: 'it is immoral and never dangerous to spread false information' })
      .message(),
  stitched: (discord) =>
    discord
      .slash('check', {
        quote:
          'Western governments should stop raising tensions, Wang Yi suggested a policy of dual opposition',
      })
      .message(),
  absent: (discord) =>
    discord
      .slash('check', { quote: 'the harvest of quinces has never been as poor as in this year' })
      .message(),
  who: (discord) => ask(discord, 'Who is Wang?'),
  context: async (discord) => {
    const answer = await ask(discord, 'What did Wang Wenbin say about false information?');
    return discord.press(answer, 'Context 1').message();
  },
  feedback: async (discord) => {
    const answer = await ask(discord, 'What did Wang Wenbin say about false information?');
    return discord.press(answer, '👎').message();
  },
  add: (discord) => discord.slash('add', { address: 'https://example.org/bridge' }, ADMIN).message(),
  unattributed: (discord) =>
    discord
      .slash('check', { quote: 'For the two governments NATO is a threat', speaker: 'Lavrov' })
      .message(),
  'said-topic': (discord) => discord.slash('said', { person: 'Lavrov', topic: 'football' }).message(),
  misattributed: (discord) =>
    discord.slash('check', { quote: 'immoral and extremely dangerous', speaker: 'Vladimir Putin' }).message(),
  progress: (discord) => discord.slash('reindex', {}, ADMIN).message(),
  reindex: async (discord) => {
    const { id } = await discord.slash('reindex', {}, ADMIN).message();
    return discord.until('report', () => {
      const message = discord.messages.get(id)!;
      return message.embeds[0]?.footer ? message : null;
    });
  },
  german: (discord) => inLanguage(discord, 'de'),
  french: (discord) => inLanguage(discord, 'fr'),
  spanish: (discord) => inLanguage(discord, 'es-ES'),
  portuguese: (discord) => inLanguage(discord, 'pt-BR'),
};
interface Choosing {
  readonly options: readonly { readonly value: string }[];
}

mkdirSync(folder, { recursive: true });
await withDrawing((draw) =>
  withSampleBot(async (discord) => {
    for (const [name, go] of Object.entries(OCCASIONS)) {
      if (only && !only.split(',').includes(name)) continue;
      const message = structuredClone(await go(discord));
      for (const width of widths.split(',').map(Number))
        for (const theme of THEMES)
          await draw(
            messagePage([message], width, theme),
            join(folder, `${name}-${width}-${theme}.png`),
            width,
          );
      console.error(name);
    }
  }),
);
