import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBot } from '../support/bot.js';
import type { Message } from '../support/discord/rest.js';
import { ALICE, BEN, BOT, buttonId, type FakeDiscord, labels, textOf } from '../support/discord/server.js';
import { CHANNEL, DM, ROBOT, THREAD } from '../support/discord/world.js';
import { NEWS, openNewsroom } from '../support/newsroom.js';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let running: Awaited<ReturnType<typeof runBot>>;
let discord: FakeDiscord;
beforeAll(async () => {
  newsroom = await openNewsroom(NEWS);
  running = await runBot(newsroom.assistant);
  discord = running.discord;
});
afterAll(async () => {
  await running.stop();
  await newsroom.close();
});
const LUND = 'What did Ada Lund say about the plant?';
const asked = (question = LUND, options = {}): Promise<Message> =>
  discord.slash('ask', { question, ...options }).message();
const mention = `<@${BOT.id}>`;
const EPHEMERAL = 64;
const quotesIn = (message: Message): string[] => textOf(message).match(/^> .+/gm) ?? [];
/** What the quotes of an answer are numbered. */
const numbers = (message: Message): number[] =>
  [...textOf(message).matchAll(/^\*\*(\d+)\.\*\*/gm)].map(([, number]) => Number(number));

describe('asking', () => {
  it('answers /ask from the real index, held to a filter', async () => {
    const message = await asked(LUND);
    expect(textOf(message)).toContain('> Mayor Ada Lund said the plant would power 4,000 homes by 2026.');
    const filtered = await asked('Who opens at night?', {
      outlet: 'inland post',
      since: '2022',
      until: 'Nov 2022',
    });
    expect(textOf(filtered)).toContain('-# Only: The Inland Post · from 1 Jan 2022 · until 30 Nov 2022');
    expect(textOf(filtered)).toContain('✓ Word for word · 1 article, newest');
  });

  it('says in private what it cannot read in a filter', async () => {
    const call = discord.slash('ask', { question: LUND, since: 'when pigs fly' });
    expect(textOf(await call.message())).toContain('I cannot read “when pigs fly” as a date');
    expect((await call.acknowledged()).data.flags).toBe(EPHEMERAL);
  });

  it('offers articles and outlets while they are typed', async () => {
    const outlets = await discord.type('ask', 'outlet', { question: 'x', outlet: 'inl' }).acknowledged();
    expect(outlets.data.choices).toEqual([{ name: 'The Inland Post', value: 'The Inland Post' }]);
    const articles = await discord.type('ask', 'article', { article: 'skarvik gaz' }).acknowledged();
    expect(articles.data.choices).toMatchObject([
      { name: 'Ferry to Skarvik returns in summer · Harbour Gazette' },
    ]);
    const [{ value }] = articles.data.choices as [{ value: string }];
    expect(textOf(await asked('How much is a ticket?', { article: value }))).toContain('120 crowns');
  });

  it('refuses usefully', async () => {
    const message = await asked('Who won the zeppelin regatta?');
    expect(textOf(message)).toContain('**The articles do not say.** None of them mentions “zeppelin”');
    expect(textOf(message)).toContain('3 articles searched');
    expect(message.embeds[0]!.description).not.toContain('1.');
    expect(labels(message)).not.toContain('More quotes');
  });

  it('answers a mention, in the thread or channel where it was asked', async () => {
    for (const channel of [CHANNEL, THREAD]) {
      const asking = discord.say(`${mention} ${LUND}`, { channel, mentions: [BOT] });
      const answer = await asking.answer();
      expect(answer.message_reference).toMatchObject({ message_id: asking.id });
      expect(textOf(answer)).toContain('Ada Lund');
    }
  });

  it('answers a direct message', async () => {
    expect(textOf(await discord.slash('ask', { question: LUND }, { channel: DM }).message())).toContain(
      'Ada Lund',
    );
    expect(textOf(await discord.say('How much is a ferry ticket?', { channel: DM }).answer())).toContain(
      '120 crowns',
    );
  });

  it('keeps silent when it was not asked, and towards bots', async () => {
    const before = discord.messages.size;
    discord.say('What a nice day');
    discord.say('@everyone look', { mentions: [] });
    discord.say(`${mention} ${LUND}`, { mentions: [BOT], by: ROBOT });
    discord.say(LUND, { mentions: [BEN] });
    const answer = await asked();
    discord.say('', { replyTo: answer }); // a reply that does not ping comes without its text
    const last = await discord.say(`${mention} ${LUND}`, { mentions: [BOT] }).answer();
    expect(discord.messages.size).toBe(before + 2);
    expect(discord.messages.get(last.id)).toBe(last);
  });

  it('hints at a question to ask when a mention holds none', async () => {
    expect((await discord.say(mention, { mentions: [BOT] }).answer()).content).toMatch(
      /^Ask me a question.*For example: \*/,
    );
  });

  it('looks up a message from its context menu, in private', async () => {
    const call = discord.menu('Ask about this', discord.written('The ferry to Skarvik sails again'));
    expect(await call.acknowledged()).toMatchObject({ type: 5, data: { flags: EPHEMERAL } });
    const message = await call.message();
    expect(textOf(message)).toContain('Ferry to Skarvik');
    expect(labels(message)).toContain('Share');
    const empty = discord.menu('Ask about this', discord.written(''));
    expect(textOf(await empty.message())).toContain('no words that I can look up');
  });
});

