/** "That shooting", "They": such an opening needs the sentence before. "It is" and "this week" do not. */
const REFERS =
  /^["“‘'(]*(?:(?:but|and|so|yet|then|still|also|later|meanwhile|however|instead),? )?(?:(?:they|he|she|his|her|their|its|this|these|those|both|the (?:two|three|pair|latter))\b|it\b(?! (?:is|was|will|would|has|took|takes)\b)|that\b(?! (?:is|said)\b))(?! (?:day|week|weekend|month|year|morning|evening|time|summer|winter|spring|autumn|fall)s?\b)/i;

/** Whether a sentence opens with a word that points back. */
export const pointsBack = (sentence: string): boolean => REFERS.test(sentence);

const OF_A_PERSON = /^["“‘'(]*(?:\p{L}+,? )?(?:he|she|his|her)\b/iu;

/** Whether a quote alone leaves open who or what it is about; "He" is clear if a speaker is named under the quote. */
export const leavesOpen = (quote: string, speaker: { readonly name: string } | null): boolean =>
  pointsBack(quote) && !(speaker !== null && OF_A_PERSON.test(quote));
