/** Questions of many kinds over small invented archives; each was written before anybody saw how it was answered. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { converse, readCases, verdictOf } from '../../lab/cases.js';
import { openNewsroom } from '../support/newsroom.js';

/** The day on which a question is asked that names none, some years after the articles. */
const ASKED = '2026-11-30';

describe.each([
  'valley',
  'castrel',
  'lake',
  'tal',
  'fen',
  'hollen',
  'varde',
  'tarrow',
  'sorrel',
  'kelland',
  'orrin',
])('of the archive %s,', async (archive) => {
  const folder = new URL(`${archive}/`, import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const newsroom = await openNewsroom(
    Object.fromEntries(files.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])),
  );
  afterAll(() => newsroom.close());

  const cases = await readCases(fileURLToPath(folder));

  it.each(cases.map((one) => [one.questions.join(' | '), one] as const))(
    '%s is answered rightly',
    async (_, one) => {
      const answer = await converse(newsroom.assistant, { asked: ASKED, ...one });
      expect(verdictOf(answer, one)).toBe('right');
    },
  );
});
