import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, LONGEST_SENTENCE, splitSentences } from '../../src/language/sentences.js';

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** Text put together from the pieces that make splitting hard. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Mr. ',
        'U.S. ',
        '4:00 p.m. ',
        'He said. ',
        '“No!” ',
        '\n',
        '\n\n',
        '- item\n',
        '1. ',
        '… ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.lorem({ mode: 'sentences', maxCount: 2 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

describe('splitSentences', () => {
  it('gives ordered slices and loses no character but white space', () => {
    fc.assert(
      fc.property(text, (value) => {
        let from = 0;
        for (const { start, end } of splitSentences(value)) {
          expect(value.slice(from, start).trim()).toBe('');
          expect(start).toBeGreaterThanOrEqual(from);
          expect(value.slice(start, end)).toBe(value.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(value.slice(from).trim()).toBe('');
      }),
    );
  });

  it.each([
    [
      'an acronym before a noun',
      'He met U.S. officials. They left.',
      ['He met U.S. officials.', 'They left.'],
    ],
    ['an acronym before a name', 'The U.S. Senate met. It rose.', ['The U.S. Senate met.', 'It rose.']],
    [
      'an acronym at the end',
      'It came from the U.S. The rest did not.',
      ['It came from the U.S.', 'The rest did not.'],
    ],
    ['a title', 'I saw Mr. Wang. Dr. Li came.', ['I saw Mr. Wang.', 'Dr. Li came.']],
    [
      'a time',
      'We met at 4:00 p.m. Tuesday in Rome. It rained.',
      ['We met at 4:00 p.m. Tuesday in Rome.', 'It rained.'],
    ],
    [
      'a time at the end',
      'They arrived at 4:00 p.m. Wang spoke first.',
      ['They arrived at 4:00 p.m.', 'Wang spoke first.'],
    ],
    [
      'initials',
      'J. R. R. Tolkien and George W. Bush read. So did I.',
      ['J. R. R. Tolkien and George W. Bush read.', 'So did I.'],
    ],
    ['a quotation', '“We won’t.” He left.', ['“We won’t.”', 'He left.']],
    ['a straight quotation', 'He said: "Stop." "Why?" she asked.', ['He said: "Stop."', '"Why?" she asked.']],
    [
      'a bracket',
      'It fell. (It rose later.) Then it stopped.',
      ['It fell.', '(It rose later.)', 'Then it stopped.'],
    ],
    [
      'a month',
      'On Feb. 4 he came. It was cold in Feb. He left.',
      ['On Feb. 4 he came.', 'It was cold in Feb.', 'He left.'],
    ],
    [
      'a number',
      'See No. 5 there. He said no. Then he left.',
      ['See No. 5 there.', 'He said no.', 'Then he left.'],
    ],
    ['a decimal', 'It grew 3.5 percent. Prices fell.', ['It grew 3.5 percent.', 'Prices fell.']],
    ['a footnote', 'It grew.[1] Prices fell.[2][3] So?', ['It grew.[1]', 'Prices fell.[2][3]', 'So?']],
    ['a heading', 'What happened next\n\nThe talks failed.', ['What happened next', 'The talks failed.']],
    [
      'a heading without a blank line',
      'Background\nThe talks failed in May.',
      ['Background', 'The talks failed in May.'],
    ],
    ['a list', 'They want:\n- peace\n- bread and\n  land', ['They want:', '- peace', '- bread and\n  land']],
    ['a numbered list', '1. Open the door\n2. Go in', ['1. Open the door', '2. Go in']],
    [
      'a title that another word shares',
      'The road is closed, said Det. Ana Ruiz. “It is,” said Dist. Atty. Bo Lind. Comm. Ruiz agreed.',
      ['The road is closed, said Det. Ana Ruiz.', '“It is,” said Dist. Atty. Bo Lind.', 'Comm. Ruiz agreed.'],
    ],
    [
      'such an abbreviation where no name follows',
      'It went to the Elmwood School Dist. Voters will decide. He phoned the Comm. He lives near the Gulf Comm. Residents are not glad.',
      [
        'It went to the Elmwood School Dist.',
        'Voters will decide.',
        'He phoned the Comm.',
        'He lives near the Gulf Comm.',
        'Residents are not glad.',
      ],
    ],
    [
      'a unit and a shortened word',
      'It took 5 min. Ruiz left. Ask the exec. Lind knows.',
      ['It took 5 min.', 'Ruiz left.', 'Ask the exec.', 'Lind knows.'],
    ],
    [
      'a title behind a hyphen',
      'Lt.-Gov. Ana Ruiz and then-Sen. Bo Lind met. It rained.',
      ['Lt.-Gov. Ana Ruiz and then-Sen. Bo Lind met.', 'It rained.'],
    ],
    ['another script', '他来了。她走了。', ['他来了。', '她走了。']],
  ])('holds %s', (_, given, expected) => {
    expect(split(given)).toEqual(expected);
  });

  it('joins lines that were wrapped to fit a page', () => {
    const wrapped = `${'word '.repeat(14)}and the name of\nLondon stands on a new line here, because the page was too\nnarrow. It ends.`;
    expect(split(wrapped)).toHaveLength(2);
  });

  it('cuts text without any full stop between words, evenly', () => {
    const endless = Array.from({ length: 450 }, (_, i) => `word${i}`).join(' ');
    const pieces = split(endless);
    expect(pieces.map(countWords)).toEqual([150, 150, 150]);
    expect(pieces.join(' ')).toBe(endless);
  });

  it('bounds even a run without a space', () => {
    const longest = Math.max(...split('字'.repeat(30_000)).map(countWords));
    expect(longest).toBeLessThanOrEqual(LONGEST_SENTENCE);
  });
});

describe('sentences of other languages', () => {
  it.each([
    [
      'Das Fest beginnt am 3. Mai 2024 und endet am 5. Juni. Bürgermeister Senn erwartet Gäste, z. B. Bremen aus der 2. Liga. Die 1. Vorstellung ist am 4. Mai.',
      [
        'Das Fest beginnt am 3. Mai 2024 und endet am 5. Juni.',
        'Bürgermeister Senn erwartet Gäste, z. B. Bremen aus der 2. Liga.',
        'Die 1. Vorstellung ist am 4. Mai.',
      ],
    ],
    ['Er kam 1990. Die Stadt war leer.', ['Er kam 1990.', 'Die Stadt war leer.']],
    ['He is 12. He won Game 3. The end.', ['He is 12.', 'He won Game 3.', 'The end.']],
    ['“没有深水港，大船不会来。”周海宁说。他笑了。', ['“没有深水港，大船不会来。”周海宁说。', '他笑了。']],
    ['“没有深水港。”天气很好，大家都高兴。', ['“没有深水港。”', '天气很好，大家都高兴。']],
    ['「もう来ない。」と述べた。次は。', ['「もう来ない。」と述べた。', '次は。']],
  ])('end where their readers end them: %s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});

describe('other languages', () => {
  const PROSE = {
    de: 'Der Rat der Stadt hat am Montag nicht für den Bau der Brücke gestimmt, und das ist auch gut.',
    fr: 'Le conseil de la ville a voté pour la construction du pont, et les habitants ne sont pas contents.',
    es: 'El alcalde de la ciudad dijo que los vecinos no pagan las obras del puente con una tasa.',
    pt: 'O prefeito da cidade disse que os moradores não pagam as obras da ponte com uma taxa.',
    it: 'Il sindaco della città ha detto che i cittadini non pagano i lavori del ponte con una tassa.',
  };

  it.each([
    ['de', 'Die Kosten betragen 3,5 Mio. Euro. | „Das ist viel.“ | So sagte es Hr. Meier.'],
    ['de', 'Das gilt z. B. für Äpfel nach § 5 Abs. 2 Nr. 3 der Satzung. | Am 3. Mai tritt sie in Kraft.'],
    ['de', 'Frau Dr. med. Ute Sommer wohnt in der Hauptstr. 7. | Er wohnt zw. Fulda und Kassel.'],
    ['de', 'Die Frist läuft bis 31. Dez. 2025. | »Danach ist Schluss.« | Niemand weiß es!'],
    ['fr', 'Le Pr. Petit a dit : « Nous paierons. » | Puis il est parti. | « Demain. »'],
    ['fr', '« C’est fini ! » a crié la foule, soit env. 300 personnes. | Voir l’art. 5 et la p. 12.'],
    ['es', 'La Dra. Soto y la Lic. Vega operaron en los EE. UU. y en Lugo. | ¿Quién paga? | ¡Nadie!'],
    ['es', 'Según el art. 5, eran aprox. 300. | «No pagamos.» | Eso dijo el núm. 14.'],
    ['pt', 'A Profa. Dias e o Cel. Ramos moram na Av. Brasil, n.º 12. | O art. 5.º permite. | “Vamos.”'],
    ['it', 'Il sig. Rossi e la dott.ssa Neri abitano in via Roma. | «Non paghiamo.» | Lo dice l’art. 5.'],
  ] as const)('have abbreviations and quotation marks of their own: %s, %s', (language, marked) => {
    const sentences = marked.split(' | ');
    expect(split(`${PROSE[language]}\n\n${sentences.join(' ')}`).slice(1)).toEqual(sentences);
  });

  it.each([
    ['“我们不怕。”市长李明说。|他走了。'],
    ['他问：“为什么？！”|没有人回答。'],
    ['“不怕！”他答。|“很好。”|市民都知道。'],
    ['「島の誇りだ。」と町長は述べた。|観光客も増えた。'],
  ])('keep the speaker with what he said: %s', (marked) => {
    expect(split(marked.replaceAll('|', ''))).toEqual(marked.split('|'));
  });

  it('are not those of a text that repeats one of their words', () => {
    expect(split('“La la la la!” Then Nr. Four sang. “La la la!”')).toContain('Then Nr.');
  });

  it('leave English unchanged, in which their abbreviations are words', () => {
    expect(
      split('It is the state of the art. 300 people came to the port. Six of them left at noon.'),
    ).toHaveLength(3);
  });
});
