/** Whom a name with a title means, and which names are taken for one person's. All is invented. */
import { describe, expect, it } from 'vitest';
import type { SpeakerName } from '../../../src/domain.js';
import { linkSpeakers } from '../../../src/speakers/entities/entities.js';
import { holdersOf, peopleNamed, speakingFor } from '../../../src/speakers/entities/titled.js';

/** "role | name | articles" */
const speaker = (text: string): SpeakerName => {
  const [role, name, articles] = text.split(' | ');
  return { name: name!, role: role || null, articles: Number(articles), sentences: 1, newest: null };
};
const speakers = await linkSpeakers(
  [
    'President | Tom Reyes | 40',
    'president | Lia Reyes | 1',
    ' | Max Reyes | 2',
    'Pope | Clement | 8',
    ' | Nils Pope | 1',
    ' | Donna McVale Jr. | 9',
    'singer | Donna McVale | 30',
    ' | Ida Donna | 1',
    'Senator | Rae De Lorne | 1',
    ' | Al Clement | 1',
    'Gov. | Ada Brekke | 5',
    'harbour board chair | Ada Vik | 3',
    'King | Olaf | 6',
    'AP | Ben Olaf | 3',
    'Ukrainian President | Volodymyr Zelenko | 20',
    'President | Volodomyr Zelenko | 2',
    ' | Zelenko | 1',
    'Ostran Bank Chief Executive Officer | Ida Moe | 2',
    'OECD Secretary-General | Per Aas | 4',
    'Deputy OECD Director | Kai Aas | 9',
    'former U.N. envoy | Eva Sund | 6',
    'United Nations envoy | Leo Sund | 1',
    'director-general of the World Health Organization | Una Berg | 3',
    'Kenyan foreign ministry spokesperson | Jomo Abasi | 1',
    'Dorlandian President | Recep Toma Aydin | 3',
    'Dorlandian President | Toma Aydin | 1',
    'Ridgeland Port Commissioner | Uma Holt | 1',
    'press secretary | Karla Jean-Marc | 1',
    'Vell District Attorney | Ole Brandt | 1',
    'CEO | Rut Falk | 1',
    'port’s chief executive | Siv Aune | 1',
    'Ostran Prime Minister | Pia Rask | 1',
    'Former Harbour Fund administrator | Tor Lien | 1',
    'chief medical adviser to President Tom Reyes | Ann Faust | 1',
  ].map(speaker),
);
const found = (typed: string): string[] => peopleNamed(typed, speakers).map(({ name }) => name);

describe('somebody is found', () => {
  it.each([
    ['President Tom Reyes', ['Tom Reyes']],
    ['president reyes', ['Tom Reyes', 'Lia Reyes']],
    ['Pope Clement', ['Clement']],
    ['the Pope', ['Clement']],
    ['pope', ['Clement', 'Nils Pope']],
    ['Mc Vale jr', ['Donna McVale Jr.']],
    ['McVale Jr.', ['Donna McVale Jr.']],
    ['donna', ['Donna McVale', 'Ida Donna']],
    ['rae delorne', ['Rae De Lorne']],
    ['governor brekke', ['Ada Brekke']],
    ['the chair of the harbour board', ['Ada Vik']],
    ['King Olaf', ['Olaf']],
    ['Max', ['Max Reyes']],
    ['the ostran bank ceo', ['Ida Moe']],
    ['OECD chief', ['Per Aas']],
    ['UN envoy', ['Leo Sund']],
    ['former UN envoy', ['Eva Sund']],
    ['former harbour fund chief', ['Tor Lien']],
    ['WHO head', ['Una Berg']],
    ['kenya’s foreign ministry spokeswoman', ['Jomo Abasi']],
    ['the western governor brekke', ['Ada Brekke']],
    ['Aydin', ['Recep Toma Aydin']],
    ['ridgeland port boss', ['Uma Holt']],
    ['press secretary jean-marc', ['Karla Jean-Marc']],
    ['vell da brandt', ['Ole Brandt']],
  ])('by title and name, or one of them: %s', (typed, names) => {
    expect(found(typed)).toEqual(names);
  });

  it.each(['Chancellor Reyes', 'the mayor'])('but not by another title: %j', (typed) => {
    expect(found(typed)).toEqual([]);
  });
});

it('knows who has an office, where no role says of what', () => {
  const held = (typed: string) => {
    const { people, others } = holdersOf(typed, speakers);
    return [people.map(({ name }) => name).join(' + '), others];
  };
  expect(held('the vexo ceo')).toEqual(['Rut Falk', 'vexo']);
  expect(held('the vexo boss')).toEqual(['Rut Falk', 'vexo']);
  expect(held('tarn port ceo')).toEqual(['Rut Falk + Siv Aune', 'tarn port']);
  expect(held('varn prime minister')).toEqual(['', 'varn']);
  expect(held('the ceo')).toEqual(['', '']);
});

it.each(['Zelenko', 'Zelenkko'])(
  'takes rarer spellings, and the bare family name, for the same person: %s',
  (typed) => {
    const [zelenko, ...others] = peopleNamed(typed, speakers);
    expect(zelenko).toMatchObject({ name: 'Volodymyr Zelenko', articles: 23 });
    expect(others).toEqual([]);
    expect(found('Reyes')).toEqual(['Tom Reyes', 'Max Reyes', 'Lia Reyes']);
  },
);

it.each([
  ['Ostran Bank', ['Ida Moe']],
  ['harbour board', ['Ada Vik']],
  ['chair', []],
  ['harbour', []],
  ['bank ostran', []],
])('speaking for "%s" are those with an office in whose role it stands', (typed, expected) => {
  expect(speakingFor(typed, speakers).map(({ name }) => name)).toEqual(expected);
});
