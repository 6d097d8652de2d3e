import { describe, expect, it } from 'vitest';
import { readCaptions } from '../../../src/index/formats/captions.js';
import { parseText } from '../../../src/index/formats/text.js';

const blocks = async (text: string) => [await parseText(Buffer.from(text))].flat()[0]!.blocks;

describe('readCaptions', () => {
  it('reads WebVTT: sentences across cues, speakers, voices', async () => {
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

  it('begins a paragraph where live captions mark the next speaker, without the marks', async () => {
    const text = `1
00:00:01,000 --> 00:00:05,000
>> REPORTER: The harbour has reopened

2
00:00:05,500 --> 00:00:09,000
at last. >> When was that?

3
00:00:09,500 --> 00:00:12,000
>>> On Monday
`;
    expect(await blocks(text)).toEqual([
      'REPORTER: The harbour has reopened at last.',
      'When was that?',
      'On Monday',
    ]);
  });

  it('takes an arrow within a sentence for no mark of a speaker', async () => {
    const text =
      'WEBVTT\n\n00:01.000 --> 00:04.000\nThe arrow >> means shift\n\n00:05.000 --> 00:07.000\nin some.\n';
    expect(await blocks(text)).toEqual(['The arrow >> means shift in some.']);
  });

  it('reads SubRip, and keeps the text above it', async () => {
    const text =
      'Harbour hearing\r\n\r\n1\r\n00:00:01,000 --> 00:00:05,000\r\nIn 2024\r\n12\r\n\r\n2\r\n00:00:05,500 --> 00:00:09,000\r\nferries left.\r\n';
    expect(await blocks(text)).toEqual(['Harbour hearing', 'In 2024 12 ferries left.']);
  });

  it('reads text that rolls on with the next cue once, and ignores styling', async () => {
    const text = `WEBVTT
Kind: captions

NOTE made by a machine

STYLE
::cue { color: yellow }

00:00:00.080 --> 00:00:02.350 align:start
&nbsp;
the<00:00:00.320><c> mayor</c><00:00:00.560><c> has</c>

00:00:02.350 --> 00:00:02.360
the mayor has

00:00:02.360 --> 00:00:04.500
the mayor has
promised<00:00:02.700><c> trees</c>

00:00:04.500 --> 00:00:04.510
promised trees

00:00:05.000 --> 00:00:06.000
[APPLAUSE]

00:00:06.000 --> 00:00:07.000
{\\an8}by autumn.
`;
    expect(await blocks(text)).toEqual(['the mayor has promised trees by autumn.']);
  });

  it('keeps what is said twice', async () => {
    const cue = (at: number, words: string) => `${at}\n00:00:0${at},000 --> 00:00:0${at},900\n${words}\n`;
    expect(await blocks([cue(1, 'No.'), cue(2, 'No.'), cue(3, 'Why?')].join('\n'))).toEqual([
      'No.',
      'No.',
      'Why?',
    ]);
  });

  it('joins the cues of one voice within a sentence', async () => {
    const text =
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana Ruiz>The vote in Harn\n\n00:02.000 --> 00:03.000\n<v Ana Ruiz>was 12 to 3.\n\n00:03.000 --> 00:04.000\n<v Bo Lund>It was wrong.\n';
    expect(await blocks(text)).toEqual(['Ana Ruiz: The vote in Harn was 12 to 3.', 'Bo Lund: It was wrong.']);
  });

  it('takes the credits at the ends for no speech, and no speech for credits', () => {
    const said = (...cues: string[]) =>
      readCaptions(cues.map((words, at) => `00:${at + 10}.000 --> 00:${at + 10}.900\n${words}\n`).join('\n'))
        ?.said;
    const spoken = [
      'The book was first\ntranslated from Greek by two monks,',
      'and then lost.',
      'Translation errors were found by scholars.',
      'Translated by Ana Ruiz',
      'it sold well.',
      'Subtitles are read by millions.',
      'Translated by hand, it took years.',
      'translated by Ana Ruiz',
      'Translated by Ana Ruiz, who knew the sea',
    ];
    const all = spoken.join(' ').replaceAll('\n', ' ');
    expect(said(...spoken)?.join(' ')).toBe(all);
    expect(said('Synced by ann@kell.example', ...spoken, 'Subtitles by Ed Moss')?.join(' ')).toBe(all);
    expect(said(...spoken, 'Subtitles by KellTeam\nwww.kell.example')?.join(' ')).toBe(all);
  });

  it('leaves an article about subtitles alone', () => {
    const text = 'A cue looks like this:\n\n00:00:01.000 --> 00:00:05.000\n\nIt is simple.';
    expect(readCaptions(text)).toBeNull();
  });
});
