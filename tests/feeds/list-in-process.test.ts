import { expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { listInProcess } from '../../src/feeds/list-in-process.js';

it('lists in a process of its own, and refuses with a reason', async () => {
  const feed = Buffer.from('<urlset><url><loc>https://gazette.example/c</loc></url></urlset>');
  const { items } = await listInProcess(feed, 'https://gazette.example/');
  expect(items.map(({ url }) => url)).toEqual(['https://gazette.example/c']);
  const refused = listInProcess(Buffer.from('<p>'), 'https://gazette.example/');
  await expect(refused).rejects.toThrow('neither a feed nor a sitemap');
  await expect(refused).rejects.toBeInstanceOf(UserError);
});
