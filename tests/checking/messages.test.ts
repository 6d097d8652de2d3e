/** Quotes in messages as people write them: posts, comments, screenshots, several quotes, roles. All is invented. */
import { describe, expect, it } from 'vitest';
import { checkQuote, checkQuotes } from '../../src/checking/check.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';
import { titleInWords, verdictInWords } from '../../src/wording/checks.js';
import { ENGLISH } from '../../src/wording/words.js';

const TRAM = `Vellmar will build a second tram line, the city said on Thursday.

“We have waited eleven years for this, and I am not going to wait for another court,” Transport Minister Hanna Berg told reporters at the depot. “The first rails will be laid in March, weather permitting.”

Anton Berg, who owns a bakery on Mill Street, is less pleased. “Nobody has told us how customers are supposed to get here,” he said. “For two summers there will be a hole where my door is.”

“The noise limits will be respected at all times,” said Lea Winter, a spokeswoman for the builder, Kordt Rail. “Residents can call us day and night (laughs), and believe me, they do.”

Kordt Rail said in a statement that it had “hired 120 people in the region” and would hire 60 more by the summer.

“If the trees go, I go,” the deputy mayor, Paul Okoye, wrote on Twitter.

The finance ministry declined to comment.`;
const MILK = `Dairy farmers in the Aller valley are giving up. Of 96 farms, only 41 still keep cows, according to the farmers' union.

“You can't sell milk for 31 cents a litre when it costs you 44 to produce it,” said union president Carla Reiss. “That isn't a market, it's a funeral.”

Agriculture Secretary Tom Vance denied that. “Every farmer who applied has been paid,” he said in an interview with Radio Aller on Monday. “If somebody hasn't been, it's because they didn't apply.”

“I sold my last cow in April. I cried like a child,” recalled Bernd Holm, 58, whose family has farmed in the valley for six generations.`;
const COURT = `A court in Ostermoor acquitted the former treasurer of the sailing club, Nils Brandt, on Wednesday.

Judge Ada Klein said the evidence was “thin to the point of vanishing” and that Brandt had not taken a single euro.

“My client has been dragged through the mud for three years,” said his lawyer, Ruth Sommer. “He wants his name back, and an apology from the board.”

Prosecutor Jan Feld said he would appeal. “We respect the court, but we do not share its view of the receipts,” Feld said outside the courthouse. “There were 214 of them, and 37 were forged.”

“Never say never. But not before I've fixed my roof,” said Brandt when he was asked whether he would run again.

Police had searched the clubhouse twice and found nothing except an old sextant.`;
const CHESS = `Sixteen-year-old Noor Haddad won the national chess title in Ostrava on Sunday, the youngest player ever to do so.

Grandmaster Piet Vos was gracious in defeat. “She saw everything,” he said. “I have been playing this game since before her parents met, and I have rarely been outplayed like that.”

The federation's president, Karel Dvorak, told Radio Ostrava that the final “lasted until the lights went out at 3:15 a.m.” and that nobody had complained. “Haddad told me: ‘I will be back next year,’ and I believe her,” Dvorak said. Vos called her “a fearless player” and the game “a lesson for everybody in the hall”.`;

const index = await createMemoryIndex(
  [
    { id: 'tram', title: 'Second tram line for Vellmar', published: '2024-02-01', text: TRAM },
    {
      id: 'milk',
      title: 'Fewer cows in the Aller valley',
      published: '2024-05-13',
      text: MILK,
    },
    { id: 'chess', title: 'Haddad, 16, wins national chess title', published: '2024-04-07', text: CHESS },
    { id: 'court', title: 'Sailing club treasurer acquitted', published: '2024-06-05', text: COURT },
  ],
  createBuiltinEmbedder(),
);
const verdicts = async (text: string, speaker?: string): Promise<string> =>
  (await checkQuotes({ text, ...(speaker && { speaker }) }, index)).map(({ verdict }) => verdict).join(', ');

