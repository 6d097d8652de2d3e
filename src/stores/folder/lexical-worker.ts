/** Runs in a separate thread: takes what to index, and returns the bytes of the lexical index. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { articlesAt } from './articles.js';
import { type LexicalWork, lexicalBytesHere } from './lexical.js';

const work = workerData as LexicalWork;
const bytes = lexicalBytesHere(work, articlesAt(readFileSync(work.path), work.fresh));
parentPort!.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
