import fc from 'fast-check';
import { anyCharacter } from './any-text.js';

/** What people and web pages put into text that was never meant for Discord. */
export const HOSTILE: readonly string[] = [
  ...['@everyone', '@here', '<@123456789012345678>', '<@&1>', '<#2>', '<@!3>', '</ask:4>', '<id:guide>'],
  ...[
    '**',
    '*',
    '__',
    '_',
    '~~',
    '||',
    '`',
    '```',
    '```js\n',
    '> ',
    '>>> ',
    '# ',
    '### ',
    '-# ',
    '- ',
    '* ',
    '1. ',
  ],
  ...[
    '[click](https://evil.example)',
    'https://evil.example/a_b',
    '<https://evil.example>',
    'steam://run',
    '](',
    '\\',
    '\\\\',
  ],
  ...['<t:1700000000:R>', '<:smile:123456789012345678>', ':smile:', ':)'],
  ...[
    '\u202e',
    '\u2066',
    '\u200b',
    '\u0000',
    '\u0007',
    '\ud800',
    '\ufeff',
    '\u0301'.repeat(30),
    '👩‍🚀',
    '你好。',
    'مرحبا',
  ],
  ...['\n', '\n\n', '\r\n', '\u2028', '\t', ' ', 'word', 'A sentence. Another one!', 'x'.repeat(300)],
];

/** Texts of such pieces and arbitrary characters, up to about 10,000 characters. */
export const hostileText = (maxLength = 30): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
        fc.string({ unit: anyCharacter, maxLength: 8 }),
      ),
      {
        maxLength,
      },
    )
    .map((pieces) => pieces.join(''));
