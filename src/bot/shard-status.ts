import type { Client, ShardClientUtil } from 'discord.js';
import type { Assistant, Status } from '../assistant.js';

/** What a shard shows the others through its client. */
interface Sharing extends Client {
  quotewireStatus?: () => Promise<Status>;
}

/** If a shard dies meanwhile, discord.js forgets that it was asked, and no answer ever comes. */
const ANSWER_WITHIN_MS = 3000;

/** The same assistant, except that its status covers all shards. */
export function acrossShards(assistant: Assistant, client: Client): Assistant {
  (client as Sharing).quotewireStatus = () => assistant.status();
  return client.shard ? summing(assistant, client.shard) : assistant;
}

function summing(assistant: Assistant, shard: ShardClientUtil): Assistant {
  return {
    ...assistant,
    for: (scope) => summing(assistant.for(scope), shard),
    async status() {
      let timer: NodeJS.Timeout | undefined;
      const tooLate = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('a shard does not answer')), ANSWER_WITHIN_MS);
      });
      try {
        // Sent to the other processes as text: it must not refer to anything but its argument.
        const asked = shard.broadcastEval((other) => (other as Sharing).quotewireStatus?.());
        const all = await Promise.race([asked, tooLate]);
        const sum = sumOf(all.filter((status) => status !== undefined) as unknown as Status[]);
        // This shard knows what the asker may see of the index.
        const { index, newest } = await assistant.status();
        return { ...sum, index, newest };
      } catch {
        // One of them is restarting.
        return assistant.status();
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/** Sums the status of at least one shard; what all share is taken from the first. */
export function sumOf(shards: readonly Status[]): Status {
  const sum = (figure: (status: Status) => number): number =>
    shards.reduce((total, status) => total + figure(status), 0);
  return {
    ...shards[0]!,
    reindexing: shards.some(({ reindexing }) => reindexing),
    questions: sum(({ questions }) => questions),
    answerTimesMs: shards.flatMap(({ answerTimesMs }) => answerTimesMs),
    uptimeSeconds: Math.max(...shards.map(({ uptimeSeconds }) => uptimeSeconds)),
    memoryBytes: sum(({ memoryBytes }) => memoryBytes),
  };
}
