import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../../src/answer/find.js';
import { findInSteps } from '../../../src/answer/find-in-steps.js';
import { namesOtherHolder, tellsHolder } from '../../../src/answer/rules/offices.js';
import { rankCandidates } from '../../../src/answer/sentences/rank.js';
import { textAt } from '../../../src/language/excerpt.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../../src/question/parse.js';
import { retrieve } from '../../../src/retrieval/retrieve.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const index = await createMemoryIndex(
  [
    {
      id: 'vote',
      title: 'Molin wins a second term as mayor of Tarn',
      text: 'With all votes counted the incumbent had 54 percent, ahead of Piet Oor. “I heard those who stayed at home,” she said.',
    },
    {
      id: 'lane',
      title: 'Tarn turns down a bus lane',
      text: 'The council of Tarn turned down a bus lane on Monday. Mayor Ada Molin said she accepted the vote. Deputy mayor Piet Oor left in protest at the bus lane.',
    },
    {
      id: 'court',
      title: 'Captain before the court',
      text: 'Sven Dahl, 58, left the bridge before the Heron overturned, the court in Ostby heard. “He acted as any seaman would,” said his lawyer, Greta Ohm. The Heron, a 40-year-old ship, had failed an inspection.',
    },
    {
      id: 'signing',
      title: 'Lenz signs for three years',
      text: 'Tarn City have signed the striker Jim Lenz from Rovers. Coach Renata Sola said he would wear the number nine shirt. Lenz was born in Ostby.',
    },
    {
      id: 'coach',
      title: 'The coach who learned football on a boat',
      text: 'Renata Sola was born in the village of Arco and learned football on a boat.',
    },
  ],
  createBuiltinEmbedder(),
);
async function ask(question: string) {
  const { found, question: asked } = await findInSteps(question, (text) => findEvidence(text, index, null));
  const { answered, tentative } = found;
  return {
    answered,
    tentative,
    asked,
    quotes: found.evidence.map((one) => textAt(one.article, one.start, one.end)),
  };
}