const MESSAGES: Readonly<Record<string, readonly string[]>> = {
  verbatim: [
    '> We have waited eleven years for this, and I am not going to wait for another court\nis this real??',
    'lmao did she really say\n> The first rails will be laid in March, weather permitting.\n',
    '>>> You can’t sell milk for 31 cents a litre\nwhen it costs you 44 to produce it',
    '> That isn’t a market, it’s a funeral\n> — Carla Reiss, president, farmers’ union',
    '**Hanna Berg:** *“We have waited eleven years for this”*',
    'Berg: "For two summers there will be a hole where my door is."',
    'Paul Okoye @paulokoye · Feb 1\nIf the trees go, I go',
    'Paul Okoye\n@paulokoye\nIf the trees go, I go\n10:22 AM · Feb 1, 2024 · 3,204 Views',
    'RT @agrinews: “Every farmer who applied has been paid” – Tom Vance #dairy #farming',
    'If the trees go, I go #SaveMillStreet',
    '“My client has been\ndragged through the mud\nfor three years,” said his\nlawyer, Ruth Sommer.',
    'OSTERMOOR NEWS  5 June\n\n“There were 214 of them,\nand 37 were forged.”',
    'Residents can call us day and night, and believe me, they do.',
    '“I sold my last cow in April [laughs]. I cried like a child.” [applause]',
    '“We respect[ed] the court”',
    'He wants his name back, and an apology from the board. (Ruth Sommer)',
    'According to Ada Klein, Brandt had not taken a single euro',
    'so according to the ag secretary "every farmer who applied has been paid" while reiss says none of it had arrived... who is lying',
    'My uncle in the Aller valley told me “I sold my last cow in April. I cried like a child” is fake. Is it?',
    '“[Residents] can call us … and believe me, they do.”',
    '[Kordt Rail] had “hired 120 people in the region”',
    '“[Haddad] saw everything. I have been playing this game since before [Haddad’s] parents met”',
    'According to Tom Vance and Carla Reiss, “That isn’t a market, it’s a funeral.”',
    '“She [Noor Haddad] saw everything”',
    'Noor’s opponent: “I have rarely been outplayed like that”',
    'The federation’s president said the final “lasted until the lights went out at 3:15 a.m.”',
    'He [Nils Brandt] wants his name back, and an apology from the board.',
    '“The noise limits will be respected at all times,” a spokeswoman for Kordt Rail said.',
    'Dvorak: “Haddad told me: ‘I will be back next year,’ and I believe her.”',
    'Noor Haddad: “I will be back next year”',
    'Carla Reiss told reporters on Monday: That isn’t a market, it’s a funeral',
    'We have waited eleven years for this, and I am not go-\ning to wait for another court',
    '@everyone “We have waited eleven years for this” #tram',
    'Hanna Berg @hberg\nWe have waited eleven years for this',
    'He wants his name back, and an apology from the board - Ruth Sommer, lawyer',
    '“I sold my last cow in April” – the farmer',
    '@hberg: We have waited eleven years for this, and I am not going to wait for another court',
    'RT @agrinews: Every farmer who applied has been paid',
    'Hanna Berg (@hberg): The first rails will be laid in March, weather permitting.',
    '“I sold my last cow in April. I cried like a child.”\n– Bernd Holm, author of “The Cows of My Father”',
  ],
  altered: [
    '“I have … been outplayed like that.”',
    'Vos called her “a fearless player” and the game “a lesson for somebody in the hall”.',
    '“I so1d my last c0w in Apri1”',
    '**Hanna Berg:** “We have waited for another court”',
    '“I have been playing [chess] since before her parents met”',
    '**Hanna Berg:** *“We have waited twelve years for this”*',
    'We have waited eleven years for this, and I am going to wait for another court',
    'My client has been\ndragged through the mud\nfor thirteen years',
    'Brandt had … taken a single euro',
    'Police … found … an old sextant',
    '“It costs you [a lot] to produce it”',
    'He wants his name back, and [a big] apology from the board.',
    'Somebody has told us how customers are supposed to get here',
    'Police had searched the clubhouse twice and found an old sextant',
    'Judge Ada Klein said evidence was “thin to the point of vanishing”',
    'Say never. But not before I’ve fixed my roof.',
    '“If the trees go, I go,” the mayor, Paul Okoye, wrote on Twitter.',
    '@hberg: We have waited twelve years for this, and I am not going to wait for another court',
    '“Every farmer who applied has been paid,” she said in an interview with Radio Aller on Monday.',
    '“Every farmer who applied has been paid,” he said in an interview with Radio Lunde on Monday.',
  ],
  misattributed: [
    'According to Tom Vance and Bernd Holm, “That isn’t a market, it’s a funeral.”',
    '**Anton Berg:** “We have waited eleven years for this, and I am not going to wait for another court”',
    'Tom Vance @tvance · May 13, 2024\nThat isn’t a market, it’s a funeral.',
    'Tom Vance (@tvance): That isn’t a market, it’s a funeral.',
    'Jan Feld: He wants his name back, and an apology from the board.',
    '**Institute for Dairy and Trade**\n> That isn’t a market, it’s a funeral',
    'Prosecutor Jan Feld said the evidence was “thin to the point of vanishing” and that Brandt had not taken a single euro.',
    '“My client has been dragged through the mud for three years,” said his lawyer, Ada Klein.',
  ],
  stitched: [
    'If the trees go, I go. I cried like a child.',
    '“I am not going to wait for another court … For two summers there will be a hole where my door is.”',
    'Sommer: “He wants his name back … we do not share its view of the receipts”',
  ],
  'verbatim, verbatim': [
    'Source: Facebook\n“I sold my last cow in April,” said Bernd Holm. “Every farmer who applied has been paid,” said Tom Vance.',
    'The judge called the evidence "thin to the point of vanishing" and Berg is "not going to wait for another court"',
    'Sommer said he was "dragged through the mud for three years" and "wants his name back"',
  ],
  'verbatim, absent': ['Vance said "every farmer who applied has been paid" and "not a cent was ever lost"'],
  'verbatim, misattributed': [
    '1) “That isn’t a market, it’s a funeral.” (Reiss)\n2) “Every farmer who applied has been paid” (Reiss)',
  ],
};

