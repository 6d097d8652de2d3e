import { describe, expect, it } from 'vitest';
import { namesakesOf, resolveName } from '../../src/language/names/namesakes.js';
import { findPeople } from '../../src/language/names/people.js';
import { splitSentences } from '../../src/language/sentences.js';
import { attributeSentences, speakerOf } from '../../src/speakers/attribute.js';
import { soleSpeaker } from '../../src/speakers/voice.js';

/** Sentences separated by a bar, paragraphs by a double bar. */
function article(marked: string) {
  let text = '';
  const sentences = marked.split(/(\|+)/).flatMap((piece) => {
    if (/^\|+$/.test(piece)) {
      text += piece.length > 1 ? '\n\n' : ' ';
      return [];
    }
    const start = text.length;
    text += piece;
    return [{ start, end: text.length }];
  });
  return { text, sentences };
}
const names = (marked: string): string[] =>
  attributeSentences(article(marked)).map((voice) => soleSpeaker(voice)?.name ?? '');

it('knows an organisation by its description', () => {
  for (const noun of ['charity', 'nonprofit', 'firm', 'bank'])
    expect(
      soleSpeaker(attributeSentences(article(`The Varn Lake Fund, a ${noun}, accused the mayor.`))[0]!),
      noun,
    ).toEqual({ name: 'Varn Lake Fund', role: noun });
});

it.each([
  [
    '“No,” said Ada Lund, a toxicologist at the Varn Lab with expertise in lakes.',
    'toxicologist at the Varn Lab with expertise in lakes',
  ],
  ['CDC Director Dr. Ada Lund said numbers rose.', 'CDC Director'],
  ['“No,” said infectious disease expert Dr. Ada Lund.', 'infectious disease expert'],
  ['“No,” said Dr. Ada Lund.', 'Dr.'],
])('reads a trade by its ending, and no degree behind an office: %s', (text, role) => {
  expect(soleSpeaker(attributeSentences(article(text))[0]!)).toEqual({ name: 'Ada Lund', role });
});

describe('people', () => {
  it('separates name and role', () => {
    const people = findPeople(
      'On Monday, Norwegian Foreign Minister Kari Holm met Tom Berg, the Danish trade envoy, and Dr. Li Na.',
    );
    expect(people.map(({ name, role }) => [name, role])).toEqual([
      ['Kari Holm', 'Norwegian Foreign Minister'],
      ['Tom Berg', 'Danish trade envoy'],
      ['Li Na', 'Dr.'],
    ]);
  });

  it('counts a first lady’s number as part of her role', () => {
    expect(findPeople('He spoke beside former first lady Ada Lind.')).toMatchObject([
      { name: 'Ada Lind', role: 'former first lady' },
    ]);
  });

  it('recognises a role in lower case too', () => {
    expect(findPeople('It was the former finance minister Ola Dahl who left.')[0]).toMatchObject({
      name: 'Ola Dahl',
      role: 'former finance minister',
    });
  });

  it('finds a name, however its words are separated', () => {
    // Looked up in the text by its words, such a name was not found, and the whole text was read for its role.
    const [person] = findPeople('Then came the trade minister Chen  Yi’s turn.');
    expect(person).toEqual({ name: 'Chen Yi', role: 'trade minister', start: 29 });
  });

  it('resolves a bare surname, first word or last, to the only one introduced so far', () => {
    const text = 'Minister Chen Yi spoke. Then spokesman Chen Bo spoke. Anna Chen left.';
    const people = namesakesOf(findPeople(text));
    expect(resolveName('Chen', people, 30).name).toBe('Chen Yi');
    expect(resolveName('Chen', people, 54).name).toBe('Chen');
    expect(resolveName('Nobody', people, 54)).toEqual({ name: 'Nobody', role: null });
  });
});

