/**
 * The ranking of `bm25.ts` as SQL that reads no more postings than it must.
 *
 * A posting carries bounds on what its term can add to a passage of its article. Postings are read best first, down to
 * a cut for each term. An article with no posting above a cut scores at most what lies below all cuts together; any
 * other, at most the bounds of its postings that were read and what lies below the cuts of the other terms. If that does
 * not reach the last place of the ranking, the article is left out; all others are scored in full, from all their
 * postings. The score of the last place is found in rounds: from the best postings alone, then from the likeliest
 * articles, which are mostly all there are. (After the threshold algorithm of Fagin, Lotem and Naor 2003, with terms
 * distinguished as in MaxScore, Turtle and Flood 1995.)
 */
import { BM25, lengthNorm, saturate } from '../../retrieval/inverted-index/bm25.js';

/** A term of a question, as one generation weighs it. */
export interface RankedTerm {
  readonly term: number;
  /** What its saturated count in a passage is multiplied by, and that in an article. */
  readonly worth: number;
  readonly articleWorth: number;
  /** Articles that hold it: a guess at what reading all of them takes. */
  readonly articles: number;
}

/** A term as one round reads it. */
export interface ReadTerm extends RankedTerm {
  /** Postings whose bound in a passage is lower are not read. */
  readonly cut: number;
  /** What one of those can add to a score, at most. */
  readonly below: number;
}

/** Bounds on a term's saturated count in any passage of an article, and in its body. */
export interface Strength {
  readonly best: number;
  readonly body: number;
}

/** Averages of a generation, in content words. */
export interface Lengths {
  readonly passageLength: number;
  readonly articleLength: number;
}

/** The lengths that bounds assume: about the largest averages there are, because bounds must hold in every generation. */
const USUAL: Lengths = { passageLength: 120, articleLength: 600 };
/** What the count of a term saturates at. */
const SATURATED = BM25.k1 + 1;

/** `hits` are the passages that hold the term, with their length in content words. */
export function strengthOf(
  hits: readonly { readonly count: number; readonly length: number }[],
  inTitle: boolean,
  body: { readonly count: number; readonly length: number },
): Strength {
  const most = Math.max(...hits.map(({ count, length }) => count / lengthNorm(length, USUAL.passageLength)));
  return {
    best: saturate(most + (inTitle ? BM25.titleWeight : 0)),
    body: saturate(body.count / lengthNorm(body.length, USUAL.articleLength)),
  };
}

/** If texts are longer than usual, counts are divided by less than the bounds assume. */
export function slackOf(lengths: Lengths): Lengths {
  const longer = (name: keyof Lengths): number => Math.max(1, lengths[name] / USUAL[name]) * ROUNDING;
  return { passageLength: longer('passageLength'), articleLength: longer('articleLength') };
}
/** Bounds are kept in single precision. */
const ROUNDING = 1 + 1e-6;

/**
 * Cuts that miss nothing that scores `least` or more, and read about as little as possible: the rarest terms are read
 * whole, the others down to the same cut.
 */
export function cutsFor(least: number, terms: readonly RankedTerm[], slack: Lengths): ReadTerm[] {
  const rarestFirst = terms.toSorted((a, b) => a.articles - b.articles);
  const bodyOf = ({ articleWorth }: RankedTerm): number =>
    BM25.articleWeight * articleWorth * slack.articleLength * SATURATED;
  const bestOf = ({ worth }: RankedTerm): number => worth * slack.passageLength;
  let cheapest = { postings: Infinity, whole: 0, cut: 0 };
  for (let whole = 0; whole <= terms.length; whole++) {
    const rest = rarestFirst.slice(whole);
    const cut = rest.length > 0 ? (least - sum(rest.map(bodyOf))) / sum(rest.map(bestOf)) : 0;
    if (cut < 0) continue;
    const postings =
      sum(rarestFirst.slice(0, whole).map(({ articles }) => articles)) +
      shareAbove(cut) * sum(rest.map(({ articles }) => articles));
    if (postings < cheapest.postings) cheapest = { postings, whole, cut };
  }
  const whole = new Set(rarestFirst.slice(0, cheapest.whole));
  return terms.map((term) => {
    const cut = whole.has(term) ? 0 : Math.min(cheapest.cut, SATURATED);
    return { ...term, cut, below: cut === 0 ? 0 : bestOf(term) * cut + bodyOf(term) };
  });
}

