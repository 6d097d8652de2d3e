#!/usr/bin/env node
/** `npx quotewire`: the command line of src/cli.ts. */
import { run } from '../src/system/compiled.mjs';

await run(new URL('../src/cli.ts', import.meta.url));
