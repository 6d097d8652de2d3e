import { type AllowanceLimits, createAllowance } from './allowance.js';

/** Work that waits for its turn. */
export interface Queue {
  /**
   * Does one person's work when its turn comes. Throws `Busy` at once, before anything has begun, if the person asks
   * too fast or too many are waiting; otherwise calls `acknowledge` at once, and `work` in turn. What comes of it is to be
   * shown afterwards: Discord may take its time, and nobody else should wait for that.
   */
  serve<T>(person: string, acknowledge: () => Promise<unknown>, work: () => Promise<T>): Promise<T>;
}

export interface QueueLimits extends AllowanceLimits {
  /** Questions answered at the same time. */
  readonly atWork: number;
  /** Questions that may wait for their turn. */
  readonly waiting: number;
}

const DEFAULTS: QueueLimits = { atWork: 2, waiting: 30, burst: 8, refillMs: 2000 };

/** @param now Milliseconds, as `Date.now` gives them. */
export function createQueue(limits: QueueLimits = DEFAULTS, now: () => number = Date.now): Queue {
  const waiting: (() => void)[] = [];
  let inside = 0;
  let atWork = 0;
  const allowance = createAllowance(limits, now);

  const turn = async (): Promise<void> => {
    if (atWork >= limits.atWork) await new Promise<void>((resolve) => waiting.push(resolve));
    else atWork++;
  };
  /** Hands its place to the next in the queue, or gives it up. */
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else atWork--;
  };
  return {
    async serve(person, acknowledge, work) {
      allowance.spend(person);
      if (inside >= limits.atWork + limits.waiting)
        throw allowance.busy(person, 'Many people are asking right now. Try again in a moment.');
      inside++;
      try {
        await acknowledge();
        await turn();
        try {
          return await work();
        } finally {
          leave();
        }
      } finally {
        inside--;
      }
    },
  };
}
