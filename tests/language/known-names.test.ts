import { expect, it } from 'vitest';
import { isKnownName } from '../../src/language/known-names.js';

it('knows names in whatever case, and is given no word that is none', () => {
  for (const name of ['Ruiz', 'ruiz', 'ZYWIEC', 'A’isha'.replace('’', "'"), 'A-jay'])
    expect(isKnownName(name)).toBe(true);
  for (const word of ['', 'xqzt', '1', '{', ': 1,']) expect(isKnownName(word)).toBe(false);
});
