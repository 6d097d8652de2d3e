import { describe, expect, it } from 'vitest';
import { isGivenName, pronounOfGivenName } from '../../src/language/names/given-names.js';
import { rarerGivenName } from '../../src/language/names/rarer-given-names.js';
import table from '../../src/language/names/rarer-given-names.json' with { type: 'json' };
import { splitRole } from '../../src/language/names/roles.js';

describe('given names', () => {
  it('are known from many countries, and whose they are', () => {
    const women = 'Päivi Snježana Markéta Zeynep Aminata Abena Smita Milica Sigrid Dewi'.split(' ');
    const men = 'Emeka Chinedu Kwame Göran Zlatan Mateusz Volodymyr Recep Budi Sipho'.split(' ');
    expect([...women, ...men].filter((name) => !isGivenName(name))).toEqual([]);
    expect(women.filter((name) => pronounOfGivenName(name) !== 'she')).toEqual([]);
    expect(men.filter((name) => pronounOfGivenName(name) !== 'he')).toEqual([]);
  });

  it('are no words of English, places, families or companies', () => {
    const others =
      'Columbus Providence Yale Nielsen Boeing Toyota Nike Geneva Arab Houston Sony Garcia Daily';
    expect(others.split(' ').filter(isGivenName)).toEqual([]);
    expect(isGivenName('femi')).toBe(false);
  });

  it('are all found in the table, which must be in order, and nothing between two of them', () => {
    for (const [names, key] of [
      [table.female, 'women'],
      [table.male, 'men'],
    ] as const) {
      const list = names.split(' ');
      expect(list.length).toBeGreaterThan(5000);
      expect(list.filter((name) => !rarerGivenName(name)[key])).toEqual([]);
      expect(list.filter((name) => rarerGivenName(`${name}\u0001`)[key])).toEqual([]);
    }
    expect(rarerGivenName('')).toEqual({ women: false, men: false });
  });

  it('if rare, end a role only after words of English, as a family name may come first', () => {
    expect(splitRole('Model Karlie Kloss')).toEqual({ name: 'Karlie Kloss', role: 'Model' });
    expect(splitRole('Ke Huy Quan').name).toBe('Ke Huy Quan');
    expect(splitRole('Kwon Eun-ji Ro').name).toBe('Kwon Eun-ji Ro');
    expect(splitRole('Jelena Ana Berg').name).toBe('Jelena Ana Berg');
  });
});
