import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readIngestionCases } from '../../lab/ingestion.js';
import { scoreOf, scorePages } from '../../lab/pages.js';
import { UserError } from '../../src/errors.js';
import { discard, folderOf } from '../support/folder.js';

const gold = {
  day: '2024-03-04',
  text: 'The council voted to mend the wall.\nWork begins in June this year.',
};

it('counts what was read of an article, what else was read, and whether its date is right', () => {
  expect(scoreOf('a', gold, { text: gold.text, published: '2024-03-04' })).toMatchObject({
    precision: 1,
    recall: 1,
    day: 'right',
    extra: [],
    missed: [],
  });
  const half = scoreOf('a', gold, {
    text: 'The council voted to mend the wall.\n\nSign up for our letter today.',
    published: null,
  });
  expect(half.recall).toBeLessThan(0.6);
  expect(half.precision).toBeLessThan(0.6);
  expect(half).toMatchObject({
    day: 'missing',
    extra: ['Sign up for our letter today.'],
    missed: ['Work begins in June this year.'],
  });
  expect(scoreOf('a', gold, { text: '', published: '2024-03-05' }).day).toBe('wrong');
});

it('says which file is missing', async () => {
  const folder = folderOf({ 'a.html': '<p>The council voted to mend the wall.</p>' });
  await expect(scorePages(folder)).rejects.toThrow(
    new UserError(`${join(folder, 'a.txt')} cannot be read: there is no such file or folder (ENOENT).`),
  );
  const gone = join(folder, 'gone');
  await expect(scorePages(gone)).rejects.toThrow(UserError);
  await expect(readIngestionCases(gone)).rejects.toThrow(UserError);
  discard(folder);
});
