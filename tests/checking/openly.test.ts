/** What a claim may do openly, where it may be cut, and what the words around it are. All is invented. */
import { describe, expect, it } from 'vitest';
import { checkQuote } from '../../src/checking/check.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import type { CheckVerdict } from '../../src/quote-check.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';
import { differencesInWords, speakerInWords, verdictInWords } from '../../src/wording/checks.js';
import { ENGLISH } from '../../src/wording/words.js';

const SQUARE = `Police in Tarnow cleared the main square on Sunday after a protest against the new waste plant.

“Nobody was hurt by our officers,” said Mayor Viktor Lind. “The plant may help the town, and few people want it gone.”

Temperatures fell to -12 degrees during the night, and protesters said that they were cold.

He did not say when it opens. Protesters were in front of the town hall until midnight. The council will sue the builder.

“First,” said Omar Haddad, a resident, “we will go to court. Then we will see.”

Reuters said that the plant would cost 40 million euros. At night the mayor told the police nothing about it. “The fence is new,” Strand told reporters.

“They laughed at us,” Anna Strand, the deputy mayor of Tarnow, said. “The council only promised to listen, if we stay calm, and we stayed calm.”`;

const CLUB = `“No, we will not sell the ground to anybody,” said Helen Marsh, who leads the club. Asked about the delay, Marsh would say only “the roof was leaking for years.” She told nobody: “We had to close the stand.”

Fans fear that the sale would destroy the oldest stand in the county. “The sale may help the children of the town, but it costs a lot,” said the club’s captain, Jamie Fox. “In the first half we played badly.”

Police spokeswoman Mia Lund said two people were arrested. “We found a kitchen knife and a phone,” she said. Deputy Prime Minister Ola Berg came later. “I have never seen such a beautiful ground,” Berg told reporters.

The owner did not say that it opens at noon, and denied that the money was gone. She refused to pay for the roof, asked whether they come, and found no evidence that the fence would fall. She said that about 300 people live there, that the lamps are new, and knew that the doors are old. At least five people drowned. Sailors talk about one thing at sea. Berg does not think “ferries run at night,” and said only “buses stop at noon.” We do not know that trams help.`;

const MINE = `“The miners lost their tools when the shaft flooded,” said Una O’Brien of the union. “The owner paid for his house, and the N.Y. company sold land in spring. Down there it’s cold at night.”`;

const BRIDGE = `“If the county had asked us, we would still have a bridge. But unless it pays, we’ll close the pier. Even if it snows, boats will sail,” said Ola Strand. “If you look north, the old pier is there. When the ice melts, ducks will come. If they agree, then lorries could cross.” She hopes the tower stands, and fears that the quay has sunk. It is possible that the crane was sold. There were fears among the miners of Tarn. Strand hoped to find the anchor.`;

const index = await createMemoryIndex(
  [
    { id: 'square', title: 'Square cleared in Tarnow', published: '2024-03-01', text: SQUARE },
    { id: 'club', title: 'Club keeps its ground', published: '2024-04-02', text: CLUB },
    { id: 'mine', title: 'Shaft floods', published: '2024-05-03', text: MINE },
    { id: 'bridge', title: 'No bridge', published: '2024-06-04', text: BRIDGE },
  ],
  createBuiltinEmbedder(),
);
const check = (text: string, speaker?: string) =>
  checkQuote({ text, ...(speaker !== undefined && { speaker }) }, index);

