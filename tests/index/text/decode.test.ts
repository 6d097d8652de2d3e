import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/index/text/decode.js';

describe('the encoding of a text', () => {
  it.each([
    ['windows-1250', 'Most w Żółkowie zamknięty. Naprawa będzie kosztować 7 milionów złotych.'],
    ['windows-1250', 'Starosta Jiří Dvořák řekl, že most bude uzavřen šest měsíců. Úřad to ví.'],
    ['windows-1250', 'Podul a fost închis şase luni. Reparaţia costă şapte milioane de lei.'],
    ['iso-8859-2', 'Wąsik powiedział, że most zostanie zamknięty, ponieważ gałęzie spadły. Źródło: wójt.'],
    [
      'windows-1254',
      'Köprünün altı ay kapalı kalacağını, onarımın yedi milyon liraya mal olacağını söyledi.',
    ],
    ['windows-1257', 'Meras sakė, kad tiltas bus uždarytas šešis mėnesius, o remontas kainuos milijonus.'],
    ['macintosh', 'The library’s budget is £210,000 a year — less than the town’s. “No,” she said.'],
    ['macintosh', 'Der Bürgermeister sagte, die Straße werde gesperrt. Das Ärgernis wäre größer.'],
    ['macintosh', 'La rénovation coûterait près de sept millions à la région. « Très cher », dit-il.'],
    ['windows-1252', 'The library’s budget is £210,000 — so much. “No,” said José Peña of the Café, 30 °C.'],
    ['windows-1252', 'La rénovation coûterait près de sept millions à la région. « Très cher », dit-il.'],
    ['windows-1252', '„Schlimm“, sagte er. Es waren 30 °C, und die Straße kostete 5 €.'],
    [
      'windows-1252',
      'Borgmesteren sagde, at broen på Ærø bliver lukket, og at der går år før øen får en ny.',
    ],
    ['windows-1252', '«¿Cuánto cuesta?», preguntó el alcalde. Costará 7 millones, según el señor Núñez.'],
  ])('%s: %s', (encoding, text) => {
    expect(decode(iconv.encode(text, encoding))).toBe(text);
  });
});
