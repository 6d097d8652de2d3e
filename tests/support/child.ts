import { join } from 'node:path';

/** What `node` is given before a TypeScript file and its arguments, to run it as a separate process. */
export const TYPESCRIPT = join(import.meta.dirname, 'typescript.cjs');
