import type { Answer, ArticleSummary, Quote, QuoteCheck, SpokenSentence } from '../domain.js';
import { noteText, replyText } from '../replies.js';

/** An answer as one line of JSON: the interface for programs, whose keys do not change. */
export function answerJson(answer: Answer): string {
  return JSON.stringify({
    question: answer.question,
    intent: answer.intent,
    understood: answer.understood,
    answered: answer.answered,
    tentative: answer.tentative,
    confidence: rounded(answer.confidence),
    reply: answer.reply && {
      text: replyText(answer),
      subject: answer.reply.subject,
      count: answer.reply.count,
      articles: answer.reply.articles.map(articleJson),
    },
    mode: answer.mode,
    quotes: answer.quotes.map(quoteJson),
    closest: answer.closest.map(quoteJson),
    unmatched: answer.unmatched,
    note: answer.note && { ...answer.note, text: noteText(answer.note) },
    articles_searched: answer.articlesSearched,
    took_ms: answer.tookMs,
  });
}

function quoteJson({ text, start, end, paragraph, speaker, score, article }: Quote) {
  return {
    text,
    start,
    end,
    paragraph,
    speaker: speaker?.name ?? null,
    role: speaker?.role ?? null,
    score: rounded(score),
    article: articleJson(article),
  };
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

function articleJson({ id, title, publisher, author, published, url, path, correction }: ArticleSummary) {
  return {
    id,
    title,
    publisher,
    author,
    published,
    url,
    path,
    ...(correction !== undefined && { correction }),
  };
}

/** A checked quote as one line of JSON. */
export function checkJson(check: QuoteCheck): string {
  return JSON.stringify({
    claim: check.claim,
    verdict: check.verdict,
    claimed_speaker: check.claimedSpeaker,
    only_spelling: check.onlySpelling,
    sources: check.sources.map(({ quote, differences }) => ({ ...quoteJson(quote), differences })),
    articles_searched: check.articlesSearched,
    took_ms: check.tookMs,
  });
}

/** Who says a sentence, as one line of JSON. */
export function spokenJson(sentence: SpokenSentence): string {
  const { article, start, end, paragraph, text, speaker, speech } = sentence;
  const { name, role } = speaker;
  return JSON.stringify({ article: article.path, start, end, paragraph, text, speaker: name, role, speech });
}

/** One line of JSON, as docs/json.md describes it. */
export function sourceJson(article: ArticleSummary): string {
  return JSON.stringify({ ...articleJson(article), passages: article.passages });
}
