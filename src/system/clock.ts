/** The time and timers; tests use their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Does something after that many milliseconds; the function returned cancels it. Does not keep the program alive. */
  after(ms: number, work: () => void): () => void;
}

export const systemClock: Clock = {
  now: Date.now,
  after(ms, work) {
    const timer = setTimeout(work, ms).unref();
    return () => clearTimeout(timer);
  },
};
