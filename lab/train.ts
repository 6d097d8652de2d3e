/** Fits the ranker and the refusal to training sets, and writes their weights to src/answer/weights.json. */
import { readFile, writeFile } from 'node:fs/promises';
import { FEATURES } from '../src/answer/sentences/features.js';
import type { FeatureWeights } from '../src/answer/sentences/rank.js';
import table from '../src/answer/weights.json' with { type: 'json' };
import { createBuiltinEmbedder } from '../src/models/builtin-embedder.js';
import type { SearchIndex } from '../src/retrieval/ports.js';
import { createMemoryIndex } from '../src/stores/memory/plain-articles.js';
import { backgroundOf } from './background.js';
import { type Corpus, foreignTo, maskedOf, partsOf, readCorpus } from './corpora.js';
import { hiddenExamples, type RefusalExample, rankingExamples, refusalExamples } from './examples.js';
import { type Choice, fitChoices } from './fit.js';
import { fitRefusal, type RefusalSet, rounded } from './fit-refusal.js';
import { renamedQuestions } from './renamed.js';
import { evenly, type SetQuestion } from './sets.js';

const BACKGROUND = new URL('../src/question/background-frequencies.json', import.meta.url);
const WEIGHTS = new URL('../src/answer/weights.json', import.meta.url);
const RANKER_PENALTY = 0.003;
/** Questions that a set contributes to the ranker. */
const RANKER_QUESTIONS = 1000;
/** Articles in a corpus: the refusal must hold on somebody's first few articles and on a large collection. */
const CORPUS_SIZES = [2, 8, 24];
/** A set with more articles than this is a large archive, which is not split. */
const LARGE = 500;
/** Questions of each kind that the refusal learns from: of a whole set, of other sets, and of a large set without its days. */
const REFUSAL_QUESTIONS = 500;
const FOREIGN_QUESTIONS = 300;
const OTHERWISE_QUESTIONS = 150;

type Say = (line: string) => void;

/** A set, searched. */
interface Searched {
  readonly corpus: Corpus;
  readonly index: SearchIndex;
}

/**
 * The sets must share no article with those that the product is evaluated on. Questions are searched with the
 * background frequencies that the program started with: if the sets give others, those are written and nothing is
 * fitted. Otherwise the same sets give the same weights, whatever the weights were before.
 * `only` leaves the background frequencies as they are, and for `ranker` and `refusal` the other one too.
 * @returns Whether the weights were fitted; false asks for the same again.
 * Throws when the sets are too few to fit to.
 */
export async function train(
  folders: readonly string[],
  say: Say,
  only?: 'weights' | 'ranker' | 'refusal',
): Promise<boolean> {
  const corpora = await Promise.all(folders.map(readCorpus));
  if (only === undefined && (await writeJson(BACKGROUND, backgroundOf(corpora)))) return false;
  const searched: Searched[] = [];
  for (const corpus of corpora) searched.push({ corpus, index: await indexOf(corpus) });
  const ranker = only === 'refusal' ? table.ranker : await trainedRanker(searched, say);
  if (only === 'ranker') {
    await writeJson(WEIGHTS, { ...table, ranker });
    return true;
  }
  const sets: RefusalSet[] = [];
  for (const { corpus, index } of searched) {
    const foreign = evenly(foreignTo(corpus, corpora), FOREIGN_QUESTIONS);
    const set = await refusalSet({ corpus, index }, foreign, ranker);
    say(`refusal: ${set.examples.length} examples from ${corpus.articles.length} articles`);
    sets.push(set);
  }
  await writeJson(WEIGHTS, { ...table, ranker, ...fitRefusal(sets, say) });
  return true;
}

const indexOf = ({ articles }: Corpus): Promise<SearchIndex> =>
  createMemoryIndex(articles, createBuiltinEmbedder());

/** A set counts by the square root of the number of its questions, so that neither small nor large sets dominate. */
async function trainedRanker(searched: readonly Searched[], say: Say): Promise<FeatureWeights> {
  const choices: Choice[] = [];
  for (const { corpus, index } of searched) {
    const own = await rankingExamples(evenly(corpus.answerable, RANKER_QUESTIONS), index);
    say(`ranker: ${own.length} questions to ${corpus.articles.length} articles`);
    choices.push(...own);
  }
  const weights = fitChoices(choices, FEATURES.length, RANKER_PENALTY);
  return Object.fromEntries(FEATURES.map((name, j) => [name, rounded(weights[j]!)])) as FeatureWeights;
}

/**
 * A set's own questions and those on what it lacks. A small archive is also asked in parts, and without the paragraphs that
 * answer some of its questions; a large one without the articles that do, with other names, and as if no day of asking were
 * known.
 */
async function refusalSet(
  { corpus, index }: Searched,
  foreign: readonly SetQuestion[],
  ranker: FeatureWeights,
): Promise<RefusalSet> {
  const large = corpus.articles.length > LARGE;
  const ask = async (of: Corpus, where: SearchIndex): Promise<RefusalExample[]> => [
    ...(await refusalExamples(evenly(of.answerable, REFUSAL_QUESTIONS), 'answerable', where, ranker)),
    ...(await refusalExamples(evenly(of.nearMisses, REFUSAL_QUESTIONS), 'nearMiss', where, ranker)),
    ...(await refusalExamples(of.absent, 'absent', where, ranker)),
  ];
  const examples = await ask({ ...corpus, absent: foreign }, index);
  if (large) {
    examples.push(...(await hiddenExamples(evenly(corpus.answerable, REFUSAL_QUESTIONS), index, ranker)));
    const renamed = renamedQuestions(evenly(corpus.answerable, REFUSAL_QUESTIONS));
    examples.push(...(await refusalExamples(renamed, 'renamed', index, ranker)));
    examples.push(...(await ask(undated(sampleOf(corpus, OTHERWISE_QUESTIONS)), index)));
  } else {
    for (const part of [...CORPUS_SIZES.flatMap((size) => partsOf(corpus, size)), maskedOf(corpus)])
      examples.push(...(await ask(part, await indexOf(part))));
  }
  return { large, examples };
}

const sampleOf = (corpus: Corpus, count: number): Corpus => ({
  ...corpus,
  answerable: evenly(corpus.answerable, count),
  nearMisses: evenly(corpus.nearMisses, count),
});

function undated(corpus: Corpus): Corpus {
  const without = (questions: readonly SetQuestion[]): SetQuestion[] =>
    questions.map(({ asked: _, ...question }) => question);
  return { ...corpus, answerable: without(corpus.answerable), nearMisses: without(corpus.nearMisses) };
}

/** @returns whether the file has changed. */
async function writeJson(file: URL, value: object): Promise<boolean> {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  const isSame = (await readFile(file, 'utf8')) === text;
  if (!isSame) await writeFile(file, text);
  return !isSame;
}
