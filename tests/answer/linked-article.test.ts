import { afterAll, expect, it } from 'vitest';
import { openNewsroom } from '../support/newsroom.js';

const newsroom = await openNewsroom({
  'pass.md':
    '---\ntitle: Snow closes Harde pass\nurl: https://www.post.example/2025/harde-pass\n---\n\nHeavy snow closed the Harde pass on Saturday. The road will open again on Monday.\n',
  'ferry.md':
    '---\ntitle: Ferry aground\nurl: https://www.post.example/story.php?id=7\n---\n\nThe ferry ran aground off Linn.\n',
  'shop.md':
    '---\ntitle: A shop will open\n---\n\nA bakery will open in Linn on Friday, and a shop will open too.\n',
});
afterAll(() => newsroom.close());

const first = async (message: string): Promise<string | undefined> =>
  (await newsroom.converse(message)).quotes[0]?.text;

it.each([
  'http://post.example/2025/harde-pass/?utm_source=x',
  'what does this say? https://post.example/2025/harde-pass',
])('shows the article at the address: %s', async (message) =>
  expect(await first(message)).toContain('Heavy snow'),
);

it('asks a question beside an address of the article there', async () => {
  expect(await first('https://post.example/2025/harde-pass when will it open?')).toContain('Monday');
});

it.each([
  'https://post.example/2025/other',
  'check this out https://post.example/2025/other',
  'https://post.example/story.php?id=8',
])('says that it searches no web where no article has the address: %s', async (message) =>
  expect((await newsroom.converse(message)).intent).toBe('web'),
);

it('answers a question beside an address of none of the articles as any other', async () => {
  expect(await first('What will open in Linn? https://post.example/2025/other')).toContain('bakery');
});
