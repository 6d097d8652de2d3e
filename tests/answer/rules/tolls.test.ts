import { expect, it } from 'vitest';
import { findEvidence } from '../../../src/answer/find.js';
import { textAt } from '../../../src/language/excerpt.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const index = await createMemoryIndex(
  [
    {
      id: 'hail',
      title: 'Hail injures 60 in Sulva',
      text: 'Hail injured at least 60 people in Sulva and broke the windows of 1,500 cars. A girl of three was among four people in hospital. There were no deaths.',
    },
    {
      id: 'dam',
      title: 'Dam bursts above Quell',
      text: 'A dam above Quell burst on Monday, and 19 bodies were found by noon. Some 40 houses are gone.',
    },
    {
      id: 'toys',
      title: 'Toy phones recalled',
      text: 'The makers of a toy have recalled 800 phones because they may grow hot. They know of no injuries.',
    },
    {
      id: 'hall',
      title: 'Fire at Abbot school',
      text: 'A fire destroyed the hall of Abbot school. Six engines came. No one was in the building.',
    },
    {
      id: 'drones',
      title: 'Drones over Vellin',
      text: 'In the drone attack on Vellin five drones were shot down. No deaths were reported after the drone attack, the mayor said.',
    },
    {
      id: 'raid',
      title: 'Raid on Mirel',
      text: 'In the raid on Mirel gunmen shot down five people in the market. Traders have shut their stalls for 3 days.',
    },
    {
      id: 'odin',
      title: 'Ferry Odin sinks',
      text: 'The ferry Odin sank on Sunday with 90 people aboard. By noon 61 people had been pulled from the water.',
    },
    {
      id: 'sigrun',
      title: 'Ferry Sigrun goes down',
      text: 'The ferry Sigrun sank with 80 people within minutes when the ferry met a swell, survivors said. Some 52 were rescued.',
    },
    {
      id: 'blaze',
      title: 'Blaze at Ostby warehouse',
      text: 'A blaze at a warehouse in Ostby claimed the life of a watchman. Four workers were treated for smoke inhalation.',
    },
    {
      id: 'trial',
      title: 'Fever vaccine works in trial',
      text: 'The fever vaccine prevented 89 percent of cases in a trial of 16,400 people. One in ten of the people had a headache.',
    },
  ],
  createBuiltinEmbedder(),
);

it.each([
  ['How many died in the hail in Sulva?', 'no deaths'],
  ['did anyone die in the hail in sulva', 'no deaths'],
  ['How many people were hurt by the hail in Sulva?', 'at least 60'],
  ['How many people were killed when the dam above Quell burst?', '19 bodies'],
  ['How many people died in the fire at Abbot school?', 'No one was in the building'],
  ['How many people died in the blaze at the Ostby warehouse?', 'the life of a watchman'],
  ['How many were injured in the blaze at the Ostby warehouse?', 'treated for smoke'],
  ['Was anybody injured in the fire at Abbot school?', 'No one was in the building'],
  ['Was anyone hurt at the Ostby warehouse?', 'treated for smoke'],
  ['How many people died in the drone attack on Vellin?', 'No deaths'],
  ['death toll of the dam burst above Quell', '19 bodies'],
  ['casualties in the blaze at Ostby', 'the life of a watchman'],
  ['What is the number of injured in Sulva?', 'at least 60'],
  ['How many people were killed in the raid on Mirel?', 'shot down five people'],
  ['How many people survived when the ferry Odin sank?', 'pulled from the water'],
  ['How many people survived when the ferry Sigrun sank within minutes in a swell?', '52 were rescued'],
  ['How many people were injured by the phones?', 'no injuries'],
  ['fatalities in the Ostby blaze?', 'the life of a watchman'],
])('%s “… %s”', async (question, told) => {
  const { evidence } = await findEvidence(question, index, null);
  const { article, start, end } = evidence[0]!;
  expect(textAt(article, start, end)).toContain(told);
});

it.each([
  'How many people died in the trial of the fever vaccine?',
  'How many were hurt when the dam burst?',
])('no other number answers: %s', async (question) =>
  expect((await findEvidence(question, index, null)).answered).toBe(false),
);

