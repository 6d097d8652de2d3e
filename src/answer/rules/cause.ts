/** "Why did the ferry sink?": what caused an accident, said in words for causes and faults rather than "because". */
import { sentenceAt } from '../../language/excerpt.js';
import { FAULT } from '../../language/lexicon/cues.js';
import { contentStems } from '../../language/tokens.js';
import { mention, type ParsedQuestion } from '../../question/parsed-question.js';
import type { Evidence } from '../evidence.js';
import { passageStems } from '../held-words.js';
import { type ReadSentence, readSentence, sentencesOf } from '../sentences/sentence.js';
import type { Rule, Worth } from './rule.js';

const DISASTER =
  '(?:accident|blackout|blast|blaze|collapse|collision|crash|derailment|disaster|explosion|(?:wild)?fire|leak|outage|sinking|spill)';
/** What happens to things because of a fault. */
const ACCIDENT = new RegExp(
  String.raw`\b(?:sink|sank|sunk|capsize[ds]?|overturn(?:ed)?|crash(?:ed)?|derail(?:ed)?|collapsed?|explode[ds]?|burst|burn(?:ed|t)?(?: down)?|catch fire|caught fire|blow up|blew up|go (?:down|out|off)|went (?:down|out|off)|break down|broke down|caved? in|(?:caused|made) (?:the|a|an|its|their) (?:\w+ ){1,3}(?:to )?(?:stop|stall|fail|close)|(?:caused?|causes|causing|sparked|started|triggered|cause of|behind) (?:the|a|an|this|that) (?:\w+ ){0,2}${DISASTER})\b`,
  'iu',
);
/** "How did the fire start?" asks what caused it; "How did the war start?" is no matter for investigators. */
const STARTED = new RegExp(
  String.raw`\bhow did (?:the|a|an|this|that) (?:\w+ ){0,2}${DISASTER} (?:start|begin|break out)\b`,
  'iu',
);
/** "There was a fire in Tarn. What caused it?": what "it" is stands before the question. */
const CAUSED_IT = /\bwhat (?:(?:has|have) )?(?:caused?|started?|sparked|triggered) (?:it|that|this)\b/iu;
/** "What was the fever blamed on?", "What killed the cows?", "What made the children ill?" */
const HARMED =
  /\bwhat (?:(?:was|were|is|are) (?<blamed>[^?]{2,60}) (?:blamed on|put down to)|(?:has |have )?(?:killed|sickened|poisoned|injured|hurt) (?<hurt>[^?]{2,60})|(?:has |have )?made (?<ill>[^?]{2,60}) (?:ill|sick))\W*$/iu;
/** "Bad milk was the culprit", "yew leaves were responsible", but not "Lind was responsible for the park" */
const CULPRIT =
  /\b(?:was|were|is|are|be) (?:\w+ )?(?:the culprits?|to blame|the cause|responsible(?! for (?!it|that|this|the (?:deaths?|illness\w*|outbreak)\b)))\b|\b(?:blamed? (?:it |the \w+ |\w+ )?on|put (?:it |the \w+ )?down to|blam(?:e[sd]?|ing) [^.;]{1,60} for|caused by|because of|due to|owing to)\b/iu;
const OF_DISASTER = new RegExp(String.raw`\b${DISASTER}\b`, 'iu');
/** Words that say what investigators believe the cause is, or which part failed. */
const CAUSE = new RegExp(
  String.raw`\b(?:(?:investigators?|experts?|engineers?|inspectors?|inquiry|investigation|(?:preliminary |official )?(?:report|findings)) (?:\w+ )?(?:believes?|suspects?|thinks?|blame[ds]?|concluded|found|points?|pointed)|cause (?:was|of)|blamed (?:on|for)|blame[ds]? (?:an?|the|its|their) (?!(?:government|opposition|president|media|man|woman|driver)\b)|(?:human|driver|pilot|technical|operator) error|(?:police|firefighters|authorities|officials) (?:\w+ )?suspect|arson|(?:started|set|lit) (?:deliberately|on purpose|by (?:an?|the) )|deliberately (?:started|set|lit)|(?:sparked|triggered|ignited|set off|caused) (?:by|when|after)|fault(?:y)?|failure (?:of|in)|defect\w*|short circuit|metal fatigue|${FAULT})\b`,
  'iu',
);

