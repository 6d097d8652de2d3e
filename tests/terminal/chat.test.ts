import { PassThrough, Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { AskerError } from '../../src/errors.js';
import { chat } from '../../src/terminal/chat.js';
import { answer, fakeAssistant } from '../support/assistant.js';

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

it('asks the same of the one of several people whose number is typed', async () => {
  const asked: string[] = [];
  const people = ['Wang Yi', 'Wang Wenbin'].map((name) => ({ name, role: null, title: null }));
  const assistant = fakeAssistant({
    ask: async ({ text }) => {
      asked.push(text);
      const isOpen = text === 'Who is Wang?';
      return answer({ question: text, note: isOpen ? { kind: 'namesakes', name: 'wang', people } : null });
    },
  });
  const stdin = Readable.from(['Who is Wang?\n/2\n/1\n']);
  const stdout = new PassThrough();
  await chat(assistant, { stdin, stdout, stderr: new PassThrough(), env: {} });
  expect(asked).toEqual(['Who is Wang?', 'Who is Wang Wenbin?']);
  const shown = String(stdout.read());
  expect(shown).toContain('  /2  Wang Wenbin');
  expect(shown).toContain('There is nothing to choose from.');
});

it.each(['quit?', 'exit please', 'reindex'])(
  'says which command %s seems to mean, and asks nothing',
  async (line) => {
    const asked: string[] = [];
    const assistant = fakeAssistant({
      ask: async ({ text }) => {
        asked.push(text);
        throw new AskerError('not now');
      },
    });
    const stdout = new PassThrough();
    await chat(assistant, {
      stdin: Readable.from([`${line}\n`]),
      stdout,
      stderr: new PassThrough(),
      env: {},
    });
    expect(asked).toEqual([]);
    expect(String(stdout.read())).toMatch(/type \/(?:quit|exit|reindex)\./);
  },
);

it.each(['/help', '/hilfe', '/aide', '/ayuda', '/ajuda'])(
  'shows the help at %s, as replies in that language name the command',
  async (line) => {
    const stdout = new PassThrough();
    await chat(fakeAssistant({}), {
      stdin: Readable.from([`${line}\n`]),
      stdout,
      stderr: new PassThrough(),
      env: {},
    });
    expect(String(stdout.read())).toMatch(/^Type a question/);
  },
);