describe('following up', () => {
  const followUp = async (answer: Message, question: string, by = ALICE): Promise<Message> => {
    const form = await discord.press(answer, 'Follow up', { by }).acknowledged();
    expect(form).toMatchObject({ type: 9, data: { title: 'Follow up' } });
    return discord.submit(String(form.data.custom_id), { question }, answer, { by }).message();
  };
  const UNDERSTOOD = 'Understood as: And what did Ada Lund say about Asia?';

  it('opens a form, and shows how the question was understood', async () => {
    const answer = await followUp(await asked(), 'And what did she say about Asia?');
    expect(textOf(answer)).toContain(UNDERSTOOD);
    expect(textOf(answer)).toContain('harbours of Asia');
  });

  it('understands a reply to an answer, and a question in the same thread or direct messages', async () => {
    const first = await discord.say(`${mention} ${LUND}`, { mentions: [BOT] }).answer();
    const reply = discord.say('And what did she say about Asia?', { mentions: [BOT], replyTo: first });
    expect(textOf(await reply.answer())).toContain(UNDERSTOOD);
    for (const channel of [THREAD, DM]) {
      await discord.say(`${mention} ${LUND}`, { channel, mentions: [BOT] }).answer();
      const next = discord.say(`${mention} And what did she say about Asia?`, { channel, mentions: [BOT] });
      expect(textOf(await next.answer())).toContain(UNDERSTOOD);
    }
  });

  it('does not mix people and channels', async () => {
    await discord.say(`${mention} ${LUND}`, { channel: THREAD, mentions: [BOT] }).answer();
    const other = discord.say(`${mention} And what did she say about Asia?`, {
      channel: THREAD,
      mentions: [BOT],
      by: BEN,
    });
    expect(textOf(await other.answer())).not.toContain('Understood as');
    await discord.say(`${mention} ${LUND}`, { mentions: [BOT] }).answer();
    const unrelated = discord.say(`${mention} And what did she say about Asia?`, { mentions: [BOT] });
    expect(textOf(await unrelated.answer())).not.toContain('Understood as');
  });
});

