import type { Answer, ArticleSummary, Quote, SpokenSentence } from '../domain.js';
import type { QuoteCheck } from '../quote-check.js';
import { noteText, replyText } from '../wording/replies.js';
import { ENGLISH, wordsOfAnswer } from '../wording/words.js';

/** An answer as one line of JSON: the interface for programs, whose keys do not change. */
export function answerJson(answer: Answer): string {
  const words = wordsOfAnswer(answer, ENGLISH);
  return jsonLine({
    question: answer.question,
    intent: answer.intent,
    language: answer.language,
    understood: answer.understood,
    after: answer.after,
    answered: answer.answered,
    tentative: answer.tentative,
    confidence: rounded(answer.confidence),
    reply: answer.reply && {
      text: replyText(answer, words, 'terminal'),
      subject: answer.reply.subject,
      count: answer.reply.count,
      articles: answer.reply.articles.map(articleJson),
    },
    mode: answer.mode,
    quotes: answer.quotes.map(quoteJson),
    closest: answer.closest.map(quoteJson),
    unmatched: answer.unmatched,
    respelled: answer.respelled,
    note: answer.note && { ...answer.note, text: noteText(answer.note, words) },
    articles_searched: answer.articlesSearched,
    took_ms: answer.tookMs,
  });
}

function quoteJson(quote: Quote) {
  const { text, start, end, paragraph, headings = [], speaker, speech, score, article, shown } = quote;
  return {
    text,
    start,
    end,
    shown:
      shown?.map((part) => ({
        text: text.slice(part.start, part.end),
        start: start + part.start,
        end: start + part.end,
      })) ?? null,
    paragraph,
    headings,
    speaker: speaker?.name ?? null,
    role: speaker?.role ?? null,
    speech: speech ?? null,
    score: rounded(score),
    article: articleJson(article),
  };
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

function articleJson({
  id,
  title,
  publisher,
  author,
  published,
  url,
  path,
  correction,
  recognised,
}: ArticleSummary) {
  return {
    id,
    title,
    publisher,
    author,
    published,
    url,
    path,
    ...(correction !== undefined && { correction }),
    ...(recognised && { recognised }),
  };
}

/** Characters that a terminal would act on or hide, escaped as in JSON: values are unchanged, quotes to the letter. */
const jsonLine = (value: unknown): string =>
  JSON.stringify(value).replace(
    /(?!\p{Join_Control}|\p{Variation_Selector})[\p{Default_Ignorable_Code_Point}\p{Cc}\u2028\u2029\ufff9-\ufffb]/gu,
    (character) =>
      character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''),
  );

/** A checked quote as one line of JSON. */
export function checkJson(check: QuoteCheck): string {
  return jsonLine({
    claim: check.claim,
    verdict: check.verdict,
    claimed_speaker: check.claimedSpeaker,
    only_spelling: check.onlySpelling,
    only_quoted: check.onlyQuoted,
    around: check.around,
    titled: check.titled ? articleJson(check.titled) : null,
    sources: check.sources.map(({ quote, differences }) => ({ ...quoteJson(quote), differences })),
    articles_searched: check.articlesSearched,
    took_ms: check.tookMs,
  });
}

/** Who says a sentence, as one line of JSON. */
export function spokenJson(sentence: SpokenSentence): string {
  const { article, start, end, paragraph, text, speaker, speech } = sentence;
  const { name, role } = speaker;
  return jsonLine({ article: article.path, start, end, paragraph, text, speaker: name, role, speech });
}

/** One line of JSON, as docs/json.md describes it. */
export function sourceJson(article: ArticleSummary): string {
  return jsonLine({ ...articleJson(article), passages: article.passages });
}
