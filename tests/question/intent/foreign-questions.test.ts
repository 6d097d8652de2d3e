/** Messages in the other languages that the bot speaks, all about invented people. */

import { afterAll, describe, expect, it } from 'vitest';
import type { Answer, Exchange } from '../../../src/domain.js';
import { foreignFollowUp } from '../../../src/question/intent/foreign-follow-ups.js';
import {
  foreignQuestion,
  inEnglish,
  languageOfMessage,
  withEnglishAnd,
} from '../../../src/question/intent/foreign-questions.js';
import { intentOf } from '../../../src/question/intent/intent.js';
import { noteText } from '../../../src/wording/replies.js';
import { ENGLISH, wordsOfAnswer } from '../../../src/wording/words.js';
import { openNewsroom } from '../../support/newsroom.js';

describe('small talk in another language', () => {
  it.each([
    ['de', 'web', 'Kannst du im Internet suchen?'],
    ['de', 'adding', 'Wie füge ich Artikel hinzu?|Kann ich eigene Artikel hochladen?'],
    ['de', 'sources', 'Woher hast du deine Artikel?'],
    ['fr', 'web', 'Peux-tu chercher sur Internet ?'],
    ['fr', 'adding', 'Comment ajouter des articles ?'],
    ['fr', 'identity', 'Es-tu une IA ?|Qui t’a créé ?'],
    ['es', 'web', '¿Puedes buscar en internet?'],
    ['es', 'adding', '¿Cómo puedo añadir artículos?'],
    ['es', 'sources', '¿De dónde sacas los artículos?'],
    ['es', 'thanks', 'Muchas gracias, eso es todo'],
    ['pt', 'web', 'Você pode pesquisar na internet?'],
    ['pt', 'adding', 'Como adiciono artigos?'],
    ['de', 'greeting', 'Hallo zusammen!|wie geht’s?|Guten Morgen'],
    ['de', 'thanks', 'danke schön|vielen Dank!|danke für die Hilfe'],
    ['de', 'help', 'Hilfe bitte|Was kannst du alles?|Wie funktioniert das?'],
    ['de', 'complaint', 'du bist echt dumm|Das stimmt nicht'],
    ['fr', 'greeting', 'Bonjour à tous|Salut, ça va ?|Comment allez-vous ?'],
    ['fr', 'help', 'aide-moi stp|Qu’est-ce que tu peux faire ?|Comment ça marche ?'],
    ['fr', 'identity', 'Qui es-tu ?|Comment tu t’appelles ?'],
    ['es', 'greeting', '¡Hola! ¿Qué tal?|¿Cómo estás?|buenas tardes'],
    ['es', 'sources', '¿Qué artículos tienes?|cuales son tus fuentes'],
    ['es', 'newest', 'noticias de hoy|¿Qué hay de nuevo?'],
    ['pt', 'greeting', 'Olá|tudo bem?|Bom dia a todos'],
    ['pt', 'thanks', 'muito obrigada|valeu|obrigado pela ajuda'],
    ['pt', 'farewell', 'tchau|até logo'],
  ])('%s, is %s: %s', (language, intent, messages) => {
    for (const message of messages.split('|'))
      expect([message, languageOfMessage(message), intentOf(message).intent]).toEqual([
        message,
        language,
        intent,
      ]);
  });
});

describe('a question that a name answers', () => {
  it.each([
    ['¿Qué dijo Lind sobre Ucrania?', 'Lind', 'Ukraine'],
    ['que dice Eva Lind', 'Eva Lind', null],
    ['Qu’a dit Lind sur l’OTAN ?', 'Lind', 'NATO'],
    ['Que pense Lind de la grève ?', 'Lind', 'grève'],
    ['Was hat Lind über die Schweiz gesagt?', 'Lind', 'Switzerland'],
    ['Was sagt Lind zum Hafen', 'Lind', 'Hafen'],
    ['O que a Lind disse sobre o Brasil?', 'Lind', 'Brazil'],
    ['o que disse Lind', 'Lind', null],
    ['¡Hola! ¿Qué dijo Lind?', 'Lind', null],
    ['Qu’est-ce qu’elle a dit ?', 'she', null],
    ['Qu’a-t-il dit sur l’Ukraine ?', 'he', 'Ukraine'],
  ])('asks for words: %s', (message, who, topic) => {
    expect(foreignQuestion(message)).toMatchObject({ kind: 'said', who, topic });
  });

  it.each(['¿Quién es Eva Lind?', 'Qui est Eva Lind ?', 'Wer war Eva Lind?', 'quem é a Eva Lind'])(
    'asks who somebody is: %s',
    (message) => {
      expect(foreignQuestion(message)).toMatchObject({ kind: 'is', who: 'Eva Lind' });
    },
  );

  it.each([
    ['Wie viele Menschen starben in Tarn?', 'died in Tarn'],
    ['wieviele Menschen sind in Tarn gestorben', 'died in Tarn'],
    ['Wie viele Verletzte gab es in Tarn?', 'were hurt in Tarn'],
    ['Combien de personnes sont mortes à Tarn ?', 'died in Tarn'],
    ['Combien de blessés à Tarn ?', 'were hurt in Tarn'],
    ['¿Cuántas personas murieron en la Marigold?', 'died in Marigold'],
    ['cuantos heridos hubo en Tarn', 'were hurt in Tarn'],
    ['Quantas pessoas morreram no Brasil?', 'died in Brazil'],
  ])('asks how many were harmed: %s', (message, harmed) => {
    const asked = foreignQuestion(message)!;
    expect(inEnglish(asked, asked.topic)).toBe(`How many people ${harmed}?`);
  });

  it.each([
    'Was sagte der Minister?',
    'Wie viele Menschen wohnen in Tarn?',
    'Wie viele Menschen starben im letzten Jahr?',
    'Wie viele Menschen starben an Corona?',
    'Combien de personnes sont mortes dans un accident ?',
    '¿Cuántas personas murieron en el terremoto de Turquía?',
    'Qui est le maire ?',
    'What did Lind say?',
    'was Lind said to be ill?',
  ])('is no such form: %s', (message) => {
    expect(foreignQuestion(message)).toBeNull();
  });
});

