/** Patterns that show on the surface what a sentence holds: a reason, a name, a manner. */

export const REASON =
  /\b(?:because|due to|in order to|so that|so as to|as a result|since|caused by|thanks to|owing to|therefore|thus|led to|leads to|in response to|reasons?|(?:investigators?|experts?|engineers?|detectives?|scientists?|inspectors?|inquiry|investigation|report) (?:\w+ )?(?:believes?|suspects?|thinks?|blamed?|blames|concluded)|blamed? (?:on|for)|too \w+ (?:for|to)|(?:had|has|have) failed(?! (?:an?|the|to|its|his|her|their)\b)|(?:human|driver|pilot|technical) error|by mistake|fault(?:y|s)?|malfunction\w*|triggered by|brought (?:on|about) by|stems? from|to (?:avoid|prevent|protect|make|reduce|allow|ensure|help|keep|give|get|increase|improve|provide|gain))\b/i;
export const NAMING = /\b(?:called|named|known as|titled|nicknamed|referred to as|termed|dubbed)\b/i;
export const MANNER = /\b(?:by|through|using|via|with the (?:help|use|aid))\b/i;
export const QUOTATION = /["“”]/;
