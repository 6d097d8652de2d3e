import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../../src/answer/find.js';
import { isToldElsewhere } from '../../../src/answer/rules/missing-words.js';
import { textAt } from '../../../src/language/excerpt.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../../src/question/parse.js';
import { retrieve } from '../../../src/retrieval/retrieve.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const index = await createMemoryIndex(
  [
    {
      id: 'march',
      title: 'Thousands march for the ward',
      text: 'Carol Lind led the march for the ward with her daughter Beth Lind, 24, who was born on the ward. Ms Holm, 51, spoke.',
    },
    {
      id: 'trial',
      title: 'Dahl jailed over bribes',
      text: 'Harbour master Neil Dahl was sentenced to nine years on Tuesday. The court will hear from Neil Dahl, jailed for bribery, on 9 March.',
    },
    {
      id: 'heat',
      title: 'Heat in Sulva',
      text: 'The temperature reached 41.2C in Sulva on Sunday. In Sulva 40 schools were open.',
    },
    {
      id: 'bridge',
      title: 'Ostby bridge painted',
      text: 'The Ostby bridge, 96 metres of steel, has been painted blue. The Ostby bridge stood in the rain.',
    },
    {
      id: 'prize',
      title: 'Bray wins book prize',
      text: 'Sigrid Bray won the book prize for her third novel. Bray was born in Harl in the late 1970s.',
    },
    {
      id: 'arrest',
      title: 'Man arrested after Quell warehouse fire',
      text: 'Tom Reed, 34, was arrested in Quell on Friday. A strike of the Quell fire service will end on Monday.',
    },
    {
      id: 'castle',
      title: 'Tarn castle reopens in 40-degree heat',
      text: 'Tarn castle was built in 1402. Tarn sweltered in 40-degree heat on Tuesday.',
    },
    {
      id: 'escape',
      title: 'Guard and prisoner escape',
      text: 'Vera Stahl, a guard, and Karl Stahl, a 38-year-old prisoner, left the jail of Ulm. At 56, Vera Stahl was about to retire.',
    },
    {
      id: 'flood',
      title: 'Woman drowns in Odde',
      text: 'The body of a woman of 70 was found in a cellar in Odde. A woman of 12 years in office said that it was cold in the cellar.',
    },
    {
      id: 'smith',
      title: 'Prize for a smith',
      text: 'Runa Dahlberg (born 13 April 1953) won the prize for ironwork. Runa Dahlberg works in Tarn.',
    },
    {
      id: 'diver',
      title: 'Ten questions to a diver',
      text: 'The water was cold and dark, 62 metres down. The diver, Kim Yoon, is 34 and lives in Harl.',
    },
    {
      id: 'mast',
      title: 'Mast near Brim',
      text: 'The radio mast of Brim is painted red and weighs 90 tonnes. The mast is 18 km from Brim. Its keeper Olle Strand likes the sea.',
    },
    {
      id: 'comet',
      title: 'Comet Ibsen seen',
      text: 'Comet Ibsen will be seen from 9 to 20 October, low in the west. It will not return for 80,000 years.',
    },
  ],
  createBuiltinEmbedder(),
);
const ask = (question: string) => findEvidence(question, index, null);

it.each([
  ['How old is Beth Lind?', '24'],
  ['How old is Holm?', '51'],
  ['How old is Sigrid Bray?', '1970s'],
  ['How long was Dahl jailed for?', 'nine years'],
  ['How far is the mast from Brim?', '18 km'],
  ['how hot did it get in Sulva', '41.2C'],
  ['How hot did it get in Tarn?', '40-degree'],
  ['How old is the man arrested in Quell?', '34'],
  ['How old is Carol Lind’s daughter?', '24'],
  ['How old is Karl Stahl?', '38'],
  ['how old was the woman found in the cellar', '70'],
  ['how old is vera stahl', '56'],
  ['How old is Runa Dahlberg?', '13 April 1953'],
  ['How old is Kim Yoon?', '34'],
  ['How long will the strike in Quell last?', 'on Monday'],
  ['How long ago was Tarn castle built?', '1402'],
  ['In what year was Tarn castle built?', '1402'],
  ['how many meters is the Ostby bridge', '96'],
  ['How many kilometres long is the Ostby bridge?', '96'],
])('%s %s', async (question, given) => {
  const { answered, evidence } = await ask(question);
  expect(answered).toBe(true);
  expect(textAt(evidence[0]!.article, evidence[0]!.start, evidence[0]!.end)).toContain(given);
});

