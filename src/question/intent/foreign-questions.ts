/**
 * Questions in German, French, Spanish and Portuguese that a name or a figure answers, whatever the language of the articles:
 * what somebody said, who somebody is, and how many died or were hurt.
 */
import { countryAbroad } from '../../language/lexicon/countries.js';
import { FOREIGN_ARTICLES } from '../../language/lexicon/foreign.js';
import { foreignLanguageOf } from './foreign.js';
import { foreignFollowUp } from './foreign-follow-ups.js';
import type { SpokenLanguage } from './foreign-phrases.js';
import { languageOfPhrase } from './intent.js';

const ARTICLE = `(?:(?:${[...FOREIGN_ARTICLES].join('|')}) |l['’])`;
/** Without an article: "der Minister" would have to be translated. */
const WHO = String.raw`(?<who>(?!${ARTICLE})\p{L}[\p{L}.’'-]*(?: \p{L}[\p{L}.’'-]*){0,3}?)`;
const TOPIC = `(?<topic>[^?!¿]{2,60}?)`;
/** Before the place or the event of a toll. */
const DE_IN = '(?:in|im|auf|bei|beim|an bord)';
const FR_IN = '(?:à|au|aux|en|dans|sur|lors (?:de|du|des)|à bord (?:de|du))';
const ES_IN = '(?:en|a bordo de)';
const PT_IN = '(?:em|no|na|nos|nas|a bordo d[eoa])';

/** What is asked: "What did Lund say about fish?", "Who is Lund?", "How many people died in Tarn?", "... were hurt in Tarn?" */
type ForeignKind = 'said' | 'is' | 'died' | 'hurt';

/** By language, the forms of such questions. */
const FORMS: Readonly<Record<SpokenLanguage, Readonly<Record<ForeignKind, readonly string[]>>>> = {
  de: {
    said: [
      `was (?:sagte|sagt|meinte|meint|denkt|erklärte) ${WHO}(?: (?:über|zu|zum|zur|about|on) ${TOPIC})?`,
      `was (?:hat|haben) ${WHO}(?: (?:über|zu|zum|zur) ${TOPIC})? gesagt`,
    ],
    is: [`wer (?:ist|war) ${WHO}`],
    died: [
      `wie ?viele (?:menschen|leute|personen) (?:starben|verloren ihr leben) ${DE_IN} ${TOPIC}`,
      `wie ?viele (?:menschen|leute|personen) (?:sind|kamen|wurden) ${DE_IN} ${TOPIC} (?:gestorben|ums leben(?: gekommen)?|getötet)`,
      `wie ?viele (?:tote|todesopfer)(?: (?:gab|gibt) es)? ${DE_IN} ${TOPIC}`,
    ],
    hurt: [
      `wie ?viele (?:menschen|leute|personen) wurden ${DE_IN} ${TOPIC} verletzt`,
      `wie ?viele verletzte(?: (?:gab|gibt) es)? ${DE_IN} ${TOPIC}`,
    ],
  },
  fr: {
    said: [
      `(?:qu['’ ]?a dit|que dit|qu['’ ]?a déclaré) ${WHO}(?: (?:sur|à propos de|au sujet de) ${TOPIC})?`,
      `que pense ${WHO}(?: de ${TOPIC})?`,
      `qu['’ ]?a[ -]t[ -](?<who>il|elle) (?:dit|déclaré)(?: (?:sur|à propos de|au sujet de) ${TOPIC})?`,
      `qu['’ ]?est[ -]ce qu(?:e? |['’])${WHO} (?:a dit|dit|a déclaré|pense)(?: (?:sur|à propos de|au sujet de) ${TOPIC})?`,
    ],
    is: [`(?:qui (?:est|était)|c['’]est qui) ${WHO}`],
    died: [
      `combien de (?:personnes|gens) (?:sont morte?s|ont été tuée?s|ont perdu la vie) ${FR_IN} ${TOPIC}`,
      `combien de morts(?: (?:y a[- ]t[- ]il eu|il y a eu))? ${FR_IN} ${TOPIC}`,
    ],
    hurt: [
      `combien de (?:personnes|gens) ont été blessée?s ${FR_IN} ${TOPIC}`,
      `combien de blessés(?: (?:y a[- ]t[- ]il eu|il y a eu))? ${FR_IN} ${TOPIC}`,
    ],
  },
  es: {
    said: [
      `qu[eé] (?:dijo|dice|ha dicho|declar[oó]|opina|opin[oó]|piensa) ${WHO}(?: (?:sobre|acerca de|respecto a) ${TOPIC})?`,
    ],
    is: [`qui[eé]n (?:es|era|fue) ${WHO}`],
    died: [
      `cu[aá]ntas personas (?:murieron|han muerto|fallecieron|perdieron la vida) ${ES_IN} ${TOPIC}`,
      `cu[aá]ntos muertos(?: (?:hubo|hay))? ${ES_IN} ${TOPIC}`,
    ],
    hurt: [
      `cu[aá]ntas personas (?:resultaron|fueron) heridas ${ES_IN} ${TOPIC}`,
      `cu[aá]ntos heridos(?: (?:hubo|hay))? ${ES_IN} ${TOPIC}`,
    ],
  },
  pt: {
    said: [
      `(?:o )?que (?:é que )?(?:disse|diz|falou|declarou|pensa) (?:o |a )?${WHO}(?: (?:sobre|a respeito de|acerca de) ${TOPIC})?`,
      `o que (?:é que )?(?:o |a )?${WHO} (?:disse|diz|falou|declarou|pensa)(?: (?:sobre|a respeito de|acerca de) ${TOPIC})?`,
    ],
    is: [`quem (?:é|era|foi) (?:o |a )?${WHO}`],
    died: [
      `quantas pessoas (?:morreram|perderam a vida) ${PT_IN} ${TOPIC}`,
      `quantos mortos(?: (?:houve|há))? ${PT_IN} ${TOPIC}`,
    ],
    hurt: [
      `quantas pessoas (?:ficaram|foram) feridas ${PT_IN} ${TOPIC}`,
      `quantos feridos(?: (?:houve|há))? ${PT_IN} ${TOPIC}`,
    ],
  },
};

