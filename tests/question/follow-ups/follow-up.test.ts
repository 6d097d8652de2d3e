import { describe, expect, it } from 'vitest';
import type { Mark, Quote, Speaker } from '../../../src/domain.js';
import { anotherIn, personAskedOf } from '../../../src/question/follow-ups/asked-anew.js';
import { withoutCorrection } from '../../../src/question/follow-ups/correction.js';
import { exchangeOf } from '../../../src/question/follow-ups/exchange.js';
import { searchText, understand as understood } from '../../../src/question/follow-ups/follow-up.js';
import { leansOn, stemsOfShortQuestion, topicOf } from '../../../src/question/follow-ups/incomplete.js';
import { namesIn } from '../../../src/question/follow-ups/mentions.js';
import { pronounOfNobody } from '../../../src/question/follow-ups/whom-meant.js';
import { article } from '../../support/assistant.js';
import { expectLinear } from '../../support/growth.js';

const previous = { question: 'What did Lind say about the harbour?', people: ['Eva Lind', 'Tor Aas'] };

/** What is searched for. */
const understand = (...asked: Parameters<typeof understood>): string => searchText(understood(...asked));

it.each([
  ['What is the tariff on Chinese steel?', 'What did China say about the tariff on Chinese steel?'],
  ['Who wants a tariff on steel from China?', 'What did China say about the tariff on steel from China?'],
  ['Why did the dockers strike in Vell?', 'What did China say about Vell?'],
  ['Who went to Beijing to speak about bread?', 'What did China say about bread?'],
])('asks how somebody responded to the thing of the question before: %s', (question, asked) => {
  const before = { question, people: [] };
  expect(understand('How did China respond?', before, { isOfBefore: true })).toBe(asked);
});

it.each([
  ['husband?', 'Who is Eva Lund’s husband?'],
  ['and her wife', 'Who is Eva Lund’s wife?'],
  ['age?', 'How old is Eva Lund?'],
  ['the husband said no', 'the husband said no'],
])('asks a fact about whoever the question before names: %s', (message, asked) => {
  const before = { question: 'Who is Eva Lund?', people: ['Eva Lund'] };
  expect(understand(message, before)).toBe(asked);
});

it('asks for the holder of another office, after "ok" and a comma too', () => {
  const before = { question: 'Who is the president of Norvia?', people: [] };
  expect(understand('ok, and the prime minister of Osk?', before)).toBe('Who is the prime minister of Osk?');
  expect(understand('and the ministers of Osk wanted more bread of Vell?', before)).not.toMatch(/^Who is/u);
});

it('asks whom "she" means for what she said, where it does not say to what she agreed', () => {
  const before = { question: 'Why did the dockers strike in Vell?', people: ['Eva Lund'] };
  expect(understand('did she agree?', before)).toBe('What did Eva Lund say about Vell?');
  expect(understand('did she resign?', before)).toBe('did Eva Lund resign?');
});

it.each([
  ['who’s paying', 'Why did the dockers strike in Vell? who’s paying'],
  ['who was arrested?', 'Why did the dockers strike in Vell? who was arrested?'],
  ['How much will it cost to fix?', 'Why did the dockers strike in Vell? How much will it cost to fix?'],
  ['price?', 'Why did the dockers strike in Vell? How much does it cost?'],
  ['who is Sting', 'who is Sting'],
  ['How much does it cost to fly to Mars?', 'How much does it cost to fly to Mars?'],
])('says whether something is asked of the story before: %s', (message, asked) => {
  expect(understand(message, { question: 'Why did the dockers strike in Vell?', people: [] })).toBe(asked);
});

it('means by "the girl" and "him" the only one spoken of who is a woman, or a man', () => {
  const before = { question: 'What did Peter Hale say?', people: ['Peter Hale', 'Anna Okoro'] };
  expect(understand(withoutCorrection('no the girl'), before)).toBe('What did Anna Okoro say?');
  const three = { ...before, people: [...before.people, 'Maria Lund'] };
  expect(understand('and the girl?', three)).not.toMatch(/Okoro|Lund/u);
});

it('goes on with the story after somebody in it was asked about, where several people or a thing are meant', () => {
  const before = { question: 'who is Bo Lund', known: 'How large is the dam?', people: ['Bo Lund'] };
  expect(understood('and the farmers?', before).after).toBe('How large is the dam?');
  expect(understood('how much do they want', before).after).toBe('How large is the dam?');
  expect(understood('why?', before).after).toBe('who is Bo Lund?');
});

it('takes whoever replaces somebody for the one that "he" means then', () => {
  const text = 'The club has signed Pavel Hruby, 24, to replace him.';
  const { people } = exchangeOf('who is replacing Finn Olsen', {
    quotes: [{ text, speaker: null, marks: [] as readonly Mark[] } as unknown as Quote],
  });
  expect(people[0]).toBe('Pavel Hruby');
  const named = exchangeOf(
    'who is replacing Finn Olsen',
    { quotes: [{ text, speaker: null, marks: [] as readonly Mark[] } as unknown as Quote] },
    [],
    ['Finn Olsen'],
  );
  expect(named.people[0]).toBe('Pavel Hruby');
});

it('takes "there" for the only place of the question before, if the holder of an office is asked for', () => {
  const question = 'Is the water in Vell safe?';
  expect(understand('who is the mayor there?', { question, people: [] })).toBe('who is the mayor of Vell?');
});