it('gives the toll of the year asked about, though a report of another year has more words of the question', async () => {
  const reports: [title: string, published: string, text: string][] = [
    [
      'Storm hits Varn',
      '2023-12-04',
      'The storm cut off power. A man of 47 died in Varn when a tree fell on his van.',
    ],
    ['Storm floods Varn', '2024-12-08', 'Two people died when the storm flooded the centre of Varn.'],
    ['Rain in Varn', '2024-12-01', 'It rained in Varn.'],
  ];
  const archive = await createMemoryIndex(
    reports.map(([title, published, text], i) => ({ id: `a${i}`, title, published, text })),
    createBuiltinEmbedder(),
  );
  const { evidence } = await findEvidence('How many people died in the storm in 2023?', archive, null);
  expect(textAt(evidence[0]!.article, evidence[0]!.start, evidence[0]!.end)).toContain('47');
});

it('reads how many died from a row of a table, and not from its head', async () => {
  const roads = {
    id: 'roads',
    title: 'Deaths on the roads of Karst',
    text: 'Region | Deaths | Injured\n\nNorvale | 12 | 40\n\nWend | 21 | 87\n\nSulm | 9 | 33',
  };
  const table = await createMemoryIndex([roads], createBuiltinEmbedder());
  const question = 'How many deaths were there on the roads of Wend?';
  const [first] = (await findEvidence(question, table, null)).evidence;
  expect(textAt(first!.article, first!.start, first!.end)).toContain('21');
});

it('takes a question for the language of articles that know its words, whatever the script', async () => {
  const tower = { id: 'zh', title: '灯塔', text: '灯塔的修理费用为三百万元。灯塔在星期日重新点亮。' };
  const archive = await createMemoryIndex([tower], createBuiltinEmbedder());
  expect((await findEvidence('灯塔的修理费用是多少？', archive, null)).note).toBeNull();
});

it('gives the newer toll, also if only the title of the older has another word for the event', async () => {
  const reports: [title: string, published: string, text: string][] = [
    [
      'Quake in Bersa kills 40',
      '2024-02-15',
      'An earthquake in Bersa killed 40 people on Monday, the governor, Amal Tarek, said.',
    ],
    [
      'Quake toll in Bersa rises to 112',
      '2024-05-15',
      'The earthquake in Bersa has killed 112 people, the governor, Amal Tarek, said on Thursday.',
    ],
  ];
  const archive = await createMemoryIndex(
    reports.map(([title, published, text], i) => ({ id: `a${i}`, title, published, text })),
    createBuiltinEmbedder(),
  );
  const { evidence } = await findEvidence('How many people did the earthquake in Bersa kill?', archive, null);
  expect(textAt(evidence[0]!.article, evidence[0]!.start, evidence[0]!.end)).toContain('112');
});

it.each([
  'How many did storm Berta kill?',
  'How many people has storm Berta killed?',
  'How many lives did storm Berta claim?',
])('%s is a question about the dead, which the newer report answers', async (question) => {
  const reports: [title: string, published: string, text: string][] = [
    [
      'Storm Berta kills at least 4',
      '2024-02-11',
      'Storm Berta killed at least four people on the coast on Sunday.',
    ],
    [
      'Death toll of storm Berta rises',
      '2024-02-14',
      'The number of people killed by storm Berta has risen to nine, the county said.',
    ],
  ];
  const archive = await createMemoryIndex(
    reports.map(([title, published, text], i) => ({ id: `a${i}`, title, published, text })),
    createBuiltinEmbedder(),
  );
  const { evidence } = await findEvidence(question, archive, null);
  expect(textAt(evidence[0]!.article, evidence[0]!.start, evidence[0]!.end)).toContain('nine');
});

it('is the newer one where another of those hurt has died, though the sentence before names the accident', async () => {
  const reports: [title: string, published: string, text: string][] = [
    ['Train leaves rails', '2025-08-04', 'A train derailed near Vasko on Monday, killing three people.'],
    [
      'Train was too fast',
      '2025-08-09',
      'The train that derailed near Vasko on Monday was too fast.\n\nA fourth passenger, a man of 67, died in hospital on Friday.',
    ],
  ];
  const archive = await createMemoryIndex(
    reports.map(([title, published, text], i) => ({ id: `a${i}`, title, published, text })),
    createBuiltinEmbedder(),
  );
  const { evidence } = await findEvidence(
    'How many people died when the train derailed near Vasko?',
    archive,
    null,
  );
  expect(textAt(evidence[0]!.article, evidence[0]!.start, evidence[0]!.end)).toContain('fourth');
});