describe.each(Object.entries(MESSAGES))('a message is %s', (expected, messages) => {
  it.each(messages)('%s', async (text) => {
    expect(await verdicts(text)).toBe(expected);
  });
});

it('is called a headline if only a title holds it, in any marks', async () => {
  const [check] = await checkQuotes({ text: '“FEWER cows in the Aller Valley”' }, index);
  expect(check).toMatchObject({ verdict: 'absent', titled: { id: 'milk' } });
  expect(verdictInWords(check!, ENGLISH)).toBe(
    'A headline: it is in the title of an article, not in its text.',
  );
  expect(titleInWords(check!, ENGLISH)).toMatch(/“Fewer cows in the Aller valley”.*13 May 2024/);
  const [other] = await checkQuotes({ text: 'More cows in the Aller valley' }, index);
  expect(other).not.toHaveProperty('titled');
});

it('is a headline, though its words stand here and there in the texts', async () => {
  const articles = [
    { id: 'verdict', title: 'Takeaways: Lind was fined Tuesday. What you need to ...', text: 'A court met.' },
    { id: 'fine', title: 'Fines', text: 'But, yes, Lind was fined Tuesday, the first mayor to be.' },
    { id: 'guide', title: 'Guide', text: 'This is all that you need to know about the court.' },
  ].map((one) => ({ published: null, ...one }));
  const text = 'Takeaways: Lind was fined Tuesday. What you need to know';
  const found = await checkQuote({ text }, await createMemoryIndex(articles, createBuiltinEmbedder()));
  expect(found).toMatchObject({ verdict: 'absent', titled: { id: 'verdict' }, sources: [] });
});

it('is not a quote of two people just because another one names its speaker', async () => {
  const text = `Moe said of the mayor: “Ada Lind has become our finest talker.”

On Monday, Lind said on the air that the ferry makes the island “poorer, and dirtier and more divided.”`;
  const articles = [{ id: 'ferry', title: 'Ferry', published: null, text }];
  const claim = 'Ada Lind said the ferry makes the island "poorer, dirtier and more dangerous"';
  const { verdict } = await checkQuote(
    { text: claim },
    await createMemoryIndex(articles, createBuiltinEmbedder()),
  );
  expect(verdict).toBe('altered');
});

