import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from '../../src/app/config.js';
import { keepHouse } from '../../src/app/housekeeping.js';
import { NEWS, openNewsroom } from '../support/newsroom.js';

it('answers from a file that was dropped into the folder, without a command', async () => {
  const newsroom = await openNewsroom(NEWS);
  const config = readConfig({ ARTICLES_DIR: newsroom.articlesDir, WATCH: 'on' }, {});
  let heard: (line: string) => void = () => {};
  const told = new Promise<string>((resolve) => {
    heard = resolve;
  });
  const house = await keepHouse(newsroom, config, (line) => heard(line));
  await house.ready;
  writeFileSync(
    join(newsroom.articlesDir, 'mill.txt'),
    'The mill of Grenville grinds again, Otto Berg said on Monday.\n',
  );
  expect(await told).toBe('The articles folder changed: 1 added.');
  const { quotes } = await newsroom.assistant.ask({ text: 'What did Otto Berg say about the mill?' });
  expect(quotes[0]?.text).toContain('grinds again');
  await house.close();
  await newsroom.close();
});

it('answers from a file that was put into the folder while the program started', async () => {
  const newsroom = await openNewsroom(NEWS);
  newsroom.write('mill.txt', 'The mill of Grenville grinds again, Otto Berg said on Monday.\n');
  const config = readConfig({ ARTICLES_DIR: newsroom.articlesDir, WATCH: 'on' }, {});
  let heard: (line: string) => void = () => {};
  const told = new Promise<string>((resolve) => {
    heard = resolve;
  });
  const house = await keepHouse(newsroom, config, (line) => heard(line));
  expect(await told).toBe('The articles folder changed: 1 added.');
  await house.close();
  await newsroom.close();
});

it.each([
  ['on', true],
  ['off', false],
])('with WATCH=%s, watches the folder: %s', async (WATCH, isWatched) => {
  const newsroom = await openNewsroom(NEWS);
  const config = readConfig({ ARTICLES_DIR: newsroom.articlesDir, WATCH }, {});
  const house = await keepHouse(newsroom, config, () => {});
  await house.ready;
  expect(process.getActiveResourcesInfo().includes('FSEventWrap')).toBe(isWatched);
  await house.close();
  await newsroom.close();
});
