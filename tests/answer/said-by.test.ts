import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../src/answer/find.js';
import { askedWords } from '../../src/answer/said-by/asked-words.js';
import { saysOnTopic } from '../../src/answer/said-by/topic.js';
import { textAt } from '../../src/language/excerpt.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../src/question/parse.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const index = await createMemoryIndex(
  [
    {
      id: 'school',
      title: 'Phones banned in schools',
      text: 'Phones will be banned in schools, education minister Noor Haddad said on Wednesday. “Children need a rest from phones,” Haddad said.',
    },
    {
      id: 'ferry',
      title: 'Ferry sinks off Selmar',
      text: 'The ferry sank off Selmar on Monday. Captain Odo Tarn had left the bridge. Ann Jones swam. “We will not stop until every family has an answer on the ferry,” said commander Ivo Maric.',
    },
    {
      id: 'talks',
      title: 'Two premiers meet',
      text: 'Premier Lena Orr met Premier Tomas Vey. Orr said that she and Tomas Vey want to widen the harbour. Lunch followed. Rain fell. “The mountain is calm,” said Vey.',
    },
    {
      id: 'storm',
      title: 'Power cuts in Orl',
      text: 'Storm Petra cut power to 18,000 homes in Orl, the grid operator said.',
    },
    {
      id: 'hens',
      title: 'Bird flu near Kolm',
      text: 'Bird flu has been found near Kolm, the farm ministry said on Monday. No person has it. The European Food Safety Authority (EFSA) said that the risk was low.',
    },
    {
      id: 'address',
      title: 'Transcript of the address of President Orme',
      text: 'THE PRESIDENT: Friends, the bridge will be mended before the winter.\n\nTHE SPEAKER: The house stands adjourned until Monday.',
    },
  ],
  createBuiltinEmbedder(),
);
const ask = (question: string) => findEvidence(question, index, null);

