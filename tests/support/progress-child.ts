/** Shows a bar as on a terminal, and waits to be told to leave. */
import { createProgressView } from '../../src/terminal/progress.js';

const terminal = Object.assign(process.stdout, { isTTY: true, columns: 80 });
createProgressView(terminal).show({ phase: 'embedding', done: 3, total: 9 });
setInterval(() => {}, 1000);
