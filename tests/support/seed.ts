/** Loaded before each test file: in `npm test`, random input is the same each time; `npm run test:full` tries other input. */
import fc from 'fast-check';

const SEED = 20_260_101;

if (process.env.TESTS !== 'full') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });
