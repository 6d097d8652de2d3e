import { describe, expect, it } from 'vitest';
import { foreignLanguageOf } from '../../../src/question/intent/foreign.js';

describe('the language of a question', () => {
  it.each([
    ['Wie viele Menschen starben in der Mine?', 'German'],
    ['Qui est le ministre de l’énergie ?', 'French'],
    ['¿Cuántas personas murieron en la mina?', 'Spanish'],
    ['Quem é o ministro da energia e onde nasceu?', 'Portuguese'],
    ['Was sagt Lund?', 'German'],
    ['Wann beginnt die Arbeit?', 'German'],
    ['¿Qué dice Lund?', 'Spanish'],
    ['combien coûte le ferry', 'French'],
    ['hvem er Lund', 'another language'], // Danish or Norwegian
    ['Что сказал министр?', 'another language'],
  ])('is told: %s', (question, language) => {
    expect(foreignLanguageOf(question)).toBe(language);
  });

  it.each([
    'How old is Das Boot?',
    'Who wrote Les Misérables and Notre-Dame de Paris?',
    'what did le monde say about la grande illusion',
    'who is el chapo',
    'wat did reis say abt the mine',
    'AI?',
    'u ok?',
    'is cnn ok',
    'ursula von der leyen',
    'who is van der Bellen',
    'las vegas shooting',
    'el niño',
    'ella fitzgerald',
    'Tour de France winner',
    'Notre Dame',
  ])('may be English: %s', (question) => {
    expect(foreignLanguageOf(question)).toBeNull();
  });
});