describe('follow-ups', () => {
  it.each([
    ['and what did she say about Asia?', 'and what did Eva Lind say about Asia?'],
    ['and what did he say about Asia?', 'and what did Tor Aas say about Asia?'],
    ['Who wrote to her?', 'Who wrote to Eva Lind?'],
    ['What is her plan for Bergen?', 'What is Eva Lind’s plan for Bergen?'],
    ['What about Bergen?', 'What did Lind say about Bergen?'],
    ['Why?', 'What did Lind say about the harbour? Why?'],
    ['When was it closed?', 'What did Lind say about the harbour? When was it closed?'],
    ['To which harbour?', 'What did Lind say about the harbour? To which harbour?'],
    ['against who', 'What did Lind say about the harbour? against who'],
    ['who was there', 'What did Lind say about the harbour? who was there'],
    ['until which day', 'What did Lind say about the harbour? until which day'],
    ['charged with what', 'What did Lind say about the harbour? charged with what'],
    ['to whom', 'What did Lind say about the harbour? to whom'],
    [
      'Has anyone else done that before?',
      'Has anyone else done that before? (What did Lind say about the harbour?)',
    ],
    ['and did she go to Bergen?', 'and did Eva Lind go to Bergen?'],
    ['And what does Nils Berg think of her?', 'And what does Nils Berg think of Eva Lind?'],
    ['Against whom?', 'What did Lind say about the harbour? Against whom?'],
    ['Into what?', 'What did Lind say about the harbour? Into what?'],
  ])('understands %s', (question, understood) => {
    expect(understand(question, previous)).toBe(understood);
  });

  it.each([
    ['Did she resign?', 'Did Eva Lind resign?'],
    ['Was she born in Oslo?', 'Was Eva Lind born in Oslo?'],
    ['Has she a plan?', 'Has Eva Lind a plan?'],
    ['Will she go?', 'Will Eva Lind go?'],
    ['So what did she do then?', 'So what did Eva Lind do then?'],
    ['Whom did she sign?', 'Whom did Eva Lind sign?'],
    ['Does Donald Trump agree?', 'Does Donald Trump agree?'],
  ])('takes no auxiliary for a name: %s', (question, understood) => {
    expect(understand(question, previous)).toBe(understood);
  });

  it.each([
    ['and in January?', 'What did Lind say about the harbour in January?'],
    ['and about fish?', 'What did Lind say about fish?'],
    ['And Russia?', 'What did Lind say about Russia?'],
    ['and the transport minister?', 'What did the transport minister say about the harbour?'],
  ])('asks the same of something else: %s', (question, understood) => {
    expect(understand(question, previous)).toBe(understood);
  });

  it('asks what somebody else said after who said something', () => {
    const said = { question: 'who said that harbours rot?', people: ['Eva Lind'] };
    expect(understand('what about aas', said, { person: 'Tor Aas' })).toBe('What did Tor Aas say?');
  });

  it('puts a possessive in place of a possessive', () => {
    const asked = { question: 'what is China’s problem with Vell?', people: [] };
    expect(understand('and russias?', asked)).toBe('what is Russia’s problem with Vell?');
    expect(understand('and Norway’s?', asked)).toBe('what is Norway’s problem with Vell?');
  });

  it('takes no office for "he"', () => {
    const charged = {
      question: 'who was charged in Tarn?',
      people: ['Tarn County District Attorney’s Office'],
    };
    expect(understand('whats his name', charged)).not.toContain('Office’s name');
  });

  it('adds what was asked before to a person if "it" is left over', () => {
    expect(understand('How much did he pay for it?', previous)).toBe(
      'What did Lind say about the harbour? How much did Tor Aas pay for it?',
    );
  });

  it('means by "he" the person whom the question named, where an article has the full name', () => {
    const told = { text: 'He is inclined to stand again.', speaker: { name: 'Mona Berg', role: null } };
    const quotes = [{ ...told, marks: [] as readonly Mark[] } as Quote];
    const exchange = exchangeOf('Is Dahl standing again?', { quotes }, [
      article({ text: 'Mayor Peter Dahl met the press.' }),
    ]);
    expect(understand('How old is he?', exchange)).toBe('How old is Peter Dahl?');
    const visit = { question: 'Did Tarnow visit Washington?', people: ['Washington'] };
    expect(pronounOfNobody('what did he want', visit)).toBe('he');
  });

  it('takes a correction for the question that it stands for', () => {
    expect(withoutCorrection('nah i mean the band')).toBe('what about the band?');
    expect(withoutCorrection('no, I meant who won')).toBe('who won');
    expect(withoutCorrection('What does he mean by that?')).toBe('What does he mean by that?');
    expect(withoutCorrection('i asked why he left')).toBe('why he left');
    expect(withoutCorrection('no, the mayor', 'who is Lind?')).toBe('who is Lind, the mayor?');
    expect(withoutCorrection('no the band')).toBe('what about the band?');
    expect(withoutCorrection('No, the other one')).toBe('No, the other one');
  });

  it('takes neither an ordinary word nor a country for a person', () => {
    expect(personAskedOf('and schools?')).toBeNull();
    expect(personAskedOf('And Norway?')).toBeNull();
    expect(personAskedOf('and Schools?')).toBe('Schools');
  });

  it('finds what else is asked about in the same way', () => {
    expect(['And Lind?', 'and the men’s?', 'what about fish'].map(anotherIn)).toEqual([
      'Lind',
      'the men’s',
      'fish',
    ]);
    expect(['and who won?', 'Why?', 'Who is Lind?'].map(anotherIn)).toEqual([null, null, null]);
  });

  it('asks the same of another part, but not of another contest', () => {
    const part = { question: 'who plays Ann?', people: [] };
    expect(understand('and bo', part, { person: 'Bo' })).toBe('who plays Bo?');
    const contest = { question: 'Who won Vell?', people: [] };
    expect(understand('and Lind?', contest, { person: 'Eva Lind' })).toBe('Eva Lind won Vell?');
  });

  it.each([
    ['Who beat Prime Minister Lund?', 'Who beat Berg?'],
    ['Did Vice President Lund win?', 'Did Berg win?'],
    ['Who is Kyiv Mayor Lund?', 'Who is Berg?'],
    ['Who beat Russian Foreign Minister Sergey Lund?', 'Who beat Berg?'],
    ['Does Lund agree?', 'Does Berg agree?'],
  ])('drops the whole title of somebody else: %s', (question, asked) =>
    expect(understand('And Berg?', { question, people: [] })).toBe(asked),
  );

  it('may go on with the story if its few words name nobody', () => {
    expect(stemsOfShortQuestion('who was the best player?')).toEqual(['best', 'player']);
    expect(stemsOfShortQuestion('how many people were hurt')).toEqual(['hurt']);
    expect(stemsOfShortQuestion('who was the best player of Vell?')).toEqual([]);
    expect(stemsOfShortQuestion('nice weather today')).toEqual([]);
  });

  it.each(['and the other way round?', 'vice versa', 'what about the reverse?'])(
    'asks the same of two names with each in the place of the other: %s',
    (message) => {
      const of = (question: string) => understand(message, { question, people: [] });
      expect(of('What does Norvia say about Vell?')).toBe('What does Vell say about Norvia?');
      expect(of('What does Norvia say?')).not.toContain('Vell');
    },
  );

  it.each(['was there one before?', 'anything before', 'is it the first one?', 'who else was there'])(
    'leans on the question before if none of its words says what it is about: %s',
    (message) => expect(understand(message, previous)).toContain('What did Lind say about the harbour?'),
  );

  it('is none if it asks something whole after "ok then"', () => {
    const refused = { question: 'What is Fjordline?', people: [], story: [] };
    const question = 'ok then what does Moe say about Vell';
    expect(understand(question, refused)).toBe(question);
  });

  it('asks who somebody is who is being talked about', () => {
    expect(understand('ok so who is that', previous)).toBe('Who is Eva Lind?');
    expect(understand('whos this guy again', previous)).toBe('Who is Eva Lind?');
  });

  it('takes no full name of several that a last name may stand for', () => {
    const text = 'Letters went to Peter Dahl. Mayor Anna Dahl was silent.';
    const told = { text: 'Dahl has left.', speaker: null, marks: [] as readonly Mark[] };
    const exchange = exchangeOf('Has Dahl left?', { quotes: [told as unknown as Quote] }, [
      article({ text }),
    ]);
    expect(exchange.people).toEqual(['Dahl']);
  });

  it('means nobody by "she" where only groups and places were named', () => {
    const voted = { question: 'How many died in Vell?', people: ['House Republican', 'Vell City'] };
    expect(pronounOfNobody('why did she do it', voted)).toBe('she');
    const visited = { question: 'Who came to Vell?', people: ['House Republican', 'Prince Harry'] };
    expect(understand('Is he ill?', visited)).toBe('Is Prince Harry ill?');
  });

  it('replaces a time by a time, a place by a place, and a person by one that the articles know', () => {
    const asked = (question: string) => ({ question, people: [] });
    expect(understand('and on Tuesday?', asked('What happened in Selmar in May?'))).toBe(
      'What happened in Selmar on Tuesday?',
    );
    expect(understand('And Vell?', asked('How many people live in Port Selmar?'))).toBe(
      'How many people live in Vell?',
    );
    expect(understand('same for Moe', previous, { person: 'Karin Moe' })).toBe(
      'What did Karin Moe say about the harbour?',
    );
    expect(understand('And Moe?', previous, { person: 'Karin Moe' })).toBe(
      'What did Karin Moe say about the harbour?',
    );
  });

  it('asks who somebody is, and what is known about a country', () => {
    const wang = { question: 'Who is Wang?', people: [] };
    expect(understand('and Russia?', wang)).toBe('What is known about Russia?');
    expect(understand('And Lavrov?', wang, { person: 'Sergey Lavrov' })).toBe('Who is Sergey Lavrov?');
    const signed = { question: 'What did Lind and Aas sign?', people: [] };
    expect(understand('what about Taiwan?', signed)).toBe('What is known about Taiwan?');
    const lind = { question: 'What did Eva Lind say about fish?', people: ['Eva Lind', 'Tor Aas'] };
    expect(understand('and aas?', lind)).toBe('What did Tor Aas say about fish?');
    expect(understand('and in Oslo?', signed)).toBe('What did Lind and Aas sign in Oslo?');
  });

  it('keeps what the question before has in brackets', () => {
    const bank = { question: 'What did Lind say about the central bank (ECB)', people: [] };
    expect(understand('Why?', bank)).toBe(`${bank.question}? Why?`);
    expect(understand('Why?', { question: `and fees? (${previous.question})`, people: [] })).toBe(
      `${previous.question} Why?`,
    );
  });

  it('is understood in time that grows with it', async () => {
    await expectLinear(60, async (size) =>
      understand(`who ${'xx '.repeat(size)}${'he '.repeat(size)}`, previous),
    );
  });

  it('identifies the person by office, where that was asked for', () => {
    const minister = { question: 'Who is the finance minister?', people: ['Per Dahl'] };
    expect(understand('Where was he born?', minister)).toBe(
      'Where was Per Dahl, the finance minister, born?',
    );
    const boss = { question: 'Who is the boss of Fjordline?', people: ['Per Dahl'] };
    expect(understand('Did he say anything?', boss)).toBe('Did Per Dahl say anything?');
  });

  it('belongs to the exchange before if asked as a follow-up, unless it names something itself', () => {
    const question = 'What do the ferry tickets cost in summer?';
    expect(understand(question, previous)).toBe(question);
    expect(understand(question, previous, { isFollowUp: true })).toBe(
      `What did Lind say about the harbour? ${question}`,
    );
    expect(understand('Who is Karin Moe?', previous, { isFollowUp: true })).toBe('Who is Karin Moe?');
  });

  it.each([
    ['What did he say?', 'he'],
    ['And him?', 'him'],
    ['Did she resign?', 'she'],
    ['Why?', 'Why'],
    ['How many?', 'How many'],
    ['Who is Wang?', null],
    ['tram', null],
    ['What did he say about the strike in Vell?', null],
  ])('%s leans on %s', (question, pronoun) => {
    expect(leansOn(question)).toBe(pronoun);
  });

  it.each([
    'Who is Wang?',
    'who is wang?',
    'How much is a ferry ticket?',
    'Who founded the festival?',
    'Which ships were lost?',
    'What is NATO?',
    'Who won the football world cup in 2022?',
    'What did Dahl claim about prices in Norway?',
    'Why did Dahl say that he would leave the party?',
  ])('leaves %s alone', (question) => {
    expect(understand(question, previous)).toBe(question);
  });

  it.each([
    'When did the dockers end their strike?',
    'Why did the mayor sell her house?',
    'What is going on with IT at the airport?',
    'Who leads the polls this week?',
    'When was it decided to close the mine?',
    'Who said that rents rose?',
    'Who was Ada Molin and what did she do?',
    'Which lawmaker announced that he is leaving?',
  ])('sees what %s has for its own pronoun', (question) => {
    expect(understand(question, previous)).toBe(question);
  });

  it.each([
    ['when is the olympics', 'olymp'],
    ['where is the museum?', 'museum'],
    ['what was the verdict', 'verdict'],
    ['how many mosques are there?', 'mosqu'],
    ['who resigned?', null],
    ['how many are missing?', null],
    ['why did it happen?', null],
    ['Why?', null],
  ])('%s asks on where what was shown speaks of it: %s', (question, topic) => {
    expect(topicOf(question)).toBe(topic);
  });

  it('takes a short question for a new one if nothing shown mentions what it asks about', () => {
    expect(understand('when is the olympics', previous, { isOfBefore: false })).toBe('when is the olympics');
    expect(understand('when is the hearing', previous, { isOfBefore: true })).toBe(
      'What did Lind say about the harbour? when is the hearing',
    );
    expect(understand('what was the verdict', previous)).toBe('what was the verdict');
    expect(understand('what was the verdict', previous, { isOfBefore: true })).toBe(
      'What did Lind say about the harbour? what was the verdict',
    );
    expect(understand('who resigned?', previous, { isOfBefore: false })).not.toBe('who resigned?');
  });

  it.each([
    ['why so expensive', 'What did Lind say about the harbour? why so expensive', null],
    ['How come?', 'What did Lind say about the harbour? How come?', null],
    ['since when?', 'What did Lind say about the harbour? since when?', null],
    ['why not Bergen', 'What did Lind say about the harbour? why not Bergen', null],
    ['did she say so herself', 'did Eva Lind say so herself (What did Lind say about the harbour?)', null],
    ['any updates?', 'What is the latest on Lind?', null],
    ['anything new on that', 'What is the latest on Lind?', null],
    ['latest news on this', 'What is the latest on Lind?', null],
    ['latest news', 'latest news', null],
    ['Did Vell Shipping respond?', 'What did Vell Shipping say about Lind?', true],
    ['Did Vell Shipping respond?', 'Did Vell Shipping respond?', false],
    ['did Norvia know?', 'did Norvia know? (What did Lind say about the harbour?)', true],
    ['did Norvia know?', 'did Norvia know?', false],
    ['how many people were hurt', 'What did Lind say about the harbour? how many people were hurt', null],
    ['are people angry', 'are people angry (What did Lind say about the harbour?)', null],
    ['what should I do', 'What did Lind say about the harbour? what should I do', null],
    ['who started the fire', 'What did Lind say about the harbour? who started the fire', true],
    ['who started the fire', 'who started the fire', false],
    ['deadline?', 'deadline? (What did Lind say about the harbour?)', true],
    ['what did the mayor say?', 'What did the mayor say about the harbour?', true],
    ['and what did the US say', 'What did the US say about the harbour?', false],
    ['what did Norvia say about it?', 'What did Norvia say about the harbour?', true],
    ['What did Norvia say about it?', 'What did Norvia say about the harbour?', false],
    ['What did the Mayor say?', 'What did the Mayor say?', false],
    ['what did the mayor say?', 'what did the mayor say?', false],
    ['what does the company say?', 'What did Lind say about the harbour? what does the company say?', false],
    ['what does the company say?', 'what does the company say?', null],
    ['did the victim die', 'did the victim die (What did Lind say about the harbour?)', false],
    ['Who won the race?', 'Who won the race?', null],
    ['did Aas say anything?', 'did Aas say anything?', true],
    ["what's aukus", "what's aukus", null],
    ["what's planned", "What did Lind say about the harbour? what's planned", true],
    ['how long is the document', 'how long is the document', null],
    ['when did they sign the joint statement', 'when did they sign the joint statement', true],
    ['when did they sign it', 'What did Lind say about the harbour? when did they sign it', null],
  ])('goes on with the story before: %s', (question, understood, isOfBefore) => {
    expect(understand(question, previous, { isOfBefore })).toBe(understood);
  });

  it('asks what a person who was mentioned says about the speaker', () => {
    const before = { question: 'What did Lind say about Varga?', people: ['Eva Lind'] };
    expect(understand('and what did Varga say?', before, { isOfBefore: true })).toBe(
      'What did Varga say about Lind?',
    );
  });

  it('asks for somebody’s reaction to what was done', () => {
    const before = { question: 'Why did Musk suspend the journalists?', people: ['Elon Musk'] };
    expect(understand('what did Musk reply to them', before, { isOfBefore: true })).toBe(
      'What did Musk say about the journalists?',
    );
  });

  it.each([
    ['Who won the world cup?', 'What is the latest on the world cup?'],
    ['when did they sign the joint statement', 'What is the latest on the joint statement?'],
    ['what is the price of oil', 'What is the latest on the price of oil?'],
    ['did the dockers strike', 'What is the latest on the dockers?'],
    ['why are rents rising', 'What is the latest on rents rising?'],
    ['Did the Senate vote?', 'What is the latest on the Senate?'],
    ['who resigned', 'any news? (who resigned?)'],
  ])('asks for news of %s by a phrase that stands in it', (question, news) => {
    const before = { question, people: [] };
    expect(understand('any news?', before)).toBe(news);
  });

  it('distinguishes the question before from the one that it only guides', () => {
    expect(understood('Why?', previous)).toEqual({ question: 'Why?', after: previous.question });
    expect(understood('And Aas?', previous).after).toBeNull();
    expect(understood('Did she resign?', previous)).toEqual({
      question: 'Did Eva Lind resign?',
      after: null,
    });
  });

  it('takes neither an acronym nor a title for somebody', () => {
    const awards = { question: 'How many AMAs has Eva Lind won?', people: ['AMAs', 'Eva Lind'] };
    expect(understand('how many songs did she write', awards)).toBe('how many songs did Eva Lind write');
    const crown = { question: 'Who was crowned?', people: ['Consort Camilla', 'Tor Aas'] };
    expect(understand('how old is he', crown)).toBe('how old is Tor Aas');
  });

  it('takes initials for somebody whom the question before asked for, or whom an article calls "she"', () => {
    const people = ['AOC', 'Ada Lind'];
    expect(understand('How old is she?', { question: 'Who is AOC?', people })).toBe('How old is AOC?');
    const said = { question: 'What did RFK Jr. say?', people: ['RFK Jr.', 'Tor Aas'] };
    expect(understand('How old is he?', { ...said, pronouns: { 'RFK Jr.': 'he' } })).toBe(
      'How old is RFK Jr.?',
    );
    const station = { question: 'Who works for KVTV?', people: ['KVTV', 'Ada Lind'] };
    expect(understand('How old is she?', station)).toBe('How old is Ada Lind?');
  });

  it('asks for news of two names by both', () => {
    const both = { question: 'What did Eva Lind say about Vell Shipping?', people: ['Eva Lind'] };
    expect(understand('any updates?', both)).toBe('What is the latest on Eva Lind and Vell Shipping?');
  });

  it('asks for the holder of an office before or after', () => {
    const mayor = { question: 'Who is the mayor of Vell?', people: ['Eva Lind'] };
    expect(understand('and before that?', mayor)).toBe('Who came before Eva Lind?');
    expect(understand('who came after her', mayor)).toBe('Who came after Eva Lind?');
  });

  it('asks about somebody else in place of a person identified by a relation', () => {
    const lawyer = { question: 'What did Eva Lind’s lawyer say?', people: ['Eva Lind'] };
    expect(understand('and the prosecutor?', lawyer)).toBe('What did the prosecutor say?');
  });

  it('leaves every question alone if nothing came before', () => {
    expect(understand('and what did he say?', undefined)).toBe('and what did he say?');
  });

  it('asks the same about another person, if that person was mentioned', () => {
    expect(understand('And Aas?', previous)).toBe('What did Tor Aas say about the harbour?');
    expect(understand('what about Tor Aas?', previous)).toBe('What did Tor Aas say about the harbour?');
  });

  it('does not keep the time for which a question was refused', () => {
    const refused = { question: 'What happened in Vell last year?', people: [], story: ['vell'] };
    expect(understand('how many died', refused)).toBe('What happened in Vell? how many died');
  });

  it('separates a question without its mark from its follow-up', () => {
    const unmarked = { question: 'who did Lind meet', people: [] };
    expect(understand('Where?', unmarked)).toBe('who did Lind meet? Where?');
  });

  it('takes nobody for "she" if only things were mentioned', () => {
    const bridge = { question: 'Why was the Storvik Bridge shut?', people: [] };
    expect(understand('What did she say?', bridge)).toBe(
      'Why was the Storvik Bridge shut? What did she say?',
    );
  });

  it.each([
    ['What about Bergen?', 'And Oslo?', 'What did Lind say about Oslo?'],
    ['Why?', 'And Oslo?', 'What did Lind say about Oslo?'],
    ['What about Bergen?', 'Why?', 'What did Lind say about Bergen? Why?'],
    ['Why?', 'When was it closed?', 'What did Lind say about the harbour? When was it closed?'],
  ])('after %j, starts %j from the question asked and nests nothing', (first, second, understood) => {
    const between = { question: understand(first, previous), people: [] };
    expect(understand(second, between)).toBe(understood);
  });
});

