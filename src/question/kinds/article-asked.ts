/** "When was the article about the wolf published?", "Which paper wrote about it?": any quote comes with its day and outlet. */
const PIECE = '(?:article|story|report|piece|news story|news article|text)';
/** "The wolf article"; "the census report" is rather what an article is about. */
const ARTICLE = '(?:news )?(?:article|story)';
const MADE = '(?:published|written|printed|posted|released|come out|appear(?:ed)?)';
const OUTLET = '(?:outlet|newspaper|paper|site|website|magazine|journalist|reporter|author|publication)';
const WROTE = '(?:wrote|writes|published|reported|reports|ran|printed|covered|covers)';
const OF = '(?:about|on|of)';
const TOPIC = '(?<topic>[^?]{2,80}?)';

const PATTERNS: readonly RegExp[] = [
  `(?:when|where|on (?:what|which) day) (?:was|were|did) (?:the|that|this|an?) ${PIECE} ${OF} ${TOPIC} (?:was |been )?${MADE}`,
  `(?:which|what) ${OUTLET} ${WROTE} (?:the|that|this|an?) ${PIECE} ${OF} ${TOPIC}`,
  `(?:which|what) ${OUTLET} ${WROTE} (?:about|on) ${TOPIC}`,
  `who wrote about ${TOPIC}`,
  `(?:what(?:['’]?s| is) )?the (?:${OUTLET}|source|date) of (?:the|that|this) ${PIECE} ${OF} ${TOPIC}`,
  `(?:who|what)(?:['’]?s| is| was) the ${OUTLET} of (?:the|that|this) ${PIECE} ${OF} ${TOPIC}`,
  `(?:who|what)(?:['’]?s| is| was) the ${OUTLET} of (?:the|that|this) ${TOPIC} ${ARTICLE}`,
  `who (?:wrote|published|reported) (?:the|that|this) ${TOPIC} ${ARTICLE}`,
  `when was (?:the|that|this) ${TOPIC} ${ARTICLE} ${MADE}`,
].map((source) => new RegExp(`^\\W*(?:(?:and|so|hey|hi|ok)[ ,]+)*${source}\\W*$`, 'iu'));

/** Such a question as "Who wrote the article about the wolf?"; any other unchanged. */
export function withArticleAsked(question: string): string {
  const topic = PATTERNS.map((pattern) => pattern.exec(question)?.groups?.topic).find(Boolean);
  return topic ? `Who wrote the article about ${topic}?` : question;
}