const CLAIMS: Partial<Record<CheckVerdict, readonly string[]>> = {
  verbatim: [
    'buses stop at noon',
    'Nobody was hurt by our officers',
    'The plant … may help the town',
    'The council only promised to listen … and we stayed calm.',
    'Temperatures fell to −12 degrees during the night',
    '[The council] will sue the builder',
    '[Officers] laughed at us',
    'The miners lost their [miners’] tools when the shaft flooded',
    'The owner paid for his [O’Brien’s] house',
    'Down there [and it’s] cold at night',
    'and the N.Y. company sold [its] land in spring',
    'They [the officers] laughed at us',
    '[The mayor of Tarnow] did not say when it opens',
    '[Protesters] were in front of the town hall until midnight',
    '“First,” said Omar Haddad, “we will go to court.”',
    '“Nobody was hurt by our officers,” said the mayor',
    '“Nobody was hurt by our officers” — the mayor of Tarnow',
    '“The council only promised to listen” – deputy mayor Strand',
    'The deputy mayor told reporters: “The fence is new”',
    'a resident told me “they laughed at us”',
    // A "no" or an "only" that a mark separates from the claim is no part of it.
    'we will not sell the ground to anybody',
    '[The club] will not sell the ground to anybody',
    'The roof was leaking for years',
    'We had to close the stand.',
    'we played badly',
    // "Even if" is no condition, and what is there does not hang on who looks.
    'If the county had asked us … we would still have a bridge',
    'boats will sail',
    'the old pier is there',
    'ducks will come',
    'still have a bridge',
    'among the miners of Tarn',
    'find the anchor',
    'She hopes the tower stands',
    'the lamps are new',
    'the doors are old',
    'one thing at sea',
    '“The sale may help the children of the town,” said the captain of the club',
    '“The sale may help the children of the town,” the club captain said',
    '“We found a kitchen knife and a phone,” police said',
    '“We found a kitchen knife and a phone,” said police',
  ],
  altered: [
    'Protesters were [themselves] in front of the town hall until midnight',
    'The owner paid for [those] his house',
    'ferries run at night',
    'trams help',
    'Protesters were in [in] front of the town hall until midnight',
    '[Protesters were] hurt by our officers',
    '[Protesters] were hurt by our officers',
    '[Residents were] in front of the town hall until midnight',
    'They [laughed] laughed at us',
    'They [lied and] laughed at us',
    'The council [that’s] will sue the builder',
    'The owner paid for his [O’Brien] house',
    'The owner paid for his [N.Y.] house',
    'The sale may help [destroy] the children of the town',
    '[Fans fear that] the sale may help the children of the town',
    '[Fans fear] the sale may help the children of the town',
    '“We found a kitchen knife and a phone,” he said',
    '“We found a kitchen knife and a phone,” nobody said',
    '[Anna Strand was arrested, and] the council will sue the builder',
    'The plant … help the town',
    'The council … promised to listen',
    'people want it gone',
    'we would still have a bridge',
    '“… we would still have a bridge,” said Ola Strand',
    'we’ll close the pier',
    'lorries could cross',
    'the tower stands',
    'the quay has sunk',
    'the crane was sold',
    'it opens at noon',
    'the money was gone',
    'pay for the roof',
    'the fence would fall',
    'they come',
    '300 people live there',
    'five people drowned',
    'He did say when it opens',
    'Temperatures fell to 12 degrees during the night',
    '“They laughed at us,” he, the deputy mayor of Tarnow, said.',
    '“Officials,” said Omar Haddad, “we will go to court.”',
    'AP said that the plant would cost 40 million euros.',
  ],
  misattributed: [
    '“The council only promised to listen,” said the mayor',
    'The deputy mayor said: “The plant may help the town, and few people want it gone.”',
    '“Nobody was hurt by our officers” — the police chief of Tarnow',
    '“The sale may help the children of the town,” said the captain of the police',
    '“I have never seen such a beautiful ground” – the prime minister',
  ],
};

describe.each(Object.entries(CLAIMS))('a claim is %s', (verdict, claims) => {
  it.each(claims)('%s', async (text) => {
    expect((await check(text)).verdict).toBe(verdict);
  });
});

