import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCollections } from '../../src/app/collections.js';
import { folderOf } from '../support/folder.js';

const read = (yaml: string) => {
  const folder = folderOf({
    'c.yaml': yaml,
    'in/board/a.txt': 'a',
    'in/staff/reports/b.txt': 'b',
    'in/c.txt': 'c',
  });
  return readCollections(join(folder, 'c.yaml'), join(folder, 'in'));
};

describe('collections', () => {
  it('are none without a file', async () => {
    expect(await readCollections(undefined, '/nowhere')).toEqual([]);
  });

  it('are read with every digit of an id', async () => {
    const yaml = 'board:\n  - roles: [123456789012345678]\n  - guilds: ["1234567890123456789"]\n';
    expect(await read(yaml)).toEqual([
      {
        folder: 'board',
        grants: [{ roles: ['123456789012345678'] }, { guilds: ['1234567890123456789'] }],
      },
    ]);
    expect(await read('staff/reports: everyone\nboard: []')).toEqual([
      { folder: 'staff/reports', grants: [{}] },
      { folder: 'board', grants: [] },
    ]);
  });

  it.each([
    ['bord: everyone', /names bord, which is no folder/],
    ['Board: everyone', /names Board, which is no folder/],
    ['c.txt: everyone', /no folder/],
    ['../x: everyone', /is wrong/],
    ['board/../x: everyone', /is wrong/],
    ['board: {}', /is wrong at board/],
    ['board: [{}]', /is wrong at board/],
    ['board: anyone', /is wrong at board/],
    ['board: [{ roles: [] }]', /is wrong at board/],
    ['board: [{ role: [123456789012345678] }]', /is wrong at board/],
    ['board: [', /is not YAML in line 1 \([^\n]+\); docs/],
    [
      'board:\n\t- roles: [123456789012345678]',
      /is not YAML in line 2 \(Tabs are not allowed as indentation\); docs/,
    ],
    ['board:\n  - roles: [1]', /is wrong at board, entry 1, roles, entry 1: /],
    ['- board', /is wrong/],
  ])('refuse %s', async (yaml, reason) => {
    await expect(read(yaml)).rejects.toThrow(reason);
  });

  it('refuse a file that is not there', async () => {
    await expect(readCollections('/nowhere.yaml', '/nowhere')).rejects.toThrow(
      'COLLECTIONS_FILE /nowhere.yaml cannot be read: there is no such file or folder (ENOENT); ',
    );
  });
});
