/**
 * Short questions in German, French, Spanish and Portuguese that go on from an answer, and mean the same after any: "Wer hat
 * das gesagt?" They are answered as their English.
 */
import { plainWords } from '../message.js';
import type { SpokenLanguage } from './foreign-phrases.js';

/** By language: patterns of whole messages in the form of `plainWords`, and their English. */
const FORMS: Readonly<Record<SpokenLanguage, readonly (readonly [pattern: string, english: string])[]>> = {
  de: [
    ['wer (?:ist|war) (?:das|er|sie)', 'who is that?'],
    ['wer (?:hat das gesagt|sagt das|sagte das)', 'who said that?'],
    ['(?:wer hat|von wem ist) (?:das|den artikel|diesen artikel|es)(?: geschrieben)?', 'who wrote that?'],
    ['woher (?:kommt|stammt|hast du) das|(?:was|wie) ist (?:die|deine) quelle', 'what is the source?'],
    ['wann (?:war|ist) (?:das|es)(?: passiert| gewesen)?', 'when was that?'],
    ['wo (?:war|ist) (?:das|es)(?: passiert| gewesen)?', 'where was that?'],
    ['warum|wieso|weshalb', 'why?'],
    ['wann', 'when?'],
    ['wie alt (?:ist|war) er', 'how old is he?'],
    ['wie alt (?:ist|war) sie', 'how old is she?'],
    ['wie alt', 'how old?'],
    ['(?:ist das|das ist) (?:wahr|echt)|stimmt das', 'is that true?'],
  ],
  fr: [
    ['(?:qui est ce|cest qui|qui est (?:il|elle))', 'who is that?'],
    ['qui (?:a dit|dit) (?:ça|ca|cela)|qui la dit', 'who said that?'],
    ['qui a écrit (?:ça|ca|cela|cet article|larticle)|qui la écrit', 'who wrote that?'],
    [
      'doù (?:ça|ca|cela) vient|doù vient (?:ça|ca|cela)|(?:cest quoi|quelle est) (?:ta|la|votre) source',
      'what is the source?',
    ],
    ['quand (?:était ce|cétait)|cétait quand', 'when was that?'],
    ['où (?:était ce|cétait)|cétait où', 'where was that?'],
    ['pourquoi', 'why?'],
    ['quand', 'when?'],
    ['quel âge (?:a t|avait) il', 'how old is he?'],
    ['quel âge (?:a t|avait) elle', 'how old is she?'],
    ['(?:est ce |cest )vrai', 'is that true?'],
  ],
  es: [
    ['qui[eé]n es (?:[eé]se|[eé]sa|[eé]l|ella)', 'who is that?'],
    ['qui[eé]n (?:dijo eso|dijo esto|lo dijo|dice eso)', 'who said that?'],
    [
      'qui[eé]n (?:escribi[oó] (?:eso|esto|el art[ií]culo|este art[ií]culo)|lo escribi[oó])',
      'who wrote that?',
    ],
    ['de d[oó]nde (?:viene|sale) (?:eso|esto)|cu[aá]l es (?:la|tu) fuente', 'what is the source?'],
    ['cu[aá]ndo fue(?: eso| esto)?', 'when was that?'],
    ['d[oó]nde fue(?: eso| esto)?', 'where was that?'],
    ['por qu[eé]', 'why?'],
    ['cu[aá]ndo', 'when?'],
    ['qu[eé] edad (?:tiene|ten[ií]a)|cu[aá]ntos años (?:tiene|ten[ií]a)', 'how old?'],
    ['(?:es|eso es) (?:verdad|cierto)(?: eso)?', 'is that true?'],
  ],
  pt: [
    ['quem é (?:esse|essa|ele|ela)', 'who is that?'],
    ['quem (?:disse|falou) (?:isso|isto)', 'who said that?'],
    ['quem escreveu (?:isso|isto|o artigo|este artigo|esse artigo)', 'who wrote that?'],
    ['de onde (?:vem|veio|saiu) (?:isso|isto)|qual é a (?:sua )?fonte', 'what is the source?'],
    ['quando foi (?:isso|isto)', 'when was that?'],
    ['onde foi (?:isso|isto)', 'where was that?'],
    ['por quê|porquê', 'why?'],
    ['quando', 'when?'],
    ['(?:quantos anos|que idade) (?:(?:ele|ela) )?(?:tem|tinha)', 'how old?'],
    ['(?:é|isso é|isto é) (?:verdade|mesmo verdade)', 'is that true?'],
  ],
};

const AND = '(?:(?:und|aber|et|mais|y|pero|e|mas|ok|okay) )?';
const PATTERNS = Object.entries(FORMS).flatMap(([language, forms]) =>
  forms.map(
    ([source, english]) =>
      [language as SpokenLanguage, english, new RegExp(`^${AND}(?:${source})$`, 'u')] as const,
  ),
);

/** Such a question, with its language and its English; null for any other message. */
export function foreignFollowUp(message: string): { language: SpokenLanguage; english: string } | null {
  const words = plainWords(message);
  const [language, english] = PATTERNS.find(([, , pattern]) => pattern.test(words)) ?? [];
  return language === undefined || english === undefined ? null : { language, english };
}
