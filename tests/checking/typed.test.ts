/** Quotes as members of a chat type them: in small letters, with short forms written out, with a speaker by office. All is invented. */
import { describe, expect, it } from 'vitest';
import { checkQuote } from '../../src/checking/check.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import type { CheckVerdict } from '../../src/quote-check.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const COURT = `Justice Ada Holm asked most of the questions. “We are talking about nine million crowns and two hundred farms,” Justice Tomas Brand said.

“The ban put a great weight on our plans for the valley. This isn’t the first time that we have had to start again,” said Lena Roth, Tarnow’s planning director.

“As sad as it is, we have a match on Sunday. So, as strange as this week has been, it’s business as usual for the team,” said captain Joel Frick.

“The islands have been a reliable supplier of salt,” said the Vellmar ambassador to Washington, Yusuf Al Amin. “We will remain one.”

“Tomatoes are a new adventure for our crew,” said Gia Masso, who grows plants for the station.

“The wells of the valley will be dry by June,” the Water Board’s Tarnow office wrote.

“Two hundred farms and nine wells a scandal,” Justice Tomas Brand said.

Joel Frick said: “The dam will last for years,” adding that it would “provide water for all of us.”

“I will hold the line,” said Ada Hendrikson.

Brandt was not there. “Nobody knew him as I did,” said Nils Brandt adviser Eva Lund.

“The nets are torn in nine places,” Lena Roth said. “Nobody came to look.”

Joel Frick stayed at home.`;

const index = await createMemoryIndex(
  [{ id: 'court', title: 'Court hears farmers', published: '2024-03-01', text: COURT }],
  createBuiltinEmbedder(),
);