const OPENING = String.raw`^[\s¿¡]*(?:(?:y|e|et|und|pero|mais|mas|aber|bonjour|salut|hallo|hi|hey|hola|olá)[\s,!.¿]+)*`;
const PATTERNS = Object.entries(FORMS).flatMap(([language, forms]) =>
  Object.entries(forms).flatMap(([kind, sources]) =>
    sources.map(
      (source) =>
        [
          language as SpokenLanguage,
          kind as ForeignKind,
          new RegExp(`${OPENING}(?:${source})[\\s?!.]*$`, 'iu'),
        ] as const,
    ),
  ),
);

/** The pronouns that stand for one person, in English. */
const PRONOUNS: Readonly<Record<string, 'he' | 'she'>> = {
  er: 'he',
  sie: 'she',
  il: 'he',
  elle: 'she',
  él: 'he',
  ella: 'she',
  ele: 'he',
  ela: 'she',
};

/** What such a question asks. */
export interface ForeignQuestion {
  readonly language: SpokenLanguage;
  readonly kind: ForeignKind;
  /** Whom it names; “he” or “she” if it only points back; nobody if it asks how many were harmed. */
  readonly who: string;
  /**
   * What words are asked on, or where people were harmed, in English if it is a country, and otherwise as worded; null if
   * open.
   */
  readonly topic: string | null;
  /** Whether the topic, if there is one, is in English: as worded, it may be a word of that language alone. */
  readonly isTranslated: boolean;
}

/** Initials of other languages. */
const INITIALS: Readonly<Record<string, string>> = {
  otan: 'NATO',
  onu: 'UN',
  ue: 'EU',
  oms: 'WHO',
  'ee.uu.': 'US',
  eeuu: 'US',
  eua: 'US',
};

const BEFORE_TOPIC = new RegExp(`^(?:de )?${ARTICLE}`, 'iu');

