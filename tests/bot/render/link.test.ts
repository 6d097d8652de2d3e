import { describe, expect, it } from 'vitest';
import { linkedTitle, textFragment, titleOf } from '../../../src/bot/render/link.js';
import { article } from '../../support/assistant.js';

describe('links', () => {
  it('jump to the sentence: what is syntax in a text fragment is encoded', () => {
    expect(textFragment('Well-known, R&D (new)')).toBe('#:~:text=Well%2Dknown%2C%20R%26D%20%28new%29');
    expect(textFragment('Hello', 'https://a.example/#top')).toBe(':~:text=Hello');
  });

  it('name a long quote, or one that crosses paragraphs, by its first and last words', () => {
    const words = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');
    expect(textFragment(words)).toBe(
      '#:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39',
    );
    expect(textFragment('one two three four five.\n\nsix seven eight nine ten.')).toBe(
      '#:~:text=one%20two%20three%20four%20five.,six%20seven%20eight%20nine%20ten.',
    );
  });

  it('are made of web addresses alone, and cannot be broken out of', () => {
    const linked = (url: string | null, title = 'Title'): string =>
      linkedTitle(article({ text: 'x', url, title, publisher: 'The A Post' })).replace(' (a.example)', '');
    expect(linked('https://a.example/x_(y)')).toBe('[Title](https://a.example/x_%28y%29)');
    expect(linked('javascript:alert(1)')).toBe('Title');
    expect(linked('not an address')).toBe('Title');
    expect(linked(null)).toBe('Title');
    expect(linked('https://a.example/', 'A [b](steam://run) c')).toBe(
      '[A \\[b\\](steam\\://run) c](https://a.example/)',
    );
    expect(linked(`https://a.example/${'x'.repeat(2000)}`)).toBe('Title');
  });

  it('show where they lead if that is not the outlet they name', () => {
    const linked = (url: string, parts = {}): string =>
      linkedTitle(article({ text: 'x', url, title: 'Title', ...parts }));
    expect(linked('https://gazette.example/a')).toBe('[Title](https://gazette.example/a)');
    expect(linked('https://elsewhere.example/a')).toBe(
      '[Title](https://elsewhere.example/a) (elsewhere.example)',
    );
    expect(linked('https://gazette.example@elsewhere.example/a')).toBe(
      '[Title](https://elsewhere.example/a) (elsewhere.example)',
    );
    // "The" and "News" name no outlet.
    expect(linked('https://theft-news.example/a', { publisher: 'The Harbour News' })).toContain(
      '(theft-news.example)',
    );
    expect(linked('https://bbc.example/a', { publisher: 'British Broadcasting Corporation' })).toBe(
      '[Title](https://bbc.example/a)',
    );
  });

  it('never lead elsewhere than a title that reads as an address', () => {
    const linked = (title: string): string =>
      linkedTitle(article({ text: 'x', url: 'https://gazette.example/a', title }));
    expect(linked('bank.example')).toBe('bank.example');
    expect(linked('Log in at https://www.bank.example/login')).not.toContain('](');
    for (const dot of ['．', '。', '｡', '․'])
      expect(linked(`Log in at bank${dot}example now`), dot).not.toContain('](');
    expect(linked('他说。今天')).toContain('](https://gazette.example/a)');
    expect(linked('www.gazette.example')).toContain('](https://gazette.example/a)');
    expect(linked('The U.S. and 3.5 million others')).toContain('](https://gazette.example/a)');
  });

  it('fall back to the name of the file', () => {
    expect(titleOf({ title: null, path: 'folder/notes.txt' })).toBe('notes.txt');
    for (const title of ['\u200b', '\u200d', '\u2800 ', '\u3164', '\u0301'])
      expect(titleOf({ title, path: 'folder/notes.txt' })).toBe('notes.txt');
    expect(titleOf({ title: '?', path: 'folder/notes.txt' })).toBe('?');
  });
});
