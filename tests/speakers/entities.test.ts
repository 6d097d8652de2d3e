import { describe, expect, it } from 'vitest';
import { countedWithin, linkSpeakers, speakersNamed } from '../../src/speakers/entities.js';

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

  it('are counted within some articles, and keep their names', async () => {
    const speakers = await linkSpeakers(['Lavrov', 'Sergey Lavrov', 'Wang Yi'].map(named));
    const [one, ...others] = countedWithin(speakers, [named('Lavrov')]);
    expect(one).toMatchObject({ name: 'Sergey Lavrov', articles: 1 });
    expect(one!.names).toHaveLength(2);
    expect(others).toEqual([]);
  });

  it('are found by just their name, or by its words', async () => {
    const speakers = await linkSpeakers(['Wang Yi', 'Wang Wenbin', 'Yi', 'Élise Moreau'].map(named));
    const found = (typed: string) => speakersNamed(typed, speakers).map(({ name }) => name);
    expect(found('wang yi')).toEqual(['Wang Yi']);
    expect(found('Wang').sort()).toEqual(['Wang Wenbin', 'Wang Yi']);
    expect(found('elise')).toEqual(['Élise Moreau']);
    expect(found('nobody')).toEqual([]);
  });
});