it('does not take the length of a thing for a time', async () => {
  expect((await ask('How long has the Ostby bridge stood?')).answered).toBe(false);
  expect((await ask('How long is the Ostby bridge?')).answered).toBe(true);
});

it('looks for the length of a thing, whatever a participle before it says', async () => {
  const tunnel = {
    id: 'tunnel',
    title: 'Ring tunnel proposed',
    text: 'The proposed Ring tunnel measures 4 km. Most of the town is against it.',
  };
  const archive = await createMemoryIndex([tunnel], createBuiltinEmbedder());
  const { answered, evidence } = await findEvidence('How long is the proposed Ring tunnel?', archive, null);
  expect(answered).toBe(true);
  expect(textAt(evidence[0]!.article, evidence[0]!.start, evidence[0]!.end)).toContain('4 km');
});

it('needs a word for a childhood or a school if it is asked where somebody grew up or studied', async () => {
  expect((await ask('Where did Olle Strand grow up?')).answered).toBe(false);
  expect((await ask('Where did Olle Strand study?')).answered).toBe(false);
});

it('does not take the age of another for the one asked for', async () => {
  expect((await ask('How old is Carol Lind?')).answered).toBe(false);
});

it.each(['How old is Anna Reiss?', 'How old is Bo Lang?'])(
  'does not take for somebody’s age those of others in the same article: %s',
  async (question) => {
    const climb = {
      id: 'climb',
      title: 'Climber rescued',
      text: 'Anna Reiss was rescued from the Tindra with Paul Ott, a climber aged 44. Her daughter, 12, waited below.\n\nRescuer Bo Lang said they had been lucky. The youngest of the group was 19 years old.',
    };
    const archive = await createMemoryIndex([climb], createBuiltinEmbedder());
    expect((await findEvidence(question, archive, null)).answered).toBe(false);
    expect((await findEvidence('How old is Paul Ott?', archive, null)).answered).toBe(true);
  },
);

it.each([
  'Ada Lind became the youngest mayor of Vell at the age of 23.',
  'Ada Lind won the Open. She is 29 years old and lives in Tarn.',
  'Ada Lind won the Open. She beat Beth Orr. She is 29 years old.',
])('takes for somebody’s age what is said of that person: %s', async (text) => {
  const archive = await createMemoryIndex([{ id: 'lind', title: null, text }], createBuiltinEmbedder());
  expect((await findEvidence('How old is Ada Lind?', archive, null)).answered).toBe(true);
});

it('takes for nobody’s age that of a child, though the sentence goes on from one with the name', async () => {
  const text = 'Ada Lind won the Open. She lives in Tarn with her 11-year-old daughter.';
  const archive = await createMemoryIndex([{ id: 'lind', title: null, text }], createBuiltinEmbedder());
  expect((await findEvidence('How old is Ada Lind?', archive, null)).answered).toBe(false);
});

it.each([
  'The lock at Sandley, built in 1931 by the engineer Otto Frey, will close.',
  'The engineer Otto Frey founded the Tarn works in 1931.',
])('does not take for somebody’s age that of a thing: %s', async (text) => {
  const archive = await createMemoryIndex([{ id: 'frey', title: null, text }], createBuiltinEmbedder());
  expect((await findEvidence('How old is Otto Frey?', archive, null)).answered).toBe(false);
});

it('takes the year in which a thing was built for its age, though somebody built it', async () => {
  const text = 'The lock at Sandley, built in 1931 by the engineer Otto Frey, will close.';
  const archive = await createMemoryIndex([{ id: 'lock', title: null, text }], createBuiltinEmbedder());
  expect((await findEvidence('How old is the lock at Sandley?', archive, null)).answered).toBe(true);
});

it('does not take the age of somebody for that of her deputy', async () => {
  expect((await ask('How old is Holm’s deputy?')).answered).toBe(false);
});