describe('a quote is given to', () => {
  const NOISE = 'The noise limits will be respected at all times';
  const RAILS = 'The first rails will be laid in March';
  const FUNERAL = 'That isn’t a market, it’s a funeral';
  const CLIENT = 'My client has been dragged through the mud for three years';
  it.each([
    [NOISE, 'Kordt Rail'],
    [NOISE, 'a spokeswoman for Kordt Rail'],
    [RAILS, 'the minister'],
    [RAILS, 'the transport minister of Vellmar'],
    [RAILS, 'Minister Berg'],
    [FUNERAL, 'the farmers’ union'],
    [FUNERAL, 'the president of the union'],
    [CLIENT, 'Brandt’s lawyer'],
    [CLIENT, 'the attorney'],
    [NOISE, 'the spokesperson'],
  ])('its speaker by another name: %s, %s', async (text, speaker) => {
    expect(await verdicts(text, speaker)).toBe('verbatim');
  });

  it.each([
    [RAILS, 'Anton Berg'],
    [RAILS, 'the finance minister'],
    [RAILS, 'the deputy mayor'],
    [FUNERAL, 'Tom Vance'],
    [CLIENT, 'Nils Brandt'],
    [CLIENT, 'Brandt'],
    ['hired 120 people in the region', 'Lea Winter'],
  ])('somebody else: %s, %s', async (text, speaker) => {
    expect(await verdicts(text, speaker)).toBe('misattributed');
  });
});

describe('of two who hold one office in two countries a quote is given to', () => {
  const text = `President Tom Reyes arrived in Kyiv on Monday.

“It is good to be back,” Reyes said after he and Ukrainian President Olena Hrytsenko had left the train.

“We will rebuild the bridge by spring,” Norwegian Prime Minister Ingrid Moe said in Oslo. The Swedish prime minister did not speak.`;
  const summit = createMemoryIndex([{ id: 'summit', title: 'Summit', text }], createBuiltinEmbedder());
  it.each([
    ['“It is good to be back,” said the president.', 'verbatim'],
    ['“It is good to be back,” said the Ukrainian president.', 'misattributed'],
    ['“We will rebuild the bridge by spring,” said the premier of Norway.', 'verbatim'],
    ['“We will rebuild the bridge by spring,” said the Norwegian leader.', 'verbatim'],
    ['“We will rebuild the bridge by spring,” said the Swedish prime minister.', 'misattributed'],
  ])('the one that is meant: %s', async (quote, verdict) => {
    expect((await checkQuotes({ text: quote }, await summit)).map((one) => one.verdict)).toEqual([verdict]);
  });
});

it.each([
  ['“The roof will hold for ten years,” Ada Lind, said.', true],
  ['“The roof will hold for ten years,” Ada Lind said.', false],
])(
  'of a sentence with a clause cut out beside the quotation, only the quotation is called checked: %s',
  async (text, onlyQuoted) => {
    const roof = {
      id: 'roof',
      title: null,
      text: 'The hall opened.\n\n“The roof will hold for ten years,” Ada Lind, the chief engineer of Kordt Rail, said.',
    };
    const found = await checkQuote({ text }, await createMemoryIndex([roof], createBuiltinEmbedder()));
    expect(found).toMatchObject({ verdict: 'verbatim', onlyQuoted });
  },
);

it('titles that two people mention are put together, as their words would be', async () => {
  const film = {
    id: 'film',
    title: null,
    text: 'Actor Tom Aas, who was in “Riding on Trains with Girls,” wept.\n\n“A Team of Her Own” was the best, said Eva Lind.',
  };
  const index = await createMemoryIndex([film], createBuiltinEmbedder());
  const { verdict } = await checkQuote({ text: '“Riding on Trains with Girls … A Team of Her Own”' }, index);
  expect(verdict).toBe('stitched');
});

describe('around a real quotation, words that differ from the article', () => {
  const hall = createMemoryIndex(
    [
      {
        id: 'hall',
        title: null,
        text: `The hall opened.

“The roof will hold for ten years,” said Ada Lind, chief engineer of Kordt Rail.

The council will pay for the doors, including those of the cellar, Tom Aas said.

According to Eva Moe, the benches came from a church.`,
      },
    ],
    createBuiltinEmbedder(),
  );
  it.each([
    ['chief engineer of Kordt Rail, “The roof will hold for ten years,” said Ada Lind.', 0],
    ['The council will pay for the doors, Tom Aas said.', 1],
    ['The council will pay for the doors, including those of the cellar, Tom Aas says.', 1],
    ['The benches came from a church, according to Eva Moe.', 1],
  ])('are shown, or said to be unchecked where they were moved: %s', async (text, differences) => {
    const { verdict, onlyQuoted, around } = await checkQuote({ text }, await hall);
    expect([verdict, onlyQuoted, around.length > 0]).toEqual(['verbatim', true, differences > 0]);
  });

  it.each([
    '“The roof will hold for ten years,” Ada Lind says.',
    'Ada Lind, chief engineer of Kordt Rail: “The roof will hold for ten years.”',
    'Ada Lind: the roof will hold for ten years',
    'The chief engineer: “The roof will hold for ten years.”',
    'Did Ada Lind really say the roof will hold for ten years?',
  ])('are none if they only say who speaks: %s', async (text) => {
    expect(await checkQuote({ text }, await hall)).toMatchObject({ verdict: 'verbatim', onlyQuoted: false });
  });
});

