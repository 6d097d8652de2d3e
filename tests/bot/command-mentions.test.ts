import { expect, it } from 'vitest';
import { withMentions } from '../../src/bot/command-mentions.js';
import { wordsFor } from '../../src/wording/words.js';

const linked = (text: string) => withMentions(text, (command) => `</${command}:1>`, wordsFor('en'));

it.each([
  ['Type /help.', 'Type </help:1>.'],
  ['Admins use /add.', 'Admins use </add:1>.'],
  ['https://wire.example/help', 'https://wire.example/help'],
  ['</help:1>', '</help:1>'],
  ['/helpful', '/helpful'],
])('turns %j into %j', (text, told) => expect(linked(text)).toBe(told));
