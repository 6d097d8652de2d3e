import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discard, temporaryFolder } from './support/folder.js';
import { runProgram } from './support/program.js';

const README = readFileSync('README.md', 'utf8');
const documents = [
  'README.md',
  ...readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

describe('documentation', () => {
  it('shows the commands as --help prints them', async () => {
    const { stdout } = await runProgram('cli.ts', ['--help'], {});
    expect(README).toContain(`\`\`\`\n${stdout}\`\`\``);
    const lab = await runProgram('../lab/cli.ts', ['--help'], {});
    expect(README).toContain(`\`\`\`\n${lab.stdout}\`\`\``);
  });

  it('opens with an answer that the program really gives', async () => {
    const [, question, shown] = /^\$ npm run --silent ask -- "(.+)"\n([^`]+)/m.exec(README)!;
    const index = temporaryFolder();
    const { stdout } = await runProgram(
      'cli.ts',
      ['ask', '--model', 'builtin', '--index', index, question!],
      {},
    );
    discard(index);
    expect(stdout.startsWith(shown!.trimEnd())).toBe(true);
  });

  it('has a script for every command it shows', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const text = documents.map((file) => readFileSync(file, 'utf8')).join('\n');
    const shown = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map((match) => match[1]!);
    expect(shown.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(documents)('%s links to files that exist', (file) => {
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
      (match) => match[1]!,
    );
    expect(links.filter((link) => !existsSync(join(dirname(file), link)))).toEqual([]);
  });
});
