/** Whom a typed line names, and on what. All is invented. */
import { describe, expect, it } from 'vitest';
import { linkSpeakers } from '../../../src/speakers/entities/entities.js';
import { peopleTyped } from '../../../src/speakers/entities/typed.js';

const speakers = await linkSpeakers(
  [
    'President | Tom Reyes',
    'Gov. | Ada Brekke',
    ' | Brekke Works',
    ' | Anna',
    ' | Harbour House',
    ' | New Island Times',
    ' | Larry King',
    'New York Mayor | Olga Dane',
    ' | Vexo',
    'deputy harbour master | Ida Rask',
    'Reyes deputy campaign manager | Una Holt',
    ' | Hella Rieg',
    ' | New Islands Institute',
    ' | NIIT',
    ' | Storvik NIIT',
    'Storvik Lt. Gov. | Liv Amdal',
    'Harbour Trust vice president and chief engineer | Per Moen',
    'Harbour Trust Secretary General | Eva Strand',
    'heart surgeon | Jon Vik',
    ' | Vell Harbour Master’s Office',
    'Vell Harbour Master | Siv Lunde',
    'police chief of Tarnow | Nils Strand',
    'former deputy director and now director of Ostra | Bo Aas',
    'Harbour Fund Secretary | Ane Bye',
    'Deputy Secretary General of Harbour Fund | Jan Ruud',
    ' | Charles Judge',
    'Judge | Charles Ulv',
    'Ostra army chief of staff | Rolf Dahl',
    'Lund police chief constable | Kaja Ness',
  ].map((text) => {
    const [role, name] = text.split(' | ');
    return { name: name!, role: role || null, articles: 1, sentences: 1, newest: null };
  }),
);
const read = (line: string) => {
  const { people, topic } = peopleTyped(line, speakers);
  return [people.map(({ name }) => name).join(' + '), topic];
};

describe('a typed line', () => {
  it.each([
    ['reyes', 'Tom Reyes', ''],
    ['tom reyes ferries', 'Tom Reyes', 'ferries'],
    ['tom reyes, ferries', 'Tom Reyes', 'ferries'],
    ['reyes on the ferries', 'Tom Reyes', 'ferries'],
    ["reyes's view on ferries", 'Tom Reyes', 'ferries'],
    ["Reyes' speech on ferries", 'Tom Reyes', 'ferries'],
    ['who is Tom Reyes', 'Tom Reyes', ''],
    ['statements by president reyes', 'Tom Reyes', ''],
    ['did reyes say anything about ferries', 'Tom Reyes', 'ferries'],
    ['according to reyes', 'Tom Reyes', ''],
    ['anything new from tom reyes on ferries', 'Tom Reyes', 'ferries'],
    ['governor brekke schools in Vell', 'Ada Brekke', 'schools in Vell'],
    ['the governor on schools', 'Ada Brekke', 'schools'],
    ['harbour house ferries', 'Harbour House', 'ferries'],
    ['anna', 'Anna', ''],
    ['anna, ferries', 'Anna', 'ferries'],
    ['king ferries', 'Larry King', 'ferries'],
    ['new york mayor ferries', 'Olga Dane', 'ferries'],
    ['vexo ferries', 'Vexo', 'ferries'],
    ['vexo staff council chair', '', ''],
    ['house of the islands', '', ''],
    ['he', '', ''],
    ['hell', 'Hella Rieg', ''],
    ['NII', '', ''],
    ['NIIT', 'NIIT', ''],
    ['the niit on ferries', 'NIIT', 'ferries'],
    ['storvik governor', '', ''],
    ['storvik lieutenant governor', 'Liv Amdal', ''],
    ['harbour trust chief', 'Eva Strand', ''],
    ['harbour trust chief engineer', 'Per Moen', ''],
    ['surgeon general', '', ''],
    ['police chief', 'Nils Strand', ''],
    ['director of ostra', 'Bo Aas', ''],
    ['harbour fund secretary general', '', ''],
    ['charles judge', 'Charles Judge', ''],
    ['governor for peace', 'Ada Brekke', 'peace'],
    ['vell harbour master', 'Siv Lunde + Vell Harbour Master’s Office', ''],
    ['mayor of Vell on schools', '', ''],
    ['president of the united states', 'Tom Reyes', 'united states'],
    ['governor general election', 'Ada Brekke', 'general election'],
    ['governor general on schools', '', ''],
    ['ostra army chief', 'Rolf Dahl', ''],
    ['lund police chief', 'Kaja Ness', ''],
    ['tom reyes, governor brekke on schools', 'Tom Reyes', 'governor brekke on schools'],
    ['reyes adviser, hella rieg', 'Tom Reyes', 'adviser, hella rieg'],
    ['reyes adviser hella rieg on ferries', 'Hella Rieg', 'ferries'],
    ['vexo clinic visits', 'Vexo', 'clinic visits'],
    ['reyes’s deputy harbour master on ferries', 'Ida Rask', 'ferries'],
  ])('names somebody and a topic: %s', (line, name, topic) => {
    expect(read(line)).toEqual([name, topic]);
  });

  it.each(['reyes and brekke works', 'reyes vs. brekke works'])('names two: %s', (line) => {
    expect(read(line)).toEqual(['Tom Reyes + Brekke Works', '']);
  });

  it.each([
    'anna lund',
    'ferries',
    'say anything about ferries',
    'rey ferries',
    'king charles',
    'vexo boss ferries',
    'the vexo chair',
    'island ferries',
  ])('names nobody by a given name alone, a topic or the start of a name: %s', (line) => {
    expect(read(line)).toEqual(['', '']);
  });
});

it('names somebody by letters that are one of the names', () => {
  const [institute] = speakers.filter(({ name }) => name === 'New Islands Institute');
  const named = { ...institute!, names: [...institute!.names, { ...institute!.names[0]!, name: 'NII' }] };
  expect(peopleTyped('NII', [named]).people).toEqual([named]);
});

it('is shown as it was typed if nobody has the name', () => {
  expect(peopleTyped('quotes by Zed', speakers)).toMatchObject({ people: [], plain: 'Zed' });
});
