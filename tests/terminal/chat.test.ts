import { PassThrough, Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { AskerError } from '../../src/errors.js';
import { chat } from '../../src/terminal/chat.js';
import { fakeAssistant } from '../support/assistant.js';

it.each(['/quit', '/exit', 'quit', 'Exit'])(
  'ends at %s, and asks what only begins like it',
  async (leaving) => {
    const asked: string[] = [];
    const assistant = fakeAssistant({
      ask: async ({ text }) => {
        asked.push(text);
        throw new AskerError('not now');
      },
    });
    const stdin = Readable.from([`Exit polls?\n${leaving}\nToo late?\n`]);
    await chat(assistant, { stdin, stdout: new PassThrough(), stderr: new PassThrough(), env: {} });
    expect(asked).toEqual(['Exit polls?']);
  },
);