const TYPED: Readonly<Record<string, readonly (readonly [string, CheckVerdict])[]>> = {
  'names its speaker in small letters': [
    ['did gia masso really say tomatoes are a new adventure for our crew', 'verbatim'],
    ['wait did masso actually say tomatoes are a new adventure for our ship', 'altered'],
    ['"tomatoes are a new adventure for our crew" - gia masso', 'verbatim'],
    ['"tomatoes are a new adventure for our crew" - joel frick', 'misattributed'],
    ['zuckerberg: tomatoes are a new adventure for our crew', 'misattributed'],
    ['zuckerberg: "tomatoes are a new adventure for our crew"', 'misattributed'],
    ['did brand say "tomatoes are a new adventure for our crew"?', 'misattributed'],
    ['masso said "tomatoes are a new adventure for our crew" while frick says nothing', 'verbatim'],
    ['did bob brandt say tomatoes are a new adventure for our crew', 'misattributed'],
    ['Tomatoes are a new adventure for our crew. -Gia Masso', 'verbatim'],
    ['Tomatoes are a new adventure for our crew. -Liv Rask', 'misattributed'],
    ['bruh "tomatoes are a new adventure for our crew"', 'verbatim'],
    ['lol did masso really say "tomatoes are a new adventure for our crew" 😂', 'verbatim'],
  ],
  'gives somebody an office': [
    ['Brand called “two hundred farms and nine wells a scandal” said Tomas Brand', 'verbatim'],
    ['Frick called “two hundred farms and nine wells a scandal” said Joel Frick', 'misattributed'],
    ['“The dam will last for years … provide water for all of us,”', 'verbatim'],
    [
      '“The ban put a great weight on our plans for the valley,” said the planning director of Tarnow',
      'verbatim',
    ],
    ['“The ban put a great weight on our plans for the valley,” said the mayor of Tarnow', 'misattributed'],
    ['“The wells of the valley will be dry by June” (Water Board of Tarnow)', 'verbatim'],
    ['“Nobody knew him as I did” — Nils Brandt', 'misattributed'],
    ['“We are talking about nine million crowns and two hundred farms” - Justice Brand', 'verbatim'],
    ['“We are talking about nine million crowns and two hundred farms” - Justice Holm', 'misattributed'],
    ['“The islands have been a reliable supplier of salt” Vellmar ambassador', 'verbatim'],
  ],
  'stands in straight single marks': [
    ["'Tomatoes are a new adventure for our crew' says masso", 'verbatim'],
    ["'Tomatoes are a new adventure for our crew' says frick", 'misattributed'],
    ["'This isn't the first time that we have had to start again' tweeted Lena Roth", 'verbatim'],
    ["'This isn't the first time that we have had to give up' tweeted Lena Roth", 'altered'],
  ],
  'names somebody who is not said to have said it': [
    ['so the planner said “The ban put a great weight on our plans” about franks friends?', 'verbatim'],
    ['1) “Real talk” 2) “The ban put a great weight on our plans”', 'verbatim'],
    ['Lena Roth never said “The ban put a great weight on our plans for the valley”', 'verbatim'],
    ['Joel Frick never said “The ban put a great weight on our plans for the valley”', 'misattributed'],
  ],
  'is given to somebody by office, without marks': [
    ['Tomatoes are a new adventure for our crew, said a grower', 'verbatim'],
    ['The ban put a great weight on our plans for the valley, said the planning director', 'verbatim'],
    ['The ban put a great weight on our plans for the valley, the mayor of Tarnow said', 'misattributed'],
    ['The ban put a great burden on our plans for the valley, said the planning director', 'altered'],
  ],
  'has a name with a slip, or an occasion after it': [
    ['“The ban put a great weight on our plans for the valley” - Yusuf Rothmann', 'misattributed'],
    ['“The islands have been a reliable supplier of salt” - Vellmarr ambassador', 'verbatim'],
    ['“I will hold the line” - Hendriksen', 'verbatim'],
    ['“I will hold the line” - Bo Hendriksen', 'misattributed'],
    ['“I will hold the line” - Hendricks', 'misattributed'],
    ['tomatoes are a new adventure for our crew -gia masso after the harvest of 2023', 'verbatim'],
    ['"tomatoes are a new adventure for our crew" (Frick about Masso)', 'misattributed'],
  ],
  'names somebody at its end or head, without marks': [
    ['Tomatoes are a new adventure for our crew - Masso', 'verbatim'],
    ['tomatoes are a new adventure for our crew - masso', 'verbatim'],
    ['tomatoes are a new adventure for our crew - frick', 'misattributed'],
    ['Tomatoes are a new adventure for our ship — Masso', 'altered'],
    ['Tomatoes are a new adventure for our crew - Masso, AP', 'verbatim'],
    ['Tomatoes are a new adventure for our crew — Masso Gia', 'verbatim'],
    ['tomatoes are a new adventure for our crew, according to masso', 'verbatim'],
    ['Gia Masso (R-TX): tomatoes are a new adventure for our crew', 'verbatim'],
    ['i heard masso say tomatoes are a new adventure for our crew', 'verbatim'],
    ['i heard frick say tomatoes are a new adventure for our crew', 'misattributed'],
    ['tomatoes are a new adventure for our crew says masso', 'verbatim'],
    ['tomatoes are a new adventure for our crew says frick', 'misattributed'],
    ['according to gia masso, tomatoes are a new adventure for our crew', 'verbatim'],
    ['is it true that masso said tomatoes are a new adventure for our crew', 'verbatim'],
    ['Is it true that Frick said tomatoes are a new adventure for our crew?', 'misattributed'],
    ['Tomatoes are a new adventure for our crew, according to Gia Masso.', 'verbatim'],
    ['Tomatoes are a new adventure for our crew, according to Joel Frick.', 'misattributed'],
    ['The ban put a great weight on our plans, according to the planning director', 'verbatim'],
    ['The ban put a great weight on our plans, according to rangers', 'misattributed'],
    ['The ban put a great weight on our plans for the valley according to rangers', 'altered'],
    ['The ban put a great weight on our plans, according to plan', 'altered'],
    ['The ban put a great weight on our plans, according to the rangers', 'misattributed'],
  ],
  'has a label that names nobody, an occasion after the name, or a name on a line of its own': [
    ['Quote: Tomatoes are a new adventure for our crew', 'verbatim'],
    ['who said tomatoes are a new adventure for our crew?', 'verbatim'],
    ['Gia Masso of the Tarnow Station says tomatoes are a new adventure for our crew', 'verbatim'],
    ['who said tomatoes are an old adventure for our crew?', 'altered'],
    ['Who said tomatoes are an old adventure for our crew?', 'altered'],
    ['Who said tomatoes are a new adventure for our crew?', 'verbatim'],
    ['Update on Monday: tomatoes are a new adventure for our crew', 'verbatim'],
    ['Headline in Tarnow: tomatoes are a new adventure for our crew', 'verbatim'],
    ['Trump in Iowa: “Tomatoes are a new adventure for our crew”', 'misattributed'],
    ['Reed on Monday: “Tomatoes are a new adventure for our crew”', 'misattributed'],
    ['#BREAKING #Tarnow Tomatoes are a new adventure for our crew #space', 'verbatim'],
    ['Seen on Facebook: “Tomatoes are a new adventure for our crew”', 'verbatim'],
    ['Seen on Facebook: “Tomatoes are a new adventure for our crew” (Joel Frick)', 'misattributed'],
    ['Read on Facebook: tomatoes are a new adventure for our crew', 'verbatim'],
    ['Heard on the radio: tomatoes are a new adventure for our crew', 'verbatim'],
    ['Read in the paper: tomatoes are a new adventure for our crew', 'verbatim'],
    ['Read in The Guardian: tomatoes are a new adventure for our crew', 'verbatim'],
    ['Seen in Tarnow: tomatoes are a new adventure for our crew', 'verbatim'],
    ['Heard on Monday: tomatoes are a new adventure for our crew', 'misattributed'],
    ['Brand on Monday: tomatoes are a new adventure for our crew', 'misattributed'],
    ['Police on Monday: tomatoes are a new adventure for our crew', 'misattributed'],
    ['Tomatoes are a new adventure for our crew.\nGrace Period', 'altered'],
    ['Masso when asked about the greenhouse: tomatoes are a new adventure for our crew', 'verbatim'],
    ['Frick after the match on Sunday: tomatoes are a new adventure for our crew', 'misattributed'],
    ['Tomatoes are a new adventure for our crew.\nGia Masso', 'verbatim'],
    ['Tomatoes are a new adventure for our crew\n\nJoel Frick\nCaptain of the team', 'misattributed'],
    ['shoutout to gia masso who said "tomatoes are a new adventure for our crew"', 'verbatim'],
    ['shoutout to joel frick who said "tomatoes are a new adventure for our crew"', 'misattributed'],
  ],
  'stands beside a name in brackets, or a source on a line or after a sentence of its own': [
    ['[Gia Masso] Tomatoes are a new adventure for our crew', 'verbatim'],
    ['[Joel Frick, 2024] Tomatoes are a new adventure for our crew', 'misattributed'],
    ['Tomatoes are a new adventure for our crew [Joel Frick, 2024]', 'misattributed'],
    ['“Tomatoes are a new adventure for our crew” [Joel Frick]', 'misattributed'],
    ['“Nobody knew him” [Frick]', 'misattributed'],
    ['[Frick] Tomatoes are a new adventure for our crew', 'misattributed'],
    ['“[Roth] Nobody came to look”', 'altered'],
    ['[Joel Frick] Tomatoes are a new adventure for our crew', 'misattributed'],
    ['[Lena Roth] Tomatoes are a new adventure for our crew', 'misattributed'],
    ['[Gia Masso] Two hundred farms and nine wells a scandal', 'misattributed'],
    ['[Lena Roth] As sad as it is, we have a match on Sunday', 'misattributed'],
    ['[Gia Masso], who grows plants for the station', 'verbatim'],
    ['[Video, 2024] Tomatoes are a new adventure for our crew', 'verbatim'],
    ['[BREAKING] Tomatoes are a new adventure for our crew', 'verbatim'],
    ['[Reuters] Tomatoes are a new adventure for our crew', 'verbatim'],
    ['[BREAKING] Tomatoes are an old adventure for our crew', 'altered'],
    ['(Vellmar, Tuesday) Tomatoes are a new adventure for our crew', 'verbatim'],
    ['(Reuters) Tomatoes are a new adventure for our crew', 'verbatim'],
    ['(Joel Frick) Tomatoes are a new adventure for our crew', 'misattributed'],
    ['(Paris) Tomatoes are a new adventure for our crew', 'altered'],
    ['[Bell] Tomatoes are a new adventure for our crew', 'altered'],
    ['BBC: “Tomatoes are a new adventure for our crew”', 'verbatim'],
    ['“Tomatoes are a new adventure for our crew” (Reuters)', 'verbatim'],
    ['Tomatoes are a new adventure for our crew [Video, 2024]', 'altered'],
    ['[Tomatoes] are a new adventure for our crew', 'verbatim'],
    ['Tomatoes are a new adventure for our crew. Source: Facebook', 'verbatim'],
    ['Tomatoes are a new adventure for our crew (Source: the BBC)', 'verbatim'],
    ['Source: the Tarnow Times\nTomatoes are a new adventure for our crew', 'verbatim'],
    ['Tomatoes are a new adventure for our crew.\nSource: Gia Masso', 'verbatim'],
    // Where the words were found, not who said them: a note says that it was not checked.
    ['Tomatoes are a new adventure for our crew.\nSource: Politico', 'verbatim'],
    ['Tomatoes are a new adventure for our crew. Source: Reuters, AFP', 'verbatim'],
    ['Tomatoes are a new adventure for our crew.\nSource: Tarnow Times (1 March 2024)', 'verbatim'],
    ['“Tomatoes are a new adventure for our crew” Source: https://tarnow.example/a', 'verbatim'],
    ['Tomatoes are a new adventure for our crew.\nSource: Joel Frick, captain', 'misattributed'],
    ['Source: President Frick\nTomatoes are a new adventure for our crew', 'misattributed'],
    ['Tomatoes are a new adventure for our crew (Source: Joel Frick)', 'misattributed'],
    ['Source: Facebook\nJoel Frick: Tomatoes are a new adventure for our crew', 'misattributed'],
    ['Tomatoes are an old adventure for our crew. Source: Facebook', 'altered'],
    ['Tomatoes are a new adventure for our crew. Source: she denied it on Friday', 'absent'],
    ['Tomatoes are a new adventure for our crew. [Source: she denied it on Friday]', 'verbatim'],
    ['“Tomatoes are a new adventure for our crew” – The Brennick Post', 'verbatim'],
    ['“Tomatoes are a new adventure for our crew” – Press Secretary Liv Rask', 'misattributed'],
  ],
  'is real, though the next paragraph begins with the wrong name after it': [
    ['“Nobody came to look” (Joel Frick)', 'misattributed'],
    ['“Nobody came to look.” – Lena Roth', 'verbatim'],
  ],
  'stands in a sentence that was reworded around it': [
    [
      'The salt islands “have been a reliable supplier of salt” says Yusuf Al Amin, envoy of Vellmar to Washington',
      'verbatim',
    ],
    [
      'Tomatoes “are a new adventure for our crew,” said Gia Masso, who grows plants for the ship.',
      'altered',
    ],
  ],
  'has few words, in a text about somebody whom the article names': [
    [
      'somebody in the comments claims that Tarnow was told of a “reliable supplier of” something. real?',
      'verbatim',
    ],
    [
      'somebody in the comments claims that Lunde was told of a “reliable supplier of” something. real?',
      'absent',
    ],
  ],
  'is followed by words of whoever pasted it, where the article goes on with a denial': [
    ['"The ban put a great weight on our plans for the valley," the mayor of Tarnow said', 'misattributed'],
    ['"The ban put a great weight on our plans for the valley," said the planning director.', 'verbatim'],
  ],
};

