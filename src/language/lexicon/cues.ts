/** Patterns that show on the surface what a sentence holds: a reason, a name, a manner. */

/** Words before or after a cause that is a fault: the source of a pattern. */
export const FAULT = String.raw`(?:is|are|was|were|be|been) to blame|culprits?|(?:put|puts) (?:it|this|that) down to|attribut\w+ (?:(?:it|this|that) )?to|sparked by|due to|caused by|triggered by|brought (?:on|about) by|by mistake|malfunction\w*|(?:had|has|have) failed(?! (?:an?|the|to|its|his|her|their)\b)`;
export const REASON = new RegExp(
  String.raw`\b(?:because|${FAULT}|in order to|so that|so as to|as a result|since|thanks to|owing to|therefore|thus|led to|leads to|in response to|reasons?|(?:investigators?|experts?|engineers?|detectives?|scientists?|inspectors?|inquiry|investigation|report) (?:\w+ )?(?:believes?|suspects?|thinks?|blamed?|blames|concluded)|blamed? (?:on|for)|too \w+ (?:for|to)|(?:human|driver|pilot|technical) error|fault(?:y|s)?|stems? from|to (?:avoid|prevent|protect|make|reduce|allow|ensure|help|keep|give|get|increase|improve|provide|gain))\b`,
  'i',
);
export const NAMING = /\b(?:called|named|known as|titled|nicknamed|referred to as|termed|dubbed)\b/i;
export const MANNER = /\b(?:by|through|using|via|with the (?:help|use|aid))\b/i;
export const QUOTATION = /["“”]/;
