/** Questions of many kinds over a small invented archive; each was written before anybody saw how it was answered. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { converse, readCases, verdictOf } from '../../lab/cases.js';
import { openNewsroom } from '../support/newsroom.js';

const folder = new URL('valley/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
const newsroom = await openNewsroom(
  Object.fromEntries(files.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])),
);
afterAll(() => newsroom.close());

const cases = await readCases(fileURLToPath(folder));

it.each(cases.map((one) => [one.questions.join(' | '), one] as const))(
  '%s is answered rightly',
  async (_, one) => {
    expect(verdictOf(await converse(newsroom.assistant, one), one)).toBe('right');
  },
);