/** "It gave way because the bolts had rusted", "a blocked pipe caused the wall to give way" */
const BECAUSE = new RegExp(
  String.raw`(?:${ACCIDENT.source}|\b(?:fail(?:s|ed)?|g(?:i|a)ves? way|cracked|snapped)\b)[^.;]{0,40}?\b(?:because|due to|owing to)\b|\bcaused (?:(?:the|its|their) (?:\w+ ){1,3}|it |them )to (?:${ACCIDENT.source}|fail|give way|crack|snap)\b`,
  'iu',
);

/** Added to the score of such a sentence in a passage on what the question names. */
const CAUSED = 5;
/** The same for one that says in so many words why it happened, though it may not name the place. */
const BLAMED = 8;
/** The least share of the question in the passage and its title, if no name says what it is about. */
const LEAST = 0.6;

/** What is added to the score of each candidate of a question on an accident. */
function causeOf(asked: ParsedQuestion): Worth | null {
  const isAsked =
    STARTED.test(asked.asks) ||
    (asked.kind === 'reason' && ACCIDENT.test(asked.asks)) ||
    (CAUSED_IT.test(asked.asks) && (OF_DISASTER.test(asked.text) || ACCIDENT.test(asked.text)));
  if (!isAsked) return null;
  return ({ sentence, passage }) => {
    const worth = BECAUSE.test(sentence.text) ? BLAMED : CAUSE.test(sentence.text) ? CAUSED : 0;
    if (worth === 0) return 0;
    const held = passageStems(passage);
    const isOfNamed = asked.names.length > 0 && asked.names.every((name) => mention(name, held) > 0);
    const share = asked.terms.reduce((sum, term) => sum + term.weight * mention(term, held), 0);
    return isOfNamed || share >= LEAST * asked.totalWeight ? worth : 0;
  };
}

/**
 * Whether it is asked what some harm is blamed on, and a sentence says what is to blame for it, there or in going on from one on
 * the harm: "A fever has made nine children ill. Bad milk was the culprit."
 */
function tellsCulprit(asked: ParsedQuestion, { text, positions, article, number }: ReadSentence): boolean {
  const { blamed, hurt, ill } = HARMED.exec(asked.asks)?.groups ?? {};
  const terms = contentStems(blamed ?? hurt ?? ill ?? '').flatMap((stem) => asked.byStem.get(stem) ?? []);
  if (terms.length === 0 || !CULPRIT.test(text)) return false;
  const before = sentenceAt(article, number - 1) ? readSentence(article, number - 1).positions : positions;
  return terms.every((term) => mention(term, positions) > 0 || mention(term, before) > 0);
}

/** What is added to the score of each candidate of a question. */
function scoresOf(asked: ParsedQuestion): Worth | null {
  if (!HARMED.test(asked.asks)) return causeOf(asked);
  return ({ sentence }) => (tellsCulprit(asked, sentence) ? BLAMED : 0);
}

/** Whether it is asked what something is blamed on, and no sentence of a quote says what is to blame for it. */
const lacksCulprit = (asked: ParsedQuestion, quote: Evidence): boolean =>
  HARMED.exec(asked.asks)?.groups?.blamed !== undefined &&
  !sentencesOf(quote).some((sentence) => tellsCulprit(asked, sentence));

/** What caused an accident or other harm. */
export const cause: Rule = {
  name: 'cause',
  scores: scoresOf,
  doubts: lacksCulprit,
  answers: (asked, { candidate: { sentence } }) => tellsCulprit(asked, sentence),
};
