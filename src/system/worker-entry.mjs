// Plain JavaScript, for a thread does not inherit the loader that runs TypeScript; it brings its own.
import { register } from 'tsx/esm/api';

register();
await import(process.argv[2]);
