import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBot } from '../support/bot.js';
import type { Message } from '../support/discord/rest.js';
import { type FakeDiscord, labels, textOf } from '../support/discord/server.js';
import { NEWS, openNewsroom } from '../support/newsroom.js';
import { serveWeb } from '../support/web.js';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let running: Awaited<ReturnType<typeof runBot>>;
let discord: FakeDiscord;
beforeAll(async () => {
  newsroom = await openNewsroom(NEWS);
  running = await runBot(newsroom.assistant, { adding: newsroom.adding });
  discord = running.discord;
});
afterAll(async () => {
  await running.stop(); // fails on any breach of Discord's rules
  await newsroom.close();
});

const GERMAN = { locale: 'de' };
const asked = (question: string, where = {}): Promise<Message> =>
  discord.slash('ask', { question }, where).message();

describe('people who ask', () => {
  it('get answers in the language of their Discord, with quotes as they are', async () => {
    const message = await asked('What did Ada Lund say about the plant?', GERMAN);
    expect(textOf(message)).toContain('> Mayor Ada Lund said the plant would power 4,000 homes by 2026.');
    expect(textOf(message)).toContain('Absatz 2');
    expect(textOf(message)).toMatch(/✓ Wörtlich · 3 Artikel, neuester vom 18\. Juni 2023$/);
    expect(labels(message).slice(-5)).toEqual(['Weitere Zitate', 'Nachfragen', '👍', '👎', '🗑️']);
  });

  it('are understood if they follow up in another language than the answer’s', async () => {
    const before = await asked('What did Ada Lund say about the plant?', GERMAN);
    const form = await discord.press(before, 'Nachfragen', { locale: 'pt-BR' }).acknowledged();
    expect(form.data).toMatchObject({ title: 'Continuar' });
    const question = { question: 'And what did she say about Asia?' };
    const next = await discord.submit(String(form.data.custom_id), question, before, GERMAN).message();
    expect(textOf(next)).toContain('Verstanden als: And what did Ada Lund say about Asia?');
    const more = await discord.press(next, '👎', { locale: 'fr' }).message();
    expect(labels(more)).toEqual(['C’est faux', 'Il manque quelque chose', 'Autre chose']);
  });

  it('are told in that language if the articles do not say, or a choice cannot be read', async () => {
    const message = await asked('Who is Xylophonia Quirk?', { locale: 'es-419' });
    expect(textOf(message)).toMatch(/no lo dicen\.\*\* Ninguno menciona .Xylophonia./u);
    expect(textOf(message)).toContain('3 artículos consultados');
    const call = discord.slash('ask', { question: 'Who?', since: 'bald' }, { locale: 'fr' });
    expect(textOf(await call.message())).toContain('Je ne peux pas lire « bald » comme date pour « since ».');
  });
});

it('commands and options are named in each language', () => {
  const ask = discord.commands.get('')!.find(({ name }) => name === 'ask')!;
  expect(ask).toMatchObject({
    name_localizations: { de: 'fragen', 'es-ES': 'preguntar', 'es-419': 'preguntar', 'pt-BR': 'perguntar' },
    description_localizations: { fr: expect.stringContaining('mot pour mot') },
    options: expect.arrayContaining([
      expect.objectContaining({
        name: 'outlet',
        name_localizations: expect.objectContaining({ de: 'medium' }),
      }),
    ]),
  });
});

describe('/help', () => {
  it('names commands as links, in the asker’s language', async () => {
    const first = await discord.slash('help', {}, GERMAN).message();
    const more = textOf(await discord.press(first, 'Mehr Hilfe', GERMAN).message());
    const help = textOf(first) + more;
    const ask = discord.commands.get('')!.find(({ name }) => name === 'ask')!;
    expect(help).toContain(`</ask:${ask.id}> Die Artikel befragen`);
    expect(help).toContain('**Kontext 1** zeigt');
    expect(help).toContain('**Danach fragen**');
    expect(help).not.toMatch(/[{}]/);
  });

  it('has two pages, between which a button goes to and fro', async () => {
    const first = await discord.slash('help').message();
    const shown = [textOf(first), labels(first)];
    const second = await discord.press(first, 'More help').message();
    expect(second.id).toBe(first.id);
    expect([textOf(second), labels(second)]).not.toEqual(shown);
    const again = await discord.press(second, 'Back').message();
    expect([textOf(again), labels(again)]).toEqual(shown);
  });

  it('shows the commands of admins to admins alone', async () => {
    expect(textOf(await discord.slash('help').message())).not.toContain('</reindex:');
    const help = textOf(await discord.slash('help', {}, { admin: true }).message());
    expect(help).toMatch(/\*\*For admins\*\*\n(?:.*\n)*<\/reindex:\d+>/);
  });
});

it('an admin adds and removes in their own language, and is told in it what is wrong with a file', async () => {
  const admin = { admin: true, ...GERMAN };
  const removal = await discord.slash('remove', { article: 'ferry skarvik' }, admin).message();
  expect(textOf(removal)).toContain('Diesen Artikel entfernen?');
  expect(labels(removal)).toEqual(['Entfernen', 'Abbrechen']);
  expect(textOf(await discord.press(removal, 'Abbrechen', admin).message())).toBe(
    'Es wurde nichts geändert.',
  );
  const web = await serveWeb({ '/empty.txt': { headers: {}, body: '\u0000\u0001\u0002'.repeat(99) } });
  const file = { id: '800000000000000009', filename: 'leer.txt', size: 9, url: `${web.origin}/empty.txt` };
  const told = await discord.slash('add', { file }, admin).message();
  expect(textOf(told)).toBe('„leer.txt“ ist kein Text, auch wenn der Name das sagt.');
  const nowhere = await discord.slash('add', { address: 'http://10.0.0.1/' }, admin).message();
  expect(textOf(nowhere)).toContain('10.0.0.1 ist nicht im öffentlichen Internet');
});