it('takes nobody for "she" whom the quotes call "he", and no nominee for who holds the office', () => {
  const marks: readonly Mark[] = [];
  const speaker: Speaker = { name: 'Serkan Aas', role: 'Minister' };
  const said = exchangeOf('Who is Aas?', {
    quotes: [{ text: 'Minister Serkan Aas said no. He left.', speaker, marks } as Quote],
  });
  expect(pronounOfNobody('what does she want', said)).toBe('she');
  const both = { ...said, people: ['Serkan Aas', 'Wenbin Dal'] };
  expect(pronounOfNobody('what does she want', both)).toBe('she');
  expect(pronounOfNobody('what does she want', { ...both, people: [...both.people, 'Eva Lind'] })).toBeNull();
  expect(understand('what does he want', said)).toBe('what does Serkan Aas want');
  const met = exchangeOf('who is aas', {
    quotes: [{ text: 'Minister Serkan Aas met Minister Eva Lind.', speaker: null, marks } as Quote],
  });
  expect(met.people[0]).toBe('Serkan Aas');
  const held = exchangeOf('Who is the mayor of Varn?', {
    quotes: [{ text: 'Mayoral candidate Bo Dahl met Mayor Eva Lind.', speaker: null, marks } as Quote],
  });
  expect(held.people[0]).toBe('Eva Lind');
});

