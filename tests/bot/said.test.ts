import { afterEach, describe, expect, it } from 'vitest';
import type { SpokenSentence } from '../../src/domain.js';
import { linkSpeakers } from '../../src/speakers/entities/entities.js';
import { answer, article, fakeAssistant } from '../support/assistant.js';
import { runBot } from '../support/bot.js';
import { ALICE, BEN, labels, textOf } from '../support/discord/server.js';
import { expectWithin, processorTime } from '../support/growth.js';

const spoken = (
  path: string,
  published: string,
  text: string,
  speech: SpokenSentence['speech'],
): SpokenSentence => ({
  start: 0,
  end: text.length,
  paragraph: 1,
  text,
  speech,
  speaker: { name: 'Ada Lund', role: 'Mayor' },
  article: article({ text, id: path, path, title: path, published }),
});
const sentences = [
  spoken('older', '2023-01-01', '"No," she said.', 'direct'),
  spoken('older', '2023-01-01', 'She said the river was low.', 'reported'),
  spoken('newer', '2023-02-01', '"Yes," she said.', 'direct'),
  ...['a', 'b', 'c'].map((word) => spoken('newer', '2023-02-01', `"${word}," she said.`, 'direct')),
];
const people = await linkSpeakers([
  { name: 'Ada Lund', role: 'Mayor', articles: 2, sentences: 6, newest: '2023-02-01' },
  { name: 'Bo Lund', role: null, articles: 1, sentences: 1, newest: null },
]);

let running: Awaited<ReturnType<typeof runBot>>;
const run = async (parts: Parameters<typeof fakeAssistant>[0] = {}) => {
  running = await runBot(
    fakeAssistant({
      sources: async () => [],
      speakers: async () => people,
      quotes: async ({ about } = {}) => sentences.filter(({ text }) => !about || text.includes(about)),
      ...parts,
    }),
  );
  return running.discord;
};
afterEach(() => running.stop());