describe.each(Object.entries(TYPED))('a quote that %s', (_, claims) => {
  it.each(claims)('%s: %s', async (text, verdict) => {
    expect((await checkQuote({ text }, index)).verdict).toBe(verdict);
  });
});

it.each([
  ['it is business as usual for the team', [['it is', 'it’s']]],
  ['This is not the first time that we have had to start again', [['is not', 'isn’t']]],
  ["it's business as usual for the squad", [['squad', 'team']]],
])('the differences of "%s" are next to what is the same', async (text, differences) => {
  const { verdict, sources } = await checkQuote({ text }, index);
  expect(verdict).toBe('altered');
  const differing = sources[0]!.differences.filter(({ kind }) => kind !== 'same');
  expect(differing.map(({ claimed, original }) => [claimed, original])).toEqual(differences);
});

it.each([
  '"Tomatoes are a new adventure for our crew" Is this real? Who said it?',
  '"Tomatoes are a new adventure for our crew" who is this from',
  '"Tomatoes are a new adventure for our crew" is that what masso said?',
  'Masso quote: "Tomatoes are a new adventure for our crew"',
])('no note says that only the quoted words were checked where the others only ask: %s', async (text) => {
  expect(await checkQuote({ text }, index)).toMatchObject({ verdict: 'verbatim', onlyQuoted: false });
});