it('asks of the story before what becomes of a thing in it, and which of several did something', () => {
  const asked = { question: 'What did Lind say about Norvia?', people: ['Ada Lind'] };
  const after = (question: string, isOfBefore: boolean): string =>
    understand(question, asked, { isOfBefore });
  expect(after('how much is the deal worth', true)).toBe(
    'What did Lind say about Norvia? how much is the deal worth',
  );
  expect(after('how much is the deal worth', false)).toBe('how much is the deal worth');
  expect(after('which one was caught?', false)).toBe('What did Lind say about Norvia? which one was caught?');
});

it('goes on with the story where it asks what became of a thing in it, or what "they" are', () => {
  const after = (question: string): string =>
    understand(question, { question: 'Who built it?', people: [] }, { isOfBefore: true });
  for (const asked of ['Has the debris been found?', 'when does the film come out', 'Were they Norvian?'])
    expect(after(asked)).toContain('Who built it?');
  for (const asked of ['Has the debris been found in Vell by Ada Lind?', 'Were Norvians there in 1990?'])
    expect(after(asked)).toBe(asked);
});

it('knows a person whose last name is a place by the question, and takes neither a suffix nor a storm for somebody', () => {
  const asked = { question: 'Who is Charles Hill?', people: ['Charles Hill', 'Bo Lund'] };
  expect(understand('how old is he', asked)).toBe('how old is Charles Hill');
  const storm = { question: 'Who is the sheriff?', people: ['Storm Ida', 'Bo Lund'] };
  expect(understand('what did he warn of', storm)).toBe('what did Bo Lund, the sheriff, warn of');
  expect(namesIn('The birthday of Martin Luther King Jr. is a holiday.')).not.toContain('Jr.');
});

