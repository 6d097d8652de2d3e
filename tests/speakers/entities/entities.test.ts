import { describe, expect, it } from 'vitest';
import { countedWithin, linkSpeakers } from '../../../src/speakers/entities/entities.js';
import { oneOfEachName, speakersLike, speakersNamed } from '../../../src/speakers/entities/named.js';

/** "Russian Foreign Minister | Sergey Lavrov" or "Lavrov", each in one article of two sentences. */
const named = (line: string) => {
  const [name, role = null] = line.split(' | ').reverse() as [string, string?];
  return { name, role, articles: 1, sentences: 2, newest: '2024-01-01' };
};
/** The names of each speaker, joined by "=". */
const linked = async (...lines: string[]): Promise<string[]> =>
  (await linkSpeakers(lines.map(named))).map(({ names }) => names.map(({ name }) => name).join(' = ')).sort();

describe('speakers of an archive', () => {
  it.each<[string, string[], string[]]>([
    [
      'one under several names',
      ['Lavrov', 'Sergey Lavrov', 'Russian Foreign Minister | Sergey Lavrov', 'Foreign Minister | Lavrov'],
      ['Sergey Lavrov = Sergey Lavrov = Lavrov = Lavrov'],
    ],
    ['two of one family name', ['Wang Yi', 'Wang Wenbin'], ['Wang Wenbin', 'Wang Yi']],
    [
      'a family name that two bear, without a role',
      ['Anna Berg', 'Olav Berg', 'Berg'],
      ['Anna Berg', 'Berg', 'Olav Berg'],
    ],
    [
      'a family name that two bear, told by its role',
      ['Mayor | Anna Berg', 'striker | Olav Berg', 'Mayor | Berg'],
      ['Anna Berg = Berg', 'Olav Berg'],
    ],
    [
      'a family name that stands first, told by its role',
      ['Foreign Minister | Wang Yi', 'spokesman | Wang Wenbin', 'Foreign Minister | Wang', 'Wang'],
      ['Wang', 'Wang Wenbin', 'Wang Yi = Wang'],
    ],
    ['a role that speaks against it', ['striker | Olav Berg', 'Mayor | Berg'], ['Berg', 'Olav Berg']],
    [
      'a middle initial',
      ['Joe Biden', 'Joe R. Biden', 'Joe Robinette Biden'],
      ['Joe Biden = Joe R. Biden = Joe Robinette Biden'],
    ],
    ['middle names of two', ['Ann Lee', 'Ann B. Lee', 'Ann C. Lee'], ['Ann B. Lee', 'Ann C. Lee', 'Ann Lee']],
    ['father and son', ['Robert Kennedy', 'Robert Kennedy Jr.'], ['Robert Kennedy', 'Robert Kennedy Jr.']],
    [
      'honorifics',
      ['Mrs. Elise Moreau', 'Élise Moreau', 'Mr. Berg', 'Berg'],
      ['Mr. Berg = Berg', 'Mrs. Elise Moreau = Élise Moreau'],
    ],
    [
      'single names whose roles go together',
      ['Mayor | Berg', 'Mayor of Tarn | Berg', 'striker | Berg'],
      ['Berg', 'Berg = Berg'],
    ],
    ['spouses', ['Bill Hart', 'Dana Hart', 'Mrs. Hart'], ['Bill Hart', 'Dana Hart', 'Mrs. Hart']],
    [
      'spouses, told by their roles',
      ['Gov. | Bill Hart', 'surgeon | Dana Hart', 'Gov. | Hart'],
      ['Bill Hart = Hart', 'Dana Hart'],
    ],
    [
      'two who speak as one',
      ['Bill Hart', 'Bill Hart and Dana Hart'],
      ['Bill Hart', 'Bill Hart and Dana Hart'],
    ],
    [
      'father and son by initials',
      ['George W. Bush', 'George H.W. Bush'],
      ['George H.W. Bush', 'George W. Bush'],
    ],
    [
      'a son beside a single name',
      ['Olav Lund', 'Olav Lund Jr.', 'Lund'],
      ['Lund', 'Olav Lund', 'Olav Lund Jr.'],
    ],
    ['a suffix behind a family name', ['Martin Lund Jr.', 'Lund Jr.'], ['Martin Lund Jr. = Lund Jr.']],
    [
      'initials, however they are set',
      ['J.K. Moor', 'JK Moor', 'J. K. Moor'],
      ['J.K. Moor = JK Moor = J. K. Moor'],
    ],
    [
      'a suffix that another lacks',
      ['uncle | Paul Crimmond', 'Crimmond Jr.'],
      ['Crimmond Jr.', 'Paul Crimmond'],
    ],
    [
      'a place, a club and an office',
      ['Middle Tarn', 'Tarn', 'NWS Brennick', 'Brennick'],
      ['Brennick', 'Middle Tarn', 'NWS Brennick', 'Tarn'],
    ],
    ['letters that are no family name', ['company | Skarv USA', 'USA'], ['Skarv USA', 'USA']],
    [
      'a station by its first letters',
      ['OU Health', 'Orland State Department of Health'],
      ['OU Health', 'Orland State Department of Health'],
    ],
    [
      'a middle initial, and roles that differ',
      ['Rev. | Derek D. Johnson', 'union president | Derek Johnson'],
      ['Derek D. Johnson', 'Derek Johnson'],
    ],
    ['an initial of one', ['J. Smith', 'John Smith'], ['John Smith = J. Smith']],
    ['an initial of two', ['J. Smith', 'John Smith', 'Jane Smith'], ['J. Smith', 'Jane Smith', 'John Smith']],
    [
      'an initial, and roles that differ',
      ['judge | J. Smith', 'pilot | John Smith'],
      ['J. Smith', 'John Smith'],
    ],
    [
      'a letter written out',
      ['Thomas Müller', 'Thomas Mueller', 'Thomas Muller'],
      ['Thomas Müller = Thomas Muller = Thomas Mueller'],
    ],
    ['letters of the North', ['Søren Ås', 'Soeren Aas', 'Soren As'], ['Søren Ås = Soren As = Soeren Aas']],
    ['names that only look written out', ['Anna Mueller', 'Anna Muller'], ['Anna Mueller', 'Anna Muller']],
    ['accents', ['Raúl Ibáñez', 'Raul Ibanez', 'Ibáñez'], ['Raúl Ibáñez = Raul Ibanez = Ibáñez']],
    [
      'a transliteration, where the role is the same',
      ['Foreign Minister | Sergei Lavrov', 'Russian Foreign Minister | Sergey Lavrov'],
      ['Sergei Lavrov = Sergey Lavrov'],
    ],
    [
      'a transliterated family name',
      ['President | Volodymyr Zelensky', 'Ukrainian President | Volodymyr Zelenskyy', 'Zelenskiy'],
      ['Volodymyr Zelensky = Volodymyr Zelenskyy', 'Zelenskiy'],
    ],
    ['two who are spelt nearly alike', ['Brian Smyth', 'Bryan Smith'], ['Brian Smyth', 'Bryan Smith']],
    [
      'two who are spelt nearly alike, of other roles',
      ['mayor | Brian Smyth', 'coach | Bryan Smith'],
      ['Brian Smyth', 'Bryan Smith'],
    ],
    [
      'a Hungarian with the family name first',
      ['Viktor Halmos', 'Halmos Viktor'],
      ['Viktor Halmos = Halmos Viktor'],
    ],
    [
      'a Japanese with the family name first',
      ['Prime Minister | Shinzo Kade', 'former Prime Minister | Kade Shinzo'],
      ['Shinzo Kade = Kade Shinzo'],
    ],
    [
      'two whose names are each given names',
      ['Thomas James', 'James Thomas'],
      ['James Thomas', 'Thomas James'],
    ],
    [
      'two of one Chinese name in another order, without a role',
      ['Wang Yi', 'Yi Wang'],
      ['Wang Yi', 'Yi Wang'],
    ],
    ['a married name in the middle', ['Hilda Rodham Clay', 'Hilda Clay'], ['Hilda Rodham Clay = Hilda Clay']],
    ['a name taken on', ['Maria Weber', 'Maria Weber-Schmidt'], ['Maria Weber', 'Maria Weber-Schmidt']],
    ['a title alone', ['King | Oskar', 'Prince | Oskar'], ['Oskar', 'Oskar']],
    ['a title that grows', ['King | Oskar', 'King of Norvia | Oskar'], ['Oskar = Oskar']],
    ['a particle', ['Ursula von der Heide', 'Heide'], ['Ursula von der Heide = Heide']],
    ['a given name alone', ['Fat Joe', 'Joe'], ['Fat Joe', 'Joe']],
    [
      'things',
      ['University of Norvia', 'Norvia', 'State Department', 'Department'],
      ['Department', 'Norvia', 'State Department', 'University of Norvia'],
    ],
    ['a storm and a man', ['Hurricane Ian', 'Ian'], ['Hurricane Ian', 'Ian']],
    [
      'a family name that is an honorific',
      ['Jerry Lord', 'Claire Jerry', 'Lord'],
      ['Claire Jerry', 'Jerry Lord = Lord'],
    ],
    [
      'brothers',
      ['Boxer | Vito Klim', 'Kyiv Mayor | Vitaly Klim', 'Mayor | Klim'],
      ['Vitaly Klim = Klim', 'Vito Klim'],
    ],
  ])('tell %s', async (_, names, expected) => {
    expect(await linked(...names)).toEqual(expected);
  });

  it('bear their full name, and their roles with the commonest first', async () => {
    const [speaker] = await linkSpeakers([
      { ...named('Lavrov'), articles: 5 },
      { ...named('Foreign Minister | Sergey Lavrov'), articles: 2, newest: '2024-02-01' },
      named('Russian Foreign Minister | Sergey Lavrov'),
    ]);
    expect(speaker).toMatchObject({
      name: 'Sergey Lavrov',
      roles: [
        { role: 'Foreign Minister', articles: 2 },
        { role: 'Russian Foreign Minister', articles: 1 },
      ],
      articles: 8,
      sentences: 6,
      newest: '2024-02-01',
    });
  });

  it('are not joined by a bare family name that other articles have far oftener, or on other days', async () => {
    const names = async (...given: ReturnType<typeof named>[]): Promise<string[]> =>
      (await linkSpeakers(given)).map(({ name }) => name).sort();
    const [roy, company] = [named('Roy Skarvik'), { ...named('Skarvik'), articles: 4 }];
    expect(await names(roy, company)).toEqual(['Roy Skarvik', 'Skarvik']);
    const judge = named('secretary | Eugene Scarpa');
    const elsewhere = { ...named('Scarpa'), newest: '2024-02-02' };
    expect(await names(judge, elsewhere)).toEqual(['Eugene Scarpa', 'Scarpa']);
    expect(await names({ ...judge, articles: 2 }, elsewhere)).toEqual(['Eugene Scarpa']);
  });

  it('are counted within some articles, and keep their names', async () => {
    const speakers = await linkSpeakers(['Lavrov', 'Sergey Lavrov', 'Wang Yi'].map(named));
    const [one, ...others] = countedWithin(speakers, [named('Lavrov')]);
    expect(one).toMatchObject({ name: 'Sergey Lavrov', articles: 1 });
    expect(one!.names).toHaveLength(2);
    expect(others).toEqual([]);
  });

  it('are found by exactly their name, or by its words', async () => {
    const speakers = await linkSpeakers(['Wang Yi', 'Wang Wenbin', 'Yi', 'Élise Moreau'].map(named));
    const found = (typed: string) => speakersNamed(typed, speakers).map(({ name }) => name);
    expect(found('wang yi')).toEqual(['Wang Yi']);
    expect(found('Wang').sort()).toEqual(['Wang Wenbin', 'Wang Yi']);
    expect(found('elise')).toEqual(['Élise Moreau']);
    expect(found('nobody')).toEqual([]);
  });

  it('are found by a name with a slip, by their family name', async () => {
    const speakers = await linkSpeakers(
      [
        ...['Ada Lund', 'Bo Lund', 'Ada Brekke', 'Sergey Lavrov', 'Volodymyr Zelenskyy', 'Ana Costa-Lima'],
        'Omar bin Sahl',
        'IHT',
      ].map(named),
    );
    const alike = (typed: string) => speakersLike(typed, speakers).map(({ name }) => name);
    expect(alike('Lnd').sort()).toEqual(['Ada Lund', 'Bo Lund']);
    expect(alike('ada lumd')).toEqual(['Ada Lund']);
    expect(alike('slv')).toEqual([]);
    expect(alike('acl')).toEqual(['Ana Costa-Lima']);
    expect(alike('OBS')).toEqual(['Omar bin Sahl']);
    expect(alike('institute for the history of Tarnow')).toEqual(['IHT']);
    expect(alike('Lawrow')).toEqual(['Sergey Lavrov']);
    expect(alike('Selensky')).toEqual(['Volodymyr Zelenskyy']);
    expect(alike('Ada Holm')).toEqual([]);
    expect(alike('Li')).toEqual([]);
    expect(alike('Zed')).toEqual([]);
  });

  it('are shown as one if nobody can choose between them by their names', async () => {
    const speakers = await linkSpeakers(['Ada Lund', 'Bo Lund', 'Lund', 'president | Lund'].map(named));
    const lunds = oneOfEachName(speakers).filter(({ name }) => name === 'Lund');
    expect(lunds).toHaveLength(1);
    expect(lunds[0]).toMatchObject({ articles: 2, roles: [{ role: 'president' }] });
    expect(lunds[0]!.names).toHaveLength(2);
  });
});
