import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSet } from '../../lab/sets.js';
import { discard, temporaryFolder, writeFiles } from '../support/folder.js';

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => discard(folder));

const line = (id: string, answerable = true): string =>
  JSON.stringify({ id, question: `${id}?`, answerable, answers: [id] });
/** A set of these lines under a name of its own; with `articles/` unless told otherwise. */
async function set(name: string, lines: readonly string[], { articles = true } = {}): Promise<string> {
  const place = join(folder, name);
  await mkdir(articles ? join(place, 'articles') : place, { recursive: true });
  writeFiles(place, { 'questions.jsonl': lines.join('\n') });
  return place;
}

describe('an evaluation set', () => {
  it('is read with its name, its articles and its questions; what is left out is empty', async () => {
    const place = await set('plain', [line('a'), '', line('b', false), '']);
    const read = await readSet(place);
    expect(read).toMatchObject({ name: 'plain', articlesDir: join(place, 'articles') });
    expect(read.questions).toEqual([
      { id: 'a', question: 'a?', answerable: true, answers: ['a'], articles: [], quotes: [] },
      { id: 'b', question: 'b?', answerable: false, answers: ['b'], articles: [], quotes: [] },
    ]);
  });

  it('uses the articles next to it if it has none of its own', async () => {
    await mkdir(join(folder, 'articles'), { recursive: true });
    const place = await set('bare', [line('a')], { articles: false });
    expect((await readSet(place)).articlesDir).toBe(join(folder, 'articles'));
  });

  it('is sampled over its whole length: sets are often sorted by topic, or by what is answerable', async () => {
    const ids = Array.from({ length: 10 }, (_, i) => String(i));
    const place = await set(
      'sorted',
      ids.map((id) => line(id)),
    );
    const sampled = async (limit: number) => (await readSet(place, limit)).questions.map(({ id }) => id);
    expect(await sampled(5)).toEqual(['0', '2', '4', '6', '8']);
    expect(await sampled(3)).toEqual(['0', '3', '6']);
    expect(await sampled(99)).toEqual(ids);
  });

  it('says which line is wrong, rather than measuring without it', async () => {
    await expect(readSet(await set('broken', [line('a'), '{"id":']))).rejects.toThrow(/line 2 is not JSON/);
    await expect(readSet(await set('partial', ['{"id":"a","question":"a?"}']))).rejects.toThrow(
      /line 1 needs "id", "question" and "answerable"/,
    );
  });

  it('says what a folder lacks', async () => {
    await expect(readSet(join(folder, 'nowhere'))).rejects.toThrow(/is not an evaluation set/);
  });
});
