/** Conversations as people have them in a chat, over a few invented articles. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain.js';
import { openNewsroom } from '../support/newsroom.js';

const newsroom = await openNewsroom({
  'keeper.md':
    '---\ntitle: Pelúr is buried\ndate: 2024-03-01\n---\n\nSanta Mar said farewell to Pelúr on Tuesday.\n\nPelúr was the best keeper of the island. He died last week at the age of 82.\n\n“Pelúr made us known,” said Caio Zale, 35, an engineer who waited in the rain.\n',
  'golf.md':
    '---\ntitle: Zhan wins at her first try\ndate: 2024-03-02\n---\n\nMaria Zhan won the Vell Open on Sunday.\n\nThe victory was worth 412,500 crowns to Zhan. The last woman to win at her first try was Beverly Hann.\n\n“I want to sleep,” Zhan said at noon.\n\nThe Open began in 1951. It is held on an island, and 90 players came this year.\n\nThe course at Vell was wet, Zhan said.\n',
  'match.md':
    '---\ntitle: Vell Town beat Tarn City\ndate: 2024-03-03\n---\n\nVell Town beat Tarn City in the cup final on Saturday.\n\nNine buses brought the fans of Vell Town to the final. “We are a special team,” Vell Town coach Dan Hurl said.\n',
  'zhan.md':
    '---\ntitle: Bridge opens\ndate: 2024-02-05\n---\n\nMayor Otto Zhan opened the bridge of Tarn.\n\n“It will last,” Zhan said.\n',
  'orla.md':
    '---\ntitle: Mount Orla erupts\ndate: 2024-02-01\n---\n\nMount Orla erupted on Monday for the first time in years.\n\nAbout 300 villagers left the island in small boats.\n',
  'fire.md':
    '---\ntitle: Fire in Tarn\ndate: 2024-02-11\n---\n\nThe homes of Tarn were seen from afar.\n\nBoats came to help, and boats were sent for.\n',
  'ibe.md':
    '---\ntitle: Mount Ibe erupts\ndate: 2024-03-01\n---\n\nMount Ibe erupted on Friday.\n\nAbout 900 villagers left the plain on foot, and villagers slept in tents.\n',
  'treaty.md':
    '---\ntitle: What Norvia and Osk signed\ndate: 2024-02-20\n---\n\nNorvia and Osk signed a treaty on forests.\n\nA choir sang for an hour, and nobody made a speech.\n\nThe treaty of Norvia and Osk was signed on 4 February 2024 in Selm.\n',
  'speech.md':
    '---\ntitle: The governor speaks of children\ndate: 2024-03-04\n---\n\nThe plan pays 10 crowns per child per day to relatives. As Coach Camp said, we know what we are.\n',
});
afterAll(() => newsroom.close());

const { converse } = newsroom;
const understood = async (...messages: string[]): Promise<string | null> =>
  (await converse(...messages)).understood;
const titles = ({ quotes }: Answer): (string | null)[] => [
  ...new Set(quotes.map(({ article }) => article.title)),
];

describe('"he" and "she"', () => {
  it('are those who are talked about, by one name or in lower case, and not those who talk about them', async () => {
    expect(await understood('tell me about pelur', 'how old was he')).toBe('how old was Pelúr');
  });

  it('stay those whom the question named, though a quote names somebody else in full', async () => {
    const asked = ['who is maria zhan', 'how much did she win'];
    expect(await understood(...asked, 'is she married')).toBe('is Maria Zhan married');
  });
});

describe('"she", where the last answer names no woman,', () => {
  it('is somebody who was talked about before', async () => {
    expect(await understood('what did zhan say', 'and hurl?', 'where is she from')).toBe(
      'where is Maria Zhan from',
    );
  });
});

describe('"tell me more", where no quote is left,', () => {
  it('goes on with what else the article tells, and then says that this was all', async () => {
    const asked = ['who won the Vell Open', 'tell me more', 'tell me more', 'tell me more', 'tell me more'];
    const shown = await Promise.all([1, 2, 3, 4, 5].map(async (n) => converse(...asked.slice(0, n))));
    const texts = shown.flatMap(({ quotes }) => quotes.map(({ text }) => text));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.join(' ')).toContain('1951');
    expect(shown.at(-1)!.intent).toBe('more');
    expect(shown.at(-1)!.quotes).toEqual([]);
  });
});

describe('"anything else?" after somebody\u2019s words', () => {
  it('brings no one else\u2019s', async () => {
    const asked = [
      'what did maria zhan say about sleep',
      'anything else?',
      'anything else?',
      'anything else?',
    ];
    const shown = await Promise.all([2, 3, 4].map(async (n) => converse(...asked.slice(0, n))));
    const speakers = shown.flatMap(({ quotes }) => quotes.map(({ speaker }) => speaker?.name));
    expect(speakers).toContain('Maria Zhan');
    expect(new Set(speakers).size).toBe(1);
  });
});

describe('"what else did she say"', () => {
  it('asks for her words on anything, and shows none again', async () => {
    const first = await converse('what did zhan say about sleep');
    const next = await converse('what did zhan say about sleep', 'what else did she say');
    expect(next.understood).toMatch(/^what did .*Zhan say$/);
    expect(next.quotes.map(({ text }) => text).join()).toContain('wet');
    expect(next.quotes.map(({ text }) => text)).not.toContain(first.quotes[0]!.text);
  });

  it('is a question of its own about somebody else', async () => {
    const { intent, quotes } = await converse('what did zhan say', 'what else did hurl say');
    expect(intent).toBe('question');
    expect(quotes[0]!.text).toContain('special team');
  });
});

describe('"she" after a question about something else in the same article', () => {
  it('is whom the talk was of', async () => {
    expect(await understood('who is maria zhan', 'when did the Open begin?', 'is she married')).toBe(
      'is Maria Zhan married',
    );
  });
});

describe('a message that asks the articles nothing', () => {
  it.each(['wow that’s crazy', 'my gran hates rain', 'your answer makes no sense'])(
    'leaves the talk where it was: %s',
    async (message) => {
      expect(await understood('who is maria zhan', message, 'how much did she win')).toBe(
        'how much did Maria Zhan win',
      );
    },
  );
});

describe('a question without a name', () => {
  it.each([
    ['Mount Orla', '300'],
    ['Mount Ibe', '900'],
  ])(
    'is answered by the article quoted before, where that says it as well as any: %s',
    async (name, count) => {
      const { quotes } = await converse(`what happened at ${name}?`, 'how many villagers left their homes?');
      expect(quotes[0]!.text).toContain(count);
    },
  );

  it('is asked of all that stands after "what about"', async () => {
    expect(await understood('how many players came to the Vell Open?', 'What about the Tarn bridge?')).toBe(
      'What is known about the Tarn bridge?',
    );
  });

  it('is asked of the article quoted before, where it is a noun alone', async () => {
    const { quotes } = await converse('what happened at Mount Orla?', 'boats?');
    expect(quotes[0]!.text).toContain('small boats');
  });

  it('is answered by any other, where that alone says it', async () => {
    const { quotes } = await converse(
      'what happened at Mount Orla?',
      'how many buses brought fans to the final?',
    );
    expect(quotes[0]!.text).toContain('Nine buses');
  });
});

describe('the link, the whole article and the author', () => {
  it.each(['can i have the link?', 'show me the whole article', 'can you open it', 'author?'])(
    'are of the article last quoted: %s',
    async (message) => {
      const { note, quotes } = await converse('who is maria zhan', message);
      expect(note).toMatchObject({ kind: 'origin' });
      expect(quotes[0]!.article.title).toBe('Zhan wins at her first try');
    },
  );
});

describe('an article named by its place', () => {
  it('is one of all, where fewer were shown', async () => {
    expect(titles(await converse('who is maria zhan', 'summarise the third article'))).toEqual([
      'Zhan wins at her first try',
    ]);
  });

  it('is kept to by "more", and counted among the same ones next time', async () => {
    const list = ['latest news', 'the third one'];
    expect(titles(await converse(...list))).toEqual(['Zhan wins at her first try']);
    const more = await converse(...list, 'next');
    expect(titles(more).every((title) => title === 'Zhan wins at her first try')).toBe(true);
    expect(titles(await converse(...list, 'next', 'the second one'))).toEqual(['Vell Town beat Tarn City']);
  });
});

it('asks who that is of whom the talk was, and is unclear where it was of nobody', async () => {
  expect((await converse('who is that')).intent).toBe('unclear');
  expect((await converse('tell me about pelur', 'who is that')).intent).toBe('question');
});

it('doubts what the coach said where the articles have several coaches and the talk was of none', async () => {
  const { answered, tentative } = await converse('what did the coach say');
  expect(answered).toBe(true);
  expect(tentative).toBe(true);
  const bound = await converse('who won the cup final', 'what did the coach say');
  expect(bound.quotes[0]!.speaker?.name).toBe('Dan Hurl');
});

it('gives the day of the article for "the date?"', async () => {
  expect((await converse('who is maria zhan', 'and the date?')).note).toMatchObject({
    kind: 'origin',
    part: 'day',
  });
});

it('answers "when was that?" with the quote shown that has a day', async () => {
  const { note, quotes } = await converse('what did norvia and osk sign', 'when was that?');
  expect(note).toMatchObject({ kind: 'origin', part: 'day' });
  expect(quotes[0]!.text).toContain('4 February 2024');
});

it('answers a few words without a name from the story before, if that tells of them', async () => {
  for (const [before, title] of [
    ['tell me about pelur', 'Pelúr is buried'],
    ['who is maria zhan', 'Zhan wins at her first try'],
  ] as const)
    expect(titles(await converse(before, 'what was it like on the island'))[0]).toBe(title);
});

it('means by a last name whoever has it in the article last quoted, of several in all', async () => {
  const { understood: told, quotes } = await converse('who opened the bridge of tarn', 'what did zhan say');
  expect(told).toBe('what did Otto Zhan say');
  expect(quotes[0]!.text).toContain('It will last');
});

it('goes on with the last answer after a question that was refused', async () => {
  const talk = ['tell me about pelur', 'what did batman say', 'who was the best on the island'];
  expect(titles(await converse(...talk))[0]).toBe('Pelúr is buried');
});

it('goes on from the question that named somebody, not from a few words that nothing answers', async () => {
  const { after } = await converse('Who is Maria Zhan?', 'what was on board', 'how many came');
  expect(after).toBe('Who is Maria Zhan?');
});

it('asks what is known about another name of which the question before cannot be asked', async () => {
  expect(await understood('when was Pelúr buried', 'what about the Vell Open?')).toBe(
    'What is known about the Vell Open?',
  );
  expect(await understood('what did hurl say', 'and pelur?')).toMatch(/^what did Pelúr say/u);
});

it('takes "what should I do" after an answer for a question about it', async () => {
  expect((await converse('what should i do')).intent).toBe('help');
  expect((await converse('who is maria zhan', 'what should i do')).intent).toBe('question');
});

it('doubts a bare follow-up that only another story answers', async () => {
  const { answered, tentative } = await converse('who won the cup final', 'per day?');
  expect(answered && !tentative).toBe(false);
});

it('a message’s language is read without its emoji and markup', async () => {
  const { language } = await converse('who is maria zhan', 'und **Pelúr**? 🙂');
  expect(language).toBe('de');
});

it('goes on from the last question in words that the articles know, after others that lean on it', async () => {
  const talk = ['what happened at Mount Orla?', 'is it flabbergasted about that?', 'what did they leave in'];
  const { after, quotes } = await converse(...talk);
  expect(after).toBe('what happened at Mount Orla?');
  expect(quotes[0]!.text).toContain('small boats');
});

it('tells what the story before has on others, in doubt, where what was asked is told of nobody but one', async () => {
  const {
    understood: told,
    answered,
    tentative,
    quotes,
  } = await converse('how old is Dan Hurl?', 'and the fans?');
  expect(told).toBe('What is known about the fans?');
  expect({ answered, tentative }).toEqual({ answered: true, tentative: true });
  expect(quotes[0]!.text).toContain('Nine buses');
});

it('shows nobody else’s words where there is nothing else that somebody said', async () => {
  const { intent, quotes } = await converse('what did Otto Zhan say', 'what else did he say');
  expect({ intent, quotes }).toEqual({ intent: 'more', quotes: [] });
});

it('doubts an answer to a question of which nothing can be looked for', async () => {
  for (const bare of ['is it over?', 'against whom?', 'where was that?']) {
    const { answered, tentative } = await converse('who won the cup final', bare);
    expect(answered && !tentative, bare).toBe(false);
  }
});

it.each(['how many villagers left their homes?', 'boats?', 'and the villagers?', 'tell me more'])(
  'quotes only the article that somebody asks about, whatever was quoted before: %s',
  async (text) => {
    const articles = await newsroom.assistant.sources();
    const { id } = articles.find(({ path }) => path === 'ibe.md')!;
    const { exchange: previous } = await converse('what happened at Mount Orla?');
    const { quotes } = await newsroom.assistant.ask({ text, previous, filter: { articleIds: [id] } });
    expect(quotes.filter(({ article }) => article.id !== id)).toEqual([]);
  },
);

it('asks of the story again after a question about something that it names in passing', async () => {
  const { after } = await converse('how old is Dan Hurl?', 'and the fans?', 'how many came');
  expect(after).toBe('how old is Dan Hurl?');
});

it('doubts somebody else’s words where those of an office are asked for', async () => {
  const { answered, tentative } = await converse(
    'what happened at the cup final',
    'what did the coach think of it',
  );
  expect(answered && !tentative).toBe(false);
});

it('leaves the talk where it was after a few words that nothing answers', async () => {
  const { after, quotes } = await converse('what happened at Mount Orla?', 'only flabbergasted ones', 'when');
  expect(after).toBe('what happened at Mount Orla?');
  expect(titles({ quotes } as Answer)[0]).toBe('Mount Orla erupts');
});

it('answers what points at the article shown from that article alone', async () => {
  const asked = ['what happened at Mount Orla?', 'is there anything on boats in there?'];
  expect(titles(await converse(...asked))).toEqual(['Mount Orla erupts']);
  expect((await converse(asked[0]!, 'is there anything on buses in there?')).answered).toBe(false);
});

it('tells what the article shown is about where its main point is asked for', async () => {
  const { intent, quotes } = await converse('who is maria zhan', 'what is the main point?');
  expect(intent).toBe('summary');
  expect(titles({ quotes } as Answer)).toEqual(['Zhan wins at her first try']);
});

it('means by "who said that" the first of the quotes shown that somebody says', async () => {
  const { note } = await converse('how did the fans get to the final', 'who said that?');
  expect(note).toMatchObject({ kind: 'origin', speaker: { name: 'Dan Hurl' } });
});
