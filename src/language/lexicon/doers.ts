/** Whoever did harm, by the deed: the source of a pattern, in the singular and the plural. */
export const DOER =
  'shooters?|gunm[ae]n|killers?|murderers?|attackers?|assailants?|assassins?|bombers?|robbers?|thie(?:f|ves)|hijackers?|kidnappers?|stabbers?|rapists?|poisoners?|culprits?|perpetrators?';
