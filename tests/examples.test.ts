import { expect, it, vi } from 'vitest';

it('the example asks the library, and prints a quote with its speaker', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const assert = vi.spyOn(console, 'assert');
  await import('../examples/ask.js');
  const printed = log.mock.calls.flat().join('\n');
  const assertions = assert.mock.calls.map(([holds]) => holds);
  vi.restoreAllMocks();
  expect(printed).toContain('“Without the ferry, Skarvik is an hour and a half away by road,”');
  expect(printed).toContain('Ada Lund · Ferry to Skarvik sails again in June · Harbour Gazette');
  expect(assertions).toContain(true);
  expect(assertions).not.toContain(false);
});
