/**
 * Loaded before each test file: random input is the same each time, so that a run can be repeated and no change fails for
 * a fault that it did not make. `SEED=N` tries other input.
 */
import fc from 'fast-check';

const SEED = Number(process.env.SEED ?? 20_260_101);

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });
