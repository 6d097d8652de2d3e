/** The names given over a folder of articles, counted, with a random sample to judge by reading. */
import { listFiles, readArticle } from '../../src/index/read.js';
import { splitSentences } from '../../src/language/sentences.js';
import { attributeSentences } from '../../src/speakers/attribute.js';
import { soleSpeaker } from '../../src/speakers/voice.js';

export interface GivenName {
  readonly path: string;
  readonly name: string;
  readonly role: string | null;
  readonly labelled: boolean;
  readonly sentence: string;
  /** The text before and after it. */
  readonly before: string;
  readonly after: string;
}

const CONTEXT = 500;

/** Attributes the first `limit` files of a folder: every name given, the number of sentences, and milliseconds taken. */
export async function namesGiven(
  articlesDir: string,
  limit: number,
): Promise<{ names: GivenName[]; sentences: number; ms: number }> {
  const names: GivenName[] = [];
  let [sentences, ms] = [0, 0];
  for (const { path } of (await listFiles(articlesDir)).slice(0, limit)) {
    const text = await textOf(articlesDir, path);
    const article = { text, sentences: splitSentences(text) };
    const began = process.cpuUsage();
    const voices = attributeSentences(article);
    ms += process.cpuUsage(began).user / 1000;
    sentences += voices.length;
    for (const [i, { start, end }] of article.sentences.entries()) {
      const speaker = soleSpeaker(voices[i]!);
      if (!speaker) continue;
      names.push({
        path,
        ...speaker,
        labelled: voices[i]!.labelled ?? false,
        sentence: text.slice(start, end),
        before: text.slice(Math.max(0, start - CONTEXT), start),
        after: text.slice(end, end + CONTEXT / 3),
      });
    }
  }
  return { names, sentences, ms };
}

async function textOf(articlesDir: string, path: string): Promise<string> {
  try {
    const articles = await (await readArticle(articlesDir, path)).parse();
    return articles.map(({ text }) => text).join('\n\n');
  } catch {
    return '';
  }
}

/** A random sample of a list, the same for the same seed. */
export function drawn<T>(list: readonly T[], count: number, seed: number): T[] {
  const left = [...list];
  let state = seed;
  return Array.from({ length: Math.min(count, list.length) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return left.splice(Math.floor((state / 2 ** 32) * left.length), 1)[0]!;
  });
}
