import { AskerError } from '../errors.js';

/** Tells one person, in private, to wait a moment. */
export class Busy extends AskerError {
  /** Whether the person has been told already, and has not had a full allowance since. */
  readonly isRepeated: boolean;
  constructor(isRepeated: boolean, ...said: ConstructorParameters<typeof AskerError>) {
    super(...said);
    this.isRepeated = isRepeated;
  }
}

/** How much a person may do in a while. */
export interface AllowanceLimits {
  /** What a person may do at once … */
  readonly burst: number;
  /** … and milliseconds until one more is allowed. */
  readonly refillMs: number;
}

/** What each person may still do. */
export interface Allowance {
  /** Takes one from a person's allowance. Throws `Busy` if nothing is left. */
  spend(person: string): void;
  /** An error that asks a person to wait, and knows whether they have been asked before. */
  busy(person: string, ...said: ConstructorParameters<typeof AskerError>): Busy;
}

/** Allowances, full at first. @param now In milliseconds, for tests. */
export function createAllowance(limits: AllowanceLimits, now: () => number = Date.now): Allowance {
  /** When each person's allowance will be full again; anybody not listed has a full one. */
  const wholeAgain = new Map<string, number>();
  /** Those of them who were told to wait. */
  const told = new Set<string>();

  const busy: Allowance['busy'] = (person, ...said) => {
    const isRepeated = told.has(person);
    told.add(person);
    return new Busy(isRepeated, ...said);
  };
  return {
    busy,
    spend(person) {
      for (const [who, time] of wholeAgain) {
        if (time > now()) continue;
        wholeAgain.delete(who);
        told.delete(who);
      }
      const whole = Math.max(wholeAgain.get(person) ?? 0, now()) + limits.refillMs;
      const wait = whole - now() - limits.burst * limits.refillMs;
      if (wait > 0)
        throw busy(person, 'You ask faster than I can look things up. Try again in {seconds} s.', {
          seconds: Math.ceil(wait / 1000),
        });
      wholeAgain.set(person, whole);
    },
  };
}