it('goes on with the story where it asks for "such" a thing, or whether people are in something', () => {
  const asked = { question: 'Why was the mine closed?', people: [] };
  for (const next of ['which towns have such a mine?', 'are people in danger?'])
    expect(understand(next, asked)).toContain('Why was the mine closed?');
});

it('means by "he" nobody whom the same question names', () => {
  const asked = { question: 'Who directed the film?', people: ['Bo Lund', 'Erik Berg'] };
  expect(understand('what did he say about Bo Lund?', asked)).toBe('what did Erik Berg say about Bo Lund?');
});

it('takes no chief executive for a name, nor a day for a part of one', () => {
  const asked = { question: 'Why did Norvia leave?', people: ['Ada Lind Tuesday'] };
  expect(understand('who is its CEO?', asked)).toBe('Why did Norvia leave? who is its CEO?');
  expect(namesIn('They urged Ada Lind Tuesday to look at Black Friday.')).toEqual([
    'Ada Lind',
    'Black Friday',
  ]);
});

it('asks who somebody is by "what is his name?", and goes on with what was asked before that', () => {
  const asked = { question: 'Who is Ada Lind?', people: ['Ada Lind'], known: 'Why was the bridge closed?' };
  expect(understand('what’s her name?', asked)).toBe('Who is Ada Lind?');
  expect(understand('has it opened?', asked)).toBe('has it opened? (Why was the bridge closed?)');
  expect(understand('how old is she?', asked)).toBe('how old is Ada Lind?');
});

