/** Kinds of questions that went wrong, each asked of a small invented archive: conversations, of which the last answer counts. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Answer, Exchange } from '../../src/domain.js';
import { openNewsroom } from '../support/newsroom.js';

const folder = new URL('island/', import.meta.url);
const newsroom = await openNewsroom(
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])),
);
afterAll(() => newsroom.close());

async function converse(...questions: string[]): Promise<Answer> {
  let previous: Exchange | undefined;
  let answer: Answer | undefined;
  for (const text of questions) {
    answer = await newsroom.assistant.ask({ text, ...(previous && { previous }) });
    previous = answer.exchange;
  }
  return answer!;
}

const firstQuote = async (...questions: string[]): Promise<string> => {
  const { answered, quotes } = await converse(...questions);
  return answered ? quotes[0]!.text : 'refused';
};

describe('the first quote', () => {
  it.each([
    [
      'of whom the question says by an office',
      ['Who is the energy minister?', 'Where was he born?'],
      'Santa Olva',
    ],
    [
      'of what the person did, not of the name alone',
      ['Who is Ada Molin?', 'Whom did she buy?'],
      'Otto Lenz',
    ],
    [
      'of the follow-up, not of the question before',
      ['How many trains were stopped at Caxias?', 'thanks', 'when did they run again?'],
      'noon',
    ],
    ['of what is the case now', ['Does the ministry plan to close rural clinics now?'], 'dropped'],
    ['of what is still the case', ['Is the health ministry still going to close clinics?'], 'dropped'],
    ['of the latest statement', ['What is the latest statement by Rhea Costa?'], 'gave something'],
    ['of the most recent words', ['most recent quote from Rhea Costa'], 'gave something'],
    ['of who did it, not of who was asked to', ['List everyone who stepped down'], 'Odile Faure'],
    ['of who did not', ['Who has not paid its share of the clean air pact?'], 'not paid'],
    ['of who refused', ['Who did not sign the pact on clean air?'], 'refused to sign'],
    ['of the cause that somebody believes in', ['Why did the mine flood?'], 'disused shaft'],
    ['of whom another article names', ['Where was the woman who bought the Goya drawings born?'], 'Halifax'],
    ['of the holder of an office', ['Where was the energy minister born?'], 'Santa Olva'],
    ['of the one of two of a name', ['Where did the chef Paulo Reis grow up?'], 'Caxias'],
    ['of an age', ['How old is Otto Lenz?'], 'Lenz, 21,'],
    [
      'of how many of it the person has',
      ['How many seats does the restaurant of Paulo Reis have?'],
      '32 seats',
    ],
    [
      'a sentence to its end, however long',
      ['What does Reis say about the widows and the engineers?'],
      'to its edge.”',
    ],
    ['of a name with signs for letters', ['When will Pink sing in Merrin?'], '8 July'],
    ['by whom a quote is asked for', ['give me a quote by Otto Lenz’s trainer Ada Molin'], 'Molin'],
    [
      'of the follow-up about something else',
      ['What did Quill say?', 'who was afraid of bears?'],
      'Anselm Ruiz',
    ],
    ['by an office', ['is there any statement from the shepherd'], 'my goats are'],
    ['of what somebody is', ['what’s anselm ruiz’s job'], 'shepherd'],
    ['of a question that begins as in a chat', ['guys any idea who was afraid of bears rn'], 'Anselm Ruiz'],
    ['of an organisation', ['What did UNESCO say about the customs house?'], 'outstanding'],
  ])('is %s', async (_, questions, wanted) => {
    expect(await firstQuote(...questions)).toContain(wanted);
  });

  it.each([
    'What did UNESCO say about bears?',
    'What did the admiral say?',
    'What did Caldera Metals say about the strike?',
    'What did the commander say?',
    'what did marta quill say about opera',
    'wat did anselm ruiz say abt zeppelins',
    'How old is Lucia Ferro?',
    'How tall is Otto Lenz?',
    'How many children does Paulo Reis have?',
    'How many daughters does Paulo Reis have?',
    'how many daughters does paulo reis have',
    'who is lucia ferros husband',
    'where was otto lenz born',
  ])('is none if no article says it: %s', async (question) => {
    expect(await firstQuote(question)).toBe('refused');
  });
});

describe('the note', () => {
  it.each([
    [['Wer ist der Energieminister?'], { kind: 'language', language: 'German' }],
    [['When and where was the pact signed, and why?'], { kind: 'missingParts', parts: ['why'] }],
    [['What did UNESCO say about bears?'], { kind: 'notOnTopic', speaker: 'UNESCO' }],
    [['Who is Reis?'], null],
  ])('next to the quotes for %j is %j', async (questions, note) => {
    const said = (await converse(...questions)).note;
    if (note === null) expect(said).toBeNull();
    else expect(said).toMatchObject(note);
  });

  it('distinguishes two people of one name, and quotes each', async () => {
    const { note, quotes } = await converse('What did Lenz say?', 'Who is Quill?');
    expect(note).toMatchObject({ people: [{ name: 'Ivo Quill' }, { name: 'Marta Quill' }] });
    expect(
      quotes
        .slice(0, 2)
        .map(({ text }) => /(?:Marta|Ivo) Quill/.exec(text)?.[0])
        .sort(),
    ).toEqual(['Ivo Quill', 'Marta Quill']);
  });
});
