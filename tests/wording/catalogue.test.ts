import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AskerError } from '../../src/errors.js';
import { FILE_REASONS } from '../../src/wording/catalogue/file-reasons.js';
import { CATALOGUES, LANGUAGES } from '../../src/wording/catalogue/index.js';
import { PROBLEMS } from '../../src/wording/catalogue/problems.js';
import type { Key, Text } from '../../src/wording/catalogue/text.js';
import { problemText } from '../../src/wording/problems.js';
import { ENGLISH, readBack, wordsFor } from '../../src/wording/words.js';

const KEYS = Object.keys(CATALOGUES.en) as Key[];
const OTHERS = LANGUAGES.filter((language) => language !== 'en');
const forms = (text: Text): string[] => (typeof text === 'string' ? [text] : [text.one, text.other]);
const holes = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
const COMMANDS = ['ask', 'check', 'said', 'sources', 'status', 'add', 'remove', 'reindex', 'help'] as const;
/** Commands that a text names. */
const commandsIn = (text: string): string[] => text.match(/(?<![\p{L}\p{N}])\/\p{L}+/gu) ?? [];

describe.each(OTHERS)('the texts in %s', (language) => {
  const texts = CATALOGUES[language];

  it('are all there, with the values of the English ones', () => {
    expect(Object.keys(texts).sort()).toEqual([...KEYS].sort());
    for (const key of KEYS) {
      const [english, other] = [CATALOGUES.en[key], texts[key]];
      expect(typeof other, key).toBe(typeof english);
      for (const form of forms(other)) {
        expect(form.trim(), key).not.toBe('');
        // Where there is one, the number may be left out.
        expect(holes(form.replace('{count}', '')), key).toEqual(
          holes(forms(english).at(-1)!.replace('{count}', '')),
        );
      }
    }
  });

  it('name commands as Discord shows them there', () => {
    const names = COMMANDS.map((name) => `/${texts[`command.${name}`]}`);
    for (const key of KEYS) {
      const said = forms(texts[key]).flatMap(commandsIn);
      expect(
        said.filter((name) => !names.includes(name)),
        key,
      ).toEqual([]);
      const inEnglish = new Set(forms(CATALOGUES.en[key]).flatMap(commandsIn));
      expect(new Set(said).size, key).toBe(inEnglish.size);
    }
    for (const text of Object.values(PROBLEMS))
      expect(commandsIn(text[language]).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('are within the limits of what Discord shows', () => {
    for (const key of KEYS)
      for (const form of forms(texts[key])) {
        if (/^(command|option)\..*\.text$/.test(key)) expect(form.length, key).toBeLessThanOrEqual(100);
        else if (/^(command|option)\./.test(key)) expect(form).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u);
        else if (/^(menu)\./.test(key)) expect(form.length, key).toBeLessThanOrEqual(32);
        else if (/^(form\.|button\.askArticle|button\.followUp)/.test(key))
          expect(form.length, key).toBeLessThanOrEqual(45);
        else if (/^(button|vote)\./.test(key)) expect(form.length, key).toBeLessThanOrEqual(80);
      }
  });

  it('give every problem that the asker may be told, with its values', () => {
    for (const [english, texts] of Object.entries({ ...PROBLEMS, ...FILE_REASONS }))
      expect(holes(texts[language]), english).toEqual(holes(english));
  });
});

/** What `pattern` finds in sources of these folders, in its first group. */
function foundIn(folders: RegExp, pattern: RegExp): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && folders.test(file))
    .flatMap((file) => [...readFileSync(join('src', file), 'utf8').matchAll(pattern)])
    .map(([, text]) => text!);
}
/** All but the command line, which speaks English. */
const FOR_ASKERS = /^(?!commands\b|cli\b)/;

it('knows every problem that the code may report to the asker', () => {
  const texts = foundIn(FOR_ASKERS, /new (?:AskerError|UsageError|FetchError)\(\s*'((?:[^'\\]|\\.)*)'/g);
  expect(texts.length).toBeGreaterThan(50);
  expect(texts.filter((text) => !(text in PROBLEMS))).toEqual([]);
});