it.each([
  'Nils Orm climbed the Tarn peak and slept at 12,000 feet. Nils Orm was back on Monday.',
  'Nils Orm was turned away at the Tarn peak. Nils Orm spoke of an age of speed.',
])('does not take for an age: %s', async (text) => {
  const climb = await createMemoryIndex([{ id: 'climb', title: null, text }], createBuiltinEmbedder());
  expect((await findEvidence('How old is Nils Orm?', climb, null)).answered).toBe(false);
});

it('doubts a quote without a word of the question that the article has elsewhere', async () => {
  const { tentative, evidence } = await ask('When will Comet Ibsen return?');
  const told = textAt(evidence[0]!.article, evidence[0]!.start, evidence[0]!.end).includes('return');
  expect(tentative || told).toBe(true);
});

it('takes neither another’s birth nor bears for what is asked about a person or a town', async () => {
  const town = {
    id: 'town',
    title: 'Varga steps down in Stavik',
    text: 'Mayor Otto Varga of Stavik stepped down on Monday. Nora Kiss, who follows him, was born in Tarn. Some 120 bears live in Ruvia.',
  };
  const archive = await createMemoryIndex([town], createBuiltinEmbedder());
  for (const question of ['Where was Otto Varga born?', 'How many people live in Stavik?'])
    expect((await findEvidence(question, archive, null)).answered).toBe(false);
});

it('answers when somebody died only with a text that speaks of a death', async () => {
  expect((await ask('When did Sigrid Bray die?')).answered).toBe(false);
});

it('doubts an answer if the articles know only the names of the question', async () => {
  const { answered, tentative } = await ask('Who translates Sigrid Bray?');
  expect(answered && !tentative).toBe(false);
});

it.each([
  ['How wide is the whale?', 'The whale of Hesk, 11 metres long, has been named.', false],
  ['How wide is the gate?', 'The gate of Hesk, 11 metres long, is 3 metres wide.', true],
  ['How deep is the pit?', 'The pit of Hesk, 90 metres across, has been shut.', false],
  ['How deep is the pit?', 'The pit of Hesk, 90 metres deep, has been shut.', true],
  ['How deep was the quake?', 'The centre of the quake lay 14 km below the town of Hesk.', true],
  ['How tall is the tower?', 'The tower of Hesk rises 1,210 metres into the sky.', true],
  ['How tall is the volcano?', 'The volcano of Hesk sent ash 7,000 metres into the air.', false],
  ['How high is inflation?', 'In Hesk inflation is at 4.1 percent.', true],
])('takes a length in another dimension for no answer: %s %s', async (question, text, answers) => {
  const archive = await createMemoryIndex([{ id: 'one', title: 'Hesk', text }], createBuiltinEmbedder());
  expect((await findEvidence(question, archive, null)).answered).toBe(answers);
});

it('prefers no length or number of people where a question does not say in what unit', async () => {
  const text =
    'The town of Vell closed the year with a deficit of 3.4 million marks. The town of 8,200 people had planned to have no deficit. Mayor Falk said in Vell that it would be gone soon.';
  const archive = await createMemoryIndex([{ id: 'one', title: 'Vell', text }], createBuiltinEmbedder());
  const [first] = (await findEvidence('How big is the deficit of Vell?', archive, null)).evidence;
  expect(textAt(first!.article, first!.start, first!.end)).toContain('3.4 million');
});

it('knows that the tall are high', async () => {
  const tower = { id: 'tower', title: 'Tower sold', text: 'The 38-metre-high tower of Hesk has been sold.' };
  const archive = await createMemoryIndex([tower], createBuiltinEmbedder());
  const { answered, tentative } = await findEvidence('How tall is the tower?', archive, null);
  expect([answered, tentative]).toEqual([true, false]);
});

it.each([
  ['What percentage of new plants were turbines?', 'Turbines made up 44 per cent of new plants.', true],
  ['What percentage of the seats do women have?', 'Of the seats in Hesk, women take up 41 percent.', true],
  ['What share of the wheat do they grow in Hesk?', 'They grow 30% of the wheat.', true],
  ['What percentage of its staff did Brack cut?', 'Brack cut 12 percent of its staff.', true],
  [
    'What percentage of the seats do women have?',
    'Women in Hesk won seats, and their share rose by 4 percent.',
    false,
  ],
])(
  'takes what something makes up for a share, not what it grew by: %s %s',
  async (question, text, answers) => {
    const archive = await createMemoryIndex([{ id: 'one', title: 'Hesk', text }], createBuiltinEmbedder());
    expect((await findEvidence(question, archive, null)).answered).toBe(answers);
  },
);

