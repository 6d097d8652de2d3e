/** The states of the United States, in lower case: what news means by "which state" where it names no country. */
export const US_STATES: readonly string[] = `
  alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
  iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
  nevada new-hampshire new-jersey new-mexico new-york north-carolina north-dakota ohio oklahoma oregon pennsylvania
  rhode-island south-carolina south-dakota tennessee texas utah vermont virginia washington west-virginia wisconsin
  wyoming`
  .trim()
  .split(/\s+/)
  .map((name) => name.replace('-', ' '));

/** Who speaks and acts for a state: the source of a pattern. */
export const STATE_OFFICES =
  '(?:governments?|cabinet|administration|ministr(?:y|ies)|minister(?:s|ial)?|president|premier|chancellor|king|queen|emperor|sultan|spokes\\w+|officials?|parliament|congress|senate|lawmakers?|embass(?:y|ies)|ambassadors?|envoys?|diplomats?|consulate|military|army|navy|air force|armed forces|authorities|leaders?|central bank|state (?:media|department|television|tv)|kremlin|white house|downing street)';
