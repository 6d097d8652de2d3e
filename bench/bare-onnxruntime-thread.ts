/** Says that it is ready; when told to start, shares the texts with the other threads until none are left. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { inputsOf, openSession } from './bare-onnxruntime.js';

const { model, texts, next } = workerData as { model: string; texts: number[][]; next: Int32Array };
const inputs = texts.map((tokens) => inputsOf([tokens]));
const session = await openSession(model, 1);
await session.run(inputs[0]!);
parentPort!.postMessage('ready');
await once(parentPort!, 'message');
for (let i = Atomics.add(next, 0, 1); i < inputs.length; i = Atomics.add(next, 0, 1))
  await session.run(inputs[i]!);
parentPort!.postMessage('done');