it('finds no problem built on the spot, which no catalogue could know', () => {
  expect(foundIn(FOR_ASKERS, /new ((?:AskerError|FetchError)\(\s*`[^`]*)/g)).toEqual([]);
});

it('knows why a file cannot be used', () => {
  const texts = foundIn(/^index.(?!read\b)/, /new UserError\(\s*'([a-z](?:[^'\\]|\\.)*)'/g);
  expect(texts.length).toBeGreaterThan(12);
  expect(texts.filter((text) => !(text in FILE_REASONS))).toEqual([]);
});

/** Titles, labels and names as they stand in a program. */
const TEXT_IN_PLACE =
  /(?:(?:title|label|placeholder|description|content|text): |button\([^,]+, )(['`][A-Z][a-z]+[ \w].*)/g;

it('finds no text written on the spot in what Discord shows', () => {
  // The channel that hears of new articles is no person, and has no language that is known.
  expect(foundIn(/^(?:bot.(?!announce)|web.)/, TEXT_IN_PLACE)).toEqual([]);
});

it('reports a problem in the asker’s language', () => {
  const error = new AskerError('No article here quotes anybody named “{name}”.', { name: '{name} $&' });
  expect(error.message).toBe('No article here quotes anybody named “{name} $&”.');
  expect(problemText(error, wordsFor('fr'))).toBe(
    'Aucun article ici ne cite quelqu’un du nom de « {name} $& ».',
  );
  expect(problemText(new AskerError('Unheard of.'), wordsFor('de'))).toBe('Unheard of.');
  expect(problemText(new AskerError('constructor'), wordsFor('de'))).toBe('constructor');
  const refused = new AskerError('“{name}” {reason}.', { name: 'a.pdf', reason: 'is empty' });
  expect([refused.message, problemText(refused, wordsFor('es'))]).toEqual([
    '“a.pdf” is empty.',
    '«a.pdf» está vacío.',
  ]);
});

describe('words', () => {
  it('are those of the locale, and English for one that has none', () => {
    expect(['de', 'pt-BR', 'es-419', 'en-US', 'fr', 'ja', null].map((one) => wordsFor(one).language)).toEqual(
      ['de', 'pt', 'es', 'en', 'fr', 'en', 'en'],
    );
  });

  it('write plurals, numbers, days and lists as the language does', () => {
    const articles = (locale: string, count: number) => wordsFor(locale).say('articles', { count });
    expect([0, 1, 2].map((count) => articles('fr', count))).toEqual(['0 article', '1 article', '2 articles']);
    expect(articles('en', 0)).toBe('0 articles');
    expect(articles('de', 12_345)).toBe('12.345 Artikel');
    expect(['de', 'es', 'pt-BR'].map((one) => wordsFor(one).day('2022-02-16'))).toEqual([
      '16. Feb. 2022',
      '16 feb 2022',
      '16 de fev. de 2022',
    ]);
    expect(wordsFor('de').list(['a', 'b', 'c'], 'disjunction')).toBe('a, b oder c');
    expect(ENGLISH.list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(wordsFor('de').dated(null)).toBe('ohne Datum');
  });

  it('put values in as they are, whatever they hold', () => {
    const subject = '$& {subject} $1';
    expect(ENGLISH.say('reply.noneMentions', { subject })).toBe(`No article mentions “${subject}”.`);
  });

  it('are read back in whatever language they were written', () => {
    for (const language of LANGUAGES) {
      const line = wordsFor(language).say('answer.understood', { question: 'Why: so?' });
      expect(readBack(line, 'answer.understood')).toBe('Why: so?');
      const after = wordsFor(language).say('answer.after', { question: 'Who: me?' });
      expect(readBack(after, 'answer.after')).toBe('Who: me?');
      expect(readBack(after, 'answer.understood')).toBeNull();
    }
    expect(readBack('Why?', 'answer.understood')).toBeNull();
  });
});
