import type { Assistant } from '../src/assistant.js';
import type { Article, Quote } from '../src/domain.js';
import { parseQuestion } from '../src/question/parse.js';
import { withCapitals } from '../src/question/words/capitals.js';
import type { Embedder, Reranker, SearchIndex } from '../src/retrieval/ports.js';
import { retrieve } from '../src/retrieval/retrieve.js';
import { quoteAsShown } from '../src/wording/quote-text.js';
import { createBaseline } from './baseline.js';
import { measuresOf, type ProductObservation, qualityOf, reliabilityOf } from './measure.js';
import type { SetReport } from './report.js';
import type { EvaluationSet, SetQuestion } from './sets.js';

/** The product over one set's articles, with the parts that measuring needs. */
export interface Subject {
  readonly assistant: Pick<Assistant, 'ask'>;
  readonly index: SearchIndex;
  readonly embedder: Embedder | null;
  /** The one that the assistant uses, if any. */
  readonly reranker?: Reranker | null;
}

/** Measures the product over one set, and plain BM25 over the same passages. */
export async function evaluateSet(set: EvaluationSet, subject: Subject): Promise<SetReport> {
  const { index } = subject;
  const passages = await index.passages(Array.from({ length: index.info.passages }, (_, i) => i));
  const baseline = createBaseline(passages);
  const observations: ProductObservation[] = [];
  for (const asked of set.questions) observations.push(await observe(asked, subject));
  return {
    set: set.name,
    questions: set.questions.length,
    product: measuresOf(observations),
    reliability: reliabilityOf(observations),
    without: null,
    baseline: qualityOf(set.questions.map((asked) => ({ asked, ...baseline(asked.question) }))),
  };
}

async function observe(
  asked: SetQuestion,
  { assistant, index, embedder, reranker }: Subject,
): Promise<ProductObservation> {
  const started = performance.now();
  const answer = await assistant.ask({ text: asked.question, ...(asked.asked && { asked: asked.asked }) });
  const milliseconds = performance.now() - started;
  const read = await withCapitals(index, asked.question);
  const parsed = await parseQuestion(read, index, { asked: asked.asked });
  const passages = await retrieve(parsed, index, embedder, { reranker });
  const quotes = answer.answered ? answer.quotes : answer.closest;
  const articles = await Promise.all(quotes.map(({ article }) => index.article(article.id)));
  return {
    asked,
    passages: passages.map(({ passage }) => passage),
    quotes: quotes.flatMap(({ start, end }, i) =>
      articles[i] ? [{ start, end, article: articles[i] }] : [],
    ),
    confidence: answer.confidence,
    answered: answer.answered,
    tentative: answer.tentative,
    milliseconds,
    seen: quotes.map((quote) => quoteAsShown(quote).text),
    verbatim: quotes.map((quote, i) => isVerbatim(quote, articles[i] ?? null)),
  };
}

/** Checked again, independently of the product's own check. */
function isVerbatim({ text, start, end }: Quote, article: Article | null): boolean {
  return text !== '' && article?.text.slice(start, end) === text;
}