it('takes no number for a share', async () => {
  const vote = {
    id: 'vote',
    title: 'Greens win in Harl',
    text: 'The Greens won the vote in Harl on Sunday, with 3,100 votes. Turnout in Harl was 61 percent.',
  };
  const archive = await createMemoryIndex([vote], createBuiltinEmbedder());
  const { evidence } = await findEvidence('What percentage turned out in Harl?', archive, null);
  expect(textAt(evidence[0]!.article, evidence[0]!.start, evidence[0]!.end)).toContain('61 percent');
  const lacking = { ...vote, text: 'The Greens won the vote in Harl on Sunday, with 3,100 votes.' };
  const other = await createMemoryIndex([lacking], createBuiltinEmbedder());
  expect(
    (await findEvidence('What percentage of the vote did the Greens win in Harl?', other, null)).answered,
  ).toBe(false);
});

describe('of a dam whose articles give its measures without its name,', async () => {
  const dam = [
    {
      id: 'cracks',
      title: 'Cracks found in Ulven dam',
      text: 'Inspectors found cracks in the Ulven dam. “Stay in your homes,” said minister Tor Lauber. The dam, 92 metres high, was built between 1957 and 1961.',
    },
    {
      id: 'clearing',
      title: 'Villages below Ulven dam cleared',
      text: 'Police cleared three villages below the Ulven dam on Wednesday. All 1,120 residents were taken to Brekk.',
    },
  ];
  const archive = await createMemoryIndex(dam, createBuiltinEmbedder());

  it('the height is found', async () => {
    const { evidence } = await findEvidence('How high is the Ulven dam?', archive, null);
    expect(textAt(evidence[0]!.article, evidence[0]!.start, evidence[0]!.end)).toContain('92 metres');
  });

  it('a quote from another article that lacks the deed is doubted', async () => {
    const { answered, tentative } = await findEvidence('Who built the Ulven dam?', archive, null);
    expect(answered && !tentative).toBe(false);
  });

  it('an answer on who did what no article has a word for is doubted', async () => {
    const { answered, tentative } = await findEvidence('Who painted the Ulven dam?', archive, null);
    expect(answered && !tentative).toBe(false);
  });
});

it('an age after a comma answers, also with a trade before the name, and though the sentence has "new" where the question has "old"', async () => {
  const seat = {
    id: 'seat',
    title: 'Greens win seat in Tamm',
    text: 'The Greens won the seat in Tamm. New member Roza Lind, 29, said she would cycle to parliament.',
  };
  const skater = { id: 'ice', title: 'Lake frozen', text: 'Skater Femke Lund, 33, crossed the lake.' };
  const bus = { id: 'bus', title: 'Old bus sold', text: 'An old bus was sold in Harl. It is 60 years old.' };
  const archive = await createMemoryIndex([seat, skater, bus], createBuiltinEmbedder());
  const { answered, evidence } = await findEvidence('How old is Roza Lind?', archive, null);
  expect(answered).toBe(true);
  expect(textAt(evidence[0]!.article, evidence[0]!.start, evidence[0]!.end)).toContain('29');
  expect((await findEvidence('How old is Femke Lund?', archive, null)).answered).toBe(true);
  expect((await findEvidence('How old is Berit Lund?', archive, null)).answered).toBe(false);
});

it('a deed of somebody whom only the background names is not looked for elsewhere', async () => {
  const visit = {
    id: 'visit',
    title: 'Lauber visits Quell',
    text: 'Minister Tor Lauber visited the Quell works on Wednesday, his first trip since the flood.',
  };
  const other = {
    id: 'other',
    title: 'Lauber',
    text: 'Tor Lauber let it go on, as a minister of Ulm would.',
  };
  const archive = await createMemoryIndex([visit, other], createBuiltinEmbedder());
  const question = 'Minister Tor Lauber made his first trip since the flood this week. Where did he go?';
  const asked = await parseQuestion(question, archive);
  const { evidence } = await findEvidence(question, archive, null);
  const passages = await retrieve(asked, archive, null, {});
  expect(isToldElsewhere(asked, evidence[0]!, passages)).toBe(false);
});
