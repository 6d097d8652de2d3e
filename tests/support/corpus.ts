/** Articles for tests of the index, prepared as the indexer would. */
import { createHash } from 'node:crypto';
import { embeddedTexts } from '../../src/index/building/embed.js';
import { splitPassages } from '../../src/language/passages.js';
import { splitSentences } from '../../src/language/sentences.js';
import type { Embedder, IndexStore, PreparedArticle } from '../../src/retrieval/ports.js';
import { readSentences } from '../../src/speakers/sentences.js';

const SUBJECTS = ['ferry', 'harbour', 'glacier', 'orchard', 'railway', 'library', 'reservoir', 'observatory'];
const EVENTS = [
  'reopened',
  'closed for repairs',
  'received a grant',
  'set a record',
  'changed its timetable',
];
const PLACES = ['Aldermere', 'Brackwater', 'Coldharbour', 'Dunmarrow', 'Eastwick', 'Farnley', 'Greywater'];

/** A plain article of `sentences` sentences (nine make one passage), different for each number and the same each time. */
export function articleText(number: number, sentences = 9): string {
  return Array.from({ length: sentences }, (_, i) => {
    const subject = SUBJECTS[(number + i) % SUBJECTS.length];
    const event = EVENTS[(number * 3 + i) % EVENTS.length];
    const place = PLACES[(number * 5 + i * 2) % PLACES.length];
    return `The ${subject} of ${place} ${event} in week ${number * 100 + i}, officials of the council said.`;
  }).join(' ');
}

export function prepare(
  path: string,
  text: string,
  metadata: Partial<PreparedArticle> = {},
): PreparedArticle {
  const sentences = readSentences({ text, sentences: splitSentences(text) });
  return {
    id: createHash('sha256').update(path).digest('hex').slice(0, 12),
    path,
    title: null,
    publisher: null,
    author: null,
    published: null,
    url: null,
    text,
    sentences,
    passages: splitPassages(text, sentences),
    sourceHash: createHash('sha256').update(text).digest('hex'),
    preparedBy: 'test',
    ...metadata,
  };
}

/** `count` articles in order of path. */
export function corpus(count: number, sentences?: number): PreparedArticle[] {
  return Array.from({ length: count }, (_, i) =>
    prepare(`${String(i).padStart(4, '0')}.txt`, articleText(i, sentences), {
      title: `Report ${i}`,
      publisher: i % 2 ? 'The Odd Courier' : 'The Even Post',
      published: `2024-01-${String((i % 28) + 1).padStart(2, '0')}`,
    }),
  );
}

/** The vectors that an embedder gives, one per text. */
export async function vectorsOf(embedder: Embedder, texts: readonly string[]): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  for await (const vector of embedder.embedPassages(texts)) vectors.push(vector);
  return vectors;
}

/** Embeds what the store does not know, and commits. Returns how many passages were embedded. */
export async function store(
  into: IndexStore,
  embedder: Embedder,
  articles: readonly PreparedArticle[],
): Promise<number> {
  const build = await into.begin(embedder);
  const texts = embeddedTexts(articles);
  const known = await build.knownVectors([...texts.keys()]);
  const fresh = [...texts.keys()].filter((hash) => !known.has(hash));
  const vectors = await vectorsOf(
    embedder,
    fresh.map((hash) => texts.get(hash)!),
  );
  await build.keepVectors(new Map(fresh.map((hash, i) => [hash, vectors[i]!])));
  await build.commit(articles, [], {
    preparedBy: 'the rules of the test',
    vectorWeight: { value: 0.2, articles: articles.length },
  });
  return fresh.length;
}

/** The live articles as they were prepared, by path. */
export async function preparedIn(
  index: IndexStore,
  embedder: Embedder,
): Promise<ReadonlyMap<string, PreparedArticle>> {
  const build = await index.begin(embedder);
  try {
    const articles = (await build.live?.prepared([...build.live.articles.keys()])) ?? [];
    return new Map(articles.map((article) => [article.path, article]));
  } finally {
    await build.abandon();
  }
}
