import {
  cpSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { compiled } from '../../src/system/compiled.mjs';
import { folderOf } from '../support/folder.js';
import { isFull } from '../support/full.js';
import { startNode } from '../support/program.js';

it('has every module that is started by its name', () => {
  const started = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const code = readFileSync(join('src', file), 'utf8').replace(/^ *(?:\/?\*|\/\/).*$/gm, '');
      const names = [...code.matchAll(/new URL\('(\.[^']+\.ts)', import\.meta\.url\)/g)];
      return names.map(([, name]) => join(dirname(file), name!));
    });
  expect(started.length).toBeGreaterThan(4);
  expect(started.filter((file) => compiled(pathToFileURL(resolve('src', file))) === null)).toEqual([]);
});

const compiledCli = (): URL => compiled(pathToFileURL(resolve('src/cli.ts')))!;

it('may be run by another user than the one who compiled it', () => {
  // As open as the folders in it: they show which umask it was compiled with, which need not be ours.
  const [folder, inner] = [compiledCli(), compiled(pathToFileURL(resolve('src/index/parsing-process.ts')))!];
  expect(statSync(new URL('.', folder)).mode).toBe(statSync(new URL('.', inner)).mode);
});

it('is not in node_modules, which `npm ci` empties under a running bot', () => {
  expect(realpathSync(fileURLToPath(compiledCli()))).not.toContain('node_modules');
});

it('names its sources where they are', () => {
  const path = realpathSync(fileURLToPath(compiledCli()));
  const { sources } = JSON.parse(readFileSync(`${path}.map`, 'utf8')) as { sources: string[] };
  expect(sources.map((source) => resolve(dirname(path), source))).toEqual([resolve('src/cli.ts')]);
});

it('leaves every module its own place', () => {
  const path = resolve('tests/system/compiled.test.ts');
  expect([import.meta.url, import.meta.dirname, import.meta.filename]).toEqual([
    pathToFileURL(path).href,
    dirname(path),
    path,
  ]);
});

/** A checkout that shares its packages with this one. */
function checkout(): string {
  const folder = folderOf({});
  for (const name of ['bin', 'src', 'package.json']) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

it.runIf(isFull)(
  'is compiled again when a source has changed, and runs where nothing can be kept',
  async () => {
    const folder = checkout();
    const help = async (): Promise<string> => {
      const { status, stdout } = await startNode([join(folder, 'bin/quotewire.mjs'), '--help']).ended;
      expect(status).toBe(0);
      return stdout;
    };
    expect(await help()).toContain('Lists the articles.');
    const source = join(folder, 'src/commands/commands.ts');
    writeFileSync(source, readFileSync(source, 'utf8').replace('Lists the articles.', 'Lists all articles.'));
    expect(await help()).toContain('Lists all articles.');
    expect(readdirSync(join(folder, '.cache/quotewire'))).toHaveLength(2);
    rmSync(join(folder, '.cache'), { recursive: true });
    // A file in the place of the folder.
    writeFileSync(join(folder, '.cache'), '');
    expect(await help()).toContain('Lists all articles.');
  },
);