describe('the holder of an office', () => {
  it('is asked for by it', async () => {
    const { answered, quotes } = await ask('Who is the mayor of Tarn?');
    expect(answered).toBe(true);
    expect(quotes[0]).toMatch(/Ada Molin|incumbent/);
  });

  it.each([
    'Who is the mayor of Ostby?',
    'Who is the king of Tarn?',
    'Who is Tarn’s president?',
    'Where was Ada Molin born?',
  ])('is not made up: %s', async (question) => expect((await ask(question)).answered).toBe(false));

  it.each([
    ['Who is the finance minister of Norvia?', false],
    ['What did the finance minister say?', false],
    ['What did the health minister say?', true],
    ['What did the minister say?', true],
    ['What did the envoy say?', false],
  ])('holds that office and no other of the same word: %s', async (question, isAnswered) => {
    const ministers = await createMemoryIndex(
      [
        {
          id: 'row',
          title: 'Row over paper',
          text: 'The finance ministry of Norvia has run out of paper. Health minister Ada Molin said the finance committee should meet. “We cannot print a thing,” she said.',
        },
        {
          id: 'envoy',
          title: 'Norvia expels an envoy',
          text: 'Norvia expelled the envoy of Tarn on Monday.',
        },
      ],
      createBuiltinEmbedder(),
    );
    expect((await findEvidence(question, ministers, null)).answered).toBe(isAnswered);
  });

  it('is doubted if the sentence about the office names nobody', async () => {
    const white = await createMemoryIndex(
      [
        {
          id: 'bill',
          title: 'Senate of Norvia backs a bill',
          text: 'The Senate of Norvia passed a bill on ships. The government said the president would sign it.',
        },
        { id: 'other', title: 'Talks', text: 'President Karim Asar of Tarn met Eva Lind.' },
      ],
      createBuiltinEmbedder(),
    );
    const { answered, tentative } = await findEvidence('Who is the president of Norvia?', white, null);
    expect(answered && !tentative).toBe(false);
  });

  it.each([
    ['Who leads Tarn?', /President Karim Asar/],
    ['Who is in charge of Vik Rovers now?', /(Chairman|Manager|Captain) \p{Lu}/u],
    ['Who coaches Vik Rovers?', /Manager Bo Ek/],
    ['Who chairs Vik Rovers?', /Chairman Nils Berg/],
    ['Who leads the league in Tarn?', /^(?!.*Karim Asar)/],
  ])('is named by a verb as well: %s', async (question, first) => {
    const leaders = await createMemoryIndex(
      [
        {
          id: 'league',
          title: 'Draw for Vik',
          text: 'Captain Per Moe of Vik Rovers coaches children and chairs a club of anglers. Manager Bo Ek of Vik Rovers spoke of luck. Tarn lead the league. Chairman Nils Berg of Vik Rovers left early.',
        },
        {
          id: 'talks',
          title: 'Tarn holds talks on ships',
          text: 'Tarn leads the talks on ships, and has led them since Tarn joined. Governor Eva Lind of Ostby leads talks in Tarn. President Karim Asar of Tarn met her.',
        },
      ],
      createBuiltinEmbedder(),
    );
    const { evidence } = await findEvidence(question, leaders, null);
    const { article, start, end } = evidence[0]!;
    expect(textAt(article, start, end)).toMatch(first);
  });

  it.each([
    ['who is the leader of the tidal alliance', /^Tidal Alliance Secretary General Bo Ek/],
    ['Who is the boss of Fjordline?', /CEO Nils Berg/],
    ['Who is the leader of Norway?', /Norwegian Prime Minister Eva Lind/],
    ['Who is Chile’s leader?', /Chilean President Tor Aas/],
  ])('is whoever leads it, whatever the office is called: %s', async (question, first) => {
    const heads = await createMemoryIndex(
      [
        {
          id: 'summit',
          title: 'Summit on tides',
          text: 'Ministers spoke about Norway for hours. Norwegian Foreign Minister Ida Moe met Norwegian Prime Minister Eva Lind. Tidal Alliance Secretary General Bo Ek left early. The alliance is led well, said Per Dahl, director of research at the Tidal Alliance.',
        },
        {
          id: 'ferry',
          title: 'Ferries sail again',
          text: 'Ferries sail to Chile despite a protest by Chilean Senator Karl Brun. Chilean President Tor Aas waved. Fjordline CEO Nils Berg said so.',
        },
      ],
      createBuiltinEmbedder(),
    );
    const { evidence, answered, tentative } = await findEvidence(question, heads, null);
    const { article, start, end } = evidence[0]!;
    expect(textAt(article, start, end)).toMatch(first);
    expect(answered && !tentative).toBe(true);
  });

  it('is the speaker if that is asked for', async () => {
    expect((await ask('What did Sven Dahl’s lawyer say?')).quotes[0]).toContain('any seaman');
    expect((await ask('What did the mayor of Tarn say about the bus lane?')).quotes[0]).toContain(
      'accepted the vote',
    );
  });
});

describe('a person described', () => {
  it('is the only coach, or the only woman, of the article that reports the deed', async () => {
    for (const who of ['coach', 'woman']) {
      const { asked, quotes } = await ask(`Where was the ${who} who signed Lenz born?`);
      expect(asked).toBe('Where was Renata Sola born?');
      expect(quotes[0]).toContain('village of Arco');
    }
  });
});

describe('tellsHolder', () => {
  it.each([
    ['Who is the mayor of Tarn?', 'Mayor Ada Molin said', true],
    ['Who is the mayor of Tarn?', 'Deputy mayor Piet Oor', false],
    ['Who is the deputy mayor of Tarn?', 'Deputy mayor Piet Oor', true],
    ['Who is the mayor of Tarn?', 'The council of Tarn', false],
    ['Who is the mayor of Quist?', 'Mayor Ada Molin said', false],
    ['What did the mayor of Tarn say?', 'Mayor Ada Molin said', false],
  ])('%s “%s …”: %s', async (question, opening, tells) => {
    const asked = await parseQuestion(question, index);
    const ranked = rankCandidates(asked, await retrieve(asked, index, null));
    const best = ranked.find(({ candidate }) => candidate.sentence.text.startsWith(opening));
    expect(best).toBeDefined();
    expect(tellsHolder(asked, best!)).toBe(tells);
  });
});

