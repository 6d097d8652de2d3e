import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addWith } from '../../src/commands/add.js';
import { main } from '../../src/commands/commands.js';
import { parseArticle } from '../../src/index/parse.js';
import { folderOf, writeFiles } from '../support/folder.js';
import { BRIDGE } from '../support/pages.js';
import { runMain } from '../support/run.js';
import { unprivileged } from '../support/unprivileged.js';
import { fetchLocally, serveWeb } from '../support/web.js';

const open = () => {
  const base = folderOf({ 'articles/a.txt': 'The ferry sails at noon, the captain said on Monday.' });
  const env = {
    ARTICLES_DIR: join(base, 'articles'),
    INDEX_DIR: join(base, 'index'),
    EMBEDDING_MODEL: 'builtin',
  };
  const add = addWith({ fetch: fetchLocally(), parse: parseArticle });
  return {
    base,
    env,
    run: (argv: string[]) => runMain(main, argv, env),
    add: (positionals: string[], values = {}) =>
      runMain((_, io) => add({ positionals, values: { yes: true, ...values } }, io), [], env),
  };
};

it('adds a page and a file, answers from them at once, and takes one away again', async () => {
  const web = await serveWeb({ '/bridge': BRIDGE });
  const { base, add, run } = open();
  writeFiles(base, { 'note.txt': 'The lighthouse at Skarvik was painted red in 1987, its keeper said.' });
  const added = await add([`${web.origin}/bridge`, join(base, 'note.txt')]);
  expect(added.status).toBe(0);
  expect(added.stdout).toContain(
    'Old bridge at Nordhaven reopens\nHarbour Gazette · 4 Mar 2024 · by Ida Holm · ',
  );
  expect(added.stdout).toContain('“The old bridge at Nordhaven reopened on Monday after two years');
  expect(added.stdout).toMatch(/! It does not say which outlet/);
  expect(added.stdout).toContain('I have 3 articles.');
  expect((await run(['ask', 'What will the bridge carry?'])).stdout).toContain('trams by 2026');

  web.pages['/bridge'] = BRIDGE.replace('trams by 2026', 'trams by 2031');
  const updated = await add([`${web.origin}/bridge?utm_source=x#top`]);
  expect(updated.stdout).toContain('keeping it replaces the older version');
  expect((await run(['ask', 'What will the bridge carry?'])).stdout).toContain('trams by 2031');

  expect((await run(['remove', 'old bridge'])).stderr).toContain('say --yes');
  const removed = await run(['remove', 'old bridge', '--yes']);
  expect(removed.stdout).toContain('I have 2 articles left.');
  expect((await run(['ask', 'What will the bridge carry?'])).stdout).not.toContain('trams');
  expect((await run(['remove', 'old bridge', '--yes'])).stderr).toContain('I have no article');
});

it('reports what cannot be added, and adds the rest', async () => {
  const web = await serveWeb({ '/bridge': BRIDGE });
  const { base, add } = open();
  const outcome = await add(['http://127.0.0.2/', 'nowhere.txt', base, `${web.origin}/bridge`]);
  expect(outcome.status).toBe(1);
  expect(outcome.stderr).toContain('127.0.0.2 is not on the public internet');
  expect(outcome.stderr).toContain('nowhere.txt: is neither a file');
  expect(outcome.stderr).toContain(`${base}: is a folder: name the files in it`);
  expect(outcome.stdout).toContain('I have 2 articles.');
  expect((await add([`${web.origin}/bridge`], { yes: false })).stderr).toContain('Not kept: say --yes');
  await expect(add([`${web.origin}/bridge`], { collection: 'board' })).rejects.toThrow('no collections');
});

it('says of a file that it may not read why, and goes on', async () => {
  const { base, add } = open();
  writeFiles(base, { 'locked.txt': 'The pier was rebuilt in steel.' });
  await chmod(join(base, 'locked.txt'), 0);
  const outcome = await unprivileged([base], () => add([join(base, 'locked.txt'), 'nowhere.txt']));
  expect(outcome.status).toBe(1);
  expect(outcome.stderr).toContain('locked.txt: cannot be read: this user has no permission');
  expect(outcome.stderr).toContain('nowhere.txt: is neither a file');
});
