// Runs in a thread of its own, which no endless loop of the working thread can hold up. The signal with which it ends the
// process says which limit was exceeded: by then, nothing else in the process may be able to say so.
import { workerData } from 'node:worker_threads';

const { limits, parent, inHand } = workerData;
const LOOK_MS = 50;
// By the clock, a task may take this many times as long as it may in processor time: one that only waits must end too.
const CLOCK_PER_CPU = 20;

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const end = (signal) => {
  try {
    process.kill(process.pid, signal);
  } catch {
    process.kill(process.pid, 'SIGKILL'); // Windows knows no other
  }
};

let task = 0;
let cpu = 0;
let clock = 0;
setInterval(() => {
  if (process.ppid !== parent) end('SIGKILL'); // nobody is left to work for
  if (process.memoryUsage.rss() > limits.rssBytes) end('SIGUSR2');
  const now = Atomics.load(inHand, 0);
  if (now !== task) {
    task = now;
    cpu = cpuMs();
    clock = performance.now();
  } else if (task !== 0) {
    const isOver = cpuMs() - cpu > limits.cpuMs || performance.now() - clock > CLOCK_PER_CPU * limits.cpuMs;
    if (isOver) end('SIGALRM');
  }
}, LOOK_MS);
