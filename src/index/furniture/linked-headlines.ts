import { endsSentence } from '../text/lines.js';
import type { FurnitureRule } from './rule.js';

/** "Label:Headline", with nothing between: the label was bold, and the link began right after it. */
const RUN_IN = /^(?:[►•▶➤*]\s*)?(?<label>[^:.]{2,90}):(?=[‘'“"]?\p{Lu})(?<headline>\S.{10,250})$/u;
const FEWEST_WORDS = 3;
/** A name in a transcript is one word or in capitals, and what follows ends as speech does. */
const NAME = /^(?:\p{L}[\p{L}.'’-]*|[\p{Lu} .'’-]+)$/u;

/** The headline of another story, as pages with links between their paragraphs leave it in a text. */
export const linkedHeadlines: FurnitureRule = {
  name: 'linked headline',
  why: 'A link to another story that has lost the space after its label.',
  match: (lines, at) => {
    const { label, headline } = RUN_IN.exec(lines[at]!)?.groups ?? {};
    if (label === undefined || headline === undefined || endsSentence(headline)) return 0;
    if (headline.split(' ').length < FEWEST_WORDS) return 0;
    return NAME.test(label) && /[?!…]["”’]?$/.test(headline) ? 0 : 1;
  },
};
