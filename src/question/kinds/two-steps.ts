/**
 * Questions of two steps: "Where was the woman who signed Lind born?" asks who signed Lind first, and then where she was
 * born. So does "Where was the finance minister born?" where an article names the minister by his office only once.
 */
import { AUXILIARIES_BUT_BE, FORMS_OF_BE } from '../../language/lexicon/function-words.js';
import { ASKED_SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import { FAMILY, KIN } from '../../language/lexicon/titles.js';
import { isRole } from '../../language/names/name-words.js';
import { type Pronoun, pronounOf } from '../../language/pronouns.js';
import { isOfficePhrase } from './office-phrase.js';

/** A question about somebody who must be found first: "Where was the woman who signed Lind born?" */
export interface TwoSteps {
  /** The question whose answer is a person. */
  readonly first: string;
  /** The question about that person. */
  readonly second: (name: string) => string;
  /** The words that the second step asks with, such as "born": a sentence without them answers something else. */
  readonly asks: string;
  /** The word for the person: "woman", "captain". */
  readonly called: string;
  /** What the person is to somebody named, the "wife" of "What does Dorn's wife collect?"; null if nobody is. */
  readonly relation: string | null;
  /** The only pronoun that fits the description: "the woman" is a she. */
  readonly pronoun: Pronoun | null;
}

/** What may follow a description after "was": what happened to the person. */
const BECAME =
  '(?:born|raised|educated|brought up|trained|arrested|detained|appointed|elected|sacked|buried|killed|married)';
/** What may follow a description after "did": what the person did. */
const DOES = '(?:grow up|live|study|work|go to|come from|play|begin|start|learn|earn|get|sleep|own|have)';
const ASKING = 'where|when|how|why|in (?:which|what) \\w+|what|which \\w+';
const ASKS_OF = `(?<head>(?:${ASKING})`;
const BE = `(?:${FORMS_OF_BE.join('|')})`;
const DO = `(?:${[...AUXILIARIES_BUT_BE].join('|')})`;

const CLAUSE = [
  `^${ASKS_OF} ${BE}) (?<who>the \\w+(?: \\w+){0,2}?) (?<pronoun>who|that|whom) (?<clause>.+?) (?<asks>${BECAME}\\b[^?]*)\\?*$`,
  `^${ASKS_OF} ${DO}) (?<who>the \\w+(?: \\w+){0,2}?) (?<pronoun>who|that|whom) (?<clause>.+?) (?<asks>${DOES}\\b[^?]*)\\?*$`,
  `^(?<head>how (?:old|tall) ${BE}) (?<who>the \\w+(?: \\w+){0,2}?) (?<pronoun>who|that|whom) (?<clause>[^?]+?)(?<asks>)\\?*$`,
].map((source) => new RegExp(source, 'iu'));
const OFFICE = [
  `^${ASKS_OF} ${BE}) (?<office>the [^?]{3,60}?) (?<asks>${BECAME}\\b[^?]*)\\?*$`,
  `^${ASKS_OF} ${DO}) (?<office>the [^?]{3,60}?) (?<asks>${DOES}\\b[^?]*)\\?*$`,
  `^(?<head>how (?:old|tall) ${BE}) (?<office>the [^?]{3,60}?)(?<asks>)\\?*$`,
].map((source) => new RegExp(source, 'iu'));
const RELATION = `(?<kin>${[...FAMILY].join('|')})`;
/** "Who is the wife of the mayor?": an article that names her need not call her husband the mayor. */
const OF_KIN = [
  `^(?<head>who(?:['’]?s| is| was)) (?:the )?${RELATION} of (?<office>the [^?]{3,60}?)\\?*$`,
  `^(?<head>who(?:['’]?s| is| was)) (?<office>the [^?]{3,60}?)(?:['’]s|s['’]) ${RELATION}\\?*$`,
].map((source) => new RegExp(source, 'iu'));
/** "Who is married to the mayor?" */
const MARRIED = /^(?<head>who(?:['’]?s| is| was)) married to (?<office>the [^?]{3,60}?)\?*$/iu;
const NAME = String.raw`\p{Lu}[\p{L}.-]*(?:['’]\p{Lu}\p{L}+)?`;
const NAMES = `(?<name>${NAME}(?: ${NAME}){0,3})`;
const RELATED = `(?<relation>${[...KIN, 'deputy', 'assistant'].join('|')})`;
const OF_NAMED = [`the ${RELATED} (?:of|to) ${NAMES}`, `${NAMES}(?:['’]s|(?<=s)['’]) ${RELATED}`];
/** "What did the deputy of Alison Fray teach?", "Where was Fray’s deputy born?": an article need not say both in one breath. */
const BY_RELATION = OF_NAMED.map(
  (who) =>
    new RegExp(
      `^(?<head>(?:${ASKING}|how (?:many|much) \\w+) (?:${BE}|${DO})) ${who} (?<asks>[^?]+)\\?*$`,
      'u',
    ),
);
/** What was said, or what somebody is called, is told beside the relation itself. */
const IN_ONE_STEP = new RegExp(`^(?:${[...ASKED_SPEECH_VERBS].join('|')}|said|called|named)\\b`, 'u');
const SPOUSE = /^(?:wife|husband|partner)$/iu;

/** The two steps of a question; null for one of a single step. */
export function stepsOf(question: string): TwoSteps | null {
  const found = (patterns: readonly RegExp[]) =>
    patterns.map((pattern) => pattern.exec(question.trim())).find(Boolean)?.groups;
  const byClause = found(CLAUSE);
  if (byClause) {
    const asking = byClause.pronoun!.toLowerCase() === 'whom' ? 'Whom' : 'Who';
    return steps(byClause, `${asking} ${byClause.clause}?`, byClause.who!);
  }
  const ofKin = found(OF_KIN);
  if (ofKin && isOfficePhrase(ofKin.office!)) {
    const { head, kin, office } = ofKin;
    const second = (name: string): string => `${head} the ${kin} of ${name}?`;
    const asks = SPOUSE.test(kin!) ? `${kin} married` : kin!;
    return { ...steps({ head: head!, asks }, `Who is ${office}?`, office!), second };
  }
  const married = found([MARRIED]);
  if (married && isOfficePhrase(married.office!)) {
    const { head, office } = married;
    const second = (name: string): string => `${head} married to ${name}?`;
    return { ...steps({ head: head!, asks: 'married' }, `Who is ${office}?`, office!), second };
  }
  const byRelation = BY_RELATION.map((pattern) => pattern.exec(lowerFirst(question.trim()))).find(
    Boolean,
  )?.groups;
  if (byRelation && !IN_ONE_STEP.test(byRelation.asks!) && !isRole(byRelation.asks!.split(' ')[0]!)) {
    const { head, asks, name, relation } = byRelation;
    return {
      ...steps({ head: head!, asks: asks! }, `Who is ${name}’s ${relation}?`, relation!),
      relation: relation!,
    };
  }
  const byOffice = found(OFFICE);
  return byOffice && isOfficePhrase(byOffice.office!)
    ? steps(byOffice, `Who is ${byOffice.office}?`, byOffice.office!)
    : null;
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

function steps({ head, asks, office }: Record<string, string>, first: string, description: string): TwoSteps {
  const called = (name: string): string => (office ? `${name}, ${office},` : name);
  return {
    first,
    asks: asks!,
    called: description
      .split(/ (?:of|for|in|at) /iu)[0]!
      .split(' ')
      .at(-1)!,
    relation: null,
    pronoun: pronounOf(description),
    second: (name) => `${`${head} ${called(name)} ${asks}`.trim().replace(/,$/u, '')}?`,
  };
}
