import { describe, expect, it } from 'vitest';
import type { Range } from '../../../src/domain.js';
import { findPeople } from '../../../src/language/names/people.js';
import { splitSentences } from '../../../src/language/sentences.js';
import { attributeSentences } from '../../../src/speakers/attribute.js';
import { type Reading, startReading } from '../../../src/speakers/discourse.js';
import { holderOf } from '../../../src/speakers/references/office-holders.js';
import { soleSpeaker } from '../../../src/speakers/voice.js';

/** Who speaks in the last sentence of a text. */
function lastSpeaker(text: string): string | undefined {
  return soleSpeaker(attributeSentences({ text, sentences: splitSentences(text) }).at(-1)!)?.name;
}

describe('"the mayor"', () => {
  it('is distinguished from one of another place by whole words', () => {
    const two = 'Nigerian President Ada Lind met Niger President Bo Berg.';
    expect(lastSpeaker(`${two} The Niger president said no.`)).toBe('Bo Berg');
    expect(lastSpeaker(`${two} The Nigerian president said no.`)).toBe('Ada Lind');
    expect(lastSpeaker('Russian President Ada Lind left. The US president said no.')).toBeUndefined();
    expect(
      lastSpeaker('Russian President Ada Lind met American President Bo Berg. The U.S. president said no.'),
    ).toBe('Bo Berg');
  });

  it('is nobody said not to hold the office', () => {
    for (const aside of ['not the mayor', 'unlike the mayor', 'and the mayor'])
      expect(lastSpeaker(`Ada Lind, ${aside}, opened the bridge. The mayor said no.`)).toBeUndefined();
    expect(lastSpeaker('Ada Lind, the mayor, opened the bridge. The mayor said no.')).toBe('Ada Lind');
  });

  it('is nobody who only met or succeeded a mayor', () => {
    for (const deed of ['met the former mayor', 'succeeded his father as mayor'])
      expect(lastSpeaker(`Ivo Lind, ${deed}, Bo Berg, on Friday. The mayor said no.`)).toBeUndefined();
  });

  it('is not the person named in the opening of a sentence about another', () => {
    expect(lastSpeaker('After meeting Ada Lind, the mayor, 50, left. The mayor said no.')).toBeUndefined();
    expect(lastSpeaker('After meeting Ada Lind, the mayor of Selden, he left. The mayor said no.')).toBe(
      'Ada Lind',
    );
  });

  it('is one person, however often and differently the article says so', () => {
    const ways = Array.from(
      { length: 60 },
      (_, i) => `Mayor Ada Lind, the mayor of ${'S'.repeat(i % 8)}elden, left.`,
    );
    expect(lastSpeaker(`${ways.join(' ')} The mayor said no.`)).toBe('Ada Lind');
  });

  it('is found without looking at every sentence', () => {
    const mayors = Array.from({ length: 40 }, (_, i) => `Mayor Ada L${'i'.repeat(i + 1)}nd left.`).join(' ');
    const text = `${'It is. '.repeat(1000)}${mayors} The Selden mayor said no.`;
    const sentences = splitSentences(text);
    const none = sentences.map(() => []);
    const numbers = sentences.map(() => 0);
    const reading = startReading({ text, sentences }, findPeople(text), none, numbers, new Set());
    let looks = 0;
    const counted = new Proxy(sentences, {
      get: (list, key) => {
        looks += 1;
        return Reflect.get(list, key) as Range;
      },
    });
    const counting: Reading = { ...reading, sentences: counted };
    expect(reading.holders.get('mayor')?.size).toBe(40);
    expect(holderOf(counting, 'mayor', 'selden', sentences.length - 1, 0)).toBeNull();
    expect(looks).toBeLessThan(40 * 40);
  });
});