it('knows whom a question named without the number after the name', () => {
  const asked = { question: 'When did Pope Lind die?', people: ['Brask', 'Eva Lund', 'Pope Lind XVI'] };
  expect(understand('how old was he', asked)).toBe('how old was Pope Lind XVI');
});

describe('"he", where several may be meant,', () => {
  it.each([
    ['What happened to the bridge?', 'Erik Berg'],
    ['What did Brask say about the bridge?', 'Brask'],
    ['Who built the bridge?', 'Brask'],
  ])('after “%s” is %s', (question, name) => {
    const asked = { question, people: ['Brask', 'Erik Berg'] };
    expect(understand('where is he from', asked)).toBe(`where is ${name} from`);
  });
});

describe('whom an exchange leaves behind', () => {
  const quote = (text: string, name: string | null, role: string | null = null) =>
    ({
      text,
      speaker: name === null ? null : ({ name, role } satisfies Speaker),
      marks: [] as readonly Mark[],
    }) as Quote;
  const people = (question: string, ...quotes: Quote[]) => exchangeOf(question, { quotes }).people;

  it('is a deputy or former holder if that is asked for, and otherwise the holder of the office', () => {
    const told = quote('Minister Wenbin Lund told Deputy Mayor Yi Dahl and Mayor Eva Aas.', 'Wenbin Lund');
    expect(people('Who is the deputy mayor of Selmar?', told)[0]).toBe('Yi Dahl');
    expect(people('Who is the mayor of Selmar?', told)[0]).toBe('Eva Aas');
  });

  it('is nobody who took a photo', () => {
    const caption = quote('Ada Lind/Agency Mayor Eva Aas opens the bridge.', null);
    expect(people('Who opened the bridge?', caption)).toEqual(['Eva Aas']);
  });

  it('is a running mate, though a stroke stands between the two', () => {
    const ticket = quote('The Eva Lund/Bo Berg ticket promised tax cuts.', null);
    expect(people('What did Eva Lund promise?', ticket)).toContain('Eva Lund');
    const pair = quote('Two run: Eva Lund/Tim Berg. Mayor Eva Lund spoke first.', null);
    expect(people('Who runs?', pair)).toContain('Eva Lund');
  });

  it('has the pronoun of quotes that name nobody else', () => {
    const alone = quote('Wenbin Aas said he had lost.', 'Wenbin Aas');
    const both = quote('Wenbin Aas said that Eva Lind had lost. She left.', 'Wenbin Aas');
    expect(exchangeOf('x', { quotes: [alone] }).pronouns).toEqual({ 'Wenbin Aas': 'he' });
    expect(exchangeOf('x', { quotes: [both] }).pronouns).toEqual({});
  });

  it('is the person whom a question in lower case names, and not a label in capitals', () => {
    const news = quote('UPDATES: Doctors treat Eva Lind in Oslo.', null);
    expect(people('who is eva lind', news)[0]).toBe('Eva Lind');
    expect(people('what happened in oslo', quote('UPDATES on the storm in Oslo', null))).toEqual([]);
  });

  it('is the holder of the office that was asked for', () => {
    const vote = quote('Tor Aas lost. Mayor Eva Lind won, said Senator Ida Moe.', 'Ida Moe', 'Senator');
    expect(people('who is the mayor of Selmar?', vote)[0]).toBe('Eva Lind');
  });

  it('puts the person marked in a quote first, if the question asked who', () => {
    const met = quote('Minister Eva Lind met her counterpart, Tor Aas, in Oslo.', null);
    const start = met.text.indexOf('Tor Aas');
    const marks: Mark[] = [{ start, end: start + 7, kind: 'answer' }];
    expect(people('Who is the other minister?', { ...met, marks })[0]).toBe('Tor Aas');
    expect(people('Where did they meet?', { ...met, marks })[0]).toBe('Eva Lind');
  });

  it('is first the person in the question, by the full name, then the speaker', () => {
    const visit = quote('President Olga Brun visited Chile on Friday.', null);
    const warning = quote('Trade Minister Per Dahl warned of it.', 'Per Dahl', 'Trade Minister');
    expect(people('When did Brun visit Chile?', visit, warning)).toEqual(['Olga Brun', 'Per Dahl']);
  });

  it('is the speaker if the question named nobody, and never a thing', () => {
    const cost = quote('The Storvik Bridge will cost more, Lind said in Oslo.', 'Eva Lind');
    expect(people('What will the bridge cost?', cost)).toEqual(['Eva Lind']);
    expect(people('Why is the Storvik Bridge shut?', quote('The Storvik Bridge has cracks.', null))).toEqual(
      [],
    );
  });

  it('stays the person whom the question named in full, where the quotes have the last name', () => {
    const won = quote('Berg won in May, as Beverly Hann, 80, had done.', null);
    expect(people('how much did Rose Berg win', won)[0]).toBe('Rose Berg');
  });

  it('is no place of an office, and whoever is named in full if nobody else fits', () => {
    const sworn = quote(
      'Karin Bass was sworn in as mayor of Port Selmar, Democratic Mayor Peter Dahl said.',
      null,
    );
    const start = sworn.text.indexOf('Port Selmar');
    const marks: Mark[] = [{ start, end: start + 11, kind: 'answer' }];
    const after = exchangeOf('Who is the new mayor?', { quotes: [{ ...sworn, marks }] });
    expect(after.people).toEqual(['Peter Dahl', 'Karin Bass']);
    expect(understand('Where is she from?', after)).toBe('Where is Karin Bass, the new mayor, from?');
  });

  it('is who owns a thing that is asked about, but not who has somebody', () => {
    const died = quote('Lund died in May, said his coach Tor Aas.', 'Tor Aas', 'coach');
    expect(people('When was Ada Lund’s death?', died)[0]).toBe('Ada Lund');
    expect(people('What did Ada Lund’s coach say?', died)).toEqual(['Tor Aas']);
  });

  it('is who did something, and not to whom it was done', () => {
    const bought = quote('The Vell Gazette was bought by Eva Lind in May.', null);
    expect(people('who bought the Vell Gazette', bought)[0]).toBe('Eva Lind');
    const met = quote('Eva Lind met Tor Aas in May.', null);
    expect(people('who did Tor Aas meet?', met)[0]).toBe('Tor Aas');
  });

  it('is whoever said the words that were asked about, and no team', () => {
    const met = quote('“It is over,” Tor Aas told President Eva Lind.', 'Tor Aas');
    expect(people('“It is over” who said this?', met)[0]).toBe('Tor Aas');
    const picked = quote('The Vell Bears, who lost, will pick first.', null);
    expect(people('When will the Vell Bears pick?', picked)).toEqual([]);
  });

  it('is a person with a role rather than a group that speaks', () => {
    const both = quote('Fjordline said it had asked mayor Ada Lund for help.', 'Fjordline');
    expect(people('Who was asked for help?', both)).toEqual(['Ada Lund', 'Fjordline']);
  });

  it.each([
    ['When did Odd Myhre retire?', 'Odd Myhre, who built the pier, has retired.', 'Odd Myhre'],
    ['Who swam to Storvik?', 'The strait was crossed by Ane Vik, 36, on Sunday.', 'Ane Vik'],
    ['Who won the race?', 'In the end it was Ane Vik by a boat length.', 'Ane Vik'],
  ])('after %j is who was introduced, or is the answer', (question, text, person) => {
    expect(people(question, quote(text, null))).toEqual([person]);
  });
});

