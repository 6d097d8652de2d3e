import { describe, expect, it } from 'vitest';
import { main } from '../../src/commands/commands.js';
import { runMain } from '../support/run.js';

const { stdout: help } = await runMain(main, ['--help']);
const usages = [...help.matchAll(/^npx quotewire (\S+)(.*)$/gm)].map(([, name, usage]) => ({
  name: name!,
  options: [...usage!.matchAll(/--[a-z-]+(?: [A-Za-z]+)?/g)].flatMap(([option]) => option.split(' ')),
}));

describe('the options that help shows', () => {
  it.each(usages)('are taken by $name', async ({ name, options }) => {
    const { stderr } = await runMain(main, [name, ...options, '--bogus']);
    expect(stderr).toContain('no option --bogus');
  });
});
