/**
 * Embeds many texts in a few processes, each with its own copy of the model. That is faster than one model that
 * spreads each text over all cores; this program keeps answering meanwhile, although a model blocks the thread that it
 * runs in; and it survives a model that crashes. (Threads would do for the first two, but onnxruntime ends the whole
 * program when a thread is stopped in the middle of a run.)
 */
import { on, once } from 'node:events';
import { availableParallelism } from 'node:os';
import { messageOf, UserError } from '../errors.js';
import { startProcess } from '../system/workers.js';
import type { ModelFiles } from './files.js';
import type { ModelProfile } from './profiles.js';

/** The argument a process is started with. */
export interface EmbeddingTask {
  readonly files: ModelFiles;
  readonly profile: ModelProfile;
  /** How many it may use. */
  readonly cores: number;
}

/** Each takes about 100 MB; further cores are shared out among them. */
const MOST_PROCESSES = 4;
/** Texts sent to a process at a time: a tenth of a second's work. */
const PARCEL = 8;
/** Batches queued for each process, so that none has to wait for us. */
const AHEAD = 3;

/**
 * One vector per text, in the order given. The processes live from the first vector asked for to the last one, or until
 * the caller breaks off. Throws `UserError` when one of them fails.
 */
export async function* embedInProcesses(
  files: ModelFiles,
  profile: ModelProfile,
  texts: readonly string[],
  tokensOf: (text: string) => number[],
): AsyncGenerator<Float32Array> {
  const count = Math.min(availableParallelism(), MOST_PROCESSES);
  const cores = Math.floor(availableParallelism() / count);
  const processes: EmbeddingProcess[] = [];
  const onTheWay: Promise<Float32Array[]>[] = [];
  try {
    while (processes.length < count) processes.push(startEmbedding({ files, profile, cores }));
    for (let start = 0; start < texts.length; start += PARCEL) {
      const idlest = processes.reduce((one, other) => (other.waiting() < one.waiting() ? other : one));
      const vectors = idlest.embed(texts.slice(start, start + PARCEL).map(tokensOf));
      // A failure is reported when its turn comes; until then it must not end the program.
      vectors.catch(() => {});
      onTheWay.push(vectors);
      if (onTheWay.length === count * AHEAD) yield* await onTheWay.shift()!;
    }
    for (const vectors of onTheWay) yield* await vectors;
  } finally {
    await Promise.all(processes.map((one) => one.end()));
  }
}

interface EmbeddingProcess {
  /** One vector for the tokens of each text. Calls are answered one after the other. */
  embed(texts: readonly number[][]): Promise<Float32Array[]>;
  /** The number of calls not answered yet. */
  waiting(): number;
  end(): Promise<void>;
}

function startEmbedding(task: EmbeddingTask): EmbeddingProcess {
  const child = startProcess(new URL('./embedding-process.ts', import.meta.url), JSON.stringify(task));
  const answers = on(child, 'message', { close: ['disconnect'] });
  const ended = once(child, 'exit').then(([code, signal]) => signal ?? `status ${code}`, messageOf);
  let waiting = 0;

  async function nextAnswer(): Promise<Float32Array[]> {
    const { value, done } = await answers.next();
    if (done) throw new Error(`a process of the model ended with ${await ended}`);
    if (typeof value[0] === 'string') throw new Error(value[0]);
    return value[0] as Float32Array[];
  }

  return {
    async embed(texts) {
      waiting += 1;
      // A failure to send shows as a missing answer.
      child.send(texts, () => {});
      try {
        return await nextAnswer();
      } catch (error) {
        throw new UserError(`Embedding stopped: ${messageOf(error)}. Index again: finished work is kept.`, {
          cause: error,
        });
      } finally {
        waiting -= 1;
      }
    },
    waiting: () => waiting,
    async end() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
