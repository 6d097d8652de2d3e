import { join } from 'node:path';
import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of compiled programs. */
    readonly children: string;
  }
}

/** What `node` is given to run `tests/support/NAME.ts` as a separate process: the file that global-setup.ts made of it. */
export const childProgram = (name: string): string => join(inject('children'), `${name}.mjs`);
