/** Runs in a thread of its own: what to index in, the bytes of the lexical index out. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { articlesAt } from './articles.js';
import { type LexicalWork, lexicalBytesHere } from './lexical.js';

const work = workerData as LexicalWork;
const bytes = lexicalBytesHere(work, articlesAt(readFileSync(work.path), work.fresh));
parentPort!.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