describe('a question for one person’s words on a topic', () => {
  it('is answered with doubt if somebody’s name is the topic, and only the title has it', async () => {
    const text = 'Mira Lauber won on Sunday. “The course was too soft,” Jana Petrov said. Snow fell.';
    const race = { id: 'race', title: 'Lauber wins slalom', text };
    const slalom = await createMemoryIndex([race], createBuiltinEmbedder());
    const { answered, tentative } = await findEvidence('What did Petrov say about Lauber?', slalom, null);
    expect(answered && !tentative).toBe(false);
    expect((await findEvidence('What did Petrov say about the course?', slalom, null)).answered).toBe(true);
  });

  it('does not take those to whom something is said for what it is about', async () => {
    const text = 'Bo Hald told Coast Radio on Sunday that the lock must be shut. “It leaks,” Hald said.';
    const radio = await createMemoryIndex([{ id: 'lock', title: null, text }], createBuiltinEmbedder());
    const answered = async (question: string) => (await findEvidence(question, radio, null)).answered;
    expect(await answered('What did Hald say about Coast Radio?')).toBe(false);
    expect(await answered('What did Hald say to Coast Radio?')).toBe(true);
    expect(await answered('What did Hald say about the lock?')).toBe(true);
  });

  it('is answered with the words of that person', async () => {
    const { answered, evidence, note } = await ask('What did Haddad say about phones?');
    expect(answered).toBe(true);
    expect(note).toBeNull();
    expect(evidence[0]!.article.id).toBe('school');
  });

  it('is answered with doubt if a quote with the name gives its words to nobody with a name', async () => {
    const { answered, tentative } = await ask('What did Petra say?');
    expect(tentative || !answered).toBe(true);
  });

  it('is answered with the words of a body that is asked for by its initials', async () => {
    const { answered, evidence } = await ask('What did EFSA say?');
    expect(answered).toBe(true);
    expect(textAt(evidence[0]!.article, evidence[0]!.start, evidence[0]!.end)).toContain('risk was low');
  });

  it('is answered where a transcript calls the person by the office alone', async () => {
    const { answered, evidence } = await ask('What did President Orme say about the bridge?');
    expect(answered).toBe(true);
    expect(textAt(evidence[0]!.article, evidence[0]!.start, evidence[0]!.end)).toContain('mended');
  });

  it.each(['the Prime Minister', 'the prime minister'])(
    'is answered with the words of whoever holds an office, with or without capitals: %s',
    async (office) => {
      const polls = {
        id: 'polls',
        title: 'Poll puts Liberals ahead',
        text: 'The Liberals lead with 34 per cent, a poll found. The election is in May. Prime Minister Hedda Lorne said polls were “weather for politicians”.',
      };
      const archive = await createMemoryIndex([polls], createBuiltinEmbedder());
      const { evidence } = await findEvidence(`What did ${office} say about polls?`, archive, null);
      expect(textAt(evidence[0]!.article, evidence[0]!.start, evidence[0]!.end)).toContain('weather');
    },
  );

  it('is refused where the person is named and never quoted, whatever the stem of the name', async () => {
    const { answered, note } = await ask('What did Ann Jones say?');
    expect(answered).toBe(false);
    expect(note).toEqual({ kind: 'notQuoted', name: 'Ann Jones', articles: 1 });
  });

  it('is refused where the person is quoted, but not on that, and says so', async () => {
    const { answered, note } = await ask('What did Haddad say about the ferry?');
    expect(answered).toBe(false);
    expect(note).toEqual({ kind: 'notOnTopic', speaker: 'Noor Haddad', articles: 1, topic: 'the ferry' });
  });

  it('is refused where a report is about the topic without saying that the person speaks of it', async () => {
    const report = await createMemoryIndex(
      [
        {
          id: 'report',
          title: 'Ministers meet in Vell',
          text: 'Minister Ada Brun met his colleague Tor Aas on Tuesday. “The harbour is safe,” Brun said. Aas said: “We agree on trade.” Both were silent for a while.\n\nThe town was dragged into the strike in Ostby last year.\n\nNobody came to lunch.',
        },
      ],
      createBuiltinEmbedder(),
    );
    for (const question of ['What did Brun say about Ostby?', 'has Brun talked about Ostby']) {
      const { answered, note } = await findEvidence(question, report, null);
      expect(answered).toBe(false);
      expect(note).toEqual({ kind: 'notOnTopic', speaker: 'Ada Brun', articles: 1, topic: 'Ostby' });
    }
  });

  it('is answered without doubt by a sentence in which another speaks as well', async () => {
    const both = await createMemoryIndex(
      [
        {
          id: 'both',
          title: 'Alliance warns of the pact',
          text: 'Ferries stood still. On Tuesday, Mayor Bo Ek claimed that the pact harms security, while Prime Minister Eva Lind urged Vell to leave it. Nobody came to lunch.',
        },
      ],
      createBuiltinEmbedder(),
    );
    for (const question of [
      'What did Ek say?',
      'did Eva Lind say anything?',
      'did Lind say anything about Vell',
    ]) {
      const { answered, tentative } = await findEvidence(question, both, null);
      expect([answered, tentative]).toEqual([true, false]);
    }
  });

  it('is answered by whoever said some words, and by nothing next to them', async () => {
    for (const question of ["who said 'a rest from phones'?", 'Who said “need a rest from phones”']) {
      const { answered, tentative, evidence } = await ask(question);
      expect([answered, tentative, evidence.length]).toEqual([true, false, 1]);
      expect(textAt(evidence[0]!.article, evidence[0]!.start, evidence[0]!.end)).toContain('Haddad said');
    }
    const { answered } = await ask("who said 'a rest from homework'?");
    expect(answered).toBe(false);
  });

  it('is refused where the person is named and never quoted, and says so', async () => {
    for (const question of ['What did Tarn say?', 'What did Odo Tarn say about the ferry?']) {
      const { answered, note } = await ask(question);
      expect(answered).toBe(false);
      expect(note).toEqual({ kind: 'notQuoted', name: 'Odo Tarn', articles: 1 });
    }
  });

  it('names the person with a last name who is quoted in most articles', async () => {
    const said = (id: string, name: string) => ({
      id,
      title: 'News',
      text: `“The harbour is open,” said ${name}. “It will stay open,” said ${name.split(' ').at(-1)}.`,
    });
    const harbour = await createMemoryIndex(
      [
        ...[said('a', 'Bo Lind'), said('b', 'Bo Lind'), said('c', 'Cornelia Lind')],
        { id: 'd', title: 'Opera', text: 'The opera opens in May.' },
      ],
      createBuiltinEmbedder(),
    );
    const { note } = await findEvidence('What did Lind say about the opera?', harbour, null);
    expect(note).toEqual({ kind: 'notOnTopic', speaker: 'Bo Lind', articles: 2, topic: 'the opera' });
  });

  it('is answered without doubt where only quotes by the person are asked for, on any topic', async () => {
    const { answered, tentative } = await ask('quotes by Ivo Maric');
    expect(answered && !tentative).toBe(true);
  });

  it('may be worded as “did … say anything”', async () => {
    const told = await ask('Did Haddad say anything about phones?');
    expect(told.answered && !told.tentative).toBe(true);
    expect((await ask('Did Haddad say anything about the ferry?')).note?.kind).toBe('notOnTopic');
  });

  it('is answered with doubt if the quote holds nobody’s words', async () => {
    const { answered, tentative } = await ask('What did the ferry say?');
    expect(answered && !tentative).toBe(false);
  });

  it('never shows another person’s words', async () => {
    const { evidence } = await ask('What did Haddad say about the ferry?');
    const texts = evidence.map(({ article, start, end }) => article.text.slice(start, end));
    expect(texts.join(' ')).not.toContain('every family');
  });

  it('never shows the words of another who has the same last name', async () => {
    const { evidence } = await ask('What did Selma Haddad say about phones?');
    const texts = evidence.map(({ article, start, end }) => article.text.slice(start, end));
    expect(texts.join(' ')).not.toContain('a rest from phones');
  });

  it('does not take what another says about the person for their words', async () => {
    const { answered, tentative, evidence } = await ask('What did Tomas Vey say about the harbour?');
    expect(answered && !tentative).toBe(false);
    const texts = evidence.map(({ article, start, end }) => article.text.slice(start, end));
    expect(texts.join(' ')).not.toContain('widen the harbour');
  });
});

it.each([
  ['What did Lind say about Tarn?', 'Tarn needs a bridge, Ada Lind said.', true],
  ['What did Lind say about Tarn?', 'Ada Lind, a teacher from Tarn, said that school was out.', false],
  ['What did Lind say about Tarn?', 'Ada Lind of Tarn said that school was out.', false],
  ['What did Lind say about Tarn?', 'School was out, Ada Lind said.', false],
  ['What did Lind say about Tarn?', 'Tarn needs a bridge, Per Holt said. Ada Lind said no.', false],
  ['What did Lind say about the Tarn Gazette?', 'Ada Lind told the Tarn Gazette that school was out.', false],
])('%s “%s” has words of the speaker that name the topic: %s', async (question, text, isOnIt) => {
  const archive = await createMemoryIndex([{ id: 'a', title: 'Tarn', text }], createBuiltinEmbedder());
  const [summary] = await archive.articles();
  const article = (await archive.excerpt(summary!.id, { start: 0, end: text.length }))!;
  const words = askedWords(await parseQuestion(question, archive))!;
  expect(saysOnTopic(words, { article, start: 0, end: text.length })).toBe(isOnIt);
});