/** About which share of a common term's postings is above a cut: nearly all at 1, a tenth for every half more. */
function shareAbove(cut: number): number {
  return cut >= SATURATED ? 0 : Math.min(1, 10 ** (2 * (1 - cut)));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Numbers are marked as floats: PostgreSQL's decimals are many times slower, and JavaScript does not calculate with them. */
const float = (value: number): string => `'${value}'::float8`;
const lengthNormOf = (length: string, average: number): string =>
  `(${float(1 - BM25.b)} + (${float(BM25.b)} * ${length}) / ${float(average)})`;
const saturated = (count: string): string =>
  `((${float(BM25.k1 + 1)} * ${count}) / (${count} + ${float(BM25.k1)}))`;

/**
 * The statement of a round. Its parameters: generation; of the terms, in the query's order, id, worth, article's worth,
 * cut and what lies below it; postings read of a term at most, articles scored at most (null: all); what an article
 * must gain on what lies below the cuts; hits wanted; then those of `matching`, a condition on `article a` that begins
 * with AND. The arithmetic is that of `bm25.ts`, in its order, so that scores come out the same to the last bit.
 * The planner cannot know the sizes, and is kept from guessing: the lateral subqueries have an OFFSET, so that they take
 * the index; and what passages and articles score is put together by a full join, which is never a loop in a loop.
 */
export function rankingSql(schema: string, lengths: Lengths, matching: string): string {
  const slack = slackOf(lengths);
  // A plain IN would become a join, repeated for each term.
  const allowed = matching && 'AND (article IN (SELECT article FROM matching)) IS TRUE';
  return `
    WITH asked AS MATERIALIZED (
      SELECT * FROM unnest($2::int[], $3::float8[], $4::float8[], $5::float8[], $6::float8[])
        WITH ORDINALITY AS q (term, worth, article_worth, cut, below, place)
    ), matching AS MATERIALIZED (
      SELECT m.article FROM ${schema}.member m JOIN ${schema}.article a ON a.id = m.article
      WHERE m.generation = $1 ${matching || 'AND false'}
    ), met AS (
      SELECT p.article, sum(q.worth * ${float(slack.passageLength)} * p.best
        + q.article_worth * ${float(BM25.articleWeight * slack.articleLength)} * p.body - q.below) AS gain
      FROM asked q CROSS JOIN LATERAL (
        SELECT article, best, body FROM ${schema}.posting WHERE term = q.term AND best >= q.cut ${allowed}
        ORDER BY best DESC LIMIT $7
      ) AS p GROUP BY 1
    ), candidate AS MATERIALIZED (
      SELECT m.article, m.first_passage, m.length, m.passage_lengths
      FROM (SELECT article FROM met WHERE gain >= $9 ORDER BY gain DESC) AS likeliest
      CROSS JOIN LATERAL (
        SELECT * FROM ${schema}.member WHERE generation = $1 AND article = likeliest.article OFFSET 0
      ) AS m LIMIT $8
    ), held AS MATERIALIZED (
      SELECT c.*, q.worth, q.article_worth, q.place, p.in_title, p.count, p.hits
      FROM candidate c CROSS JOIN LATERAL (
        SELECT * FROM ${schema}.posting WHERE article = c.article AND term = ANY ($2) OFFSET 0
      ) AS p JOIN asked q USING (term)
    ), own AS (
      SELECT article, passage, sum(worth * ${saturated('occurrences')} ORDER BY place) AS score
      FROM (
        SELECT article, first_passage + (hit >> 8) AS passage, worth, place,
          (hit & 255) / ${lengthNormOf('passage_lengths[(hit >> 8) + 1]', lengths.passageLength)}
            + CASE WHEN in_title THEN ${float(BM25.titleWeight)} ELSE 0 END AS occurrences
        FROM (SELECT *, unnest(hits) AS hit FROM held) AS each
      ) AS counted GROUP BY 1, 2
    ), whole AS (
      SELECT article, sum(article_worth * ${saturated('occurrences')} ORDER BY place) AS score
      FROM (
        SELECT article, article_worth, place,
          count / ${lengthNormOf('length', lengths.articleLength)} AS occurrences FROM held WHERE count > 0
      ) AS counted GROUP BY 1
    )
    SELECT passage, own.score + ${float(BM25.articleWeight)} * coalesce(whole.score, 0) AS score,
      (SELECT count(*)::int FROM candidate) AS articles
    FROM own FULL JOIN whole USING (article) WHERE coalesce(own.score, 0) > 0 ORDER BY 2 DESC, 1 LIMIT $10`;
}
