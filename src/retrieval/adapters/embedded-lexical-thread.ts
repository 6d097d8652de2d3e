/** Runs in a thread of its own: the path of an articles file in, the bytes of its lexical index out. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { buildLexicalIndex } from '../lexical.js';
import { allPrepared, articlesFromBytes } from './embedded-articles.js';

const bytes = buildLexicalIndex(allPrepared(articlesFromBytes(readFileSync(workerData as string)))).toBytes();
parentPort!.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