it('prefers a sentence that says beside the name of what, and takes nobody of elsewhere', async () => {
  const texts = [
    'New York: The subway of the city will run all night from May, Gov. Ivo Sand announced on Monday.',
    '“Please stay at home,” New York Gov. Ada Lind said in a statement.',
    'Ohio Gov. Per Vik flew to New York on Monday to meet farmers.',
  ];
  const archive = await createMemoryIndex(
    texts.map((text, i) => ({ id: String(i), title: `Day ${i}`, text })),
    createBuiltinEmbedder(),
  );
  const { evidence } = await findEvidence('Who is the governor of New York?', archive, null);
  const shown = evidence.map(({ article, start, end }) => textAt(article, start, end));
  expect(shown[0]).toContain('Ada Lind');
  expect(shown.slice(0, 2).join(' ')).not.toContain('Per Vik');
});

it('doubts a holder of an office whom only an old article names', async () => {
  const article = (id: string, published: string, text: string) => ({ id, title: null, published, text });
  const archive = await createMemoryIndex(
    [
      article('old', '2023-02-01', 'The chief executive of Telvia, Bo Skarp, opened a mill in Tarn.'),
      article('new', '2024-05-01', 'The chief executive of Halden, Lena Moss, opened a dock in Vell.'),
      article('too', '2024-05-02', 'A bakery in Vell has won a prize.'),
    ],
    createBuiltinEmbedder(),
  );
  const asked = { asked: '2024-05-03' };
  const isDoubted = async (question: string) =>
    (await findEvidence(question, archive, null, asked)).tentative;
  expect(await isDoubted('Who is the chief executive of Telvia?')).toBe(true);
  expect(await isDoubted('Who is the chief executive of Halden?')).toBe(false);
});

it('does not ask for a word for the office of whoever made something', async () => {
  const books = await createMemoryIndex(
    [
      {
        id: 'book',
        title: 'The Salt Road in print again',
        text: 'The novel The Salt Road, written by Ada Molin in 1931, is in print again. The Salt Road sold well.',
      },
    ],
    createBuiltinEmbedder(),
  );
  expect((await findEvidence('Who is the author of The Salt Road?', books, null)).answered).toBe(true);
  expect((await findEvidence('Who is the mayor of The Salt Road?', books, null)).answered).toBe(false);
});

it('is whoever was appointed, not whoever left, also by the shorter name for the office in a title', async () => {
  const texts: [title: string, published: string, text: string][] = [
    [
      'Hale resigns over grain',
      '2023-08-29',
      'Agriculture minister Conrad Hale resigned on Tuesday. “I have become the story,” Hale said.',
    ],
    [
      'Ferro names Sol farm minister',
      '2023-09-06',
      'President Ulla Ferro appointed the vet Birgit Sol as agriculture minister on Wednesday.',
    ],
  ];
  const archive = await createMemoryIndex(
    texts.map(([title, published, text], i) => ({ id: `a${i}`, title, published, text })),
    createBuiltinEmbedder(),
  );
  for (const question of ['Who is the agriculture minister?', 'who is the farm minister?']) {
    const { answered, tentative, evidence } = await findEvidence(question, archive, null);
    expect([answered, tentative]).toEqual([true, false]);
    expect(textAt(evidence[0]!.article, evidence[0]!.start, evidence[0]!.end)).toContain('Birgit Sol');
  }
});

it.each([
  ['Who is the prime minister of Osk?', 'Ivo Dane, culture minister of Osk, will step down.', true],
  [
    'Who is the prime minister of Osk?',
    'Ivo Dane, a culture minister, met Prime Minister Zora Lind of Osk.',
    false,
  ],
  [
    'Who is the culture minister of Osk?',
    'Prime Minister Zora Lind met the culture minister of Osk, Ivo Dane, about the opera.',
    false,
  ],
  ['Who is the minister of Osk?', 'Ivo Dane, culture minister of Osk, will step down.', false],
  ['Who is the prime minister of Osk?', 'The goalkeeper Ada Holm was born in Osk.', false],
])(
  'doubts a quote that names only the holder of another office of that kind: %s %s',
  async (question, text, does) => {
    const archive = await createMemoryIndex([{ id: 'a', title: 'Osk', text }], createBuiltinEmbedder());
    const [found] = (await findEvidence(question, archive, null)).evidence;
    expect(namesOtherHolder(await parseQuestion(question, archive), found!)).toBe(does);
  },
);