describe('a pronoun after an exchange', () => {
  const named = (...people: string[]) => ({ question: 'What did they say?', people });

  it.each([
    [named('Marta Quill'), 'what does he want?', 'he'],
    [named('Marta Quill'), 'what does she want?', null],
    [named('Marta Quill', 'Paulo Reis'), 'what does he want?', null],
    [named(), 'what does he want?', null],
  ])('of %j in %s fits nobody: %s', (previous, question, pronoun) => {
    expect(pronounOfNobody(question, previous)).toBe(pronoun);
  });
});

it.each(['PGA Tour', 'KVTV'])('takes "he" for nobody called %s', (name) => {
  const previous = { question: 'who won the cup', people: [name, 'Paulo Dar'] };
  expect(understand('how old is he', previous)).toBe('how old is Paulo Dar');
});

describe('what replaces the subject of the last question', () => {
  const people = ['Vell Town', 'Paulo Dar'];

  it.each([
    ['What did China say about NATO?', 'and Russia?', 'What did Russia say about NATO?'],
    ['Who is China’s president?', 'and Russia?', 'Who is Russia’s president?'],
    ['What did Lind say about fish?', 'and Russia?', 'What did Lind say about Russia?'],
    ['Who backed President Lind?', 'and Dar?', 'Who backed Paulo Dar?'],
    ['Who backed Lind?', 'and Dar?', 'Who backed Paulo Dar?'],
    ['Who was sacked?', 'Where is he from?', 'Where is Paulo Dar from?'],
    ['What did China say about NATO?', 'and the US?', 'What did the US say about NATO?'],
    ['who is the leader of NATO', 'ok and of china?', 'who is the leader of China?'],
    ['Who is the head of FIFA?', 'same for Norway', 'Who is the head of Norway?'],
    ['What did Lind say?', 'And then?', 'And then? (What did Lind say?)'],
    ['What happened in Oslo?', 'What about it?', 'What about it? (What happened in Oslo?)'],
    ['Whom did Lind beat?', 'By how much?', 'Whom did Lind beat? By how much?'],
    ['hey, what closed Vell?', 'why tho', 'what closed Vell? why tho'],
    ['Who voted against the dam?', 'and Dar?', 'Paulo Dar voted against the dam?'],
    ['Who was sacked in May?', 'what about Dar', 'Was Paulo Dar sacked in May?'],
    ['Who is the coach?', 'and Dar?', 'Who is Paulo Dar?'],
    ['What did Lind say about fish?', 'about the dam', 'What did Lind say about the dam?'],
    ['What did Lind say about fish?', 'on trade', 'What did Lind say on trade?'],
    ['What did Lind say?', 'on trade?', 'What did Lind say on trade?'],
    ['Who won the cup?', 'about the dam', 'about the dam'],
    ['Who was sacked at Telvia?', 'from which teams', 'Who was sacked at Telvia? from which teams'],
    ['How many have measles?', 'in hospital?', 'in hospital? (How many have measles?)'],
    ['How many have measles?', 'in Bergen', 'in Bergen'],
    ['Where is Paulo Dar from?', 'how old', 'How old is Paulo Dar?'],
    ['vell harbour?', 'how big', 'vell harbour? how big'],
    ['vell harbour', 'which ones', 'vell harbour? which ones'],
    ['vell harbour', 'cause of death?', 'cause of death? (vell harbour?)'],
    ['any deaths (vell harbour?)', 'in which towns', 'vell harbour? in which towns'],
    ['Who won in Oslo?', 'did anyone complain', 'did anyone complain (Who won in Oslo?)'],
    ['vell harbour', 'when', 'vell harbour? when'],
    ['vell harbour? when', 'how many jobs', 'vell harbour? how many jobs'],
    ['What happened in Oslo?', 'anybody hurt', 'anybody hurt (What happened in Oslo?)'],
    ['What does a ride cost?', 'per day?', 'per day? (What does a ride cost?)'],
    ['vell harbour', 'is there a deadline', 'is there a deadline (vell harbour?)'],
    ['vell harbour', 'are there boats', 'are there boats'],
    ['petrol price', 'per gallon?', 'per gallon? (petrol price?)'],
    ['What happened in Oslo?', 'was anyone hurt in Bergen?', 'was anyone hurt in Bergen?'],
    ['How many sit in the House?', 'and the Senate?', 'How many sit in the Senate?'],
    ['What happened in Oslo?', 'and us?', 'and us? (What happened in Oslo?)'],
    ['what does the UK think', 'what about norway', 'what does Norway think?'],
    ['who won best picture?', 'and best actor', 'who won best actor?'],
    ['how many gold medals did they win', 'and silver medals?', 'how many silver medals did they win?'],
    ['who won the final', 'and the semi final', 'who won the semi final?'],
    ['who won the cup', 'and the weather', 'and the weather (who won the cup?)'],
    ['what did Marta Lind say?', 'and the other lind', 'what did Lind say?'],
    [
      'what closed vell harbour?',
      'how many people work there',
      'what closed vell harbour? how many people work there',
    ],
  ])('%s %s', (question, next, understood) => {
    expect(understand(next, { question, people })).toBe(understood);
  });
});

