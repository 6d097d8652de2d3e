import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';
import { compiledTest } from './tests/support/bundle.js';

const all = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => join('tests', file));
/** Those that do more in `npm run test:full`. */
const long = (): string[] => all.filter((file) => readFileSync(file, 'utf8').includes('/support/full.js'));

/** Has each test load its compiled form, which tests/support/global-setup.ts makes. */
const compiledTests: Plugin = {
  name: 'compiled tests',
  enforce: 'pre',
  load: (id) => (id.endsWith('.test.ts') ? `import ${JSON.stringify(compiledTest(id))};` : null),
};

const MINUTE = 60_000;
/** A hundred kills, each of a process that must start first, take minutes even where nothing else runs. */
const LONGEST = (process.env.TESTS === 'full' ? 60 : 10) * MINUTE;

export default defineConfig({
  plugins: [compiledTests],
  test: {
    include: process.env.TESTS === 'full' ? long() : all,
    globalSetup: 'tests/support/global-setup.ts',
    setupFiles: 'tests/support/seed.ts',
    // What is compiled is so once.
    watch: false,
    // Ends what hangs. No test may depend on it: a busy machine takes ten times as long.
    testTimeout: LONGEST,
    hookTimeout: LONGEST,
    expect: { poll: { timeout: MINUTE } },
    maxWorkers: 2,
    // Files share a process and what it has loaded: most of a test's time went into loading the same modules again.
    isolate: false,
    execArgv: [
      // What a test makes is dead before so much is full: collecting it sooner costs more processor time.
      ...['--min-semi-space-size=64', '--max-semi-space-size=64'],
      // A pattern of Unicode classes compiles to much code, which few of those that a test meets repay.
      '--regexp-tier-up-ticks=10',
      // Most code runs a few times in a test, and to optimise it sooner costs more than it saves. Later versions of
      // Node.js refuse the second flag.
      ...(process.version.startsWith('v20.')
        ? ['--sparkplug', '--interrupt-budget=1000000']
        : ['--sparkplug']),
    ],
  },
});
