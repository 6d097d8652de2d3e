import { expect, it } from 'vitest';
import { envText, whatSetsNothing } from '../../src/app/env-file.js';

it('is read in UTF-8 and UTF-16, with a byte order mark or without', () => {
  const text = 'DISCORD_TOKEN=abc\r\n';
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), utf16])
    expect(envText(bytes)).toBe(text);
});

it('names the lines of .env that set nothing', () => {
  expect(whatSetsNothing('DISCORD_TOKEN abc\nLOG_LEVEL=info\nARTICLES_DIR\n')).toBe(
    'lines 1, 3 set nothing: a setting is written NAME=value.',
  );
});

it('has nothing to say about settings, comments and values of several lines', () => {
  expect(whatSetsNothing('')).toBeNull();
  expect(whatSetsNothing('# a note\n\nexport LOG_LEVEL=info\nINDEX_DIR: data/index\r\n')).toBeNull();
  expect(whatSetsNothing('FEEDS="https://a.example\nhttps://b.example"\n')).toBeNull();
});
