import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { childProgram } from '../support/child.js';
import { folderOf } from '../support/folder.js';
import { isFull } from '../support/full.js';
import { NEWS } from '../support/newsroom.js';

const MB = 1024 * 1024;
const QUESTIONS = 10_000;
/** What caches of words may add; to keep every answer would take several times as much. */
const MOST_GROWTH = 4 * MB;

it.runIf(isFull)(`${QUESTIONS} questions leave no more than ${MOST_GROWTH / MB} MB behind`, async () => {
  const child = childProgram('memory-child');
  const command = ['--expose-gc', child, folderOf(NEWS), folderOf({}), String(QUESTIONS)];
  const { stdout } = await promisify(execFile)(process.execPath, command);
  const [early, late] = JSON.parse(stdout) as [number, number];
  console.log(
    `heap: ${(early / MB).toFixed(1)} MB after ${QUESTIONS / 5}, ${(late / MB).toFixed(1)} MB after ${QUESTIONS}`,
  );
  expect(late - early).toBeLessThan(MOST_GROWTH);
});
