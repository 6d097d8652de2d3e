/**
 * Patterns meet what strangers wrote. One whose time grows faster than the text stops the program over a file of some
 * kilobytes, so each that does so is either mended or listed here with what keeps its texts short.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFull } from './support/full.js';
import { patternsOf, slowPiece } from './support/patterns.js';

/** By the file and the first characters of the pattern: what bounds the texts that it is given. */
const BOUNDED: Readonly<Record<string, string>> = {
  'bot/commands/add.ts [\\s,]+(?=https?:)|\\s+':
    'an option of a command, which Discord keeps below 6,000 characters',
  'language/addresses.ts (?:[.,;:!?…’”\'"*_~]|\\)(?': 'an address of at most 2,000 characters',
  'app/config.ts \\/+$': 'a setting, by who runs the bot',
  // In question/ too, where a question has at most 2,000 characters: a pattern is listed once, for the last file that has it.
  'said/typed.ts [\\s?!.]+$': 'an option of at most 100 characters, or a line by whoever runs the program',
  "language/sentences.ts ([\\p{L}’'-]+)(\\.?)\\s+$": 'what stands closely before a full stop',
  'index/text/hyphens.ts (\\p{L}+)-$': 'the last 60 characters of a line',
  'composed (\\p{L}+)-$': 'the last 60 characters of a line',
  'index/text/lines.ts ["\'”’»)\\]]+$': 'the last 60 characters of a line',
  ...of('a question or quote of at most 2,000 characters', [
    'composed ^\\s*(?:(?:(?:and|but|so|',
    'composed \\b(?:(?:in |over |during',
    'question/kinds/answer-type.ts [\\s?.!]+$',
    'question/kinds/answer-type.ts \\b(?<!^\\W{0,20})(?:WHO|W',
    'composed \\b(?<!^\\W{0,20})(?:WHO|W',
    'question/intent/intent-phrases.ts (?: (?:please|pls|plz|th',
    'question/follow-ups/correction.ts [\\s?]+$',
    'question/follow-ups/asked-anew.ts \\s*\\b(?:in|on|at|since|b',
  ]),
  ...of('what stands between two words of a quote, which was cut to 4,400 characters', [
    "bot/render/markdown.ts ^[^\\S\\n]*[-–’']?[^\\S\\n]*",
  ]),
  ...of('a line of at most 200 characters', [
    'index/furniture/stories.ts ^[←«‹]\\s*(?<next>[^»]+)$',
    "index/metadata/byline.ts ^(?:\\p{Lu}[\\p{L}.'’-]*\\s",
    'index/metadata/byline.ts \\s*[|•·,;()]\\s*|\\s+[–—-]',
    'index/metadata/dateline.ts [\\s,–—-]+$',
    'composed ^[[(]?\\s*(?:(?:AP Photo|',
    "composed ^(?:\\p{Lu}[\\p{L}.'’-]*\\s",
    'composed ^(?<names>.+?)\\s+(?:(?:f',
  ]),
  ...of('what a file declares, of at most 2,000 characters, with one space at a time', [
    'index/metadata/structured-metadata.ts ^\\S+@\\S+\\s+\\(([^()]+)\\)$',
    'index/metadata/structured-metadata.ts \\s*<?\\S+@[\\w.-]+\\.\\w+>?',
    'index/metadata/fields.ts \\s*<?\\S+@\\S+$',
    'index/metadata/outlet.ts \\s*\\/\\s+|\\s+\\/\\s*',
    'index/metadata/persons.ts \\s*(?:,|;|\\||\\band\\b|&|\\',
    'index/metadata/persons.ts [\\w-]+\\.\\w{2,}\\.\\w{2,}$|',
    'index/metadata/site.ts \\s+[|–—•·«»:-]{1,2}\\s+|\\',
    'index/metadata/site.ts ,?\\s+(?:inc|llc|ltd|plc|',
    'index/metadata/site.ts \\s+[|–—•·«»-]{1,2}\\s+|\\s',
    'composed \\s*(?:,|;|\\||\\band\\b|&|\\',
  ]),
};
const nameOf = (file: string, { source }: RegExp): string => `${file} ${source.slice(0, 24)}`;

function of(bound: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, bound]));
}

const SPACE = {
  spaces: / +$/,
  trailing: /(\p{L}+)-$/u,
  nested: /^(\w+\s?)*$/,
  bounded: /^(?:\w{1,9} ?){1,7}!$/,
  long: /[a-z]{0,5000}!/,
  harmless: /\p{L}+ ?/u,
};

describe('a pattern', () => {
  it('is found to be slow if it is, whatever text makes it slow', () => {
    expect(slowPiece(SPACE.spaces, false)).toBe(' ');
    expect(slowPiece(SPACE.trailing, false)).toBe('a');
    expect(slowPiece(SPACE.nested, false)).not.toBeNull();
    expect(slowPiece(SPACE.bounded, false)).not.toBeNull();
    expect(slowPiece(SPACE.long, false)).toBe('a');
    expect(slowPiece(SPACE.harmless, false)).toBeNull();
  });

  it('takes time in proportion to its text, or is given only short texts', () => {
    const patterns = patternsOf('src');
    const names = new Set(patterns.map(({ file, regex }) => nameOf(file, regex)));
    const gone = Object.keys(BOUNDED).filter((name) => !name.startsWith('composed ') && !names.has(name));
    expect(gone).toEqual([]);
    const unbounded = patterns.filter(({ file, regex }) => !(nameOf(file, regex) in BOUNDED));
    const slow = unbounded.filter(({ regex }) => slowPiece(regex, isFull) !== null);
    expect(slow.map(({ file, regex }) => nameOf(file, regex))).toEqual([]);
  });

  it.runIf(isFull)('does so when it is put together of pieces as well', () => {
    const folders = ['answer', 'bot', 'checking', 'index', 'language', 'question', 'speakers', 'terminal'];
    const modules = folders
      .flatMap((folder) =>
        readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' }).map(
          (file) => `src/${folder}/${file}`,
        ),
      )
      .filter((file) => file.endsWith('.ts') && !file.endsWith('process.ts'))
      .map((file) => resolve(file));
    const child = resolve('tests/support/composed-child.ts');
    const made = JSON.parse(
      execFileSync(process.execPath, ['--import', 'tsx', child, ...modules], { encoding: 'utf8' }),
    ) as [string, string][];
    expect(made.length).toBeGreaterThan(10);
    const patterns = made.map(([source, flags]) => new RegExp(source, flags));
    const names = new Set(patterns.map((regex) => nameOf('composed', regex)));
    expect(Object.keys(BOUNDED).filter((name) => name.startsWith('composed ') && !names.has(name))).toEqual(
      [],
    );
    const unbounded = patterns.filter((regex) => !(nameOf('composed', regex) in BOUNDED));
    const slow = unbounded.filter((regex) => slowPiece(regex, true) !== null);
    expect(slow.map((regex) => nameOf('composed', regex))).toEqual([]);
  });
});