it.each([
  'What is Día de los Muertos?',
  'Who is José Luis de la Cruz?',
  'What is Schadenfreude?',
  'Who said “c’est la vie”?',
  'Was von der Leyen there?',
])('takes no English question for another language: %s', (message) => {
  expect(languageOfMessage(message)).toBeNull();
});

it('reads "and" before a name in other languages', () => {
  expect(withEnglishAnd('¿Y Lind?')).toBe('and Lind?');
  expect(withEnglishAnd('und Eva Lind')).toBe('and Eva Lind');
  expect(languageOfMessage('und Eva Lind')).toBe('de');
  expect(withEnglishAnd('¿Y sobre Ucrania?')).toBe('and about Ukraine?');
  expect(withEnglishAnd('und über den Hafen?')).toBe('and about Hafen?');
  expect(languageOfMessage('et sur Lind ?')).toBe('fr');
  expect(withEnglishAnd('E Lind?')).toBe('and Lind?');
  expect(withEnglishAnd('E Street')).toBe('E Street');
  expect(withEnglishAnd('Y Combinator?')).toBe('Y Combinator?');
  expect(withEnglishAnd('y tho')).toBe('y tho');
  expect(withEnglishAnd('Et cetera?')).toBe('Et cetera?');
});

describe('an answer to a question in another language', async () => {
  const newsroom = await openNewsroom({
    'harbour.md':
      '---\ntitle: Harbour shut\ndate: 2024-03-01\n---\n\nHarbour master Eva Lind shut the harbour on Friday.\n\n“The piers are rotten,” Eva Lind said. “Ukraine sent us wood.”\n\n“Nobody asked us,” said Tor Aas, a fisher.\n',
  });
  afterAll(() => newsroom.close());
  const ask = (text: string, previous?: Exchange): Promise<Answer> =>
    newsroom.assistant.ask({ text, ...(previous && { previous }) });

  it('quotes whom it names, and says so in that language', async () => {
    const answer = await ask('¿Qué dijo Eva Lind?');
    expect(answer).toMatchObject({ answered: true, understood: 'What did Eva Lind say?', language: 'es' });
    expect(answer.quotes[0]!.speaker?.name).toBe('Eva Lind');
    expect(noteText(answer.note!, wordsOfAnswer(answer, ENGLISH))).toBe(
      'Cada cita está en el idioma del artículo.',
    );
    const next = await ask('¿Y Tor Aas?', answer.exchange);
    expect(next.understood).toBe('What did Tor Aas say?');
  });

  it('is shown with doubt if its topic was not read', async () => {
    const { answered, tentative, understood } = await ask('Was sagte Eva Lind über den Hafen?');
    expect({ answered, tentative, understood }).toEqual({
      answered: true,
      tentative: true,
      understood: 'What did Eva Lind say?',
    });
  });

  it('goes on in that language', async () => {
    const first = await ask('Was sagte Eva Lind?');
    expect(await ask('wer ist das?', first.exchange)).toMatchObject({
      understood: 'Who is Eva Lind?',
      language: 'de',
    });
    expect(await ask('Was sagte sie zur Ukraine?', first.exchange)).toMatchObject({
      understood: 'What did Eva Lind say about Ukraine?',
      language: 'de',
    });
    expect((await ask('y sobre Ucrania?', first.exchange)).understood).toBe(
      'What did Eva Lind say about Ukraine?',
    );
    expect((await ask('und wer hat das gesagt?', first.exchange)).intent).toBe('origin');
    expect((await ask('Was hat er gesagt?')).answered).toBe(false);
  });

  it('is still that nothing fits if no name answers it', async () => {
    const answer = await ask('Warum wurde der Hafen geschlossen?');
    expect(answer.answered).toBe(false);
    expect(noteText(answer.note!, wordsOfAnswer(answer, ENGLISH))).toMatch(/^Sprache der Frage/);
  });
});

it.each(['Qui est Eva Lind ?', 'C’est qui Eva Lind ?'])('reads whom %j asks about', (message) => {
  expect(foreignQuestion(message)).toMatchObject({ kind: 'is', who: 'Eva Lind' });
});

it.each([
  ['Wer hat das geschrieben?', 'de', 'who wrote that?'],
  ['Qui a écrit cet article ?', 'fr', 'who wrote that?'],
  ['¿De dónde viene eso?', 'es', 'what is the source?'],
  ['De onde vem isso?', 'pt', 'what is the source?'],
])('reads %s as a question about the article shown', (message, language, english) => {
  expect(foreignFollowUp(message)).toEqual({ language, english });
});

it.each([
  ['Speicherst du meine Fragen?', 'de', 'privacy'],
  ['Tu peux traduire ça ?', 'fr', 'task'],
  ['eso es todo', 'es', 'thanks'],
  ['Mostre mais', 'pt', 'more'],
  ['Danke, tschüss', 'de', 'farewell'],
] as const)('knows what is wanted by %s', (message, language, intent) => {
  expect(intentOf(message).intent).toBe(intent);
  expect(languageOfMessage(message)).toBe(language);
});