describe('an ellipsis joins words that are put together', () => {
  const far = Array.from({ length: 40 }, () => 'The council met again and went home late.').join(' ');
  const news = createMemoryIndex(
    [
      {
        id: 'mill',
        title: null,
        text: `“We at Mill Radio will go on sending all night,” Mill Radio said.

“You should switch off the lamp in the hall,” wrote Ada Lind.

${far}

“The bridge to the mill is closed for good,” Lind said.`,
      },
    ],
    createBuiltinEmbedder(),
  );
  it.each([
    '“We at Mill Radio will go on sending … switch off the lamp in the hall”',
    '“You should switch off the lamp in the hall … The bridge to the mill is closed for good”',
  ])('of two people, or of two places far apart: %s', async (text) => {
    expect((await checkQuote({ text }, await news)).verdict).toBe('stitched');
  });
});

describe('the reported words of two people, with an ellipsis between them,', () => {
  const pier = createMemoryIndex(
    [
      {
        id: 'pier',
        title: null,
        published: null,
        text: 'The old pier will be pulled down, the mayor, Ada Lind, said on Monday. She said the new one will cost less. The tide rose by a metre, according to the Harbour Office. The ferry will not run again, said Captain Omar Moe.',
      },
    ],
    createBuiltinEmbedder(),
  );
  it.each([
    ['The old pier will be pulled down … The ferry will not run again', 'stitched'],
    ['The old pier will be pulled down … the new one will cost less', 'verbatim'],
    ['The old pier will be pulled down … The tide rose by a metre', 'verbatim'],
    [
      'The old pier will be pulled down, the mayor, Ada Lind, said on Monday … The ferry will not run again, said Captain Omar Moe',
      'verbatim',
    ],
  ])('are put together, unless the quote itself says whose they are: %s', async (text, verdict) => {
    expect((await checkQuote({ text }, await pier)).verdict).toBe(verdict);
  });
});

describe('who speaks, with an ellipsis before the quote,', () => {
  const strike = createMemoryIndex(
    [
      {
        id: 'strike',
        title: null,
        published: null,
        text: `“It is a beginning,” Ada Lind said, adding that “patience” will be needed. “We come from a harbour that nobody has painted for years.”

The port closed for two days this month after the crews walked out.

“You are standing up for every family on this island,” Omar Moe told the crews at the gate.

“Nobody will be dismissed for it,” Lind said.`,
      },
    ],
    createBuiltinEmbedder(),
  );
  it.each([
    ['“Lind said, adding that … You are standing up for every family on this island”', 'stitched'],
    ['Lind said, adding that … You are standing up for every family on this island', 'stitched'],
    ['Lind said … You are standing up for every family on this island', 'misattributed'],
    ['“Lind said, adding that … We come from a harbour that nobody has painted for years”', 'verbatim'],
    [
      'Lind said, adding that … You are standing up for every family on this island,” Omar Moe told the crews',
      'verbatim',
    ],
  ])('is the one who says it: %s', async (text, verdict) => {
    expect((await checkQuote({ text }, await strike)).verdict).toBe(verdict);
  });
});

it('a sentence that is nowhere is not real because it mentions the titles of films', async () => {
  const film = {
    id: 'film',
    title: null,
    text: 'The nominees are “The Wind: A Song of Water” and “Grey Harbour: Lunde for Ever.”',
  };
  const index = await createMemoryIndex([film], createBuiltinEmbedder());
  const text =
    'Most of what you see under the sea was filmed in a pool – we mean you, “The Wind: A Song of Water” and “Grey Harbour: Lunde for Ever.”';
  expect((await checkQuote({ text }, index)).verdict).toBe('absent');
});