describe('buttons of an answer', () => {
  it('shows the context of a quote in private, and turns its pages', async () => {
    const call = discord.press(await asked('What did Tomas Brekke say?'), 'Context 1', { by: BEN });
    expect(await call.acknowledged()).toMatchObject({ type: 5, data: { flags: EPHEMERAL } });
    const view = await call.message();
    expect(textOf(view)).toContain(
      '**Energy Minister Tomas Brekke said the government would pay half of the 90 million crowns that the plant costs.**',
    );
    expect(textOf(view)).toContain('Mayor Ada Lund');
    const next = await discord.press(view, 'Next').message();
    expect(textOf(next)).toContain('Work begins in September');
    expect(textOf(next)).not.toContain('Tomas Brekke');
    expect(textOf(await discord.press(next, 'Previous').message())).toContain('**Energy Minister');
  });

  it('shows more quotes, numbered on, and says when there are none', async () => {
    const answer = await asked();
    expect(numbers(answer)).toEqual([1, 2]);
    const more = await discord.press(answer, 'More quotes').message();
    expect(numbers(more)).toEqual([3, 4, 5, 6, 7]);
    const shown = [...quotesIn(answer), ...quotesIn(more)];
    expect(new Set(shown).size).toBe(7);
    const night = await asked('Who opens at night?', { outlet: 'The Inland Post' });
    const rest = await discord.press(night, 'More quotes').message();
    expect(numbers(rest)).toEqual([numbers(night).length + 1]);
    const none = await discord.press(rest, 'More quotes').message();
    expect(textOf(none)).toBe('That was all: I found no further quotes on this.');
  });

  it('looks once for a deleted message that it is asked in reply to', async () => {
    const gone = { ...(await asked()), id: discord.newId() };
    const reply = discord.say(LUND, { channel: DM, replyTo: gone, parts: { referenced_message: null } });
    expect(textOf(await reply.answer())).toContain('Ada Lund');
    expect(discord.calls.filter(({ path }) => path.endsWith(gone.id)).map(({ method }) => method)).toEqual([
      'GET',
    ]);
  });

  it('shares a private answer with the channel, once', async () => {
    const call = discord.slash('ask', { question: LUND, private: true });
    expect((await call.acknowledged()).data.flags).toBe(EPHEMERAL);
    const answer = await call.message();
    const press = discord.press(answer, 'Share');
    const shared = await press.followUp();
    expect(shared.flags).toBe(0);
    expect(textOf(shared)).toContain('Shared by Alice');
    expect(labels(shared)).toEqual(labels(answer).map((label) => (label === 'Share' ? '🗑️' : label)));
    expect(labels(await press.message())).toContain('Shared');
    expect(() => buttonId(discord.messages.get(answer.id)!, 'Shared')).toThrow('disabled');
  });

  it('can be shared again after Discord refused it, and does not say that it was', async () => {
    const answer = await asked(LUND, { private: true });
    const restore = discord.inject(({ method, path }) => {
      if (method !== 'POST' || !/^\/webhooks\/\d+\/[^/]+$/.test(path)) return undefined;
      restore();
      return { status: 403, body: { code: 50013, message: 'Missing Permissions' } };
    });
    expect(textOf(await discord.press(answer, 'Share').followUp())).toContain('Something went wrong');
    expect(labels(discord.messages.get(answer.id)!)).toContain('Share');
    expect(textOf(await discord.press(answer, 'Share').followUp())).toContain('Shared by Alice');
  });

  it('shares an answer once, even if the button is pressed twice before it shows that', async () => {
    const answer = await asked(LUND, { private: true });
    const presses = [discord.press(answer, 'Share'), discord.press(answer, 'Share')];
    await Promise.all(presses.map((press) => press.acknowledged()));
    await discord.until('followUp', () =>
      presses.some(({ interaction }) => interaction.followUps.length > 0),
    );
    // Comes after both, in the same queue of events.
    await asked(LUND, { private: true });
    expect(presses.map(({ interaction }) => interaction.followUps.length).sort()).toEqual([0, 1]);
  });

  it('lets nobody else press what only one person sees, even after a restart', async () => {
    const answer = await asked(LUND, { private: true });
    const shown = { id: discord.newId(), type: 2, user: ALICE, authorizing_integration_owners: {} };
    const read = { ...answer, id: discord.newId(), interaction_metadata: shown };
    for (const message of [answer, { ...answer, flags: 0 }, read])
      for (const label of ['👍', 'Context 1', 'More quotes', 'Share']) {
        const forged = await discord.press(message, label, { by: BEN }).message();
        expect(textOf(forged)).toContain('That answer is too old');
      }
    expect(textOf(await discord.press(read, '👍').message())).toContain('Thank you');
  });

  it('is deleted by the person who asked and by admins, and by nobody else', async () => {
    const answer = await asked();
    const foreign = discord.press(answer, '🗑️', { by: BEN });
    expect(textOf(await foreign.message())).toBe('Only the person who asked, or an admin, can delete that.');
    expect(discord.messages.has(answer.id)).toBe(true);
    discord.press(answer, '🗑️');
    await discord.until('deletion', () => !discord.messages.has(answer.id));
    const other = await discord.say(`${mention} ${LUND}`, { mentions: [BOT] }).answer();
    discord.press(other, '🗑️', { by: BEN, admin: true });
    await discord.until('deletion', () => !discord.messages.has(other.id));
    expect(labels(await asked(LUND, { private: true }))).not.toContain('🗑️');
  });

  it('keeps votes with question, quotes and generation, and counts them for admins', async () => {
    const status = async () => textOf(await discord.slash('status', {}, { admin: true }).message());
    const votes = async () =>
      /👍 (\d+) · 👎 (\d+)/
        .exec(await status())
        ?.slice(1)
        .map(Number) ?? [0, 0];
    const [up, down] = await votes();
    const answer = await asked();
    for (const kind of ['👍', '👎'])
      expect(textOf(await discord.press(answer, kind).message())).toContain('Thank you');
    await discord.press(answer, '👍', { by: BEN }).message();
    expect(await votes()).toEqual([up! + 1, down! + 1]);
    expect(await status()).not.toContain(LUND);
    expect(textOf(await discord.slash('status').message())).not.toContain('👍');
  });

  it('asks in private why an answer did not help, and tells admins', async () => {
    const answer = await asked();
    const question = discord.press(answer, '👎', { by: BEN });
    expect((await question.acknowledged()).data.flags).toBe(EPHEMERAL);
    const asking = await question.message();
    expect(labels(asking)).toEqual(['It is wrong', 'Something is missing', 'Something else']);
    const thanks = await discord.press(asking, 'Something is missing', { by: BEN }).message();
    expect([textOf(thanks), labels(thanks)]).toEqual(['Thank you, noted.', []]);
    const status = await discord.slash('status', {}, { admin: true }).message();
    expect(textOf(status)).toContain('Reasons for 👎: incomplete 1');
    await discord.press(answer, '👍', { by: BEN }).message();
  });
});