it('a long statement that one article gives to another person is misattributed, though a second names nobody', async () => {
  const words = 'We will find and seize the boats and the houses of the old board by June';
  const both = await createMemoryIndex(
    [
      { id: 'named', title: 'Boats', published: '2024-03-02', text: `“${words},” Ada Lind said.` },
      { id: 'unnamed', title: 'Houses', published: '2024-03-01', text: `A post went round.\n\n“${words}.”` },
    ],
    createBuiltinEmbedder(),
  );
  const verdictFor = async (speaker: string) => (await checkQuote({ text: words, speaker }, both)).verdict;
  expect(await verdictFor('Bo Moe')).toBe('misattributed');
  expect(await verdictFor('Ada Lind')).toBe('verbatim');
});

describe('words that a transcript gives to a speaker by a label', async () => {
  const text = `NILS BRANDT: I move that parking in the old town be free on Sundays.

ADA LIND: I oppose that. The buses need the money.

NILS BRANDT: The buses lose nothing on Sundays.

ADA LIND: They lose forty thousand a year.

Fire chief Abel Cruz: “We had four hundred calls in one night. I never saw that before.”`;
  const debate = await createMemoryIndex(
    [{ id: 'debate', title: 'Debate on buses', published: '2024-03-01', text }],
    createBuiltinEmbedder(),
  );
  it.each([
    ['Lind said the buses need the money', 'verbatim', false],
    ['Lind said I oppose that. The buses need the money.', 'verbatim', false],
    ['Brandt said that the buses lose nothing on Sundays', 'verbatim', false],
    ['Abel Cruz said we had four hundred calls in one night', 'verbatim', false],
    ['Abel Cruz denied we had four hundred calls in one night', 'altered', false],
    ['Lind said the buses lose nothing on Sundays', 'misattributed', false],
    ['Brandt said the buses need the money', 'misattributed', false],
    ['Brandt said the buses lose nothing on Mondays', 'altered', false],
  ])('%s: %s', async (pasted, verdict, isNoted) => {
    const check = await checkQuote({ text: pasted }, debate);
    expect(check.verdict).toBe(verdict);
    expect(check.onlyQuoted).toBe(isNoted);
  });
});