describe('a real quote', () => {
  const shown = async (text: string, speaker?: string): Promise<readonly (string | null)[]> => {
    const found = await check(text, speaker);
    const differences = differencesInWords(found.sources[0]!.differences, ENGLISH);
    return [verdictInWords(found, ENGLISH), speakerInWords(found, ENGLISH), ...differences];
  };
  const SHORTENED = 'Real, apart from the words left out.';

  it('with an ellipsis or brackets is distinguished from a whole one, and what they hide and add is shown', async () => {
    const whole = await shown('The council will sue the builder');
    expect(whole).toEqual(['Real: it is in an article, word for word.', null]);
    const bracketed = await shown('[Protesters] were in front of the town hall … midnight');
    expect(bracketed).toEqual([SHORTENED, null, 'Left out: “until”']);
    const named = await shown('They [the officers] laughed at us');
    expect(named).toEqual(['Real, apart from the words put in.', null, '“[the officers]” was added']);
    const found = await check('They [the officers] laughed at us');
    const [{ quote, differences }] = found.sources as [(typeof found.sources)[number]];
    const elided = { kind: 'elided', claimed: '', original: 'at' } as const;
    const both = { ...found, sources: [{ quote, differences: [...differences, elided] }] };
    expect(verdictInWords(both, ENGLISH)).toBe('Real, apart from the words left out or put in.');
  });

  it('counts as quoted words alone if the text around them says more than who said it', async () => {
    const dated = await shown('“Nobody was hurt by our officers,” Viktor Lind said in May.');
    expect(dated).toEqual(['Real: the quoted words are in an article, word for word.', null]);
    const denied = await shown('Viktor Lind denied that “nobody was hurt by our officers”.');
    expect(denied).toEqual(dated);
    const elsewhere = await shown('“Nobody was hurt by our officers,” Viktor Lind told reporters.');
    expect(elsewhere).toEqual(dated);
    const bare = await shown('“Nobody was hurt by our officers,” Viktor Lind has said.');
    expect(bare).toEqual(['Real: it is in an article, word for word.', null]);
    const copied = await shown('“Nobody was hurt by our officers,” said Mayor Viktor Lind.');
    expect(copied).toEqual(bare);
  });

  it('is not called real under a name if the words are the article’s own', async () => {
    const headline = 'Real words, but the article does not say whose they are.';
    const [verdict, note] = await shown('Viktor Lind: “The council will sue the builder.”');
    expect([verdict, note]).toEqual([headline, expect.stringContaining('whether Viktor Lind did')]);
  });

  it('is not attributed to those whom its speaker has left', async () => {
    const text = '“The ratings were made up,” said former Harbour News host Tom Reyes.';
    const host = await createMemoryIndex(
      [{ id: 'host', title: 'Host leaves', text }],
      createBuiltinEmbedder(),
    );
    const request = { text: 'The ratings were made up', speaker: 'Harbour News' };
    expect((await checkQuote(request, host)).verdict).toBe('misattributed');
  });

  it('is whole if only the speaker’s name stands between its parts', async () => {
    const both = await shown('They laughed at us. The council only promised to listen');
    expect(both).toEqual(['Real: it is in an article, word for word.', null]);
  });

  it('names its speaker if the claim does not, by whole words', async () => {
    const [, speaker] = await shown('Nobody was hurt by our officers', 'the mayor');
    expect(speaker).toBe('In the article, Viktor Lind says this.');
    expect((await shown('Nobody was hurt by our officers', 'Mayor Lind'))[1]).toBeNull();
  });
});

describe('a copied sentence under another name is given to', () => {
  it.each([
    ['“They laughed at us,” Omar Haddad, the deputy mayor of Tarnow, said.', 'Omar Haddad'],
    ['“They laughed at us,” Omar Strand, the deputy mayor of Tarnow, said.', 'Omar Strand'],
    ['“Nobody was hurt by our officers,” said Mayor Omar Lind.', 'Omar Lind'],
    ['“Nobody was hurt by our officers,” said Mayor Viktor Holm.', 'Viktor Holm'],
  ])('the name that it has: %s', async (text, claimedSpeaker) => {
    expect(await check(text)).toMatchObject({ verdict: 'misattributed', claimedSpeaker });
  });
});

it('is real under the name of either of two whom one article quotes with the same words', async () => {
  const between = 'The council talked about the roads, the schools and the water of the town all day.\n\n';
  const said = '“We will not close the swimming pool,” said';
  const text = `${said} Karl Brandt.\n\n${between.repeat(30)}${said} Lena Vogt.`;
  const twice = await createMemoryIndex([{ id: 'pool', title: 'Pool', text }], createBuiltinEmbedder());
  const verdictFor = async (speaker: string): Promise<CheckVerdict> =>
    (await checkQuote({ text: 'We will not close the swimming pool', speaker }, twice)).verdict;
  expect(await verdictFor('Karl Brandt')).toBe('verbatim');
  expect(await verdictFor('Lena Vogt')).toBe('verbatim');
  expect(await verdictFor('Omar Haddad')).toBe('misattributed');
});
