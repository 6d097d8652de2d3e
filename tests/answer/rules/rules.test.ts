import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RULES } from '../../../src/answer/rules/rules.js';

const NAMES = RULES.map(({ name }) => name).sort();

it('has one rule in each file, under the name of the file', () => {
  const files = readdirSync('src/answer/rules').filter((file) => /(?<!^rules?)\.ts$/.test(file));
  expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(NAMES);
});

it('is described in full: the table of docs/evaluation.md has every rule once', () => {
  const [, section] = readFileSync('docs/evaluation.md', 'utf8').split('## Rules for kinds of questions');
  const rows = [...section!.split('\n## ')[0]!.matchAll(/^\| `(?<name>[a-z-]+)` \|/gm)];
  expect(rows.map(({ groups }) => groups!.name).sort()).toEqual(NAMES);
});

it('has no rule without a part', () => {
  expect(RULES.filter((rule) => Object.keys(rule).length < 2)).toEqual([]);
});
