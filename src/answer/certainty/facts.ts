/** Facts about a person or place that texts state in particular words: where somebody was born, whom somebody married. */

/**
 * Facts about a person or place that texts state in particular words. `isOwn`: a sentence with these words and another
 * name, but not the one asked about, states a fact about somebody or something else.
 */
export const ATTRIBUTES: readonly (readonly [asks: RegExp, tells: RegExp, isOwn?: true])[] = [
  [
    /\b(?:where|when|in (?:which|what) \w+|what \w+) (?:was|were) .{1,80} born\b/i,
    /\bborn\b|\bnatives?\b|\bbirth|\bhome ?town\b|\b(?:grew up|raised|brought up) in\b|\(\d{4}\b/i,
    true,
  ],
  [
    /\bwhere (?:did|do|does) .{1,80} (?:grow up|go to school|study)\b/i,
    /\b(?:born|natives?|grew up|raised|brought up|child(?:hood)?|stud\w+|school\w*|college|universit\w+|degrees?|graduat\w+|educated|trained|alum\w*|attended)\b/i,
  ],
  [
    /\bwho (?:is|was) .{0,80}\b(?:husband|wife|spouse|fianc[eé]e?)\b|\b(?:is|was) .{1,80} married\b|\bwho (?:is|was|did) (?:.{1,80} )?(?:married to|marry)\b/i,
    /\b(?:husbands?|wi(?:fe|ves)|spouses?|married|marry|marri\w+|weds?|wedding|widow\w*|fianc[eé]e?|divorc\w+|couple)\b/i,
  ],
  [
    /\bhow much .{1,80} (?:earn|make a (?:year|month)|(?:get|gets|is|are|was|were) paid)\b|\b(?:salary|wages?) of\b/i,
    /\b(?:earn\w*|salar\w+|paid|pays?|wages?|incomes?|(?:a|per) (?:year|month|week|hour)|annual\w*)\b/i,
    true,
  ],
  [
    /\b(?:when|where|how|why) (?:did|has|have) .{1,80} (?:die[sd]?|pass(?:ed)? away)\b/i,
    /\b(?:die[sd]?|dying|deaths?|dead\w*|kill\w*|murder\w*|shot|suicide|perish\w*|drown\w*|bod(?:y|ies)|funeral|obituar\w*|buried|assassinat\w*|execut\w+|passed away|lost (?:his|her|their) li(?:fe|ves))\b|\d{4} ?[-–] ?\d{4}/i,
  ],
  [/\bwhat(?:['’]s| is| was) the capital (?:city )?of\b/i, /\bcapital\b/i],
  [
    /\bpopulation of\b|\bhow many (?:people|inhabitants|residents|citizens) (?:live|lived|are living) (?:in|on|at)\b|\bhow many (?:inhabitants|residents|citizens) (?:has|have|does|do)\b/i,
    /\bpopulations?\b|\binhabitants?\b|\bresidents?\b|\bcitizens?\b|\bpeople (?:who )?liv\w+|\blive (?:in|on)\b|\bhome to\b|\d (?:million|billion)\b/i,
    true,
  ],
];
