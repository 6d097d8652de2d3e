import { AskerError } from '../errors.js';

/** Of the statuses below 500: a slow request, one that came too early, and too many. */
const PASSING = new Set([408, 425, 429]);

/** Why an address could not be fetched, in words that name no private machine: safe to show to anybody. */
export class FetchError extends AskerError {
  /** The server's status; undefined if there was none, or the server was not asked. */
  readonly status: number | undefined;
  /** How long the server asks to be left alone, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** Whether trying again later may help: the server is busy or broken, or could not be reached. */
  readonly isPassing: boolean;

  constructor(
    template: string,
    values: AskerError['values'] = {},
    {
      status,
      retryAfterMs,
      isPassing = status !== undefined && (status >= 500 || PASSING.has(status)),
      cause,
    }: { status?: number; retryAfterMs?: number | undefined; isPassing?: boolean; cause?: unknown } = {},
  ) {
    super(template, values, { cause });
    this.status = status;
    this.retryAfterMs = retryAfterMs;
    this.isPassing = isPassing;
  }
}
