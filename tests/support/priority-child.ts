/** A thread or a process that tells how urgent it is, by Linux's numbers: 0 is ordinary, more is less. */
import { readlinkSync } from 'node:fs';
import { getPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';

const own = getPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)));
if (parentPort) parentPort.postMessage(own);
