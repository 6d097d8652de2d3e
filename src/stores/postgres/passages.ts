/** The passages of one generation, by their numbers. */
import type { Excerpt, Passage } from '../../domain.js';
import { sentenceAt, textAt } from '../../language/excerpt.js';
import { contentStems } from '../../language/tokens.js';
import type { Session } from './connection.js';
import type { Excerpts } from './excerpts.js';

/** The part of a `SearchIndex` that reads passages. */
export function createPassageReader(
  session: Session,
  schema: string,
  generation: number,
  excerpts: Excerpts,
) {
  /** Throws `RangeError` if the article has no passage. */
  async function firstPassage(id: string): Promise<number> {
    const [row] = await session.query<{ number: number }>(
      `SELECT m.first_passage AS number FROM ${schema}.member m JOIN ${schema}.article a ON a.id = m.article
       WHERE m.generation = $1 AND a.public_id = $2 AND m.passages > 0`,
      [generation, id],
    );
    if (!row) throw new RangeError(`There is no passage of ${id}.`);
    return row.number;
  }

  /** In the order of the numbers. Throws `RangeError` if there is no passage of that number. */
  async function passages(numbers: readonly number[]): Promise<Passage[]> {
    const rows = await session.query<{ number: number; article: number; first: number; end: number }>(
      `SELECT n.number, m.article, a.passages[2 * (n.number - m.first_passage) + 1] AS first,
         a.passages[2 * (n.number - m.first_passage) + 2] AS end
       FROM unnest($2::int[]) AS n (number)
       CROSS JOIN LATERAL (
         SELECT * FROM ${schema}.member
         WHERE generation = $1 AND first_passage <= n.number AND passages > 0
         ORDER BY first_passage DESC LIMIT 1
       ) AS m
       JOIN ${schema}.article a ON a.id = m.article
       WHERE n.number < m.first_passage + m.passages`,
      [generation, [...new Set(numbers)]],
    );
    const articles = await excerpts.around(
      rows.map(({ article, first, end }) => ({ article, sentences: { start: first, end } })),
    );
    const byNumber = new Map(
      rows.map(({ number, first, end }, i) => [number, passageOf(number, articles[i]!, first, end)]),
    );
    return numbers.map((number) => {
      const passage = byNumber.get(number);
      if (!passage) throw new RangeError(`There is no passage ${number}.`);
      return passage;
    });
  }

  return { firstPassage, passages };
}

function passageOf(number: number, article: Excerpt, firstSentence: number, endSentence: number): Passage {
  return {
    number,
    article,
    firstSentence,
    endSentence,
    start: sentenceAt(article, firstSentence)!.start,
    end: sentenceAt(article, endSentence - 1)!.end,
    get stems() {
      return stemsOf(this);
    },
  };
}

/** By excerpt, and in it by the passage's first sentence. */
const remembered = new WeakMap<Excerpt, Map<number, readonly string[]>>();

function stemsOf(passage: Passage): readonly string[] {
  const { article, firstSentence } = passage;
  const known = remembered.get(article) ?? new Map<number, readonly string[]>();
  const stems = known.get(firstSentence) ?? passageStems(passage);
  remembered.set(article, known.set(firstSentence, stems));
  return stems;
}

/** Sentence by sentence, as all are indexed. */
function passageStems({ article, firstSentence, endSentence }: Passage): string[] {
  const stems: string[] = firstSentence === 0 ? contentStems(article.title ?? '') : [];
  for (let number = firstSentence; number < endSentence; number += 1) {
    const { start, end } = sentenceAt(article, number)!;
    stems.push(...contentStems(textAt(article, start, end)));
  }
  return stems;
}
