#!/usr/bin/env node
/** `npx quotewire`: the command line of src/cli.ts, which Node runs through tsx as it is written. */
import { register } from 'tsx/esm/api';

register();
await import('../src/cli.ts');
