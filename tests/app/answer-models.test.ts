import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { main } from '../../lab/commands/commands.js';
import { type App, createApp } from '../../src/app/app.js';
import { readConfig } from '../../src/app/config.js';
import type { Answer } from '../../src/domain.js';
import { parseArticle } from '../../src/index/parse.js';
import { folderOf, writeFiles } from '../support/folder.js';
import { crossEncoder } from '../support/model/cross-encoder.js';
import { spanReader } from '../support/model/span-reader.js';
import { runMain } from '../support/run.js';

const ARTICLES = {
  'museum.txt': 'A new house\n\nPer Brandt opened the museum of Lund. It is free.\n',
  'ceremony.txt': 'A ceremony\n\nThe museum of Lund was opened by Ida Holm. Few came.\n',
  'harbour.txt': 'The harbour\n\nA storm closed the harbour of Lund. It opened again on Friday.\n',
  'library.txt': 'The library\n\nNils Moe opened the library of Lund.\n',
};
const QUESTION = 'Who was it that opened the museum of Lund?';
const CEREMONY = crossEncoder(['was']);
const IDA = spanReader({ starts: { ida: 6 }, ends: { holm: 6 }, noAnswer: 1 });
const NOBODY = spanReader({ starts: {}, ends: {}, noAnswer: 6 });

let home: string;
let said: string[];
beforeEach(() => {
  home = folderOf({});
  said = [];
  writeFiles(join(home, 'articles'), ARTICLES);
});

async function start(models: { RERANKER_MODEL?: string; READER_MODEL?: string } = {}): Promise<App> {
  const settings = { INDEX_DIR: join(home, 'index'), EMBEDDING_MODEL: 'builtin', ...models };
  const config = readConfig({ ARTICLES_DIR: join(home, 'articles'), ...settings }, {});
  const notices = {
    say: (line: string) => said.push(line),
    onDownloadsOver: () => said.push('downloads over'),
  };
  const app = await createApp(config, notices, { parse: parseArticle });
  onTestFinished(() => app.close());
  await app.ensureIndex();
  return app;
}
const ask = async (models = {}): Promise<Answer> => (await start(models)).assistant.ask({ text: QUESTION });
const shown = ({ quotes, closest }: Answer) => [...quotes, ...closest];
const marked = (answer: Answer) =>
  shown(answer).flatMap(({ text, marks }) =>
    marks.filter(({ kind }) => kind === 'answer').map(({ start, end }) => text.slice(start, end)),
  );

describe('a reranker', () => {
  it('puts first what it finds relevant', async () => {
    expect(shown(await ask())[0]!.article.path).toBe('museum.txt');
    const answer = await ask({ RERANKER_MODEL: folderOf(CEREMONY) });
    expect(shown(answer)[0]!.article.path).toBe('ceremony.txt');
    expect(said).toEqual(['downloads over']);
  });
});

describe('a reader', () => {
  it('marks the answer, and puts its sentence first', async () => {
    const answer = await ask({ READER_MODEL: folderOf(IDA) });
    expect(marked(answer)[0]).toBe('Ida Holm');
    expect(shown(answer)[0]!.text).toContain('Ida Holm');
    expect(marked(await ask())[0]).not.toBe('Ida Holm');
  });

  it('that sees no answer lowers the confidence, and marks nothing of its own', async () => {
    const without = await ask();
    const answer = await ask({ READER_MODEL: folderOf(NOBODY) });
    expect(answer.confidence).toBeLessThan(without.confidence - 0.05);
    expect(marked(answer)).toEqual(marked(without));
    expect(shown(answer).map(({ text }) => text)).toEqual(shown(without).map(({ text }) => text));
  });

  it('that sees the answer leaves the confidence alone', async () => {
    expect((await ask({ READER_MODEL: folderOf(IDA) })).confidence).toBe((await ask()).confidence);
  });
});

describe('models that cannot be had', () => {
  it('are reported at the first question, in one line each, and done without', async () => {
    const { quotes, closest } = await ask();
    const app = await start({
      RERANKER_MODEL: '/nowhere/at-all',
      READER_MODEL: folderOf({ 'config.json': '{}' }),
    });
    expect(said).toEqual([]);
    const answers = await Promise.all([1, 2, 3].map(() => app.assistant.ask({ text: QUESTION })));
    for (const answer of answers) expect(answer).toMatchObject({ quotes, closest });
    expect(said.toSorted()).toEqual([
      expect.stringMatching(/^The model folder .* has no tokenizer\.json\. Answering without it until/),
      expect.stringMatching(
        /^There is no reranker in the folder \/nowhere\/at-all: .* Answering without it until/,
      ),
      ...['downloads over', 'downloads over'],
    ]);
    expect(said[0]).toBe('downloads over');
  });
});

describe('eval', () => {
  const question = {
    id: '1',
    question: QUESTION,
    answerable: true,
    answers: ['Ida Holm'],
    articles: ['ceremony'],
  };
  const evaluate = async (...options: string[]) => {
    writeFiles(home, { 'questions.jsonl': JSON.stringify(question) });
    const env = { INDEX_DIR: join(home, 'eval-index') };
    return runMain(main, ['eval', home, '--model', 'builtin', ...options], env);
  };

  it('shows what the models do', async () => {
    const models = ['--reranker', folderOf(CEREMONY), '--reader', folderOf(IDA)];
    const { stdout, status } = await evaluate(...models, '--json');
    expect(status).toBe(0);
    const report = JSON.parse(stdout);
    const measures = ['article@1', 'quote@1'] as const;
    expect(measures.map((name) => report[name].value)).toEqual([1, 1]);
    expect(measures.map((name) => report.without[name].value)).toEqual([0, 0]);
  });

  it('shows nothing beside it where they cannot be had, and says so', async () => {
    const { stdout, stderr } = await evaluate('--reranker', '/nowhere/at-all');
    expect(stderr).toContain('There is no reranker in the folder /nowhere/at-all');
    expect(stdout).not.toContain('without models');
  });
});
