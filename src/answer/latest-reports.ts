/** "What's the latest on the ferry?": the newest articles about it, each with the sentence that opens it. */
import type { ArticleFilter, Excerpt, Range } from '../domain.js';
import { sentenceAt, textAt } from '../language/excerpt.js';
import { isHeading } from '../language/headings.js';
import { contentStems } from '../language/tokens.js';
import { archiveMetadataOf, narrowed } from '../question/constraints.js';
import {
  constrainedTerms,
  mention,
  type ParsedQuestion,
  type QueryTerm,
} from '../question/parsed-question.js';
import { plusDays } from '../question/time/relative-time.js';
import type { SearchIndex } from '../retrieval/ports.js';
import { weightedForms } from '../retrieval/retrieve.js';
import type { Evidence } from './evidence.js';

/** How far back to look for enough reports, in days before the newest article. */
const WINDOWS = [7, 31, 366];
/** Passages that are looked at in each window, and articles that are shown. */
const DEPTH = 20;
const MOST_REPORTS = 3;
/** How many sentences say what an article is about, and how many may be shown as its opening. */
const LEAD = 3;
const OPENING = 5;
/** A sentence of fewer words opens nothing. */
const LEAST_WORDS = 6;
/** What may stand before the opening without being a sentence of the report. */
const ASIDE =
  /^\W*(?:editor['’]?s note|correction|update|live updates?|follow|read|watch|click|sign up|here['’]?s)\b|\?["”’)]*$/i;

/**
 * Newest first; none if something else is asked, or no article is plainly about the topic: one that is has all its words in
 * title and opening, and at least one in the title.
 */
export async function latestReports(
  asked: ParsedQuestion,
  index: SearchIndex,
  filter?: ArticleFilter,
): Promise<readonly Evidence[]> {
  if (!asked.asksForNews) return [];
  const { days, mostlyDated } = await archiveMetadataOf(index);
  const newest = days.at(-1);
  if (!newest || !mostlyDated) return [];
  // By article: a longer window may have better passages, but what a shorter one found is newer.
  const reports = new Map<string, Evidence>();
  for (const since of [...WINDOWS.map((back) => plusDays(newest, 1 - back)), undefined]) {
    const by = since === undefined ? filter : narrowed(filter, { since });
    const found = by === null ? [] : await reportsOf(asked, index, by);
    for (const report of found) reports.set(report.article.id, report);
    if (reports.size >= MOST_REPORTS) break;
  }
  return [...reports.values()]
    .sort((a, b) => b.article.published!.localeCompare(a.article.published!))
    .slice(0, MOST_REPORTS);
}

async function reportsOf(
  asked: ParsedQuestion,
  index: SearchIndex,
  filter: ArticleFilter | undefined,
): Promise<Evidence[]> {
  const hits = await index.lexical(weightedForms(asked), DEPTH, filter);
  const found = await index.passages(hits.map(({ passage }) => passage));
  const ids = new Set(found.flatMap(({ article }) => (article.published === null ? [] : article.id)));
  const firsts = await Promise.all([...ids].map((id) => index.firstPassage(id)));
  const openings = await index.passages(firsts);
  return openings.flatMap(({ article }) => {
    if (asked.constraints.some((one) => (one.binding || asked.time.isMeant) && one.excludes(article)))
      return [];
    const lead = isAbout(asked, article) ? leadOf(asked, article) : null;
    return lead === null ? [] : [{ article, ...lead, score: 1, holdsKind: true }];
  });
}

/** The terms of the topic: a time or an outlet asked for is met by the article's date or source, not by its words. */
function topicOf(asked: ParsedQuestion): readonly QueryTerm[] {
  const met = constrainedTerms(asked);
  const topic = asked.terms.filter((term) => !met.has(term));
  return topic.length > 0 ? topic : asked.terms;
}

function isAbout(asked: ParsedQuestion, article: Excerpt): boolean {
  const terms = topicOf(asked);
  const title = new Set(contentStems(article.title ?? ''));
  const end = sentenceAt(article, LEAD - 1)?.end ?? article.text.length;
  const held = new Set([...title, ...contentStems(textAt(article, 0, end))]);
  return terms.some((term) => mention(term, title) > 0) && terms.every((term) => mention(term, held) > 0);
}

/**
 * The sentence among the first few that names most of the topic, the earliest of several; null if neither one of them nor
 * the whole title names it.
 */
function leadOf(asked: ParsedQuestion, article: Excerpt): Range | null {
  const terms = topicOf(asked);
  const title = new Set(contentStems(article.title ?? ''));
  const isTitled = terms.every((term) => mention(term, title) > 0);
  let [lead, most]: [Range | null, number] = [null, isTitled ? -1 : 0];
  for (let number = 0; number < OPENING; number += 1) {
    const sentence = sentenceAt(article, number);
    if (!sentence || isHeading(article, number)) continue;
    const text = textAt(article, sentence.start, sentence.end);
    if (text.split(' ').length < LEAST_WORDS || ASIDE.test(text)) continue;
    const held = new Set(contentStems(text));
    const named = terms.filter((term) => mention(term, held) > 0).length;
    if (named > most) [lead, most] = [{ start: sentence.start, end: sentence.end }, named];
  }
  return lead;
}