it('asks "who said nice things about Lind?" of somebody else', () => {
  const exchange = { question: 'Who said nice things about Eva Lind?', people: ['Eva Lind'] };
  expect(understand('and Nils Berg?', exchange, { person: 'Nils Berg' })).toBe(
    'Who said nice things about Nils Berg?',
  );
});

it('replaces no country by a name that is none', () => {
  const exchange = { question: 'What is Founders Day in Norway?', people: [] };
  expect(understand('and Harvest Week?', exchange)).toBe('What is Harvest Week in Norway?');
});

it('means by "him", where the coach is asked for, not the coach', () => {
  const exchange = { question: 'Who is Tor Aas’s coach?', people: ['Nils Berg', 'Ivo Vell', 'Tor Aas'] };
  expect(understand('What did the coach say about him?', exchange)).toBe(
    'What did the coach say about Tor Aas?',
  );
});

it('takes "no, about fish" for another topic of the question before', () => {
  expect(understand(withoutCorrection('no, about fish'), previous)).toBe('What did Lind say about fish?');
});

it('asks what is known of a group after who somebody is, and another award of the same kind', () => {
  expect(understand('and the Vell Bears?', { question: 'who was the MVP', people: [] })).toBe(
    'What is known about the Vell Bears?',
  );
  const exchange = { question: 'which film will win best picture at the Gala?', people: [] };
  expect(understand('and best actor?', exchange)).toBe('which film will win best actor at the Gala?');
});
