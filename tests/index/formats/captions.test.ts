import { describe, expect, it } from 'vitest';
import { withoutTimes } from '../../../src/index/formats/captions.js';
import { parseText } from '../../../src/index/formats/text.js';

const blocks = async (text: string) => (await parseText(Buffer.from(text))).blocks;

describe('withoutTimes', () => {
  it('reads WebVTT: sentences that go over cues, speakers, voices', async () => {
    const text = `WEBVTT - The harbour

intro
00:01.000 --> 00:05.000 align:start
ANA: The harbour will

00:05.500 --> 00:09.000
reopen <i>soon</i>.

00:09.500 --> 00:12.000
<v Tom Poe>When?</v>

00:12.500 --> 00:15.000
TOM: And the ferries
`;
    expect(await blocks(text)).toEqual([
      'ANA: The harbour will reopen soon.',
      'Tom Poe: When?',
      'TOM: And the ferries',
    ]);
  });

  it('reads SubRip, and keeps what stands above it', async () => {
    const text =
      'Harbour hearing\r\n\r\n1\r\n00:00:01,000 --> 00:00:05,000\r\nIn 2024\r\n12\r\n\r\n2\r\n00:00:05,500 --> 00:00:09,000\r\nferries left.\r\n';
    expect(await blocks(text)).toEqual(['Harbour hearing', 'In 2024 12 ferries left.']);
  });

  it('leaves an article about subtitles alone', () => {
    const text = 'A cue looks like this:\n\n00:00:01.000 --> 00:00:05.000\n\nIt is simple.';
    expect(withoutTimes(text)).toBe(text);
  });
});
