/** Files as people have them, each indexed and asked about: what must be found in them, and in their metadata. */
import { cp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { createAssistant } from '../src/assistant.js';
import type { Answer, ArticleSummary } from '../src/domain.js';
import { messageOf, UserError } from '../src/errors.js';
import { parseArticle } from '../src/index/parse.js';
import { createBuiltinEmbedder } from '../src/models/builtin-embedder.js';
import { createFolderStore } from '../src/stores/folder/folder-store.js';
import { neededText } from './needed.js';

const FIELDS = ['title', 'publisher', 'author', 'published', 'url'] as const;
const Line = z.object({
  /** In `files/` beside the cases; the first folder of a path only names the case. */
  files: z.array(z.string()).min(1),
  question: z.string().optional(),
  /** In words: see `faultsOfAnswer`. */
  expect: z.string(),
  meta: z.record(z.string(), z.string()).default({}),
});
export type IngestionCase = z.infer<typeof Line>;

/** The result of a case. */
export interface Ingested {
  /** Null if the case asks nothing, or nothing could be indexed. */
  readonly answer: Answer | null;
  readonly articles: readonly ArticleSummary[];
  /** How many files were reported as unusable, and how many left out. */
  readonly failed: number;
  readonly leftOut: number;
  /** Why nothing could be indexed. */
  readonly reason: string | null;
}

/** Reads `cases.jsonl` of a folder. Throws `UserError` if there is none or a line is not a case. */
export async function readIngestionCases(folder: string): Promise<IngestionCase[]> {
  const lines = (await neededText(join(folder, 'cases.jsonl'))).split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return Line.parse(JSON.parse(line));
    } catch (error) {
      throw new UserError(`cases.jsonl, line ${at + 1} is no case of files: ${messageOf(error)}`);
    }
  });
}

/** Indexes the files of a case in a folder of their own, and asks its question. */
export async function ingest(folder: string, { files, question }: IngestionCase): Promise<Ingested> {
  const place = join(tmpdir(), `ingestion-${process.pid}`);
  const articlesDir = join(place, 'articles');
  for (const file of files) {
    const target = join(articlesDir, file.split('/').slice(1).join('/'));
    await mkdir(dirname(target), { recursive: true });
    await cp(join(folder, 'files', file), target);
  }
  const store = createFolderStore(join(place, 'index'));
  const embedder = createBuiltinEmbedder();
  const embedders = { forIndexing: async () => embedder, forQuerying: async () => embedder };
  const assistant = createAssistant({ articlesDir, store, embedders, reading: { parse: parseArticle } });
  try {
    const { failed, leftOut } = await assistant.reindex();
    return {
      answer: question === undefined ? null : await assistant.ask({ text: question }),
      articles: await assistant.sources(),
      failed: failed.length,
      leftOut: leftOut.reduce((sum, one) => sum + one.files, 0),
      reason: null,
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { answer: null, articles: [], failed: 0, leftOut: 0, reason: messageOf(error) };
  } finally {
    await store.close();
    await rm(place, { recursive: true, force: true });
  }
}

/** Every expectation that fails, one per line; none if the case holds. */
export function faultsOf(one: IngestionCase, given: Ingested): string[] {
  return [...faultsOfAnswer(one, given), ...faultsOfMetadata(one, given)];
}

/**
 * `first quote matches /…/`, `refusal`, `reported, or read`; else words in quotation marks that a quote must hold or,
 * after `not` or `never`, that nothing shown may contain, `speaker NAME or null`, and a figure that it begins with.
 */
function faultsOfAnswer({ question, expect, files }: IngestionCase, given: Ingested): string[] {
  const { answer, articles, reason } = given;
  if (question === undefined) {
    const named = articles.length + given.failed + given.leftOut;
    return named >= files.length || reason !== null ? [] : [`${files.length - named} files are not named`];
  }
  const [first] = answer?.answered ? answer.quotes : [];
  if (expect === 'refusal') return first ? [`quotes ${shown(first.text)}`] : [];
  if (!first) return [reason ?? `refuses; closest ${shown(answer?.closest[0]?.text ?? 'nothing')}`];
  const [, pattern] = /^first quote matches \/(.*)\/$/s.exec(expect) ?? [];
  if (pattern !== undefined)
    return new RegExp(pattern.replaceAll('\\\\', '\\'), 'su').test(first.text)
      ? []
      : [`quotes ${shown(first.text)}`];
  const [, figure] = /^([\d,.]*\d)\b/.exec(expect) ?? [];
  const [, speaker] = /^speaker (.+?)(?:,| or null)/.exec(expect) ?? [];
  const name = first.speaker?.name ?? null;
  const said = speaker === undefined ? first.text : (name ?? '');
  const faults = [...expect.matchAll(/(not|never|holds) "([^"]+)"/g)].flatMap(([, how, words]) =>
    said.includes(words!) === (how === 'holds') ? [] : [`${how} "${words}": ${shown(said)}`],
  );
  if (figure !== undefined && !first.text.includes(figure)) faults.push(`quotes ${shown(first.text)}`);
  if (speaker !== undefined && name !== null && name !== speaker) faults.push(`is said by ${name}`);
  return faults;
}

function faultsOfMetadata({ meta }: IngestionCase, { answer, articles }: Ingested): string[] {
  const article = answer?.quotes[0]?.article ?? articles[0];
  return FIELDS.flatMap((field) => {
    const [want, got] = [meta[field], article?.[field] ?? null];
    return want === undefined || plain(want) === plain(got ?? '') ? [] : [`${field} is ${got}, not ${want}`];
  });
}

const plain = (value: string): string => value.replace(/\s*[;,]\s*/g, ', ');
const shown = (text: string): string => `"${text.replace(/\s+/g, ' ').slice(0, 160)}"`;