describe('attribution', () => {
  it('reads a list of names before a colon without failing', () => {
    expect(
      names(
        'He shouts out his fellow players Odd Berg, Kari Holm and Jenny the donkey: "She is retiring early."',
      ),
    ).toEqual(['']);
  });

  it('reads who spoke before, after and around a quotation', () => {
    expect(names('Mayor Eva Lind said: “We will build.”')).toEqual(['Eva Lind']);
    expect(names('“We will build,” said Eva Lind, the mayor.')).toEqual(['Eva Lind']);
    expect(names('The bridge is closed, Eva Lind said on Friday.')).toEqual(['Eva Lind']);
    expect(names('According to Eva Lind, the bridge is closed.')).toEqual(['Eva Lind']);
    expect(names('Its mayor, Eva Lind, said that Oslo will build.')).toEqual(['Eva Lind']);
    expect(names('The delay was confirmed by Lind, who said it would be short.')).toEqual(['Lind']);
  });

  it('follows pronouns and "the minister" to the latest speaker', () => {
    expect(
      names(
        'Foreign Minister Eva Lind said no.|He is not there.|She added that talks go on.|The minister later warned of delays.',
      ),
    ).toEqual(['Eva Lind', '', 'Eva Lind', 'Eva Lind']);
  });

  it('does not take a minister who has not spoken for long for "the minister"', () => {
    const others = Array.from({ length: 40 }, (_, i) => `Ana B${'ab'[i % 2]}${'o'.repeat(i)}rg said no.`);
    const last = names(`Foreign Minister Eva Lind said no.|${others.join('|')}|The minister said yes.`).at(
      -1,
    );
    expect(last).toBe('');
  });

  it('carries a quotation over sentences and paragraphs, and not beyond its end', () => {
    expect(names('Lind said: “First.|Second.||“Third.”||The rain went on.')).toEqual([
      'Lind',
      'Lind',
      'Lind',
      '',
    ]);
    expect(names('Lind said: "First.|Second."|The rain went on.')).toEqual(['Lind', 'Lind', '']);
  });

  it('does not take what a quotation reports for an attribution of the article', () => {
    expect(names('Lind said: “Berg claimed otherwise.”')).toEqual(['Lind']);
  });

  it('does not take the object of a preposition for the speaker', () => {
    expect(names('The Swedish Mission to the EU voiced doubts.')).toEqual(['Swedish Mission to the EU']);
  });

  it('lets a closing attribution speak for the whole report', () => {
    expect(names('Oslo urges Bergen to wait, government spokesman Tom Berg said.')).toEqual(['Tom Berg']);
  });

  it('names no speaker where two speak', () => {
    const two = article('Anna Lund claimed that prices fell, while Bo Dahl warned of debt.');
    expect(speakerOf(two, { start: 0, end: two.text.length })).toBeNull();
  });

  it.each([
    'Det.',
    'Det. Sgt.',
    'Atty. Gen.',
    'Asst. Dist. Atty.',
    'Pres.',
    'the Hon.',
    'the Most Rev.',
    'Fr.',
    'Msgr.',
    'Sister',
    'Pvt.',
    '1st Lt.',
    'Sgt. 1st Class',
    'Lt.-Gov.',
    'Chicago Ald.',
    'Spc.',
    'Ofc.',
    'Mme',
    'Señora',
    'Dep.',
    'state Treas.',
    'Comm.',
    'Assemb.',
    'Brig.',
    'DCI',
    'Assoc. Prof.',
    'Baroness',
  ])('takes %s before a name for a title', (title) => {
    const { text } = article(`The road is closed, said ${title} Ana Ruiz. It rained.`);
    const sentences = splitSentences(text);
    expect(sentences).toHaveLength(2);
    expect(attributeSentences({ text, sentences })[0]).toMatchObject({ speakers: [{ name: 'Ana Ruiz' }] });
    expect(names(`“It is closed,” ${title} Ana Ruiz told reporters.`)).toEqual(['Ana Ruiz']);
    expect(names(`It is closed, according to ${title} Ana Ruiz.`)).toEqual(['Ana Ruiz']);
  });

  it.each([
    ['Acme Corp. said profits fell.', 'Acme Corp.'],
    ['The Elmwood Dept. of Health warned of ticks.', 'Elmwood Dept. of Health'],
    ['Acme Inc. chief Ana Ruiz said no.', 'Ana Ruiz'],
    ['Dr. Ana Ruiz, Ph.D., said no.', 'Ana Ruiz'],
    ['Ana Ruiz, M.D., said no.', 'Ana Ruiz'],
    ['Rep. Ana Ruiz, D-Calif., said no.', 'Ana Ruiz'],
    ['Ft. Worth police Sgt. Ana Ruiz said no.', 'Ana Ruiz'],
    ['Assembly Member Ana Ruiz said no.', 'Ana Ruiz'],
    ['Zia ul Haq said no.', 'Zia ul Haq'],
  ])('keeps the full stops of a name in %j', (text, name) => {
    expect(splitSentences(text)).toHaveLength(1);
    expect(names(text)).toEqual([name]);
  });

  it('leaves the article its own voice', () => {
    expect(names('The bridge opened in 1996.|Nobody Said Much is a novel.')).toEqual(['', '']);
  });
});