describe('/said', () => {
  it('shows the newest article first, each once, and distinguishes reported speech from direct', async () => {
    const discord = await run();
    const message = await discord.slash('said', { person: 'Ada Lund' }).message();
    const text = textOf(message);
    expect(text).toContain('Ada Lund');
    expect(text).toContain('Quoted in 2 articles');
    expect(text.match(/newer\*?\*?/g)).toHaveLength(1);
    expect(labels(message)).toContain('Next');
    const next = textOf(await discord.press(message, 'Next').message());
    expect(next).toContain('as the article puts it');
    expect(next).toContain('older');
  });

  it('keeps to a topic on every page, and says when there is nothing on it', async () => {
    const discord = await run();
    const river = await discord.slash('said', { person: 'Ada', topic: 'river' }).message();
    expect(textOf(river)).toContain('On “river” in 1 of 2 articles');
    const none = await discord.slash('said', { person: 'Ada', topic: 'bridges' }).message();
    expect(textOf(none)).toContain('Ada Lund is quoted in 2 articles, but not on “bridges”.');
    expect(textOf(none)).not.toContain('About: bridges');
    expect(textOf(none)).toMatch(/Quoted in:\n- .*newer.*\n- .*older/);
  });

  it('leads from a topic or a time with nothing to all that the person says', async () => {
    const discord = await run({
      speakers: async (filter) => (filter?.since ? [] : people),
      quotes: async ({ about } = {}) => sentences.filter(({ text }) => !about || text.includes(about)),
    });
    for (const options of [
      { topic: 'bridges' },
      { since: '2030-01-01' },
      { topic: 'river', since: '2030-01-01' },
    ]) {
      const none = await discord.slash('said', { person: 'Ada Lund', ...options }).message();
      expect(labels(none)).toEqual(['All quotes by Ada Lund', '🗑️']);
      const all = await discord.press(none, 'All quotes by Ada Lund').message();
      expect(all.id).toBe(none.id);
      expect(textOf(all)).toContain('Quoted in 2 articles');
      expect(labels(all)).toContain('🗑️');
    }
  });

  it('answers in private whoever wants all that a person says, below an answer with nothing on the topic', async () => {
    const note = { kind: 'notOnTopic', speaker: 'Ada Lund', articles: 2, topic: 'bridges' } as const;
    const discord = await run({ ask: async ({ text }) => answer({ question: text, answered: false, note }) });
    const refusal = await discord.slash('ask', { question: 'What did Ada Lund say of bridges?' }).message();
    const call = discord.press(refusal, 'All quotes by Ada Lund', { by: BEN });
    expect(await call.acknowledged()).toMatchObject({ type: 5, data: { flags: 64 } });
    expect(textOf(await call.message())).toContain('Quoted in 2 articles');
    expect(labels(await call.message())).not.toContain('🗑️');
  });

  it('looks only at the outlet that the last words of a topic name', async () => {
    const asked: unknown[] = [];
    const discord = await run({
      sources: async () => [{ ...article({ text: 'a' }), publisher: 'lundetimes.com' }],
      quotes: async (request) => {
        asked.push(request);
        return sentences;
      },
    });
    await discord.slash('said', { person: 'Ada', topic: 'river from the Lunde Times' }).message();
    expect(asked).toContainEqual(
      expect.objectContaining({
        about: 'river',
        filter: expect.objectContaining({ outlet: 'lundetimes.com' }),
      }),
    );
    await discord.slash('said', { person: 'Ada', topic: 'river from the sea' }).message();
    expect(asked).toContainEqual(expect.objectContaining({ about: 'river from the sea' }));
  });

  it('takes an English word after "in" for no outlet', async () => {
    const asked: string[] = [];
    const discord = await run({
      sources: async () => ['Time', 'The Sun'].map((publisher) => ({ ...article({ text: 'a' }), publisher })),
      quotes: async ({ about, filter } = {}) => {
        if (about) asked.push(`${about}, ${filter?.outlet}`);
        return sentences;
      },
    });
    for (const topic of ['arriving in time', 'a day in the sun', 'river from time', 'river in the Sun'])
      await discord.slash('said', { person: 'Ada', topic }).message();
    expect([...new Set(asked)]).toEqual([
      'arriving in time, undefined',
      'a day in the sun, undefined',
      'river, Time',
      'river, The Sun',
    ]);
  });

  it('turns the pages of 200 articles, and stops at the last', async () => {
    const many = Array.from({ length: 200 }, (_, i) =>
      spoken(
        `day-${i}`,
        `20${String(10 + Math.floor(i / 20))}-01-${String((i % 20) + 1).padStart(2, '0')}`,
        `"${i}," she said.`,
        'direct',
      ),
    );
    const discord = await run({ quotes: async () => many });
    let message = await discord.slash('said', { person: 'Ada Lund' }).message();
    expect(textOf(message)).toContain('Page 1 of 50');
    expect(textOf(message)).toContain('day-199');
    for (let page = 2; page <= 50; page += 1) message = await discord.press(message, 'Next').message();
    expect(textOf(message)).toContain('Page 50 of 50');
    expect(textOf(message)).toContain('day-0');
  });

  it('says so where no sentence has the topic, and shows what comes closest', async () => {
    const discord = await run({
      quotes: async ({ about, orAround } = {}) => (about && !orAround ? [] : sentences.slice(0, 1)),
    });
    const text = textOf(await discord.slash('said', { person: 'Ada', topic: 'bridges' }).message());
    expect(text).toContain('No quote of Ada Lund says “bridges” in so many words; these come closest.');
    expect(text).toContain('"No," she said.');
  });

  it('asks who is meant where two share a name', async () => {
    const discord = await run();
    const message = await discord.slash('said', { person: 'Lund', topic: 'river' }).message();
    expect(labels(message)).toEqual(['Ada Lund', 'Bo Lund', '🗑️']);
    const chosen = textOf(await discord.press(message, 'Ada Lund').message());
    expect(chosen).toContain('On “river” in 1 of 2 articles');
  });

  it('asks back if a name only resembles others', async () => {
    const discord = await run();
    const message = await discord.slash('said', { person: 'Ada Lnd' }).message();
    expect(textOf(message)).toContain('No article here quotes anybody named “Ada Lnd”.');
    expect(labels(message)).toEqual(['Ada Lund', '🗑️']);
    expect(textOf(await discord.press(message, 'Ada Lund').message())).toContain('Quoted in 2 articles');
    const typed = await discord.type('said', 'person', { person: 'Lnd' }).acknowledged();
    expect(JSON.stringify(typed.data)).toContain('Ada Lund');
  });

  it('asks back with the rest as the topic if the first word is a name with a slip', async () => {
    const discord = await run();
    const message = await discord.slash('said', { person: 'Lundd river' }).message();
    expect(labels(message)).toEqual(['Ada Lund', 'Bo Lund', '🗑️']);
    const chosen = textOf(await discord.press(message, 'Ada Lund').message());
    expect(chosen).toContain('On “river” in 1 of 2 articles');
  });

  it('asks after whoever has an office and speaks in an article about what it is of', async () => {
    const discord = await run();
    const message = await discord.slash('said', { person: 'the river mayor' }).message();
    expect(textOf(message)).toContain('No article here quotes anybody named “river mayor”.');
    expect(labels(message)).toEqual(['Ada Lund', '🗑️']);
  });

  it('takes the only holder of an office for that of a place only where he speaks of it', async () => {
    const discord = await run();
    const message = await discord.slash('said', { person: 'mayor of Tarnow' }).message();
    expect(textOf(message)).toContain('No article here quotes anybody named “mayor of Tarnow”.');
    expect(labels(message)).toEqual(['Ada Lund', '🗑️']);
    const there = await discord.slash('said', { person: 'the mayor of the river' }).message();
    expect(textOf(there)).toContain('On “river” in 1 of 2 articles');
  });

  it('takes as long for much that is typed into the list of people as for a name', async () => {
    const many = await linkSpeakers(
      Array.from({ length: 600 }, (_, i) => ({
        name: `Ada Lund${'abcdefghij'[i % 10]}${'klmnopqrst'[((i / 10) % 10) | 0]}${'uvwxyz'[(i / 100) | 0]}`,
        role: 'Minister',
        articles: 1,
        sentences: 1,
        newest: null,
      })),
    );
    const discord = await run({ speakers: async () => many });
    const type = (length: number) => async () => {
      const person = 'Minister Lud '.repeat(500).slice(0, length);
      for (let i = 0; i < 3; i++) await discord.type('said', 'person', { person }).acknowledged();
    };
    await type(100)();
    const short = await processorTime(type(100));
    await expectWithin(8 * Math.max(short, 30), type(6000));
  });

  it('takes a chosen name for nobody else with that name', async () => {
    const bare = await linkSpeakers(
      [null, 'President'].map((role) => ({
        name: 'Lund',
        role,
        articles: 1,
        sentences: 1,
        newest: null,
      })),
    );
    people.push(...bare);
    const discord = await run();
    const message = await discord.slash('said', { person: 'Lund' }).message();
    expect(labels(message)).toEqual(['Ada Lund', 'Bo Lund', 'Lund', '🗑️']);
    expect(textOf(await discord.press(message, 'Lund').message())).toContain('Quoted in 2 articles');
    people.splice(-bare.length);
  });

  it('stays within Discord’s limits however long addresses, titles and sentences are', async () => {
    const long = ['w', 'x', 'y', 'z'].map((path, i) => ({
      ...spoken(path, `2023-01-0${i + 1}`, `${'_A word_ '.repeat(99)}," she said.`, 'mixed'),
      article: article({
        text: 'A',
        id: path,
        path,
        title: 'Title '.repeat(40),
        publisher: 'The Harbour Gazette of Nordhaven '.repeat(4),
        url: `https://gazette.example/${'a-long-address/'.repeat(27)}${path}`,
        correction: 'A number was wrong. '.repeat(30),
        recognised: true,
        published: `2023-01-0${i + 1}`,
      }),
    }));
    const discord = await run({ quotes: async () => long });
    const text = textOf(await discord.slash('said', { person: 'Ada Lund' }).message());
    expect(text.match(/^> /gm)).toHaveLength(4);
  });

  it.each([1, 4])('links an article with a long address while there is room: %i sentences', async (count) => {
    const path = 'a-long-address/'.repeat(28);
    const some = Array.from({ length: count }, (_, i) => {
      const one = spoken(`day-${i}`, `2023-01-0${i + 1}`, '"No," she said.', 'direct');
      return { ...one, article: { ...one.article, url: `https://gazette.example/${path}${i}` } };
    });
    const discord = await run({ quotes: async () => some });
    const text = textOf(await discord.slash('said', { person: 'Ada Lund' }).message());
    expect(text.split(path)).toHaveLength(count + 1);
  });

  it('shows what an answer shows of a source: place, corrections, whether it was read from a picture', async () => {
    const [first] = sentences;
    const noted = { ...first!.article, correction: 'The river was high.', recognised: true as const };
    const discord = await run({ quotes: async () => [{ ...first!, article: noted }] });
    const text = textOf(await discord.slash('said', { person: 'Ada Lund' }).message());
    expect(text).toMatch(
      /^-# \[older\].* · Harbour Gazette · 1 Jan 2023\n-# Read from a picture.*\n-# Corrected: The river was high.\n\*\*1.\*\* paragraph 1\n> "No,"/m,
    );
  });

  it('says when no article quotes such a person', async () => {
    const discord = await run();
    const call = discord.slash('said', { person: 'Zed' });
    expect(textOf(await call.message())).toContain(
      'No article here quotes anybody named “Zed”. Check the spelling, or ask a question with that name.',
    );
  });

  it('says when somebody is quoted, but in no article from the time asked for', async () => {
    const discord = await run({ speakers: async (filter) => (filter?.since ? [] : people) });
    const message = await discord.slash('said', { person: 'Ada Lund', since: '2030' }).message();
    const said =
      'Ada Lund is quoted in 2 articles, but in none from that time. The newest is from 1 Feb 2023.';
    expect(textOf(message)).toContain(said);
  });

  it('takes the topic typed beside a name, and of several people the one who speaks of it', async () => {
    const discord = await run({
      quotes: async ({ about = '', speaker } = {}) =>
        sentences.filter(({ text }) => text.includes(about) && JSON.stringify(speaker).includes('Ada')),
    });
    const message = await discord.slash('said', { person: 'Lund on the river' }).message();
    expect(textOf(message)).toContain('On “river” in 1 of 2 articles');
  });

  it('of several people takes the one who speaks near the topic, if nobody speaks of it', async () => {
    const discord = await run({
      quotes: async ({ about, orAround, speaker } = {}) =>
        sentences.filter(() => (!about || orAround) && JSON.stringify(speaker).includes('Ada')),
    });
    const message = await discord.slash('said', { person: 'Lund on the river' }).message();
    expect(textOf(message)).toContain('Ada Lund');
    expect(textOf(message)).not.toContain('Bo Lund');
  });

  it('takes the time typed beside a name, on every page, and says which it is', async () => {
    const asked: unknown[] = [];
    const discord = await run({
      quotes: async ({ filter } = {}) => {
        asked.push(filter);
        return sentences;
      },
    });
    const message = await discord
      .slash('said', { person: 'what did Ada Lund say since May 2022?' })
      .message();
    expect(textOf(message)).toContain('-# Only: from 1 May 2022\n');
    expect(textOf(await discord.press(message, 'Next').message())).toContain('Only: from 1 May 2022');
    const chosen = await discord.slash('said', { person: 'Ada in 2022', since: '2023' }).message();
    expect(textOf(chosen)).toContain('-# Only: from 1 Jan 2023\n');
    expect(asked.at(-1)).toEqual({ since: '2023-01-01' });
    expect(asked[0]).toEqual({ since: '2022-05-01' });
  });

  it('can be deleted by the asker, even after somebody else turned the page', async () => {
    const discord = await run();
    const message = await discord.slash('said', { person: 'Ada Lund' }, { by: ALICE }).message();
    const turned = await discord.press(message, 'Next', { by: BEN }).message();
    const refused = await discord.press(turned, '🗑️', { by: BEN }).message();
    expect(textOf(refused)).toContain('Only the person who asked, or an admin, can delete that.');
    await discord.press(turned, '🗑️', { by: ALICE }).acknowledged();
    await discord.until('deletion', () => !discord.messages.has(message.id));
  });
});
