// Runs a TypeScript file: `node typescript.cjs FILE ...`. Its loader, the one for require(), starts in half the time of
// `--import tsx`; the file may not wait for anything at its top level.
require('tsx/cjs/api').register();
process.argv.splice(1, 1);
require(process.argv[1]);
