import { describe, expect, it } from 'vitest';
import { correctionOf } from '../../../src/index/metadata/correction.js';
import { parseArticle } from '../../../src/index/parse.js';

describe('correctionOf', () => {
  it.each([
    ['(Corrects number of dead to 12 from 14)', 'Corrects number of dead to 12 from 14'],
    ['(This March 3 story corrects spelling of name)', 'This March 3 story corrects spelling of name'],
    ['Correction: An earlier version of this article gave the wrong day.', null],
    ['Correction, March 4, 2024: The wall is forty metres long.', null],
    ['An earlier version of this story misstated the length of the wall.', null],
    ['This article has been corrected to show that the wall is new.', null],
    ['Editor’s note: This story was corrected on Monday.', null],
    ['Korrektur: In einer früheren Version hieß es, elf Menschen seien gestorben.', null],
    ['In einer früheren Fassung dieses Artikels stand ein falscher Name.', null],
    ['Rectificatif du 4 mars 2024 : le mur mesure quarante mètres.', null],
    ['Une version précédente de cet article donnait une mauvaise date.', null],
    ['Une version précédente de l’article donnait une mauvaise date.', null],
    ['Una versión anterior de este artículo daba otra fecha.', null],
    ['Uma versão anterior deste artigo dava outra data.', null],
    ['Fe de errores: el muro mide cuarenta metros.', null],
    ['Editor’s note (May 3): This story was corrected on Monday.', null],
  ])('reads %s', (line, expected) => {
    expect(correctionOf(['The harbour reopened.', line])).toBe(expected ?? line);
  });

  it.each([
    'Corrections officers met on Monday.',
    'The report was corrected by hand, she said.',
    '(Adds quotes from the mayor)',
    'This story was told for years.',
    'She corrected him.',
    'In der ersten Fassung des Romans lebt der Kapitän.',
    'Une version antérieure du texte de loi prévoyait un mur.',
    'In der ersten Fassung des Berichts war von elf Toten die Rede.',
    'Der ursprünglichen Fassung des Artikels 16a zufolge galt das Recht ohne Einschränkung.',
    'Une version précédente de ce texte avait été rejetée par le Sénat.',
    'Une version précédente de l’article 12 prévoyait un mur.',
    'Una versión anterior de este texto fue rechazada por el Senado.',
    'Uma versão anterior deste texto foi rejeitada pelo Senado.',
  ])('does not take %s for one', (line) => {
    expect(correctionOf(['The harbour reopened.', line])).toBeNull();
  });

  it('goes with the article, and an agency’s note is removed from the text', async () => {
    const text =
      'CORRECTED-Blast at mill kills 12\n\nBy Odile Sarn\nApril 3, 2024\n\n(Corrects number of dead to 12 from 14)\n\nTwelve people were killed.\n';
    expect(await parseArticle('a.txt', Buffer.from(text))).toMatchObject([
      {
        title: 'Blast at mill kills 12',
        correction: 'Corrects number of dead to 12 from 14',
        text: 'Twelve people were killed.',
      },
    ]);
  });
});