/** A topic without its article, and the country that it names, in English; both null if there is none. */
function topicOf(
  topic: string | undefined,
  language: SpokenLanguage,
): { readonly bare: string | null; readonly country: string | null } {
  const bare = topic?.replace(BEFORE_TOPIC, '') ?? null;
  const key = bare?.toLowerCase() ?? '';
  return { bare, country: INITIALS[key] ?? countryAbroad(key, language) };
}

/**
 * A toll is asked for in a place that begins with a capital: any other event or time would have to be translated. In German,
 * where all nouns do, a topic that the articles do not have is left to `answer-question.ts`.
 */
const isOfToll = (kind: ForeignKind): boolean => kind === 'died' || kind === 'hurt';

/** A question as one of these forms; null for any other. */
export function foreignQuestion(message: string): ForeignQuestion | null {
  for (const [language, kind, pattern] of PATTERNS) {
    const found = pattern.exec(message);
    if (!found) continue;
    const { who = '', topic } = found.groups ?? {};
    const { bare, country } = topicOf(topic, language);
    if (isOfToll(kind) && country === null && !/^\p{Lu}/u.test(bare ?? '')) continue;
    return {
      language,
      kind,
      who: PRONOUNS[who.toLowerCase()] ?? who,
      topic: country ?? bare,
      isTranslated: bare === null || country !== null,
    };
  }
  return null;
}

/** Such a question in English, on a topic or of a place; null if nothing would be left of it. */
export function inEnglish({ kind, who }: ForeignQuestion, topic: string | null): string | null {
  if (kind === 'is') return `Who is ${who}?`;
  if (kind === 'said') return `What did ${who} say${topic ? ` about ${topic}` : ''}?`;
  return topic && `How many people ${kind === 'died' ? 'died' : 'were hurt'} in ${topic}?`;
}

/** "¿Y Biden?", "und Biden?"; a capital "Y" or "E" may begin a name: "Y Combinator", "E Street". "E Biden?" is no name. */
const AND_NAME = /^(?:\s*¿\s*[Yy]|\s*(?:y|e|[Ee]t|[Uu]nd|E(?=[^?]+\?)))\s+(?=\p{Lu}[^?]{1,40}\?*\s*$)/u;

/** "¿Y sobre Ucrania?", "und über die Ukraine?" */
const AND_TOPIC = new RegExp(
  String.raw`^[\s¿]*(?<and>y|e|et|und) (?:sobre|über|zu|zum|zur|sur) ${TOPIC}[\s?]*$`,
  'iu',
);

const ANDS: Readonly<Record<string, SpokenLanguage>> = { und: 'de', et: 'fr', y: 'es', e: 'pt' };

/** Such a message as "and Biden?", or "and about Ukraine?"; any other as it is. */
export function withEnglishAnd(message: string): string {
  const { and, topic } = AND_TOPIC.exec(message)?.groups ?? {};
  if (and === undefined) return message.replace(AND_NAME, 'and ');
  const { bare, country } = topicOf(topic, ANDS[and.toLowerCase()]!);
  return `and about ${country ?? bare}?`;
}

const CODES: Readonly<Record<string, SpokenLanguage>> = {
  German: 'de',
  French: 'fr',
  Spanish: 'es',
  Portuguese: 'pt',
};

/** The language of the "and" in such a message; null for any other. */
function languageOfAnd(message: string): SpokenLanguage | null {
  const and = AND_TOPIC.exec(message)?.groups?.and ?? AND_NAME.exec(message)?.[0].replace('¿', '').trim();
  return ANDS[and?.toLowerCase() ?? ''] ?? null;
}

/** The language of a message, if it is one that the bot speaks besides English; otherwise null. */
export const languageOfMessage = (message: string): SpokenLanguage | null =>
  languageOfPhrase(message) ??
  foreignQuestion(message)?.language ??
  foreignFollowUp(message)?.language ??
  languageOfAnd(message) ??
  CODES[foreignLanguageOf(message) ?? ''] ??
  null;