describe('after a restart', () => {
  it('serves the buttons of old answers from what they hold', async () => {
    const old = await asked(LUND, { outlet: 'Harbour Gazette' });
    const next = await runBot(newsroom.assistant);
    next.discord.messages.set(old.id, old); // Discord has kept it
    const transfer = (call: (on: FakeDiscord) => { message(): Promise<Message> }) =>
      call(next.discord).message();
    try {
      expect(textOf(await transfer((on) => on.press(old, 'Context 1')))).toContain('**Mayor Ada Lund');
      const form = await next.discord.press(old, 'Follow up').acknowledged();
      const question = { question: 'And what did she say about Asia?' };
      const answer = await transfer((on) => on.submit(String(form.data.custom_id), question, old));
      expect(textOf(answer)).toContain('Understood as: And what did Ada Lund say about Asia?');
      expect(textOf(answer)).toContain('Only: Harbour Gazette');
      expect(textOf(await transfer((on) => on.press(old, '👍')))).toContain('Thank you');
      expect(numbers(await transfer((on) => on.press(old, 'More quotes')))).toEqual([3, 4, 5, 6, 7]);
      const reply = next.discord.say('And what did she say about Asia?', { mentions: [BOT], replyTo: old });
      expect(textOf(await reply.answer())).toContain('Understood as: And what did Ada Lund say about Asia?');
      const altered = structuredClone(old);
      altered.components.forEach((row) => {
        for (const part of (row as { components: { custom_id: string }[] }).components)
          part.custom_id = part.custom_id.replace(/[0-9a-f]{6}$/, 'ffffff');
      });
      const stale = next.discord.press(altered, 'Context 1');
      expect(textOf(await stale.message())).toContain('have changed since. Please ask again');
      expect((await stale.acknowledged()).data.flags).toBe(EPHEMERAL);
    } finally {
      await next.stop();
    }
  });

  it('says that an answer is too old if the article that it was restricted to is gone', async () => {
    const old = await asked(LUND, { article: 'tidal' });
    const gone = structuredClone(old);
    for (const row of gone.components as { components: { custom_id: string }[] }[])
      for (const part of row.components)
        part.custom_id = part.custom_id.replace(/[0-9a-f]{12}(?=~)/, 'ffffffffffff');
    const next = await runBot(newsroom.assistant);
    const form = await next.discord.press(gone, 'Follow up').acknowledged();
    const question = { question: 'And what did she say about Asia?' };
    for (const call of [
      next.discord.submit(String(form.data.custom_id), question, gone),
      next.discord.press(gone, 'More quotes'),
    ])
      expect(textOf(await call.message())).toContain('That answer is too old');
    await next.stop();
  });
});
