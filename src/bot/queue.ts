import { AskerError } from '../errors.js';

/** Said in private to one person, who has to wait a moment. */
export class Busy extends AskerError {
  /** Whether the person was told already, and has not had the whole allowance since. */
  readonly isRepeated: boolean;
  constructor(message: string, isRepeated: boolean) {
    super(message);
    this.isRepeated = isRepeated;
  }
}

export interface Queue {
  /**
   * Does one person's work when its turn comes. Throws `Busy` at once, before anything is begun, when the
   * person asks too fast or too many are waiting; else calls `acknowledge` at once and `work` in turn.
   */
  serve<T>(person: string, acknowledge: () => Promise<unknown>, work: () => Promise<T>): Promise<T>;
}

export interface QueueLimits {
  /** Questions at work at the same time. */
  readonly atWork: number;
  /** Questions that may wait besides. */
  readonly waiting: number;
  /** Questions that a person may ask at once … */
  readonly burst: number;
  /** … and milliseconds until one more is allowed. */
  readonly refillMs: number;
}

const DEFAULTS: QueueLimits = { atWork: 2, waiting: 30, burst: 8, refillMs: 2000 };

export function createQueue(limits: QueueLimits = DEFAULTS, now: () => number = Date.now): Queue {
  const waiting: (() => void)[] = [];
  let inside = 0;
  let atWork = 0;
  /** When each person's allowance will be whole again; who is not listed has all of it. */
  const wholeAgain = new Map<string, number>();
  /** Those of them who were told to wait. */
  const told = new Set<string>();

  const busy = (person: string, line: string): Busy => {
    const isRepeated = told.has(person);
    told.add(person);
    return new Busy(line, isRepeated);
  };
  const spend = (person: string): void => {
    for (const [who, time] of wholeAgain) {
      if (time > now()) continue;
      wholeAgain.delete(who);
      told.delete(who);
    }
    const whole = Math.max(wholeAgain.get(person) ?? 0, now()) + limits.refillMs;
    const wait = whole - now() - limits.burst * limits.refillMs;
    if (wait > 0)
      throw busy(
        person,
        `You ask faster than I can look things up. Try again in ${Math.ceil(wait / 1000)} s.`,
      );
    wholeAgain.set(person, whole);
  };
  const turn = async (): Promise<void> => {
    if (atWork >= limits.atWork) await new Promise<void>((resolve) => waiting.push(resolve));
    else atWork++;
  };
  /** Hands the place at work to the next in line, or gives it up. */
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else atWork--;
  };
  return {
    async serve(person, acknowledge, work) {
      spend(person);
      if (inside >= limits.atWork + limits.waiting)
        throw busy(person, 'Many people are asking right now. Try again in a moment.');
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
