// Plain JavaScript, for a process brings its own loader of TypeScript: here the one for require(), which starts a tenth
// of a second sooner than the one for import, and takes 25 MB less.
require('tsx/cjs/api').register();
require(process.argv[2]);
