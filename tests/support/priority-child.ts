/** A thread or a process that reports its priority, by Linux's numbers: 0 is ordinary, higher is less urgent. */
import { readlinkSync } from 'node:fs';
import { getPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';

const own = getPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)));
if (parentPort) parentPort.postMessage(own);
